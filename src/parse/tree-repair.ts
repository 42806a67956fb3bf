import { dateBeforeSubject, numberHarmed } from './date-repairs.ts'
import { nameTakenForSound, objectTakenForCalled, objectTakenForCompound } from './name-repairs.ts'
import { pastTakenForOther } from './past-repairs.ts'
import { backTakenForAdverb, pauseBehindLength } from './plan-repairs.ts'
import { actSaidToGoOn, harmedSubject, namedBeforeRelative, speakerBeforeSaying } from './saying-repairs.ts'
import { mineOfWar, subjectBehindAfter, subjectBehindTime, subjectBetweenTimeAndVerb, subjectOfSaid } from './subject-repairs.ts'
import {
  faceToFace,
  intentTakenForNoun,
  nameBeforeNumber,
  participleBesideVerb,
  sayingBeforeSubject,
  verbAfterTo,
  wishedVerb,
  withAbsolute,
} from './verb-repairs.ts'

/**
 * Mends what the parser gets wrong often enough to know better by grammar: each rule is a small function over one sentence, named in
 * `REPAIRS`, with its cases in `tree-repair.cases.yaml`. Rules change heads, relations and tags, and with a tag the lemma; never words.
 */

/** A word of a tree that may still change. `head` is an index from 0; -1 is the root. */
export interface TreeWord {
  readonly form: string
  lemma: string
  upos: string
  xpos: string
  head: number
  relation: string
  readonly person: boolean
}

type Repair = (words: TreeWord[]) => void

/** Runs every rule once, in order. Linear in the sentence but for one look at the children of a word per rule. */
export function repairTree(words: TreeWord[]): void {
  for (const repair of Object.values(REPAIRS)) repair(words)
}

const childrenOf = (words: readonly TreeWord[], head: number): number[] =>
  words.flatMap((word, index) => (word.head === head ? [index] : []))

/** "Kremlin aide Yuri Ushakov confirmed": a noun right before a name, both tied to the same word by the same relation, describes the name. */
const describedName: Repair = (words) => {
  words.forEach((word, index) => {
    const next = words[index + 1]
    if (next?.upos !== 'PROPN' || !/^(NOUN|PROPN)$/.test(word.upos)) return
    if (
      word.head < 0 ||
      word.head !== next.head ||
      word.relation !== next.relation ||
      /^(conj|compound|flat|appos|punct)/.test(word.relation)
    )
      return
    // "Secretary of State Marco Rubio": a noun with a preposition of its own describes what stands before it
    if (words.some((child) => child.head === index && child.relation === 'case')) return
    word.head = index + 1
    word.relation = 'nmod:desc'
  })
}

/** "between the envoys, which led to": "which" tells nothing of a person; the clause hangs on the noun above. */
const whichAndPersons: Repair = (words) => {
  words.forEach((word, index) => {
    if (word.relation !== 'acl:relcl' || word.head < 0 || !words[word.head]?.person) return
    if (!words.some((child) => child.head === index && child.form.toLowerCase() === 'which')) return
    let at = word.head
    for (let climbed = 0; climbed < 4; climbed++) {
      const above = words[at]?.head ?? -1
      if (above < 0) return
      at = above
      const candidate = words[at]
      if (candidate?.upos === 'NOUN' && !candidate.person) {
        word.head = at
        return
      }
    }
  })
}

/** "Russian drones and missiles struck targets": a noun that has a subject but no copula, with a participle between the two, is its object. */
const verbTakenForParticiple: Repair = (words) => {
  words.forEach((word, verb) => {
    if (word.relation !== 'amod' || !/^VB[DN]$/.test(word.xpos) || word.head < 0) return
    const object = words.findIndex(
      (candidate, index) => index > verb && candidate.upos === 'NOUN' && words[verb + 1] !== undefined && isObjectOf(words, index, verb),
    )
    const target = words[object]
    if (!target) return
    const children = childrenOf(words, object)
    const subject = children.find((child) => words[child]?.relation === 'nsubj' && child < verb)
    if (subject === undefined || children.some((child) => words[child]?.relation === 'cop')) return
    word.head = target.head
    word.relation = target.relation
    word.upos = 'VERB'
    word.xpos = 'VBD'
    target.head = verb
    target.relation = 'obj'
    for (const late of childrenOf(words, subject)) {
      // "drones struck targets in Arun": what the parser hung on the subject from beyond the verb belongs to the verb
      const moved = words[late]
      if (late > object && moved && /^(nmod|punct)$/.test(moved.relation)) {
        moved.head = verb
        if (moved.relation === 'nmod') moved.relation = 'obl'
      }
    }
    for (const child of children) {
      const moved = words[child]
      // As a conjunct the verb was a child of its object itself: "… players, and 25 schools fielded teams".
      if (!moved || child === verb) continue
      if (child < verb || /^(punct|advcl|ccomp|xcomp|parataxis|conj|cc)/.test(moved.relation)) moved.head = verb
    }
  })
}

