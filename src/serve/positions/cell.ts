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

/** Where a party stands: sign, word, day, origins, and what it was before; both voices where its own differ. */
export function stanceCell(say: Say, party: PrintedParty | undefined, asOf: string | null): Html {
  if (!party) return html`<span class="stance none">${stanceSign('none')} ${say('stanceWord.none')}</span>`
  const was = party.was.at(-1)
  const origins = new Set(party.voices.flatMap(({ readings }) => readings.map(({ report }) => report))).size
  const isOld = asOf !== null && party.since !== null && daysBetween(lastHeard(party) ?? party.since, asOf) > OLD
  return html`${
    party.split
      ? html`<span class="stance split">${stanceSign('split')} ${say('positions.split')}</span><ul class="voices">${newestVoices(party).map(
          ({ actor, stance }) => html`<li>${stanceTag(say, stance)} <bdi>${actor.name}</bdi></li>`,
        )}</ul>`
      : stanceTag(say, party.stance)
  } <span class="cell-day">${isOld ? say('positions.lastHeard') : ''} ${dayTag(say, party.since)}</span>
<span class="cell-facts">${say('count.reports', { count: origins })}${was && html`, ${say('positions.was', { stance: say(`stanceWord.${was.stance}`) })}`}</span>`
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

function lastHeard({ voices }: PrintedParty): string | null {
  return (
    voices
      .map(({ on }) => on ?? '')
      .sort()
      .at(-1) || null
  )
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000
}
