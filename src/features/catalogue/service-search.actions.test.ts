import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aChannel, aDescription, aService } from '../../../tests/builders/catalogue.ts'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { writeTransducer } from '../../engine/text/dictionary.sample.ts'
import { type Context, systemContext } from '../../platform/context.ts'
import { searchAnalysisWith } from './service-search-analysis.model.ts'
import { indexServices } from './service-search.actions.ts'
import { searchServices } from './service-search-find.queries.ts'
import { withdrawService } from './service.actions.ts'

const made = testDatabase()
const stems = searchAnalysisWith(undefined)

/** A town with a pool and a day-care centre, indexed as the program does. */
async function aTown() {
  const ctx = aContext({ organisation: await found(made.database, anOrganisation()), actor: aStaffActor() })
  const pool = await aService(made.database, ctx, { names: { fi: 'Uimahalli', sv: 'Simhall' } })
  const care = await aService(made.database, ctx, { names: { fi: 'Varhaiskasvatus päiväkodissa' } })
  await aDescription(made.database, ctx, care, {
    keywords: { fi: ['hoitopaikka'], en: ['kindergarten'] },
    codes: [{ list: 'life_event', code: 'KE1' }],
  })
  await aChannel(made.database, ctx, { serviceIds: [pool.serviceId], names: { fi: 'Aallokko' } })
  await index(ctx)
  return { ctx, pool, care }
}

async function index(ctx: Context, analysis = stems) {
  const { organisation, now, secrets, baseUrl } = ctx
  const system = systemContext(organisation, 'catalogue: index services', { now, secrets, baseUrl })
  await made.database.write(ctx.organisation.id, (tx) => indexServices(tx, system, { after: null, analysis }))
}

function search(ctx: Context, query: string, language = 'fi', unfinished = false, analysis = stems) {
  return made.database.read(ctx.organisation.id, async (db) => {
    const ranked = await searchServices(db, { query, language, limit: 10, unfinished, analysis })
    return ranked.map(({ service }) => service)
  })
}

test.each([
  ['uimahallin aukiolot', 'fi'],
  ['uimahali', 'fi'],
  ['simhallen', 'fi'],
  ['aallokossa', 'fi'],
  ['uima halli', 'sv'],
])('%s finds the pool', async (query, language) => {
  const { ctx, pool } = await aTown()
  expect((await search(ctx, query, language))[0]).toBe(pool.serviceId)
})

test.each(['päivähoito', 'kindergarten', 'paivakoti', 'tarha', 'lapsen saaminen'])(
  '%s finds early childhood education',
  async (query) => {
    const { ctx, care } = await aTown()
    expect((await search(ctx, query))[0]).toBe(care.serviceId)
  },
)

test('a word that is not typed to its end finds what begins so', async () => {
  const { ctx, pool, care } = await aTown()
  expect(await search(ctx, 'ui', 'fi', true)).toEqual([pool.serviceId])
  expect(await search(ctx, 'varhaisk', 'fi', true)).toEqual([care.serviceId])
  expect(await search(ctx, 'xyzzyx', 'fi', true)).toEqual([])
})

test('the same texts again change nothing, and a new text is found', async () => {
  const { ctx, pool } = await aTown()
  const before = await indexedAt(ctx)
  await index({ ...ctx, now: new Date('2027-01-01T00:00:00Z') })
  expect(await indexedAt(ctx)).toEqual(before)
  await made.database.write(ctx.organisation.id, (tx) =>
    tx
      .updateTable('catalogue.service')
      .set({ summaries: JSON.stringify({ fi: 'Saunan löylyt joka päivä' }) })
      .where('serviceId', '=', pool.serviceId)
      .execute(),
  )
  await index(ctx)
  expect(await search(ctx, 'saunaan')).toEqual([pool.serviceId])
})

test('a dictionary that comes finds by all forms of a word, once the index has been filled by it', async () => {
  const { ctx } = await aTown()
  const water = await aService(made.database, ctx, { names: { fi: 'Vesi ja viemäri' } })
  await index(ctx)
  expect(await search(ctx, 'veden')).toEqual([])
  const dictionary = searchAnalysisWith(aDictionary())
  await index(ctx, dictionary)
  expect(await search(ctx, 'veden', 'fi', false, dictionary)).toEqual([water.serviceId])
  // And when it has gone, nothing is left of it.
  await index(ctx)
  expect(await search(ctx, 'veden')).toEqual([])
  expect(await termsWithoutService(ctx)).toEqual([])
})

test('those that are indexed at the same moment wait for each other, and letters count them all', async () => {
  const { ctx } = await aTown()
  const { organisation, now, secrets, baseUrl } = ctx
  const system = systemContext(organisation, 'catalogue: index services', { now, secrets, baseUrl })
  const names = ['Kirjasto', 'Kuntosali', 'Koulukuljetus', 'Kesätyöt', 'Kaavoitus', 'Kaivulupa']
  const entered = await Promise.all(
    names.map((fi) => aService(made.database, ctx, { names: { fi, sv: `Ö ${fi}` } })),
  )
  // As an import plans them: one job for each, and one for all.
  await Promise.all(
    [...entered, undefined].map((one) =>
      made.database.write(organisation.id, (tx) =>
        indexServices(tx, system, {
          after: null,
          analysis: stems,
          ...(one === undefined ? {} : { serviceId: one.serviceId }),
        }),
      ),
    ),
  )
  const counted = await made.database.read(organisation.id, (db) =>
    db
      .selectFrom('catalogue.serviceHeading')
      .select(['heading', 'services'])
      .where('language', '=', 'fi')
      .execute(),
  )
  expect(counted).toContainEqual({ heading: 'letter:K', services: names.length })
})

test('what is withdrawn is found no more', async () => {
  const { ctx, pool } = await aTown()
  await made.database.write(ctx.organisation.id, (tx) =>
    withdrawService(tx, ctx, { serviceId: pool.serviceId }),
  )
  await index(ctx)
  expect(await search(ctx, 'uimahalli')).toEqual([])
})

test('an organisation finds nothing of another', async () => {
  await aTown()
  const ctx = aContext({ organisation: await found(made.database, anOrganisation()) })
  expect(await search(ctx, 'uimahalli')).toEqual([])
  expect(await search(ctx, 'uimahali', 'fi', true)).toEqual([])
})

/** Voikko's format with one word in two forms. */
function aDictionary() {
  const water = (form: string) => ({
    from: 'start',
    to: 'end',
    reads: form,
    writes: `[Ln][Xp]vesi[X]${form}`,
  })
  return writeTransducer([water('vesi'), water('veden')], 'abcdefghijklmnopqrstuvwxyzåäö')
}

function termsWithoutService(ctx: Context) {
  return made.database.read(ctx.organisation.id, async (db) => {
    const { rows } = await sql`
      select term from catalogue.service_search_gram
      except select term from catalogue.service_search_term`.execute(db as never)
    return rows
  })
}

function indexedAt(ctx: Context) {
  return made.database.read(ctx.organisation.id, async (db) => {
    const { rows } =
      await sql`select service_id, indexed_at from catalogue.service_search order by 1`.execute(db as never)
    return rows
  })
}
