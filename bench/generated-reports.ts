import type { ReportInput } from '../src/record/types.ts'
import { numbersFrom } from './generated-readings.ts'

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

/** Paragraphs of a report, and people who speak or act in it. */
const PARAGRAPHS = 9
const PEOPLE = 5

/**
 * Reports of about 450 words in the way of news about conflicts, of which each sentence gives something: for what reading can do at most. The same ones
 * every time, no two alike, though they share sentences but for the names.
 */
export function generateReports(count: number): (ReportInput & { readonly id: string; readonly text: string })[] {
  const next = numbersFrom(17)
  const oneOf = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? ''
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const name = () => {
    const part = () => oneOf(['ba', 'ran', 'sol', 'te', 'mir', 'ka', 'do', 'vel', 'ish', 'an', 'jo', 'ur'])
    return `${capital(part() + part())} ${capital(part() + part() + part())}`
  }
  const fill = (sentence: string) =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, gap: string) => {
      if (gap === 'name') return name()
      if (gap === 'number') return String(2 + Math.floor(next() * 98))
      return oneOf(WORDS[gap] ?? [])
    })
  return Array.from({ length: count }, (_, i) => {
    const people = Array.from({ length: PEOPLE }, name)
    const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
      Array.from({ length: 2 + Math.floor(next() * 2) }, () =>
        capital(fill(oneOf(SENTENCES).replaceAll('{name}', () => oneOf(people)))),
      ).join(' '),
    )
    const title = capital(`${oneOf(WORDS.office ?? [])} weighs ${oneOf(WORDS.plan ?? [])} as fighting nears ${oneOf(WORDS.town ?? [])}`)
    return { id: `report-${i + 1}`, published: '2031-05-15', text: [title, ...paragraphs].join('\n\n') }
  })
}