/** Whether the words between a verb and a noun are only what stands before a noun. */
function isObjectOf(words: readonly TreeWord[], noun: number, verb: number): boolean {
  if (words[verb]?.head !== noun && words[words[verb]?.head ?? -1]?.head !== noun) return false
  return words.slice(verb + 1, noun).every((word) => /^(DET|ADJ|NUM|PROPN|NOUN|PRON|PART|PUNCT)$/.test(word.upos) && word.form !== ',')
}

/** Verbs of saying that a report chains: "said it could help but also hinted at sanctions". */
const CHAINED = new Set(
  'accuse add admit announce argue ask assert blame call claim complain concede condemn confirm criticize declare demand deny describe dismiss emphasize express hint insist note order pledge praise promise reiterate reject remain remark repeat reveal say signal state stress suggest tell threaten thank urge vow warn welcome'.split(
    ' ',
  ),
)

/**
 * "said he had received messages but remained sceptical": a past tense with no auxiliary is parallel to "said", not to "had received".
 * The conjunct of a complement moves up to the verb of saying when only that one matches its tense, after "but", or for another verb of saying.
 */
const parallelTense: Repair = (words) => {
  words.forEach((word, index) => {
    if (word.relation !== 'conj' || !/^VB[DN]$/.test(word.xpos) || word.head < 0) return
    // "denied that it had attacked the post and accused Oman": the tagger may take the second verb of saying for a participle too
    if (word.xpos === 'VBN' && !CHAINED.has(word.lemma)) return
    const children = childrenOf(words, index)
    if (children.some((child) => /^(aux|cop|nsubj|mark|csubj|expl)/.test(words[child]?.relation ?? ''))) return
    const first = words[word.head]
    const above = first ? words[first.head] : undefined
    if (first?.relation !== 'ccomp' || above?.xpos !== 'VBD' || first.head > word.head) return
    const auxiliaries = childrenOf(words, word.head).filter((child) => /^(?:aux|cop)/.test(words[child]?.relation ?? ''))
    if (auxiliaries.length === 0 || (word.xpos === 'VBN' && auxiliaries.some((child) => words[child]?.lemma !== 'have'))) return
    const but = children.some((child) => words[child]?.relation === 'cc' && words[child]?.form.toLowerCase() === 'but')
    if (!but && !CHAINED.has(word.lemma)) return
    word.head = first.head
    word.xpos = 'VBD'
  })
}

/** "killed at least 13 civilians": "at least" bounds the number; the noun is no oblique for its "at". */
const boundedNumber: Repair = (words) => {
  words.forEach((least, index) => {
    const at = words[index - 1]
    const number = words[index + 1]
    if (!/^(?:least|most)$/i.test(least.form) || at?.form.toLowerCase() !== 'at' || number === undefined) return
    if (number.upos !== 'NUM' && !/^(?:dozens|scores|hundreds|thousands|half)$/i.test(number.form)) return
    if (number.head === index) {
      number.head = least.head
      number.relation = least.relation
    }
    at.head = index
    at.relation = 'case'
    least.head = index + 1
    least.relation = 'advmod'
    const nounAt = number.relation === 'nummod' ? number.head : index + 1
    const noun = words[nounAt]
    const verb = noun ? words[noun.head] : undefined
    if (!noun || verb?.upos !== 'VERB' || noun.relation !== 'obl' || noun.head > nounAt) return
    const under = childrenOf(words, nounAt)
    const besides = childrenOf(words, noun.head)
    const passive = besides.some((child) => /^(?:aux:pass|nsubj:pass|obj)/.test(words[child]?.relation ?? ''))
    if (!passive && !under.some((child) => words[child]?.relation === 'case')) noun.relation = 'obj'
  })
}

