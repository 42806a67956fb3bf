import type { ActName } from '../../../record/acts.ts'
import { FORCE_SENSES } from './force-senses.ts'
import type { ObjectClass } from './object-classes.ts'

/**
 * What a verb is judged by: the class of its object; 'assault' for a noun of an attack; 'place', 'actor', 'state' (a
 * government), 'named' (an actor, no pronoun), 'owned' (a
 * thing of an actor's), 'envoy' (someone with
 * an office) and 'armed' (a force) by what the resolver says of it; 'act' for a noun of an act
 * ("called for their release"); 'content' for
 * a clause it governs ("stop shelling", "agree to lift"); 'some' for any object, 'none' for no object; '*' for anything at all.
 * 'thing' is a pronoun of a thing or ship ("it", "she"), 'self' one that points back ("themselves"); 'nobody', of a subject only, a passive
 * that leaves its doer out.
 */
export type ObjectKey =
  | ObjectClass
  | 'actor'
  | 'state'
  | 'named'
  | 'owned'
  | 'envoy'
  | 'armed'
  | 'act'
  | 'assault'
  | 'place'
  | 'content'
  | 'some'
  | 'none'
  | 'nobody'
  | 'thing'
  | 'self'
  | '*'

/** Which part of the clause names someone: a role, a preposition, or "owner" for those named inside the object ("sanctions on Iran"). */
export type RoleName = 'subject' | 'object' | 'indirect' | 'owner' | 'possessor' | (string & {})

/** One sense of a group of verbs. */
export interface VerbSense {
  /** Lemmas, separated by spaces; a particle is joined by an underscore ("break_off"). */
  readonly verbs: string
  /** What stands for the object: the direct object when left out, else obliques with these prepositions. */
  readonly by?: readonly string[]
  /** Only where the clause is negated ("will not allow the strike"). */
  readonly negated?: true
  /** What the subject has to be; any, when left out. */
  readonly subject?: readonly ObjectKey[]
  /** The subject is who or what it is done to ("the town fell to the rebels") and stands for the object. */
  readonly undergoes?: true
  /** A predicate adjective ("ready to meet"), not a verb. */
  readonly adjective?: true
  /** Words of the clause that rule the sense out: "beat them in the final". */
  readonly unless?: string
  /** Words of the clause and what hangs on it, one of which there must be: "a truck packed with explosives". */
  readonly only?: string
  /** Which clause 'content' takes: one that says what another should do ("told them to leave", "insisted that he go"). Any, when left out. */
  readonly wish?: true
  /** Lemmas that 'content' must have for its predicate ("held them responsible"). */
  readonly governs?: string
  /** The first key that fits the object gives the act. 'same' keeps the act of the object ("hold talks"). */
  readonly acts: Readonly<Partial<Record<ObjectKey, ActName | 'same' | 'opposite' | 'prepare' | 'warn'>>>
  /** Where recipients stand, best first; the general order when left out. Empty: there are none. */
  readonly to?: readonly RoleName[]
  /** Where actors stand, best first; subjects when left out. */
  readonly from?: readonly RoleName[]
  /** Where the other sides stand, for acts that all of them do: they are actors too, and `to` is looked at only for those left over. */
  readonly sides?: readonly RoleName[]
  readonly example: string
}

/** What backing each class of thing comes to; "favours one side of the bed" backs nothing. */
const BACKED: VerbSense['acts'] = {
  actor: 'support',
  owned: 'support',
  proposal: 'support',
  agreement: 'support',
  ceasefire: 'support',
  talks: 'support',
  party: 'support',
  person: 'support',
  reform: 'support',
  removal: 'support',
  protest: 'support',
  law: 'support',
  independence: 'support',
  sanction: 'support',
  fighting: 'support',
  act: 'support',
}

/** What asking for each class of thing comes to. */
const REQUESTED: VerbSense['acts'] = {
  refuge: 'seek refuge',
  ceasefire: 'request peace',
  peace: 'call for peace',
  talks: 'request talks',
  mediation: 'request talks',
  prisoner: 'request release',
  sanction: 'rally opposition',
  removal: 'request change',
  election: 'request change',
  reform: 'request change',
  rights: 'request change',
  investigation: 'request change',
  peacekeeper: 'request aid',
  troops: 'request aid',
  weapon: 'request aid',
  aid: 'request aid',
  money: 'request aid',
  fighting: 'request',
  agreement: 'request talks',
  act: 'request',
}

