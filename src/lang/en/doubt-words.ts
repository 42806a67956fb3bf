/** Words of checking, of which an outlet says that it could not do it ("could not verify the claim", "found nothing to confirm the loss"). */
export const CHECKING_WORDS = /\b(?:verif(?:y|ied|ication)|confirm(?:ed|ation)?|corroborat(?:e|ed|ion)|authenticat(?:e|ed))\b/gi

/** What makes such words a doubt, anywhere before them in the sentence. */
export const DOUBTING_WORDS = /\b(?:not|n[o’']t|unable|nothing|no|cannot|impossible|never|without|nor|neither|un)\b|n[’']t\b/i

/** Cues of statements that deny what others say. */
export const DENYING_CUES =
  /^(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|disavow(?:s|ed)?|rebut(?:s|ted)?)\b/i
