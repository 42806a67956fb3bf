import type { PositionTelling } from '../../merge/position-tellings.ts'
import { countryName } from '../../register/country-name.ts'
import { actorOfId } from '../../store/queries/actor-pages.ts'
import type { CommentRow } from '../../store/queries/comments.ts'
import { placeOfKey } from '../../store/queries/places.ts'
import { listControl, listEvents } from '../../store/queries/records.ts'
import { listed } from '../../store/rows.ts'
import { isolated } from '../messages/isolated.ts'
import { controlHeadline, eventHeadline } from '../record/headline.ts'
import type { Visit } from '../visit.ts'

/** What comments are on, in a few words. Gives null for what is not in the record any more. */
export async function namesOfTargets(
  { store, say }: Visit,
  comments: readonly CommentRow[],
): Promise<(comment: CommentRow) => string | null> {
  const { db } = store
  const ids = (...kinds: readonly CommentRow['kind'][]) => [
    ...new Set(comments.filter(({ kind }) => kinds.includes(kind)).map(({ target }) => target)),
  ]
  const records = ids('event', 'control', 'claim')
  const [reports, events, control, actors, places, positions] = await Promise.all([
    db
      .selectFrom('report')
      .select(['id', 'title'])
      .where('id', 'in', listed(ids('report')))
      .execute(),
    listEvents(db, { ids: records.filter((id) => id.startsWith('E')) }),
    listControl(db, { ids: records.filter((id) => !id.startsWith('E')) }),
    Promise.all(ids('actor').map((id) => actorOfId(db, id))),
    Promise.all(ids('place').map((key) => placeOfKey(db, key))),
    db
      .selectFrom('position')
      .select(['id', 'body'])
      .where('id', 'in', listed(ids('plan', 'position').map((address) => address.replace('.', '/'))))
      .execute(),
  ])
  const named = new Map([
    ...reports.map(({ id, title }) => [id, title ?? say('reports.untitled')] as const),
    ...events.map((event) => [event.id, eventHeadline(say, event)] as const),
    ...control.map((entry) => [entry.id, controlHeadline(say, entry)] as const),
    ...actors.flatMap((actor) => (actor ? [[actor.id, actor.name] as const] : [])),
    ...places.flatMap((place) => (place ? [[place.id, place.name] as const] : [])),
  ])
  // A plan and one party's position on it go by the same addresses.
  const tellings = new Map(positions.map(({ id, body }) => [id.replace('/', '.'), JSON.parse(body) as PositionTelling]))
  return ({ kind, target }) => {
    if (kind !== 'plan' && kind !== 'position') return named.get(target) ?? null
    const telling = tellings.get(target)
    return telling ? (kind === 'plan' ? telling.proposal.label : positionName(telling)) : null
  }
}

/** "Russia, 30-day ceasefire": a state by its name, another party by who speaks for it. */
function positionName({ party, actor, proposal }: PositionTelling): string {
  const name = countryName(party ?? '')
  return [isolated(name === party ? (actor?.name ?? name) : name), proposal.label].filter(Boolean).join(', ')
}
