/** Months whose name is an everyday word or a given name too: they need a date's surroundings. */
export const DOUBTFUL_MONTHS: readonly string[] = ['march', 'may', 'april', 'june', 'august']

/** Words after "May" that make it the prime minister's name: "the May government". */
export const AFTER_SURNAME: readonly string[] = ['government', 'administration', 'cabinet', 'ministry', 'premiership', 'team', 'era']

/** Words after "March" that make it a walk: "March to Moscow", "March for Our Lives". */
export const AFTER_WALK: readonly string[] = ['on', 'to', 'for', 'against', 'of', 'towards', 'toward']

/** Days of the week, Monday 1 to Sunday 7 as in ISO 8601. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
}

/** Short weekdays, read only before a full stop or a date: "sat" and "sun" are words of their own. */
export const SHORT_WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
}

/** What stands after a weekday in the name of a paper, a programme or a shop: "Sunday Times". */
export const AFTER_WEEKDAY_NAME: readonly string[] = [
  'times',
  'telegraph',
  'mirror',
  'mail',
  'express',
  'post',
  'herald',
  'independent',
  'review',
  'world',
  'star',
  'people',
  'sun',
  'tribune',
  'service',
  'agreement',
  'club',
  'mosque',
]

/** What stands before a weekday in the name of one day of history or a feast without a table here. */
export const BEFORE_WEEKDAY_NAME: readonly string[] = [
  'black',
  'bloody',
  'super',
  'cyber',
  'maundy',
  'ash',
  'palm',
  'fat',
  'shrove',
  'holy',
  'giving',
]

/** Units of time with their plurals. */
export const UNITS: Readonly<Record<string, TimeUnit>> = {
  second: 'second',
  seconds: 'second',
  minute: 'minute',
  minutes: 'minute',
  min: 'minute',
  mins: 'minute',
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  weekend: 'weekend',
  weekends: 'weekend',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
  century: 'century',
  centuries: 'century',
  millennium: 'millennium',
  millennia: 'millennium',
}

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

/** Seasons by their ISO-TimeML code. */
export const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'SP',
  springtime: 'SP',
  summer: 'SU',
  summertime: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  wintertime: 'WI',
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Words beside a season that make it a name: "Arab Spring", "Winter Olympics", "Summer Palace". */
export const BEFORE_SEASON_NAME: readonly string[] = ['arab', 'prague', 'hot', 'indian', 'nuclear', 'croatian', 'damascus', 'croatian']
export const AFTER_SEASON_NAME: readonly string[] = ['olympics', 'games', 'palace', 'paralympics', 'street', 'war', 'school', 'camp']

/** Parts of the day by their ISO-TimeML code. */
export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  morning: 'MO',
  mornings: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  noon: 'MI',
  midday: 'MI',
  lunchtime: 'MI',
  afternoon: 'AF',
  afternoons: 'AF',
  evening: 'EV',
  evenings: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  nightfall: 'EV',
  night: 'NI',
  nights: 'NI',
  midnight: 'NI',
}

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** Days counted from the day of publication. */
export const DAY_OFFSETS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 }

export const ONES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** Ordinals in words, for days of the month, quarters, centuries and anniversaries. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
  thirtieth: 30,
}

/** Decades in words: "the nineties". */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
}

/** Amounts without a number: "several weeks" is PXW. */
export const VAGUE_AMOUNTS: readonly string[] = ['several', 'few', 'many', 'some', 'countless', 'numerous', 'multiple']

/** Words between a number and its unit that leave the length as it is: "two more weeks", "five straight days". */
export const LENGTH_ADJECTIVES: readonly string[] = [
  'more',
  'additional',
  'further',
  'extra',
  'full',
  'whole',
  'straight',
  'consecutive',
  'successive',
  'calendar',
  'trading',
  'working',
  'business',
  'long',
  'short',
  'solid',
]

