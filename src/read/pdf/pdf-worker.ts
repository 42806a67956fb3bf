import { parentPort } from 'node:worker_threads'
import { ReadError } from '../read-error.ts'
import { extractPdf } from './extract-pdf.ts'
import type { PdfAnswer } from './pdf-thread.ts'

// The thread that PDFs are taken apart on, one after another.

// Of some damage the library makes promises that nobody waits for; Node would end the thread at the first that is broken.
process.on('unhandledRejection', () => {})

parentPort?.on('message', async (bytes: Uint8Array) => {
  let answer: PdfAnswer
  try {
    answer = { pdf: await extractPdf(bytes) }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    answer = { problem: error.problem, message: error.message }
  }
  parentPort?.postMessage(answer)
})
