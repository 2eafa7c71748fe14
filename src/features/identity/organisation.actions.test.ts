import { beforeAll, expect, test } from 'vitest'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { asSystem } from '../../../tests/builders/identity.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { Forbidden } from '../../platform/errors.ts'
import { chooseBrand, chooseLogo } from './brand.actions.ts'
import { findBrand } from './brand.queries.ts'
import { foundOrganisation, nameOrganisation } from './organisation.actions.ts'
import {
  findLogo,
  findOrganisationById,
  findOrganisationBySlug,
  findOrganisationCode,
  listOrganisations,
} from './organisation.queries.ts'
import { newOrganisationRegister } from './organisation.register.ts'
import { writeStatement } from './statement.actions.ts'
import { findStatement } from './statement.queries.ts'

const db = testDatabase()
let ctx: Context
let other: Context

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  other = aContext({ organisation: await found(db.database), actor: aStaffActor() })
})

test('an organisation is founded by a command once, and found by slug and id', async () => {
  const organisation = anOrganisation({
    slug: 'alajarvi',
    languages: ['fi'],
    requiredLanguages: ['fi'],
    logo: false,
  })
  const system = asSystem(aContext({ organisation }))
  const act = () => db.database.write(organisation.id, (tx) => foundOrganisation(tx, system, { code: '005' }))
  expect(await act()).toMatchObject({ ok: true })
  expect(await act()).toMatchObject({ reason: 'slug_taken' })
  expect(await db.database.readRegister((read) => findOrganisationBySlug(read, 'alajarvi'))).toEqual(
    organisation,
  )
  expect(await db.database.readRegister((read) => findOrganisationById(read, organisation.id))).toEqual(
    organisation,
  )
  expect(await db.database.readRegister((read) => findOrganisationCode(read, organisation.id))).toBe('005')
  const listed = await db.database.readRegister(listOrganisations)
  expect(listed.map(({ slug }) => slug)).toContain('alajarvi')
})

test('nobody who is signed in founds an organisation, and the law tells its languages', async () => {
  const organisation = anOrganisation({ slug: 'vaasa', languages: ['fi'], requiredLanguages: ['fi'] })
  const administrator = aContext({ organisation, actor: aStaffActor() })
  const act = (acting: Context, code: string) =>
    db.database.write(organisation.id, (tx) => foundOrganisation(tx, acting, { code }))
  await expect(act(administrator, '905')).rejects.toThrow(Forbidden)
  expect(await act(asSystem(administrator), '905')).toMatchObject({ reason: 'law_requires' })
  const reserved = { ...organisation, slug: 'api' }
  expect(await act(asSystem(aContext({ organisation: reserved })), '905')).toMatchObject({
    reason: 'slug_reserved',
  })
})

test('an organisation is named in every required language', async () => {
  const act = (names: Record<string, string>) =>
    db.database.write(ctx.organisation.id, (tx) =>
      nameOrganisation(tx, ctx, { names, languages: ['fi', 'sv', 'se'], requiredLanguages: ['fi', 'sv'] }),
    )
  expect(await act({ fi: 'Uusi nimi' })).toMatchObject({ reason: 'language_missing', missing: ['sv'] })
  expect(await act({ fi: 'Uusi nimi', sv: 'Nytt namn' })).toMatchObject({ ok: true })
  const renamed = await db.database.readRegister((read) => findOrganisationById(read, ctx.organisation.id))
  expect(renamed).toMatchObject({
    names: { fi: 'Uusi nimi', sv: 'Nytt namn' },
    languages: ['fi', 'sv', 'se'],
  })
})

