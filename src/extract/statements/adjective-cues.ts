import type { Token } from '../../parse/sentence.ts'
import { adjectiveCues } from './cue.ts'
import type { Draft, Scene } from './draft.ts'
import { sourceAt, subjectOf } from './speaker.ts'
import { childIn, childrenIn, leadIn, stretches, wordsUnder } from './words.ts'

/** Finds what adjectives of thinking and wanting hold after a subject: "is confident that …", "remained sceptical of …". */
export function findAdjectiveStatements(scene: Scene): Draft[] {
  return scene.sentence.tokens.flatMap((adjective) => {
    if (adjective.upos !== 'ADJ' && adjective.xpos !== 'VBN') return []
    const draft = readAdjective(scene, adjective)
    return draft ? [draft] : []
  })
}

function readAdjective(scene: Scene, adjective: Token): Draft | null {
  const { sentence } = scene
  const cues = adjectiveCues(adjective.lemma).concat(adjective.form === adjective.lemma ? [] : adjectiveCues(adjective.form.toLowerCase()))
  if (cues.length === 0 || adjective.relation === 'amod') return null
  const subject = subjectOf(scene, adjective)
  if (subject === null || sentence.tokens[subject]?.lemma === 'it') return null
  for (const cue of cues) {
    const words = contentOf(scene, adjective, cue)
    const content = words ? stretches(sentence, words, scene.quotations) : []
    if (content.length === 0) continue
    return {
      rule: 'statements/adjective',
      sentence: sentence.index,
      cueToken: adjective.index,
      cue: { start: adjective.start, end: adjective.end },
      class: cue.class,
      source: sourceAt(sentence, subject),
      content,
      silent: false,
      addressee: null,
      inferred: [],
    }
  }
  return null
}

function contentOf({ sentence }: Scene, adjective: Token, cue: ReturnType<typeof adjectiveCues>[number]): number[] | null {
  const clause = childrenIn(sentence, adjective.index, 'ccomp', 'advcl').find(
    (child) => child.index > adjective.index && (child.relation === 'ccomp' || leadIn(sentence, child.index) === 'that'),
  )
  if (cue.clause && clause) return wordsUnder(sentence, clause.index)
  const infinitive = childrenIn(sentence, adjective.index, 'xcomp', 'advcl').find(
    (child) => child.index > adjective.index && leadIn(sentence, child.index) === 'to',
  )
  if (cue.infinitive && infinitive) return wordsUnder(sentence, infinitive.index)
  for (const phrase of childrenIn(sentence, adjective.index, 'obl', 'advcl', 'nmod')) {
    if (phrase.index < adjective.index || !cue.about.includes(leadIn(sentence, phrase.index))) continue
    const lead = childIn(sentence, phrase.index, 'case', 'mark')
    return wordsUnder(sentence, phrase.index, new Set(lead ? [lead.index] : []))
  }
  return null
}
