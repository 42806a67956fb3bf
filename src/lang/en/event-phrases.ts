/** How an act is put in words: its verb, and the verb with what leads to the one it is done to. */
export interface EventPhrase {
  /** Plain form and past of what is done when nobody is named as recipient: "hold talks", "held talks". */
  readonly alone: readonly [string, string]
  /** The same before a recipient: "meet", "met". */
  readonly to: readonly [string, string]
}

/** Words for PLOVER's types, and for those modes that ordinary English has its own verb for, as `TYPE mode`. */
export const EVENT_PHRASES: Readonly<Record<string, EventPhrase>> = {
  AGREE: { alone: ['agree', 'agreed'], to: ['agree with', 'agreed with'] },
  CONSULT: { alone: ['hold talks', 'held talks'], to: ['meet', 'met'] },
  'CONSULT visit': { alone: ['travel', 'travelled'], to: ['visit', 'visited'] },
  'CONSULT phone': { alone: ['speak by phone', 'spoke by phone'], to: ['speak by phone with', 'spoke by phone with'] },
  'CONSULT third-party': { alone: ['mediate', 'mediated'], to: ['mediate between', 'mediated between'] },
  SUPPORT: { alone: ['voice support', 'voiced support'], to: ['back', 'backed'] },
  CONCEDE: { alone: ['give way', 'gave way'], to: ['give way to', 'gave way to'] },
  COOPERATE: { alone: ['cooperate', 'cooperated'], to: ['cooperate with', 'cooperated with'] },
  AID: { alone: ['give aid', 'gave aid'], to: ['aid', 'aided'] },
  RETREAT: { alone: ['pull back', 'pulled back'], to: ['pull back from', 'pulled back from'] },
  'RETREAT withdraw': { alone: ['withdraw', 'withdrew'], to: ['withdraw from', 'withdrew from'] },
  'RETREAT release': { alone: ['release people', 'released people'], to: ['release', 'released'] },
  'RETREAT disarm': { alone: ['disarm', 'disarmed'], to: ['disarm before', 'disarmed before'] },
  'RETREAT ceasefire': { alone: ['cease fire', 'ceased fire'], to: ['cease fire with', 'ceased fire with'] },
  'RETREAT access': { alone: ['give access', 'gave access'], to: ['give access to', 'gave access to'] },
  'RETREAT resign': { alone: ['resign', 'resigned'], to: ['resign before', 'resigned before'] },
  REQUEST: { alone: ['make a demand', 'made a demand'], to: ['call on', 'called on'] },
  ACCUSE: { alone: ['make an accusation', 'made an accusation'], to: ['accuse', 'accused'] },
  'ACCUSE disapprove': { alone: ['voice criticism', 'voiced criticism'], to: ['criticise', 'criticised'] },
  'ACCUSE investigate': { alone: ['investigate', 'investigated'], to: ['investigate', 'investigated'] },
  REJECT: { alone: ['refuse', 'refused'], to: ['refuse', 'refused'] },
  THREATEN: { alone: ['make a threat', 'made a threat'], to: ['threaten', 'threatened'] },
  PROTEST: { alone: ['protest', 'protested'], to: ['protest against', 'protested against'] },
  'PROTEST riot': { alone: ['riot', 'rioted'], to: ['riot against', 'rioted against'] },
  'PROTEST strike': { alone: ['go on strike', 'went on strike'], to: ['strike against', 'struck against'] },
  SANCTION: { alone: ['impose sanctions', 'imposed sanctions'], to: ['sanction', 'sanctioned'] },
  'SANCTION convict': { alone: ['pass sentence', 'passed sentence'], to: ['convict', 'convicted'] },
  'SANCTION expel': { alone: ['expel people', 'expelled people'], to: ['expel', 'expelled'] },
  'SANCTION withdraw': { alone: ['withdraw', 'withdrew'], to: ['withdraw from', 'withdrew from'] },
  'SANCTION discontinue': { alone: ['break off', 'broke off'], to: ['break off with', 'broke off with'] },
  MOBILIZE: { alone: ['mobilise', 'mobilised'], to: ['mobilise against', 'mobilised against'] },
  COERCE: { alone: ['use force', 'used force'], to: ['use force on', 'used force on'] },
  'COERCE seize': { alone: ['seize', 'seized'], to: ['seize from', 'seized from'] },
  'COERCE withhold': { alone: ['hold back what is owed', 'held back what is owed'], to: ['hold back from', 'held back from'] },
  'COERCE curfew': { alone: ['impose a curfew', 'imposed a curfew'], to: ['impose a curfew on', 'imposed a curfew on'] },
  'COERCE cyber': { alone: ['attack computers', 'attacked computers'], to: ['attack the computers of', 'attacked the computers of'] },
  'COERCE misinformation': {
    alone: ['spread falsehoods', 'spread falsehoods'],
    to: ['spread falsehoods about', 'spread falsehoods about'],
  },
  'COERCE arrest': { alone: ['make arrests', 'made arrests'], to: ['arrest', 'arrested'] },
  'COERCE deport': { alone: ['deport people', 'deported people'], to: ['deport', 'deported'] },
  'COERCE restrict': { alone: ['impose restrictions', 'imposed restrictions'], to: ['restrict', 'restricted'] },
  'COERCE censor': { alone: ['censor', 'censored'], to: ['censor', 'censored'] },
  'COERCE martial-law': { alone: ['impose martial law', 'imposed martial law'], to: ['impose martial law on', 'imposed martial law on'] },
  ASSAULT: { alone: ['attack', 'attacked'], to: ['attack', 'attacked'] },
  'ASSAULT aerial': { alone: ['strike from the air', 'struck from the air'], to: ['strike from the air', 'struck from the air'] },
  'ASSAULT abduct': { alone: ['abduct people', 'abducted people'], to: ['abduct', 'abducted'] },
  'ASSAULT beat': { alone: ['beat people', 'beat people'], to: ['beat', 'beat'] },
  'ASSAULT destroy': { alone: ['destroy', 'destroyed'], to: ['destroy', 'destroyed'] },
  'ASSAULT targeted': { alone: ['kill', 'killed'], to: ['kill', 'killed'] },
  'ASSAULT torture': { alone: ['torture people', 'tortured people'], to: ['torture', 'tortured'] },
}
