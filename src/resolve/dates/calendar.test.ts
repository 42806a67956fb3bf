import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, dayOf, easterOf, isoWeek, parseDay, partsOf, toIso, weekdayOf } from './calendar.ts'

test('calendar: days go to their parts and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400_000, max: 400_000 }), (day) => {
      const { year, month, date } = partsOf(day)
      assert.equal(dayOf(year, month, date), day)
      if (year > 0 && year < 10_000) assert.equal(parseDay(toIso(day)), day)
      assert.equal(weekdayOf(day + 7), weekdayOf(day))
    }),
    { seed: 7 },
  )
})

test('calendar: known days', () => {
  assert.equal(parseDay('1970-01-01'), 0)
  assert.equal(parseDay('2025-03-13T10:00Z'), 20160)
  assert.equal(weekdayOf(20160), 4)
  assert.equal(parseDay('2025-02-29'), null)
  assert.equal(parseDay('13 March'), null)
})

test('calendar: weeks of the turn of the year', () => {
  const weekOf = (iso: string): string => isoWeek(parseDay(iso) ?? 0)
  assert.equal(weekOf('1998-01-01'), '1998-W01')
  assert.equal(weekOf('2021-01-03'), '2020-W53')
  assert.equal(weekOf('2024-12-30'), '2025-W01')
})

test('calendar: the end of a month stays one', () => {
  assert.equal(toIso(addMonths(parseDay('2024-01-31') ?? 0, 1)), '2024-02-29')
  assert.equal(toIso(addMonths(parseDay('2024-03-31') ?? 0, -13)), '2023-02-28')
})

test('calendar: Easter Sundays', () => {
  assert.deepEqual(
    [1998, 2000, 2024, 2025, 2038].map((year) => toIso(easterOf(year))),
    ['1998-04-12', '2000-04-23', '2024-03-31', '2025-04-20', '2038-04-25'],
  )
})
