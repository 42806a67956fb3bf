/** What is wrong with a store file or with what was asked of it; the message is a sentence for people. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
