/** Irregular verbs as "base past participle", forms of one cell apart by "/"; a missing participle equals the past. Verbs with prefixes follow their stems. */
export const IRREGULAR_VERBS = `
arise arose arisen|bear bore borne/born|beat beat beaten|become became become|begin began begun|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burned/burnt|burst burst|buy bought|cast cast|catch caught
choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|dive dived/dove|draw drew drawn|dream dreamed/dreamt|drink drank drunk
drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten/got|give gave given
go went gone|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid
lead led|lean leaned/leant|leap leapt|learn learned/learnt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met
mistake mistook mistaken|overcome overcame overcome|overrun overran overrun|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proved proven
put put|quit quit|read read|rebuild rebuilt|redraw redrew redrawn|retake retook retaken|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut
sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit|sow sowed sown|speak spoke spoken|speed sped|spell spelled/spelt
spend spent|spill spilled/spilt|spin spun|spit spat|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk
strike struck struck/stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden|undergo underwent undergone|understand understood
undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound
withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|rewrite rewrote rewritten|mislead misled|misunderstand misunderstood
outdo outdid outdone|outgrow outgrew outgrown|override overrode overridden|oversee oversaw overseen|repay repaid|resell resold|reset reset|unwind unwound`

/** Irregular plurals as "singular plural". */
export const IRREGULAR_PLURALS = `
child children|foot feet|goose geese|man men|mouse mice|ox oxen|tooth teeth|woman women|half halves|knife knives|leaf leaves|life lives|loaf loaves|self selves
shelf shelves|thief thieves|wife wives|wolf wolves|calf calves|crisis crises|analysis analyses|basis bases|hypothesis hypotheses|thesis theses|axis axes
criterion criteria|phenomenon phenomena|stratum strata|bus buses|gas gases|virus viruses|bonus bonuses|campus campuses|census censuses|consensus consensuses
nexus nexuses|status statuses|focus focuses|series series|species species|headquarters headquarters|aircraft aircraft|barracks barracks
movie movies|calorie calories|cookie cookies|lie lies|tie ties|die dies|pie pies|zombie zombies|shoe shoes|toe toes|foe foes|canoe canoes|axe axes|lens lenses`

/** Verbs that double their "l" before -ed and -ing, as all do in British spelling: patrolled, signalled; "shelled" is of "shell". */
export const DOUBLED_L: ReadonlySet<string> = new Set(
  (
    'annul cancel channel compel control counsel dispel enrol equal excel expel extol fuel fulfil funnel impel imperil initial instil label level marshal model ' +
    'patrol pencil pummel propel quarrel rebel refuel repel rival shovel signal snivel spiral stencil swivel total trial travel tunnel unravel'
  ).split(' '),
)
