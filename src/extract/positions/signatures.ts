import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import { clauseAt, statementAround, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { COLLECTIVE } from './parties.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'

/** Words for saying yes by name. */
const YES = /^(?:signature|consent|acceptance|approval|yes)$/
/** Verbs by which a yes is there or is had. */
const BEING = /^(?:be|have|get|receive|obtain|see|stand|come)$/
/** What has to come first, after a no: "no signature without the bombs in the text". */
const FIRST = /\b(?:without|unless|until|before|as long as|so long as)\b/i

/**
 * A yes told as a thing: "you will have our signature", "will get no signature from us", "there would be no signature without …", "My signature is
 * not there". It is the answer of who speaks, to what was spoken of; another's signature is none.
 */
export function signatures(view: View, clause: Clause): StanceReading[] {
  if (!BEING.test(clause.lemma)) return []
  const noun = [...clause.subjects, ...clause.objects].find(({ head }) => YES.test(tokenAt(view.sentence, head).lemma.toLowerCase()))
  const speaker = noun ? (statementAround(view, tokenAt(view.sentence, clause.predicate))?.speaker ?? null) : null
  const kind = speaker === null ? '' : (actorOf(view.resolved, speaker)?.kind ?? '')
  if (!noun || speaker === null || !(kind === 'person' || COLLECTIVE.test(kind))) return []
  const poss = childrenOf(view.sentence, noun.head, 'nmod:poss')
  const isOurs = poss.some(({ form }) => /^(?:our|my)$/i.test(form))
  const words = quoteOf(view.resolved.report.text, clause.whole)
  const isNo = clause.negation !== null || childrenOf(view.sentence, noun.head, 'det').some(({ form }) => /^no$/i.test(form))
  if (poss.length > 0 && !isOurs) return []
  if (!isOurs && !(isNo && (/\bfrom (?:us|me)\b/i.test(words) || isThere(view, clause)))) return []
  const first = FIRST.exec(words)
  const stance = isNo ? (first ? 'conditional' : 'rejects') : isBargain(view, clause) ? 'conditional' : 'accepts'
  const condition =
    stance !== 'conditional' ? null : first ? words.slice(first.index).replace(/[\s,;:.”"’)]+$/, '') : bargainOf(view, clause)
  const read = plainReading({ ...clause, negation: null, modal: null }, 'positions/signature', noun.head, stance, null, [speaker])
  return [{ ...read, condition }]
}

/** "there would be no signature" */
function isThere(view: View, { predicate }: Clause): boolean {
  return childrenOf(view.sentence, predicate, 'expl').length > 0 && clauseAt(view, predicate) === null
}

/** "Ground the drones and you will have our signature": a yes for what is told to be done. */
function isBargain(view: View, { subjects }: Clause): boolean {
  return subjects.some(({ head }) => /^you$/i.test(tokenAt(view.sentence, head).form))
}

function bargainOf(view: View, { subjects }: Clause): string | null {
  const you = subjects[0] ? tokenAt(view.sentence, subjects[0].head) : null
  const and = you ? view.sentence.tokens[you.index - 1] : undefined
  if (!and || !/^(?:and|then|,)$/i.test(and.form)) return null
  return quoteOf(view.resolved.report.text, { start: view.sentence.tokens[0]?.start ?? and.start, end: and.start }).replace(
    /^["“\s]+|[\s,]+$/g,
    '',
  )
}
