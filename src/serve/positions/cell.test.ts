import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sayIn } from '../messages/say.ts'
import { type PrintedParty, stanceCell } from './cell.ts'

const say = sayIn('en')

/** A cell as a person reads it. */
const cell = (party: PrintedParty | undefined, asOf: string | null) =>
  String(stanceCell(say, party, asOf))
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim()

/** A party with one voice, which says what the party does. */
function party(one: Partial<PrintedParty> & Pick<PrintedParty, 'stance' | 'since'>): PrintedParty {
  const voice = { actor: { id: 'A1', name: 'Foreign Minister', country: null }, stance: one.stance, on: one.since, readings: [] }
  return {
    party: 'XAA',
    names: [],
    name: 'Xanadu',
    was: [],
    voices: [voice],
    reversed: null,
    split: false,
    silentSince: null,
    origins: 1,
    ...one,
  }
}

describe('stanceCell', () => {
  test('an answer that is the first and of the very day is new', () => {
    assert.equal(cell(party({ stance: 'accepts', since: '2031-05-03', origins: 2 }), '2031-05-03'), 'accepts 3 May 2031 2 origins, new')
    assert.equal(cell(party({ stance: 'accepts', since: '2031-05-02' }), '2031-05-03'), 'accepts 2 May 2031 1 origin')
  })

  test('what it was before is told with the day until which it was heard', () => {
    const was = [{ stance: 'doubts', from: '2031-04-20', to: '2031-04-30' }] as const
    assert.equal(
      cell(party({ stance: 'accepts', since: '2031-05-03', was }), '2031-05-03'),
      'accepts 3 May 2031 1 origin, was doubts to 30 Apr 2031',
    )
    const undated = [{ stance: 'doubts', from: null, to: null }] as const
    assert.match(cell(party({ stance: 'accepts', since: '2031-05-03', was: undated }), '2031-05-03'), /1 origin, was doubts$/)
  })

  test('an answer older than thirty days before the day shown was last heard then', () => {
    assert.match(cell(party({ stance: 'rejects', since: '2031-04-02' }), '2031-05-03'), /last heard 2 Apr 2031/)
    assert.doesNotMatch(cell(party({ stance: 'rejects', since: '2031-04-03' }), '2031-05-03'), /last heard/)
    assert.doesNotMatch(cell(party({ stance: 'rejects', since: null }), '2031-05-03'), /last heard/)
    assert.doesNotMatch(cell(party({ stance: 'rejects', since: '2031-04-02' }), null), /last heard/)
  })

  test('silent is what a report says, not stated what none does', () => {
    assert.match(cell(party({ stance: 'silent', since: '2031-05-01' }), '2031-05-03'), /^silent 1 May 2031 1 origin$/)
    assert.equal(cell(undefined, '2031-05-03'), 'not stated')
  })

  test('two voices that differ stand beside each other', () => {
    const voices: PrintedParty['voices'] = [
      { actor: { id: 'A1', name: 'Minister', country: null }, stance: 'accepts', on: '2031-05-03', readings: [] },
      { actor: { id: 'A2', name: 'Chief of staff', country: null }, stance: 'rejects', on: '2031-05-02', readings: [] },
    ]
    const told = cell(party({ stance: 'accepts', since: '2031-05-02', split: true, voices, origins: 2 }), '2031-05-03')
    assert.match(told, /^two voices accepts Minister rejects Chief of staff 2 May 2031 2 origins$/)
  })
})
