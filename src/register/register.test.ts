import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadCases } from '../../test/cases.ts'
import { describeAdditionError, parseAdditions } from './addition-file.ts'
import { findInRegister } from './find.ts'
import { foldName, nameKey } from './name-key.ts'
import { openRegister } from './register.ts'
import { findPerson, type PersonQuery, titlesOn } from './titles.ts'

interface Case {
  readonly name: string
  readonly query: Partial<Omit<PersonQuery, 'spokenOf'>> & { readonly name: string; readonly spokenOf?: readonly string[] }
  readonly person: string | null
}

const FOLDER = fileURLToPath(new URL('../../data/register', import.meta.url))
const register = openRegister(FOLDER)

for (const { name, query, person } of loadCases<Case>(import.meta.url, 'register.cases.yaml')) {
  test(`findPerson: ${name}`, () => {
    const { spokenOf = [], ...rest } = query

    const found = findPerson(register, { role: null, former: false, country: null, date: null, ...rest, spokenOf: new Set(spokenOf) })

    assert.equal(found?.name ?? null, person)
  })
}

test('nameKey: spellings of one name share a key, other names do not', () => {
  for (const [a, b] of [
    ['Zelensky', 'Zelenskyy'],
    ['Yury Ushakov', 'Yuri Ushakov'],
    ['Yıldırım', 'Yildirim'],
    ['Erdoğan', 'Erdogan'],
    ['Bashar al-Assad', 'Bashar Assad'],
  ] as const)
    assert.equal(nameKey(a), nameKey(b))
  for (const [a, b] of [
    ['Putin', 'Patten'],
    ['Zhang', 'Yang'],
    ['Jones', 'Junes Alba'],
  ] as const)
    assert.notEqual(nameKey(a), nameKey(b))
  assert.equal(foldName('Recep Tayyip Erdoğan'), 'recep tayyip erdogan')
})

test('titlesOn: what is held, past and unknown on a date', () => {
  const trump = { register: 'Q22686', name: 'Donald Trump' }
  assert.deepEqual(
    titlesOn(register, trump, '2025-03-13')?.held.map((term) => term.office),
    ['President'],
  )
  assert.deepEqual(titlesOn(register, trump, '2022-05-01')?.held, [])
  assert.deepEqual(
    titlesOn(register, trump, '2022-05-01')?.past.map((term) => term.office),
    ['President'],
  )
  assert.equal(titlesOn(register, trump, '2040-01-01')?.unknown, true, 'an open term says nothing of what comes after its source')
  assert.equal(titlesOn(register, { register: null, name: 'Marun Olekssen' }, '2022-05-01'), null)
})

test('countries: forms, ambiguity and seats of power', () => {
  const read = (form: string) => register.countries.read(form).map(({ country, form: kind, organ }) => [country.id, kind, organ])
  assert.deepEqual(read('Russian')[0], ['RUS', 'adjective', null])
  assert.deepEqual(read('U.S.')[0], ['USA', 'abbreviation', null])
  assert.deepEqual(read('us'), [])
  assert.deepEqual(read('Kremlin')[0], ['RUS', 'seat', 'executive'])
  assert.deepEqual(read('Pentagon')[0], ['USA', 'seat', 'defence ministry'])
  assert.deepEqual(read('Ankara')[0], ['TUR', 'capital', null])
  assert.equal(register.countries.read('Georgia')[0]?.ambiguous, true)
  assert.deepEqual(read('Bara'), [])
})

test('findInRegister: who held office on the date comes first', () => {
  const [first] = findInRegister(register, 'Johnson', '2020-05-01')
  assert.equal(first?.name, 'Boris Johnson')
  assert.deepEqual(findInRegister(register, 'Marun Olekssen', null), [])
})

test('parseAdditions: CSV and JSONL, each with its errors by line and column', () => {
  const isCountry = (id: string) => register.countries.get(id) !== null
  const csv = parseAdditions('name,kind,aliases,country\n"Bara, Defence",armed group,BDF|Bara Force,SDN\nX,band,,RSU\n', isCountry)
  assert.deepEqual(
    csv.additions.map(({ name, aliases, country }) => [name, aliases, country]),
    [['Bara, Defence', ['BDF', 'Bara Force'], 'SDN']],
  )
  assert.deepEqual(
    csv.errors.map((error) => describeAdditionError('own.csv', error)),
    [
      'own.csv:3: kind: "band" is none; use one of: person, government, military, armed group, media, organization, population, place',
      'own.csv:3: country: "RSU" is not known; use ISO 3166-1 alpha-3, such as UKR',
    ],
  )
  const jsonl = parseAdditions(
    '{"name":"Bara","kind":"place","lat":15.4,"lon":28.1}\n{"name":\n{"name":"A","kind":"person","nme":1}',
    isCountry,
  )
  assert.equal(jsonl.additions.length, 1)
  assert.deepEqual(
    jsonl.errors.map(({ line, column }) => [line, column]),
    [
      [2, null],
      [3, 'nme'],
    ],
  )
  assert.deepEqual(
    parseAdditions('', isCountry).errors.map(({ line }) => line),
    [1],
  )
  assert.equal(parseAdditions('name,kind\n"open,person', isCountry).errors[0]?.line, 2)
})

test('openRegister: additions change the version and are found by alias', () => {
  const { additions } = parseAdditions('name,kind,aliases\nBara Force,armed group,BDF', () => true)
  const taught = openRegister(FOLDER, additions)
  assert.notEqual(taught.version, register.version)
  assert.equal(taught.additions.named('bdf')[0]?.name, 'Bara Force')
  assert.equal(findInRegister(taught, 'BDF', null)[0]?.id, 'own:bara-force')
  taught.close()
})

test('findInRegister: a title before the name keeps those who held it by then', () => {
  const names = (name: string, date: string) => findInRegister(register, name, date).map((hit) => [hit.name, hit.current])
  assert.deepEqual(names('President Trump', '2018-05-01'), [['Donald Trump', true]])
  assert.deepEqual(names('President Trump', '2022-05-01'), [['Donald Trump', false]])
  assert.deepEqual(names('Prime Minister Johnson', '2020-05-01'), [['Boris Johnson', true]])
  assert.deepEqual(names('Prime Minister Johnson', '2018-05-01'), [])
})
