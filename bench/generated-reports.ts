import type { ReportInput } from '../src/record/types.ts'

/** Words that fill the gaps of the sentences below. Towns, states and offices exist; what they do here and who speaks does not. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  town: 'Sarmin, Marib, Goma, Bara, Kupiansk, Sotk, Tibú, Gao, Baidoa, Myawaddy, Agdam, Derna, Zintan, Beni, Pibor, Hodeidah, Afrin, Kosti, Tessalit, Panjwai'.split(
    ', ',
  ),
  region: 'North Kordofan, Arauca, Kivu, Tigray, Idlib, Donbas, Helmand, Kachin, Darfur, Borno, Sinai, Fezzan, Jonglei, Cabo Delgado'.split(
    ', ',
  ),
  state: 'Sudan, Colombia, Armenia, Azerbaijan, Ethiopia, Syria, Ukraine, Russia, Mali, Somalia, Libya, Yemen, Turkey, Egypt'.split(', '),
  office:
    'the foreign ministry, the army, the prime minister, the defence minister, the presidency, the interior ministry, the government, the rebels, the opposition, the militia'.split(
      ', ',
    ),
  body: 'the United Nations, the African Union, the European Union, the Red Cross, the Arab League, NATO'.split(', '),
  plan: 'a 30-day ceasefire, an exchange of prisoners, a truce for the harvest, the withdrawal of heavy weapons, a corridor for aid, a joint border commission'.split(
    ', ',
  ),
  weapon: 'drones, mortars, artillery, rockets, cruise missiles, machine guns, roadside bombs'.split(', '),
  target:
    'a bridge, two fuel depots, a market, a barracks, the airport, a power station, a convoy of lorries, the police headquarters'.split(
      ', ',
    ),
  adverb: 'reluctantly, openly, again, quietly, for the first time, under pressure from its allies'.split(', '),
  day: 'on Monday, on Tuesday, on Wednesday, overnight, last week, earlier this month, on 3 May, in February, two days ago'.split(', '),
  said: 'said, insisted, warned, told reporters, added, claimed, announced, complained'.split(', '),
  role: 'spokesman, envoy, negotiator, commander, deputy minister, governor, adviser'.split(', '),
}
const SENTENCES = `
{office} in {state} {said} that its troops had taken {town}, a town in {region}, from the other side {day}.
At least {number} people were killed {day} when {weapon} hit {target} in {town}, according to {office}.
"We will not accept {plan} that leaves {town} in their hands," {name}, the {role} of {office}, {said} {day}.
{body} called on {state} and {state} to agree to {plan} before the end of the month.
{name} did not say whether {office} would attend the talks in {town}.
{office} denied that its forces had used {weapon} against {target} near {town}, and accused {state} of spreading lies.
After hours of talks, the delegations {adverb} signed {plan}, which {body} is to supervise.
{state} has sent {number} soldiers and a shipment of {weapon} to {region}, which {office} called "an open threat to {state}".
If {office} refuses {plan}, {name} {said}, {state} could stop the delivery of gas {day}.
Thousands marched through {town} {day} to demand that {office} release {number} prisoners.
It was not clear who controlled {town}, where fighting between {office} and the militia of {name} has continued since {day}.
{name}, who has led {office} since the spring, met the {role} of {body} in {town} {day} and promised to let aid through.
Residents of {town} reported that {weapon} could be heard from the direction of {region} until dawn.
{state} froze {number} million dollars of aid {day} after {office} expelled two diplomats of {state}.
The {role} of {office}, {name}, resigned {day}, days after he had {adverb} criticised the offensive in {region}.
Both sides withdrew from {town} {day}, {body} confirmed, though some units remained within {number} kilometres of the line.
{office} has yet to comment on {plan}, which {state} proposed {day}.
According to {name}, more than {number} families have fled {town} for camps in {region} because of {weapon}.
`
  .trim()
  .split('\n')

/** What a report tells besides what happened. */
const BACKGROUND = `
{town} lies on the road between the capital and {region}, and most of its people live from farming and trade.
The rainy season, which begins in a few weeks, usually makes the roads of {region} hard to pass for months.
{name}, who teaches history at the university of {town}, has written two books about {region}.
Bread and fuel cost nearly twice as much as in the winter, according to traders in {town}.
"People here are tired, and everyone knows someone who lives abroad now," said {name}, a shopkeeper in {town}.
The dispute, now in its {number}th month, has its roots in questions of land and of the revenue from oil.
Analysts say that much depends on the harvest and on how long the season of rain lasts this year.
It is the third such meeting this year; the earlier ones were short and had no result.
A joint statement is expected later, though details were still open in the evening.
The market was quiet in the morning, and the schools in the centre were empty.
Before the war about {number} thousand people lived in {town}, many of them in low houses along the river.
"There is little work and little water, but we hope that it will get better," {name} {said}.
Diplomats describe the mood as cautious and the open questions as technical.
The constitution leaves open who decides in such a case, and lawyers are of two minds.
{name} has been the {role} of {office} for four years and is seen as a moderate.
The study, {number} pages long, covers the period up to the end of last year.
Figures from {region} are hard to check, since few journalists are there.
The telephone network in {region} works only for some hours a day, and power is rare.
`
  .trim()
  .split('\n')

