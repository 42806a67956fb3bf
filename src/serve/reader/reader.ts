import type { Reading, Span } from '../../record/types.ts'
import { recordsOfReport } from '../../store/queries/newest.ts'
import { type KinReport, reportsOfOrigin, type StoredAs, storedAs } from '../../store/queries/report-kin.ts'
import { listReports, type PrintedReport } from '../../store/queries/reports.ts'
import { anchorAt } from '../comments/anchor.ts'
import { commentButton, commentSection } from '../comments/section.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { copyButton, stepButtons, upLink } from '../frame/page-actions.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { addressWith } from '../lists/asked.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { KINDS, type Kind, kindSign } from '../words/signs.ts'
import { changesScreen } from './changes.ts'
import { itemList, kindCounts } from './item-list.ts'
import { itemsOf, type ReaderItem } from './items.ts'
import { originalScreen } from './original.ts'
import { textOf } from './text.ts'
import { violentParts } from './violence.ts'

/** A report with everything its page shows. */
interface Read {
  readonly reading: Reading
  readonly printed: PrintedReport
  readonly kin: readonly KinReport[]
  readonly stored: StoredAs
  readonly items: readonly ReaderItem[]
}

/** How the page is asked for: its search part. */
interface View {
  readonly hidden: ReadonlySet<Kind>
  readonly hasNames: boolean
  readonly hasLabels: boolean
  readonly target: Span | null
  /** Whether passages on violence are folded. */
  readonly folds: boolean
}

/** The reader: a report's text with its marks, what was recorded beside it; its JSON, its original, what changed between versions. */
export function readerScreen(desk: Desk): void {
  desk.get('/reports/:id{[^./]+}', async (context) => {
    const { visit } = context.var
    const id = context.req.param('id')
    const [reading, [printed], stored] = await Promise.all([
      visit.store.reading(id),
      listReports(visit.store.db, { ids: [id] }),
      storedAs(visit.store.db, id),
    ])
    if (!reading || !printed || !stored) return notFound(id)
    const [kin, records] = await Promise.all([reportsOfOrigin(visit.store.db, printed.origin), recordsOfReport(visit.store.db, id)])
    const items = itemsOf(reading, records, visit.say)
    const comments = await commentSection(context, { kind: 'report', id }, aboutOf(visit.url.searchParams, reading, items))
    return context.html(readerPage(visit, { reading, printed, kin, stored, items }, viewOf(visit), commentButton(context), comments))
  })
  desk.get('/reports/:file{[^./]+\\.json}', async (context) => {
    const id = context.req.param('file').slice(0, -'.json'.length)
    const reading = await context.var.visit.store.reading(id)
    return reading ? context.json(reading) : notFound(id)
  })
  originalScreen(desk)
  changesScreen(desk)
}

function viewOf({ url: { searchParams: params }, settings }: Visit): View {
  const show = params.get('show')
  const shown = show === null ? KINDS : KINDS.filter((kind) => show.split(',').includes(kind))
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(params.get('at') ?? '') ?? []
  return {
    hidden: new Set(KINDS.filter((kind) => !shown.includes(kind))),
    hasNames: params.has('names'),
    hasLabels: params.has('labels'),
    folds: params.has('fold') ? params.get('fold') !== '0' : settings.folds,
    target: start !== undefined && end !== undefined ? { start: Number(start), end: Number(end) } : null,
  }
}

/** What a comment is to be on, as the address asks: an item's first evidence. */
function aboutOf(params: URLSearchParams, { report }: Reading, items: readonly ReaderItem[]) {
  const item = items.find(({ id }) => id === params.get('about'))
  const [span] = item?.spans ?? []
  return item && span ? { anchor: anchorAt(report.text, `${span.start}-${span.end}`), item: item.kind } : {}
}

function readerPage(visit: Visit, read: Read, view: View, button: Html, comments: Html): Html {
  const { say } = visit
  const { reading, items } = read
  const classes = [...[...view.hidden].map((kind) => `hide-${kind}`), ...(view.hasNames ? ['with-names'] : [])].join(' ')
  return framed(visit, {
    screen: 'reports',
    title: reading.report.title ?? say('reports.untitled'),
    layout: 'wide',
    main: html`<article class="reader ${classes}" data-keys-scope="reader" data-report="${reading.report.id}">
${readerHead(visit, read, button)}
${noticeList(visit, reading)}
<div class="reader-panes">
<section class="reader-text" aria-label="${say('reader.text')}">
${showBar(visit, items, view)}
${textOf(reading, items, say, { ...view, folded: new Set(view.folds ? violentParts(reading) : []) })}
${versions(visit, read)}
</section>
<section class="reader-items" aria-labelledby="recorded">
<h2 id="recorded">${say('reader.records')} <span class="quiet">${say('reader.items', { count: items.length })}</span></h2>
${items.length > 0 && stepButtons(say)}
${items.length > 0 ? itemList(items, say) : html`<p class="empty">${say(reading.report.language === 'en' ? 'reader.empty' : 'reader.unread')}</p>`}
</section>
</div>
${comments}
</article>`,
  })
}

