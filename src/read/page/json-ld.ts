import { decodeEntities } from '../entities.ts'
import type { PageElement } from './page-node.ts'

/** What a page says of its report in schema.org's JSON-LD. */
export interface LinkedData {
  readonly title: string | null
  readonly deck: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
}

/** The longest script that is looked into, in code units, and how many things in it. */
const LONGEST = 1_000_000
const MOST_NODES = 2_000

type Json = Readonly<Record<string, unknown>>

/** The report's own description among the page's JSON-LD scripts: the first of a type of article. Null when there is none; broken scripts are passed over. */
export function readLinkedData(document: PageElement): LinkedData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > LONGEST) continue
    const article = nodesOf(parse(source)).find(isArticle)
    if (!article) continue
    return {
      title: wordsOf(article.headline) ?? wordsOf(article.name),
      deck: wordsOf(article.description),
      published: wordsOf(article.datePublished) ?? wordsOf(article.dateCreated),
      modified: wordsOf(article.dateModified),
      authors: namesOf(article.author),
      publisher: namesOf(article.publisher)[0] ?? null,
    }
  }
  return null
}

function parse(source: string): unknown {
  try {
    // pages break strings over lines, which JSON does not allow
    return JSON.parse(
      source
        .replaceAll(/[\n\r\t]+/g, ' ')
        .replace(/^\s*<!(?:--|\[CDATA\[)/, '')
        .replace(/(?:-->|\]\]>)\s*;?\s*$/, ''),
    )
  } catch {
    return null
  }
}

/** The objects of a script: alone, in a list, or in a graph. */
function nodesOf(value: unknown): Json[] {
  const open: unknown[] = [value]
  const nodes: Json[] = []
  while (open.length && nodes.length < MOST_NODES) {
    const next = open.shift()
    if (Array.isArray(next)) open.push(...next.slice(0, MOST_NODES))
    else if (isObject(next)) {
      nodes.push(next)
      open.push(next['@graph'], next.mainEntity)
    }
  }
  return nodes
}

function isArticle(node: Json): boolean {
  const types = [node['@type']].flat()
  return types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type))
}

function wordsOf(value: unknown): string | null {
  if (Array.isArray(value)) return wordsOf(value[0])
  if (typeof value !== 'string') return null
  return decodeEntities(value).replaceAll(/\s+/g, ' ').trim().slice(0, 1_000) || null
}

function namesOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 20)
    .map((one) => wordsOf(isObject(one) ? one.name : one))
    .filter((name) => name !== null)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
