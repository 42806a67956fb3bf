import type { ActName } from '../../../record/acts.ts'

/** Nouns that name an act. */
export interface EventNoun {
  /** Lemmas separated by spaces. */
  readonly nouns: string
  /** Only with one of these before it ("hunger strike", "air strike"). */
  readonly after?: string
  /** Not with one of these before it ("press release"). */
  readonly notAfter?: string
  /** Only where the sentence has one of these words ("teachers … strike"). */
  readonly around?: string
  /** Not where the sentence has one of these ("the carnage on the roads"). */
  readonly notAround?: string
  /** Only with one of these prepositions ("an operation in the hills"). */
  readonly with?: string
  /** Not with one of these prepositions ("a threat to health"). */
  readonly notWith?: string
  readonly act: ActName
  /** What "of" and a noun before it name: who acts ("the withdrawal of troops"), who suffers ("the arrest of priests"), or neither. */
  readonly of: 'actor' | 'recipient' | 'neither'
  /** All sides act: "talks between", "a meeting with". */
  readonly mutual?: true
  readonly example: string
}

/** Nouns of acts; the first entry that fits a noun and the word before it is taken. */
export const EVENT_NOUNS: readonly EventNoun[] = [
  // ── told apart by the word before
  {
    nouns: 'mission effort attempt bid',
    after: 'mediation peacemaking',
    act: 'mediate',
    of: 'actor',
    example: 'a mediation mission by Norway',
  },
  { nouns: 'exercise drill', after: 'military naval air war missile', act: 'exercise', of: 'actor', example: 'a naval exercise off Crete' },
  { nouns: 'game', after: 'war', act: 'exercise', of: 'actor', mutual: true, example: 'war games by two navies' },
  { nouns: 'strike', after: 'hunger', act: 'hunger strike', of: 'actor', example: 'a hunger strike by nurses' },
  {
    nouns: 'strike',
    after: 'general labor labour transport rail bus teacher worker miner nurse doctor pilot wildcat nationwide',
    act: 'labour strike',
    of: 'actor',
    example: 'a general strike in Lima',
  },
  {
    nouns: 'strike attack raid bombing bombardment campaign assault',
    after: 'air aerial jet helicopter',
    act: 'airstrike',
    of: 'recipient',
    example: 'an air strike on the port',
  },
  { nouns: 'strike attack raid', after: 'drone uav', act: 'drone', of: 'recipient', example: 'a drone strike on a depot' },
  {
    nouns: 'strike attack fire barrage salvo bombardment',
    after: 'missile rocket artillery mortar tank shell',
    act: 'shell',
    of: 'recipient',
    example: 'a rocket attack on the camp',
  },
  {
    nouns: 'bombing attack attempt blast',
    after: 'suicide',
    act: 'suicide attack',
    of: 'neither',
    example: 'a suicide bombing in the market',
  },
  {
    nouns: 'attack strike',
    after: 'gas chemical sarin chlorine biological',
    act: 'use chemicals',
    of: 'recipient',
    example: 'a gas attack on the village',
  },
  {
    nouns: 'call conversation',
    after: 'phone telephone',
    act: 'telephone',
    of: 'neither',
    mutual: true,
    example: 'a phone call between the leaders',
  },
  {
    nouns: 'exchange swap',
    after: 'prisoner hostage',
    act: 'release',
    of: 'neither',
    mutual: true,
    example: 'a prisoner swap between the two',
  },
  {
    nouns: 'exchange swap',
    around: 'prisoner captive hostage detainee pow',
    notAfter: 'heated angry bitter sharp tense fire',
    act: 'release',
    of: 'neither',
    mutual: true,
    example: 'an exchange of captives between the two',
  },
  {
    nouns: 'exchange',
    after: 'heated angry bitter sharp tense',
    act: 'disapprove',
    of: 'neither',
    mutual: true,
    example: 'a heated exchange between the two premiers',
  },
  {
    nouns: 'exercise drill manoeuvre maneuver',
    after: 'joint',
    act: 'joint exercise',
    of: 'neither',
    mutual: true,
    example: 'a joint exercise with Egypt',
  },
  { nouns: 'attack assault', after: 'cyber hacker', act: 'hack', of: 'recipient', example: 'a cyber attack on the bank' },
  { nouns: 'attempt', after: 'assassination', act: 'assassinate', of: 'recipient', example: 'an assassination attempt on the judge' },
  { nouns: 'attempt', after: 'coup', act: 'coerce', of: 'recipient', example: 'a coup attempt in Gabon' },
  { nouns: 'test launch', after: 'missile nuclear rocket weapon', act: 'test weapons', of: 'neither', example: 'a missile test by Iran' },
  {
    nouns: 'campaign operation push',
    after: 'military ground bombing land counterinsurgency',
    act: 'attack',
    of: 'neither',
    example: 'a military campaign in the hills',
  },

  {
    nouns: 'raid search',
    after: 'police fbi customs immigration tax',
    act: 'raid',
    of: 'recipient',
    example: 'a police raid on the office',
  },
  {
    nouns: 'strike',
    around:
      'hit kill wound injure wounded injured dead destroy damage flatten missile rocket drone warplane jet shell bomb airstrike rubble crater casualty',
    act: 'attack',
    of: 'recipient',
    example: "Monday's strike hit the market",
  },
  {
    nouns: 'strike walkout stoppage',
    around: 'union worker teacher nurse doctor miner pilot driver farmer student wage pay labour labor employer employee staff',
    notAround:
      'army military troops drone missile rocket warplane bomber militant insurgent rebel jihadist terrorist colonel brigadier warhead',
    act: 'labour strike',
    of: 'actor',
    example: 'the strike of the teachers',
  },
  // ── assault
  { nouns: 'airstrike air-strike', act: 'airstrike', of: 'recipient', example: 'airstrikes on the town' },
  {
    nouns:
      'attack assault offensive strike onslaught raid aggression ambush invasion incursion counterattack counteroffensive counter-offensive blitz foray intervention',
    notAfter: 'verbal personal rhetorical scathing heart panic charm asthma state market currency',
    act: 'attack',
    of: 'recipient',
    example: 'an attack on the convoy',
  },
  {
    nouns: 'fire',
    after:
      'naval sniper gun gunboat machine-gun machinegun arms hostile enemy live army police military militia rebel insurgent government israeli russian ukrainian syrian lebanese pakistani indian turkish azerbaijani armenian sudanese rwandan congolese thai cambodian afghan iranian american',
    notAfter: 'friendly ceasefire',
    act: 'shoot',
    of: 'recipient',
    example: 'naval fire on fishermen',
  },
  {
    nouns: 'carnage bloodshed butchery',
    with: 'at in near of',
    notAround: 'road motorway traffic crash driver accident share stock trader investor index football hunter',
    act: 'massacre',
    of: 'recipient',
    example: 'the carnage at the market',
  },
  {
    nouns: 'missile rocket shell mortar',
    with: 'on',
    act: 'shell',
    of: 'recipient',
    example: 'the rockets on the town',
  },
  { nouns: 'drone', with: 'on', act: 'drone', of: 'recipient', example: 'the drones on the port' },
  {
    nouns: 'sortie sorty',
    with: 'on against over',
    notWith: 'into',
    act: 'airstrike',
    of: 'recipient',
    example: 'six sorties on the town',
  },
  {
    nouns: 'bombardment shelling barrage cannonade',
    notAround: 'criticism complaint abuse insult lawsuit advert',
    act: 'shell',
    of: 'recipient',
    example: 'the shelling of the port',
  },
  { nouns: 'bombing blast explosion bomb', act: 'bomb', of: 'recipient', example: 'the bombing of the embassy' },
  { nouns: 'shooting gunfire shootout', act: 'shoot', of: 'recipient', example: 'a shooting in the square' },
  {
    nouns: 'fighting battle combat clash skirmish firefight warfare hostility war insurgency',
    notAfter: 'price trade tariff cold culture legal court verbal bidding turf uphill election electoral political ratings world',
    notAround: 'title championship league trophy medal promotion relegation ratings nomination',
    act: 'fight',
    of: 'neither',
    mutual: true,
    example: 'fighting between the army and the rebels',
  },
  { nouns: 'killing murder slaying homicide', act: 'kill', of: 'recipient', example: 'the killing of two nuns' },
  { nouns: 'massacre slaughter genocide pogrom bloodbath', act: 'massacre', of: 'recipient', example: 'the massacre of villagers' },
  { nouns: 'assassination execution beheading', act: 'assassinate', of: 'recipient', example: 'the assassination of the judge' },
  { nouns: 'abduction kidnapping hijacking kidnap hijack', act: 'abduct', of: 'recipient', example: 'the abduction of ten girls' },
  { nouns: 'torture', act: 'torture', of: 'recipient', example: 'the torture of inmates' },
  { nouns: 'rape', act: 'rape', of: 'recipient', example: 'the rape of refugees' },
  { nouns: 'beating', act: 'beat', of: 'recipient', example: 'the beating of a monk' },
  { nouns: 'stabbing', act: 'stab', of: 'recipient', example: 'the stabbing of a guard' },
  { nouns: 'demolition destruction arson', act: 'destroy', of: 'recipient', example: 'the demolition of homes' },

  {
    nouns: 'operation campaign',
    around:
      'force army troop troops soldier rebel military militia fighter jihadist insurgent airstrike strike war militant gunman offensive terrorist border enclave combat',
    notAfter:
      'rescue relief aid election presidential electoral business peacekeeping humanitarian mining surgical advertising political publicity information disinformation',
    act: 'attack',
    of: 'actor',
    example: 'an operation against the militia',
  },
  {
    nouns: 'operation',
    notAfter: 'rescue relief aid business peacekeeping humanitarian mining surgical banking flight evacuation search',
    with: 'in against on',
    act: 'attack',
    of: 'actor',
    example: 'an operation in the hills',
  },
  // ── coercion
  { nouns: 'arrest detention imprisonment roundup', act: 'arrest', of: 'recipient', example: 'the arrest of two editors' },
  { nouns: 'deportation', act: 'deport', of: 'recipient', example: 'the deportation of migrants' },
  { nouns: 'seizure confiscation expropriation', act: 'seize', of: 'recipient', example: 'the seizure of his farm' },
  {
    nouns: 'capture recapture takeover occupation annexation conquest',
    act: 'take territory',
    of: 'recipient',
    example: 'the capture of the town',
  },
  { nouns: 'crackdown clampdown repression suppression', act: 'repress', of: 'recipient', example: 'a crackdown on monks' },
  { nouns: 'oppression persecution harassment intimidation', act: 'coerce', of: 'recipient', example: 'the persecution of Christians' },
  { nouns: 'siege blockade encirclement', act: 'blockade', of: 'recipient', example: 'the siege of the city' },
  { nouns: 'coup putsch overthrow', act: 'coerce', of: 'recipient', example: 'a coup in Mali' },
  { nouns: 'hack cyberattack', act: 'hack', of: 'recipient', example: 'a cyberattack on the grid' },

  // ── making force ready
  { nouns: 'deployment mobilisation mobilization buildup build-up', act: 'deploy', of: 'actor', example: 'a deployment of tanks' },
  { nouns: 'manoeuvre maneuver drill wargame', act: 'exercise', of: 'actor', example: 'manoeuvres by the fleet' },

  // ── talking
  {
    nouns: 'talk talks negotiation meeting summit consultation dialogue parley',
    act: 'meet',
    of: 'actor',
    mutual: true,
    example: 'talks between the two sides',
  },
  {
    nouns: 'session',
    around: 'delegation negotiator mediator envoy mediation truce ceasefire side negotiation',
    notAfter: 'training question parliamentary court therapy council assembly trading photo jam emergency bargaining',
    act: 'meet',
    of: 'actor',
    mutual: true,
    example: 'a first session of the two delegations',
  },
  { nouns: 'visit', act: 'visit', of: 'actor', example: 'a visit by the envoy to Rome' },
  { nouns: 'mediation', act: 'mediate', of: 'neither', example: 'mediation by Norway' },

  // ── cooperating and helping
  {
    nouns: 'agreement deal accord pact',
    notAfter: 'big great raw plea',
    act: 'agree',
    of: 'neither',
    mutual: true,
    example: 'a deal between the unions',
  },
  { nouns: 'endorsement praise', act: 'praise', of: 'recipient', example: 'praise for the envoy' },
  { nouns: 'withdrawal pullout pullback retreat pull-out pull-back', act: 'withdraw', of: 'actor', example: 'the withdrawal of troops' },
  {
    nouns: 'ceasefire cease-fire truce armistice',
    act: 'ceasefire',
    of: 'neither',
    mutual: true,
    example: 'a truce between the two took effect',
  },
  { nouns: 'release', notAfter: 'press news', act: 'release', of: 'recipient', example: 'the release of hostages' },
  { nouns: 'surrender capitulation', act: 'surrender', of: 'actor', example: 'the surrender of the garrison' },
  { nouns: 'disarmament demobilisation demobilization', act: 'disarm', of: 'recipient', example: 'the disarmament of the militia' },
  { nouns: 'resignation abdication', act: 'resign', of: 'actor', example: 'the resignation of the premier' },
  { nouns: 'extradition', act: 'extradite', of: 'neither', example: 'the extradition of a suspect' },
  { nouns: 'rescue', act: 'rescue', of: 'recipient', example: 'the rescue of the crew' },
  { nouns: 'pardon amnesty', act: 'pardon', of: 'recipient', example: 'a pardon for the rebels' },
  { nouns: 'apology', act: 'apologise', of: 'actor', example: 'an apology to the families' },

  // ── words of conflict
  {
    nouns: 'condemnation criticism denunciation objection rebuke censure',
    act: 'disapprove',
    of: 'recipient',
    example: 'criticism of the ruling',
  },
  { nouns: 'accusation', act: 'accuse', of: 'neither', example: 'accusations against the bank' },
  { nouns: 'indictment prosecution', act: 'charge', of: 'recipient', example: 'the indictment of the general' },
  { nouns: 'investigation inquiry enquiry probe', act: 'investigate', of: 'recipient', example: 'an inquiry into the deaths' },
  { nouns: 'rejection refusal', act: 'reject', of: 'recipient', example: 'the rejection of the plan' },
  { nouns: 'veto', act: 'veto', of: 'recipient', example: 'a veto by China' },
  { nouns: 'demand', act: 'request', of: 'actor', example: 'the demands of the strikers' },
  { nouns: 'appeal', with: 'for to from by', act: 'request', of: 'actor', example: 'an appeal to the donors' },
  { nouns: 'ultimatum', act: 'ultimatum', of: 'actor', example: 'an ultimatum to the junta' },
  { nouns: 'threat', notWith: 'to', act: 'threaten', of: 'actor', example: 'a threat against the court' },

  // ── protest and sanction
  { nouns: 'protest demonstration rally march sit-in', act: 'protest', of: 'actor', example: 'a protest by farmers' },
  { nouns: 'riot rioting', act: 'riot', of: 'actor', example: 'riots against the levy' },
  { nouns: 'boycott', act: 'boycott', of: 'recipient', example: 'a boycott of the vote' },
  { nouns: 'expulsion', act: 'expel envoy', of: 'recipient', example: 'the expulsion of three diplomats' },
  { nouns: 'displacement', act: 'displace', of: 'recipient', example: 'the displacement of villagers' },
  { nouns: 'conviction', act: 'convict', of: 'recipient', example: 'the conviction of the mayor' },
]

