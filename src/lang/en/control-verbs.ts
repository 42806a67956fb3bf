/**
 * English words of territorial control: who holds a place, takes it or loses it. Lemmas with their particle; data only. Besieging,
 * entering, storming, contesting and shelling are not here: they hold nothing.
 */

/** Verbs whose subject holds their object. */
export const HOLD_VERBS = 'control hold occupy rule govern dominate administer garrison'

/** Verbs whose subject holds what follows "to": "clings to the town". */
export const HOLD_ON_VERBS = 'cling cling_on hold_on hang_on'

/** Verbs whose subject takes their object: "captured the town". */
export const TAKE_VERBS = `
capture seize take recapture retake reclaim conquer reconquer overrun liberate regain annex secure wrest snatch grab recover
take_over take_back win_back seize_back overtake clear free subjugate
`

/** Of those, the ones that say so only of a place that was in other hands; "cleared the area", "secured the road" alone do not. */
export const TAKE_ONLY_FROM = 'secure clear free win_back recover overtake grab snatch'

/** Verbs whose subject loses their object: "abandoned the town". */
export const LOSE_VERBS =
  'lose cede surrender relinquish abandon forfeit yield give_up hand_over sign_over turn_over vacate leave quit desert evacuate'

/** Of those, the ones that say so of forces only: anybody leaves a town, and a mayor may evacuate it. */
export const LOSE_BY_FORCES = 'leave quit desert evacuate'

/** Verbs whose subject loses what follows the preposition: "withdrew from the town". */
export const LEAVE_VERBS: Readonly<Record<string, readonly string[]>> = {
  withdraw: ['from'],
  retreat: ['from'],
  flee: [],
  pull_out: ['of', 'from', 'out of'],
  pull_back: ['from'],
  pull: ['out of', 'of'],
  fall_back: ['from'],
  draw_back: ['from'],
}

/** Verbs that say so where their object is who leaves: "pulled its soldiers out of the town". */
export const LEAVE_WITH_VERBS = 'pull pull_out withdraw move_out evacuate'

/** Verbs whose object loses what follows "from" or "out of": "drove the rebels from the town". */
export const EXPEL_VERBS =
  'drive push expel oust force eject evict dislodge drive_out push_out force_out flush flush_out kick_out clear chase chase_out chase_away throw_out rout'

/** Verbs whose subject, a place, passes to who follows "to" (or "into the hands of"): "the town fell to the rebels". */
export const FALL_VERBS = 'fall pass'

/** Nouns of holding, after a verb or with "of": "in control of the port", "took control of the town". */
export const CONTROL_NOUNS = 'control hold possession occupation rule grip charge'

/** Nouns that say so after "under" only: "under the authority of the movement". */
export const CONTROL_NOUNS_UNDER = 'authority administration command domination sway'

/** Verbs before those nouns, by what they make of their subject. */
export const CONTROL_NOUN_VERBS: Readonly<Record<'take' | 'hold' | 'lose', string>> = {
  take: 'take seize gain regain assume win establish capture wrest retake reassert restore tighten consolidate claim ensure achieve re-establish reestablish',
  hold: 'have hold keep retain maintain exercise exert remain stay be enjoy',
  lose: 'lose cede surrender relinquish hand give yield',
}

/** Nouns of taking: "the capture of the town by rebels". */
export const TAKE_NOUNS = 'capture seizure recapture conquest takeover liberation annexation retaking reconquest'

/** Nouns of losing: "the fall of the town to rebels", "the army's loss of the town". */
export const LOSE_NOUNS = 'loss fall surrender'

/** Nouns that call someone the holder of what follows "of": "they are masters of the town". */
export const MASTER_NOUNS = 'master'

/** Nouns that call a place someone's own: "a stronghold of the rebels", "the rebels' stronghold". */
export const STRONGHOLD_NOUNS = 'stronghold bastion redoubt fiefdom'

/** Participles that tell the holder before a place: "rebel-held areas", "Houthi-controlled ports". */
export const HELD_PARTICIPLES = 'held controlled occupied run ruled administered governed'

/** Common nouns for a stretch of land: what may be held without a name. */
export const AREA_NOUNS = `
area territory town city village region province district enclave pocket suburb neighbourhood neighborhood zone land ground
stretch swathe swath island peninsula port airport airbase base crossing checkpoint bridge border road highway camp front
countryside valley hill height capital county governorate oblast settlement hamlet quarter country state part half third quarter
most position post outpost garrison junction district
`

/** Words in the names of those who take places by arms, and for their men: "33rd Front", "our columns". */
export const FORCE_NAMES = `
army force troop soldier fighter militia militant rebel insurgent guerrilla front brigade battalion column regiment division unit garrison marine
paratrooper commando liberation resistance mujahideen jihadist gunman gunmen militiaman militiamen men warrior comrade lad boy detachment
mercenary mercenaries paramilitary cartel gang junta regime defender dissident separatist partisan fighting movement guard
`

/** Verbs of denying a report of who took a place: "dismissed the claim", "denied it". */
export const CLAIM_DENYING_VERBS = 'deny dismiss reject refute dispute contradict rebut ridicule repudiate'

/** What is denied so, besides "it" and "this". */
export const DENIED_NOUNS = 'claim report statement assertion allegation announcement boast news'

/** Nouns of an act of taking that may fail: "the assault failed", "repelled the attack". */
export const ASSAULT_NOUNS = 'assault attack attempt offensive raid onslaught storming'

/** Ground within a place, whose loss somebody denies: "have not lost a single street". */
export const SMALL_GROUND = 'street position inch metre meter hill house trench block brick neighbourhood neighborhood quarter square'

/** Buildings and squares over which a flag says who holds the town. */
export const FLAG_SITES =
  'hall building municipality headquarters square market mosque church council administration office school centre center'

/** Words by which "lost the state" and "took the city" speak of votes. */
export const VOTE_WORDS = 'election vote poll ballot primary referendum seat constituency runoff candidate voter electorate'
