import type { ReportInput } from '../src/record/types.ts'

/** What is measured: loads once, then works on one report after another. */
export interface Subject {
  readonly does: string
  load(): Promise<Work>
}

/** Does the work on one report and says how much it found. `spent` tells the milliseconds of its stages so far. */
export interface Work {
  (report: ReportInput & { readonly text: string }): number
  readonly spent?: ReadonlyMap<string, number>
}

/** Ours and two libraries of the same ecosystem, each doing what it is used for. Modules load when asked for, so that no subject pays for another's. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  reading: {
    does: 'onrecord: the whole record',
    async load() {
      const { createPipeline } = await import('../src/pipeline.ts')
      const pipeline = await createPipeline()
      const work = (report: ReportInput) => {
        const { actors, events, statements } = pipeline.read(report)
        return actors.length + events.length + statements.length
      }
      return Object.assign(work, { spent: pipeline.spent })
    },
  },
  parse: {
    does: 'onrecord: sentences, tags, lemmas, trees',
    async load() {
      const { createParser } = await import('../src/parse/parse.ts')
      const { readReport } = await import('../src/read/report.ts')
      const parser = createParser()
      return (report) => parser.parseReport(readReport(report)).sentences.length
    },
  },
  node: {
    does: 'Node alone',
    async load() {
      return ({ text }) => text.length
    },
  },
  wink: {
    does: 'wink-nlp: tokens, tags',
    async load() {
      const { default: winkNLP } = await import('wink-nlp')
      const { default: model } = await import('wink-eng-lite-web-model')
      const nlp = winkNLP(model, ['sbd', 'pos'])
      return ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos).length
    },
  },
  compromise: {
    does: 'compromise: people, places, organizations',
    async load() {
      const { default: nlp } = await import('compromise')
      return ({ text }) => {
        const doc = nlp(text)
        return [doc.people(), doc.places(), doc.organizations()].reduce((sum, found) => sum + found.out('array').length, 0)
      }
    },
  },
}