/** "kidnapped up to 16 advisers": "up to" bounds the number; it is neither a particle nor a preposition. */
const upToNumber: Repair = (words) => {
  words.forEach((up, index) => {
    const to = words[index + 1]
    const number = words[index + 2]
    if (!/^up$/i.test(up.form) || to?.form.toLowerCase() !== 'to' || number?.upos !== 'NUM' || number.relation !== 'nummod') return
    if (number.head === index || number.head === index + 1) return
    const nounAt = number.head
    const noun = words[nounAt]
    const verb = noun ? words[noun.head] : undefined
    up.head = index + 2
    up.relation = 'advmod'
    to.head = index
    to.relation = 'fixed'
    if (!noun || verb?.upos !== 'VERB' || noun.relation !== 'obl' || noun.head > nounAt) return
    const besides = childrenOf(words, noun.head)
    if (besides.some((child) => /^(?:aux:pass|nsubj:pass|obj)/.test(words[child]?.relation ?? ''))) return
    if (!childrenOf(words, nounAt).some((child) => words[child]?.relation === 'case')) noun.relation = 'obj'
  })
}

/** "Oman mediated between the two.": no auxiliary and no headline, so no passive, whatever the tagger says. */
const activePast: Repair = (words) => {
  if (words.at(-1)?.form !== '.') return
  words.forEach((verb, index) => {
    if (verb.upos !== 'VERB' || !/^VB[DN]$/.test(verb.xpos) || verb.relation === 'conj') return
    const children = childrenOf(words, index)
    if (children.some((child) => /^(?:aux|cop|obl:agent)/.test(words[child]?.relation ?? ''))) return
    if (children.some((child) => child < index && words[child]?.relation === 'nsubj')) {
      // "Oman called for his removal.": the tree has an active subject, so the participle is a past
      verb.xpos = 'VBD'
      return
    }
    for (const child of children) {
      const subject = words[child]
      if (subject?.relation !== 'nsubj:pass' || child > index) continue
      subject.relation = 'nsubj'
      verb.xpos = 'VBD'
    }
  })
}

/** Verbs whose passive keeps an object: "the man given a medal" did nothing. */
const GIVING = new Set(
  'allot allow appoint ask assign award call charge cost deem deny elect fine forbid give grant guarantee hand issue leave lend loan make name offer owe pay permit promise read refuse sell send serve show teach tell'.split(
    ' ',
  ),
)

/** "Drones struck houses in Arun, the mayor said.": a past form behind its noun with an object of its own is that noun's deed, no participle. */
const deedTakenForParticiple: Repair = (words) => {
  words.forEach((verb, index) => {
    if (
      !/^(?:amod|acl)$/.test(verb.relation) ||
      !/^VB[DN]$/.test(verb.xpos) ||
      verb.head < 0 ||
      verb.head >= index ||
      GIVING.has(verb.lemma)
    )
      return
    const noun = words[verb.head]
    if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return
    const children = childrenOf(words, index)
    // The parser may hang the object on the noun itself, which as a noun has none.
    const late = childrenOf(words, verb.head).filter((child) => child > index)
    if (![...children, ...late].some((child) => child > index && words[child]?.relation === 'obj')) return
    if (children.some((child) => /^(?:aux|cop|obl:agent|nsubj|mark)/.test(words[child]?.relation ?? ''))) return
    const subjects =
      noun.relation === 'nsubj' ? childrenOf(words, noun.head).filter((child) => /^nsubj/.test(words[child]?.relation ?? '')) : []
    const spareSubject = subjects.some((child) => child > index) && noun.head > index
    if (!spareSubject && !/^(?:root|ccomp|parataxis)$/.test(noun.relation)) return
    verb.head = noun.head
    verb.relation = spareSubject ? 'ccomp' : noun.relation
    verb.upos = 'VERB'
    verb.xpos = 'VBD'
    noun.head = index
    noun.relation = 'nsubj'
    for (const child of late) {
      const moved = words[child]
      if (moved) moved.head = index
    }
  })
}

/** A finite verb or auxiliary of a main clause: "as police looked on" is beside it. */
function isMainVerb(words: readonly TreeWord[], { upos, xpos, relation, head }: TreeWord): boolean {
  if (upos !== 'AUX' && !(/^(?:VB[DPZ]|MD)$/.test(xpos) && relation !== 'amod')) return false
  const clause = /^(?:aux|cop)/.test(relation) ? (words[head]?.relation ?? '') : relation
  return !/^(?:acl|advcl)/.test(clause)
}

