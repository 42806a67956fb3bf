/** Rows as a table of Markdown; `head` is left out for the rows that go on from an earlier piece. */
export function markdownTable(head: readonly string[] | null, rows: readonly (readonly (string | number | null)[])[]): string {
  const line = (cells: readonly (string | number | null)[]) => `| ${cells.map((cell) => plain(String(cell ?? ''))).join(' | ')} |\n`
  return `${head ? line(head) + line(head.map(() => '---')) : ''}${rows.map(line).join('')}`
}

/** Words in Markdown that stay words: what would be markup or the end of a cell is escaped, line ends become spaces. */
export function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&@]/g, '\\$&')
}
