/** What a report calls the one armed group it has named: "the rebels", "the movement". */
export const BARE_GROUP =
  /^(?:the )?(?:(?:armed |rebel )?(?:group|movement|militia|organi[sz]ation|army|forces?|coalition)|rebels?|insurgents?|guerrillas?|militants?|fighters|militiamen|gunmen of the movement)$/i

/** What it calls the armed forces of the one country it is about. */
export const BARE_FORCES =
  /^(?:the )?(?:army|military|armed forces|government (?:troops|forces|soldiers)|national army|troops|soldiers|air force|generals|security forces)$/i

/** What it calls the government of that country. */
export const BARE_GOVERNMENT = /^(?:the )?(?:government|cabinet|presidency|authorities|junta)$/i
