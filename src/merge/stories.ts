import type { Link } from './partition.ts'
import { dayNumber } from './same/days.ts'

/** A report as a story sees it. */
export interface StoryReport {
  readonly id: string
  readonly published: string | null
  readonly title: string | null
  /** Weighted terms of the text, unit length. */
  readonly terms: ReadonlyMap<string, number>
}

/** Reports on one happening, and its thread over days. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly reports: readonly string[]
}

/** Two reports are of one story from this cosine on; groups are joined while their means are this alike. Chosen on ECB+ topics of the training half. */
const ALIKE = 0.17

/** Days between two reports beyond which they are of different happenings, however alike. */
const SPAN = 21

const COMMON = new Set(
  'the a an and or but of in on at to for from by with as that this these those which who whom whose it its he she they them their his her was were is are be been being had has have did do does not no will would could may might said say says told after before during over under about into out up down near more than least also when where while since until against between among there other one two some all any new year day week month time people if what so just like only can our your you we us me my i'.split(
    ' ',
  ),
)

/** Terms of a text with tf-idf weights of unit length; `rarity` gives the inverse document frequency of a term. */
export function termsOf(text: string, rarity: (term: string) => number): Map<string, number> {
  return weighTerms(countTerms(text), rarity)
}

/** The same, of terms that are counted already. */
export function weighTerms(counts: ReadonlyMap<string, number>, rarity: (term: string) => number): Map<string, number> {
  const weights = new Map<string, number>()
  let square = 0
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(term)
    weights.set(term, weight)
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  for (const [term, weight] of weights) weights.set(term, weight / length)
  return weights
}

/** Few reports say little of how rare a word is: fewer than this count as so many. */
const FEW = 100

/** How much a term tells (inverse document frequency) among so many reports, of which so many have it. */
export function rarityOf(reports: number, having: number): number {
  return Math.log((Math.max(reports, FEW) + 1) / (having + 0.5))
}

/** How often each term stands in a text: words without endings, names with their capital. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    const { term, weight } = termOf(word)
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  return counts
}

/** What a word counts for; null is nothing. */
interface Term {
  readonly term: string | null
  readonly weight: number
}

/** Words whose terms are remembered: the texts of a day use few. When there are more, all are forgotten. */
const REMEMBERED = 20_000
/** Letters of words that are: V8 keeps a whole text for a longer part of it. */
const SHORT = 12
const terms = new Map<string, Term>()

