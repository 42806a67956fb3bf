import { readFileSync } from 'node:fs'

/** The version of this package, written into every record as `engine`: records of one version can be compared. */
export const ENGINE: string = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
  .version
