import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handParty } from '../../test/hand-tellings.ts'
import type { Stance } from '../record/types.ts'
import type { PositionTelling } from './position-tellings.ts'
import { groupProposals, plansMatch } from './positions-over-time.ts'

let count = 0
/** A position in short: who, of which party, what stance, on which day of May 2031. */
function told(
  actor: string,
  party: string,
  stance: Stance,
  day: number,
  more: { duration?: string | null; kind?: string; role?: string; actorKind?: string; label?: string } = {},
): PositionTelling {
  const id = `r${String(++count).padStart(3, '0')}/q1`
  const date = `2031-05-${String(day).padStart(2, '0')}`
  const { duration = 'P60D', kind = 'ceasefire', label = '60-day truce' } = more
  return {
    id,
    report: id.slice(0, 4),
    published: date,
    proposal: { kind, duration, label, proposers: [handParty('state:QAT')], parties: [handParty('group:m23')], names: [label] },
    actor: handParty(actor),
    actorKind: more.actorKind ?? (actor.startsWith('state:') ? 'government' : 'person'),
    role: more.role ?? null,
    party,
    stance,
    was: [],
    condition: null,
    day: date,
    evidence: [],
  }
}

const lineOf = (tellings: readonly PositionTelling[], party: string) => {
  const found = groupProposals(tellings)[0]?.parties.find((one) => one.party === party)
  return found && [...found.was.map(({ stance }) => stance), found.stance].join(' → ')
}

test('positions: a party moves from silence to a condition to a yes', () => {
  const tellings = [
    told('state:COD', 'COD', 'silent', 13),
    told('person:l', 'COD', 'conditional', 16, { role: 'minister of communication' }),
    told('person:t', 'COD', 'accepts', 19, { role: 'president' }),
  ]
  assert.equal(lineOf(tellings, 'COD'), 'silent → conditional → accepts')
  assert.equal(lineOf(tellings.toReversed(), 'COD'), 'silent → conditional → accepts')
})

test('positions: a reversal is told with its days, and a later silence does not undo what was said', () => {
  const [plan] = groupProposals([
    told('group:m23', 'M23', 'accepts', 14),
    told('person:r', 'M23', 'rejects', 18, { role: 'president' }),
    told('group:m23', 'M23', 'silent', 20),
  ])
  const [party] = plan?.parties ?? []
  assert.deepEqual(party && [party.stance, party.since, party.was], [
    'rejects',
    '2031-05-18',
    [{ stance: 'accepts', from: '2031-05-14', to: '2031-05-14' }],
  ])
  assert.equal(party?.silentSince, null)
})

test('positions: who turns from yes to no is flagged, who only sets a condition is not', () => {
  const turned = [
    told('state:COL', 'COL', 'accepts', 13),
    told('state:COL', 'COL', 'conditional', 15),
    told('state:COL', 'COL', 'rejects', 18),
  ]
  const [party] = groupProposals(turned)[0]?.parties ?? []
  assert.deepEqual(party?.reversed, { from: 'accepts', on: '2031-05-18' })
  const [other] = groupProposals(turned.slice(0, 2))[0]?.parties ?? []
  assert.equal(other?.reversed, null)
})

test('positions: silent in one report, answering in another of the day', () => {
  const tellings = [told('group:m23', 'M23', 'silent', 14), told('group:m23', 'M23', 'accepts', 14)]
  assert.equal(lineOf(tellings, 'M23'), 'silent → accepts')
})

test('positions: a person whose side one report leaves open speaks for whom the others say', () => {
  const alone = told('person:r', 'r', 'rejects', 19, { role: 'president' })
  const tellings = [told('group:m23', 'M23', 'accepts', 14), told('person:r', 'M23', 'rejects', 18, { role: 'president' }), alone]
  const parties = groupProposals(tellings)[0]?.parties ?? []
  assert.deepEqual(
    parties.map(({ party, stance }) => `${party} ${stance}`),
    ['M23 rejects'],
  )
})

