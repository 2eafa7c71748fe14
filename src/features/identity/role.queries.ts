import { sql } from 'kysely'
import type { Grant } from '../../platform/access.ts'
import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import {
  type Assignment,
  grantsFrom,
  hasLeft,
  type RoleInForce,
  rolesInForce,
  type Scope,
  type StaffMember,
  type Substitution,
} from './role.model.ts'
import { listStaff, type Staff } from './staff.queries.ts'
import type { UnitPlace } from './unit.model.ts'

export type HeldAssignment = Assignment & { id: Id<'roleAssignment'>; group: string | null }
export type HeldSubstitution = Substitution & { id: Id<'substitution'>; until: string }

export type Colleague = Staff & { grants: readonly Grant[] }

const most = 20_000

/** Every role of the organisation or of these people, past and coming ones too. */
export async function listAssignments(db: Read, staffIds?: readonly string[]): Promise<HeldAssignment[]> {
  const all = db
    .selectFrom('identity.roleAssignment')
    .select([
      'roleAssignmentId',
      'staffId',
      'role',
      'unitId',
      'serviceId',
      'fromGroup',
      sql<string>`from_on::text`.as('from'),
      sql<string | null>`until_on::text`.as('until'),
    ])
    .orderBy('roleAssignmentId')
    .limit(most)
  const rows = await (staffIds ? all.where('staffId', 'in', [...staffIds]) : all).execute()
  return rows.map(({ roleAssignmentId, staffId, role, unitId, serviceId, fromGroup, from, until }) => ({
    id: roleAssignmentId as Id<'roleAssignment'>,
    staffId,
    role,
    scope: scopeOf(unitId, serviceId),
    from,
    until,
    group: fromGroup,
  }))
}

/** Substitutions of a person or by them, latest first. */
export async function listSubstitutionsOf(db: Read, staffId: string): Promise<HeldSubstitution[]> {
  const rows = await selectSubstitutions(db)
    .where((where) => where.or([where('absentId', '=', staffId), where('substituteId', '=', staffId)]))
    .execute()
  return rows.map(substitutionFrom)
}

async function listSubstitutions(db: Read): Promise<HeldSubstitution[]> {
  return (await selectSubstitutions(db).execute()).map(substitutionFrom)
}

function selectSubstitutions(db: Read) {
  return db
    .selectFrom('identity.substitution')
    .select([
      'substitutionId',
      'absentId',
      'substituteId',
      sql<string>`from_on::text`.as('from'),
      sql<string>`until_on::text`.as('until'),
    ])
    .orderBy('fromOn', 'desc')
    .orderBy('substitutionId')
    .limit(most)
}

function substitutionFrom({
  substitutionId,
  ...rest
}: Omit<HeldSubstitution, 'id'> & { substitutionId: string }) {
  return { ...rest, id: substitutionId as Id<'substitution'> }
}

/** What one person may do today: their own roles and those of the people they stand in for. */
export async function listRolesInForce(db: Read, staffId: string, today: string): Promise<RoleInForce[]> {
  const substitutions = await listSubstitutionsOf(db, staffId)
  const concerned = [staffId, ...substitutions.map(({ absentId }) => absentId)]
  const people = await listMembers(db, concerned)
  const assignments = await listAssignments(db, concerned)
  return [...(rolesInForce(assignments, substitutions, people, today).get(staffId) ?? [])]
}

/** The same as access tables read them; units are asked for only where a role is a unit's. */
export async function listGrants(db: Read, inForce: readonly RoleInForce[]): Promise<Grant[]> {
  const byUnit = inForce.some(({ scope }) => scope.kind === 'unit')
  return grantsFrom(inForce, byUnit ? await selectPlaces(db) : [])
}

/** Everyone at work with what they may do today: for choosing the colleague something is given to. */
export async function listColleagues(db: Read, today: string): Promise<Colleague[]> {
  const people = await listStaff(db)
  const inForce = rolesInForce(await listAssignments(db), await listSubstitutions(db), people, today)
  const places = await selectPlaces(db)
  return people
    .filter((person) => !hasLeft(person, today))
    .map((person) => ({ ...person, grants: grantsFrom(inForce.get(person.id) ?? [], places) }))
}

// Asked at every request of such a person: the shape of the tree and no words.
async function selectPlaces(db: Read): Promise<UnitPlace[]> {
  return db
    .selectFrom('identity.unit')
    .select(['unitId as id', 'parentUnitId as parentId', 'kind'])
    .orderBy('unitId')
    .limit(most)
    .execute()
}

export async function listMembers(db: Read, staffIds?: readonly string[]): Promise<StaffMember[]> {
  const all = db
    .selectFrom('identity.staff')
    .select(['staffId as id', sql<string | null>`left_on::text`.as('leftOn')])
    .orderBy('staffId')
    .limit(most)
  return (staffIds ? all.where('staffId', 'in', [...staffIds]) : all).execute()
}

function scopeOf(unitId: string | null, serviceId: string | null): Scope {
  if (unitId !== null) return { kind: 'unit', unitId }
  return serviceId === null ? { kind: 'organisation' } : { kind: 'service', serviceId }
}
