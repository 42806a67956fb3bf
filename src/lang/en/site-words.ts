/** A site by the name of its town: "Nyala airport was never hit". */
export const NAMED_SITE =
  /(?<![\p{L}\d])(?<name>\p{Lu}[\p{L}’'-]{2,30}(?: \p{Lu}[\p{L}’'-]{2,30}){0,2}) (?:airport|airfield|airbase|camp|barracks)\b/gu

/** A name said to be of a place where people live or meet: "the market of Kitshanga", "the town of Bara", "a village called Tura". */
export const SITED_NAME =
  /\b(?:town|city|village|hamlet|market|port|district|suburb|outskirts|neighbou?rhood|settlement|centre|center|heart|station|hall|square|hospital|airport|monastery|parish|streets|residents|inhabitants|people|masters?|control|capture|fall|recapture)s? (?:of|called|named) (\p{Lu}[\p{L}’'-]{3,40})(?![\p{L}\d])/gu
