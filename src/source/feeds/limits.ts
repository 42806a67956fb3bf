/** The longest feed that is read, in bytes once unpacked: some ten thousand items with their whole text. */
export const MAX_FEED_BYTES = 16_000_000

/** The most items of a feed. Those of newspapers have tens, whole archives some thousands. */
export const MAX_FEED_ITEMS = 50_000

/** The deepest that a feed's elements may stand inside each other; the tags of deeper ones are left out, their words stay. */
export const MAX_FEED_DEPTH = 64

/** The most characters that the entities which a feed declares itself may add to it; after that they stay as they are written. */
export const MAX_ENTITY_CHARACTERS = 100_000