/** "Police fired tear gas at them.": in a sentence without any verb, the participle between two nouns is one. */
const verblessSentence: Repair = (words) => {
  if (words.at(-1)?.form !== '.' || words.some((word) => isMainVerb(words, word))) return
  const verbAt = words.findIndex(
    (word, index) => word.relation === 'amod' && /^VB[DN]$/.test(word.xpos) && index > 0 && (word.head > index || word.head === index - 1),
  )
  const verb = words[verbAt]
  const subject = words[verbAt - 1]
  if (!verb || !subject || !/^(?:NOUN|PROPN)$/.test(subject.upos)) return
  const rootAt = words.findIndex(({ relation }) => relation === 'root')
  // "drones struck targets": the verb hangs on the noun after it, or on the one before with that noun beside it
  const objectAt =
    verb.head > verbAt
      ? verb.head
      : words.findIndex((word, index) => index > verbAt && word.head === verbAt - 1 && /^(?:obj|appos|nmod|dep)/.test(word.relation))
  const object = words[objectAt]
  if (!object || (rootAt !== objectAt && rootAt !== verbAt - 1)) return
  if (subject.head !== objectAt && rootAt !== verbAt - 1) return
  for (const [index, word] of words.entries()) {
    if (word.head === objectAt && index < verbAt && index !== verbAt - 1) word.head = verbAt - 1
    else if ((word.head === objectAt || word.head === rootAt) && word.relation === 'punct' && index > objectAt) word.head = verbAt
  }
  verb.head = -1
  verb.relation = 'root'
  verb.upos = 'VERB'
  verb.xpos = 'VBD'
  subject.head = verbAt
  subject.relation = 'nsubj'
  object.head = verbAt
  object.relation = 'obj'
}

/** Adjectives that are verbs too, in the one form that follows a modal. */
const VERBS_TOO = new Set('clear empty free open secure'.split(' '))
/** Who is freed: "agreed to free elections" has an adjective. */
const FREED = new Set('captive civilian detainee hostage inmate journalist pilot prisoner sailor soldier'.split(' '))

/** "it would free prisoners", "agreed to free prisoners": no adjective follows a modal, and no one agrees to free people. */
const verbTakenForAdjective: Repair = (words) => {
  words.forEach((verb, index) => {
    if (verb.upos !== 'ADJ' || !VERBS_TOO.has(verb.form)) return
    const before = words[index - 1]
    const modal = before?.xpos === 'MD'
    const objectAt = verb.relation === 'amod' ? verb.head : -1
    const object = words[objectAt]
    if (modal && !object && childrenOf(words, index).some((child) => words[child]?.relation === 'obj')) {
      verb.upos = 'VERB'
      verb.xpos = 'VB'
      return
    }
    if (!before || !object || objectAt < index) return
    const infinitive = before.form === 'to' && before.head === objectAt && verb.form === 'free' && FREED.has(object.lemma)
    if (!modal && !infinitive) return
    const above = infinitive ? object.head : verbBefore(words, index - 1)
    if (words[above]?.upos !== 'VERB' || above > index || climbsTo(words, above, index) || climbsTo(words, above, objectAt)) return
    for (const child of childrenOf(words, index)) {
      const moved = words[child]
      if (moved && child > objectAt && moved.relation === 'nmod') moved.head = objectAt
    }
    for (const child of childrenOf(words, objectAt)) {
      const moved = words[child]
      if (moved && child < index && /^(?:nsubj|aux|advmod|mark)/.test(moved.relation)) moved.head = index
    }
    verb.upos = 'VERB'
    verb.xpos = 'VB'
    verb.head = above
    verb.relation = infinitive ? 'xcomp' : 'ccomp'
    before.head = index
    if (infinitive) {
      before.upos = 'PART'
      before.xpos = 'TO'
      before.relation = 'mark'
    }
    object.head = index
    object.relation = 'obj'
  })
}

/** Verbs that charge someone with a deed: "of" after them opens the deed. */
const CHARGING = new Set('accuse acquit clear convict suspect'.split(' '))