test('positions: the senior voice speaks for its party, and two voices that differ are a split', () => {
  const tellings = [
    told('person:r', 'M23', 'rejects', 19, { role: 'president' }),
    told('person:j', 'M23', 'conditional', 19, { role: 'head of delegation' }),
  ]
  const [party] = groupProposals(tellings)[0]?.parties ?? []
  assert.deepEqual([party?.stance, party?.split], ['rejects', true])
  assert.deepEqual(party?.voices.map(({ actor, stance }) => `${actor.name} ${stance}`).sort(), ['j conditional', 'r rejects'])
})

test('positions: a minister who dissents after his side has spoken is a voice, and turns nothing', () => {
  const tellings = [told('state:COD', 'COD', 'accepts', 13), told('person:m', 'COD', 'rejects', 14, { role: 'mining minister' })]
  assert.equal(lineOf(tellings, 'COD'), 'accepts')
  assert.equal(groupProposals(tellings)[0]?.parties.find(({ party }) => party === 'COD')?.split, true)
  // whoever speaks for it by office turns it
  const spoken = [...tellings, told('person:s', 'COD', 'rejects', 15, { role: 'government spokesman' })]
  assert.equal(lineOf(spoken, 'COD'), 'accepts → rejects')
})

test('positions: a paper of the proposers of a truce is that truce for whoever answers both', () => {
  const paper = { kind: 'plan', duration: null, label: 'Qatari paper' }
  const tellings = [told('group:m23', 'group:m23', 'rejects', 13, paper), told('group:m23', 'group:m23', 'accepts', 14)]
  assert.equal(groupProposals(tellings).length, 1)
  assert.equal(groupProposals([told('group:adf', 'group:adf', 'rejects', 13, paper), ...tellings.slice(1)]).length, 2)
})

test('positions: weighing in one report, an answer in another of the day', () => {
  const tellings = [told('state:COD', 'COD', 'rejects', 13), told('state:COD', 'COD', 'undecided', 13)]
  assert.equal(lineOf(tellings, 'COD'), 'rejects')
})

test('positions: silent since, when nothing else is told', () => {
  const [party] = groupProposals([told('state:COD', 'COD', 'silent', 13), told('state:COD', 'COD', 'silent', 15)])[0]?.parties ?? []
  assert.deepEqual([party?.stance, party?.silentSince, party?.split], ['silent', '2031-05-13', false])
})

test('positions: plans of two lengths, of two kinds, or half a year apart are two', () => {
  assert.equal(
    groupProposals([told('state:COD', 'COD', 'accepts', 13), told('state:COD', 'COD', 'accepts', 14, { duration: 'P30D' })]).length,
    2,
  )
  assert.equal(
    groupProposals([told('state:COD', 'COD', 'accepts', 13), told('state:COD', 'COD', 'accepts', 14, { kind: 'talks' })]).length,
    2,
  )
  const autumn = { ...told('state:COD', 'COD', 'accepts', 14), day: '2031-11-14' }
  assert.equal(groupProposals([told('state:COD', 'COD', 'accepts', 13), autumn]).length, 2)
})

test('positions: a truce without its length is the plan that its company speaks of', () => {
  assert.equal(
    groupProposals([told('state:COD', 'COD', 'accepts', 13), told('state:COD', 'COD', 'rejects', 15, { duration: null, label: 'truce' })])
      .length,
    1,
  )
})

test('plansMatch: by kind, length and other words', () => {
  const [plan] = groupProposals([told('state:COD', 'COD', 'accepts', 13)])
  assert.ok(plan)
  assert.equal(plansMatch(plan, '60-day ceasefire'), 1)
  assert.ok(plansMatch(plan, '30-day truce') < 1)
  assert.equal(plansMatch(plan, 'harvest'), 0)
})

test('positions: whoever says what the side holds is its voice, and its later word is no split', () => {
  const said = { ...told('group:m23', 'M23', 'conditional', 17), voice: handParty('person:h') }
  const [party] = groupProposals([said, told('group:m23', 'M23', 'accepts', 19)])[0]?.parties ?? []
  assert.deepEqual([party?.stance, party?.split], ['accepts', false])
  assert.deepEqual(party?.voices.map(({ actor, stance }) => `${actor.name} ${stance}`).sort(), ['h conditional', 'm23 accepts'])
})
