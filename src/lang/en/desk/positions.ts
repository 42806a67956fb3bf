/** Words of the screen: positions. */
export const POSITION_MESSAGES = {} as const
