import type { Place } from '../../record/types.ts'
import { isNameHeading } from '../../resolve/places/place-headings.ts'
import type { View } from './view.ts'

/** Sentences back to which a heading reaches: a paragraph of a bulletin is short. */
const REACH = 12

/** The place that heads the paragraph of a sentence: "El Obeid: the hospital was hit. Two people died." Null where none does. */
export function placeAtHead({ resolved, index, sentence }: View): Place['id'] | null {
  for (let at = index - 1; at >= 0 && index - at <= REACH; at--) {
    const before = resolved.sentences[at]
    if (!before || before.partIndex !== sentence.partIndex) return null
    if (isNameHeading(before)) return resolved.placeAt(at, before.tokens.length - 2)
  }
  return null
}
