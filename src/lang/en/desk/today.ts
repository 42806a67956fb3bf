/** Words of the screen: today. */
export const TODAY_MESSAGES = {} as const
