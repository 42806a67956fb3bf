import type { PloverType, Status } from './types.ts'

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4

/** What a PLOVER type stands for, in our words, with the manual's figures. */
export interface PloverTypeFacts {
  readonly meaning: string
  readonly quad: Quad
  /** -10 (conflict) to 10 (cooperation), of the type as such. */
  readonly score: number
  /** Whether the manual asks for a recipient. */
  readonly needsRecipient: boolean
  /** Modes with their own scores. */
  readonly modes: Readonly<Record<string, number>>
}

/**
 * The sixteen types of the PLOVER manual, draft 2.0: codes, modes and scores are its facts, the meanings are ours.
 *
 * Choices where the published files disagree: SANCTION is material conflict (section and summary table; the quad table and the
 * README say verbal). ACCUSE scores -3 (the table prints 3 beside modes of -2 and -3.5). DEMAND, DISAPPROVE, INVESTIGATE, CRIME
 * and FIGHT of the older README are REQUEST, ACCUSE, ACCUSE investigate, ACCUSE allege and ASSAULT. PROTEST vandalize has no
 * score printed and takes that of its type.
 */
export const PLOVER_TYPES: Readonly<Record<PloverType, PloverTypeFacts>> = {
  AGREE: {
    meaning: 'says that it will cooperate: agrees, offers, promises',
    quad: 1,
    score: 2.5,
    needsRecipient: false,
    modes: {},
  },
  CONSULT: {
    meaning: 'sides meet, visit, telephone, negotiate',
    quad: 1,
    score: 2.5,
    needsRecipient: false,
    modes: { visit: 4, 'third-party': 1, multilateral: 4, phone: 1.5 },
  },
  SUPPORT: {
    meaning: 'backs in words or by signature: praises, endorses, recognises, signs, ratifies, opens relations',
    quad: 1,
    score: 5,
    needsRecipient: false,
    modes: {},
  },
  CONCEDE: {
    meaning: 'gives way without handing anything over: eases a rule, meets a demand, announces a withdrawal, calls off a protest',
    quad: 1,
    score: 4.5,
    needsRecipient: false,
    modes: {},
  },
  COOPERATE: {
    meaning: 'acts together to the profit of both: trade, joint manoeuvres, extradition, shared information',
    quad: 2,
    score: 9.5,
    needsRecipient: true,
    modes: {},
  },
  AID: {
    meaning: 'gives to the profit of the receiver: money, goods, arms, protection, asylum',
    quad: 2,
    score: 10,
    needsRecipient: true,
    modes: {},
  },
  RETREAT: {
    meaning: 'gives something up in deed: withdraws, releases, disarms, stops fighting, lets in, resigns',
    quad: 2,
    score: 6.5,
    needsRecipient: false,
    modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 },
  },
  REQUEST: {
    meaning: 'asks, demands or orders that another act',
    quad: 3,
    score: 0,
    needsRecipient: false,
    modes: { assist: 0.5, change: -1, yield: -1, meet: 0 },
  },
  ACCUSE: {
    meaning: 'disapproves, complains, accuses, sues or investigates',
    quad: 3,
    score: -3,
    needsRecipient: false,
    modes: { disapprove: -2, investigate: -3.5, allege: -3.5 },
  },
  REJECT: {
    meaning: 'refuses or turns down',
    quad: 3,
    score: -2,
    needsRecipient: false,
    modes: { assist: -1.5, change: -2, yield: -2, meet: -2 },
  },
  THREATEN: {
    meaning: 'warns of harm that it would do',
    quad: 3,
    score: -3.5,
    needsRecipient: false,
    modes: { restrict: -3, arrest: -3.5, relations: -3.5, expel: -3.5, territory: -4, violence: -3.5 },
  },
  PROTEST: {
    meaning: 'civilians act together against someone: march, riot, strike, block',
    quad: 4,
    score: -5,
    needsRecipient: false,
    modes: { demo: -5, riot: -7, strike: -5, hunger: -4.5, boycott: -4.5, obstruct: -4.5, vandalize: -5 },
  },
  SANCTION: {
    meaning: 'cuts back relations that there were: stops aid or trade, expels envoys, leaves a body, convicts',
    quad: 4,
    score: -6,
    needsRecipient: true,
    modes: { convict: -6, expel: -5.5, withdraw: -6, discontinue: -6 },
  },
  MOBILIZE: {
    meaning: 'makes armed force ready or moves it, without using it',
    quad: 4,
    score: -5.5,
    needsRecipient: false,
    modes: { troops: -6.5, weapons: -6.5, police: -5.5, militia: -6 },
  },
  COERCE: {
    meaning: 'compels short of violence: seizes, bans, detains, deports, cuts supplies',
    quad: 4,
    score: -7,
    needsRecipient: false,
    modes: {
      seize: -7,
      restrict: -7,
      censor: -6.5,
      curfew: -6.5,
      'martial-law': -7.5,
      arrest: -7,
      deport: -7,
      withhold: -7,
      misinformation: -6.5,
      cyber: -7,
    },
  },
  ASSAULT: {
    meaning: 'does or tries to do bodily harm or destruction on purpose',
    quad: 4,
    score: -9,
    needsRecipient: false,
    modes: {
      abduct: -8.5,
      beat: -7.5,
      torture: -8.5,
      sexual: -8.5,
      targeted: -9.5,
      destroy: -8.5,
      primitive: -8,
      firearms: -9,
      explosives: -9,
      'suicide-attack': -9.5,
      aerial: -9.5,
      drone: -9.5,
      'heavy-weapons': -9.5,
      'crowd-control': -7.5,
      unconventional: -10,
    },
  },
}

