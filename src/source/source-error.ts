/**
 * Why something that was given, or something in it, cannot be opened. Its message is a whole sentence for the person who gave it: what was
 * met and what to do. It names no file; whoever opened it does.
 */
export class SourceError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SourceError'
  }
}
