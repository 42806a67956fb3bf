import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { SCREENS, screenTitle } from '../frame/screens.ts'

/** Where a key means something: anywhere, in a list (every page but the reader), in the reader's text, on positions … */
export type KeyScope = 'anywhere' | 'list' | 'reader' | 'positions' | 'timeline' | 'map'

/** What a key does. `combo` is one press or two with a space: `g r`. */
export interface KeyBinding {
  readonly scope: KeyScope
  readonly combo: string
  readonly does: string
  readonly words: DeskMessage
}

/** Every key of the desk. A test fails when two that may be awake together clash. */
export const KEYS: readonly KeyBinding[] = [
  { scope: 'anywhere', combo: '?', does: 'go /help', words: 'keys.help' },
  { scope: 'anywhere', combo: '/', does: 'search', words: 'keys.search' },
  { scope: 'anywhere', combo: 'd', does: 'as of', words: 'keys.asOf' },
  ...SCREENS.map(({ name, path, key }) => ({
    scope: 'anywhere' as const,
    combo: `g ${key}`,
    does: `go ${path}`,
    words: screenTitle(name),
  })),
  { scope: 'list', combo: 'j', does: 'next', words: 'keys.next' },
  { scope: 'list', combo: 'k', does: 'previous', words: 'keys.previous' },
  { scope: 'list', combo: 'Enter', does: 'open', words: 'keys.open' },
  { scope: 'list', combo: 'u', does: 'up', words: 'keys.up' },
  { scope: 'reader', combo: 'j', does: 'next', words: 'keys.next' },
  { scope: 'reader', combo: 'k', does: 'previous', words: 'keys.previous' },
  { scope: 'reader', combo: 'Enter', does: 'open', words: 'keys.openWords' },
  { scope: 'reader', combo: 'u', does: 'up', words: 'keys.up' },
  { scope: 'reader', combo: ']', does: 'next evidence', words: 'keys.nextEvidence' },
  { scope: 'reader', combo: '[', does: 'previous evidence', words: 'keys.previousEvidence' },
  { scope: 'reader', combo: '1', does: 'kind event', words: 'keys.events' },
  { scope: 'reader', combo: '2', does: 'kind statement', words: 'keys.statements' },
  { scope: 'reader', combo: '3', does: 'kind proposal', words: 'keys.proposals' },
  { scope: 'reader', combo: '4', does: 'kind position', words: 'keys.positions' },
  { scope: 'reader', combo: '5', does: 'kind control', words: 'keys.control' },
  { scope: 'reader', combo: 'n', does: 'names', words: 'keys.names' },
  { scope: 'reader', combo: 'h', does: 'no marks', words: 'keys.noMarks' },
  { scope: 'reader', combo: 'v', does: 'original', words: 'keys.original' },
  { scope: 'reader', combo: 'y', does: 'copy', words: 'keys.copy' },
  { scope: 'reader', combo: 'c', does: 'comment', words: 'keys.comment' },
  { scope: 'list', combo: 'y', does: 'copy', words: 'keys.copy' },
  { scope: 'list', combo: 'c', does: 'comment', words: 'keys.comment' },
  { scope: 'positions', combo: '[', does: 'previous change', words: 'keys.previousChange' },
  { scope: 'positions', combo: ']', does: 'next change', words: 'keys.nextChange' },
  { scope: 'timeline', combo: 'ArrowLeft', does: 'earlier', words: 'timeline.earlier' },
  { scope: 'timeline', combo: 'ArrowRight', does: 'later', words: 'timeline.later' },
  { scope: 'timeline', combo: '+', does: 'closer', words: 'timeline.closer' },
  { scope: 'timeline', combo: '-', does: 'wider', words: 'timeline.wider' },
  { scope: 'map', combo: '+', does: 'closer', words: 'map.closer' },
  { scope: 'map', combo: '-', does: 'wider', words: 'map.wider' },
  { scope: 'map', combo: '0', does: 'whole', words: 'map.whole' },
]

/** Pairs of keys that may be awake together and begin alike, so that one would never be reached. */
export function clashes(keys: readonly KeyBinding[]): readonly (readonly [KeyBinding, KeyBinding])[] {
  const beginsLike = (a: string, b: string) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
  const isList = (scope: KeyScope) => scope === 'list'
  const meets = (a: KeyScope, b: KeyScope) =>
    a === b || a === 'anywhere' || b === 'anywhere' || (isList(a) && b !== 'reader') || (isList(b) && a !== 'reader')
  return keys.flatMap((a, i) =>
    keys
      .slice(i + 1)
      .filter((b) => meets(a.scope, b.scope) && beginsLike(a.combo, b.combo))
      .map((b) => [a, b] as const),
  )
}
