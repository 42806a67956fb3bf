import type { PloverType, Reading } from '../../record/types.ts'
import type { EventTelling, Figure, Party } from '../telling.ts'
import { answersOf } from './answers.ts'
import { type Draft, joinCompanions } from './companions.ts'
import { type Sentences, sentencesOf } from './sentences.ts'
import { isTown, surroundingsOf } from './surroundings.ts'
import { tollsIn } from './tolls.ts'

/** Types of acts that are at one place on one day. */
const SITED: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'RETREAT', 'CONSULT', 'AID'])
/** Sentences back from which an attack without a place takes the place of another. */
const LOOK_BACK = 3
/** Tellings among which it is looked for, and of one sentence whose counts are told apart. */
const NEAR = 20

/**
 * Tellings as they stand in their report: with the town and day named beside them, harm joined to its attack, the tolls that the next
 * sentences give, and the answers of those who deny or could not verify. What a telling says itself always stands.
 */
export function inContext(reading: Reading, tellings: readonly EventTelling[], party: (id: string | null) => Party | null): EventTelling[] {
  const { text } = reading.report
  const sentences = sentencesOf(reading.report)
  const surroundings = surroundingsOf(reading, sentences)
  const near = (telling: EventTelling) => telling.trigger?.start ?? telling.evidence[0]?.start ?? 0
  const joined = joinCompanions(tellings.map((telling): Draft => ({ ...telling, sentence: sentences.at(near(telling)) })))
  const situated = joined.map((draft): Draft => {
    if (!SITED.has(draft.type)) return draft
    const [town] = draft.places.some(isTown) ? [] : surroundings.townsIn(draft.sentence, near(draft), draft.evidence)
    const days = draft.start === null ? surroundings.dayIn(draft.sentence, near(draft)) : null
    return { ...draft, ...days, places: town ? [town, ...draft.places] : draft.places }
  })
  const drafts = withTolls(inheritPlaces(situated, sentences, text), sentences, text)
  const answers = answersOf(reading, drafts, sentences, surroundings, party)
  return [...drafts, ...answers].map(({ sentence: _sentence, ...telling }) => telling)
}

/** "Thursday night's strike hit a row of houses": at the town of the attack told before. */
function inheritPlaces(drafts: readonly Draft[], sentences: Sentences, text: string): Draft[] {
  const done: Draft[] = []
  for (const draft of drafts) {
    const before =
      draft.type === 'ASSAULT' && !draft.places.some(isTown)
        ? done
            .slice(-NEAR)
            .findLast(
              ({ type, places, sentence }) =>
                type === 'ASSAULT' &&
                places.some(isTown) &&
                draft.sentence - sentence >= 0 &&
                draft.sentence - sentence <= LOOK_BACK &&
                !hasHeading(sentences, sentence, draft.sentence, text),
            )
        : undefined
    done.push(before ? { ...draft, places: [...before.places.filter(isTown), ...draft.places] } : draft)
  }
  return done
}

/** A short line without a stop between two sentences begins another matter. */
function hasHeading({ list }: Sentences, from: number, to: number, text: string): boolean {
  return list.slice(from + 1, to).some(({ start, end }) => end - start < 60 && !/[.!?:]["”’)]*$/.test(text.slice(start, end)))
}

/** Attacks with the dead and wounded that their sentence, and those after it that tell of no other attack, count. */
function withTolls(drafts: readonly Draft[], { list }: Sentences, text: string): Draft[] {
  const attacks = drafts.filter(({ type, says }) => type === 'ASSAULT' && says === 'for')
  const isAttack = new Set(attacks)
  const bySentence = Map.groupBy(attacks, ({ sentence }) => sentence)
  return drafts.map((draft) => {
    const here = bySentence.get(draft.sentence) ?? []
    if (!isAttack.has(draft) || here.length > NEAR) return draft
    const toldByOthers = (figure: Figure) =>
      here.some((other) => other !== draft && other.figures.some(({ of, value }) => of === figure.of && value === figure.value))
    const figures: Figure[] = mostOf(draft.figures)
    const add = (found: readonly Figure[]) => {
      for (const figure of found) if (!figures.some(({ of, value }) => of === figure.of && value === figure.value)) figures.push(figure)
    }
    const own = tollsIn(textOf(list[draft.sentence], text))
    add(own.filter((figure) => !toldByOthers(figure) && !figures.some(({ of }) => of === figure.of)))
    if (here.at(-1) === draft)
      for (
        let next = draft.sentence + 1;
        next < list.length && list[next]?.paragraph === list[draft.sentence]?.paragraph && !bySentence.has(next);
        next++
      )
        add(tollsIn(textOf(list[next], text)))
    return { ...draft, figures }
  })
}

/** Of several counts of one kind by one event the largest: "killed 11 people, three of them women". */
function mostOf(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ of, value }) => !figures.some((other) => other.of === of && other.value > value))
}

function textOf(span: { readonly start: number; readonly end: number } | undefined, text: string): string {
  return span ? text.slice(span.start, span.end) : ''
}
