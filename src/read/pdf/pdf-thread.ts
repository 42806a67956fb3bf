import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { MAX_PDF_SECONDS } from '../limits.ts'
import { ReadError, type ReadProblem } from '../read-error.ts'
import type { ExtractedPdf } from './extract-pdf.ts'

/** What the thread says of a PDF. */
export type PdfAnswer = { readonly pdf: ExtractedPdf } | { readonly problem: ReadProblem; readonly message: string }

/** Memory of the thread, in megabytes, beside the file's own bytes. */
const MEMORY = 1_024

/** The thread that is free, kept for the next PDF: loading the library takes half a second. */
let idle: Worker | null = null

/**
 * What is in a PDF, taken apart on a thread of its own, which is ended when it takes too long or too much: of a damaged file the library
 * may look for objects for hours, and nothing else can stop it. Throws a `ReadError`.
 */
export async function extractOnThread(bytes: Uint8Array): Promise<ExtractedPdf> {
  const worker = idle ?? startWorker()
  idle = null
  worker.ref()
  const answer = await ask(worker, bytes)
  if ('pdf' in answer) return answer.pdf
  throw new ReadError(answer.problem, answer.message)
}

function startWorker(): Worker {
  // dist/ holds .js where src/ holds .ts
  return new Worker(new URL(`./pdf-worker${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
}

function ask(worker: Worker, bytes: Uint8Array): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: PdfAnswer, isSound: boolean) => {
      clearTimeout(timer)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      // an error that comes after the answer is nobody's, and must not end the process
      worker.on('error', () => {})
      if (isSound && idle === null) {
        worker.unref()
        idle = worker
        worker.once('exit', () => {
          if (idle === worker) idle = null
        })
      } else void worker.terminate()
      resolve(answer)
    }
    const giveUp = (why: string) =>
      settle({ problem: 'binary', message: `The PDF is damaged or too large: ${why}. Save it anew, or give its text.` }, false)
    const timer = setTimeout(() => giveUp(`it takes longer than ${MAX_PDF_SECONDS} seconds to read`), MAX_PDF_SECONDS * 1_000)
    worker.once('message', (answer: PdfAnswer) => settle(answer, true))
    worker.once('error', (error) =>
      giveUp(
        error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'it takes too much memory'
          : 'it cannot be taken apart',
      ),
    )
    worker.once('exit', () => giveUp('it cannot be taken apart'))
    worker.postMessage(new Uint8Array(bytes))
  })
}