/** "accused the army of shelling Belgorod": a gerund with a name for its object, not a town of the shelling sort. */
const chargedDeed: Repair = (words) => {
  words.forEach((deed, index) => {
    const of = words[index - 1]
    const object = words[index + 1]
    if (deed.relation !== 'amod' || deed.xpos !== 'VBG' || deed.head !== index + 1 || of?.form !== 'of' || of.head !== index + 1) return
    if (object?.upos !== 'PROPN' || object.head < 0 || object.head > index) return
    const charged = words[object.head]
    const verbAt = charged?.upos === 'VERB' ? object.head : (charged?.head ?? -1)
    if (!CHARGING.has(words[verbAt]?.lemma ?? '') || climbsTo(words, verbAt, index + 1)) return
    deed.upos = 'VERB'
    deed.head = verbAt
    deed.relation = 'advcl'
    of.head = index
    of.relation = 'mark'
    object.head = index
    object.relation = 'obj'
  })
}

/** "quoted the defence minister as saying": the one quoted is the object. */
const quotedPerson: Repair = (words) => {
  words.forEach((word, index) => {
    if (word.relation !== 'iobj' || words[word.head]?.lemma !== 'quote') return
    const others = childrenOf(words, word.head)
    if (!others.some((child) => child !== index && words[child]?.relation === 'obj')) word.relation = 'obj'
  })
}

/** "reported on Monday, citing a source, that the bridge was closed": after the comma "that" opens what is reported, not more on the source. */
const reportedAfterSource: Repair = (words) => {
  words.forEach((verb, index) => {
    if (verb.relation !== 'acl:relcl' || verb.upos !== 'VERB') return
    const mark = childrenOf(words, index).find((child) => child < index && words[child]?.relation === 'mark')
    if (mark === undefined || words[mark]?.form !== 'that' || words[mark - 1]?.form !== ',') return
    const source = words[verb.head]
    const citing = words[source?.head ?? -1]
    if (source?.relation !== 'obj' || citing?.lemma !== 'cite' || citing.xpos !== 'VBG' || citing.relation !== 'advcl') return
    if (childrenOf(words, citing.head).some((child) => words[child]?.relation === 'ccomp') || citing.head > index) return
    verb.head = citing.head
    verb.relation = 'ccomp'
  })
}

/** Verbs whose object is to do what the infinitive says. */
const MOVING_OTHERS = new Set('allow compel encourage force instruct invite oblige order persuade press pressure tell urge'.split(' '))

/** "urged both sides to accept": the infinitive after whom one urges is what they are to do, no clause about them. */
const urgedToAct: Repair = (words) => {
  words.forEach((verb, index) => {
    if (verb.relation !== 'acl' || verb.xpos !== 'VB' || words[index - 1]?.form !== 'to' || verb.head !== index - 2) return
    const object = words[verb.head]
    if (!object || !/^(?:obj|obl:unmarked)$/.test(object.relation) || !MOVING_OTHERS.has(words[object.head]?.lemma ?? '')) return
    object.relation = 'obj'
    verb.head = object.head
    verb.relation = 'xcomp'
  })
}

/** "killed one man and wounded two boys": a participle stands behind the number of its noun, so what stands before it is a verb. */
const verbBeforeNumber: Repair = (words) => {
  words.forEach((verb, index) => {
    if (verb.relation !== 'amod' || !/^VB[DN]$/.test(verb.xpos) || verb.head <= index) return
    const number = words[index + 1]
    const and = words[index - 1]
    if (number?.upos !== 'NUM' || number.relation !== 'nummod' || number.head !== verb.head || and?.relation !== 'cc') return
    const noun = words[verb.head]
    const first = noun?.relation === 'conj' ? words[noun.head] : undefined
    const above = first ? words[first.head] : undefined
    if (!noun || !first || first.relation !== 'obj' || above?.upos !== 'VERB' || first.head > index) return
    const nounAt = verb.head
    verb.head = first.head
    verb.relation = 'conj'
    verb.upos = 'VERB'
    verb.xpos = above.xpos
    noun.head = index
    noun.relation = 'obj'
    if (and.head === nounAt) and.head = index
  })
}

/** "said, a day after the presidents called for a truce": "after" before a subject opens a clause of time, not what was said. */
const timeClause: Repair = (words) => {
  words.forEach((after, index) => {
    if (after.relation !== 'case' || !/^(?:after|before|since|until)$/i.test(after.form) || after.head <= index) return
    const subject = words[after.head]
    const verbAt = subject?.head ?? -1
    const verb = words[verbAt]
    if (subject?.relation !== 'nsubj' || verb?.upos !== 'VERB' || verbAt < after.head || verb.relation !== 'ccomp') return
    after.head = verbAt
    after.relation = 'mark'
    after.upos = 'SCONJ'
    verb.relation = 'advcl'
  })
}

