/** A command called wrongly; its message is a sentence for the person who called it. Ends in exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
