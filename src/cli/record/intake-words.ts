import type { Counts } from '../../collect/counts.ts'

/** What became of things, in words: "12 added, 3 there already, 1 failed". Nothing is said of what is not. */
export function countWords({ merged, unread, known, skipped, failed, waiting }: Readonly<Counts>): string {
  const parts: string[] = []
  const say = (count: number, words: string) => count > 0 && parts.push(`${count.toLocaleString('en')} ${words}`)
  say(merged, unread > 0 ? `added (${unread.toLocaleString('en')} in other languages, kept and not read)` : 'added')
  say(known, 'there already')
  say(skipped, 'skipped')
  say(failed, 'failed')
  say(waiting, 'to be fetched')
  return parts.join(', ') || 'nothing new'
}
