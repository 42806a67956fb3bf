import type { Context } from 'hono'
import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { html } from '../html.ts'
import type { Values } from '../messages/format.ts'
import type { DeskEnv, Visit } from '../visit.ts'
import { framed } from './frame.ts'

/** A request that cannot be met, with the sentence its page says. */
export class DeskError extends Error {
  readonly status: 400 | 403 | 404 | 429 | 500
  readonly title: DeskMessage
  readonly words: DeskMessage
  readonly values: Values

  constructor(status: DeskError['status'], title: DeskMessage, words: DeskMessage, values: Values = {}) {
    super(words)
    this.name = 'DeskError'
    this.status = status
    this.title = title
    this.words = words
    this.values = values
  }
}

/** The page that says what went wrong and where to go. */
export function failurePage(visit: Visit, { title, words, values }: DeskError) {
  const { say, isGuest } = visit
  return framed(visit, {
    screen: 'today',
    title: say(title),
    main: html`<div class="failure"><h1>${say(title)}</h1><p>${say(words, values)}</p>${!isGuest && html`<p><a class="button" href="/">${say('error.back')}</a></p>`}</div>`,
  })
}

/** Throws the failure that a thing of this id is not there. */
export function notFound(id: string): never {
  throw new DeskError(404, 'error.notFoundTitle', 'error.notFoundItem', { id })
}

/** Refuses whoever is not the desk's owner. */
export function requireOwner(context: Context<DeskEnv>): void {
  if (!context.var.visit.isOwner) throw new DeskError(403, 'error.forbiddenTitle', 'error.forbidden')
}
