import { VIOLENCE_WORDS } from '../../lang/en/doubt-words.ts'
import { dayNumber, daysApart, stretchOf } from '../same/days.ts'
import type { Draft } from './companions.ts'
import type { Surroundings } from './surroundings.ts'
import type { NamedDays } from './time-days.ts'
import { tollsIn } from './tolls.ts'

/**
 * Parts a telling that a reading made of two acts of different days: "Tuesday night's raid struck the market hall, 300 metres from the tea shops
 * where at least eight people were killed on Monday night". The piece with the other day becomes a telling of its own, with what it counts.
 */
export function partByDays(draft: Draft, surroundings: Surroundings): Draft[] {
  const { start, end, part, trigger, evidence } = draft
  if (draft.type !== 'ASSAULT' || draft.says !== 'for' || start === null || trigger === null || evidence.length < 2) return [draft]
  const own = stretch({ start, end: end ?? start, part })
  const others = evidence.flatMap((piece) => {
    if (piece.start <= trigger.start && trigger.end <= piece.end) return []
    const days = surroundings.dayInside([piece])
    return days && daysApart(own, stretch(days)) > 0 ? [{ piece, days }] : []
  })
  if (others.length === 0) return [draft]
  const isOther = new Set(others.map(({ piece }) => piece))
  const counted = others.flatMap(({ piece }) => tollsIn(piece.quote))
  const told = (figure: { readonly of: string; readonly value: number }) => counted.some(({ value }) => value === figure.value)
  return [
    {
      ...draft,
      evidence: evidence.filter((piece) => !isOther.has(piece)),
      recipients: [],
      figures: draft.figures.filter((figure) => !told(figure)),
    },
    ...others.map(({ piece, days }): Draft => {
      const word = VIOLENCE_WORDS.exec(piece.quote)
      const at = piece.start + (word?.index ?? 0)
      return {
        ...draft,
        ...days,
        id: `${draft.report}/s${piece.start}`,
        evidence: [piece],
        trigger: word ? { start: at, end: at + word[0].length, quote: word[0] } : piece,
        actors: [],
        mode: [],
        figures: tollsIn(piece.quote),
      }
    }),
  ]
}

function stretch({ start, end, part }: NamedDays) {
  return stretchOf(dayNumber(start), dayNumber(end), part)
}
