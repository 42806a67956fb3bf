/** What leads a report away from where it was: "did strike elsewhere", "has shown no more mercy elsewhere", "In another village". */
export const ELSEWHERE =
  /\belsewhere\b(?! in the (?:same )?(?:town|city|village|district|camp)\b)|\b(?:in|at|on|near|against) (?:another|a different|a second|a neighbou?ring) (?:town|city|village|hamlet|settlement|district|region|province|camp|part of the (?:country|region|province))\b/i

/** Where somebody near a town was: "in the vicinity of Tura-Bale", "12 km north of Tura". */
export const NEAR_NAME =
  /\b(?:vicinity|environs|surroundings|direction|(?:north|south|east|west)(?:[- ]?(?:east|west))?) of (\p{Lu}[\p{L}’'-]{3,40})(?![\p{L}\d])/gu

/** Where something was done at sea: "a boat was hit off Tura". */
export const OFF_NAME =
  /\b(?:sunk|sank|ships?|boats?|vessels?|tankers?|drones?|attacked|struck|hit|down(?:ed)?) off (?:the coast of )?(?!\p{Lu}\p{L}*day\b)(\p{Lu}[\p{L}’'-]{3,40})(?![\p{L}\d])/gu

/**
 * What puts an act behind a sentence's own verb, whose day is not the act's: "renounced the truce on Saturday, citing a drone attack", "recalled on
 * Monday … in response to the shelling".
 */
export const CITED_FOR =
  /\b(?:citing|blaming|condemning|denouncing|recalling|deploring|mourning|in (?:response|reaction|retaliation|protest|answer|reply) (?:to|at|for|against|over)|because of|on account of|in view of)\b|\b(?:saying|claiming|alleging|arguing|charging)\b(?=[^.;]{1,80}\bhad\b)/i

/** What may date an act by the sentence's own verb and may not: "withdrew on Friday … after the town came under fire", "said on Saturday, as a new attack". */
export const AFTER_WHICH = /(?:\b(?:hours|shortly|days|soon|just) )?\bafter\b|\bfollowing\b|, (?:as|while|when)\b/i

/** What stands between "three days after" and words that it does not date: "a week after agreeing to it, as a new attack …". */
export const NOT_AFTER = /^ \w+ing\b|[,;] (?:as|when|while|but|and|which|where|after|hours)\b/i

/** Words in front of a town that is only where somebody or something is going. */
export const WAY_THERE =
  /\b(?:bound for|(?:coach|bus|train|road|flight|convoy|way|taken|flown|rushed|evacuated|moved|referred) to|towards?|(?:died|dead|treated|hospital|clinic|hospitals) in) $/i
