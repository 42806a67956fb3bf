import type { CueClass } from './cue-verbs.ts'

/** Nouns in "in the words of X", "in X's view": their possessor or "of" is the speaker, the clause they stand in the content. */
export const SOURCE_NOUNS: readonly string[] = [
  'account',
  'assessment',
  'eye',
  'estimate',
  'estimation',
  'mind',
  'opinion',
  'phrase',
  'reckoning',
  'telling',
  'view',
  'word',
]

/** Adverbs that say that someone says so, without saying who. */
export const HEARSAY_ADVERBS: Readonly<Record<string, CueClass>> = {
  allegedly: 'claims',
  purportedly: 'claims',
  reportedly: 'reports',
  supposedly: 'reports',
}

/** Verbs of speaking and of answering that make a silence when denied: did not comment, would not say, never replied. */
export const ANSWER_VERBS: readonly string[] = [
  'address',
  'answer',
  'comment',
  'confirm',
  'discuss',
  'disclose',
  'elaborate',
  'explain',
  'react',
  'identify',
  'mention',
  'name',
  'provide',
  'reply',
  'respond',
  'return',
  'reveal',
  'say',
  'specify',
  'speak',
  'tell',
  'acknowledge',
  'give',
  'offer',
  'release',
  'speculate',
  'weigh in',
]

/** Those of them that give all kinds of things: only what is known, said or asked makes them a silence. */
export const GIVING_VERBS: readonly string[] = ['give', 'offer', 'provide', 'release', 'return']

/** What is known, said or asked: declined to give details, did not return calls. */
export const INFORMATION_NOUNS: readonly string[] =
  'account answer breakdown call cause clarification comment confirmation date detail email e-mail estimate evidence explanation figure identity information inquiry justification location message motive name number proof query reason request response specific specifics statement text timeline timetable update'.split(
    ' ',
  )

/** Verbs of getting around a question. */
export const DODGE_VERBS: readonly string[] = ['dodge', 'duck', 'evade', 'sidestep', 'ignore']

/** What is dodged and what goes unanswered. */
export const QUESTION_NOUNS: readonly string[] = [
  'call',
  'email',
  'e-mail',
  'inquiry',
  'letter',
  'message',
  'query',
  'question',
  'request',
  'text',
]

/** Things that are silent without keeping anything to themselves. */
export const SILENT_THINGS: readonly string[] =
  'airport artillery battery bell camp cannon city district drone front frontline gun line phone radio siren station street town village weapon'.split(
    ' ',
  )

/** Verbs that turn down: declined to say, refused to comment. */
export const SILENCE_VERBS: readonly string[] = ['decline', 'refuse', 'fail', 'neglect', 'avoid']

/** Nouns for what was not given: no comment, no immediate response, no reply to a request. */
export const ANSWER_NOUNS: readonly string[] = ['answer', 'comment', 'explanation', 'reaction', 'reply', 'response', 'statement', 'word']

/** Verbs of seeking someone's word: could not be reached, was not available. */
export const REACH_VERBS: readonly string[] = ['reach', 'contact']

/** Words before the colon of a title that name no speaker. */
export const TITLE_LABELS: readonly string[] = [
  'analysis',
  'audio',
  'background',
  'breaking',
  'comment',
  'correction',
  'exclusive',
  'explained',
  'explainer',
  'fact',
  'factbox',
  'feature',
  'gallery',
  'in',
  'interview',
  'latest',
  'live',
  'map',
  'news',
  'opinion',
  'photos',
  'pictures',
  'poll',
  'profile',
  'report',
  'review',
  'special',
  'story',
  'timeline',
  'update',
  'updated',
  'updates',
  'video',
  'war',
  'watch',
  'world',
]
