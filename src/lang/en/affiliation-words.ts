const ROLES =
  'spokes(?:man|woman|person)|president|chair(?:man|woman|person)?|leader|head|chief|commander|secretary[- ]general|(?:chief |lead |top )?negotiator|envoy|representative|delegate|founder|deputy|political (?:chief|leader)'
const GROUPS =
  'movement|group|rebels?|rebel (?:group|army|movement|coalition)|militia|guerrillas?|insurgents?|insurgency|armed group|front|faction|fighters|alliance|coalition|organi[sz]ation|militants?'

/** A group that a person is said to be of by a pronoun or a common noun: "its spokesman, ", "the movement's president, ", "the head of its delegation in Doha, ". */
export const AFFILIATED_BEFORE = new RegExp(
  `(?:\\b(?<own>its|their)|\\b(?:the|this) (?<kind>${GROUPS})(?:['’]s|s?['’])) (?:[\\p{L}-]+ ){0,3}?(?:${ROLES})(?: (?:in|for|at) [\\p{L} ]{2,24})?,? $|` +
    `\\b(?:${ROLES}|member) of (?:the )?(?:(?<ofOwn>its|their)|(?:the )?(?<ofKind>${GROUPS})(?:['’]s)?)?(?: ?(?:[\\p{L}-]+ )?(?:delegation|negotiating team|political wing|council))?(?: (?:in|for|at) [\\p{L} ]{2,24})?,? $`,
  'iu',
)

/** The same behind the name: ", its spokesman,". */
export const AFFILIATED_AFTER = new RegExp(
  `^, (?:(?<own>its|their)|the (?<kind>${GROUPS})(?:['’]s|s?['’])) (?:[\\p{L}-]+ ){0,3}?(?:${ROLES})\\b`,
  'iu',
)

/** Adjectives of states, which own nothing by "its": "the Qatari truce". */
export const OF_A_STATE = /(?:i|an|ese|ish|[cs]h|ic)$/
