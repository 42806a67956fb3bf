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
    'kills',
    'deaths',
    'fatalities',
    'massacred',
    'martyred',
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
]

/** Words after which a number is part of one told before: "including two children", "among them a nurse". */
export const PART_WORDS: readonly string[] = ['including', 'among', 'them', 'whom', 'include', 'included']

/** Verbs of a harm that say nothing of how it came about. */
export const HARM_LEMMA = /^(?:kill|slay|die|dead|death|wound|injur|hurt|perish|slaughter|casualt|victim|fatalit|massacr)/i

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
