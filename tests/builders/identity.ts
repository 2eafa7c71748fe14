import type { Role } from '../../src/platform/access.ts'
import { type Context, systemContext } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Id } from '../../src/platform/id.ts'
import type { Outcome } from '../../src/platform/outcome.ts'
import { assignRole } from '../../src/features/identity/role.actions.ts'
import type { Scope } from '../../src/features/identity/role.model.ts'
import { inviteStaff } from '../../src/features/identity/staff.actions.ts'
import { openUnit } from '../../src/features/identity/unit.actions.ts'
import type { UnitKind } from '../../src/features/identity/unit.model.ts'

/** The same context, acting as our own set-up does. */
export function asSystem(ctx: Context): Context {
  const { now, secrets, baseUrl } = ctx
  return systemContext(ctx.organisation, 'tests: set up', { now, secrets, baseUrl })
}

/** A unit of the organisation; its key is made of its name. */
export async function aUnit(
  database: Database,
  ctx: Context,
  given: { name?: string; kind?: UnitKind; parentId?: string | null } = {},
): Promise<Id<'unit'>> {
  const name = given.name ?? `Yksikkö ${(made += 1)}`
  const names = Object.fromEntries(ctx.organisation.requiredLanguages.map((language) => [language, name]))
  const key = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return database.write(ctx.organisation.id, async (tx) =>
    valueOf(
      await openUnit(tx, asSystem(ctx), {
        kind: given.kind ?? 'unit',
        key,
        names,
        parentId: given.parentId ?? null,
      }),
    ),
  )
}

/** A person with one role from the context's day on. */
export async function aPerson(
  database: Database,
  ctx: Context,
  given: { name?: string; email?: string; role?: Role | null; scope?: Scope } = {},
): Promise<Id<'staff'>> {
  const number = (made += 1)
  const { name = `Henkilö ${number}`, email = `henkilo${number}@example.fi`, role = 'administrator' } = given
  const staffId = await database.write(ctx.organisation.id, async (tx) =>
    valueOf(await inviteStaff(tx, asSystem(ctx), { name, email })),
  )
  if (role !== null)
    await aRole(database, ctx, { staffId, role, ...(given.scope ? { scope: given.scope } : {}) })
  return staffId
}

export function valueOf<Value>(outcome: Outcome<string, Value>): Value {
  if (outcome.ok) return outcome.value
  throw new Error(`Refused: ${outcome.reason}`)
}

let made = 0

/** A role of somebody who is there already, from the context's day on. */
export async function aRole(
  database: Database,
  ctx: Context,
  given: { staffId: string; role: Role; scope?: Scope },
): Promise<void> {
  const { staffId, role, scope = { kind: 'organisation' } } = given
  const from = ctx.now.toISOString().slice(0, 10)
  await database.write(ctx.organisation.id, async (tx) => {
    valueOf(
      await assignRole(tx, asSystem(ctx), {
        staffId: staffId as Id<'staff'>,
        role,
        scope,
        from,
        until: null,
      }),
    )
  })
}
