import type { Role } from '../../platform/access.ts'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import {
  hasLeft,
  isInForce,
  type Period,
  type RoleInForce,
  type Scope,
  type StaffMember,
} from './role.model.ts'

/** One row of an organisation's settings: whoever the identity provider puts into the group holds the role. */
export type GroupMapping = { group: string; role: Role; scope: Scope }
export type GroupRole = { role: Role; scope: Scope; group: string }
/** `group` null: given by hand by an administrator. */
export type HeldRole = Period & { role: Role; scope: Scope; group: string | null }
export type GroupRoleChanges<Held extends HeldRole> = { granted: GroupRole[]; ended: Held[] }

/** Groups are compared as they are: identity providers send names or opaque ids, and neither is ours to fold. */
export function rolesFromGroups(groups: readonly string[], mapping: readonly GroupMapping[]): GroupRole[] {
  const given = new Set(groups)
  const found = mapping.filter(({ group }) => given.has(group))
  return [...new Map(found.map((one) => [keyOf(one), one])).values()]
}

/**
 * What a sign-in changes: a role whose group is gone (or is no longer mapped) ends at once, before this very sign-in
 * uses it, a new one begins, and what was given by hand stays. A provider that sends no groups has taken them all away.
 */
export function changesAtSignIn<Held extends HeldRole>(
  held: readonly Held[],
  groups: readonly string[],
  mapping: readonly GroupMapping[],
  today: string,
): GroupRoleChanges<Held> {
  const wanted = new Map(rolesFromGroups(groups, mapping).map((one) => [keyOf(one), one]))
  const fromGroups = held.filter((one) => one.group !== null && isInForce(one, today))
  const standing = new Set(fromGroups.map(keyOf))
  return {
    granted: [...wanted.values()].filter((one) => !standing.has(keyOf(one))),
    ended: fromGroups.filter((one) => !wanted.has(keyOf(one))),
  }
}

/** The provider knows who someone is; only a person still at work who holds a role comes in. */
export function decideSignIn(
  person: StaffMember,
  inForce: readonly RoleInForce[],
  today: string,
): Outcome<'has_left' | 'no_role'> {
  if (hasLeft(person, today)) return refuse('has_left')
  return inForce.length === 0 ? refuse('no_role') : done()
}

function keyOf({ role, scope, group }: { role: Role; scope: Scope; group: string | null }): string {
  const place = scope.kind === 'unit' ? scope.unitId : scope.kind === 'service' ? scope.serviceId : ''
  return JSON.stringify([group, role, scope.kind, place])
}
