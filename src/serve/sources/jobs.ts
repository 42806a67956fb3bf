import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import type { Job } from './intake.ts'

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
  const bad = items.filter(({ as }) => as === 'failed' || as === 'skipped')
  return html`<li class="job job-${state}"><p><strong><bdi>${name}</bdi></strong> <span class="job-state">${say(`sources.state.${state}`, { done, found: counts?.found ?? 0 })}</span></p>
${isRunning && counts && counts.found > 0 && html`<progress max="${counts.found}" value="${done}"></progress>`}
${isRunning && counts && html`<p class="note">${say('sources.running', { fetched: counts.fetched, read: counts.read, waiting: counts.waiting })}</p>`}
${counts && html`<p class="note">${say('sources.counts', { merged: counts.merged, known: counts.known, skipped: counts.skipped, failed: counts.failed })}</p>`}
${reason !== null && html`<p class="reason">${reason}</p>`}
${bad.length > 0 && html`<ul class="reasons">${bad.map((item) => html`<li><bdi>${item.name}</bdi>: ${item.reason}</li>`)}</ul>`}</li>`
}
