import { type Content, type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { DeskError } from './failure.ts'

/** A part of a page. Where it fails, a sentence that names it stands in its place, and the rest of the page is usable. */
export async function partOf(visit: Visit, name: string, make: () => Promise<Content>): Promise<Content> {
  try {
    return await make()
  } catch (error) {
    return failedPart(visit, name, error)
  }
}

/** The sentence in the place of a part that failed. Throws what is wrong with the question: that is wrong with the whole page. */
export function failedPart(visit: Visit, name: string, error: unknown): Html {
  if (error instanceof DeskError) throw error
  return html`<p class="failed" role="alert">${visit.say('error.part', { name, id: visit.noteFault(error) })}</p>`
}
