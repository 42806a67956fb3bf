import type { DatedPlan } from '../../store/queries/plans.ts'
import { type Html, html } from '../html.ts'
import { addressWith } from '../lists/asked.ts'
import type { Say } from '../messages/say.ts'
import { dayTag } from '../words/days.ts'
import { type PrintedParty, stanceCell } from './cell.ts'

/** Parties that stand beside each other in the table; further ones by choice. */
const MOST_PARTIES = 8

/** What a table of positions is asked for. */
interface Wanted {
  readonly say: Say
  readonly params: URLSearchParams
  /** The day at whose end it is shown; null for now. */
  readonly asOf: string | null
  /** The day that "last heard" is counted back from. */
  readonly day: string | null
}

type Party = readonly [party: string, known: { readonly name: string; readonly plans: number }]

/** Plans and parties as a table, the parties of most plans first: a row for each plan, or, with `?turn`, for each party. */
export function matrix({ say, params, asOf, day }: Wanted, plans: readonly DatedPlan[]): Html {
  const all = partiesOf(plans)
  const chosen = params.getAll('party')
  const parties = (chosen.length > 0 ? all.filter(([party]) => chosen.includes(party)) : all).slice(0, MOST_PARTIES)
  const isTurned = params.has('turn')
  const path = ({ address }: DatedPlan) => addressWith(`/positions/${address}`, new URLSearchParams(), { asof: asOf })
  const planHead = (plan: DatedPlan) => html`<a class="row-title" href="${path(plan)}" dir="auto">${plan.plan.proposal.label}</a>
<span class="quiet">${plan.plan.proposal.first ? dayTag(say, plan.plan.proposal.first) : ''}</span>`
  const partyHead = ([, { name }]: Party) => html`<bdi>${name}</bdi>`
  const cell = (plan: DatedPlan, [party]: Party) =>
    answerCell(
      say,
      plan.plan.parties.find((one) => one.party === party),
      path(plan),
      day,
    )
  const [heads, rows] = isTurned
    ? [plans.map(planHead), parties.map((party) => ({ head: partyHead(party), cells: plans.map((plan) => cell(plan, party)) }))]
    : [parties.map(partyHead), plans.map((plan) => ({ head: planHead(plan), cells: parties.map((party) => cell(plan, party)) }))]
  return html`<div class="matrix-choice">${all.length > MOST_PARTIES && partyChoice(say, params, all, new Set(parties.map(([party]) => party)))}
<a class="toggle" role="button" aria-pressed="${isTurned ? 'true' : 'false'}" href="${addressWith('/positions', params, { turn: isTurned ? null : '1', after: params.get('after') })}">${say('positions.turn')}</a></div>
<div class="scroll" tabindex="0" role="region" aria-label="${say('frame.positions')}"><table class="positions" data-keys-scope="positions"><caption class="hidden">${say('positions.caption')}</caption>
<thead><tr><th scope="col">${say(isTurned ? 'positions.party' : 'positions.plan')}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(({ head, cells }) => html`<tr><th scope="row">${head}</th>${cells}</tr>`)}</tbody></table></div>`
}

/** Where a party's row is on a plan's page. */
export const rowId = ({ party }: PrintedParty): string => `party-${party.replace(/[^\w-]+/g, '-')}`

function partiesOf(plans: readonly DatedPlan[]): readonly Party[] {
  const counts = new Map<string, { name: string; plans: number }>()
  for (const { plan } of plans)
    for (const { party, name } of plan.parties) counts.set(party, { name, plans: (counts.get(party)?.plans ?? 0) + 1 })
  return [...counts].sort((a, b) => b[1].plans - a[1].plans || (a[0] < b[0] ? -1 : 1))
}

/** A party's answer in the table, which leads to every voice behind it. */
function answerCell(say: Say, party: PrintedParty | undefined, path: string, day: string | null): Html {
  const cell = stanceCell(say, party, day)
  if (!party) return html`<td>${cell}</td>`
  return html`<td><a class="cell-link" href="${path}#${rowId(party)}">${cell}</a></td>`
}

function partyChoice(say: Say, params: URLSearchParams, all: readonly Party[], chosen: ReadonlySet<string>): Html {
  const kept = [...params].filter(([name]) => name !== 'party' && name !== 'after')
  return html`<details class="party-choice"><summary>${say('positions.parties', { shown: chosen.size, all: all.length })}</summary><form action="/positions">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<fieldset><legend class="hidden">${say('positions.choose')}</legend>${all.map(
    ([party, { name }]) =>
      html`<label><input type="checkbox" name="party" value="${party}"${chosen.has(party) && html` checked`}> <bdi>${name}</bdi></label>`,
  )}</fieldset><button>${say('list.filter')}</button></form></details>`
}
