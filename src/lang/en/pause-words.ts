/** Nouns of a pause in fighting that the tagger takes for adverbs or verbs. */
export const PAUSE_WORDS = 'standstill stand-still standdown stand-down'
/** Units of the length that stands before them: "a two-month standstill". */
export const LENGTH_UNITS = 'hour day week month year'