/** Nouns of doing something to something, by the verb they stand for: "the suspension of aid" is read as "suspend aid". */
export const NOUNS_OF_VERBS: Readonly<Record<string, string>> = {
  suspension: 'suspend',
  halt: 'halt',
  freeze: 'freeze',
  freezing: 'freeze',
  cessation: 'cease',
  termination: 'terminate',
  cutoff: 'cut_off',
  cancellation: 'cancel',
  postponement: 'postpone',
  severance: 'sever',
  lifting: 'lift',
  easing: 'ease',
  relaxation: 'relax',
  removal: 'remove',
  resumption: 'resume',
  restoration: 'restore',
  renewal: 'renew',
  delivery: 'deliver',
  provision: 'provide',
  supply: 'supply',
  imposition: 'impose',
  signing: 'sign',
  ratification: 'ratify',
  recognition: 'recognise',
  approval: 'approve',
  acceptance: 'accept',
  reopening: 'reopen',
  closure: 'close',
  opening: 'open',
  violation: 'violate',
  breach: 'breach',
  dispatch: 'dispatch',
  recall: 'recall',
  exchange: 'exchange',
  withdrawal: 'withdraw',
  release: 'release',
  seizure: 'seize',
  return: 'return',
  transfer: 'transfer',
  handover: 'hand_over',
  financing: 'finance',
  training: 'train',
  arming: 'arm',
  targeting: 'target',
  liberation: 'liberate',
  fall: 'fall',
  loss: 'lose',
}

