import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { capturedIo } from '../../test/captured-io.ts'
import { ownRegisterPath, readOwnRegister } from './own-register.ts'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-register-'))
after(() => rmSync(folder, { recursive: true }))
const env = { ONRECORD_HOME: join(folder, 'home') }

async function run(...args: string[]) {
  const io = capturedIo('', env)
  const code = await runCommand(args, io)
  return { code, out: io.out(), err: io.err() }
}

function file(content: string): string {
  const path = join(folder, 'own.csv')
  writeFileSync(path, content)
  return path
}

test('onrecord register find: a head of state on a date', async () => {
  const { code, out } = await run('register', 'find', 'Zelenskiy', '--date', '2025-03-13')
  assert.equal(code, 0)
  assert.match(out, /^Volodymyr Zelensky.* · person · UKR/)
})

test('onrecord register find: nobody, and a date that is none', async () => {
  assert.match((await run('register', 'find', 'Qwxyz Zzyzx')).out, /Nobody is known by "Qwxyz Zzyzx"/)
  assert.equal((await run('register', 'find', 'Zelenskiy', '--date', 'soon')).code, 2)
})

test('onrecord register add: rows are kept, found, and replaced by later ones', async () => {
  const added = await run('register', 'add', file('name,kind,aliases,country\nBara Defence Force,armed group,BDF|Bara Force,SDN\n'))
  assert.deepEqual([added.code, added.err], [0, ''])
  assert.match(added.out, /^Added 1; your register has 1/)
  assert.match((await run('register', 'find', 'Bara Force')).out, /^Bara Defence Force · own · SDN/)

  await run('register', 'add', file('name,kind,country\nBara Defence Force,armed group,TCD\nBara Radio,media,SDN\n'))
  assert.deepEqual(
    readOwnRegister(env).map(({ name, country }) => [name, country]),
    [
      ['Bara Defence Force', 'TCD'],
      ['Bara Radio', 'SDN'],
    ],
  )
})

test('onrecord register add: a report is read with the places, groups and persons that were added', async () => {
  const own = { ONRECORD_HOME: join(folder, 'reading') }
  const rows = [
    'name,kind,aliases,country,lat,lon',
    'Depot Nine,place,the Orchard|Post 21,SDN,13.1,30.2',
    'Bara Defence Force,armed group,BDF,SDN,,',
    'Tamir Osala,person,Abu Sahra,SDN,,',
  ]
  assert.equal(await runCommand(['register', 'add', file(`${rows.join('\n')}\n`)], capturedIo('', own)), 0)
  const text =
    'BDF fighters shelled Depot Nine on Monday. Troops left the Orchard. Commander Abu Sahra said it fell. Osala praised them. Shells hit Post 21.'
  const io = capturedIo(text, own)

  assert.equal(await runCommand(['read', '-', '--date', '2025-03-04', '--json'], io), 0, io.err())

  const { actors, places } = JSON.parse(io.out())
  const told = (found: { name: string; mentions: { start: number; end: number }[] }[], name: string) =>
    found.filter((one) => one.name === name).map(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)))
  assert.deepEqual(told(places, 'Depot Nine'), [['Depot Nine', 'Orchard', 'Post 21']])
  assert.deepEqual([places[0].lat, places[0].lon, places[0].country], [13.1, 30.2, 'SDN'])
  assert.deepEqual(told(actors, 'Bara Defence Force'), [['BDF', 'BDF fighters']])
  assert.deepEqual(told(actors, 'Tamir Osala'), [['Commander Abu Sahra', 'Osala']])
  assert.ok(!actors.some(({ name }: { name: string }) => /Depot|Orchard/.test(name)))
})

test('onrecord register add: with a wrong row nothing is added, and every fault is told by its line', async () => {
  const before = readOwnRegister(env)
  const { code, out, err } = await run('register', 'add', file('name,kind,country\nGood Group,armed group,SDN\nBad Group,gang,RSU\n'))

  assert.equal(code, 1)
  assert.equal(out, '')
  assert.match(err, /own\.csv:3: kind: "gang" is none/)
  assert.match(err, /own\.csv:3: country: "RSU" is not known/)
  assert.match(err, /Nothing was added/)
  assert.deepEqual(readOwnRegister(env), before)
})

test("a register of one's own that is spoilt by hand is told with its line", async () => {
  const spoilt = { ONRECORD_HOME: join(folder, 'spoilt') }
  mkdirSync(spoilt.ONRECORD_HOME)
  writeFileSync(ownRegisterPath(spoilt), '{"name":"A","kind":"media"}\nnothing\n')
  const io = capturedIo('', spoilt)

  assert.equal(await runCommand(['register', 'find', 'A'], io), 1)
  assert.match(io.err(), /Your own register is spoilt: .*additions\.jsonl:2: is no JSON object/)
})
