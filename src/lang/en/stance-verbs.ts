/**
 * English words by the stance they take. A verb takes a stance on its object unless slots follow a colon: prepositions, `obj`, `inf` (a
 * clause with "to") and `that` (a finite clause). Lemmas with particle, an underscore for the space; data only.
 */

/** Verbs of answering a proposal. */
export const STANCE_VERBS = {
  proposes: `
    propose:obj,inf,that,ing offer:obj,inf table lay lay_out set_out spell_out sketch moot pitch hand put_forward present unveil float submit circulate suggest:obj,that,ing call:for appeal:for
    demand:obj,inf,that request:obj,that ask:for recommend:obj,that draft draw_up initiate outline broker:obj sponsor
    insist:on,that aim:for,at,inf plan:obj,inf,for declare:obj announce:obj,that,inf vow:inf pledge:obj,inf promise:obj,inf
    require:obj,that insist_on:obj`,
  accepts: `
    accept:obj,that agree:to,on,upon,with,obj,inf,that sign sign_up:to sign_off:on sign_on:to approve ratify adopt consent:to,inf embrace
    acquiesce:in,to assent:to greenlight okay ink initial conclude bow:to give_in:to yield:to go_along:with extend renew prolong observe implement enter:into comply:with respect honour honor uphold`,
  favours: `
    welcome support:obj,ing back favour:obj,ing favor:obj,ing endorse hail praise applaud seek:obj,inf want:obj,inf hope:for,inf pursue advocate champion prefer
    promote press:for push:for,obj lobby:for campaign:for work:towards,toward,for commit:to stand:behind,by stand_by live:with come_round:to come_around:to vote:for bless defend
    encourage argue:for long:for yearn:for abide:by adhere:to`,
  undecided: `
    consider:obj,ing study weigh weigh_up review examine mull mull_over ponder assess look:into evaluate contemplate think:about,over
    deliberate:on,over debate split:over,on,about divide:over,on,about`,
  doubts: 'doubt:obj,that question distrust mistrust despair:of reconsider rethink revisit',
  opposes: `
    oppose:obj,to,ing criticise criticize condemn denounce object:to resist slam decry deplore warn:against protest:obj,against,at block obstruct
    boycott shun disapprove:of speak_out:against come_out:against lambast lambaste blast vote:against argue:against campaign:against push_back:against,on balk:at
    baulk:at bristle:at fight:obj,against set:against distance:from contest`,
  rejects: `
    leave reject:obj,ing refuse:obj,inf dismiss rebuff spurn decline:obj,inf veto rule_out:obj,ing turn_down vote_down scupper brush_aside brush_off repudiate
    walk_away:from pull_out:of,from pull:out_of walk_out:of,on walk:out_of withdraw:from suspend break_off call_off freeze quit tear_up scrap back_out:of,from back:out_of renounce disavow shoot_down
    abandon throw_out snub forswear renege:on go_back:on backtrack:on back_away:from back_off:from disown`,
} as const

/** Verbs that let something be: only "not" makes them an answer ("will not allow the creation of"). */
export const LETTING_VERBS = 'allow permit tolerate let countenance stand_for put_up_with abide stomach entertain'

/** Verbs by which parties work on something between them; one who is no party to it proposes it. */
export const NEGOTIATING_VERBS = 'negotiate discuss hammer_out thrash_out finalize finalise explore arrange'

/** Nouns of answering: "objections to", "support for", "cast doubt on", "expressed scepticism about". */
export const STANCE_NOUNS = {
  proposes: 'demand call proposal offer initiative blueprint plea appeal request push announcement pledge vow promise plan',
  accepts: 'acceptance approval agreement consent assent go-ahead nod blessing participation signature',
  favours: 'support backing endorsement welcome praise enthusiasm hope advocacy willingness readiness commitment adherence',
  doubts: 'doubt scepticism skepticism question reservation misgiving concern worry unease caution distrust pessimism',
  opposes: 'objection opposition criticism condemnation resistance protest disapproval outrage anger',
  rejects: 'rejection refusal dismissal veto denial',
  undecided: 'consideration review',
} as const

/** Prepositions before what a stance noun or adjective is about. */
export const ABOUT = 'to for about of over on against towards toward at with regarding'

/** Verbs that give a stance noun to their subject: "voiced doubts", "has reservations". */
export const VOICING_VERBS =
  'express voice have raise cast repeat reiterate state signal show offer give declare announce issue make renew pour throw lend'

/** Adjectives of an actor: "remains sceptical of", "is ready to". */
export const STANCE_ADJECTIVES = {
  favours:
    'ready willing prepared open committed hopeful optimistic eager keen supportive enthusiastic receptive amenable favourable favorable glad pleased happy',
  doubts: 'skeptical sceptical doubtful wary cautious pessimistic unconvinced suspicious dubious distrustful mistrustful unsure',
  undecided: 'undecided uncertain noncommittal non-committal ambivalent',
  opposes: 'opposed hostile averse unwilling reluctant critical unhappy angry furious',
  rejects: 'adamant_against',
} as const

