import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aDescription, aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { searchAnalysisWith } from '../catalogue/service-search-analysis.model.ts'
import { indexServices } from '../catalogue/service-search.actions.ts'
import { feature as catalogue } from '../catalogue/index.ts'
import { feature as improvement } from '../improvement/index.ts'
import { feature as listening } from '../listening/index.ts'
import { feature as messaging } from '../messaging/index.ts'
import { feature } from './index.ts'

const made = testDatabase()

test('services, their units and what lists them are found; what is not published is not', async () => {
  const ctx = aContext({ organisation: await found(made.database) })
  const { organisation, now, secrets, baseUrl } = ctx
  const { unitId } = await aUnit(made.database, ctx, { key: 'pools' })
  await aUnit(made.database, ctx, { key: 'empty' })
  const pool = await aService(made.database, ctx, { key: 'pool', unitId })
  await aService(made.database, ctx, { key: 'draft', unitId, publishedAt: null })
  await aDescription(made.database, ctx, pool, { codes: [{ list: 'service_class', code: 'P27.1' }] })
  const system = systemContext(organisation, 'test', { now, secrets, baseUrl })
  await made.database.write(organisation.id, (tx) =>
    indexServices(tx, system, { after: null, analysis: searchAnalysisWith(undefined) }),
  )

  const response = await anApp(made.database, [feature]).get(`/${organisation.slug}/sitemap.xml`)
  const xml = await response.text()
  const paths = [...xml.matchAll(/<loc>[^<]*\/fi([^<]*)<\/loc>/g)].map(([, path]) => path)
  expect(paths).toEqual([
    '',
    '/feedback',
    '/services',
    '/changes',
    '/messages',
    '/privacy',
    '/accessibility',
    '/services/pool',
    '/service-classes/P27',
    '/service-classes/P27.1',
    '/units/pools',
  ])
})

test('each page that is to be found says its own address, however one came to it', async () => {
  const ctx = aContext({ organisation: await found(made.database) })
  const { slug } = ctx.organisation
  const site = anApp(made.database, [catalogue, messaging, listening, improvement, feature])
  const xml = await (await site.get(`/${slug}/sitemap.xml`)).text()
  const addresses = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
  expect(addresses.length).toBeGreaterThan(20)
  const told = await Promise.all(
    addresses.map(async (address) => {
      const { status, headers } = await site.get(`${new URL(address).pathname}?from=poster`)
      const [own] = (headers.get('link') ?? '').split(', ')
      return { status, own }
    }),
  )
  expect(told).toEqual(addresses.map((address) => ({ status: 200, own: `<${address}>; rel="canonical"` })))
})