function termOf(word: string): Term {
  const known = terms.get(word)
  if (known) return known
  const lower = word.toLowerCase().replace(/['’]s$/, '')
  const isTelling = lower.length >= 2 && !COMMON.has(lower)
  const term = lower.length > 4 ? lower.replace(/(?:ings?|ed|es|s)$/, '') : lower
  const found: Term = { term: isTelling ? term : null, weight: /^\p{Lu}|\d/u.test(word) ? 2 : 1 }
  if (word.length > SHORT) return found
  if (terms.size >= REMEMBERED) terms.clear()
  terms.set(word, found)
  return found
}

/** A report's terms that tell stories apart, by number in order, with their weights. */
interface Vector {
  readonly terms: Int32Array
  readonly weights: Float64Array
  /** Day of publication, or null. */
  readonly day: number | null
}

/** Reports that have a term, in order, and its weight in each. */
interface Posting {
  readonly reports: number[]
  readonly weights: number[]
}

/** Stories of some reports: pairs that are alike enough and share rare terms are linked; the mean likeness of two groups must hold too. */
export function findStories(reports: readonly StoryReport[]): Story[] {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const postings = new Map<string, Posting>()
  sorted.forEach((report, i) => {
    for (const [term, weight] of report.terms) {
      const posting = postings.get(term)
      if (posting) {
        posting.reports.push(i)
        posting.weights.push(weight)
      } else postings.set(term, { reports: [i], weights: [weight] })
    }
  })
  const most = Math.max(40, sorted.length * 0.1)
  const telling = [...postings.values()].filter((posting) => posting.reports.length <= most)
  const vectors = vectorsOf(sorted, telling)
  const links: Link[] = []
  const scores = new Float64Array(sorted.length)
  sorted.forEach((report, i) => {
    const { terms, weights, day } = vectors[i] as Vector
    scores.fill(0, i)
    terms.forEach((term, at) => {
      const posting = telling[term] as Posting
      const weight = weights[at] as number
      for (let k = posting.reports.length - 1; k >= 0; k--) {
        const j = posting.reports[k] as number
        if (j <= i) break
        scores[j] = (scores[j] as number) + weight * (posting.weights[k] as number)
      }
    })
    for (let j = i + 1; j < sorted.length; j++) {
      const score = scores[j] as number
      const other = sorted[j] as StoryReport
      if (score >= ALIKE && areNear(day, (vectors[j] as Vector).day))
        links.push({ a: report.id, b: other.id, score: Math.round(score * 1000) / 1000, why: 'shared rare words' })
    }
  })
  const indices = new Map(sorted.map(({ id }, i) => [id, i]))
  const likeness = (a: string, b: string) =>
    likenessOf(vectors[indices.get(a) as number] as Vector, vectors[indices.get(b) as number] as Vector)
  const groups = averageLinkage(
    sorted.map(({ id }) => id),
    links,
    likeness,
  )
  const byId = new Map(sorted.map((report) => [report.id, report]))
  return groups.map((members) => {
    const told = members
      .map((id) => byId.get(id) as StoryReport)
      .sort((a, b) =>
        (a.published ?? '') < (b.published ?? '') ? -1 : (a.published ?? '') > (b.published ?? '') ? 1 : a.id < b.id ? -1 : 1,
      )
    const dates = told.flatMap(({ published }) => published ?? [])
    return {
      id: members[0] as string,
      title: told.find(({ title }) => title !== null)?.title ?? '',
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      reports: told.map(({ id }) => id),
    }
  })
}

function vectorsOf(reports: readonly StoryReport[], telling: readonly Posting[]): Vector[] {
  const rows = reports.map(() => ({ terms: [] as number[], weights: [] as number[] }))
  telling.forEach((posting, term) => {
    posting.reports.forEach((report, k) => {
      rows[report]?.terms.push(term)
      rows[report]?.weights.push(posting.weights[k] as number)
    })
  })
  return rows.map(({ terms, weights }, i) => {
    const published = reports[i]?.published ?? null
    return { terms: Int32Array.from(terms), weights: Float64Array.from(weights), day: published === null ? null : dayNumber(published) }
  })
}

function areNear(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= SPAN
}

/** The cosine of two reports over the terms that tell stories apart; 0 for reports too far apart in time. */
function likenessOf(a: Vector, b: Vector): number {
  if (!areNear(a.day, b.day)) return 0
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.terms.length && j < b.terms.length) {
    const [x, y] = [a.terms[i] as number, b.terms[j] as number]
    if (x === y) sum += (a.weights[i] as number) * (b.weights[j] as number)
    if (x <= y) i++
    if (y <= x) j++
  }
  return sum
}

/** Passes over the links: a pair turned down early may hold once its groups have grown. */
const PASSES = 3

/** Joins groups along the links, surest first, where the mean likeness of all their pairs holds. Deterministic, and quick for large stories. */
function averageLinkage(ids: readonly string[], links: readonly Link[], likeness: (a: string, b: string) => number): string[][] {
  const groupOf = new Map(ids.map((id) => [id, [id]]))
  const sorted = [...links].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
  for (let pass = 0; pass < PASSES; pass++) {
    let joined = false
    for (const { a, b } of sorted) {
      const left = groupOf.get(a) as string[]
      const right = groupOf.get(b) as string[]
      if (left === right) continue
      let sum = 0
      for (const x of left) for (const y of right) sum += likeness(x, y)
      if (sum / (left.length * right.length) < ALIKE) continue
      const both = [...left, ...right].sort()
      for (const id of both) groupOf.set(id, both)
      joined = true
    }
    if (!joined) break
  }
  return [...new Set(groupOf.values())].sort((x, y) => ((x[0] as string) < (y[0] as string) ? -1 : 1))
}