/** Words before an amount that only bound it; the expression begins with them. Several words joined by a space. */
export const APPROXIMATIONS: readonly string[] = [
  'about',
  'around',
  'almost',
  'nearly',
  'roughly',
  'approximately',
  'some',
  'over',
  'under',
  'more than',
  'less than',
  'fewer than',
  'no more than',
  'no less than',
  'not less than',
  'at least',
  'at most',
  'up to',
  'as long as',
  'as much as',
  'as many as',
  'close to',
  'just over',
  'just under',
  'well over',
  'a little over',
  'little more than',
  'just about',
]

/** Which stretch of a period is meant. */
export const STRETCHES: Readonly<Record<string, Stretch>> = {
  early: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  beginning: 'start',
  start: 'start',
  outset: 'start',
  end: 'end',
  close: 'end',
  earlier: 'so far',
  later: 'from now',
}

export type Stretch = 'early' | 'mid' | 'late' | 'start' | 'end' | 'so far' | 'from now'

/** Adjectives that place a period against now: "last week", "the coming days". */
export const ORDER_WORDS: Readonly<Record<string, { readonly shift: number; readonly from: 'published' | 'reference' }>> = {
  last: { shift: -1, from: 'published' },
  past: { shift: -1, from: 'published' },
  this: { shift: 0, from: 'published' },
  current: { shift: 0, from: 'published' },
  next: { shift: 1, from: 'published' },
  coming: { shift: 1, from: 'published' },
  upcoming: { shift: 1, from: 'published' },
  previous: { shift: -1, from: 'reference' },
  preceding: { shift: -1, from: 'reference' },
  prior: { shift: -1, from: 'reference' },
  following: { shift: 1, from: 'reference' },
  ensuing: { shift: 1, from: 'reference' },
  same: { shift: 0, from: 'reference' },
  that: { shift: 0, from: 'reference' },
}

/** Words that mean now, once or some day without a calendar: their TIMEX3 value. Several words joined by a space. */
export const VAGUE_TIMES: Readonly<Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>> = {
  now: 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'just now': 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  current: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'the present': 'PRESENT_REF',
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  'most recently': 'PAST_REF',
  lately: 'PAST_REF',
  recent: 'PAST_REF',
  'the past': 'PAST_REF',
  'the distant past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'a later date': 'FUTURE_REF',
  'the near term': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'as soon as possible': 'FUTURE_REF',
}

/** Words for "every": "each Friday". */
export const EVERY: readonly string[] = ['every', 'each']

/** Adverbs and adjectives of repetition with their TIMEX3 value. */
export const REPEATING: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
}

/** Adjectives of a length in one word. */
export const LONG_WORDS: Readonly<Record<string, TimeUnit>> = {
  hourlong: 'hour',
  daylong: 'day',
  weeklong: 'week',
  monthlong: 'month',
  yearlong: 'year',
  decadelong: 'decade',
}

/** Feasts on a fixed day, month and day; those that move have 0 and are computed. Several words joined by a space. */
export const HOLIDAYS: Readonly<Record<string, { readonly month: number; readonly day: number }>> = {
  'christmas eve': { month: 12, day: 24 },
  'christmas day': { month: 12, day: 25 },
  christmas: { month: 12, day: 25 },
  'boxing day': { month: 12, day: 26 },
  "new year's eve": { month: 12, day: 31 },
  "new year's day": { month: 1, day: 1 },
  "new year's": { month: 1, day: 1 },
  'may day': { month: 5, day: 1 },
  'victory day': { month: 5, day: 9 },
  'independence day': { month: 0, day: 0 },
  halloween: { month: 10, day: 31 },
  "valentine's day": { month: 2, day: 14 },
  thanksgiving: { month: 0, day: 4 },
  'thanksgiving day': { month: 0, day: 4 },
  'easter sunday': { month: 0, day: 1 },
  easter: { month: 0, day: 1 },
  'easter monday': { month: 0, day: 2 },
  'good friday': { month: 0, day: -1 },
}

