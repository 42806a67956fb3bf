import { parseHTML } from 'linkedom'

/** Elements that pages of the desk are made of. Any other came from words that were taken for markup. */
const OWN = new Set(
  'html head meta title link script body a header nav main section article aside footer details summary form fieldset legend label input select option textarea button ul ol li dl dt dd p h1 h2 h3 h4 span bdi div kbd time table caption thead tbody tfoot tr th td mark svg path circle line text rect g title polyline pattern defs use code pre blockquote q strong em small br del ins sup sub figure figcaption img hr wbr output progress meter dialog'.split(
    ' ',
  ),
)
/** Attributes that lead somewhere. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset', 'ping', 'background', 'cite']

/** What in a page could run, load or lead where the desk did not mean to: each in a sentence. Empty for a page that is safe. */
export function pageFaults(page: string): string[] {
  const { document } = parseHTML(page)
  const faults: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase()
    const shown = element.outerHTML.slice(0, 160)
    // Words that were searched for stand in bold.
    const isHit = tag === 'b' && element.attributes.length === 0
    if (!OWN.has(tag) && !isHit) faults.push(`element ${tag}: ${shown}`)
    if (tag === 'script' && (!/^\/assets\/[\w.-]+$/.test(element.getAttribute('src') ?? '') || element.textContent?.trim()))
      faults.push(`script: ${shown}`)
    if (tag === 'meta' && element.hasAttribute('http-equiv')) faults.push(`meta: ${shown}`)
    if (tag === 'link' && !/^(?:\/assets\/[\w.-]+|\/icon\.svg)$/.test(element.getAttribute('href') ?? '')) faults.push(`link: ${shown}`)
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcdoc' || !/^[a-z][a-z0-9:-]*$/i.test(name))
        faults.push(`attribute ${name}: ${shown}`)
      if (!ADDRESSES.includes(name.toLowerCase())) continue
      const isOwn = /^[#?]/.test(value) || /^\/(?![/\\])/.test(value)
      const isOutward = tag === 'a' && /^https?:\/\//i.test(value) && /\bnoopener\b/.test(element.getAttribute('rel') ?? '')
      const isDrawing = tag === 'img' && value.startsWith('data:image/')
      if (value !== '' && !isOwn && !isOutward && !isDrawing) faults.push(`${name} leads to ${value.slice(0, 80)}: ${shown}`)
      // A browser drops tabs and line ends inside an address before it reads the scheme.
      if ([...value].some((sign) => sign < ' ')) faults.push(`control character in ${name}: ${shown}`)
    }
  }
  return faults
}
