/** Words of people killed and wounded as reports count them: of the counted ("eight dead"), of the act ("killed eight"), of the count. */
export const HARM_WORDS: Readonly<Record<'killed' | 'wounded', readonly string[]>> = {
  killed: [
    'killed',
    'dead',
    'died',
    'slain',
    'slaughtered',
    'perished',
    'killing',
    'kill',
    'kills',
    'deaths',
    'fatalities',
    'massacred',
    'martyred',
    'martyrs',
    'murdered',
    'murdering',
    'executed',
    'beheaded',
    'drowned',
  ],
  wounded: ['wounded', 'injured', 'hurt', 'wounding', 'injuring', 'maimed', 'maiming', 'injuries', 'hospitalised', 'hospitalized'],
}

/** Of those, what takes the count after it: "killed at least eight", "wounding 15". */
export const HARMING_WORDS: readonly string[] = [
  'killed',
  'killing',
  'kill',
  'kills',
  'slaughtered',
  'wounded',
  'wounding',
  'injured',
  'injuring',
  'maimed',
  'maiming',
  'massacred',
  'murdered',
  'murdering',
  'executed',
]

/** Nouns whose "of" brings in those who died: "the massacre of 14 guards", "the deaths of six". */
export const DEATH_NOUNS: readonly string[] = ['massacre', 'slaughter', 'murder', 'killing', 'killings', 'death', 'deaths', 'execution']

/** Verbs that make of lives a count of the dead: "claimed six lives", "cost the lives of nine", "eleven people lost their lives". */
export const LIFE_TAKING = /^(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|tak(?:e|es|ing)|took|los(?:e|es|t|ing)|g(?:a|i)ve(?:s|n)?|giving|with)$/

/** Groups that are as many as "of" says; one person "of sixty" is that old. */
export const GROUPS_OF: readonly string[] = [
  'group',
  'family',
  'party',
  'crowd',
  'convoy',
  'crew',
  'team',
  'unit',
  'patrol',
  'total',
  'number',
  'toll',
  'squad',
  'gang',
  'column',
  'figure',
  'count',
  'tally',
  'list',
]

/** Words after a number that say it counts people; unnamed people ("13 dead") need none. */
export const COUNTED_STOP: readonly string[] = [
  'hours',
  'hour',
  'days',
  'day',
  'weeks',
  'week',
  'months',
  'month',
  'years',
  'year',
  'minutes',
  'times',
  'km',
  'kilometres',
  'kilometers',
  'miles',
  'metres',
  'meters',
  'per',
  'percent',
  'july',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'august',
  'september',
  'october',
  'november',
  'december',
  'drones',
  'missiles',
  'rockets',
  'shells',
  'strikes',
  'attacks',
  'houses',
  'buildings',
  'vehicles',
  'tanks',
  'aircraft',
  'trucks',
  'cars',
  'boats',
  'ships',
  'bridges',
  'homes',
  'shops',
  'villages',
  'towns',
  'camps',
  'cows',
  'goats',
  'sheep',
  'cattle',
  'animals',
  'rifles',
  'weapons',
  'bombs',
  'mines',
  'waves',
  'rounds',
]

/** Words after which a number is part of one told before: "including two children", "among them a nurse". */
export const PART_WORDS: readonly string[] = ['including', 'among', 'them', 'whom', 'include', 'included']

/** Verbs of a harm that say nothing of how it came about. */
export const HARM_LEMMA = /^(?:kill|slay|die|dead|death|wound|injur|hurt|perish|slaughter|casualt|victim|fatalit|massacr|martyr|murder)/i

/** Harm told by more than its verb: "ten workers were shot dead", "five people lost their lives", "four vehicles were burned". */
export const HARM_PHRASES =
  /\b(?:(?:was|were|been) (?:shot|stabbed|beaten|burned|burnt|gunned|blown) (?:dead|alive|to death|down)|(?:was|were|been) (?:burned|burnt|destroyed|damaged|wrecked|gutted|torched|set (?:on fire|ablaze))|los(?:t|ing) (?:their|his|her) (?:lives|life))\b/i

/** Words that the toll of any attack is told with. */
export const TOLL_WORDS: readonly string[] = [
  ...HARM_WORDS.killed,
  ...HARM_WORDS.wounded,
  'death',
  'people',
  'persons',
  'civilians',
  'citizens',
  'others',
  'lives',
  'lost',
]

/** Words for the dead as they are found. */
export const BODY_WORDS: readonly string[] = ['bodies', 'corpses']

/** Words of care after which those who are cared for are counted as wounded: "31 people had been admitted with wounds". */
export const CARE_WORDS =
  /^(?:admitted (?:(?:to (?:\w+ )?hospital )?with (?:\w+ )?(?:wounds|injuries|burns)|to (?:a |the |local )?(?:hospitals?|clinics?))|treated (?:for|in|at)|receiving (?:medical )?(?:care|treatment)|(?:taken|rushed|brought|flown|evacuated) to (?:a |the |local |nearby )?(?:hospitals?|clinics?)|(?:suffer|sustain)(?:ed|ing) (?:\w+ )?(?:wounds|injuries|burns))\b/

/** What a count of all comes with: the count, what brings it to a number, what it comes to, and finding the bodies that are counted. */
export const TOTALLING_WORDS = {
  toll: /^tolls?$/,
  number: /^(?:number|count|tally|total)$/,
  brings: /^(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took|push(?:es|ed|ing))$/,
  comesTo: /^(?:to|at|is|was|of|reached|reaches|hit|topped|exceeded|passed)$/,
  found:
    /^(?:found|pulled|recover(?:ed|ing)|retriev(?:ed|ing)|receiv(?:ed|ing)|counted|saw|seen|brought|dug|taken|buried|collected|identified|leaving|left|lay|lying|removed|unearthed|exhumed|laid)$/,
} as const

/** "A fifth victim died in hospital": who is counted by an ordinal, and how they died. */
export const ORDINAL_DEATHS = {
  people:
    /^(?:victim|person|man|woman|child|boy|girl|civilian|resident|villager|patient|soldier|officer|policeman|guard|fighter|worker|passenger|farmer|casualty|fatality|death|employee|student|member)$/,
  dies: /^(?:died|dies|dead|succumbed|passed|death)$/,
} as const

/** Words behind which a list of people hurt has ended: "killing a midwife and two guards near the gate". */
export const LIST_ENDS: readonly string[] = [
  'in',
  'on',
  'at',
  'near',
  'outside',
  'inside',
  'by',
  'from',
  'of',
  'with',
  'who',
  'whose',
  'when',
  'while',
  'where',
  'during',
  'after',
  'before',
  'as',
  'and',
  'or',
  'there',
  'early',
  'late',
  'last',
  'overnight',
  'yesterday',
  'today',
  'this',
  'that',
  'were',
  'was',
  'are',
  'is',
  'had',
  'have',
  'has',
  'said',
  'to',
]

/** Words of a count of several attacks at once, which is the toll of none: "which together claimed 21 lives", "25 lives between them". */
export const OF_SEVERAL =
  /\b(?:together (?:have )?(?:claimed|killed|cost|left|took|taken)|(?:killed|dead|lives|people|deaths) (?:between them|in both|combined)|combined (?:death )?toll)\b/i

/** What somebody died of, told as falling to it: "the three who fell to the drone". */
export const FALLEN_TO = /\b(?:f[ea]ll(?:en)?|succumbed) to (?:an?|the|his|its|their)\b/i
