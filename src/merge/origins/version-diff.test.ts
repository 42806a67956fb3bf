import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffVersions } from './version-diff.ts'

test('diffVersions: a corrected figure, a new paragraph, and nothing that only moved', () => {
  const older = 'Four people died in Sarmin. Gen. Vey said so.\nThe road was closed.'
  const newer = 'Five people died in Sarmin. The road was closed.\nGen. Vey  said so.\nThe army did not answer.'
  assert.deepEqual(diffVersions(older, newer), {
    removed: ['Four people died in Sarmin.'],
    added: ['Five people died in Sarmin.', 'The army did not answer.'],
  })
  assert.deepEqual(diffVersions(older, older), { removed: [], added: [] })
})