/** The manual's contexts, each with what it is about, in our words. */
export const PLOVER_CONTEXTS = {
  military: 'state armed forces',
  intelligence: 'secret services and what they gather',
  executive: 'heads of government, ministries, officials',
  legislative: 'parliaments and coalitions',
  election: 'elections and campaigns',
  political_institutions: 'constitutions, parties and how they change',
  pro_democracy: 'opening up of a political system',
  pro_autocracy: 'closing down of a political system',
  economic: 'trade, finance, growth, prices',
  legal: 'courts and law',
  reparations: 'making good for past harm',
  human_rights: 'human rights as a whole',
  rights_freedoms: 'speech, press, assembly and other liberties',
  repression: 'force used by a state on its people',
  human_security: 'access to food, water, housing, power, land',
  gender: 'women, equality of the sexes, reproduction',
  lgbt: 'sexual minorities',
  religion_ethnicity: 'faith, ethnic group, caste, language',
  inequality: 'unequal shares in wealth and chances',
  diplomatic: 'diplomacy',
  territory: 'who holds or claims land; displacement',
  peacekeeping: 'peacekeeping missions',
  health: 'disease and public health',
  asylum: 'seeking and granting asylum',
  migration: 'migrants, refugees, the displaced',
  disasters: 'natural disasters and accidents',
  natural_resource: 'extraction and trade of resources',
  environment: 'pollution and its policy',
  technology: 'new technology',
  terrorism: 'terrorist groups and action against them',
  cbrn: 'chemical, biological, radiological and nuclear arms',
  cyber: 'attacks through networks',
  misinformation: 'deception and influence campaigns',
  crime: 'crime not named by another context',
  corruption: 'abuse of office for gain',
  illegal_drugs: 'drugs: making, selling, holding',
  trafficking: 'smuggling of people and goods',
} as const

/** The manual's sectors of actors, in our words. */
export const PLOVER_SECTORS = {
  COP: 'police',
  GOV: 'government',
  JUD: 'courts',
  LEG: 'legislature',
  MIL: 'armed forces of a state',
  PRM: 'armed groups on the side of a government',
  PTY: 'political parties',
  REB: 'rebels',
  SPY: 'secret services',
  UAF: 'armed people of unknown allegiance',
  UNK: 'unnamed people',
  AGR: 'farm workers',
  BUS: 'business',
  CRM: 'criminals',
  CVL: 'civilians',
  EDU: 'schools and students',
  ELI: 'former officials and notables',
  JRN: 'press',
  LAB: 'workers and unions',
  MED: 'health workers',
  REF: 'refugees and displaced people',
  OPP: 'political opposition',
  PRE: 'partly recognised entities',
  REL: 'religious bodies',
  SOC: 'civil society',
  IGO: 'intergovernmental organisations',
  UNO: 'United Nations',
  EUR: 'European Union',
  NGO: 'non-governmental organisations',
  ISM: 'international movements',
  IMG: 'transnational armed groups',
  MNC: 'multinational companies',
} as const

/**
 * The conflict-cooperation score of an event: the mean of its modes' scores, or that of its type where it has none.
 * It weighs the kind of act, not the incident: it says nothing of size or truth.
 */
export function scoreOf(type: PloverType, modes: readonly string[]): number {
  const facts = PLOVER_TYPES[type]
  const scores = modes.map((mode) => facts.modes[mode]).filter((score) => score !== undefined)
  if (scores.length === 0) return facts.score
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100
}

/** Material cooperation and conflict that stay what they are when announced: the manual keeps them apart from AGREE. */
const COOPERATION_TO_COME: ReadonlySet<PloverType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const CONFLICT_TO_COME: ReadonlySet<PloverType> = new Set(['PROTEST', 'SANCTION', 'COERCE', 'ASSAULT'])

/**
 * The type PLOVER files an event under once its status is folded in, or null where PLOVER drops it.
 *
 * A meeting, support, cooperation or aid to come is AGREE; a withdrawal to come CONCEDE; resignations stay RETREAT (its manual's
 * example); harm to come THREATEN. Words (AGREE, REQUEST, REJECT, ACCUSE, THREATEN) stay what they are. What is only possible, or
 * did not happen, is dropped: the manual's marks for those were never used.
 */
export function toPlover(type: PloverType, status: Status, modes: readonly string[] = []): PloverType | null {
  if (status === 'negated' || status === 'denied' || status === 'possible') return null
  if (status !== 'planned') return type
  if (COOPERATION_TO_COME.has(type)) return 'AGREE'
  if (CONFLICT_TO_COME.has(type)) return 'THREATEN'
  if (type === 'RETREAT' && !modes.includes('resign')) return 'CONCEDE'
  return type
}
