/**
 * Why something is no feed that can be read. Its message is a whole sentence for the person who gave it: what was met and what to do.
 * It names no file and no address, since reading knows neither but those that the text itself gives.
 */
export class FeedError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FeedError'
  }
}
