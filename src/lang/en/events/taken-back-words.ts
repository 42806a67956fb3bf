/** Whole sentences that take back what the sentence before them told: "He was not.", "It never happened.", "Nothing of the kind took place." */
export const TAKING_BACK: readonly RegExp[] = [
  /^(?:in fact,? )?(?:he|she|they|it|this|that|there)\s+(?:was|were|is|are|had|has|have|did|does|do)\s?(?:not|n't)[.!]?$/i,
  /^(?:in fact,? )?(?:it|this|that)\s+(?:did not|didn't|never)\s+(?:happen|happened|occur|occurred|take place|took place)[.!]?$/i,
  /^(?:no such thing|nothing of the (?:kind|sort))\s+(?:happened|occurred|took place)[.!]?$/i,
]
