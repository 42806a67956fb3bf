import { CharacterClass, classAt, isLetter, plainAt } from './characters.ts'
import { mix } from './weights.ts'

/** Most features a boundary has. */
export const BOUNDARY_FEATURES = 40

/** How far left and right of a boundary its features look: a chunk of a million characters costs no more a place than a word. */
const REACH = 14

const lower = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code)

/** Hash of the characters from `from` to `to`, capitals as small letters. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ lower(plainAt(text, at)), 0x01000193)
  return hash ^ (hash >>> 15)
}

const isWordCharacter = (kind: number) => isLetter(kind) || kind === CharacterClass.digit

/**
 * Writes the features of the boundary before `at` inside the chunk `start`–`end` (a run without white space) and gives their
 * number. `next` is the class of the first character of the following chunk: "etc. and" keeps its stop, "etc. The" may not.
 */
export function writeBoundaryFeatures(text: string, start: number, end: number, at: number, next: number, into: Int32Array): number {
  let count = 0
  const add = (seed: number, value: number) => {
    into[count++] = mix(seed * 0x9e3779b1, value)
  }
  const code = (offset: number) => {
    const position = at + offset
    return position < start ? 1 : position >= end ? 2 : plainAt(text, position)
  }
  const kind = (offset: number) => {
    const position = at + offset
    return position < start ? 8 : position >= end ? 9 : classAt(text, position)
  }
  const [before, after] = [code(-1), code(0)]
  const pair = before * 65536 + after
  for (let offset = -4; offset < 4; offset++) add(10 + offset, code(offset))
  add(20, pair)
  add(21, mix(code(-2), pair))
  add(22, mix(code(1), pair))
  add(23, kind(-1) * 10 + kind(0))
  add(24, kind(-2) * 100 + kind(-1) * 10 + kind(0))
  add(25, kind(1) * 100 + kind(-1) * 10 + kind(0))
  add(26, kind(-3) * 100_000 + kind(-2) * 10_000 + kind(-1) * 1000 + kind(0) * 100 + kind(1) * 10 + kind(2))

  const from = Math.max(start, at - REACH)
  const to = Math.min(end, at + REACH)
  const leftAll = hashOf(text, from, at)
  const rightAll = hashOf(text, at, to)
  add(27, leftAll)
  add(28, rightAll)
  add(29, mix(leftAll, rightAll))
  let shape = 0
  for (let position = from; position < to; position++) {
    const here = classAt(text, position)
    shape = mix(shape, here === CharacterClass.mark ? plainAt(text, position) : here)
  }
  add(30, mix(shape, at - from))

  let left = at
  while (left > from && isWordCharacter(classAt(text, left - 1))) left--
  let right = at
  while (right < to && isWordCharacter(classAt(text, right))) right++
  const leftWord = hashOf(text, left, at)
  const rightWord = hashOf(text, at, right)
  add(31, leftWord)
  add(32, rightWord)
  add(33, mix(after, leftWord))
  add(34, mix(before, rightWord))
  const toEnd = Math.min(end - at, 5)
  const fromStart = Math.min(at - start, 5)
  add(35, toEnd * 10 + fromStart)
  add(36, mix(pair, Math.min(toEnd, 4) * 8 + Math.min(fromStart, 4)))
  add(37, mix(pair, next * 8 + Math.min(toEnd, 3)))
  add(38, mix(mix(leftWord, after), next * 8 + Math.min(toEnd, 3)))
  return count
}
