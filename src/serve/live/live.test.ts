import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleReadings, openTestDesk } from '../../../test/desk-world.ts'

test('live: a browser that listens is told how many reports came since', async () => {
  const [first, ...others] = await exampleReadings()
  const world = await openTestDesk(first ? [first] : [])
  const answer = await world.get('/live')
  const reader = answer.body?.getReader()
  for (const reading of others.slice(0, 2)) await world.store.add(reading)
  const { value } = (await reader?.read()) ?? {}
  assert.match(new TextDecoder().decode(value), /^event: reports\ndata: \{"count":2,"words":"2 new reports since this page was opened"\}/)
  await reader?.cancel()
  await world.close()
})
