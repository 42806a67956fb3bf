/** English words that say of a name that no list has whether it is used as a place's or as a person's: data only. Lemmas in small letters. */

/** Verbs whose object is a place and no person: "retook X", "besieged X". */
export const VERBS_OF_PLACES_ONLY: readonly string[] = words(`
  annex besiege blockade bombard demine depopulate encircle enter evacuate flee garrison infiltrate invade liberate loot occupy overrun
  re-enter recapture reconquer reenter retake shell storm
`)

/** Verbs whose object may be a place or a person: "captured X", "held X since May". */
export const VERBS_OF_PLACES_TOO: readonly string[] = words(`
  abandon approach attack bomb capture cede clear contest control defend govern hand hit hold leave lose patrol pound raid reach reclaim recover regain
  secure seize strike surround surrender take torch visit
`)

/** Verbs after which "from X", "into X", "on X" is where: "withdrew from X", "advanced on X". */
export const VERBS_OF_MOVING: readonly string[] = words(`
  advance arrive attack cross converge deploy descend displace drive escape eject evict expel fall flee flush march move oust push pull retreat return
  rout travel withdraw
`)

/** Nouns whose "of", "to", "for", "from" or "on" names a place: "the fall of X", "the road to X", "the battle for X", "12 km from X". */
export const NOUNS_OF_USE: readonly string[] = words(`
  advance airstrike airstrip assault attack battle bombardment bombing capture civilian entrance exit fall fight kilometer kilometre km liberation loss master mile offensive
  outskirt raid recapture resident road route seizure shelling siege street strike suburb takeover villager withdrawal
`)

/** Nouns of what a town has, whose "of" alone names the town: "the market of X", "the mayor of X". */
export const NOUNS_OF_TOWNS: readonly string[] = words(`
  airfield airport airspace barracks bazaar bridge bus_station cathedral centre center clinic countryside defender fair garrison harbor harbour
  hospital inhabitant junction market marketplace mayor mosque neighborhood neighbourhood outpost port prefect quarter ruin square station
  townspeople
`)

/** Those who take and lose places: "the troops captured X". */
export const FORCES: readonly string[] = words(`
  army battalion brigade column division fighter force front garrison guerrilla gunman insurgent jihadist junta marine militant military militia
  militiaman movement paramilitary rebel regime regiment separatist soldier troop unit
`)

/** Verbs of taking, losing and holding that, done by forces, are done to a place. */
export const VERBS_OF_FORCES: readonly string[] = words(`
  abandon capture cede clear control defend hand hold leave lose reach reclaim recover regain secure seize surrender surround take
`)

/** Short words that begin names: "Um Sagat", "La Gabarra". */
export const SHORT_NAME_STARTS: readonly string[] = words(`Al Ba Bo El Ko La Le Ma Oe Ou Sa Ta Um Wa Ya`)

/** Verbs of which only a place can be the subject: "X fell to the rebels", "X changed hands". */
export const VERBS_OF_FALLING: readonly string[] = words(`fall`)

/** Verbs of which only someone can be the subject: X said, X resigned. */
export const VERBS_OF_PERSONS: readonly string[] = words(`
  accuse add admit agree announce argue arrive ask assure believe call claim declare decide demand deny die doubt explain hope insist join know
  marry meet mourn order pledge praise promise propose refuse reject replace resign respond say sign speak tell testify think travel urge vow want
  warn welcome write
`)

/** Verbs of which only someone can be the object: arrested X, met X. */
export const VERBS_TO_PERSONS: readonly string[] = words(`
  accuse acquit appoint arrest assassinate behead charge convict detain dismiss elect execute extradite free hire hug injure interview jail kidnap kill
  marry meet murder name nominate oust pardon poison prosecute question quote release replace sack sentence succeed sue tell thank torture try
  wound
`)

/** Weapons and their like: what they hit is more often a place than a person. */
export const WEAPON_SUBJECTS: readonly string[] = words(`
  airstrike artillery barrage bomb bombardment drone earthquake explosion flood gunship jet mine missile mortar plane raid rocket shell shelling strike
  tank warplane
`)

/** Of the verbs of moving, those that go "on" a place: "advanced on X". */
export const VERBS_OF_MOVING_ON: readonly string[] = words(`advance attack converge crash descend fall land march push rain`)

/** Names of days, months, feasts and faiths, which stand after "on" and "in" as places do. */
export const NAMES_OF_TIMES: readonly string[] = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december ramadan christmas easter eid passover yom hanukkah diwali nowruz ashura lent advent islam christianity judaism arabic english french
  german russian spanish turkish hebrew persian ukrainian god allah internet facebook twitter telegram instagram whatsapp youtube congress
  parliament
`)

/** Nouns of inner states whose "in X" names no place: "confidence in X". */
export const NOUNS_OF_TRUST: readonly string[] = words(`belief confidence faith interest trust believe trust confide`)

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
