/** A site by the name of its town: "Nyala airport was never hit". */
export const NAMED_SITE =
  /(?<![\p{L}\d])(?<name>\p{Lu}[\p{L}’'-]{2,30}(?: \p{Lu}[\p{L}’'-]{2,30}){0,2}) (?:airport|airfield|airbase|camp|barracks)\b/gu

/** A name said to be of a place where people live or meet: "the market of Kitshanga", "the town of Bara", "a village called Tura". */
export const SITED_NAME =
  /\b(?:town|city|village|hamlet|market|port|district|suburb|outskirts|neighbou?rhood|settlement|centre|center|heart|station|hall|square|hospital|airport|monastery|parish|streets|residents|inhabitants|people|masters?|control|capture|fall|recapture)s? (?:of|called|named) (\p{Lu}[\p{L}’'-]{3,40})(?![\p{L}\d])/gu

/** What the entries of a bulletin of fighting tell of: violence, and those it harms or drives out. */
export const ENTRY_WORDS =
  /\b(?:strikes?|struck|hit|missiles?|drones?|attack\w*|bomb\w*|shell(?:ed|ing|s)|raid\w*|sho(?:t|ot\w*)|fight\w*|clash\w*|kill\w*|die[ds]?|dead|deaths?|wounded|injur\w+|fle(?:d|e|eing)|displaced|blasts?|explosions?|ambush\w*)\b/i

/** Words that an entry about someone, or a talk written down, has and one about a place has not. */
export const TALK_WORDS = /\b(?:I|we|you|my|our|your|me|us|he|she|his|her)\b|[?“"]/i

/** A name of a place by what was done there: "the victims of Tura, where a strike …", "at Bara, where". */
export const WHERE_NAME = /\b(?:of|in|at|near|from|to|for|on) (\p{Lu}[\p{L}’'-]{2,40}(?: \p{Lu}[\p{L}’'-]{2,40}){0,2}), where\b/gu
