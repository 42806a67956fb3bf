import { FORMER_WORDS, UNHELD_WORDS } from '../../lang/en/title-words.ts'
import { overlaps, quoteOf } from '../../record/span.ts'
import type { Actor, Event, Statement } from '../../record/types.ts'
import type { Term } from '../../register/people.ts'
import type { Register } from '../../register/register.ts'
import { hasRole, type TitlesOn, titlesOn } from '../../register/titles.ts'
import { parseDay } from '../../resolve/dates/calendar.ts'
import type { ActorMention, ResolvedReport } from '../../resolve/resolved.ts'
import type { Draft } from './notice.ts'

const FORMER: ReadonlySet<string> = new Set(FORMER_WORDS)
const UNHELD: ReadonlySet<string> = new Set(UNHELD_WORDS)

/** Days after the end of a term in which a report may not have heard of it, and a source may be a little off. */
const GRACE_DAYS = 31

/** Role classes that one person holds at a time and whose terms the register has in full. */
const CERTAIN_ROLES: ReadonlySet<string> = new Set([
  'head_of_state',
  'head_of_government',
  'foreign_minister',
  'defence_minister',
  'vice_president',
])

/**
 * Titles before a name that disagree with the register on the day of publication: "Former President X" while X holds the office, and
 * "Prime Minister X" of someone who left it and acts or speaks in the report now. Silent without a date, for who is not in the
 * register, and where the register's source had not yet seen the day; also where the sentence speaks of an earlier time.
 */
export function findTitleMismatches(
  here: ResolvedReport,
  statements: readonly Statement[],
  events: readonly Event[],
  register: Register,
): Draft[] {
  const { published, text } = here.report
  if (published === null) return []
  const actors = new Map(here.actors.map((actor) => [actor.id, actor]))
  const seen = new Set<string>()
  return here.actorMentions.flatMap((mention) => {
    const actor = actors.get(mention.actor)
    if (actor?.kind !== 'person' || (mention.form !== 'name' && !isApposition(here, mention))) return []
    const title = titleBefore(here, mention, register)
    if (!title || seen.has(`${actor.id} ${title.role} ${title.former}`)) return []
    const known = titlesOn(register, actor, published)
    if (!known) return []
    const words = quoteOf(text, mention)
    const message = title.former
      ? stillHeld(words, known, title.role, published)
      : nowActing(here, mention, statements, events, actor) && noLongerHeld(words, known, title.role, published)
    if (!message) return []
    seen.add(`${actor.id} ${title.role} ${title.former}`)
    return [{ kind: 'title-mismatch', message, span: { start: mention.start, end: mention.end } }]
  })
}

/** Whether a description stands beside the name it describes: "Donald Trump, the former president,". */
function isApposition(here: ResolvedReport, mention: ActorMention): boolean {
  const head = here.sentences[mention.sentence]?.tokens[mention.head]
  if (mention.form !== 'description' || head?.relation !== 'appos') return false
  return here.actorMentions.some(
    (other) =>
      other.form === 'name' &&
      other.actor === mention.actor &&
      other.sentence === mention.sentence &&
      other.first <= head.head &&
      other.last >= head.head,
  )
}

/** The office that the words before a name claim, as a class of the register, and whether they call it over. */
function titleBefore(
  here: ResolvedReport,
  mention: ActorMention,
  register: Register,
): { readonly role: string; readonly former: boolean } | null {
  const tokens = here.sentences[mention.sentence]?.tokens ?? []
  // "Former" may stand before what the resolver took as the mention
  const first = FORMER.has((tokens[mention.first - 1]?.form ?? '').toLowerCase()) ? mention.first - 1 : mention.first
  const words = tokens.slice(Math.max(0, first), mention.last + 1).map((token) => token.form.toLowerCase())
  const around = [...words, tokens[mention.first - 1]?.form.toLowerCase() ?? '', tokens[mention.first - 2]?.form.toLowerCase() ?? '']
  if (around.some((word) => UNHELD.has(word))) return null
  // the longest role phrase: "prime minister" before "minister"
  const last = mention.form === 'name' ? words.length - 1 : words.length
  for (let length = Math.min(4, last); length >= 1; length--) {
    for (let start = 0; start + length <= last; start++) {
      const role = register.roles.get(
        words
          .slice(start, start + length)
          .join(' ')
          .replaceAll(' - ', '-'),
      )
      if (role?.role && CERTAIN_ROLES.has(role.role) && !role.plural)
        return { role: role.role, former: words.slice(0, start).some((word) => FORMER.has(word)) }
    }
  }
  return null
}

function stillHeld(words: string, { person, held }: TitlesOn, role: string, published: string): string | null {
  const term = held.find((candidate) => hasRole(candidate, role) && !candidate.acting)
  return term ? `"${words}": on ${published} ${person.name} is ${office(term)}, since ${term.since ?? 'an unknown day'}.` : null
}

function noLongerHeld(words: string, { person, held, past, unknown }: TitlesOn, role: string, published: string): string | null {
  if (unknown || held.some((term) => hasRole(term, role))) return null
  const last = past
    .filter((term) => hasRole(term, role))
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
    .at(-1)
  if (!last?.until || last.approximate || daysBetween(last.until, published) < GRACE_DAYS) return null
  return `"${words}": ${person.name} was ${office(last)} until ${last.until}; the report is of ${published}.`
}

function office({ office: name, country }: Term): string {
  return `${name} (${country})`
}

/** Whether someone speaks or acts in the sentence that names them, and nothing there points to an earlier time. */
function nowActing(
  here: ResolvedReport,
  mention: ActorMention,
  statements: readonly Statement[],
  events: readonly Event[],
  actor: Actor,
): boolean {
  const sentence = here.sentences[mention.sentence]
  const published = here.report.published
  if (!sentence || published === null) return false
  const earlier = here.timeMentions.some(
    ({ sentence: at, when }) => at === mention.sentence && when?.end != null && daysBetween(when.end, published) > GRACE_DAYS,
  )
  if (earlier) return false
  const speaks = statements.some(({ speaker, source }) => speaker === actor.id && source.some((span) => overlaps(span, mention)))
  const acts = events.some(
    ({ actors, status, trigger, when }) =>
      actors.includes(actor.id) && status === 'actual' && overlaps(trigger, sentence.span) && when?.start != null,
  )
  return speaks || acts
}

/** Days from one ISO date to another; 0 where either is no finer than a month. */
function daysBetween(earlier: string, later: string): number {
  const [from, to] = [parseDay(earlier), parseDay(later)]
  return from === null || to === null ? 0 : to - from
}
