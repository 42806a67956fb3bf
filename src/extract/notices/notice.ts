import type { Span } from '../../record/types.ts'

/** Kinds of notices. */
export type NoticeKind =
  | 'title-mismatch'
  | 'figure-mismatch'
  | 'quotation-unclosed'
  | 'date-impossible'
  | 'weekday-mismatch'
  | 'place-mismatch'

/** A notice before it is numbered. */
export interface Draft {
  readonly kind: NoticeKind
  readonly message: string
  readonly span: Span
}
