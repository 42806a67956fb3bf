/**
 * What is read at most of what people give, so that no file, archive or stream takes all memory or never ends. Sizes are in bytes once
 * unpacked. What is larger is left out with a sentence that says so; what stands beside it is read.
 */
export const LIMITS = {
  /** Of one text or page: a page of the greatest length that is read, in letters of two bytes. */
  reportBytes: 16_000_000,
  /** Of one PDF, mail or saved page with its pictures, or office document: an annual report with photographs. */
  documentBytes: 64_000_000,
  /** Of one line of NDJSON: a page of the greatest length as JSON, in letters of two bytes or escaped signs. */
  lineBytes: 32_000_000,
  /** Of a JSON document that is one value, which has to be held whole. */
  jsonBytes: 128_000_000,
  /** Of a ZIP archive that cannot be read from a file in pieces: one inside another, or one from standard input. */
  heldArchiveBytes: 256_000_000,
  /** Of everything in one ZIP archive together: a year of a newspaper. */
  archiveBytes: 20_000_000_000,
  /** Entries of one ZIP archive. */
  archiveEntries: 200_000,
  /** How often packed data may grow after its first `growthBytes`. Pages and text shrink to a tenth, deflate can do a thousandth. */
  growth: 200,
  /** Up to here packed data may grow as it likes: a small page of blanks is no bomb. */
  growthBytes: 32_000_000,
  /** How deep archives, packed files and mails may stand inside each other: mail, attached ZIP, gzip in it, page. */
  depth: 5,
  /** Records of one WARC's header, in bytes of its lines; crawlers write a few hundred. */
  warcHeaderBytes: 64_000,
  /** Columns of a table; archives of news have tens. */
  columns: 1_000,
  /** Attachments and parts of one mail that are looked into. */
  mailParts: 1_000,
  /** Lines of one mail: attachments of 25 MB, the most that most mail servers take, have 460,000. Lines of text cost the library a kilobyte each. */
  mailLines: 500_000,
  /** Folders inside folders; deeper ones come from links that lead in a circle. */
  folderDepth: 64,
  /** Outlines of an OPML file. */
  outlines: 50_000,
} as const
