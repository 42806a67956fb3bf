import type { Token } from '../../parse/sentence.ts'
import { cover } from '../../record/span.ts'
import type { Draft, Scene } from './draft.ts'
import { sourceAt } from './speaker.ts'
import { stretches } from './words.ts'

/** A reported silence of the one at `head`: its cue runs from one of two words to the other, `about` are the words of what it was about. */
export function silence(scene: Scene, word: Token, top: Token, head: number, about: readonly number[]): Draft {
  const { sentence } = scene
  const [first, last] = word.index < top.index ? [word, top] : [top, word]
  return {
    rule: 'statements/silence',
    sentence: sentence.index,
    cueToken: word.index,
    cue: cover(first, last),
    class: null,
    source: sourceAt(sentence, head),
    content: stretches(sentence, about, scene.quotations),
    silent: true,
    addressee: null,
    inferred: [],
  }
}
