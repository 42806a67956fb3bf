import type { Sentence } from '../../parse/sentence.ts'
import { bulletLength, type EntryHead } from '../../parse/tokens/entry-head.ts'
import type { Place, When } from '../../record/types.ts'
import { findEntryHeads } from '../../resolve/places/place-headings.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { timesIn } from '../status/report-index.ts'
import type { View } from './view.ts'

/** Sentences back to which a head reaches: an entry of a bulletin is short, a list under a town a little longer. */
const REACH = 24

const HEADS = new WeakMap<ResolvedReport, ReadonlyMap<number, EntryHead>>()

function headsOf(resolved: ResolvedReport): ReadonlyMap<number, EntryHead> {
  const known = HEADS.get(resolved)
  if (known) return known
  const found = findEntryHeads(resolved.sentences)
  HEADS.set(resolved, found)
  return found
}

/** Whether a sentence begins an entry of a list: "• Shells fell." */
function isEntry({ tokens }: Sentence): boolean {
  return bulletLength([tokens[0]?.form ?? '', tokens[1]?.form ?? '']) > 0
}

/** Whether a head stands in its entry, not above a list: "El Obeid:". */
function isOfEntry({ tokens }: Sentence): boolean {
  return /^(?:[:.–—-]|--)$/.test(tokens.at(-1)?.form ?? '')
}

/** The nearest head above a sentence in its paragraph of which something can be told. */
function fromHead<Told>({ resolved, index, sentence }: View, tell: (at: number, head: EntryHead) => Told | null): Told | null {
  const heads = headsOf(resolved)
  if (heads.size === 0) return null
  let inNextEntry = false
  for (let at = index - 1; at >= 0 && index - at <= REACH; at--) {
    const before = resolved.sentences[at]
    const after = resolved.sentences[at + 1]
    // a list may give each of its entries a paragraph of its own
    if (!before || !after || (before.partIndex !== after.partIndex && !isEntry(after))) return null
    inNextEntry ||= isEntry(after)
    const head = heads.get(at)
    // "• 3 June: …", then the next entry of the list: what heads an entry is not of the next
    const told =
      head && !(inNextEntry && (isEntry(before) || before.partIndex !== sentence.partIndex) && isOfEntry(before)) ? tell(at, head) : null
    if (told !== null) return told
  }
  return null
}

/** Words at the beginning of an entry that may be its head. */
const OWN_HEAD = 12

/** Where the words end that head an entry within its own sentence: "12 Nov. Arauquita: bombardment of a camp". Null where nothing does. */
function ownHead({ resolved, index, sentence }: View): number | null {
  const isFirst = resolved.sentences[index - 1]?.partIndex !== sentence.partIndex || isEntry(sentence)
  if (!isFirst || sentence.part.kind !== 'paragraph') return null
  const colon = sentence.tokens.slice(0, OWN_HEAD).findIndex(({ form }) => form === ':')
  if (colon < 1 || colon === sentence.tokens.length - 1) return null
  return sentence.tokens.slice(0, colon).some(({ upos }) => upos === 'VERB' || upos === 'AUX') ? null : colon
}

/** The place among the words that head a sentence of an entry: of "Hamlet of Bara (Tura)" the hamlet's own name. */
function placeInOwnHead(view: View): Place['id'] | null {
  const end = ownHead(view) ?? 0
  for (let at = 0; at < end; at++) {
    const place = view.resolved.placeAt(view.index, at)
    if (place !== null && view.sentence.tokens[at + 1]?.form !== 'of') return place
  }
  return null
}

/** Words of a line that heads the paragraph under it. */
const LONGEST_HEADING = 14

/** The line above a paragraph, a heading with a day: "2. Explosion in al-Bab, 5 November". Its sentence's index, or null. */
function headingAbove({ resolved, index, sentence }: View): number | null {
  for (let at = index - 1; at >= 0 && index - at <= REACH; at--) {
    const before = resolved.sentences[at]
    if (!before) return null
    if (before.partIndex === sentence.partIndex) continue
    const isLine =
      before.partIndex === sentence.partIndex - 1 &&
      resolved.sentences[at - 1]?.partIndex !== before.partIndex &&
      before.part.kind === 'paragraph' &&
      before.tokens.length <= LONGEST_HEADING &&
      !/^[.!?:;"”]$/.test(before.tokens.at(-1)?.form ?? '')
    return isLine && timesIn(resolved, at).some(({ when }) => when !== null) ? at : null
  }
  return null
}

/** The place that heads the entry of a sentence: "El Obeid: the hospital was hit. Two people died." Null where none does. */
export function placeAtHead(view: View): Place['id'] | null {
  const own = placeInOwnHead(view)
  if (own !== null) return own
  const line = headingAbove(view)
  if (line !== null) {
    for (const { index } of view.resolved.sentences[line]?.tokens ?? []) {
      const place = view.resolved.placeAt(line, index)
      if (place !== null) return place
    }
  }
  return fromHead(view, (at, { names }) => {
    for (const [first, last] of names) {
      const place = view.resolved.placeAt(at, last) ?? view.resolved.placeAt(at, first)
      if (place !== null) return place
    }
    return null
  })
}

/** The day that heads the entry of a sentence: "• 27 November: A drone hit the station." Null where none does. */
export function whenAtHead(view: View): When | null {
  return (
    whenInOwnHead(view) ??
    fromHead(view, (at, { dated }) => {
      if (!dated) return null
      const times = timesIn(view.resolved, at).flatMap(({ when }) => when ?? [])
      return times.find(({ granularity }) => granularity === 'range' || granularity === 'part of day') ?? times[0] ?? null
    })
  )
}

/** "12 Nov. Tibu: attack on the station", "12 Nov. Handover of the five soldiers": the day at the very beginning of an entry. */
function whenInOwnHead({ resolved, index, sentence }: View): When | null {
  const isFirst = resolved.sentences[index - 1]?.partIndex !== sentence.partIndex || isEntry(sentence)
  if (!isFirst || sentence.part.kind !== 'paragraph') return null
  const first = sentence.tokens[bulletLength(sentence.tokens.slice(0, 2).map(({ form }) => form))]
  const time = timesIn(resolved, index).find(({ start }) => start === first?.start)
  const after = sentence.tokens.find(({ start }) => start >= (time?.end ?? 0))
  const last = sentence.tokens.findLast(({ end }) => end <= (time?.end ?? 0))
  return time && after && (/^[.:–—]$/.test(after.form) || /\.$/.test(last?.form ?? '')) ? time.when : null
}
