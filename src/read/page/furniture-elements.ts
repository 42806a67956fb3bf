import { nameOf } from './page-lines.ts'
import type { PageElement } from './page-node.ts'

/** Elements that hold what is beside a report, by their meaning in HTML. */
const ELEMENTS: ReadonlySet<string> = new Set(['ASIDE', 'DIALOG', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'LEGEND', 'NAV'])

/** Words in class names and ids that publishers give to what is beside a report. A name is split at hyphens, underscores and inner capitals. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'ad ads adslot advert advertisement advertising affiliate authorbio banner bio breadcrumb breadcrumbs btn button byline bylines caption captions carousel ' +
    'comment comments contributor contributors cookie cookies copyright credit credits dateline disqus donate donation flyout gallery hidden infobox ' +
    'jumplinks kicker lightbox mailing menu meta metadata modal nav navbar navigation newsletter newsletters outbrain pagination paywall pinterest popular ' +
    'popup promo promos promotion pubdate pullquote readmore recirc recirculation recommend recommendation recommendations recommended related relateds rollover ' +
    'share sharebar sharethis sharing signup skip slideshow social sociable sponsor sponsored subscribe subscription taboola tag tags teaser ' +
    'timestamp toolbar tooltip trending widget'
  ).split(' '),
)

/** A part of the page this large is the report itself, whatever it is called: `<div class="story related-wrap">`. */
const TOO_LARGE = 0.3

/** Tells elements of a page that are beside the report. `size` is the length of the report's text with everything in it. */
export function isFurnitureElement(element: PageElement, size: number): boolean {
  // a quotation is the report's, even where its box is called after the network it was said on
  if (nameOf(element) === 'BLOCKQUOTE') return false
  if (ELEMENTS.has(nameOf(element))) return isSmall(element, size)
  if (element.getAttribute('aria-hidden') === 'true' || element.getAttribute('role') === 'navigation') return isSmall(element, size)
  const names = `${element.className} ${element.id} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-component') ?? ''}`
  return namesFurniture(names) && isSmall(element, size)
}

function namesFurniture(names: string): boolean {
  if (names.length > 2_000) return false
  const words = names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.some((word) => NAMES.has(word))
}

function isSmall(element: PageElement, size: number): boolean {
  return (element.textContent?.length ?? 0) < size * TOO_LARGE
}
