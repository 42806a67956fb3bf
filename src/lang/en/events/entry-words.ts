/** Participles that count the dead in an entry without a verb: "five farm workers killed". */
export const ENTRY_HARM = /^(?:killed|slain|murdered|massacred|executed|beheaded|assassinated)$/i

/** Forms of verbs that an entry without a verb may have: "claimed by the rebels", "14 injured", "blast reported". */
export const ENTRY_VERBS: ReadonlySet<string> = new Set(
  'claimed reported attributed carried injured wounded hurt damaged destroyed burned burnt hit struck abducted kidnapped displaced missing dead including blast strike raid ambush attack blamed confirmed suspected alleged unexploded laden armed unclaimed'.split(
    ' ',
  ),
)
