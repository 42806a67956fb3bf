/** Words of the screen: actors. */
export const ACTOR_MESSAGES = {} as const
