/** Endings that are words of their own in Universal Dependencies, written with a plain or a curly apostrophe. */
export const CLITIC_ENDINGS = ["n't", "'s", "'ll", "'re", "'ve", "'m", "'d"] as const

/** Words that stand for two, and the length of the first: "can|not", "gon|na", "do|nt". Forms that are more often one word ("its", "wont", "lets") are left out. */
export const FUSED_WORDS: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  gotta: 3,
  wanna: 3,
  arent: 3,
  cant: 2,
  couldnt: 5,
  didnt: 3,
  doesnt: 4,
  dont: 2,
  hasnt: 3,
  havent: 4,
  isnt: 2,
  shouldnt: 6,
  theyre: 4,
  wasnt: 3,
  werent: 4,
  wouldnt: 5,
  youre: 3,
}