/** How reports are made up. */
export interface Make {
  readonly paragraphs: number
  /** Of a hundred sentences those that tell nothing that happened. */
  readonly background: number
  /** How many people speak or act. */
  readonly people: number
}

/** Reports of about 450 words of which each sentence gives something: for what reading can do at most. */
const DENSE: Make = { paragraphs: 9, background: 0, people: 5 }

/**
 * Reports of about 350 words with as many events and statements to a hundred words (1.9 and 2.2) as those of a daily paper have.
 */
export const ORDINARY: Make = { paragraphs: 8, background: 72, people: 3 }

/** A row of numbers from 0 up to 1 that is the same every time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Reports in the way of news about conflicts; the same ones every time, no two alike. `townsOf` gives the towns that the report of a number speaks
 * of; twenty are enough where reports are not merged.
 */
export function generateReports(
  count: number,
  townsOf: (report: number) => readonly string[] = () => WORDS.town ?? [],
  { paragraphs: length, background, people: voices }: Make = DENSE,
): (ReportInput & { readonly id: string; readonly text: string })[] {
  const next = numbersFrom(17)
  const oneOf = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? ''
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const name = () => {
    const part = () => oneOf(['ba', 'ran', 'sol', 'te', 'mir', 'ka', 'do', 'vel', 'ish', 'an', 'jo', 'ur'])
    return `${capital(part() + part())} ${capital(part() + part() + part())}`
  }
  // without background nothing is drawn for it, so that dense reports stay the ones they were
  const sentence = () => oneOf(background > 0 && next() * 100 < background ? BACKGROUND : SENTENCES)
  let towns: readonly string[] = []
  const fill = (sentence: string) =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, gap: string) => {
      if (gap === 'name') return name()
      if (gap === 'number') return String(2 + Math.floor(next() * 98))
      return oneOf(gap === 'town' ? towns : (WORDS[gap] ?? []))
    })
  return Array.from({ length: count }, (_, i) => {
    towns = townsOf(i)
    const people = Array.from({ length: voices }, name)
    const paragraphs = Array.from({ length }, () =>
      Array.from({ length: 2 + Math.floor(next() * 2) }, () => capital(fill(sentence().replaceAll('{name}', () => oneOf(people))))).join(
        ' ',
      ),
    )
    const title = capital(`${oneOf(WORDS.office ?? [])} weighs ${oneOf(WORDS.plan ?? [])} as fighting nears ${oneOf(towns)}`)
    return { id: `report-${i + 1}`, published: '2031-05-15', text: [title, ...paragraphs].join('\n\n') }
  })
}
