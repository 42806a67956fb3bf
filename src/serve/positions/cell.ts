import { dayNumber } from '../../merge/same/days.ts'
import type { Stance } from '../../record/types.ts'
import type { PrintedPlan } from '../../store/queries/positions.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { dayTag } from '../words/days.ts'
import { stanceSign } from '../words/signs.ts'

/** A party's answer to a plan as it was printed. */
export type PrintedParty = PrintedPlan['parties'][number]

/** Days after which an answer is only what was "last heard". */
const OLD = 30

/**
 * Where a party stands at the end of a day (ISO 8601): sign, word, day, independent origins, and what it was before; both voices where its own differ.
 * "Silent" is what a report says; without a party no report speaks, and it is "not stated".
 */
export function stanceCell(say: Say, party: PrintedParty | undefined, asOf: string | null): Html {
  if (!party) return html`<span class="stance none">${stanceSign('none')} ${say('stanceWord.none')}</span>`
  const heard = lastHeard(party) ?? party.since
  const isOld = asOf !== null && heard !== null && dayNumber(asOf) - dayNumber(heard) > OLD
  // An answer of long ago is dated by when it was last heard, one of these days by when it began.
  const day = isOld ? heard : party.since
  return html`${
    party.split
      ? html`<span class="stance split">${stanceSign('split')} ${say('positions.split')}</span><ul class="voices">${newestVoices(party).map(
          ({ actor, stance }) => html`<li>${stanceTag(say, stance)} <bdi>${actor.name}</bdi></li>`,
        )}</ul>`
      : stanceTag(say, party.stance)
  } <span class="cell-day">${isOld && `${say('positions.lastHeard')} `}${dayTag(say, day)}</span>
<span class="cell-facts">${[say('count.origins', { count: party.origins }), ...historyWords(say, party, asOf)].join(', ')}</span>`
}

/** What an answer is beside those before it: the first there is and of that very day, or what it was until when. */
function historyWords(say: Say, { was, since }: PrintedParty, asOf: string | null): string[] {
  const before = was.at(-1)
  if (!before) return asOf !== null && since?.slice(0, 10) === asOf ? [say('positions.new')] : []
  const stance = say(`stanceWord.${before.stance}`)
  return [before.to === null ? say('positions.was', { stance }) : say('positions.wasTo', { stance, day: before.to })]
}

/** A stance's sign with its word. */
export function stanceTag(say: Say, stance: Stance): Html {
  return html`<span class="stance ${stance}">${stanceSign(stance)} ${say(`stanceWord.${stance}`)}</span>`
}

/** The newest word of each of a party's voices, one of each stance. */
function newestVoices({ voices }: PrintedParty): PrintedParty['voices'] {
  const newest = [...voices].filter(({ stance }) => stance !== 'silent').sort((a, b) => ((a.on ?? '') > (b.on ?? '') ? -1 : 1))
  return [...new Map(newest.reverse().map((voice) => [voice.stance, voice])).values()].reverse()
}

/** The day on which a party was last told to stand somewhere, or null. */
export function lastHeard({ voices }: PrintedParty): string | null {
  return (
    voices
      .map(({ on }) => on ?? '')
      .sort()
      .at(-1) || null
  )
}
