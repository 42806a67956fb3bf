/** Words of the screen: events. */
export const EVENT_MESSAGES = {} as const