/** "Rebels took the town, residents said, a day later": a verb of saying after a comma without "and" stands beside what is said. */
const sayingBeside: Repair = (words) => {
  words.forEach((word, index) => {
    if (word.relation !== 'conj' || word.lemma !== 'say' || word.xpos !== 'VBD' || words[word.head]?.upos !== 'VERB') return
    const children = childrenOf(words, index)
    if (children.some((child) => /^(?:cc|obj|ccomp)$/.test(words[child]?.relation ?? ''))) return
    const subject = children.find((child) => child < index && words[child]?.relation === 'nsubj')
    if (subject !== undefined && children.some((child) => child < subject && words[child]?.form === ',')) word.relation = 'parataxis'
  })
}

/** Verbs that leave by "out": "pulled out of the town" as "pulled out on Sunday". */
const LEAVING_OUT = new Set('back bow drop opt pull walk'.split(' '))

/** "The troops pulled out of the town": "out" is the verb's, "of" the town's. */
const outOf: Repair = (words) => {
  words.forEach((out, index) => {
    const of = words[index + 1]
    const verbAt = index - 1
    if (out.form !== 'out' || of?.form !== 'of' || out.relation !== 'case' || !LEAVING_OUT.has(words[verbAt]?.lemma ?? '')) return
    if (words[verbAt]?.upos !== 'VERB' || words[out.head]?.head !== verbAt) return
    if (of.head === index) of.head = out.head
    of.relation = 'case'
    out.head = verbAt
    out.relation = 'compound:prt'
    out.upos = 'ADP'
    out.xpos = 'RP'
  })
}

/** The last verb before a word, -1 for none. */
function verbBefore(words: readonly TreeWord[], before: number): number {
  for (let at = before - 1; at >= 0; at--) if (words[at]?.upos === 'VERB') return at
  return -1
}

/** Whether one word hangs on another, directly or not. */
function climbsTo(words: readonly TreeWord[], from: number, target: number): boolean {
  for (let at = from, steps = 0; at >= 0 && steps < words.length; at = words[at]?.head ?? -1, steps++) if (at === target) return true
  return false
}

/** Verbs after which a name says what somebody is or is called. */
const NAMING = new Set(['be', 'become', 'remain', 'stay', 'seem', 'call', 'name', 'dub', 'play', 'elect', 'crown'])

/** "extradited militant Omar Salih": a person's name is no predicate; it is what the verb is done to. */
const personTakenForPredicate: Repair = (words) => {
  words.forEach((word) => {
    if (word.relation !== 'xcomp' || word.upos !== 'PROPN' || !word.person || word.head < 0) return
    const verb = words[word.head]
    if (verb?.upos !== 'VERB' || NAMING.has(verb.lemma)) return
    if (!childrenOf(words, word.head).some((child) => words[child]?.relation === 'obj')) word.relation = 'obj'
  })
}

/** The rules, by name. */
export const REPAIRS: Readonly<Record<string, Repair>> = {
  pauseBehindLength,
  backTakenForAdverb,
  pastTakenForOther,
  nameTakenForSound,
  objectTakenForCalled,
  faceToFace,
  dateBeforeSubject,
  verbAfterTo,
  wishedVerb,
  sayingBeforeSubject,
  intentTakenForNoun,
  nameBeforeNumber,
  participleBesideVerb,
  personTakenForPredicate,
  verbTakenForParticiple,
  deedTakenForParticiple,
  verbTakenForAdjective,
  chargedDeed,
  urgedToAct,
  quotedPerson,
  reportedAfterSource,
  describedName,
  whichAndPersons,
  activePast,
  parallelTense,
  verbBeforeNumber,
  timeClause,
  outOf,
  sayingBeside,
  boundedNumber,
  upToNumber,
  numberHarmed,
  verblessSentence,
  withAbsolute,
  actSaidToGoOn,
  speakerBeforeSaying,
  namedBeforeRelative,
  harmedSubject,
  mineOfWar,
  subjectBehindTime,
  subjectBetweenTimeAndVerb,
  subjectBehindAfter,
  subjectOfSaid,
  objectTakenForCompound,
}
