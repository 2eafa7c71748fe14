import type { Grant, Role, Target } from '../../platform/access.ts'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import { ancestorsOf, descendantsOf, type UnitPlace } from './unit.model.ts'

/** Pääkäyttäjä, palvelukehittäjä, asiakastyöntekijä, johtaja, katselija, tietosuojavastaava. */
export const roles = [
  'administrator',
  'developer',
  'frontline',
  'director',
  'viewer',
  'data_protection',
] as const satisfies readonly Role[]

/** Where a role reaches: the whole organisation, a unit with all under it, or one service. */
export type Scope =
  | { kind: 'organisation' }
  | { kind: 'unit'; unitId: string }
  | { kind: 'service'; serviceId: string }

/** Dates are `YYYY-MM-DD` in Finland's time; both ends are within. */
export type Period = { from: string; until: string | null }
export type Assignment = Period & { staffId: string; role: Role; scope: Scope }
export type Substitution = Period & { absentId: string; substituteId: string }
/** `leftOn`: the last day at work. */
export type StaffMember = { id: string; leftOn: string | null }
export type RoleInForce = { role: Role; scope: Scope; actingFor: string | null }

export function isInForce({ from, until }: Period, today: string): boolean {
  return from <= today && (until === null || today <= until)
}

export function hasLeft({ leftOn }: StaffMember, today: string): boolean {
  return leftOn !== null && leftOn < today
}

/**
 * What each person at work may do today: own roles, and those of the people they stand in for. Standing in does not chain,
 * and whoever has left has nothing to use or to lend.
 */
export function rolesInForce(
  assignments: readonly Assignment[],
  substitutions: readonly Substitution[],
  staff: readonly StaffMember[],
  today: string,
): ReadonlyMap<string, readonly RoleInForce[]> {
  const atWork = new Set(staff.filter((person) => !hasLeft(person, today)).map(({ id }) => id))
  const inForce = assignments.filter((one) => atWork.has(one.staffId) && isInForce(one, today))
  const ownRoles = Map.groupBy(inForce, ({ staffId }) => staffId)
  const standingIn = substitutions.filter((one) => isInForce(one, today))

  const rolesOf = (staffId: string): RoleInForce[] => [
    ...(ownRoles.get(staffId) ?? []).map((one) => roleFrom(one, null)),
    ...standingIn
      .filter(({ substituteId }) => substituteId === staffId)
      .flatMap(({ absentId }) => (ownRoles.get(absentId) ?? []).map((one) => roleFrom(one, absentId))),
  ]
  return new Map([...atWork].map((staffId) => [staffId, rolesOf(staffId)]))
}

/** The same as the access tables read them: a unit's role reaches everything under the unit. */
export function grantsFrom(inForce: readonly RoleInForce[], units: readonly UnitPlace[]): Grant[] {
  return inForce.map(({ role, scope }) => {
    if (scope.kind === 'organisation') return { role, units: 'all', services: 'all' }
    if (scope.kind === 'unit') return { role, units: descendantsOf(units, scope.unitId), services: new Set() }
    return { role, units: new Set(), services: new Set([scope.serviceId]) }
  })
}

/** A target with neither unit nor service is the organisation itself. */
export function mayReach(scope: Scope, target: Target, units: readonly UnitPlace[]): boolean {
  if (scope.kind === 'organisation') return true
  if (scope.kind === 'service') return target.serviceId === scope.serviceId
  return isGiven(target.unitId) && ancestorsOf(units, target.unitId).includes(scope.unitId)
}

/** A person stands in for someone else, at work, for days that come in order. */
export function decideSubstitution(
  { absentId, substituteId, from, until }: Substitution,
  staff: readonly StaffMember[],
  today: string,
): Outcome<'own_substitute' | 'no_end' | 'dates_reversed' | 'already_over' | 'person_left'> {
  if (absentId === substituteId) return refuse('own_substitute')
  // A substitution without an end is a role nobody decided to give.
  if (until === null) return refuse('no_end')
  if (until < from) return refuse('dates_reversed')
  if (until < today) return refuse('already_over')
  const both = staff.filter(({ id }) => id === absentId || id === substituteId)
  return both.length < 2 || both.some((person) => hasLeft(person, from)) ? refuse('person_left') : done()
}

/**
 * What to write when someone leaves, so that nothing revives if they come back: assignments and substitutions of or by
 * them end on their last day, and those that would have begun later never begin.
 */
export function endingsOnLeaving<P extends Period>(periods: readonly P[], leftOn: string) {
  const standing = periods.filter(({ until }) => until === null || until > leftOn)
  return {
    ended: standing.filter(({ from }) => from <= leftOn).map((period) => ({ ...period, until: leftOn })),
    neverBegun: standing.filter(({ from }) => from > leftOn),
  }
}

/** Somebody at work must be able to give roles: the last administrator of the whole organisation cannot go. */
export function decideEnding(
  ended: Assignment,
  assignments: readonly Assignment[],
  staff: readonly StaffMember[],
  today: string,
): Outcome<'last_administrator'> {
  if (!isWholeAdministrator(ended) || !isInForce(ended, today)) return done()
  const remaining = assignments.filter(
    (one) => one !== ended && isWholeAdministrator(one) && one.until === null,
  )
  const inForce = rolesInForce(remaining, [], staff, today)
  return [...inForce.values()].some((held) => held.length > 0) ? done() : refuse('last_administrator')
}

function roleFrom({ role, scope }: Assignment, actingFor: string | null): RoleInForce {
  return { role, scope, actingFor }
}

function isWholeAdministrator({ role, scope }: Assignment): boolean {
  return role === 'administrator' && scope.kind === 'organisation'
}

function isGiven(id: string | null | undefined): id is string {
  return id !== null && id !== undefined
}
