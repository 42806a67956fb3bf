import { DeskError } from '../frame/failure.ts'
import { rememberOwner, sameSecret } from '../security/owner.ts'
import type { Desk } from '../visit.ts'

/** `/owner?token=…`, the address printed at start: lets this browser be the owner's. On loopback it only leads to the desk. */
export function ownerDoor(desk: Desk, ownerToken: string | null): void {
  desk.get('/owner', (context) => {
    // The address holds the token: nothing on the way keeps it.
    context.header('Cache-Control', 'no-store')
    if (ownerToken !== null) {
      if (!sameSecret(context.req.query('token') ?? '', ownerToken)) throw new DeskError(403, 'error.forbiddenTitle', 'error.forbidden')
      rememberOwner(context, ownerToken)
    }
    return context.redirect('/')
  })
}
