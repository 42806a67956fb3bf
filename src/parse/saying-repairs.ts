import { SAYING_PASTS } from '../lang/en/verb-nouns.ts'
import type { TreeWord } from './tree-repair.ts'

const SAYING: ReadonlySet<string> = new Set([...SAYING_PASTS.split(' '), 'tell', 'declare', 'write'])

const isVerb = (word: TreeWord | undefined): boolean => word?.upos === 'VERB' || word?.upos === 'AUX'
const isSubject = ({ relation }: TreeWord): boolean => /^(?:nsubj|csubj|expl)/.test(relation)

/** "said fighting went on around the harbour", "said shelling had resumed": a noun in "-ing" before a past tense is what went on. */
export function actSaidToGoOn(words: TreeWord[]): void {
  words.forEach((act, at) => {
    const saying = words[at - 1]
    const next = words[at + 1]
    const verbAt = next?.relation.startsWith('aux') ? next.head : at + 1
    const verb = words[verbAt]
    if (act.xpos !== 'VBG' || saying?.upos !== 'VERB' || !SAYING.has(saying.lemma) || verb?.upos !== 'VERB' || verbAt <= at) return
    const finite = verbAt === at + 1 ? /^VB[DZP]$/.test(verb.xpos) : /^VB[DGN]?$/.test(verb.xpos)
    if (!finite || words.some((word, index) => index !== at && word.head === verbAt && isSubject(word))) return
    act.upos = 'NOUN'
    act.xpos = 'NN'
    act.head = verbAt
    act.relation = 'nsubj'
    verb.head = at - 1
    verb.relation = 'ccomp'
    for (const word of words)
      if (word.head === at && isVerb(words[verbAt]) && /^(?:obl|advmod|punct)/.test(word.relation)) word.head = verbAt
  })
}

/**
 * "The Assembly rejects the pact, a member of the cabinet, Ana Rojas, said on Monday": a verb of saying with what is said before it and no
 * subject; whoever stands between two commas right before it says it.
 */
export function speakerBeforeSaying(words: TreeWord[]): void {
  words.forEach((saying, at) => {
    if (saying.upos !== 'VERB' || !/^VB[DZ]$/.test(saying.xpos) || !SAYING.has(saying.lemma)) return
    const children = words.flatMap((word, index) => (word.head === at ? [index] : []))
    if (children.some((child) => isSubject(words[child] as TreeWord) || words[child]?.relation.startsWith('aux'))) return
    const saidAt = children.find((child) => child < at && words[child]?.relation === 'ccomp')
    if (saidAt === undefined || words[at - 1]?.form !== ',') return
    const nounAt = words.findIndex(
      (word, index) =>
        index > saidAt && index < at && word.upos === 'NOUN' && word.relation === 'appos' && word.head < index && word.head > saidAt,
    )
    const noun = words[nounAt]
    const start = words.findIndex(
      (word, index) => index === nounAt || (index < nounAt && word.head === nounAt && word.relation !== 'punct'),
    )
    // the name of a person between the noun and the verb makes it the one who speaks
    const named = words.some((word, index) => index > nounAt && index < at && word.upos === 'PROPN' && word.person)
    if (!noun || !named || words[start - 1]?.form !== ',' || words.slice(nounAt, at).some(isVerb)) return
    noun.head = at
    noun.relation = 'nsubj'
    const comma = words[start - 1]
    if (comma) comma.head = at
  })
}

/** "Bara, which the army had held for a year, is in the hands of the rebels": a name before a relative clause and the verb is no one called. */
export function namedBeforeRelative(words: TreeWord[]): void {
  const [name] = words
  const rootAt = words.findIndex(({ head }) => head < 0)
  if (name?.upos !== 'PROPN' || !/^(?:vocative|dislocated|obl|parataxis)/.test(name.relation) || name.head !== rootAt) return
  const last = words.findIndex(({ form }) => form === ',') - 1
  if (last < 0 || !/^(?:which|who|where)$/i.test(words[last + 2]?.form ?? '')) return
  if (words.some((word) => word.head === rootAt && isSubject(word))) return
  const clause = words.find(({ relation, head }) => relation === 'acl:relcl' && (head === rootAt || head === 0))
  if (!clause) return
  clause.head = 0
  name.relation = words.some(({ head, relation }) => head === rootAt && relation === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}

/** Harm that is always done to somebody: without an object the subject suffers it. */
const HARMING = /^(?:kill|wound|injure|behead)$/

/** "Other Britons killed fighting the militia include Paul": nobody they killed is named, and none of "have" or "be" stands before. */
export function harmedSubject(words: TreeWord[]): void {
  words.forEach((verb, at) => {
    if (verb.upos !== 'VERB' || !/^VB[DN]$/.test(verb.xpos) || !HARMING.test(verb.lemma) || verb.relation !== 'root') return
    const children = words.filter(({ head }) => head === at)
    if (children.some(({ relation }) => /^(?:aux|obj|iobj|ccomp|xcomp|conj)/.test(relation))) return
    const subject = children.find(({ relation }) => relation === 'nsubj')
    const next = words[at + 1]
    if (!subject || subject.upos === 'PRON' || !next || !/^(?:VERB|ADP|SCONJ)$/.test(next.upos)) return
    subject.relation = 'nsubj:pass'
    verb.xpos = 'VBN'
  })
}
