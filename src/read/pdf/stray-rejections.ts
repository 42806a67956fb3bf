/** Names of the errors that the PDF library throws for what is wrong in a file. */
const NAMES: ReadonlySet<string> = new Set([
  ...['FormatError', 'InvalidPDFException', 'PasswordException', 'UnknownErrorException', 'UnknownException', 'ResponseException'],
  ...['XRefEntryException', 'XRefParseException', 'MissingDataException', 'AbortException', 'ParserEOFException', 'JpxError', 'Jbig2Error'],
])

let working = 0

/**
 * Runs work on a damaged PDF without ending the process: of some damage the library makes promises that nobody waits for, and Node ends a
 * process at the first that is broken. Those of the library's own errors are passed over while it works; all others end it as ever.
 */
export async function withoutStrayRejections<Of>(work: () => Promise<Of>): Promise<Of> {
  if (working++ === 0) process.on('unhandledRejection', passOver)
  try {
    return await work()
  } finally {
    // a promise counts as left alone only after the turn in which it broke
    setImmediate(() => {
      if (--working === 0) process.off('unhandledRejection', passOver)
    })
  }
}

function passOver(reason: unknown): void {
  const name = reason instanceof Error ? reason.name : ''
  const isOfLibrary = NAMES.has(name) || (reason instanceof Error && /\bunpdf\b/.test(reason.stack ?? ''))
  if (!isOfLibrary) throw reason
}
