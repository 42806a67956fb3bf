/** What a date line says beside the date: "First published: ...", "Last updated at ...", with hours and zones. */
export const DATE_LINE_WORDS = [
  'a.m',
  'am',
  'at',
  'bst',
  'cest',
  'cet',
  'created',
  'date',
  'dated',
  'edt',
  'est',
  'et',
  'first',
  'gmt',
  'issued',
  'last',
  'local',
  'modified',
  'on',
  'p.m',
  'pdt',
  'pm',
  'posted',
  'pst',
  'published',
  'release',
  'released',
  't',
  'time',
  'updated',
  'utc',
  'written',
  'z',
] as const

/** Those that tell of a change, and those that tell of the publication, which stand together in "Published 13 March, updated 14 March 2025". */
export const CHANGE_WORDS = ['modified', 'updated'] as const
export const PUBLISHING_WORDS = ['created', 'first', 'issued', 'posted', 'published', 'released'] as const

/** Words in small letters inside a byline: "By Mara de Lindqvist and Oke Adeyemi in Geneva". */
export const BYLINE_WORDS = ['al', 'and', 'at', 'bin', 'de', 'el', 'for', 'in', 'of', 'our', 'the', 'van', 'von'] as const

/** Words in small letters inside a dateline: "NEAR THE BORDER of Kita and Bara, March 13, 2025 —". */
export const DATELINE_WORDS = ['al', 'and', 'de', 'el', 'in', 'la', 'nd', 'near', 'of', 'on', 'rd', 'st', 'th', 'the'] as const

/** Work that a line of credits names beside the names: "(Reporting by Oke Adeyemi; additional writing by Mara Lindqvist)". */
export const CREDIT_WORDS = [
  'additional',
  'by',
  'compiled',
  'editing',
  'contributed',
  'contributing',
  'reporting',
  'to',
  'report',
  'this',
  'with',
  'writing',
  'written',
] as const

/** What may stand before the "by" of a byline: "Written by Oke Adeyemi on November 14, 2031". */
export const SIGNING_WORDS = ['words', 'report', 'reported', 'story', 'written'] as const
