import type { Context } from './context.ts'
import { Forbidden } from './errors.ts'

export type Role = 'administrator' | 'developer' | 'frontline' | 'director' | 'viewer' | 'data_protection'

/** A role in force now and where it reaches: everything, or these units (descendants included) and services. */
export type Grant = { role: Role; units: 'all' | ReadonlySet<string>; services: 'all' | ReadonlySet<string> }

/** What a deed is done to. A target outside any unit and service is reached only by organisation-wide grants. */
export type Target = { unitId?: string | null; serviceId?: string | null }

export type Deed = {
  /** Staff roles, `anyone` (residents too), `system` (our own jobs), `machine` (an API key). */
  who: readonly (Role | 'anyone' | 'system' | 'machine')[]
  /** `target`: the grant must reach the target. `organisation`: the grant must reach everything. */
  over: 'target' | 'organisation'
}
export type AccessTable = Record<string, Deed>
export type Reach = 'all' | { unitIds: string[]; serviceIds: string[] }

/** The only way to ask who may do what: a table per feature, printed to docs/generated/access.md. */
export function accessOf<const Table extends AccessTable>(table: Table) {
  type Name = keyof Table & string

  function may(ctx: Context, deed: Name, target: Target = {}): boolean {
    const { who } = table[deed] as Deed
    if (who.includes('anyone')) return true
    if (ctx.actor.kind !== 'staff') return ctx.actor.kind !== 'resident' && who.includes(ctx.actor.kind)
    return mayWith(ctx.actor.grants, deed, target)
  }

  /** Whether somebody with these grants may: for handing things to a colleague who can then open them. */
  function mayWith(grants: readonly Grant[], deed: Name, target: Target = {}): boolean {
    const { who, over } = table[deed] as Deed
    return grants.some((grant) => who.includes(grant.role) && reaches(grant, over, target))
  }

  function allow(ctx: Context, deed: Name, target: Target = {}): void {
    if (!may(ctx, deed, target)) throw new Forbidden(deed)
  }

  /** For lists: everything, or the units and services that this person's grants reach for the deed. */
  function reachOf(ctx: Context, deed: Name): Reach {
    const { who } = table[deed] as Deed
    if (ctx.actor.kind !== 'staff') {
      allow(ctx, deed)
      return 'all'
    }
    const grants = ctx.actor.grants.filter((grant) => who.includes(grant.role))
    if (grants.length === 0) throw new Forbidden(deed)
    if (grants.some(reachesAll)) return 'all'
    return {
      unitIds: grants.flatMap((grant) => (grant.units === 'all' ? [] : [...grant.units])),
      serviceIds: grants.flatMap((grant) => (grant.services === 'all' ? [] : [...grant.services])),
    }
  }

  return { table, may, mayWith, allow, reachOf }
}

function reaches(grant: Grant, over: Deed['over'], target: Target) {
  if (reachesAll(grant)) return true
  if (over === 'organisation') return false
  return isIn(grant.units, target.unitId) || isIn(grant.services, target.serviceId)
}

function reachesAll(grant: Grant) {
  return grant.units === 'all' && grant.services === 'all'
}

function isIn(ids: 'all' | ReadonlySet<string>, id: string | null | undefined) {
  return ids !== 'all' && id !== null && id !== undefined && ids.has(id)
}
