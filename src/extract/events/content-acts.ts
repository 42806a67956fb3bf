import { ACTS, type ActName } from '../../record/acts.ts'
import type { PloverType } from '../../record/types.ts'

/** Acts of words, which say what is asked, refused, threatened or promised. */
export type WordAct = 'request' | 'reject' | 'threaten' | 'agree' | 'prepare'

const YIELDING: ReadonlySet<ActName> = new Set(['end fighting', 'ceasefire', 'withdraw', 'surrender', 'disarm', 'end emergency'])

/**
 * The act of words by what it is about: to demand that hostages go free is a request to yield, to refuse to meet is to reject talks.
 * Null content gives the plain act.
 */
export function withContent(act: WordAct, content: ActName | null): ActName | null {
  if (act === 'prepare') return content === null ? null : preparationOf(content)
  if (content === null) return act
  const { type } = ACTS[content]
  switch (act) {
    case 'request':
      return requestOf(type, content)
    case 'reject':
      return rejectOf(type, content)
    case 'threaten':
      return threatOf(type, content)
    default:
      return agreeOf(type, content)
  }
}

/** To prepare force is to make it ready; to prepare anything else is no act yet. */
function preparationOf(content: ActName): ActName | null {
  const { type } = ACTS[content]
  if (content === 'shell' || content === 'airstrike' || content === 'test weapons') return 'deploy weapons'
  return type === 'ASSAULT' || type === 'MOBILIZE' || content === 'take territory' ? 'mobilise' : null
}

function requestOf(type: PloverType, content: ActName): ActName {
  if (content === 'release' || content === 'give back') return 'request release'
  if (YIELDING.has(content)) return 'request peace'
  if (type === 'AID' || type === 'COOPERATE' || type === 'SUPPORT' || type === 'MOBILIZE') return 'request aid'
  if (type === 'CONSULT' || type === 'AGREE') return 'request talks'
  if (content === 'resign' || content === 'widen freedoms' || content === 'meet demand') return 'request change'
  if (type === 'RETREAT' || type === 'CONCEDE') return 'request easing'
  return 'request'
}

function rejectOf(type: PloverType, content: ActName): ActName {
  if (content === 'release' || content === 'give back') return 'refuse release'
  if (YIELDING.has(content)) return 'refuse peace'
  if (content === 'lift sanctions') return 'keep sanctions'
  if (content === 'let in' || content === 'let in aid') return 'refuse entry'
  if (type === 'AID' || type === 'COOPERATE' || type === 'SUPPORT' || type === 'MOBILIZE') return 'reject aid'
  if (type === 'CONSULT') return 'reject talks'
  if (type === 'AGREE') return 'reject plan'
  if (type === 'CONCEDE') return 'reject change'
  if (type === 'RETREAT') return content === 'resign' ? 'reject change' : 'refuse to yield'
  return 'reject'
}

function threatOf(type: PloverType, content: ActName): ActName {
  if (content === 'sanction' || content === 'stop trade' || content === 'boycott') return 'threaten sanctions'
  if (content === 'stop aid' || content === 'stop military aid') return 'threaten to cut aid'
  if (content === 'halt talks' || content === 'end mediation' || content === 'reject talks') return 'threaten talks'
  if (content === 'expel envoy' || content === 'expel body' || content === 'deport' || content === 'leave body') return 'threaten expulsion'
  if (content === 'take territory') return 'threaten territory'
  if (content === 'arrest' || content === 'charge' || content === 'sue') return 'threaten arrest'
  if (content === 'blockade' || type === 'COERCE') return 'threaten restrictions'
  if (type === 'SANCTION') return 'threaten relations'
  if (type === 'PROTEST') return 'threaten protest'
  if (type === 'ASSAULT' || type === 'MOBILIZE') return 'threaten force'
  return 'threaten'
}

function agreeOf(type: PloverType, content: ActName): ActName {
  // sworn to fight on, vowed to crush them: no promise to cooperate
  if (type === 'ASSAULT' || type === 'COERCE' || type === 'SANCTION' || type === 'PROTEST') return threatOf(type, content)
  if (type === 'AID') return 'offer aid'
  if (type === 'CONSULT') return content === 'mediate' ? 'offer to mediate' : 'agree to meet'
  if (YIELDING.has(content)) return 'agree to peace'
  return 'agree'
}

/** What it comes to when an act is stopped: "stopped shelling" ends fighting, "stopped paying" ends aid. Null where nothing follows. */
export function oppositeOf(content: ActName): ActName | null {
  switch (ACTS[content].type) {
    case 'ASSAULT':
      return 'end fighting'
    case 'AID':
      return content === 'military aid' ? 'stop military aid' : 'stop aid'
    case 'COOPERATE':
      return content === 'trade' ? 'stop trade' : 'reduce relations'
    case 'CONSULT':
      return 'halt talks'
    case 'PROTEST':
      return 'call off protest'
    case 'COERCE':
      return 'ease restrictions'
    case 'SANCTION':
      return 'lift sanctions'
    default:
      return null
  }
}
