/** Words before a title that say its office is over. */
export const FORMER_WORDS: readonly string[] = ['former', 'ex', 'erstwhile', 'onetime', 'ousted', 'deposed', 'outgoing']

/** Words beside a title that say it is not, not yet or no longer held: a register of offices says nothing against them. */
export const UNHELD_WORDS: readonly string[] = [
  'then',
  'late',
  'elect',
  'designate',
  'acting',
  'interim',
  'self-proclaimed',
  'de',
  'would',
  'future',
  'incoming',
  'next',
  'honorary',
  'candidate',
  'nominee',
  'deputy',
  'vice',
  'assistant',
  'shadow',
  'exiled',
]
