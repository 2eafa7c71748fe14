import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import { hasLeft, type StaffMember } from './role.model.ts'

/** Why somebody whom the identity provider knows does not come in. */
export type SignInRefusal = 'not_invited' | 'another_person' | 'has_left' | 'no_role'

/** A last day may lie ahead, so that a leaving can be written down when it is known. */
export function decideLeaving(person: StaffMember, leftOn: string): Outcome<'already_left'> {
  return hasLeft(person, leftOn) ? refuse('already_left') : done()
}

export function decideInvitation(
  known: { leftOn: string | null } | undefined,
): Outcome<'already_invited' | 'invited_has_left'> {
  if (known === undefined) return done()
  return refuse(known.leftOn === null ? 'already_invited' : 'invited_has_left')
}
