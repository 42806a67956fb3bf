/**
 * English nouns and verbs of what parties propose, accept and refuse: data only. Lemmas, small letters; an underscore joins words.
 */

/** Nouns that name something proposed, by kind. */
export const PROPOSAL_NOUNS = {
  ceasefire:
    'ceasefire cease-fire truce armistice cessation de-escalation deescalation halt pause lull standstill stand-still stand-down standdown hudna',
  talks: 'talk talks negotiation dialogue conference summit meeting mediation consultation',
  exchange: 'swap exchange',
  withdrawal: 'withdrawal pullout pull-out pullback pull-back disengagement',
  settlement: 'settlement peace reconciliation coexistence transition',
  deal: 'deal agreement accord pact treaty compact memorandum compromise arrangement',
  resolution: 'resolution motion',
  sanctions: 'sanction embargo tariff',
  recognition: 'recognition independence statehood autonomy partition',
  deployment: 'deployment mission peacekeeper contingent reinforcement',
  force: 'force army brigade coalition',
  zone: 'zone corridor buffer',
  release: 'release amnesty pardon repatriation handover extradition',
  disarmament: 'disarmament demilitarization demilitarisation demobilization demobilisation moratorium freeze',
  removal: 'removal resignation ouster impeachment abdication',
  vote: 'election referendum vote plebiscite poll',
  law: 'law bill amendment legislation decree',
  concession: 'concession cession',
  membership: 'membership accession integration invitation invite',
  operation: 'operation offensive campaign invasion intervention',
  investigation: 'inquiry investigation probe tribunal monitoring inspection',
  creation: 'creation establishment formation',
} as const

/** Nouns that only point at a proposal, or qualify one: "the truce offer", "the plan". */
export const POINTING_NOUNS = `
proposal offer plan initiative idea draft text package blueprint scheme formula suggestion framework roadmap road_map bid move step
measure project document terms call appeal outline overture document push paper effort
`

/** Of those, the ones that can open a proposal of their own ("a peace plan", "the plan"); the rest point back only. */
export const OPENING_NOUNS = 'proposal offer plan initiative package blueprint framework roadmap road_map draft scheme'

/** Words that point at what has just been proposed, in a verdict on it: "a situation Lomia called a threat". */
export const VERDICT_SUBJECTS = 'situation move step decision announcement news development prospect possibility'

/** Kinds that are proposals only in the company of words that propose, demand or refuse them, never by a mention alone. */
export const LOOSE_KINDS = 'talks force deployment law operation vote investigation settlement membership zone creation'

/** Verbs of acts that may be agreed to, refused or demanded, by the kind of proposal: "agreed to withdraw". */
export const ACT_VERBS = {
  withdrawal: 'withdraw leave pull_out pull_back pull retreat quit depart evacuate vacate disengage',
  release: 'release free hand_over return repatriate extradite pardon',
  disarmament: 'disarm demobilize demobilise disband lay_down demilitarize demilitarise dismantle',
  recognition: 'recognize recognise',
  removal: 'resign step_down step_aside stand_down stand_aside',
  talks: 'negotiate attend sit_down',
  ceasefire: 'cease stop halt pause de-escalate end suspend',
  sanctions: 'sanction lift impose ease',
  deployment: 'deploy send station dispatch',
  vote: 'vote hold',
  concession: 'cede give_up surrender relinquish',
  membership: 'invite merge integrate',
} as const

/** Of those verbs, the ones that need an object of these nouns to say what the kind says: "stop the attacks", "send troops". */
export const ACT_OBJECTS: Readonly<Record<string, string>> = {
  cease: 'fire hostility fighting attack strike bombing shelling operation war offensive bombardment violence',
  stop: 'fire hostility fighting attack strike bombing shelling operation war offensive bombardment violence',
  halt: 'fire hostility fighting attack strike bombing shelling operation war offensive bombardment violence',
  pause: 'fire hostility fighting attack strike bombing shelling operation war offensive bombardment',
  end: 'fire hostility fighting attack strike bombing shelling operation war offensive bombardment siege blockade conflict',
  suspend: 'fire hostility fighting attack strike bombing shelling operation offensive bombardment',
  lift: 'sanction embargo blockade siege',
  impose: 'sanction embargo blockade tariff',
  ease: 'sanction embargo blockade',
  send: 'troops force soldier peacekeeper observer mission army contingent',
  deploy: 'troops force soldier peacekeeper observer mission army contingent missile weapon',
  station: 'troops force soldier peacekeeper',
  dispatch: 'troops force soldier peacekeeper envoy',
  release: 'prisoner hostage detainee captive soldier',
  free: 'prisoner hostage detainee captive soldier',
  return: 'prisoner hostage detainee captive body child territory',
  hand_over: 'prisoner hostage weapon territory suspect',
  lay_down: 'arm weapon gun rifle',
  cede: 'territory land region province city town area sovereignty',
  give_up: 'territory land region province city town area sovereignty weapon arm',
  surrender: 'territory land region province city town area sovereignty weapon arm',
  relinquish: 'territory land region province city town area sovereignty',
  dismantle: 'weapon militia base programme program',
  hold: 'election referendum vote',
  attend: 'talk talks conference summit meeting negotiation',
  pull: 'troops force soldier',
  leave: '*',
}

/** Nouns of ending, and what they have to end to be a proposal: "an end to the war", "a halt to the bombing". */
export const END_NOUNS = 'end halt cessation stop'
export const ENDED = `
war conflict fighting hostility violence attack bombing shelling strike siege blockade occupation offensive bombardment operation
`

/** Verbs that make or bring about what their object names: "announced it would build a border force". */
export const MAKING_VERBS =
  'build create establish form set_up train deploy send impose introduce launch convene host organize organise arm station open'

/** Words before "campaign" that make it none of war. */
export const CIVIL_CAMPAIGNS =
  'presidential election electoral political advertising fundraising re-election reelection vaccination awareness'

/** Adjectives and units that tell no proposal from another: "a new truce", "the temporary truce". */
export const EMPTY_MODIFIERS = `
new possible potential proposed latest first second next immediate full complete comprehensive temporary permanent total any
such so-called future recent lasting fragile early ongoing day week month year hour
`
