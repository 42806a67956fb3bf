import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reading, Report, ReportInput } from '../../src/record/types.ts'
import { type AttributionGold, scoreAttribution } from './attribution.ts'
import { type EventsGold, scoreEvents } from './events.ts'
import { type FactsGold, scoreFacts } from './facts.ts'
import { type FeedsGold, scoreFeeds } from './feeds.ts'
import { firstOf, loadLines, loadText, namesIn } from './gold-files.ts'
import type { GoldReport, Score } from './gold-pairs.ts'
import { type PagesGold, scorePages } from './pages.ts'
import { type PlacesGold, scorePlaces } from './places.ts'
import { parseWords, readReports } from './reading.ts'
import { scoreTimes, type TimesGold } from './times.ts'
import { scoreTreebank } from './treebank.ts'

/** A gold set that was found: its name, where it is, and what scores it. */
export interface GoldSet {
  readonly name: string
  /** What the set is, and the licence its publishers state. */
  readonly about: string
  readonly score: () => Promise<Score<object>>
}

/** The gold sets in a data folder, and the examples with facts beside it, in the order of the reading stages. */
export function findSets(dataFolder: string, examplesFolder: string): GoldSet[] {
  const inFolder = (folder: string) => (names: readonly string[]) => firstOf(join(dataFolder, folder), names)
  const set = (name: string, about: string, path: string | null, score: (path: string) => Promise<Score<object>>): GoldSet[] =>
    path === null ? [] : [{ name, about, score: () => score(path) }]
  const gzipped = (name: string) => [`${name}.gz`, name]
  const timeMl = 'dates and durations of news, TempEval-3 training set; licence not stated'
  const geoparsing = 'place names of news with coordinates; GPL-3.0 (repository)'

  return [
    ...set(
      'treebank-ewt',
      'UD English EWT dev, gold words; CC BY-SA 4.0',
      inFolder('treebank')(gzipped('en_ewt-ud-dev.conllu')),
      scoreTrees,
    ),
    ...set(
      'treebank-gum',
      'UD English GUM dev, gold words; CC BY-NC-SA 4.0',
      inFolder('treebank')(gzipped('en_gum-ud-dev.conllu')),
      scoreTrees,
    ),
    ...set('pages', 'article text of web pages; MIT (repository)', inFolder('pages')(['ground_truth.dev.json']), (path) =>
      scoreHtml(path, join(dataFolder, 'pages', 'html.dev')),
    ),
    ...set('feeds', "feeds of parsers' test suites; MIT and BSD-2-Clause", inFolder('feeds')(gzipped('feeds.dev.jsonl')), async (path) =>
      scoreFeeds(loadLines<FeedsGold>(path)),
    ),
    ...set('times-timebank', timeMl, inFolder('times')(gzipped('timebank.dev.jsonl')), scoreReports<TimesGold>(scoreTimes)),
    ...set('times-aquaint', timeMl, inFolder('times')(gzipped('aquaint.dev.jsonl')), scoreReports<TimesGold>(scoreTimes)),
    ...set('places-lgl', geoparsing, inFolder('places')(gzipped('lgl.dev.jsonl')), scoreReports<PlacesGold>(scorePlaces)),
    ...set('places-geovirus', geoparsing, inFolder('places')(gzipped('geovirus.dev.jsonl')), scoreReports<PlacesGold>(scorePlaces)),
    ...set(
      'attribution',
      'who says what in news, PolNeAR dev; licence not stated',
      inFolder('attribution')(gzipped('polnear.dev.jsonl')),
      scoreReports<AttributionGold>(scoreAttribution),
    ),
    ...set(
      'events',
      'sentences coded in PLOVER, half of the gold standard records; CC BY-SA 4.0',
      inFolder('events')(gzipped('plover_gsr.dev.jsonl')),
      scoreReports<EventsGold>(scoreEvents),
    ),
    ...namesIn(examplesFolder, '.facts.json').flatMap((name) =>
      set(name.replace('.facts.json', ''), 'a report with hand-written facts', join(examplesFolder, name), (path) =>
        scoreExample(path, examplesFolder),
      ),
    ),
  ]
}

/** A gold line as a report to read: the dates of the sets have three names. */
interface GoldLine extends GoldReport {
  readonly title?: string | null
  readonly published?: string | null
  readonly date?: string | null
  readonly dct?: string | null
}

function scoreReports<Gold extends GoldLine>(scorer: (golds: readonly Gold[], records: ReadonlyMap<string, Reading>) => Score<object>) {
  return async (path: string): Promise<Score<object>> => {
    const golds = loadLines<Gold>(path)
    return scorer(golds, await readReports(golds.map(toInput)))
  }
}

function toInput({ id, text, title, published, date, dct }: GoldLine): ReportInput & { id: string } {
  return { id: String(id), text, title: title ?? null, published: published ?? date ?? dct ?? null }
}

async function scoreTrees(path: string): Promise<Score<object>> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
  try {
    const gold = loadText(path)
    const file = join(folder, 'gold.conllu')
    writeFileSync(file, gold)
    return scoreTreebank(gold, await parseWords(file))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function scoreHtml(path: string, htmlFolder: string): Promise<Score<object>> {
  const gold: PagesGold = JSON.parse(loadText(path))
  const pages = Object.keys(gold).map((id) => ({ id, html: loadText(join(htmlFolder, `${id}.html.gz`)) }))
  const laidOut = new Map<string, Report>()
  const records = await readReports(pages, laidOut)
  return scorePages(gold, records, laidOut)
}

async function scoreExample(path: string, folder: string): Promise<Score<object>> {
  const gold: FactsGold = JSON.parse(loadText(path))
  const text = loadText(join(folder, gold.text))
  const record = (await readReports([{ id: gold.id, text, published: gold.published }])).get(gold.id)
  if (!record) throw new Error(`${gold.id} was not read`)
  return scoreFacts(gold, record)
}