function readerHead({ say }: Visit, { reading, printed, kin, stored }: Read, button: Html): Html {
  const { report } = reading
  const copies = kin.filter(({ id }) => !printed.versions.includes(id)).length
  return html`<header class="reader-head">
<div class="title-line"><h1 dir="auto">${report.title ?? say('reports.untitled')}</h1>
<p class="actions">${button}<a class="button" data-does="original" href="/reports/${report.id}/original" target="_blank">${say('reader.original')} <kbd aria-hidden="true">v</kbd></a>
<a class="button" href="/reports/${report.id}.json">JSON</a>${copyButton(say)}${upLink(say, '/reports', 'frame.reports')}</p></div>
<p class="row-facts"><bdi class="publisher">${report.publisher ?? say('reports.noPublisher')}</bdi>
${report.byline && html`<bdi>${say('reader.by', { byline: report.byline })}</bdi>`}
<span>${dayTag(say, report.published, 'long')}</span>
<span>${say('reader.readAt', { day: stored.added })}</span>
${copies > 0 && html`<a href="#kin">${say('reader.copies', { count: copies })}</a>`}
${printed.versions.length > 1 && html`<a href="#kin">${say('reader.version', { version: printed.version })}</a>`}</p>${differs(say, report.id, printed, kin)}
</header>`
}

/** Says that the report was changed after this version, with the way to what changed, or what changed since the one before. */
function differs(say: Visit['say'], id: string, { versions }: PrintedReport, kin: readonly KinReport[]): Html {
  const [before, after] = [versions[versions.indexOf(id) - 1], versions[versions.indexOf(id) + 1]]
  const later = after && kin.find((one) => one.id === after)
  if (later)
    return html`<p class="moved note" role="note">${say('reader.differs', { day: later.published ?? 'none' })} <a href="/reports/${later.id}/changes?from=${id}">${say('reader.changes')}</a></p>`
  return before === undefined
    ? NOTHING
    : html`<p class="note"><a href="/reports/${id}/changes?from=${before}">${say('reader.changesBefore')}</a></p>`
}

function noticeList({ say }: Visit, { notices }: Reading): Html {
  if (notices.length === 0) return NOTHING
  return html`<section class="notices" aria-label="${say('reader.noticesTitle')}"><ul>${notices.map(
    ({ message, span }) =>
      html`<li><span class="notice-sign" aria-hidden="true">!</span> <span dir="auto">${message}</span>${
        span && html` <a href="?at=${span.start}-${span.end}#at">${say('reader.showNotice')}</a>`
      }</li>`,
  )}</ul></section>`
}

/** Which kinds are marked: links that work without scripts, each with its key. */
function showBar({ say, url }: Visit, items: readonly ReaderItem[], { hidden, hasNames, hasLabels, folds }: View): Html {
  const counts = kindCounts(items)
  const toggled = (kind: Kind) => KINDS.filter((one) => (one === kind ? hidden.has(one) : !hidden.has(one))).join(',')
  const link = (changes: Record<string, string | null>) => addressWith(url.pathname, url.searchParams, changes)
  const isNone = hidden.size === KINDS.length
  return html`<div class="show-bar" role="group" aria-label="${say('reader.show')}">${KINDS.map(
    (kind, i) =>
      html`<a class="toggle ${kind}" data-does="kind ${kind}" data-kind="${kind}" role="button" aria-pressed="${hidden.has(kind) ? 'false' : 'true'}" href="${link({ show: toggled(kind) || 'none' })}"><kbd aria-hidden="true">${i + 1}</kbd>${kindSign(kind)} ${say(`kinds.${kind}`)} <span class="quiet">${counts.get(kind)}</span></a>`,
  )}
<a class="toggle" data-does="names" role="button" aria-pressed="${hasNames ? 'true' : 'false'}" href="${link({ names: hasNames ? null : '1' })}"><kbd aria-hidden="true">n</kbd>${say('reader.names')}</a>
<a class="toggle" data-does="no marks" role="button" aria-pressed="${isNone ? 'true' : 'false'}" href="${link({ show: isNone ? null : 'none' })}"><kbd aria-hidden="true">h</kbd>${say('reader.none')}</a>
<a class="toggle labels" role="button" aria-pressed="${hasLabels ? 'true' : 'false'}" href="${link({ labels: hasLabels ? null : '1' })}">${say('reader.labels')}</a>
<a class="toggle labels" role="button" aria-pressed="${folds ? 'true' : 'false'}" href="${link({ fold: folds ? '0' : '1' })}">${say('reader.fold')}</a></div>`
}

/** Later and earlier versions of the report, and reports that share its words. */
function versions({ say }: Visit, { printed, kin }: Read): Html {
  if (kin.length < 2) return NOTHING
  const mine = kin.filter(({ id }) => printed.versions.includes(id))
  const copies = kin.filter(({ id }) => !printed.versions.includes(id))
  const row = (one: KinReport, label: string | null) => html`<li>${label && html`<span class="tag">${label}</span> `}${
    one.id === printed.id
      ? html`<strong>${say('reader.thisVersion')}</strong>`
      : html`<a href="/reports/${one.id}" dir="auto">${one.title ?? say('reports.untitled')}</a>`
  } <span class="quiet"><bdi>${one.publisher ?? say('reports.noPublisher')}</bdi>, ${dayTag(say, one.published)}</span>
${one.id !== printed.id && html` <a href="/reports/${printed.id}/changes?from=${one.id}">${say('reader.compare')}</a>`}</li>`
  return html`<section id="kin" class="kin">
${mine.length > 1 && html`<h2>${say('reader.versions')}</h2><ol>${mine.map((one, i) => row(one, say('reader.version', { version: i + 1 })))}</ol>`}
${copies.length > 0 && html`<h2>${say('reader.copiesTitle')}</h2><ul>${copies.map((one) => row(one, one.id === kin[0]?.id ? say('reader.copyFirst') : null))}</ul>`}
</section>`
}
