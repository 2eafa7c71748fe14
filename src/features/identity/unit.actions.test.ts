import { beforeAll, expect, test } from 'vitest'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aUnit } from '../../../tests/builders/identity.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { Forbidden, NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { closeUnit, moveUnit, openUnit, renameUnit } from './unit.actions.ts'
import { findUnit, getUnit, listUnits } from './unit.queries.ts'

const db = testDatabase()
let ctx: Context
let other: Context

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  other = aContext({ organisation: await found(db.database), actor: aStaffActor() })
})

test('sectors and units are opened, renamed and listed by key', async () => {
  const culture = await aUnit(db.database, ctx, { name: 'Kulttuuri', kind: 'sector' })
  const library = await aUnit(db.database, ctx, { name: 'Kirjasto', parentId: culture })
  const names = { fi: 'Pääkirjasto', sv: 'Huvudbiblioteket' }
  const renamed = await write((tx) => renameUnit(tx, ctx, { unitId: library, names }))
  expect(renamed).toMatchObject({ ok: true })
  expect(await read((tx) => getUnit(tx, library))).toEqual({
    id: library,
    parentId: culture,
    kind: 'unit',
    key: 'kirjasto',
    names,
    closedOn: null,
  })
  const keys = (await read(listUnits)).map(({ key }) => key)
  expect(keys).toEqual(keys.toSorted())
})

test('a unit never comes to stand under itself', async () => {
  const top = await aUnit(db.database, ctx)
  const middle = await aUnit(db.database, ctx, { parentId: top })
  const leaf = await aUnit(db.database, ctx, { parentId: middle })
  const move = (unitId: typeof top, parentId: string | null) =>
    write((tx) => moveUnit(tx, ctx, { unitId, parentId }))
  expect(await move(top, leaf)).toMatchObject({ reason: 'under_itself' })
  expect(await move(top, top)).toMatchObject({ reason: 'under_itself' })
  expect(await move(leaf, top)).toMatchObject({ ok: true })
  expect((await read((tx) => getUnit(tx, leaf))).parentId).toBe(top)
})

test('two moves at the same moment that would close a ring: one is refused', async () => {
  const one = await aUnit(db.database, ctx)
  const another = await aUnit(db.database, ctx)
  const moves = await Promise.all([
    write((tx) => moveUnit(tx, ctx, { unitId: one, parentId: another })),
    write((tx) => moveUnit(tx, ctx, { unitId: another, parentId: one })),
  ])
  expect(moves.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('a unit closes after those under it, and nothing opens under it any more', async () => {
  const top = await aUnit(db.database, ctx)
  const leaf = await aUnit(db.database, ctx, { parentId: top })
  const close = (unitId: typeof top) => write((tx) => closeUnit(tx, ctx, { unitId }))
  expect(await close(top)).toMatchObject({ reason: 'open_units_below' })
  expect(await close(leaf)).toMatchObject({ ok: true })
  expect(await close(top)).toMatchObject({ ok: true })
  expect(await close(top)).toMatchObject({ reason: 'already_closed' })
  expect((await read((tx) => getUnit(tx, top))).closedOn).toBe('2026-11-23')
  const names = { fi: 'Uusi', sv: 'Ny' }
  const late = write((tx) => openUnit(tx, ctx, { kind: 'unit', key: 'late', names, parentId: top }))
  expect(await late).toMatchObject({ reason: 'parent_closed' })
})

test('a unit has a key of its own and a name in every required language', async () => {
  await aUnit(db.database, ctx, { name: 'Uimahalli' })
  const open = (key: string, names: Record<string, string>) =>
    write((tx) => openUnit(tx, ctx, { kind: 'unit', key, names, parentId: null }))
  const names = { fi: 'Halli', sv: 'Hall' }
  expect(await open('uimahalli', names)).toMatchObject({ reason: 'key_taken' })
  expect(await open('Ei Kelpaa', names)).toMatchObject({ reason: 'key_malformed' })
  expect(await open('halli', { fi: 'Halli' })).toMatchObject({ reason: 'language_missing' })
})

test('only an administrator of the whole arranges units', async () => {
  const unit = await aUnit(db.database, ctx)
  const halfway = aStaffActor('administrator', {
    grants: [{ role: 'administrator', units: new Set([unit]), services: new Set() }],
  })
  for (const actor of [aStaffActor('director'), halfway, { kind: 'resident' } as const]) {
    const act = write((tx) => closeUnit(tx, { ...ctx, actor }, { unitId: unit }))
    await expect(act).rejects.toThrow(Forbidden)
  }
})

test('another organisation sees, names and closes none of these', async () => {
  const unit = await aUnit(db.database, ctx)
  const { id } = other.organisation
  expect(await db.database.read(id, listUnits)).toEqual([])
  expect(await db.database.read(id, (tx) => findUnit(tx, unit))).toBeUndefined()
  await expect(db.database.write(id, (tx) => closeUnit(tx, other, { unitId: unit }))).rejects.toThrow(
    NotFound,
  )
  await expect(aUnit(db.database, other, { parentId: unit })).rejects.toThrow('parent_missing')
  await expect(read((tx) => getUnit(tx, newId<'unit'>(ctx.now)))).rejects.toThrow(NotFound)
})

function write<Result>(work: Parameters<typeof db.database.write<Result>>[1]) {
  return db.database.write(ctx.organisation.id, work)
}

function read<Result>(work: Parameters<typeof db.database.read<Result>>[1]) {
  return db.database.read(ctx.organisation.id, work)
}
