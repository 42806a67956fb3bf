/** Words of a time expression that put it early or late in its day, where its value has the day alone. */
export const DAY_PART_WORDS: readonly (readonly [words: RegExp, part: 'MO' | 'EV' | 'NI'])[] = [
  [/\b(?:after|past) midnight\b/i, 'MO'],
  [/\b(?:midnight|overnight)\b/i, 'NI'],
  [/\b(?:early|dawn|daybreak|sunrise|small hours|first light)\b/i, 'MO'],
  [/\b(?:late|dusk|sunset|nightfall|after dark)\b/i, 'EV'],
]