/** Zone names after a time of day: hours from UTC, null where the letters mean several zones. */
export const ZONES: Readonly<Record<string, number | null>> = {
  gmt: 0,
  utc: 0,
  z: 0,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  est: -5,
  edt: -4,
  et: null,
  cst: null,
  cdt: -5,
  ct: null,
  mst: -7,
  mdt: -6,
  mt: null,
  pst: -8,
  pdt: -7,
  pt: null,
  ist: null,
}

/** Nouns before "time" that name a zone by its place: "9 p.m. Moscow time". */
export const LOCAL_TIME: readonly string[] = [
  'local',
  'eastern',
  'central',
  'pacific',
  'moscow',
  'kyiv',
  'kiev',
  'paris',
  'london',
  'beijing',
  'tehran',
  'israel',
]

/** Verbs whose participle looks ahead: "a meeting scheduled for Friday". */
export const FORWARD_PARTICIPLES: readonly string[] = [
  'schedule',
  'plan',
  'set',
  'slate',
  'expect',
  'due',
  'plan',
  'propose',
  'anticipate',
  'bind',
  'book',
  'tip',
]

/** Modal verbs and the like that put what they govern ahead of now. */
export const FORWARD_MODALS: readonly string[] = [
  'will',
  "'ll",
  '’ll',
  'shall',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'wo',
  'ca',
]

/** Verbs of saying: "says on Friday" looks back although it is in the present. */
export const SAYING_PRESENT: readonly string[] = ['say', 'tell', 'report', 'write', 'announce', 'show', 'claim', 'warn', 'accuse', 'kill']

/** Prepositions that belong to a time when it is shown with its words: "on Thursday". */
export const TIME_PREPOSITIONS: readonly string[] = [
  'on',
  'in',
  'at',
  'by',
  'since',
  'until',
  'till',
  'during',
  'over',
  'within',
  'before',
  'after',
  'from',
  'for',
  'through',
  'throughout',
]

/** Days whose attack is named by the date without its year: "the October 7 massacre". Month and day to year. */
export const ATTACK_DAYS: Readonly<Record<string, number>> = { '9-11': 2001, '10-7': 2023 }

/** Nouns after such a date that mean the attack of that day, or what came of it. */
export const ATTACK_NOUNS: readonly string[] = [
  'attack',
  'attacks',
  'assault',
  'massacre',
  'massacres',
  'raid',
  'invasion',
  'incursion',
  'hijackers',
  'hijackings',
  'terrorist',
  'terror',
  'memorial',
  'commission',
  'conspiracy',
  'victims',
  'hostages',
  'onslaught',
  'pogrom',
  'killings',
  'plot',
  'plotters',
]

/** Words before a month or a year that stands by itself and is a date: "in March", "early 2024". */
export const BEFORE_BARE_TIME: readonly string[] = [
  ...TIME_PREPOSITIONS,
  'of',
  'and',
  'or',
  'to',
  'between',
  'last',
  'this',
  'next',
  'early',
  'late',
  'mid',
  'every',
  'each',
  'past',
  'coming',
  'previous',
  'following',
  'around',
  'about',
]

/** What numbers before it count, also after a month: "in March 10 people died", but "the Aug. 7 bombings". */
export const COUNTED_NOUNS: readonly string[] = [
  'percent',
  'per',
  'million',
  'billion',
  'thousand',
  'hundred',
  'people',
  'men',
  'women',
  'children',
  'soldiers',
  'troops',
  'points',
  'miles',
  'kilometers',
  'kilometres',
  'dollars',
]

/** Words before a number of four digits that is no year: "about 2000", "Resolution 1973". */
export const NOT_BEFORE_YEAR: readonly string[] = [
  'nearly',
  'almost',
  'some',
  'over',
  'than',
  'least',
  'exceeding',
  'no',
  'number',
  'flight',
  'resolution',
  'room',
  'unit',
  'article',
  'about',
  'roughly',
]

/** Words after a number of four digits that is a time of day or a measure: "2000 GMT", "1990 feet". */
export const MEASURE_WORDS: readonly string[] = ['hours', 'gmt', 'utc', 'local', 'feet', 'metres', 'meters', 'km', 'miles']
