import { INTENT_FORMS, SAYING_PASTS, TO_DO_VERBS, VERB_NOUNS, WISHING_VERBS } from '../lang/en/verb-nouns.ts'
import type { TreeWord } from './tree-repair.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const BOTH = set(VERB_NOUNS)
const TO_DO = set(TO_DO_VERBS)
const WISHING = set(WISHING_VERBS)
const INTENTS = set(INTENT_FORMS)
const SAYING = set(SAYING_PASTS)

/** Who or what may stand as a subject or an object. */
const NAMES = /^(?:NOUN|PROPN|PRON|NUM)$/

/**
 * "threatened to shell Iraqi towns", "offered to hand over two men": after "to" and a verb of intent, a bare word that is noun and verb
 * in one is the verb when a noun phrase or a particle follows. "agreed to talks", "vowed to end" keep theirs.
 */
export function verbAfterTo(words: TreeWord[]): void {
  words.forEach((to, at) => {
    const verb = words[at + 1]
    const above = words[at - 1]
    if (to.form !== 'to' || to.relation !== 'case' || !verb) return
    const taken = verb.upos === 'NOUN' && verb.xpos === 'NN' && BOTH.has(verb.form)
    if (!taken && !(verb.upos === 'VERB' && verb.xpos === 'VB' && /^(?:obl|compound|amod)/.test(verb.relation))) return
    if (above?.upos !== 'VERB' || !TO_DO.has(above.lemma) || !belongsTo(words, at + 1, at - 1)) return
    const next = words[at + 2]
    if (!next || !(/^(?:DET|ADJ|NUM|PROPN|PRON)$/.test(next.upos) || next.relation === 'compound:prt' || next.xpos === 'NNS')) return
    const object = to.head === at + 1 ? objectAfter(words, at + 1) : to.head
    verb.upos = 'VERB'
    verb.xpos = 'VB'
    verb.head = at - 1
    verb.relation = 'xcomp'
    to.upos = 'PART'
    to.xpos = 'TO'
    to.relation = 'mark'
    to.head = at + 1
    const found = words[object]
    if (found && object > at + 1) {
      found.head = at + 1
      found.relation = 'obj'
    }
    for (const [index, word] of words.entries())
      if (index > at + 1 && word.head === at - 1 && /^(?:obl|compound:prt|obj|advmod)/.test(word.relation)) word.head = at + 1
  })
}

/** Whether a word hangs on another within two steps. */
function belongsTo(words: readonly TreeWord[], word: number, above: number): boolean {
  const head = words[word]?.head ?? -1
  return head === above || (head > word && words[head]?.head === above)
}

/** The noun that the words right after a verb lead up to, -1 for none. */
function objectAfter(words: readonly TreeWord[], verb: number): number {
  for (let at = verb + 1; at < words.length; at++) {
    const word = words[at]
    if (!word || !/^(?:DET|ADJ|NUM|PROPN|NOUN|PRON)$/.test(word.upos)) return -1
    if (NAMES.test(word.upos) && (word.head <= verb || word.head > at + 4)) return at
  }
  return -1
}

/** "demanded that the cabinet end curbs on the press": between "that" and the object the last bare word is the verb of what is wanted. */
export function wishedVerb(words: TreeWord[]): void {
  words.forEach((that, at) => {
    const object = words[that.head]
    const wish = words[object?.head ?? -1]
    if (that.form !== 'that' || that.relation !== 'mark' || object?.upos !== 'NOUN' || object.relation !== 'obj' || !wish) return
    if (!WISHING.has(wish.lemma) || object.head > at) return
    let verbAt = -1
    for (let index = at + 2; index < that.head; index++) {
      const word = words[index]
      if (word?.upos === 'NOUN' && word.relation === 'compound' && word.head === that.head && BOTH.has(word.form)) verbAt = index
    }
    const subjectAt = lastName(words, at, verbAt)
    const verb = words[verbAt]
    const subject = words[subjectAt]
    if (!verb || !subject) return
    const objectAt = that.head
    verb.upos = 'VERB'
    verb.xpos = 'VB'
    verb.head = object.head
    verb.relation = 'ccomp'
    object.head = verbAt
    subject.head = verbAt
    subject.relation = 'nsubj'
    that.head = verbAt
    for (const [index, word] of words.entries())
      if (index > at && index < subjectAt && (word.head === objectAt || word.head === verbAt)) word.head = subjectAt
  })
}

/** The noun or name right before a word, -1 for none. */
function lastName(words: readonly TreeWord[], after: number, before: number): number {
  const at = before - 1
  return at > after && /^(?:NOUN|PROPN)$/.test(words[at]?.upos ?? '') ? at : -1
}

/** "NATO confirmed on Monday it would patrol": two subjects before one verb, and a past of saying after the first: that one says it. */
export function sayingBeforeSubject(words: TreeWord[]): void {
  words.forEach((saying, at) => {
    if (saying.relation !== 'acl' || !/^VB[DN]$/.test(saying.xpos) || !SAYING.has(saying.lemma) || saying.head > at) return
    const subject = words[saying.head]
    const verbAt = subject?.head ?? -1
    const verb = words[verbAt]
    if (subject?.relation !== 'nsubj' || verb === undefined || verbAt < at) return
    if (!words.some((word, index) => index > at && index < verbAt && word.head === verbAt && word.relation === 'nsubj')) return
    saying.xpos = 'VBD'
    saying.head = verb.head
    saying.relation = verb.relation
    verb.head = at
    verb.relation = 'ccomp'
    subject.head = at
    for (const [index, word] of words.entries())
      if (word.head === verbAt && (index < at || (word.relation === 'punct' && index === words.length - 1))) word.head = at
  })
}

