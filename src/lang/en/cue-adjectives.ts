import type { CueClass } from './cue-verbs.ts'

/** Adjectives after "be", "remain", "seem" … that say what someone thinks or wants. */
export interface CueAdjectives {
  readonly class: CueClass
  /** Whether a clause after the adjective is its content: confident that …, adamant that …. */
  readonly clause: boolean
  /** Whether "to …" after it is: eager to …. */
  readonly infinitive: boolean
  /** Prepositions that lead in the content: worried about …, critical of …. */
  readonly about: readonly string[]
  readonly adjectives: readonly string[]
}

/** English adjectives of thinking and wanting. */
export const CUE_ADJECTIVES: readonly CueAdjectives[] = [
  {
    class: 'believes',
    clause: true,
    infinitive: false,
    about: ['of'],
    adjectives: ['certain', 'confident', 'convinced', 'sure', 'positive', 'aware', 'persuaded'],
  },
  {
    class: 'insists',
    clause: true,
    infinitive: false,
    about: ['about', 'on'],
    adjectives: ['adamant', 'clear', 'emphatic', 'insistent', 'unequivocal'],
  },
  {
    class: 'hopes',
    clause: true,
    infinitive: true,
    about: ['about'],
    adjectives: ['hopeful', 'optimistic', 'eager', 'anxious', 'keen', 'happy', 'glad', 'pleased', 'proud'],
  },
  {
    class: 'plans',
    clause: false,
    infinitive: true,
    about: [],
    adjectives: ['willing', 'prepared', 'determined', 'ready', 'unwilling', 'reluctant', 'hesitant'],
  },
  {
    class: 'fears',
    clause: true,
    infinitive: false,
    about: ['about', 'over', 'by', 'at', 'with'],
    adjectives: [
      'afraid',
      'alarmed',
      'concerned',
      'fearful',
      'frightened',
      'nervous',
      'pessimistic',
      'uneasy',
      'wary',
      'worried',
      'angry',
      'disappointed',
      'frustrated',
      'upset',
      'troubled',
      'furious',
    ],
  },
  { class: 'fears', clause: false, infinitive: false, about: ['of'], adjectives: ['afraid', 'fearful', 'wary'] },
  {
    class: 'doubts',
    clause: true,
    infinitive: false,
    about: ['of', 'about'],
    adjectives: ['doubtful', 'dubious', 'sceptical', 'skeptical', 'suspicious', 'unconvinced', 'unsure', 'uncertain'],
  },
  { class: 'opposes', clause: false, infinitive: false, about: ['of'], adjectives: ['critical', 'dismissive', 'scornful'] },
  { class: 'opposes', clause: false, infinitive: false, about: ['to'], adjectives: ['opposed'] },
  { class: 'favours', clause: false, infinitive: false, about: ['of'], adjectives: ['supportive'] },
]
