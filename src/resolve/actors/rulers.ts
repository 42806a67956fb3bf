import type { Person } from '../../register/people.ts'
import { runsOn } from '../../register/people.ts'
import type { Register } from '../../register/register.ts'

/** Shortest surname that is taken for a ruler's on its own, in letters: "Xi" and "Kim" are many others'. */
const SHORTEST = 4

/**
 * The head of state or government whom a bare surname means on a day, when nobody else of that surname holds an office then: "Zelenskyy" in
 * a report that never says more. Null without a date.
 */
export function rulerCalled(name: string, register: Register, date: string | null): Person | null {
  if (date === null || name.length < SHORTEST) return null
  const serving = register.people.surnamed(name).filter((person) => person.terms.some((term) => runsOn(term, date) === 'yes'))
  // "Co-prince Emmanuel Macron" of Andorra is the president of France
  const apart = serving.filter((one) => !serving.some((other) => other !== one && one.name.endsWith(` ${other.name}`)))
  const [only] = apart
  const rules = only?.terms.some((term) => term.roles.some((role) => role.startsWith('head_of_')) && runsOn(term, date) === 'yes')
  return apart.length === 1 && only && rules ? only : null
}

/** People of one surname in the register from which on it is too common to mean a ruler: "Brown", "Smith". */
const COMMON = 5

/** Whether so many bear a surname that it does not say who is meant, though only one of them rules. */
export function isCommonSurname(name: string, register: Register): boolean {
  return register.people.surnamed(name).length >= COMMON
}