/** Of those, what takes only "of": a fall at the races and a loss at home take no town. */
export const NOUNS_WITH_OF = 'fall loss'

/**
 * Verbs that say only that the noun they govern happens: the noun is the act, their subject its actor. "hold talks", "carry out an
 * attack", "pay a visit", "open fire".
 */
export const LIGHT_VERBS =
  'hold conduct carry_out stage mount launch wage make pay take have undertake perform commit open begin start continue pursue lead spearhead do deliver organise organize join execute keep_up step_up speed_up speed accelerate hasten slow intensify escalate resume renew repeat extend expand prolong press issue complete finish plan prepare order announce declare face suffer undergo see witness engage_in participate_in take_part_in give attempt sustain maintain convene chair host attend'

/** Light verbs whose subject suffers the act: "suffered oppression", "came under attack". */
export const SUFFERING_VERBS = 'suffer undergo face endure sustain see experience witness'

/** Verbs that say only that their subject happens: "fighting erupted", "talks will take place". */
export const OCCURRENCE_VERBS =
  'take_place happen occur begin start continue erupt break_out resume follow go_on go_ahead proceed open end rage flare flare_up intensify escalate last persist come ensue be_held rock shake ravage devastate engulf grip plague mar rattle'

/** Nouns that only measure or shape the noun they hold: "part of the aid", "a round of talks", "a state of emergency". */
export const TRANSPARENT_NOUNS =
  'part number series round wave state ton tonne kilo load day week hour month year package kind type form act campaign amount deal lot majority half third quarter group set string spate flurry bout batch delivery shipment consignment convoy plane truckload programme program effort process measure policy system rest remainder result consequence attempt inch metre kilometre ten dozen hundred thousand million billion percent %'
