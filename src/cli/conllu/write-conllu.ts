import type { ParsedReport, Sentence, Token } from '../../parse/sentence.ts'

/** A parsed report as CoNLL-U, a sentence a block. `TokenRange` in the last column is the word's place in the report's text. */
export function* toConllu({ report, sentences }: ParsedReport): Generator<string> {
  let part = -1
  for (const sentence of sentences) {
    const lines: string[] = []
    if (sentence.index === 0) lines.push(`# newdoc id = ${report.id}`)
    if (sentence.partIndex !== part) lines.push(`# newpar id = ${report.id}-p${sentence.partIndex + 1}`)
    part = sentence.partIndex
    lines.push(`# sent_id = ${report.id}-${sentence.index + 1}`, `# text = ${wordsOf(sentence, report.text)}`)
    for (const token of sentence.tokens) lines.push(toLine(token))
    yield `${lines.join('\n')}\n\n`
  }
}

function wordsOf({ span }: Sentence, text: string): string {
  return text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').trim()
}

function toLine(token: Token): string {
  const misc = [`TokenRange=${token.start}:${token.end}`, ...(token.spaceAfter ? [] : ['SpaceAfter=No'])].sort().join('|')
  return [
    token.index + 1,
    field(token.form),
    field(token.lemma),
    token.upos,
    token.xpos,
    '_',
    token.head + 1,
    token.relation,
    '_',
    misc,
  ].join('\t')
}

/** A word as a field: white space inside it would end the field. */
function field(word: string): string {
  return word.replaceAll(/\s+/g, ' ') || '_'
}
