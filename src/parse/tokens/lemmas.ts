import { IRREGULAR_PLURALS, IRREGULAR_VERBS } from '../../lang/en/irregular-verbs.ts'
import { ruleLemma } from './lemma-rules.ts'

/** Gives the lemma of a form with its tags, as EWT has them: "took" VBD → take, "n't" → not, "Russians" NNPS → Russian. */
export type Lemmatize = (form: string, upos: string, xpos: string) => string

/** Forms a lemmatizer remembers; when it has that many it starts anew. */
const CACHE_SIZE = 50_000

/**
 * A lemmatizer with the table of `data/model/lemmas.txt`: lines `base` TAB word (words that the rules would not find as bases) and
 * `xpos` TAB form TAB lemma (irregular forms). Forms longer than any word are given back as they are.
 */
export function createLemmatizer(table: string): Lemmatize {
  const bases = new Set<string>()
  const irregular = new Map<string, string>()
  for (const line of table.split('\n')) {
    const [tag, form, lemma] = line.split('\t')
    if (tag === undefined || form === undefined) continue
    if (lemma === undefined) bases.add(form)
    else irregular.set(`${tag}\t${form}`, lemma)
  }
  // Last, since the treebank has slips: "fled" as a form of "flead".
  for (const [key, lemma] of irregularForms()) irregular.set(key, lemma)
  const known = (base: string) => bases.has(base)
  const cache = new Map<string, string>()

  return (form, upos, xpos) => {
    const key = `${xpos}\t${form}\t${upos}`
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const lemma = form.length > 40 ? form : lemmaOf(form, xpos)
    if (cache.size >= CACHE_SIZE) cache.clear()
    cache.set(key, lemma)
    return lemma
  }

  function lemmaOf(form: string, xpos: string): string {
    const plain = form.replace(/[‘’]/g, "'")
    const lower = plain.toLowerCase()
    const found = irregular.get(`${xpos}\t${lower}`)
    if (found !== undefined) return found
    if (xpos === 'CD') return /^\d[\d,]*$/.test(plain) ? plain.replaceAll(',', '') : /^[IVXLC]+$/.test(plain) ? plain : lower
    if (xpos === 'NNP' || xpos === 'NNPS') return properLemma(plain, xpos, known)
    // "the IAEA", "a UAV"; decades ("the 1990s") are their own lemma.
    if (/^\p{Lu}{2,4}$/u.test(plain) && xpos === 'NN') return plain
    if (/^'?\d+s$/.test(plain)) return plain
    const lemma = ruleLemma(lower, xpos, known)
    return KEEPS_CAPITAL.has(xpos) && CAPITAL_ADJECTIVE.test(plain) ? plain[0] + lemma.slice(1) : lemma
  }
}

/** The hand-made tables of irregular inflection, by tag and form. */
function irregularForms(): Map<string, string> {
  const forms = new Map<string, string>()
  const rows = (table: string) => table.split(/[|\n]/).map((row) => row.split(' '))
  for (const [base = '', past = '', participle = past] of rows(IRREGULAR_VERBS)) {
    for (const form of past.split('/')) forms.set(`VBD\t${form}`, base)
    for (const form of participle.split('/')) forms.set(`VBN\t${form}`, base)
  }
  for (const [singular = '', plural = ''] of rows(IRREGULAR_PLURALS)) forms.set(`NNS\t${plural}`, singular)
  return forms
}

const KEEPS_CAPITAL: ReadonlySet<string> = new Set(['JJ', 'NNS', 'NN'])

/** Words of peoples and countries keep their capital: "Israeli", "Syrian", "Turkish". Others lose it at the start of a sentence. */
const CAPITAL_ADJECTIVE = /^\p{Lu}\p{Ll}+(?:ian|ean|can|ish|ese|ni|qi|eli|ti)s?$/u

/** Names keep their letters; written all in capitals they keep the first only, unless they are as short as abbreviations are. */
function properLemma(form: string, xpos: string, known: (base: string) => boolean): string {
  const written = /^\p{Lu}{5,}$/u.test(form) ? form.slice(0, 1) + form.slice(1).toLowerCase() : form
  return xpos === 'NNPS' ? ruleLemma(written, xpos, known) : written
}
