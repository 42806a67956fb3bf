import { layOutReport } from '../src/read/report.ts'
import type { Event, Reading } from '../src/record/types.ts'
import { generateReading } from './generated-readings.ts'

/** A reading of a report of so many words with so many marked pieces, which overlap here and there; its words mean nothing. */
export function longReading(words: number, marks: number): Reading {
  const sentences: string[] = []
  for (let count = 0, seed = 0; count < words; seed++) {
    for (const sentence of generateReading(seed).report.text.split(/(?<=\.)\s+/)) {
      sentences.push(sentence)
      count += sentence.split(' ').length
      if (count >= words) break
    }
  }
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, i) => sentences.slice(i * 4, i * 4 + 4).join(' '))
  const report = layOutReport({ text: paragraphs.join('\n\n'), title: 'A long report', publisher: 'Example Wire', published: '2031-05-04' })
  const [first] = generateReading(0).events
  if (!first) throw new Error('generated readings have no events')
  const parts = report.parts.filter(({ kind }) => kind === 'paragraph')
  const events = Array.from({ length: marks }, (_, i): Event => {
    const part = parts[i % parts.length] ?? report.parts[0]
    if (!part) throw new Error('a report without parts')
    const length = part.end - part.start
    const start = part.start + Math.floor((length * (i / marks)) / 2)
    const span = { start, end: Math.min(part.end, start + Math.ceil(length / 3)) }
    return { ...first, id: `e${i}`, actors: [], recipients: [], places: [], attribution: [], evidence: [span], trigger: span }
  })
  const none = { actors: [], places: [], statements: [], proposals: [], positions: [], control: [], times: [], notices: [] }
  return { schema: 1, engine: '0.0.0', register: '0', report, ...none, events }
}
