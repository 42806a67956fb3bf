import { ENGINE } from '../../record/engine.ts'

/** Where whoever wonders about a request can read what made it, when its user gives no contact: `homepage` of the package. */
const PRODUCT_PAGE = 'https://www.npmjs.com/package/onrecord'

/** The name by which robots.txt files speak of this program. */
export const ROBOT_NAME = 'Onrecord'

/** The `User-Agent` of every request: product, version and a contact (an address of a page or of mail). Signs that are none of a header are left out. */
export function userAgent(contact: string | null): string {
  const reach = contact?.replaceAll(/[^\x20-\x7e]|[()]/g, '').trim() || PRODUCT_PAGE
  return `${ROBOT_NAME}/${ENGINE} (+${reach})`
}
