export { ReadError, type ReadProblem } from './read/read-error.ts'
export { createReader, type Reader, type ReaderOptions } from './reader.ts'
export type * from './record/types.ts'
