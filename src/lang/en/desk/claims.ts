/** Words of the screen: claims. */
export const CLAIM_MESSAGES = {} as const
