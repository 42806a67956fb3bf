import { decodeReferences } from '../feeds/character-references.ts'
import { FeedError } from '../feeds/feed-error.ts'
import { feedText } from '../feeds/feed-text.ts'
import { MAX_FEED_BYTES } from '../feeds/limits.ts'
import { type XmlAttribute, xmlTokens } from '../feeds/xml-tokens.ts'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { collect } from './bytes.ts'
import type { Opener, Thing } from './opening.ts'

/** The feeds that an OPML file lists, as links to follow. Outlines without an address, such as folders, are passed over. */
export const openOpml: Opener = async function* (thing) {
  let number = 0
  for (const token of xmlTokens(await textOf(thing))) {
    if (token.kind !== 'open' || token.name.toLowerCase() !== 'outline') continue
    const address =
      attributeOf(token.attributes, 'xmlurl') ??
      (/^(?:rss|atom)$/i.test(attributeOf(token.attributes, 'type') ?? '') ? attributeOf(token.attributes, 'url') : null)
    if (address === null) continue
    number++
    if (number > LIMITS.outlines)
      throw new SourceError(`The list has more than ${LIMITS.outlines.toLocaleString('en')} feeds. Cut it into several.`)
    const name = `${thing.name}:${number}`
    const title = attributeOf(token.attributes, 'title') ?? attributeOf(token.attributes, 'text')
    const url = URL.parse(address, thing.hints.url ?? undefined)
    if (url?.protocol === 'http:' || url?.protocol === 'https:')
      yield { outcome: 'link', ref: null, name, url: url.href, of: 'feed', title, published: null }
    else yield { outcome: 'failed', ref: null, name, reason: `"${address.slice(0, 100)}" is no address of the web.` }
  }
  if (number === 0) throw new SourceError('There is no feed in this OPML list.')
}

async function textOf(thing: Thing): Promise<string> {
  try {
    return feedText(await collect(thing.stream, MAX_FEED_BYTES, 'The list'), thing.encoding)
  } catch (error) {
    throw error instanceof FeedError ? new SourceError(error.message) : error
  }
}

function attributeOf(attributes: readonly XmlAttribute[], name: string): string | null {
  const value = attributes.find((attribute) => attribute.name.toLowerCase() === name)?.value
  return value === undefined ? null : decodeReferences(value).trim() || null
}
