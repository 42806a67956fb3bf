/** Cue verbs that are blows as well: what stands as their object says whether something was said. */
export const BLOW_VERBS: readonly string[] = ['assail', 'attack', 'bash', 'blast', 'lash', 'slam', 'trash']

/** What is attacked in words: "attacked the decision". Anything else is attacked in deed. */
export const ATTACKED_IN_WORDS: readonly string[] =
  'accord agreement allegation approach argument article bill book budget claim comment conduct coverage court critic criticism deal decision draft handling idea inquiry judgment law legislation media move notion opponent order plan policy press proposal record reform remark report resolution response rhetoric rival ruling scheme speech statement strategy suggestion system tactic tax verdict view vote'.split(
    ' ',
  )

/** People that states and firms recall in deed: "recalled its ambassador". */
export const RECALLED_PEOPLE: readonly string[] =
  'ambassador consul delegation diplomat envoy lawmaker negotiator observer parliament representative reservist soldier staff troop unit worker'.split(
    ' ',
  )
