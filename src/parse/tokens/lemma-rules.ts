import { DOUBLED_L } from '../../lang/en/irregular-verbs.ts'

/** Rules of English inflection, undone: what the lemma of a regular form is. Irregular forms are for the table in `data/model/lemmas.txt`. */

const VOWEL = /[aeiouy]/
const DOUBLED = /([bdgklmnprtvz])\1$/

/** Stems that lost an "e" before -ed, -ing, -er, -est: "seiz|ed", "engag|ing", "separat|ed", "larg|er". */
const LOST_E = [
  /[^aeiou](?:at|iat|uat|eat|[uo]id|iz|yz|ys|uc|ac|ic|inc|enc|anc|rc|v|u|dg|[lrn]g|ng)$/,
  /(?:v|z|c|dg|rg|lg|ced|iqu|ogu|agu|igu)$/,
  /(?:[^aeiou]|qu)(?:ag|eg|ig|og|ug|as|is|os|us|ur|ir|yr|or|ar|in|un|om|id|od|ud|ad|ak|ik|ok|uk|ap|ip|op|yp|ut|ot|it|et|im|am|um|ol|ul|il|al|ib|ub|ob|ab)$/,
  /[^aeiouls]l$/,
  /[aeiou]ns$|[aeiou][aeiou]s$|rs$|ps$|ls$|[aeiou]st$/,
]

/** Endings of stems that lost no "e" although a pattern above says so. */
const KEPT_WHOLE =
  /(?:[aeiou]{2}(?:d|k|l|m|n|p|r|t)|rr|ll|ff|ss|sh|ch|ck|tt|ish|en|on|er|el|et|it|op|ow|ay|oy|ey|ew|x|w|y|in|or|al|ol|il|ut|ot|om|um|am|ip|ap|up|ik|ok|ak|ek|id|ad|od|ab|ob|st|ing|ang|ong|ung)$/

/** The base form of a stem before -ed or -ing, with its "e" put back or its doubled consonant undone. */
export function baseOfStem(stem: string, known: (base: string) => boolean): string {
  if (known(`${stem}e`)) return `${stem}e`
  if (known(stem)) return stem
  const undoubled = DOUBLED.test(stem) ? stem.slice(0, -1) : null
  if (undoubled && (known(undoubled) || DOUBLED_L.has(undoubled))) return undoubled
  if (undoubled && !/(?:ll|zz)$/.test(stem)) return undoubled
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  const [sure, soft] = [LOST_E.slice(0, 2), LOST_E.slice(2)]
  if (sure.some((pattern) => pattern.test(stem)) && !/(?:[aeiou]{2}g|ing|ang|ong|ung)$/.test(stem)) return `${stem}e`
  if (soft.some((pattern) => pattern.test(stem)) && !KEPT_WHOLE.test(stem)) return `${stem}e`
  return stem
}

/** The base form of a plural noun or of a verb in -s. */
export function baseOfS(form: string): string {
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2)
  if (/(?:[^aeiou]o|us)es$/.test(form) && form.length > 4) return /uses$/.test(form) ? form.slice(0, -1) : form.slice(0, -2)
  if (/(?:ss|us|is)$/.test(form)) return form
  return form.endsWith('s') && form.length > 2 ? form.slice(0, -1) : form
}

/** The lemma of a regular form, small letters given, by its Penn tag. */
export function ruleLemma(form: string, xpos: string, known: (base: string) => boolean): string {
  const cut = (length: number) => form.slice(0, -length)
  switch (xpos) {
    case 'NNS':
    case 'NNPS':
    case 'VBZ':
      return baseOfS(form)
    case 'VBD':
    case 'VBN':
      if (form.endsWith('ied') && form.length > 4) return `${cut(3)}y`
      if (form.endsWith('eed') && form.length > 4) return cut(known(cut(1)) ? 1 : 2).replace(/([^e])e$/, '$1ee')
      return form.endsWith('ed') && VOWEL.test(cut(2)) ? baseOfStem(cut(2), known) : form
    case 'VBG':
      return form.endsWith('ing') && VOWEL.test(cut(3)) ? baseOfStem(cut(3), known) : form
    case 'JJR':
    case 'RBR':
      if (form.endsWith('ier')) return `${cut(3)}y`
      return form.endsWith('er') && form.length > 4 ? baseOfStem(cut(2), known) : form
    case 'JJS':
    case 'RBS':
      if (form.endsWith('iest')) return `${cut(4)}y`
      return form.endsWith('est') && form.length > 5 ? baseOfStem(cut(3), known) : form
    default:
      return form
  }
}
