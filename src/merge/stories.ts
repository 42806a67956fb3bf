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
  const counts = countTerms(text)
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
    const lower = word.toLowerCase().replace(/['’]s$/, '')
    if (lower.length < 2 || COMMON.has(lower)) continue
    const term = lower.length > 4 ? lower.replace(/(?:ings?|ed|es|s)$/, '') : lower
    counts.set(term, (counts.get(term) ?? 0) + (/^\p{Lu}|\d/u.test(word) ? 2 : 1))
  }
  return counts
}

/** Stories of some reports: pairs that are alike enough and share rare terms are linked; the mean likeness of two groups must hold too. */
export function findStories(reports: readonly StoryReport[]): Story[] {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const postings = new Map<string, number[]>()
  sorted.forEach((report, i) => {
    for (const [term] of report.terms) {
      const list = postings.get(term)
      if (list) list.push(i)
      else postings.set(term, [i])
    }
  })
  const links: Link[] = []
  const likeness = new Map<string, number>()
  sorted.forEach((report, i) => {
    const scores = new Map<number, number>()
    for (const [term, weight] of report.terms) {
      const list = postings.get(term) ?? []
      if (list.length > Math.max(40, sorted.length * 0.1)) continue
      for (const j of list) if (j > i) scores.set(j, (scores.get(j) ?? 0) + weight * (sorted[j]?.terms.get(term) ?? 0))
    }
    for (const [j, score] of scores) {
      const other = sorted[j] as StoryReport
      if (
        report.published !== null &&
        other.published !== null &&
        Math.abs(dayNumber(report.published) - dayNumber(other.published)) > SPAN
      )
        continue
      likeness.set(`${report.id}\n${other.id}`, score)
      if (score >= ALIKE) links.push({ a: report.id, b: other.id, score: Math.round(score * 1000) / 1000, why: 'shared rare words' })
    }
  })
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

/** Passes over the links: a pair turned down early may hold once its groups have grown. */
const PASSES = 3

/** Joins groups along the links, surest first, where the mean likeness of all their pairs holds. Deterministic, and quick for large stories. */
function averageLinkage(ids: readonly string[], links: readonly Link[], likeness: ReadonlyMap<string, number>): string[][] {
  const groupOf = new Map(ids.map((id) => [id, [id]]))
  const pair = (a: string, b: string): number => likeness.get(a < b ? `${a}\n${b}` : `${b}\n${a}`) ?? 0
  const sorted = [...links].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
  for (let pass = 0; pass < PASSES; pass++) {
    let joined = false
    for (const { a, b } of sorted) {
      const left = groupOf.get(a) as string[]
      const right = groupOf.get(b) as string[]
      if (left === right) continue
      let sum = 0
      for (const x of left) for (const y of right) sum += pair(x, y)
      if (sum / (left.length * right.length) < ALIKE) continue
      const both = [...left, ...right].sort()
      for (const id of both) groupOf.set(id, both)
      joined = true
    }
    if (!joined) break
  }
  return [...new Set(groupOf.values())].sort((x, y) => ((x[0] as string) < (y[0] as string) ? -1 : 1))
}
