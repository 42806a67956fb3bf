/** The cookie that keeps when this browser looked at Today: the visit before this one, and this one. */
export const LOOK_COOKIE = 'onrecord_look'

/** Minutes after which a look is another visit: reloading a page shows the same news. */
const VISIT = 30

/** When the visit before this one was, and the cookie as it is to be kept. */
export interface Look {
  readonly since: string | null
  readonly cookie: string
}

/** Reads when this browser last looked, and notes that it looks now (ISO 8601). What is not understood is a first look. */
export function lookAgain(cookie: string | undefined, now: string): Look {
  const [before = '', last = ''] = (cookie ?? '').split('~').map((time) => (isTime(time) ? time : ''))
  const isNewVisit = last !== '' && Date.parse(now) - Date.parse(last) > VISIT * 60_000
  const since = isNewVisit ? last : before
  return { since: since || null, cookie: `${since}~${now}` }
}

const isTime = (time: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time) && !Number.isNaN(Date.parse(time))