test('colours that cannot be read are refused with the nearest that can', async () => {
  const act = (colour: string) =>
    db.database.write(ctx.organisation.id, (tx) => chooseBrand(tx, ctx, { colour, accent: '#f2a33a' }))
  const refused = await act('#ffcc00')
  expect(refused).toMatchObject({ ok: false, reason: 'colour_too_light' })
  const suggestion = refused.ok ? null : refused.suggestion
  expect(suggestion).toMatch(/^#[0-9a-f]{6}$/)
  expect(await act(suggestion ?? '')).toMatchObject({ ok: true })
  expect(await act('#123456')).toMatchObject({ ok: true })
  const brand = (acting: Context) => db.database.read(acting.organisation.id, findBrand)
  expect(await brand(ctx)).toEqual({ colour: '#123456', accent: '#f2a33a' })
  expect(await brand(other)).toBeUndefined()
})

test('a logo takes the place of the one before and tells which file is free', async () => {
  const act = (logo: { key: string; type: string } | null) =>
    db.database.write(ctx.organisation.id, (tx) => chooseLogo(tx, ctx, logo))
  const logo = () => db.database.readRegister((read) => findLogo(read, ctx.organisation.id))
  expect(await act({ key: 'logo-1.png', type: 'image/png' })).toEqual({ ok: true, value: null })
  expect(await act({ key: 'logo-2.png', type: 'image/png' })).toEqual({ ok: true, value: 'logo-1.png' })
  expect(await logo()).toEqual({ key: 'logo-2.png', type: 'image/png' })
  expect(await act(null)).toEqual({ ok: true, value: 'logo-2.png' })
  expect(await logo()).toBeUndefined()
})

test('a statement is published whole, and another organisation has its own', async () => {
  const act = (words: Record<string, string>) =>
    db.database.write(ctx.organisation.id, (tx) => writeStatement(tx, ctx, { kind: 'privacy', words }))
  expect(await act({ fi: 'Rekisterinpitäjä on kunta.' })).toMatchObject({ reason: 'language_missing' })
  const words = { fi: 'Rekisterinpitäjä on kunta.', sv: 'Kommunen är personuppgiftsansvarig.' }
  expect(await act(words)).toMatchObject({ ok: true })
  const read = (acting: Context) =>
    db.database.read(acting.organisation.id, (tx) => findStatement(tx, 'privacy'))
  expect(await read(ctx)).toMatchObject({ words })
  expect(await read(other)).toBeUndefined()
})

test('the register keeps what it read and forgets when told to', async () => {
  const register = newOrganisationRegister(db.database, () => 0)
  const { id, slug } = other.organisation
  const before = await register.findBySlug(slug)
  const names = { fi: 'Toinen nimi', sv: 'Annat namn' }
  await db.database.write(id, (tx) =>
    nameOrganisation(tx, other, { names, languages: ['fi', 'sv'], requiredLanguages: ['fi'] }),
  )
  expect(await register.findById(id)).toEqual(before)
  register.forget()
  expect((await register.findById(id))?.names).toEqual(names)
  expect((await register.list()).map((one) => one.slug)).toContain(slug)
  expect(await register.findBySlug('nowhere')).toBeUndefined()
})

test('an organisation that another process has just founded is found, and guessing does not read each time', async () => {
  let readings = 0
  const counted: typeof db.database = {
    ...db.database,
    readRegister: (work) => {
      readings += 1
      return db.database.readRegister(work)
    },
  }
  let now = 0
  const register = newOrganisationRegister(counted, () => now)
  await register.list()
  const founded = await found(db.database)
  now += 300
  expect((await register.findBySlug(founded.slug))?.id).toBe(founded.id)
  await Promise.all(Array.from({ length: 50 }, (_, index) => register.findBySlug(`guess-${index}`)))
  expect(readings).toBe(2)
})

test('an organisation cannot name or brand another', async () => {
  await db.database.write(ctx.organisation.id, async (tx) => {
    const result = await tx
      .updateTable('identity.organisation')
      .set({ slug: 'stolen' })
      .where('organisationId', '=', other.organisation.id)
      .executeTakeFirst()
    expect(Number(result.numUpdatedRows)).toBe(0)
  })
})
