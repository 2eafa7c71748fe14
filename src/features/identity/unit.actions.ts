import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { dayInFinland } from './day.model.ts'
import { allow } from './identity.access.ts'
import { decidePublishing } from './organisation.model.ts'
import { decideOpenParent, decideUnitClosing, decideUnitKey } from './unit-change.model.ts'
import { decidePlacing, type UnitKind } from './unit.model.ts'
import { getUnit, listUnits } from './unit.queries.ts'

export type OpenUnit = { kind: UnitKind; key: string; names: Words; parentId: string | null }

export async function openUnit(tx: Tx, ctx: Context, input: OpenUnit) {
  const unitId = newId<'unit'>(ctx.now)
  const { organisation } = ctx
  const units = await listUnits(tx)
  allow(ctx, 'arrange units')
  const key = decideUnitKey(units, input.key)
  if (!key.ok) return key
  const named = decidePublishing(input.names, organisation.requiredLanguages)
  if (!named.ok) return named
  const placed = decidePlacing(units, { id: unitId, parentId: input.parentId, kind: input.kind })
  if (!placed.ok) return placed
  const parent = decideOpenParent(units, input.parentId)
  if (!parent.ok) return parent

  await tx
    .insertInto('identity.unit')
    .values({
      organisationId: organisation.id,
      unitId,
      parentUnitId: input.parentId,
      kind: input.kind,
      key: input.key,
      names: JSON.stringify(input.names),
    })
    .execute()
  await record(tx, ctx, 'unit opened', unitId)
  return done(unitId)
}

export async function renameUnit(tx: Tx, ctx: Context, input: { unitId: Id<'unit'>; names: Words }) {
  const unit = await getUnit(tx, input.unitId)
  allow(ctx, 'arrange units')
  const named = decidePublishing(input.names, ctx.organisation.requiredLanguages)
  if (!named.ok) return named

  await tx
    .updateTable('identity.unit')
    .set({ names: JSON.stringify(input.names) })
    .where('unitId', '=', unit.id)
    .execute()
  await record(tx, ctx, 'unit renamed', unit.id)
  return done()
}

/** Everyone whose role reaches the new place reaches the unit from now on, and those of the old place no more. */
export async function moveUnit(
  tx: Tx,
  ctx: Context,
  { unitId, parentId }: { unitId: Id<'unit'>; parentId: string | null },
) {
  await lockTree(tx, ctx)
  const unit = await getUnit(tx, unitId)
  const units = await listUnits(tx)
  allow(ctx, 'arrange units')
  const placed = decidePlacing(units, { ...unit, parentId })
  if (!placed.ok) return placed
  const parent = decideOpenParent(units, parentId)
  if (!parent.ok) return parent

  await tx
    .updateTable('identity.unit')
    .set({ parentUnitId: parentId })
    .where('unitId', '=', unit.id)
    .execute()
  await record(tx, ctx, 'unit moved', unit.id, { from: unit.parentId, to: parentId })
  return done()
}

/** What was said of it stays; it is offered for nothing new. */
export async function closeUnit(tx: Tx, ctx: Context, { unitId }: { unitId: Id<'unit'> }) {
  const unit = await getUnit(tx, unitId)
  const units = await listUnits(tx)
  allow(ctx, 'arrange units')
  const decision = decideUnitClosing(units, unit)
  if (!decision.ok) return decision

  await tx
    .updateTable('identity.unit')
    .set({ closedOn: dayInFinland(ctx.now) })
    .where('unitId', '=', unit.id)
    .execute()
  await record(tx, ctx, 'unit closed', unit.id)
  return decision
}

// Two moves at once, each right by itself, could close a ring: they take turns.
async function lockTree(tx: Tx, ctx: Context) {
  await tx
    .selectFrom('identity.organisation')
    .select('organisationId')
    .where('organisationId', '=', ctx.organisation.id)
    .forUpdate()
    .execute()
}