/** What a verdict on a proposal says of its author's stance: "the plan is unacceptable", "constitutes a threat", "a step forward". */
export const VERDICTS = {
  favours: `
    welcome acceptable reasonable positive constructive promising encouraging good great historic important necessary essential vital
    breakthrough milestone opportunity chance step_forward solution hope progress fair sensible realistic workable viable binding needed
    right`,
  doubts: 'premature vague insufficient inadequate incomplete risky questionable naive doomed hollow toothless hopeless',
  opposes: `
    alarming dangerous laughable mockery joke threat mistake error provocation betrayal trap unjust unfair wrong bad disaster
    catastrophe insult capitulation surrender farce sham ploy trick charade absurd ridiculous shameful outrageous harmful reprieve
    irresponsible reckless diversion blackmail humiliation sin crime folly madness violation escalation stunt smokescreen diktat dictate ultimatum suicide deception nonsense disgrace noose spectacle theatre theater worrying disappointing astounding interference aggression`,
  rejects:
    'unacceptable dead stillborn unrealistic nonstarter non-starter intolerable inadmissible unthinkable pointless meaningless useless unworkable inconceivable',
} as const

/** Verbs between a proposal and the verdict on it. */
export const VERDICT_LINKS = 'be constitute represent amount pose become remain mark mean offer create'

/** Verbs that pass a verdict on their object: "called the plan a trap", "described it as alarming". */
export const VERDICT_VERBS =
  'call describe label brand term denounce dismiss deem consider regard see view hail praise condemn find decry think believe'

/** Verbs by which one presses another to answer: "urged Lomia to accept the truce". */
export const PRESSING_VERBS = `
urge press ask persuade convince push pressure beg implore want expect order request require demand encourage call_on call appeal exhort
challenge invite pressurise pressurize advise plead lobby compel force get tell warn
`

/** Verbs that take back the answer that is their object: "withdrew its acceptance", "reversed its decision to accept". */
export const REVERSING_VERBS = `
withdraw reverse revoke rescind retract pull take_back cancel overturn drop go_back renege suspend end freeze halt annul backtrack undo disavow
`

/** Nouns of saying yes by name: what "its signature" is under was spoken of before. */
export const SIGNING_NOUNS = 'signature acceptance approval agreement consent answer participation'

/** Verbs that answer what was spoken of without naming it: "the rebels would sign". */
export const BARE_ANSWERS = { accepts: 'sign accept agree join_in sign_up come_aboard go_along', rejects: 'refuse' } as const

/** Verbs of taking part in talks, by where the talks stand. */
export const TAKING_PART_VERBS = {
  attend: 'obj',
  join: 'obj in',
  rejoin: 'obj',
  participate: 'in',
  take: 'in',
  return: 'to',
  go: 'to',
  come: 'to',
  come_back: 'to',
} as const

/** Verbs of changing one's mind, with the objects that make them that; an empty list where the verb says it alone. */
export const TURNING_VERBS = {
  backtrack: '',
  backpedal: '',
  reverse: 'course stance position',
  change: 'mind course',
  make: 'U-turn about-turn volte-face',
} as const

/** Stances that a verb and its object take together on what follows a preposition. */
export const STANCE_PHRASES = [
  { stance: 'rejects', verbs: 'close shut slam bolt', nouns: 'door', about: 'on to' },
  { stance: 'rejects', verbs: 'turn', nouns: 'back', about: 'on' },
  { stance: 'accepts', verbs: 'want', nouns: 'part', about: 'of in' },
  { stance: 'favours', verbs: 'lend', nouns: 'weight', about: 'to behind' },
  { stance: 'favours', verbs: 'open leave', nouns: 'door', about: 'to for' },
  { stance: 'favours', verbs: 'throw put', nouns: 'weight', about: 'behind' },
  { stance: 'accepts', verbs: 'give', nouns: 'light', about: 'to for' },
  { stance: 'accepts', verbs: 'put set', nouns: 'name signature', about: 'to on' },
  { stance: 'opposes', verbs: 'pour throw', nouns: 'water', about: 'on' },
  {
    stance: 'conditional',
    verbs: 'set lay set_out lay_down lay_out list impose attach name spell_out present',
    nouns: 'condition term precondition',
    about: 'for to on',
  },
] as const

/** Verbs and nouns that turn the answer they govern round: "refused to accept". */
export const REFUSING_WORDS = 'refuse decline refusal unwilling reluctant reluctance'

/** Verbs, nouns and adjectives that leave the answer they govern as it is: "decided to accept", "a promise to reject". */
export const KEEPING_WORDS = `
agree decide vow promise pledge plan intend prepare choose move announce say decision promise pledge vow plan agreement threaten threat
go want seek offer determine resolve continue rush begin start
`

/** Words that turn an acceptance they govern into favour of it: "ready to accept", "hopes to sign". */
export const WILLING_WORDS = 'ready willing prepared open willingness readiness hope would_like eager keen happy able likely'

/** Words that leave an answer open: "is considering accepting". */
export const WEIGHING_WORDS = 'consider weigh mull contemplate ponder discuss debate'

/** Verbs and nouns by which one repeats another's stance: "reinforced this stance". */
export const ECHO_VERBS = 'reinforce echo repeat share back support endorse second reiterate'
export const ECHO_NOUNS = 'stance position view call demand message sentiment line appeal'

/** Adverbs that put an answer before others in the report. */
export const EARLIER_ADVERBS = 'previously earlier initially originally formerly once before first already'
