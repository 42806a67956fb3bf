import { MONTHS } from '../lang/en/months.ts'
import { WEEKDAYS } from '../lang/en/time-words.ts'
import type { TreeWord } from './tree-repair.ts'

const isMonth = (word: TreeWord | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.form) && word.form.toLowerCase().replace('.', '') in MONTHS
const isWeekday = (word: TreeWord | undefined): boolean => word !== undefined && word.form.toLowerCase() in WEEKDAYS
const isDay = (word: TreeWord | undefined): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word?.form ?? '')
const isYear = (word: TreeWord | undefined): boolean => /^(?:19|20)\d\d$/.test(word?.form ?? '')
const isPartOfDay = (word: TreeWord | undefined): boolean => /^(?:night|morning|evening|afternoon)$/.test(word?.form ?? '')

/** Words of a date from one on: its last word, and the one that the others hang on. */
function dateFrom(words: readonly TreeWord[], first: number): { readonly last: number; readonly head: number } | null {
  const word = words[first]
  if (isWeekday(word)) {
    if (isPartOfDay(words[first + 1])) return { last: first + 1, head: first + 1 }
    return { last: first, head: first }
  }
  // "on 3 and 5 June"
  if (isDay(word) && /^(?:and|to|or|[-–])$/.test(words[first + 1]?.form ?? '') && isDay(words[first + 2]) && isMonth(words[first + 3]))
    return { last: first + 3, head: first }
  const dayFirst = isDay(word) && isMonth(words[first + 1])
  if (!dayFirst && !isMonth(word)) return null
  const last = dayFirst || isDay(words[first + 1]) ? first + 1 : first
  return { last: isYear(words[last + 1]) ? last + 1 : last, head: first }
}

/**
 * "On 9 June drones struck the station", "on Saturday gunmen abducted two priests": a date after "on" or "in" and right before the subject is
 * when it was done, no part of the subject's name.
 */
export function dateBeforeSubject(words: TreeWord[]): void {
  words.forEach((preposition, at) => {
    if (!/^(?:on|in)$/i.test(preposition.form)) return
    const date = dateFrom(words, at + 1)
    if (!date || !words[date.last + 1] || words[date.last + 1]?.upos === 'PUNCT') return
    const isWithin = (index: number) => index >= at && index <= date.last
    let verbAt = -1
    for (let index = at + 1; index <= date.last; index++) {
      const { head, relation } = words[index] as TreeWord
      if (head < 0 || isWithin(head)) continue
      const above = words[head]
      if (/^nsubj/.test(relation)) verbAt = head
      else if (above && head > date.last && /^nsubj/.test(above.relation)) verbAt = above.head
      // "on 8 June three shells hit": the month may hang on the number of the subject
      else if (above && above.relation === 'nummod' && /^nsubj/.test(words[above.head]?.relation ?? ''))
        verbAt = words[above.head]?.head ?? -1
      else if (/^obl/.test(relation) && verbAt < 0) verbAt = head
    }
    if (verbAt <= date.last || !/^(?:VERB|AUX|ADJ|NOUN)$/.test(words[verbAt]?.upos ?? '')) return
    for (let index = at; index <= date.last; index++) {
      const word = words[index] as TreeWord
      if (index === date.head) {
        word.head = verbAt
        word.relation = 'obl'
        continue
      }
      word.head = date.head
      word.relation = index === at ? 'case' : index < date.head ? 'compound' : 'nmod:unmarked'
    }
  })
}

/** Harm that is done to a number of people. */
const HARMING = /^(?:kill|wound|injure|hurt|arrest|detain|abduct|kidnap|displace|evacuate)$/

/** "A shell wounded 12.": a bare number right after a verb of harm is whom it was done to. */
export function numberHarmed(words: TreeWord[]): void {
  words.forEach((number, at) => {
    const verb = words[number.head]
    if (number.upos !== 'NUM' || !/^(?:flat|xcomp|advmod|obl|obl:unmarked|dep)$/.test(number.relation) || number.head >= at) return
    if (verb?.upos !== 'VERB' || !HARMING.test(verb.lemma) || isYear(number)) return
    const verbAt = number.head
    if (words.some(({ head, relation }) => head === verbAt && /^(?:obj|aux:pass|nsubj:pass|obl:agent)/.test(relation))) return
    if (words.some(({ head, relation }) => head === at && relation === 'case')) return
    // "killed at least nine": only words that bound the number stand between
    if (words.slice(verbAt + 1, at).some(({ upos }) => /^(?:VERB|NOUN|PROPN|PUNCT)$/.test(upos))) return
    number.relation = 'obj'
  })
}