/** "Peru, like its neighbours, plans to leave.": no verb but the one taken for a plural noun beside the first. */
export function intentTakenForNoun(words: TreeWord[]): void {
  if (words.at(-1)?.form !== '.') return
  words.forEach((plan, at) => {
    const name = words[plan.head]
    if (plan.upos !== 'NOUN' || plan.relation !== 'appos' || !INTENTS.has(plan.form) || name?.relation !== 'root' || plan.head > at) return
    const aim = words.find((word) => word.head === at && word.relation === 'acl' && word.xpos === 'VB')
    if (!aim) return
    const nameAt = plan.head
    plan.upos = 'VERB'
    plan.xpos = 'VBZ'
    plan.head = -1
    plan.relation = 'root'
    name.head = at
    name.relation = 'nsubj'
    aim.relation = 'xcomp'
    for (const [index, word] of words.entries()) if (word.head === nameAt && word.relation === 'punct' && index > at) word.head = at
  })
}

/** "The rebels reject proposed changes": of two verbs side by side with one subject and one object, the second tells of the object. */
export function participleBesideVerb(words: TreeWord[]): void {
  words.forEach((second, at) => {
    const first = words[at - 1]
    if (first?.upos !== 'VERB' || !/^VB[DPZ]$/.test(first.xpos) || second.upos !== 'VERB' || !/^VB[DN]$/.test(second.xpos)) return
    const children = words.flatMap((word, index) => (word.head === at && index !== at - 1 ? [index] : []))
    if (words.some((word) => word.head === at - 1 && /^(?:nsubj|obj|aux)/.test(word.relation))) return
    const objectAt = children.find((child) => child > at && words[child]?.relation === 'obj')
    const subject = children.some((child) => child < at - 1 && words[child]?.relation === 'nsubj')
    const auxiliary = children.some((child) => /^(?:aux|cop)/.test(words[child]?.relation ?? ''))
    const object = words[objectAt ?? -1]
    if (!object || objectAt === undefined || !subject || auxiliary) return
    // only what stands before a noun may stand between
    if (!words.slice(at + 1, objectAt).every(({ upos, head }) => /^(?:ADJ|NOUN|PROPN|NUM)$/.test(upos) && head >= at + 1)) return
    if (second.head !== at - 1) {
      first.head = second.head
      first.relation = second.relation
    }
    for (const child of children) {
      const moved = words[child]
      if (moved) moved.head = at - 1
    }
    second.head = objectAt
    second.relation = 'amod'
  })
}

/** "gave Yemen 200 vehicles": no name stands before the number of what follows it; it is who gets them. */
export function nameBeforeNumber(words: TreeWord[]): void {
  words.forEach((name, at) => {
    const number = words[at + 1]
    const thing = words[name.head]
    const verbAt = thing?.head ?? -1
    if (name.upos !== 'PROPN' || !/^(?:compound|nmod)/.test(name.relation) || name.head <= at + 1 || number?.upos !== 'NUM') return
    if (thing?.relation !== 'obj' || words[verbAt]?.upos !== 'VERB' || verbAt !== at - 1) return
    if (number.head !== at && number.head !== name.head) return
    number.head = name.head
    number.relation = 'nummod'
    name.head = verbAt
    name.relation = 'iobj'
  })
}

/** "With the rebels crushed, they left": what "with" opens is what was done to them. */
export function withAbsolute(words: TreeWord[]): void {
  words.forEach((verb, at) => {
    if (verb.upos !== 'VERB' || !/^VB[DN]$/.test(verb.xpos) || !/^advcl/.test(verb.relation)) return
    const children = words.flatMap((word, index) => (word.head === at ? [index] : []))
    const relationOf = (child: number): string => words[child]?.relation ?? ''
    const first = children.find((child) => child < at)
    if (first === undefined || !/^with$/i.test(words[first]?.form ?? '') || !/^(?:mark|case)$/.test(relationOf(first))) return
    if (children.some((child) => /^(?:aux|obj|cop)/.test(relationOf(child)))) return
    const subject = words[children.find((child) => child < at && relationOf(child) === 'nsubj') ?? -1]
    if (!subject) return
    subject.relation = 'nsubj:pass'
    verb.xpos = 'VBN'
  })
}

/** "met face to face in Oslo on Monday": how they met; where and when hang on the meeting. */
export function faceToFace(words: TreeWord[]): void {
  words.forEach((to, at) => {
    const face = words[at - 1]
    const other = words[at + 1]
    if (to.form !== 'to' || face?.form !== other?.form || !face || !other || !/^(?:face|head|toe|eye)$/.test(face.form)) return
    const verbAt = face.head === at + 1 ? other.head : face.head
    if (words[verbAt]?.upos !== 'VERB' || verbAt === at + 1) return
    for (const [index, word] of words.entries()) if (index > at + 1 && (word.head === at + 1 || word.head === at - 1)) word.head = verbAt
    for (const word of [face, other]) {
      word.upos = 'ADV'
      word.xpos = 'RB'
    }
    face.head = verbAt
    face.relation = 'advmod'
    to.upos = 'ADP'
    to.xpos = 'IN'
    to.head = at + 1
    to.relation = 'case'
    other.head = at - 1
    other.relation = 'fixed'
  })
}
