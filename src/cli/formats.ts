/** How a file is written. */
export type Format = 'text' | 'markdown' | 'html'

/** Every format, as `--format` names them. */
export const FORMATS: readonly Format[] = ['text', 'markdown', 'html']
