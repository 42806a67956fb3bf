/**
 * What a governing word makes of the act it governs. Verbs, nouns and adjectives alike, as lemmas: "deny", "denial". A word in no list
 * lets the act stand as it is. Each word stands in one list only.
 */
export const STATUS_WORDS = {
  /** Someone says it: the act is theirs to vouch for. "The ministry said that …" */
  says: [
    'say tell state announce declare claim add report confirm insist assert maintain note stress emphasise emphasize argue explain reveal',
    'disclose acknowledge admit concede contend allege charge accuse testify write tweet remark comment observe mention recall reply respond',
    'answer signal indicate believe think estimate reckon assume conclude describe repeat reiterate affirm inform notify boast brag suspect',
    'quote cite proclaim complain lament speculate understand hear insinuate imply show suggest predict forecast post read',
    'statement announcement claim allegation accusation report rumour rumor assertion admission revelation testimony suggestion word news',
    'testimony indication signal evidence confirmation complaint charge',
  ],
  /** Someone says that it is not so. "The army denied shelling the town." */
  denies: ['deny refute rebut dispute repudiate disavow gainsay denial refutation'],
  /** It is meant to happen. "The king agreed to free them." */
  plans: [
    'agree promise pledge vow plan intend prepare decide resolve undertake expect schedule arrange commit offer swear guarantee order instruct',
    'authorise authorize approve set slate due determine aim ready poised bound about mean opt choose vote elect budget command direct',
    'plan intention promise pledge vow decision commitment preparation readiness determination order agreement willing willingness prepared',
    'scheduled planned committed ready goal mission authorisation authorization bid aimed designed',
  ],
  /** It may happen. "The union called for a strike." */
  supposes: [
    'hope want wish seek propose consider discuss negotiate demand urge ask request call appeal press require recommend advise hint',
    'threaten warn fear worry mull weigh contemplate debate envisage envision imagine favour favor prefer desire need push advocate',
    'persuade encourage pressure lobby dare risk challenge wonder doubt hesitate beg implore appear seem support oppose exhort beseech',
    'proposal offer demand call appeal request threat hope fear risk danger prospect possibility chance idea option desire wish warning',
    'verge brink likely possible unlikely able eager keen reluctant hopeful effort possibility probability discussion negotiation debate draft right',
    'ability capability capacity means motivation freedom licence license mandate opportunity ultimatum petition plea condition precondition question invite invitation willing pressure suggest_to',
  ],
  /** It does not happen. "The general refused to resign." */
  prevents: [
    'fail refuse decline prevent avoid refrain neglect block foil thwart avert abstain prohibit ban bar forbid unable incapable inability',
    'cancel abandon scrap drop postpone deter dissuade discourage preclude reject refusal failure cancellation absence lack avoidance',
    'call_off rule_out hold_off',
  ],
  /** It happened, and the word only says what someone thinks of it or knows. "Norway regretted that they had attacked." */
  facts: [
    'regret condemn criticise criticize denounce deplore decry mourn celebrate praise welcome hail thank blame apologise apologize know',
    'realise realize learn discover forget remember ignore resent commemorate mark protest slam lament_that rue investigate probe avenge',
  ],
  /** It happens if the governing act does: what is said of that act holds of it. "They managed to flee." "Will the talks resume?" */
  passes: [
    'manage succeed help force compel cause make let begin start continue keep resume try attempt proceed go see come get be have',
    'launch hold conduct stage mount wage undertake carry_out take_place happen occur erupt break_out go_ahead go_on attend host join',
    'suspend halt freeze lift ease end stop impose extend renew step_up intensify commit perform execute sign reach allow permit enable',
    'deliver provide receive complete finish end_up tend serve rush be_able take pay make give launch open organise organize lead order_by',
    'suspension resumption end beginning start launch lifting easing continuation wave series round campaign escalation attempt',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What a governing word does to what it governs. */
export type StatusForce = keyof typeof STATUS_WORDS

/** Adverbs and adjectives that do the same to the word they modify. */
export const STATUS_MODIFIERS = {
  reported:
    'reportedly allegedly apparently purportedly supposedly ostensibly seemingly alleged reported purported supposed so-called suspected claimed rumoured rumored unconfirmed',
  possible:
    'possibly perhaps maybe potentially probably possible potential likely feared threatened hypothetical would-be proposed suggested eventual mooted',
  planned: 'planned scheduled announced pledged upcoming imminent forthcoming intended impending future anticipated expected promised soon',
  negated: 'nearly almost foiled thwarted averted aborted cancelled canceled never barely',
} as const

/** Subordinators of a condition. */
export const CONDITION_MARKERS = 'if unless provided providing until lest whether assuming should once'

/** Modal verbs of what may be, and of what is to come. "would" is either: future seen from the past, or a condition. */
export const MODALS = { possible: 'could may might can should must ought need dare', planned: 'will shall' } as const

/** Prepositions that leave open, or deny, what they govern: "in case of war", "without a deal". */
export const OPEN_PREPOSITIONS = { possible: 'pending barring toward towards', negated: 'without absent' } as const

/** Words for who says something without being named: what they say is hearsay. Lemmas. */
export const HEARSAY_SOURCES =
  'source witness medium report observer resident local analyst expert newspaper agency television radio channel outlet daily magazine press rumour rumor media eyewitness'

/** Verbs and nouns that make known what is to come: "announced a withdrawal". */
export const ANNOUNCING_WORDS = 'announce unveil herald announcement unveiling'

/** Nouns of acts that are announced once they are done, or done by being announced: "announced the arrest", "announced a truce", "announced an embargo". */
export const ANNOUNCED_DONE =
  'amnesty pardon arrest capture death killing murder seizure detention resignation departure retirement defeat victory conviction sentence indictment charge recapture liberation fall loss downing sinking abduction assassination execution interception discovery agreement deal accord pact treaty truce ceasefire cease-fire armistice settlement decision support backing recognition dismissal sacking attack coup war battle fighting sanction embargo tariff ban suspension freeze curb restriction curfew lockdown emergency boycott blockade closure expulsion'

/** What a report that is none is called: "the claims are untrue", "the story is a fabrication". Lemmas. */
export const DISPROVING_WORDS =
  'false untrue baseless unfounded groundless fabricated fictitious fake invented wrong incorrect mistaken erroneous inaccurate lie fabrication hoax invention fiction myth disinformation misinformation nonsense propaganda falsehood fantasy slander canard'

/** Of those, what is said of a deed itself when there was none: "the attack is a fabrication". Lemmas. */
export const UNDOING_WORDS = 'fabrication hoax invention fiction myth fabricated fictitious invented'

/** Verbs that say of a report, their object, that it is not so: "ridiculed reports of a raid". Lemmas, with their particles. */
export const DISMISSING_VERBS =
  'dismiss ridicule mock deride debunk rubbish belittle reject deny refute dispute contradict rebut repudiate disprove discount laugh_off laugh_at scoff scoff_at brush_aside brush_off wave_away wave_aside shrug_off'

/** Verbs that call a report something: "described the story as a lie". Lemmas. */
export const CALLING_VERBS = 'call describe brand label term dub denounce characterise characterize declare condemn slam decry'

/** Nouns for what is told: "reports of an attack". Lemmas. */
export const TOLD_NOUNS =
  'report claim allegation accusation assertion story tale rumour rumor account news information suggestion announcement statement version narrative insinuation charge talk'

/** Words that pick one out by what it did: "the first to attack". */
export const SINGLING_WORDS = 'first second third last latest only next one few'

/** Verbs that say of a meeting, a deal, an operation only that it takes place: "a summit to be held". Lemmas. */
export const HOLDING_VERBS = 'hold convene host stage launch sign conclude hammer_out start open conduct carry_out implement impose resume'

/** Verbs of finding out whether something is so. Lemmas. */
export const CHECKING_VERBS = 'verify ascertain establish determine corroborate authenticate'

/** Words for having done something with others, which a "no" or "not" takes away: "had no hand in it", "was not involved in it". Lemmas. */
export const INVOLVEMENT_WORDS = 'hand part role involvement responsibility share connection involve involved responsible'
