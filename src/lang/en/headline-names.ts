/** Names made of words that are also common ones: in a headline they keep their capitals. Two words each, small letters. */
export const COMMON_WORD_NAMES = [
  'african union',
  'air force',
  'arab league',
  'black sea',
  'blue line',
  'european union',
  'free army',
  'gaza strip',
  'general assembly',
  'golan heights',
  'green zone',
  'international court',
  'islamic state',
  'iron dome',
  'middle east',
  'new york',
  'northern alliance',
  'red crescent',
  'red cross',
  'red sea',
  'security council',
  'supreme court',
  'united kingdom',
  'united nations',
  'united states',
  'west bank',
  'white house',
] as const

/** Words that belong to the name after them: "South Sudan", "New Delhi", "Central African Republic". */
export const NAME_OPENERS = [
  'central',
  'east',
  'eastern',
  'great',
  'new',
  'north',
  'northern',
  'saudi',
  'south',
  'southern',
  'west',
  'western',
] as const

/** Abbreviations that read as common words in small letters. */
export const WORDLIKE_ABBREVIATIONS = ['US', 'UN', 'UK', 'EU', 'IS', 'AU', 'WHO', 'UAE', 'IT', 'AID', 'ICE'] as const
