import type { Score } from './gold-pairs.ts'
import { shareOf } from './ranges.ts'

export interface TreebankFigures {
  readonly tokens: number
  readonly upos: number
  readonly xpos: number
  /** Heads, and heads with their relation (without subtype), over all words, punctuation included. */
  readonly uas: number
  readonly las: number
}

/** Compares two CoNLL-U texts word by word; throws when they do not have the same number of words. */
export function scoreTreebank(gold: string, parsed: string): Score<TreebankFigures> {
  const want = wordsOf(gold)
  const got = wordsOf(parsed)
  if (want.length !== got.length) throw new Error(`${want.length} gold words, ${got.length} parsed: the parser must keep the gold words`)
  const sum = { upos: 0, xpos: 0, uas: 0, las: 0 }
  const confused = new Map<string, number>()
  const count = (what: string) => confused.set(what, (confused.get(what) ?? 0) + 1)
  want.forEach((word, i) => {
    const found = got[i] ?? word
    if (word.upos === found.upos) sum.upos++
    else count(`${word.upos} taken for ${found.upos}`)
    if (word.xpos === found.xpos) sum.xpos++
    if (word.head !== found.head) count(`${word.relation} on another head`)
    else {
      sum.uas++
      if (word.relation === found.relation) sum.las++
      else count(`${word.relation} taken for ${found.relation}`)
    }
  })
  const share = (right: number) => shareOf(right, want.length)
  return {
    figures: { tokens: want.length, upos: share(sum.upos), xpos: share(sum.xpos), uas: share(sum.uas), las: share(sum.las) },
    misses: [...confused].sort((a, b) => b[1] - a[1]).map(([what, times]) => `${times} ${what}`),
  }
}

interface Word {
  readonly upos: string
  readonly xpos: string
  readonly head: string
  readonly relation: string
}

function wordsOf(conllu: string): Word[] {
  return conllu.split('\n').flatMap((line) => {
    if (!/^\d+\t/.test(line)) return []
    const [, , , upos = '', xpos = '', , head = '', relation = ''] = line.split('\t')
    return [{ upos, xpos, head, relation: relation.split(':')[0] ?? '' }]
  })
}
