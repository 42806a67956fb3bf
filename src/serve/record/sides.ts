import type { PrintedEvent, PrintedReading } from '../../store/queries/records.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { dayTag } from '../words/days.ts'

/** Origins and reports on each side, as the record counts them. */
type Counts = PrintedEvent['sides']

/** Who says so, who denies, who could not verify, beside each other; within a side by origin, the oldest first. */
export function sidesOf(say: Say, readings: readonly PrintedReading[], counts: Counts): Html {
  const side = (says: PrintedReading['says']) => readings.filter((reading) => reading.says === says)
  const [pro, contra, unsure] = [side('for'), side('against'), side('could not verify')]
  return html`<div class="sides"><div class="side-for">${sidePart(say, 'for', pro, counts)}</div>
<div class="side-against">${sidePart(say, 'against', contra, counts)}${unsure.length > 0 && sidePart(say, 'unverified', unsure, counts)}</div></div>`
}

function sidePart(say: Say, side: 'for' | 'against' | 'unverified', readings: readonly PrintedReading[], counts: Counts): Html {
  const name = say(`claims.${side}`)
  const groups = [...Map.groupBy([...readings].sort(oldest), ({ by, origin }) => by?.id ?? origin).values()]
  const title =
    readings.length === 0
      ? say('record.sideNone', { side: name })
      : say('record.side', {
          side: name,
          origins: say('count.origins', { count: counts[side].origins }),
          reports: say('count.reports', { count: counts[side].reports }),
        })
  return html`<section class="side-part"><h2>${title}</h2>${readings.length > 0 && html`<ol>${groups.map((group) => originRow(say, group))}</ol>`}</section>`
}

/** One origin: its first report with the quote, the others behind it. */
function originRow(say: Say, [first, ...others]: readonly PrintedReading[]): Html {
  if (!first) return html``
  return html`<li class="origin">${told(say, first)}${
    others.length > 0 &&
    html`<details><summary>${say('record.also', { count: others.length })}</summary><ol>${others.map((reading) => html`<li>${told(say, reading)}</li>`)}</ol></details>`
  }</li>`
}

function told(say: Say, reading: PrintedReading): Html {
  const { by, publisher, published, report, evidence, status } = reading
  const outlet = publisher ?? say('reports.noPublisher')
  const [span] = evidence
  const quote = evidence.map((one) => one.quote).join(' … ')
  const words = span ? `?at=${span.start}-${span.end}#${span.start}-${span.end}` : ''
  return html`<p class="origin-who"><bdi>${by ? say('record.saidBy', { who: by.name, publisher: outlet }) : say('record.own', { publisher: outlet })}</bdi>
<span class="quiet">${dayTag(say, published)} · ${status}</span></p>
<blockquote dir="auto"><a data-row href="/reports/${report}${words}">“${quote}”</a></blockquote>`
}

function oldest(a: PrintedReading, b: PrintedReading): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}
