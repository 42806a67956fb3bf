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

/** The place that heads the entry of a sentence: "El Obeid: the hospital was hit. Two people died." Null where none does. */
export function placeAtHead(view: View): Place['id'] | null {
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
  return fromHead(view, (at, { dated }) => {
    if (!dated) return null
    const times = timesIn(view.resolved, at).flatMap(({ when }) => when ?? [])
    return times.find(({ granularity }) => granularity === 'range' || granularity === 'part of day') ?? times[0] ?? null
  })
}
