/** Words of the screen: reader. */
export const READER_MESSAGES = {} as const
