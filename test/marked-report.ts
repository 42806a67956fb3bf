import { findStatements } from '../src/extract/statements/statements.ts'
import { findClausesOf } from '../src/parse/clauses.ts'
import { createParser, type Parser } from '../src/parse/parse.ts'
import type { Sentence } from '../src/parse/sentence.ts'
import type { Actor, ActorKind, Part, Place, PlacePrecision, Report, Span, Statement } from '../src/record/types.ts'
import { findTimes } from '../src/resolve/dates/times.ts'
import { resolved as resolve } from '../src/resolve/resolve.ts'
import type { ActorMention, MentionSite, PlaceMention, ResolvedReport } from '../src/resolve/resolved.ts'

/** A report whose actors and places are marked by hand, really parsed, with its real statements. */
export interface MarkedReport {
  readonly resolved: ResolvedReport
  readonly statements: readonly Statement[]
  /** The name of an actor or place by id; null for null. */
  nameOf(id: string | null): string | null
  /** The words at a span. */
  quote(span: Span): string
}

let parser: Parser | null = null

/** Kinds by the letter before a country code: "g:SDN" is a government. */
const KINDS: Readonly<Record<string, ActorKind>> = {
  g: 'government',
  m: 'military',
  p: 'person',
  a: 'armed group',
  o: 'organization',
  n: 'media',
  c: 'country',
}

/**
 * Reads text with marks: `[Army units](actor)`, `[the town](place)`. A name after the word joins mentions (`[it](actor Lomia)`), a kind
 * and country after a comma describe the actor (`[Lomia](actor Lomia, g:LOM)`), a precision the place (`[Kura](place Kura, region)`). Paragraphs are lines; the first line starting with `# ` is
 * a title. One `published` date holds for all: 2025-03-13, a Thursday.
 */
export function markedReport(marked: string): MarkedReport {
  parser ??= createParser()
  const marks: { span: Span; what: string; name: string; traits: string }[] = []
  // Starts with a line of its own, so that a forgotten offset fails.
  let text = '–\n'
  let at = 0
  const body = marked.replace(/^# /, '')
  for (const match of body.matchAll(/\[([^\]]+)\]\((actor|place)(?: ([^),]+))?(?:, ([^)]+))?\)/g)) {
    text += body.slice(at, match.index)
    const words = match[1] ?? ''
    marks.push({
      span: { start: text.length, end: text.length + words.length },
      what: match[2] ?? '',
      name: match[3] ?? words,
      traits: match[4] ?? '',
    })
    text += words
    at = match.index + match[0].length
  }
  text += body.slice(at)
  const parts: Part[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const kind = parts.length === 0 ? 'furniture' : parts.length === 1 && marked.startsWith('# ') ? 'title' : 'paragraph'
    parts.push({ kind, start, end: start + line.length })
    start += line.length + 1
  }
  const report: Report = {
    id: '0',
    ref: null,
    url: null,
    publisher: null,
    byline: null,
    title: null,
    deck: null,
    modified: null,
    published: '2025-03-13',
    language: 'en',
    text,
    parts,
    furniture: [],
  }
  const parsed = parser.parseReport(report)
  const actors = new Map<string, Actor>()
  const places = new Map<string, Place>()
  const actorMentions: ActorMention[] = []
  const placeMentions: PlaceMention[] = []
  for (const { span, what, name, traits } of marks) {
    const site = siteOf(parsed.sentences, span)
    if (what === 'place') {
      const place = places.get(name) ?? {
        ...PLACE,
        id: `p${places.size + 1}`,
        name,
        names: [name],
        precision: (traits || 'town') as PlacePrecision,
      }
      places.set(name, place)
      placeMentions.push({ ...site, place: place.id })
    } else {
      const [letter = '', country = ''] = traits.includes(':') ? traits.split(':') : ['', traits]
      const actor = actors.get(name) ?? {
        ...ACTOR,
        id: `a${actors.size + 1}`,
        name,
        names: [name],
        kind: KINDS[letter] ?? 'organization',
        country: country || null,
      }
      actors.set(name, actor)
      const form = /^(?:he|she|it|they|we|i|his|her|its|their|our)$/i.test(text.slice(span.start, span.end)) ? 'pronoun' : 'name'
      actorMentions.push({ ...site, actor: actor.id, form })
    }
  }
  const { times, mentions: timeMentions } = findTimes(parsed, report.published)
  const resolved = resolve(parsed, {
    clauses: findClausesOf(parsed),
    actors: [...actors.values()],
    actorMentions,
    places: [...places.values()],
    placeMentions,
    times,
    timeMentions,
  })
  const names = new Map([...resolved.actors, ...resolved.places].map(({ id, name }) => [id, name]))
  return {
    resolved,
    statements: findStatements(resolved),
    nameOf: (id) => (id === null ? null : (names.get(id) ?? `?${id}`)),
    quote: ({ start: from, end }) => text.slice(from, end),
  }
}

const ACTOR = { role: null, sector: null, memberOf: null, register: null, lat: null, lon: null, mentions: [] }
const PLACE = {
  kind: 'city',
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  geonames: null,
  register: null,
  mentions: [],
}

/** Where a marked span stands in the sentences: its words, and the one whose head lies outside. */
function siteOf(sentences: readonly Sentence[], span: Span): MentionSite {
  for (const sentence of sentences) {
    const inside = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end)
    const [first] = inside
    const last = inside.at(-1)
    if (!first || !last) continue
    const head = inside.find((token) => token.head < first.index || token.head > last.index) ?? last
    return { ...span, sentence: sentence.index, first: first.index, last: last.index, head: head.index }
  }
  throw new Error(`a mark spans no whole words: ${span.start}–${span.end}`)
}
