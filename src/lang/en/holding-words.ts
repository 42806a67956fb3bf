/** What a holding is told by that goes on: "still hold the town", "remains in their hands", "their flag is on the town hall". */
export const LASTING_WORDS =
  /\b(?:still|remain(?:s|ed|ing)?|continu(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|as before|never (?:left|lost)|not (?:left|lost))\b/i

/** What a holding is told by that was over by then: "had held the village for three years", "used to rule". */
export const ENDED_WORDS =
  /\b(?:had(?: \w+)? (?:held|hold|ruled|controlled|occupied|governed|run|administered|been)|used to|until|formerly|previously|once (?:held|ruled|controlled))\b/i

/** Words of taking that take a town as well as a man: "captured", "overran". */
export const TAKING_WORDS = /^(?:(?:re)?captur\w*|(?:re)?tak\w*|(?:re)?took|seiz\w*|overr[ua]n\w*|liberat\w*)$/i

/** Other words by which a place came to be held: it was not held before. */
export const GAINING_WORDS = /^(?:entered|ensured|gained|drove|pushed)$/i
