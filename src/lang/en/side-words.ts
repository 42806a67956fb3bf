/** What a report calls the one armed group it has named: "the rebels", "the movement". */
export const BARE_GROUP =
  /^(?:the )?(?:(?:armed |rebel )?(?:group|movement|militia|organi[sz]ation|army|forces?|coalition)|rebels?|insurgents?|guerrillas?|militants?|fighters|militiamen|gunmen of the movement)$/i

/** What it calls the armed forces of the one country it is about. */
export const BARE_FORCES =
  /^(?:the )?(?:army|military|armed forces|(?:government|federal|regime|national)(?:'s|’s)? (?:troops|forces|soldiers|army|units|battalion|brigade|garrison)|troops|soldiers|air force|generals|security forces|defen[cs]e forces?)$/i

/** What it calls the government of that country. */
export const BARE_GOVERNMENT =
  /^(?:the )?(?:(?:internationally[- ])?recogni[sz]ed government|(?:military |central |federal )?government|cabinet|presidency|authorities|(?:military |ruling )?junta|regime)$/i

/** Its ministries and other organs, where no country stands beside them. */
export const BARE_MINISTRY =
  /^(?:the )?(?:ministry of [a-z ]+|(?:foreign|defen[cs]e|interior|information|health|justice|finance) ministry|security cabinet|war cabinet|general staff|army command|parliament|state security|supreme court)$/i

/** People of a state whom a report does not name: "a presidency official". */
export const STATE_SOURCES =
  /^(?:an? |the )?(?:presidency|presidential|government|cabinet|foreign ministry|defen[cs]e ministry|interior ministry|army) (?:officials?|sources?)$/i

/** What somebody is who serves the state, and not a party, a town or a company. */
export const STATE_ROLES =
  /^(?:deputy )?(?:prime minister|(?:[a-z]+ ){1,3}minister|(?:army|military|government|police|presidential|(?:foreign|defen[cs]e|interior|information|health) ministry) spokes(?:man|woman|person)|(?:army|military) (?:chief|commander)|chief of (?:general )?staff|minister|presidential (?:aide|advis[eo]r|envoy)|(?:national security|peace) advis[eo]r|(?:high )?peace commissioner|attorney general)$/i

/** "Islamist insurgents": a group by what it is, not by name. */
export const DESCRIBED_GROUP = /\b(?:insurgents|rebels|militants|jihadists|fighters|guerrillas|separatists)$/
