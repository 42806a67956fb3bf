import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import type { Job } from './intake.ts'

/** Reports of a job that are led to. */
const TAKEN = 5

/** What is being taken in, a line each: how far it is, and what failed and why. */
export function jobList(say: Say, jobs: readonly Job[]): Html {
  if (jobs.length === 0) return html`<p class="quiet">${say('sources.noProgress')}</p>`
  return html`<ol class="jobs">${jobs.map((job) => jobRow(say, job))}</ol>`
}

function jobRow(say: Say, { name, progress, items, isRunning, failure }: Job): Html {
  const counts = progress?.counts
  const done = counts ? counts.merged + counts.known + counts.skipped + counts.failed : 0
  const state = failure !== null ? 'failed' : isRunning ? (progress ? 'running' : 'waiting') : (progress?.state ?? 'done')
  const reason = failure ?? progress?.reason ?? null
  // Of a page that cannot be had the reason is that of the whole.
  const bad = items.filter((item) => (item.as === 'failed' || item.as === 'skipped') && !(item.name === name && item.reason === reason))
  const taken = items.filter(({ as, report: id }) => (as === 'merged' || as === 'known') && id !== null).slice(0, TAKEN)
  return html`<li class="job job-${state}"><p><strong><bdi>${name}</bdi></strong> <span class="job-state">${say(`sources.state.${state}`, { done, found: counts?.found ?? 0 })}</span></p>
${isRunning && counts && counts.found > 0 && html`<progress max="${counts.found}" value="${done}"></progress>`}
${isRunning && counts && html`<p class="note">${say('sources.running', { fetched: counts.fetched, read: counts.read, waiting: counts.waiting })}</p>`}
${counts && html`<p class="note">${say('sources.counts', { merged: counts.merged, known: counts.known, skipped: counts.skipped, failed: counts.failed })}</p>`}
${taken.length > 0 && html`<ul class="taken">${taken.map((item) => html`<li><a href="/reports/${item.report}"><bdi>${item.name}</bdi></a>${item.reason && html` <span class="quiet">${item.reason}</span>`}</li>`)}</ul>`}
${reason !== null && html`<p class="reason">${reason}</p>`}
${bad.length > 0 && html`<ul class="reasons">${bad.map((item) => html`<li><bdi>${item.name}</bdi>: ${item.reason}</li>`)}</ul>`}</li>`
}
