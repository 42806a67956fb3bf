import { ONES } from './time-words.ts'

/** Acts told of in the plural: "two air raids on Kitshanga", "the attacks on a hospital and on a market". */
export const SEVERAL_ACTS =
  /\b(?:strikes|airstrikes|raids|attacks|bombings|bombs|explosions|blasts|ambushes|massacres|assaults|shellings|bombardments)\b/i

/** Where they are told one by one: "the first on the night of July 14, the second three nights later". */
export const ONE_BY_ONE =
  /\b(?:the (?:first|second|third|fourth|other)|one|another) (?:(?:came|was|fell|struck|hit|happened) )?(?=(?:on|in|during|late|early|overnight|two|three|four|five|six|a|the|last|this) )[^,;.\n]{3,80}?(?=[,;.\n]| and the | and another )/gi

/** Where each is told by what it was: "the one on the school, and the one four nights after it". */
export const THE_ONES =
  /\bthe (?:one|first|second|third|other)\b(?= (?:on|at|in|of|that|which|near|outside|a|two|three|four|five|six|seven|ten)\b)/gi

/** Where each is told by its day: "Monday's on the market and Thursday's on the mill", "that of 6 May and that of 9 May". */
export const THEIR_DAYS =
  /\b(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|last night)(?: night| evening| morning)?['’]s(?: one| attack| strike| raid)?(?= (?:on|at|in|against|near)\b)|(?:the one|that|those) of (?=(?:\d|\p{Lu}|the night)))[^,;.\n]{0,60}?(?=[,;.\n]| and (?:\p{Lu}|that|the|yesterday|last)|$)/gu

/** Two acts and, behind them, their two days: "the two attacks on the town, on 6 May and in the night of 9 May". */
export const TWO_ACTS =
  /\b(?:two|both)\b[^:.;,]{0,40}\b(?:strikes|airstrikes|raids|attacks|bombings|explosions|blasts|ambushes|massacres|assaults|shellings|bombardments)\b/i

/** What stands between those days. */
export const AND_THE_OTHER =
  /^,? and (?:(?:on|in|during|late on|early on) )?(?:the (?:night|evening|morning|early hours|small hours) (?:of|to) )?$/i

/** Acts that are counted and then listed: "Two attacks on the grid: drones on 6 May, missiles on 9 May". */
export const LISTED_ACTS =
  /\b(?:two|three|four|five|six|several|both)\b[^:.;]{0,80}?\b(?:strikes|airstrikes|raids|attacks|bombings|explosions|blasts|ambushes|massacres|assaults)\b[^:.]{0,80}:/i

/** How long after the act before it the next one was: "three nights later", "on the following night". */
export const AFTER_THAT =
  /\b(?:(a|one|two|three|four|five|six|seven|ten) (?:nights?|days?) (?:later|after(?:wards)?)|(?:following|next) (?:night|day|evening|morning))\b/i

/** The numbers of days in `AFTER_THAT`. */
export const DAYS_AFTER: Readonly<Record<string, number>> = { a: 1, ...ONES }

/** How long before the act told first another was: "killed two on Thursday, three days after an airstrike"; or that it was another one. */
export const DAYS_AFTER_ANOTHER =
  /\b(?:(?:(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (days?|nights?|weeks?) after)|(?:hours|days|weeks) after|after the (?:one|ones|strike|attack) (?:on|in|at|of))\b/i

/** A further day of the month behind a date: "on the nights of October 14 and 17", "on 14 and 17 October". */
export const FURTHER_DAY = /^ and (\d{1,2})\b(?! ?(?:people|civilians|soldiers|others|more|%|,\d|km))/

/** What makes a sentence's act follow close upon the one told before: "Hours later drones came". */
export const SOON_AFTER =
  /^[\s•–—-]*(?:(?:a few |some )?(?:hours|minutes|moments)|shortly|soon|an hour|half an hour) (?:later|after(?:wards)?)\b/i

/** A time that is that of the act told before: "the same night", "that evening". */
export const SAME_TIME = /\b(?:same|that) (?:very )?(?:night|day|evening|morning|afternoon)\b/i

/** A part of the day in front of a date or behind it: "in the night of 6 to 7 May", "the night of May 5". */
export const NIGHT_BEFORE = /\b(?:nights?|evenings?) (?:of|from|between)(?: the)?(?: \d{1,2}(?: ?(?:to|and|–|-))?)? ?$/i

/** The night or day before one named in the sentence: "said on Friday that it had struck a post the night before". */
export const THE_NIGHT_BEFORE = /\bthe (?:previous )?(night|evening|day)(?: before| earlier)?\b(?<=before|earlier|previous \w+)/i

/** Words that put an act at a time of its own, which the report does not date. */
export const OTHER_TIME = /\b(?:before|earlier|previous(?:ly)?|ago|last (?:week|month|year)|since|recent(?:ly)?|past)\b/i

/** A time of the clock alone, on the day that the report tells of: "shortly before midnight", "at 1 a.m.". */
export const BARE_CLOCK =
  /^(?:(?:shortly|just|soon) )?(?:(?:before|after|at|around|about) )?(?:midnight|noon|dawn|dusk|nightfall|daybreak|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)$/i

/** Words of an act told beside another as one of before it: "a town that had already been shelled on Monday". */
export const TOLD_AS_BEFORE = /\b(?:already|previously)\b/i

/** Where an act is said to have been where the one told before it was: "three more died in the same town". */
export const SAME_TOWN =
  /\b(?:in|at|on|near|outside) (?:this|that|the (?:very )?same) (?:town|city|village|hamlet|settlement|camp|district|suburb)\b/i
