/** What a `Content-Type` says. */
export interface ContentType {
  /** As `text/html`, lower case; null where nothing is said. */
  readonly type: string | null
  readonly charset: string | null
}

/** Reads a `Content-Type` header. */
export function parseContentType(header: string | null): ContentType {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header ?? '')?.[1]?.toLowerCase() ?? null
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(header ?? '')?.[1]?.toLowerCase() ?? null
  return { type, charset }
}

/** Kinds of which none holds a report. What servers say of the others is often wrong, and their content tells them apart. */
const REFUSED =
  /^(?:image|audio|video|font|model)\/|^application\/(?:wasm|java-archive|x-(?:msdownload|executable|sharedlib|shockwave-flash))|^text\/(?:css|javascript|calendar)$|^application\/(?:x-)?(?:java|ecma)script$/

/** Whether a content type may hold a report, a feed, or several of them packed. */
export function isWanted(type: string | null): boolean {
  return type === null || !REFUSED.test(type)
}