/** Verbs of acts, by what they do to which object. Senses are tried in order; the first that fits is taken. */
export const VERB_SENSES: readonly VerbSense[] = [
  ...FORCE_SENSES,
  // ── meeting and talking
  {
    verbs: 'meet',
    by: ['', 'with', 'in', 'at', 'for'],
    unless: 'commitment obligation target need deadline goal standard requirement criterion criteria expectation challenge cost promise',
    acts: { demand: 'meet demand', casualty: 'meet', '*': 'meet' },
    sides: ['object', 'with'],
    example: 'The ministers met in Oslo.',
  },
  {
    verbs: 'sit_down sit gather convene face',
    by: ['', 'in', 'at', 'with', 'across', 'around', 'round', 'for', 'on'],
    subject: ['diplomat', 'official', 'negotiator'],
    unless: 'criticism charge pressure trial justice challenge election poll threat calls court prospect risk',
    acts: { table: 'meet', talks: 'meet', mutual: 'meet', place: 'meet' },
    sides: ['with', 'object'],
    example: 'The envoys sat down in the same room.',
  },
  {
    verbs: 'confer consult huddle parley',
    acts: { '*': 'meet' },
    sides: ['object', 'with'],
    example: 'The envoy conferred with rebel leaders.',
  },
  {
    verbs: 'negotiate bargain',
    acts: { '*': 'negotiate' },
    sides: ['with', 'between'],
    example: 'The sides negotiated through the night.',
  },
  {
    verbs: 'talk',
    by: ['with', 'to'],
    acts: { actor: 'meet' },
    sides: ['with', 'to'],
    example: 'The president talked with his rival.',
  },
  { verbs: 'speak', by: ['with'], acts: { actor: 'meet' }, sides: ['with'], example: 'The king spoke with the premier.' },
  {
    verbs: 'discuss debate',
    by: ['with'],
    acts: { actor: 'meet' },
    sides: ['with'],
    example: 'The minister discussed the border with his counterpart.',
  },
  { verbs: 'discuss exchange', acts: { opinion: 'meet' }, sides: ['with'], example: 'The presidents exchanged views.' },
  {
    verbs: 'telephone phone ring',
    acts: { actor: 'telephone' },
    sides: ['object'],
    example: 'The chancellor telephoned the premier.',
  },
  {
    verbs: 'mediate arbitrate',
    acts: { '*': 'mediate' },
    to: ['between', 'in', 'object'],
    example: 'Qatar mediated between the two sides.',
  },
  {
    verbs: 'broker',
    acts: { agreement: 'agree', ceasefire: 'agree', peace: 'mediate', talks: 'mediate', '*': 'mediate' },
    to: ['between', 'with'],
    example: 'Oman brokered a deal between the rivals.',
  },
  {
    verbs: 'visit',
    subject: ['envoy', 'official', 'diplomat'],
    acts: { '*': 'visit' },
    to: ['object', 'in'],
    example: 'The foreign minister visited Cairo.',
  },
  {
    verbs: 'arrive land travel fly head',
    by: ['in', 'at', 'to', 'for'],
    subject: ['envoy', 'official', 'diplomat'],
    acts: { place: 'visit' },
    to: ['in', 'at', 'to'],
    example: 'A delegation arrived in Geneva.',
  },
  {
    verbs: 'tour',
    subject: ['envoy', 'official', 'diplomat'],
    acts: { place: 'visit', actor: 'visit' },
    example: 'The envoy toured the region.',
  },
  { verbs: 'host receive welcome greet', acts: { welcome: 'host' }, example: 'Paris hosted the reception.' },
  {
    verbs: 'host',
    acts: { talks: 'host', visit: 'host', actor: 'host' },
    to: ['object', 'owner', 'with', 'between'],
    example: 'Oslo hosted talks.',
  },
  { verbs: 'receive', acts: { actor: 'host' }, to: ['object'], example: 'The king received the ambassador.' },
  { verbs: 'attend join', acts: { talks: 'meet' }, sides: ['owner', 'with'], example: 'Rebels attended the talks.' },
  {
    verbs: 'participate take_part sit_down',
    by: ['in', 'with', 'for'],
    acts: { talks: 'meet', exercise: 'joint exercise', fighting: 'fight together', protest: 'protest', actor: 'meet' },
    sides: ['with', 'owner'],
    example: 'Both sides took part in the talks.',
  },
  {
    verbs: 'send dispatch',
    acts: { diplomat: 'visit', official: 'visit', talks: 'visit' },
    to: ['to', 'indirect'],
    example: 'The king sent an envoy to Rome.',
  },

  // ── agreeing
  { verbs: 'undertake commit', acts: { content: 'agree' }, to: ['content', 'to'], example: 'Peru undertook to free them.' },
  {
    adjective: true,
    verbs: 'ready willing prepared eager happy',
    acts: { content: 'agree' },
    to: ['content'],
    example: 'France is ready to send troops.',
  },
  {
    verbs: 'renew reiterate repeat reaffirm extend table',
    acts: { proposal: 'agree', demand: 'request', threat: 'threaten' },
    to: ['to', 'owner', 'content'],
    example: 'Chad renewed its offer.',
  },
  {
    verbs: 'insist',
    by: ['on'],
    acts: { demand: 'request', removal: 'request change' },
    to: ['owner', 'content'],
    example: 'The union insisted on its demands.',
  },
  {
    verbs: 'agree consent assent accede',
    by: ['to', 'on', 'upon', 'about', ''],
    wish: true,
    acts: {
      mediation: 'agree to mediation',
      talks: 'agree to meet',
      ceasefire: 'agree to peace',
      demand: 'meet demand',
      content: 'agree',
      some: 'agree',
    },
    sides: ['with'],
    to: ['owner', 'content'],
    example: 'The two sides agreed to a truce.',
  },
  {
    verbs: 'accept embrace approve endorse',
    acts: {
      demand: 'meet demand',
      mediation: 'agree to mediation',
      talks: 'agree to meet',
      ceasefire: 'agree to peace',
      proposal: 'agree',
      agreement: 'agree',
      refugee: 'asylum',
      removal: 'concede',
      aid: 'agree',
    },
    to: ['owner', 'from'],
    example: 'The rebels accepted the proposal.',
  },
  { verbs: 'accept', acts: { content: 'concede' }, to: [], example: 'The court accepted that the vote was void.' },
  {
    verbs: 'promise pledge vow offer guarantee',
    acts: {
      aid: 'offer aid',
      money: 'offer aid',
      weapon: 'offer aid',
      troops: 'offer troops',
      peacekeeper: 'offer troops',
      mediation: 'offer to mediate',
      talks: 'agree to meet',
      ceasefire: 'agree to peace',
      content: 'agree',
      proposal: 'agree',
      praise: 'support',
      reform: 'agree',
      removal: 'agree',
      act: 'agree',
    },
    to: ['indirect', 'to', 'for', 'with'],
    example: 'Canada pledged aid to Haiti.',
  },
  { verbs: 'swear', acts: { content: 'agree' }, example: 'The rebels swore to fight on.' },
  {
    verbs: 'contribute',
    by: ['to', ''],
    acts: { troops: 'offer troops', aid: 'aid', money: 'economic aid' },
    to: ['to'],
    example: 'Kenya contributed to the fund.',
  },
  {
    verbs: 'reach strike cut clinch hammer_out conclude forge seal win secure finalise finalize',
    acts: { agreement: 'agree', ceasefire: 'agree to peace', proposal: 'agree' },
    sides: ['with', 'between', 'owner'],
    example: 'The two governments reached a deal.',
  },
  { verbs: 'negotiate', acts: { ceasefire: 'agree to peace' }, to: ['with', 'between'], example: 'Both negotiated a truce.' },

  // ── backing in words, opening relations
  {
    verbs: 'obtain win secure receive get gain enjoy garner',
    acts: { praise: 'support' },
    from: ['owner', 'from'],
    to: ['subject'],
    example: "Oman won France's backing.",
  },
  {
    verbs: 'praise hail laud commend applaud congratulate thank compliment salute extol',
    acts: { '*': 'praise' },
    to: ['object', 'owner', 'for'],
    example: 'The president praised the mediators.',
  },
  {
    verbs: 'welcome',
    acts: { '*': 'praise' },
    to: ['object', 'owner', 'to'],
    example: 'Norway welcomed the decision.',
  },
  {
    verbs: 'endorse back favour favor champion reaffirm approve uphold espouse',
    acts: BACKED,
    to: ['object', 'owner', 'for'],
    example: 'The party endorsed the candidate.',
  },
  {
    verbs: 'support',
    acts: { armed: 'military aid', troops: 'military aid', ...BACKED },
    to: ['object', 'owner', 'in'],
    example: 'Spain supported the bid.',
  },
  {
    verbs: 'side stand stand_by',
    by: ['with', 'by', 'behind'],
    acts: { actor: 'support' },
    to: ['with', 'by', 'behind'],
    example: 'Greece sided with Cyprus.',
  },
  {
    verbs: 'defend vindicate',
    acts: { actor: 'defend', territory: 'fight', place: 'fight', '*': 'defend' },
    to: ['object', 'owner'],
    example: 'The envoy defended his ally.',
  },
  {
    verbs: 'recognise recognize',
    acts: { independence: 'recognise', actor: 'recognise', election: 'recognise' },
    to: ['object', 'owner'],
    example: 'Chile recognised the new state.',
  },
  { verbs: 'apologise apologize', acts: { '*': 'apologise' }, to: ['to', 'for'], example: 'The minister apologised to Japan.' },
  { verbs: 'regret repent', acts: { '*': 'regret' }, to: ['owner', 'to'], example: 'The general regretted the deaths.' },
  { verbs: 'forgive', acts: { debt: 'economic aid', '*': 'forgive' }, to: ['object', 'owner'], example: 'The bishop forgave the gunmen.' },
  {
    verbs: 'sign ratify initial ink sign_on',
    acts: { ceasefire: 'agree to peace', agreement: 'sign', law: 'support', proposal: 'sign', body: 'sign' },
    sides: ['with', 'between', 'owner'],
    example: 'Peru and Chile signed a treaty.',
  },
  {
    verbs: 'establish restore normalise normalize upgrade improve strengthen resume renew mend repair rebuild expand deepen open',
    acts: { relation: 'open relations', embassy: 'open relations' },
    sides: ['with', 'between', 'owner'],
    example: 'The neighbours restored diplomatic ties.',
  },
  {
    verbs: 'express voice convey offer',
    acts: { praise: 'support', criticism: 'disapprove' },
    to: ['for', 'to', 'with', 'over', 'about', 'at', 'owner'],
    example: 'The pope voiced support for the talks.',
  },
  {
    verbs: 'rally mobilise mobilize drum_up',
    acts: { praise: 'rally support' },
    to: ['for', 'from'],
    example: 'The envoy rallied support for the plan.',
  },

  // ── conceding
  {
    verbs: 'allow permit let tolerate accept',
    negated: true,
    acts: { peacekeeper: 'let in', aid: 'let in aid', refugee: 'asylum', '*': 'concede' },
    to: ['owner', 'object', 'to', 'indirect', 'content'],
    example: 'The king will not allow the strike.',
  },
  {
    verbs: 'enhance expand widen improve guarantee broaden extend restore grant',
    acts: { rights: 'widen freedoms' },
    to: ['to', 'indirect', 'for'],
    example: 'The crown widened civil liberties.',
  },
  {
    verbs: 'allow permit authorise authorize',
    acts: {
      peacekeeper: 'let in',
      aid: 'let in aid',
      protest: 'widen freedoms',
      troops: 'let in',
      party: 'admit to politics',
      content: 'concede',
    },
    to: ['object', 'owner', 'to', 'indirect', 'content'],
    example: 'The junta allowed observers to vote.',
  },
  {
    verbs: 'lift ease relax end rescind revoke waive abolish remove loosen drop repeal cancel suspend scrap reverse undo',
    acts: {
      suspension: 'aid',
      blockade: 'lift blockade',
      curfew: 'end emergency',
      emergency: 'end emergency',
      restriction: 'ease restrictions',
      sanction: 'lift sanctions',
    },
    to: ['on', 'against', 'in', 'for', 'owner', 'from'],
    example: 'The government lifted the curfew.',
  },
  {
    verbs: 'allow permit authorise authorize let clear',
    acts: { peacekeeper: 'let in', aid: 'let in aid', protest: 'widen freedoms', troops: 'let in', party: 'admit to politics' },
    to: ['object', 'owner', 'to', 'indirect'],
    example: 'The junta allowed observers.',
  },
  {
    verbs: 'legalise legalize reinstate rehabilitate',
    acts: { party: 'admit to politics', actor: 'admit to politics', media: 'widen freedoms', '*': 'concede' },
    example: 'The court reinstated the party.',
  },
  { verbs: 'pardon amnesty acquit exonerate', acts: { '*': 'pardon' }, to: ['object'], example: 'The king pardoned 40 rebels.' },
  {
    verbs: 'yield bow give_in capitulate relent cave cave_in back_down submit',
    by: ['to', ''],
    acts: { '*': 'meet demand' },
    to: ['to', 'owner'],
    example: 'The ministry bowed to the strikers.',
  },
  {
    verbs: 'fulfil fulfill grant heed satisfy',
    acts: { demand: 'meet demand', rights: 'widen freedoms', independence: 'meet demand' },
    to: ['indirect', 'to', 'owner', 'of'],
    example: 'The board met the demands.',
  },
  {
    verbs: 'reform liberalise liberalize democratise democratize',
    acts: { '*': 'concede' },
    to: [],
    example: 'The party reformed the law.',
  },
  { verbs: 'enact adopt launch introduce initiate', acts: { reform: 'concede' }, to: [], example: 'The crown introduced reforms.' },

  // ── working together
  {
    verbs: 'cooperate co-operate collaborate team_up liaise',
    acts: { '*': 'cooperate' },
    sides: ['with'],
    example: 'The services cooperated with Interpol.',
  },
  {
    verbs: 'share exchange swap pass_on',
    acts: { intelligence: 'share information', prisoner: 'release' },
    to: ['with', 'to'],
    example: 'The agencies shared intelligence.',
  },
  { verbs: 'extradite', acts: { '*': 'extradite' }, to: ['to', 'object'], example: 'Peru extradited the suspect to Spain.' },
  {
    verbs: 'hand_over turn_over transfer surrender',
    acts: { suspect: 'extradite', prisoner: 'release', weapon: 'disarm', territory: 'give back', intelligence: 'share information' },
    to: ['to', 'indirect'],
    example: 'Syria handed over the suspects.',
  },
  { verbs: 'trade', by: ['with'], acts: { actor: 'trade' }, sides: ['with'], example: 'The island traded with Cuba.' },
  { verbs: 'import buy purchase', acts: { weapon: 'trade', aid: 'trade' }, to: ['from'], example: 'Oman bought jets from France.' },
  {
    verbs: 'export sell',
    acts: { weapon: 'trade', aid: 'trade', trade: 'trade', vessel: 'trade' },
    to: ['to', 'indirect'],
    example: 'France sold jets to Oman.',
  },
  { verbs: 'ally join_forces', acts: { '*': 'cooperate' }, sides: ['with'], example: 'The clans allied with the army.' },

  // ── giving
  {
    verbs: 'receive get obtain',
    by: [''],
    acts: { weapon: 'military aid', aid: 'humanitarian aid', money: 'economic aid' },
    from: ['from'],
    to: ['subject'],
    example: 'Ukraine received tanks from Spain.',
  },
  {
    verbs: 'enter reach arrive cross roll leave',
    by: ['', 'in', 'at', 'into', 'to'],
    subject: ['convoy'],
    acts: { place: 'humanitarian aid', territory: 'humanitarian aid' },
    to: ['owner', 'for'],
    example: 'An aid convoy reached the town.',
  },
  {
    verbs:
      'give provide send deliver supply grant donate ship airlift fly airdrop distribute hand dispatch bring lend transfer earmark allocate disburse approve release',
    acts: {
      weapon: 'military aid',
      refuge: 'asylum',
      aid: 'humanitarian aid',
      money: 'economic aid',
      welcome: 'host',
      praise: 'support',
      intelligence: 'share information',
    },
    to: ['indirect', 'to', 'with', 'for'],
    example: 'Japan gave rice to Laos.',
  },
  {
    verbs: 'provide supply',
    by: ['with'],
    acts: { weapon: 'military aid', aid: 'humanitarian aid', money: 'economic aid', intelligence: 'share information' },
    to: ['direct'],
    example: 'Iran supplied the militia with rockets.',
  },
  {
    verbs: 'finance fund subsidise subsidize bankroll bail_out sponsor',
    unless: 'level shutdown taxpayer',
    acts: { '*': 'economic aid' },
    to: ['object', 'owner', 'for', 'in'],
    example: 'Kuwait financed the port.',
  },
  {
    verbs: 'arm equip train',
    acts: { actor: 'military aid', troops: 'military aid', '*': 'military aid' },
    to: ['object', 'owner'],
    example: 'Washington armed the rebels.',
  },
  {
    verbs: 'assist aid help',
    acts: { named: 'aid', refugee: 'aid', person: 'aid' },
    to: ['object', 'with', 'in'],
    example: 'Engineers helped the villagers.',
  },
  {
    verbs: 'feed shelter vaccinate',
    acts: { refugee: 'humanitarian aid', actor: 'humanitarian aid' },
    to: ['object'],
    example: 'The agency fed the refugees.',
  },
  {
    verbs: 'protect safeguard escort',
    acts: { actor: 'protect', aid: 'protect', refugee: 'protect' },
    to: ['object', 'owner'],
    example: 'Troops escorted the convoy.',
  },
  { verbs: 'rescue evacuate', acts: { '*': 'rescue' }, to: ['object', 'from'], example: 'Helicopters rescued the crew.' },
  { verbs: 'compensate reimburse repay', acts: { '*': 'compensate' }, to: ['object', 'to'], example: 'Egypt compensated the families.' },
  { verbs: 'pay', acts: { money: 'compensate' }, to: ['to', 'indirect'], example: 'Egypt paid compensation to the families.' },
  { verbs: 'harbour harbor', acts: { actor: 'asylum', suspect: 'asylum' }, to: ['object'], example: 'The sheikh harboured the fugitives.' },
  { verbs: 'resettle', acts: { refugee: 'asylum', actor: 'asylum' }, to: ['object'], example: 'Chile resettled the refugees.' },

  // ── giving up in deed
  {
    verbs: 'withdraw pull_out pull_back evacuate redeploy remove recall bring_home pull retract',
    acts: {
      troops: 'withdraw',
      weapon: 'withdraw',
      vessel: 'withdraw',
      diplomat: 'recall envoy',
      peacekeeper: 'leave body',
      aid: 'stop aid',
      demand: 'concede',
      proposal: 'reject',
      police: 'withdraw',
      praise: 'reduce relations',
    },
    to: ['from'],
    example: 'Ethiopia withdrew its troops from Somalia.',
  },
  {
    verbs: 'withdraw pull_out walk_out quit leave walk_away pull secede',
    by: ['from', 'of', ''],
    acts: { target: 'withdraw', talks: 'halt talks', agreement: 'leave body', body: 'leave body', office: 'resign' },
    to: ['from', 'of', 'owner'],
    example: 'The rebels withdrew from the town.',
  },
  {
    verbs: 'retreat withdraw pull_back fall_back pull_out decamp',
    unless:
      'investor firm company sponsor bank brand retailer airline bidder runner player athlete driver race tournament competition championship cup',
    acts: { consent: 'reject plan', none: 'withdraw' },
    to: [],
    example: 'The army retreated to the river.',
  },
  {
    verbs: 'abandon vacate evacuate',
    acts: { territory: 'withdraw', place: 'withdraw', talks: 'halt talks', agreement: 'leave body', proposal: 'reject' },
    to: ['to', 'owner'],
    example: 'The garrison abandoned the fort.',
  },
  {
    verbs: 'surrender capitulate',
    acts: { weapon: 'disarm', territory: 'give back', place: 'give back', '*': 'surrender' },
    to: ['to'],
    example: 'The gunmen surrendered.',
  },
  { verbs: 'disarm demobilise demobilize decommission', acts: { '*': 'disarm' }, to: ['object'], example: 'The faction disarmed.' },
  { verbs: 'lay_down hand_in', acts: { weapon: 'disarm', surrender: 'disarm' }, to: [], example: 'The guerrillas laid down their arms.' },
  {
    verbs: 'dismantle scrap',
    acts: { weapon: 'disarm', blockade: 'lift blockade', territory: 'withdraw' },
    to: [],
    example: 'Libya dismantled its missiles.',
  },
  {
    verbs: 'release free liberate repatriate hand_over',
    acts: { prisoner: 'release', actor: 'release', troops: 'release', refugee: 'release', person: 'release', police: 'release' },
    to: ['object', 'to'],
    example: 'The rebels freed the hostages.',
  },
  { verbs: 'extend prolong', acts: { ceasefire: 'ceasefire' }, sides: ['with'], example: 'The sides extended their truce.' },
  { verbs: 'exchange trade', acts: { fire: 'fight', gunfire: 'fight' }, sides: ['with'], example: 'The border guards exchanged fire.' },
  { verbs: 'exchange swap trade', acts: { prisoner: 'release' }, sides: ['with'], example: 'The sides swapped prisoners.' },
  {
    verbs: 'return give_back cede relinquish',
    acts: { territory: 'give back', place: 'give back', property: 'give back', prisoner: 'release', refugee: 'release' },
    to: ['to', 'indirect'],
    example: 'Israel returned the village.',
  },
  {
    verbs: 'resign step_down step_aside abdicate quit stand_down',
    by: ['', 'as', 'from'],
    acts: { '*': 'resign' },
    to: [],
    example: 'The premier resigned.',
  },
  {
    verbs: 'observe honour honor respect declare announce proclaim',
    acts: { ceasefire: 'ceasefire' },
    to: ['with', 'against'],
    example: 'The militia observed the truce.',
  },
  {
    verbs: 'implement',
    acts: { ceasefire: 'ceasefire', reform: 'concede', agreement: 'cooperate' },
    to: ['with'],
    example: 'Both implemented the truce.',
  },
  {
    verbs: 'reopen open unblock unseal',
    acts: { road: 'lift blockade', territory: 'lift blockade', embassy: 'open relations' },
    to: ['to', 'for', 'with'],
    example: 'The army reopened the road.',
  },
  {
    verbs: 'admit',
    acts: { peacekeeper: 'let in', refugee: 'asylum', aid: 'let in aid' },
    to: ['object'],
    example: 'Iraq admitted inspectors.',
  },

  // ── starting and stopping what the object names
  {
    verbs: 'repel repulse thwart foil block beat_back fend_off hold_off withstand resist',
    acts: { fighting: 'fight', armed: 'fight' },
    to: ['owner', 'object', 'by'],
    example: 'The garrison repelled an attack.',
  },
  {
    verbs:
      'stop halt suspend freeze cut cut_off cease discontinue terminate break_off wind_down scale_down sever withhold slash reduce block delay hold_up stall interrupt call_off curtail end break downgrade pause shelve slow',
    acts: {
      mediation: 'end mediation',
      diplomat: 'break relations',
      relation: 'break relations',
      talks: 'halt talks',
      ceasefire: 'refuse peace',
      fighting: 'end fighting',
      protest: 'call off protest',
      occupation: 'withdraw',
      weapon: 'stop military aid',
      trade: 'stop trade',
      intelligence: 'stop military aid',
      agreement: 'leave body',
      body: 'leave body',
      aid: 'stop aid',
      money: 'stop aid',
    },
    to: ['to', 'with', 'for', 'against', 'owner', 'from', 'between', 'on'],
    example: 'Japan halted aid to the junta.',
  },
  {
    verbs: 'cancel postpone call_off scrap put_off',
    acts: {
      talks: 'reject talks',
      visit: 'reject talks',
      agreement: 'leave body',
      protest: 'call off protest',
      aid: 'stop aid',
      proposal: 'reject',
      fighting: 'end fighting',
    },
    to: ['with', 'owner', 'to', 'between'],
    example: 'The minister cancelled the meeting.',
  },
  { verbs: 'stop halt cease suspend end quit discontinue', acts: { content: 'opposite' }, example: 'The gunmen stopped shooting.' },
  {
    verbs: 'resume renew reinstate restore reactivate',
    acts: {
      aid: 'aid',
      talks: 'negotiate',
      fighting: 'fight',
      trade: 'trade',
      sanction: 'sanction',
      protest: 'protest',
      weapon: 'military aid',
      ceasefire: 'ceasefire',
      blockade: 'blockade',
    },
    to: ['to', 'with', 'for', 'against', 'on', 'owner', 'between'],
    example: 'The bank resumed lending aid.',
  },
  {
    verbs: 'denounce abrogate repudiate',
    acts: { agreement: 'leave body' },
    to: ['with', 'owner'],
    example: 'The shah abrogated the treaty.',
  },

  // ── asking
  {
    verbs: 'demand',
    acts: { content: 'request' },
    to: ['of', 'from', 'content'],
    example: 'The union demanded that he go.',
  },
  {
    verbs: 'call appeal',
    by: ['on', 'upon', 'to'],
    acts: { actor: 'request', content: 'request' },
    wish: true,
    to: ['on', 'upon', 'to'],
    example: 'The pope called on Chad to disarm.',
  },
  {
    verbs: 'insist require stipulate',
    wish: true,
    acts: { content: 'request' },
    to: ['content'],
    example: 'The union insisted that he go.',
  },
  {
    verbs: 'aim push campaign work lobby',
    by: ['for'],
    acts: {
      removal: 'request change',
      reform: 'request change',
      ceasefire: 'request peace',
      talks: 'request talks',
      sanction: 'rally opposition',
    },
    to: ['owner', 'on', 'with'],
    example: 'The front is aiming for his removal.',
  },
  {
    verbs: 'demand request seek urge solicit',
    acts: REQUESTED,
    to: ['from', 'to', 'on', 'owner', 'of', 'with', 'in'],
    example: 'Rebels demanded talks.',
  },
  {
    verbs: 'call appeal press push plead beg lobby ask campaign',
    by: ['for'],
    acts: REQUESTED,
    to: ['on', 'to', 'owner', 'against', 'direct', 'from', 'of', 'with', 'in'],
    example: 'Rebels called for talks.',
  },
  {
    verbs: 'summon call_in',
    governs: 'complain protest object condemn denounce',
    acts: { content: 'complain' },
    to: ['object'],
    example: 'Niger summoned the envoy to complain.',
  },
  {
    verbs:
      'urge ask press implore exhort beseech pressure pressurise pressurize order instruct request beg entreat petition summon tell push persuade encourage lobby appeal challenge command direct',
    by: ['', 'on', 'upon', 'to'],
    wish: true,
    acts: { content: 'request' },
    to: ['object', 'indirect', 'on', 'upon', 'to'],
    example: 'The council urged Sudan to disarm.',
  },
  { verbs: 'demand', acts: { '*': 'request' }, to: ['from', 'of', 'owner'], example: 'The tribes demanded autonomy.' },
  {
    verbs: 'order',
    acts: { fighting: 'attack', troops: 'deploy', police: 'deploy police', removal: 'request', exercise: 'exercise' },
    to: ['on', 'against', 'object'],
    example: 'The general ordered strikes on the camp.',
  },
  { verbs: 'appeal plead', by: ['to'], acts: { actor: 'request' }, to: ['to'], example: 'The mayor appealed to the army.' },

  // ── disapproving, accusing, investigating
  {
    verbs: 'hold',
    governs: 'accountable responsible liable',
    acts: { content: 'accuse' },
    to: ['object'],
    example: 'The bishop held the army responsible.',
  },
  {
    adjective: true,
    verbs: 'critical',
    by: ['of'],
    acts: { some: 'disapprove' },
    to: ['of', 'owner'],
    example: 'The bishop was critical of the army.',
  },
  {
    verbs: 'put place',
    by: ['under'],
    acts: { investigation: 'investigate', arrest: 'arrest', siege: 'blockade' },
    to: ['direct'],
    example: 'The clerk was put under investigation.',
  },
  {
    verbs:
      'condemn denounce criticise criticize deplore decry lambast lambaste attack_verbally rebuke censure chide berate assail deride scold excoriate reproach reprimand castigate upbraid vilify ridicule mock insult fault decry pillory disparage',
    acts: { '*': 'disapprove' },
    to: ['object', 'owner', 'for', 'in'],
    example: 'Albania denounced the crackdown.',
  },
  {
    verbs: 'slam blast',
    unless: 'door brake',
    acts: { some: 'disapprove' },
    to: ['object', 'owner', 'for', 'in'],
    example: 'Albania slammed the crackdown.',
  },
  {
    verbs: 'complain object',
    by: ['', 'to', 'about', 'over', 'at'],
    acts: { actor: 'disapprove', content: 'disapprove', '*': 'complain' },
    to: ['to', 'about', 'over', 'against', 'at', 'owner'],
    example: 'Niger complained to Chad.',
  },
  {
    verbs: 'lodge file register',
    acts: { criticism: 'complain', investigation: 'sue' },
    to: ['with', 'against', 'to', 'over'],
    example: 'Iran lodged a protest with Iraq.',
  },
  { verbs: 'accuse', by: ['', 'of'], acts: { '*': 'accuse' }, to: ['object'], example: 'Chad accused Sudan of arming rebels.' },
  { verbs: 'blame', acts: { '*': 'accuse' }, to: ['object', 'on'], example: 'The army blamed the militia.' },
  { verbs: 'allege', acts: { '*': 'accuse' }, to: ['against', 'content'], example: 'The union alleged fraud.' },
  {
    verbs: 'charge indict arraign prosecute impeach',
    acts: { actor: 'charge', person: 'charge', official: 'charge', suspect: 'charge', militant: 'charge' },
    to: ['object'],
    example: 'The court indicted the general.',
  },
  { verbs: 'sue', acts: { '*': 'sue' }, to: ['object'], example: 'Iran sued the bank.' },
  {
    verbs: 'investigate probe',
    acts: { '*': 'investigate' },
    to: ['object', 'owner', 'by', 'in', 'into'],
    example: 'The panel investigated the killings.',
  },
  {
    verbs: 'open launch begin start conduct order complete hold',
    acts: { investigation: 'investigate' },
    to: ['into', 'against', 'owner', 'of'],
    example: 'Judges opened an inquiry.',
  },
  { verbs: 'send dispatch', acts: { peacekeeper: 'inspect' }, to: ['to', 'in'], example: 'The agency sent inspectors to Iran.' },
  { verbs: 'summon', acts: { diplomat: 'complain' }, to: ['object', 'owner'], example: 'Peru summoned the ambassador.' },

  // ── refusing
  {
    verbs: 'oppose',
    by: ['to'],
    acts: { talks: 'reject talks', mediation: 'reject talks', some: 'reject' },
    from: ['subject', 'direct'],
    to: ['owner', 'to'],
    example: 'Peru is opposed to the plan.',
  },
  {
    adjective: true,
    verbs: 'opposed',
    by: ['to'],
    acts: { talks: 'reject talks', mediation: 'reject talks', content: 'reject', some: 'reject' },
    to: ['owner', 'to'],
    example: 'Peru is opposed to the plan.',
  },
  {
    verbs: 'deny refuse',
    acts: { permission: 'reject', peacekeeper: 'refuse entry', refuge: 'reject aid', aid: 'reject aid' },
    to: ['indirect', 'object', 'to', 'for', 'owner'],
    example: 'The mayor denied them entry.',
  },
  {
    verbs:
      'reject dismiss spurn rebuff turn_down rule_out decline refuse oppose disregard snub brush_aside ignore resist shun throw_out shrug_off',
    acts: {
      claim: 'reject',
      mediation: 'reject talks',
      talks: 'reject talks',
      ceasefire: 'refuse peace',
      proposal: 'reject plan',
      agreement: 'reject plan',
      demand: 'reject',
      sanction: 'reject',
      peacekeeper: 'refuse entry',
      aid: 'reject aid',
      money: 'reject aid',
      prisoner: 'refuse release',
      removal: 'reject change',
      reform: 'reject change',
      law: 'reject change',
      occupation: 'reject',
      rights: 'reject change',
      act: 'reject',
    },
    to: ['owner', 'from', 'to', 'by', 'indirect', 'of', 'with', 'object'],
    example: 'The rebels rejected the plan.',
  },
  {
    verbs: 'reject spurn rebuff',
    acts: { content: 'reject', '*': 'reject' },
    to: ['owner', 'from', 'object', 'by', 'of'],
    example: 'The mayor rejected the idea.',
  },
  { verbs: 'refuse decline', acts: { content: 'reject' }, to: ['content'], example: 'The general refused to resign.' },
  { verbs: 'rule_out', acts: { content: 'reject' }, to: ['with', 'owner'], example: 'The crown ruled out talking.' },
  { verbs: 'veto', acts: { '*': 'veto' }, to: ['owner', 'against', 'on'], example: 'China vetoed the resolution.' },
  {
    verbs: 'defy flout violate breach disobey contravene',
    acts: { ceasefire: 'break ceasefire', territory: 'coerce', '*': 'defy' },
    to: ['by', 'owner', 'object'],
    example: 'The paper defied the ban.',
  },
  { verbs: 'break', acts: { ceasefire: 'break ceasefire', law: 'defy' }, to: ['with', 'owner'], example: 'The militia broke the truce.' },
  { verbs: 'boycott', acts: { '*': 'boycott' }, to: ['object', 'owner'], example: 'The party boycotted the vote.' },

  // ── threatening
  {
    verbs: 'warn caution',
    acts: { content: 'warn' },
    to: ['object', 'content'],
    example: 'The ministry warned that Peru would impose sanctions.',
  },
  {
    verbs: 'hint warn',
    by: ['at', 'of'],
    acts: {
      sanction: 'threaten sanctions',
      restriction: 'threaten restrictions',
      pressure: 'threaten',
      fighting: 'threaten force',
      retaliation: 'threaten',
    },
    to: ['on', 'against', 'owner'],
    example: 'The envoy hinted at sanctions.',
  },
  {
    verbs: 'threaten',
    by: ['', 'with'],
    acts: {
      sanction: 'threaten sanctions',
      restriction: 'threaten restrictions',
      fighting: 'threaten force',
      protest: 'threaten protest',
      pressure: 'threaten',
      content: 'threaten',
      act: 'threaten',
      '*': 'threaten',
    },
    to: ['object', 'against', 'on', 'content'],
    example: 'Iran threatened to close the strait.',
  },
  {
    verbs: 'warn',
    by: ['', 'against', 'of'],
    acts: { actor: 'threaten' },
    to: ['object'],
    example: 'The junta warned the strikers against marching.',
  },
  {
    verbs: 'issue deliver give set',
    acts: { ultimatum: 'ultimatum', threat: 'threaten' },
    to: ['to', 'indirect', 'against'],
    example: 'The junta issued an ultimatum.',
  },

  // ── protesting
  {
    verbs: 'protest',
    by: ['', 'at', 'against', 'over', 'to'],
    subject: ['state'],
    acts: { '*': 'complain' },
    to: ['to', 'owner', 'against', 'at', 'over', 'object'],
    example: 'Oslo protested at the arrests.',
  },
  { verbs: 'protest', by: ['to'], acts: { actor: 'complain' }, to: ['to'], example: 'Iran protested to Iraq.' },
  {
    verbs: 'stop shun refuse down walk_off',
    acts: { work: 'labour strike' },
    to: ['against', 'over'],
    example: 'The miners stopped work.',
  },
  { verbs: 'collect gather', acts: { signature: 'protest' }, to: ['against'], example: 'Nuns collected signatures.' },
  {
    verbs: 'demonstrate rally march picket',
    by: ['', 'against', 'in', 'for', 'outside', 'through', 'over', 'on', 'to'],
    acts: { '*': 'protest' },
    to: ['against', 'at', 'object'],
    example: 'Thousands marched against the king.',
  },
  {
    verbs: 'protest',
    acts: { '*': 'protest' },
    to: ['against', 'object', 'at', 'owner', 'over'],
    example: 'Students protested in the square.',
  },
  { verbs: 'riot rampage loot', acts: { '*': 'riot' }, to: ['against', 'over', 'object'], example: 'Prisoners rioted.' },
  {
    verbs: 'stage hold organise organize join lead continue begin start',
    acts: { protest: 'same' },
    to: ['against', 'outside', 'owner', 'at'],
    example: 'Farmers staged a rally.',
  },
  {
    verbs: 'block barricade obstruct',
    acts: { road: 'obstruct', territory: 'obstruct' },
    to: ['by', 'against', 'owner', 'for'],
    example: 'Farmers blocked the road.',
  },

  // ── cutting relations, sanctions
  {
    verbs: 'drive drive_out clear clear_out flush_out root_out dislodge oust expel push push_back push_out eject evict force_out',
    acts: { armed: 'drive out' },
    to: ['object'],
    example: 'The army drove the militia out.',
  },
  { verbs: 'overthrow depose topple oust', acts: { '*': 'coerce' }, to: ['object', 'owner'], example: 'Officers overthrew the king.' },
  {
    verbs: 'impose institute slap levy tighten reimpose extend apply toughen widen',
    acts: {
      curfew: 'curfew',
      emergency: 'martial law',
      blockade: 'blockade',
      sanction: 'sanction',
      restriction: 'restrict',
      law: 'restrict',
    },
    to: ['on', 'against', 'in', 'upon', 'owner', 'over', 'to'],
    example: 'The EU imposed sanctions on Burma.',
  },
  {
    verbs: 'sanction blacklist penalise penalize',
    acts: { actor: 'sanction', party: 'sanction', trade: 'sanction', property: 'sanction', person: 'sanction' },
    to: ['object', 'owner'],
    example: 'Britain sanctioned two banks.',
  },
  {
    verbs: 'expel kick_out throw_out evict boot_out force_out turf_out',
    acts: {
      armed: 'drive out',
      diplomat: 'expel envoy',
      peacekeeper: 'expel body',
      troops: 'expel body',
      party: 'expel body',
      actor: 'deport',
      territory: 'displace',
      '*': 'deport',
    },
    to: ['object', 'owner'],
    example: 'Chad expelled the ambassador.',
  },
  {
    verbs: 'force drive',
    by: ['out', 'from', 'out of'],
    acts: { place: 'expel body', territory: 'expel body', some: 'expel body' },
    to: ['direct'],
    example: 'The shah forced the agency out.',
  },
  { verbs: 'displace uproot expel', acts: { '*': 'displace' }, to: ['object'], example: 'The floods of war displaced villagers.' },
  {
    verbs: 'convict sentence condemn_to jail imprison fine',
    acts: { '*': 'convict' },
    to: ['object'],
    example: 'The court convicted the colonel.',
  },
  {
    verbs: 'divest disengage dissociate distance',
    acts: { '*': 'reduce relations' },
    to: ['from'],
    example: 'The bank divested from Sudan.',
  },

  // ── making force ready
  {
    verbs: 'build create form set_up raise recruit establish assemble',
    acts: { troops: 'mobilise' },
    to: ['against'],
    example: 'Kenya formed a border force.',
  },
  {
    verbs: 'enter cross roll push move march pour advance walk sweep stream file',
    by: ['', 'into', 'in', 'to', 'across', 'toward', 'towards', 'inside', 'on'],
    subject: ['armed', 'troops', 'vessel'],
    acts: { place: 'enter', territory: 'enter' },
    to: [],
    example: 'Troops entered the province.',
  },
  { verbs: 'prepare ready gear_up poised', acts: { content: 'prepare' }, to: ['content'], example: 'The army prepared to attack.' },
  {
    verbs:
      'deploy mass mobilise mobilize amass station marshal reinforce strengthen position redeploy concentrate dispatch send move rush order_out bolster activate call_up beef_up increase assemble airlift',
    acts: { police: 'deploy police', peacekeeper: 'protect', troops: 'deploy', vessel: 'deploy weapons', weapon: 'deploy weapons' },
    to: ['against', 'at', 'to', 'in', 'along', 'near', 'on'],
    example: 'Iraq massed troops on the border.',
  },
  {
    verbs: 'mobilise mobilize muster regroup rearm',
    acts: { none: 'mobilise', actor: 'mobilise', troops: 'mobilise' },
    to: ['against'],
    example: 'The army mobilised.',
  },
  { verbs: 'put place', by: ['on'], acts: { alert: 'raise alert' }, to: ['against'], example: 'The king put troops on alert.' },
  {
    verbs: 'remain stay be go',
    by: ['on'],
    acts: { alert: 'raise alert', protest: 'same' },
    to: ['in', 'against'],
    example: 'Troops remained on alert.',
  },
  { verbs: 'test test-fire fire launch', acts: { test: 'test weapons' }, to: ['over', 'into'], example: 'Pyongyang tested a missile.' },
  { verbs: 'test test-fire', acts: { weapon: 'test weapons' }, to: ['over', 'into'], example: 'Pyongyang tested a missile.' },
  { verbs: 'patrol', acts: { '*': 'deploy' }, to: [], example: 'Jeeps patrolled the border.' },
  {
    verbs: 'hold conduct stage launch begin start undertake carry_out',
    acts: { exercise: 'same' },
    sides: ['with', 'near'],
    example: 'The navy held an exercise.',
  },

  // ── coercing
  {
    verbs:
      'capture seize take retake recapture overrun reclaim occupy annex conquer liberate regain take_over recover win_back wrest take_control',
    unless: 'seriously advantage care note account step part place',
    by: ['', 'of'],
    acts: { captive: 'abduct', territory: 'take territory', place: 'take territory' },
    to: ['from', 'owner'],
    example: 'Rebels captured the town.',
  },
  { verbs: 'take seize', by: ['', 'as'], acts: { captive: 'abduct' }, to: ['object', 'of'], example: 'Gunmen took two nuns hostage.' },
  {
    verbs: 'seize confiscate impound expropriate requisition nationalise nationalize',
    acts: { some: 'seize' },
    to: ['from', 'owner', 'object', 'of'],
    example: 'Police seized the presses.',
  },
  {
    verbs: 'capture',
    acts: {
      actor: 'abduct',
      person: 'abduct',
      troops: 'abduct',
      property: 'take territory',
      weapon: 'seize',
      vessel: 'seize',
      '*': 'abduct',
    },
    to: ['object'],
    example: 'Troops captured six fighters.',
  },
  {
    verbs: 'gain take',
    by: ['', 'of'],
    unless: 'house senate congress assembly committee company firm disposal message narrative process talks investigation inquiry',
    acts: { control: 'take territory' },
    to: ['from'],
    example: 'The clan took control of the port.',
  },
  { verbs: 'raid search ransack', acts: { '*': 'raid' }, to: ['object', 'owner', 'of'], example: 'Police raided the office.' },
  {
    verbs: 'ban outlaw bar prohibit proscribe',
    by: ['', 'from'],
    acts: { media: 'censor', party: 'ban', actor: 'ban', protest: 'restrict', content: 'restrict', '*': 'restrict' },
    to: ['object', 'owner', 'from'],
    example: 'The junta banned the party.',
  },
  {
    verbs: 'clamp_down crack_down suppress repress quash',
    by: ['', 'on'],
    acts: { media: 'censor', '*': 'repress' },
    to: ['object', 'on', 'owner', 'of'],
    example: 'The army cracked down on dissent.',
  },
  {
    verbs: 'restrict limit curb curtail stifle muzzle',
    acts: {
      fighting: 'end fighting',
      media: 'censor',
      claim: 'censor',
      protest: 'repress',
      rights: 'repress',
      actor: 'repress',
      party: 'repress',
    },
    to: ['object', 'on', 'owner', 'of'],
    example: 'The army curbed the press.',
  },
  {
    verbs: 'prevent block stop bar break_up disperse thwart halt foil',
    acts: { protest: 'restrict' },
    to: ['owner', 'by', 'of'],
    example: 'Police prevented the march.',
  },
  {
    verbs: 'prevent bar block',
    acts: { actor: 'restrict' },
    to: ['object', 'owner'],
    example: 'Police barred monks from the square.',
  },
  { verbs: 'disperse', acts: { '*': 'disperse crowd' }, to: ['object'], example: 'Police dispersed the crowd.' },
  {
    verbs: 'censor jam ban close shut shut_down block gag',
    acts: { media: 'censor' },
    to: ['object', 'owner'],
    example: 'The regime closed the newspaper.',
  },
  {
    verbs: 'close shut seal seal_off close_off cordon_off',
    acts: { embassy: 'break relations', territory: 'blockade', road: 'blockade', place: 'blockade' },
    to: ['object', 'owner', 'to', 'with', 'of'],
    example: 'The army closed the border.',
  },
  {
    verbs: 'blockade besiege cordon encircle surround lay_siege',
    by: ['', 'to'],
    acts: { territory: 'blockade', road: 'blockade', place: 'blockade', actor: 'blockade' },
    to: ['object', 'owner', 'to', 'of'],
    example: 'The army besieged the city.',
  },
  { verbs: 'declare proclaim', acts: { fighting: 'fight' }, to: ['on', 'against', 'with', 'owner'], example: 'Peru declared war.' },
  {
    verbs: 'declare proclaim introduce announce unveil',
    acts: {
      siege: 'martial law',
      emergency: 'martial law',
      curfew: 'curfew',
      independence: 'coerce',
      blockade: 'blockade',
      suspension: 'same',
      sanction: 'sanction',
      protest: 'same',
    },
    to: ['in', 'on', 'against', 'with', 'owner'],
    example: 'The president declared an emergency.',
  },
  {
    verbs: 'arrest detain jail imprison intern round_up nab apprehend incarcerate',
    acts: { '*': 'arrest' },
    to: ['object'],
    example: 'Police arrested ten men.',
  },
  {
    verbs: 'hold use keep',
    by: ['', 'as'],
    acts: { shield: 'human shield', captive: 'abduct' },
    to: ['object', 'owner'],
    example: 'Guerrillas held six hostages.',
  },
  { verbs: 'deport repatriate', acts: { '*': 'deport' }, to: ['object', 'to'], example: 'Ghana deported 60 sailors.' },
  {
    verbs: 'hack deface',
    by: ['', 'into'],
    acts: { '*': 'hack' },
    to: ['object', 'into', 'owner', 'of'],
    example: 'Spies hacked the ministry.',
  },
  {
    verbs: 'harass intimidate oppress persecute bully coerce',
    acts: { '*': 'coerce' },
    to: ['object', 'owner'],
    example: 'The militia harassed villagers.',
  },

  // ── assaulting
  {
    verbs: 'strike hit land fall slam crash explode go_off rain tear rip detonate',
    by: ['', 'in', 'on', 'into', 'near', 'at'],
    subject: ['weapon', 'explosive'],
    acts: { '*': 'attack' },
    from: ['subject'],
    to: ['object', 'owner'],
    example: 'A rocket struck the market.',
  },
  {
    verbs: 'strike hit rock shake pound target damage destroy flatten level wreck devastate tear rip',
    subject: ['assault'],
    acts: { some: 'attack' },
    from: ['subject'],
    to: ['object', 'owner'],
    example: 'The raid hit the market.',
  },
  {
    verbs: 'come_back return come',
    by: ['to', 'over'],
    subject: ['aircraft'],
    unless: 'base airbase hangar airfield home airport runway safely',
    acts: { place: 'attack' },
    from: ['subject'],
    to: [],
    example: 'The drones came back to Aden.',
  },
  {
    verbs: 'fall',
    undergoes: true,
    unless: 'percent % vote rain snow temperature night silent quiet short behind ill asleep apart prey victim',
    acts: { place: 'take territory', territory: 'take territory' },
    from: ['to', 'into'],
    to: [],
    example: 'The town fell to the rebels.',
  },
  {
    verbs: 'lose',
    by: [''],
    acts: { place: 'take territory', town: 'take territory' },
    from: ['to'],
    to: ['subject'],
    example: 'The army lost Bara.',
  },
  {
    verbs: 'down shoot_down bring_down intercept',
    acts: { weapon: 'shoot' },
    to: ['owner', 'object'],
    example: 'Guards shot down a drone.',
  },
  {
    verbs: 'kill slay murder gun_down massacre slaughter butcher lynch',
    acts: { '*': 'kill' },
    to: ['object', 'owner'],
    example: 'Gunmen killed two priests.',
  },
  {
    verbs: 'die perish',
    by: ['in', 'from', 'of', 'as', 'after', 'following', 'under'],
    acts: { torture: 'torture', fighting: 'kill', weapon: 'kill', explosive: 'kill' },
    from: ['owner', 'by', 'in'],
    to: ['subject'],
    example: 'Nine people died in the attack.',
  },
  {
    verbs: 'die perish',
    by: ['at', 'in', 'outside', 'inside'],
    acts: { site: 'kill' },
    from: [],
    to: ['subject'],
    example: 'At least six died at the bus station.',
  },
  { verbs: 'lose', by: [''], acts: { life: 'kill' }, from: ['by'], to: ['subject'], example: 'Five people lost their lives.' },
  { verbs: 'claim cost take', subject: ['assault'], acts: { life: 'kill' }, from: ['owner'], to: [], example: 'The raid cost five lives.' },
  { verbs: 'wound injure hurt maim', acts: { '*': 'wound' }, to: ['object', 'owner'], example: 'A blast wounded the mayor.' },
  {
    verbs:
      'attack assault strike hit target ambush storm pound hammer batter pummel neutralise neutralize rout crush defeat repel repulse invade intervene',
    unless:
      'back team club league cup final match season title champion coach player goal tournament rival poll election victory criticism pitch ball net box-office export share price profit sale sentiment confidence traveller consumer customer inflation',
    by: ['', 'in'],
    acts: {
      protest: 'same',
      fighting: 'fight',
      actor: 'attack',
      place: 'attack',
      territory: 'attack',
      troops: 'attack',
      property: 'attack',
      weapon: 'attack',
      vessel: 'attack',
      target: 'attack',
      police: 'attack',
      prisoner: 'attack',
    },
    to: ['object', 'owner', 'in', 'at'],
    example: 'Rebels attacked the convoy.',
  },
  { verbs: 'open', by: [''], acts: { fire: 'shoot' }, to: ['on', 'at'], example: 'Guards opened fire on the crowd.' },
  {
    verbs: 'use',
    acts: { chemical: 'use chemicals', gas: 'disperse crowd', weapon: 'attack' },
    to: ['against', 'on', 'content'],
    example: 'Police used tear gas.',
  },
  {
    verbs: 'fire launch',
    by: ['into', 'towards', 'toward', 'over', 'in'],
    acts: { sea: 'test weapons' },
    to: ['over'],
    example: 'Pyongyang fired a missile into the sea.',
  },
  {
    verbs: 'fire lob launch hurl',
    acts: { gas: 'disperse crowd', weapon: 'shell', shot: 'shoot' },
    to: ['at', 'on', 'into', 'upon', 'towards', 'toward'],
    example: 'Tanks fired shells at the camp.',
  },
  {
    verbs: 'fire',
    by: ['at', 'on', 'into', 'upon'],
    acts: { actor: 'shoot', place: 'shoot', territory: 'shoot', vessel: 'shoot', protest: 'shoot', target: 'shoot' },
    to: ['at', 'on', 'into', 'upon'],
    example: 'Guards fired at the crowd.',
  },
  {
    verbs: 'shoot shoot_down shoot_dead snipe',
    by: ['', 'at'],
    acts: { '*': 'shoot' },
    to: ['object', 'owner', 'at'],
    example: 'A guard shot the pilot.',
  },
  {
    verbs: 'shell bombard',
    unless: 'question leaflet message call email letter advert advertisement request complaint information ad text demand',
    acts: { '*': 'shell' },
    to: ['object', 'owner', 'in'],
    example: 'Gunners shelled the port.',
  },
  {
    verbs: 'bomb blow_up detonate explode dynamite firebomb',
    acts: { some: 'bomb' },
    to: ['object', 'owner', 'in'],
    example: 'Militants bombed the bridge.',
  },
  { verbs: 'strafe', acts: { '*': 'airstrike' }, to: ['object', 'owner'], example: 'Jets strafed the road.' },
  {
    verbs: 'fight battle clash skirmish combat',
    by: ['', 'with', 'against'],
    acts: {
      armed: 'fight',
      actor: 'fight',
      fighting: 'fight',
      militant: 'fight',
      person: 'fight',
      place: 'fight',
      territory: 'fight',
      none: 'fight',
    },
    to: ['against', 'object', 'with', 'owner'],
    example: 'The army fought the militia.',
  },
  {
    verbs: 'engage',
    acts: { armed: 'fight', militant: 'fight', vessel: 'fight', target: 'attack' },
    to: ['object'],
    example: 'The army engaged the rebels.',
  },
  { verbs: 'wage', acts: { fighting: 'fight' }, to: ['against', 'on', 'with', 'in'], example: 'The clans waged war.' },
  { verbs: 'abduct kidnap hijack', acts: { '*': 'abduct' }, to: ['object', 'owner', 'from'], example: 'Pirates kidnapped the crew.' },
  {
    unless: 'final semifinal match game race championship cup league tournament point goal innings set round poll',
    verbs: 'beat beat_up thrash assault flog whip',
    acts: { actor: 'beat', '*': 'beat' },
    to: ['object'],
    example: 'Guards beat the prisoners.',
  },
  { verbs: 'torture mutilate', acts: { '*': 'torture' }, to: ['object'], example: 'Jailers tortured the poet.' },
  { verbs: 'rape molest', acts: { '*': 'rape' }, to: ['object'], example: 'Soldiers raped two women.' },
  { verbs: 'abuse', acts: { actor: 'beat', prisoner: 'torture', refugee: 'beat' }, to: ['object'], example: 'Guards abused the inmates.' },
  {
    verbs: 'assassinate execute behead hang',
    acts: { actor: 'assassinate', prisoner: 'assassinate', troops: 'assassinate', '*': 'assassinate' },
    to: ['object'],
    example: 'Gunmen assassinated the judge.',
  },
  {
    verbs: 'destroy demolish raze bulldoze burn burn_down torch set_alight wreck flatten',
    acts: { '*': 'destroy' },
    to: ['object', 'owner', 'in'],
    example: 'Troops razed the village.',
  },
  { verbs: 'set', acts: { fire: 'destroy' }, to: ['to', 'owner'], example: 'Settlers set fire to the mosque.' },
  { verbs: 'stab hack_to_death knife stone', acts: { '*': 'stab' }, to: ['object'], example: 'A youth stabbed the guard.' },
  {
    verbs: 'gas poison',
    unless: 'week month year day mood atmosphere air relation tie talk debate politics climate friendship well mind',
    acts: { '*': 'use chemicals' },
    to: ['object'],
    example: 'The army gassed the town.',
  },
  {
    verbs: 'advance push march thrust drive',
    by: ['on', 'into', 'toward', 'towards', 'in'],
    acts: { place: 'attack', territory: 'attack' },
    to: ['against'],
    example: 'Columns advanced on the capital.',
  },
  {
    verbs:
      'launch mount carry_out conduct stage wage begin start continue undertake spearhead lead press step_up intensify escalate pursue execute deliver',
    acts: { protest: 'same', fighting: 'same', talks: 'same' },
    to: ['against', 'on', 'at', 'in', 'into', 'owner', 'with'],
    example: 'The army launched an offensive.',
  },
]
