/** What mail programs write above a mail that is passed on, in small letters. */
export const FORWARD_MARKS = ['forwarded message', 'original message', 'begin forwarded message', 'forwarded by']

/** Names of the header lines that mail programs write above a mail that is passed on, by what they tell. */
export const FORWARD_HEADERS = {
  from: ['from'],
  date: ['date', 'sent'],
  subject: ['subject'],
  other: ['to', 'cc', 'bcc', 'reply-to'],
} as const

/** What mail programs write before the subject of a mail that is passed on or answered. */
export const SUBJECT_STARTS = ['fwd', 'fw', 're']
