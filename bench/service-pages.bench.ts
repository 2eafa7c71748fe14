import { gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { feature as catalogue } from '../src/features/catalogue/index.ts'
import { feature as improvement } from '../src/features/improvement/index.ts'
import { feature as listening } from '../src/features/listening/index.ts'
import { indexServicesJob } from '../src/features/catalogue/service-search.jobs.ts'
import { countScoresJob } from '../src/features/listening/score-day.jobs.ts'
import { findAsset } from '../src/ui/assets.ts'
import { anApp } from '../tests/builders/app.ts'
import { answerInvitations, asked, sampledService, wholeService } from './answered-town.ts'
import { aCatalogueTown } from './catalogue-town.ts'
import { type BenchDatabase, withBenchDatabase } from './database.ts'
import type { Figure, Measured } from './figure.ts'
import { medianOf } from './town.ts'

const services = 5_000
const rounds = 41
const warming = 100
const wholePageBytes = 40_000
const milliseconds = 5

const pages = [
  { name: 'all services', path: '/fi/services' },
  { name: 'services of one letter', path: '/fi/services?letter=K' },
  { name: 'services of one topic', path: '/fi/service-classes/P25' },
  { name: `one service, with its share of ${asked} asked`, path: `/fi/services/${wholeService}` },
  { name: 'one service where a share is asked', path: `/fi/services/${sampledService}` },
  { name: 'one unit', path: '/fi/units/liikunta' },
] as const

const searches = [
  { name: 'a search', path: '/fi/services?q=uimahallin+aukiolot' },
  { name: 'a search with a slip', path: '/fi/services?q=hamaslaakari' },
  { name: 'names while one types', path: '/fi/service-suggestions?q=uimah' },
] as const

export const figures: Figure[] = [
  ...pages.map(({ name, path }) => serverTime(name, path, { atMost: milliseconds })),
  ...searches.map(({ name, path }) => serverTime(name, path, { atMost: 4 * milliseconds })),
  ...pages.map(({ name, path }) => ({
    key: 'service-pages',
    name: `${name}: the page, its style sheets and its script, as they travel`,
    unit: 'bytes',
    yardstick: `${wholePageBytes} bytes`,
    target: { atMost: 1 },
    async measure(): Promise<Measured> {
      const found = (await measured()).get(path)
      if (!found) throw new Error(`${path} was not measured`)
      return { value: found.bytes, ratio: found.bytes / wholePageBytes }
    },
  })),
]

function serverTime(name: string, path: string, target: Figure['target']): Figure {
  return {
    key: 'service-pages',
    name: `${name}, of ${services} services: server time of the whole page`,
    unit: 'ms',
    yardstick: 'nothing: milliseconds',
    target,
    async measure(): Promise<Measured> {
      const found = (await measured()).get(path)
      if (!found) throw new Error(`${path} was not measured`)
      return { value: found.ms, ratio: found.ms }
    },
  }
}

type Found = ReadonlyMap<string, { ms: number; bytes: number }>
let once: Promise<Found> | undefined

/** One town for all figures: filling it takes longer than asking. */
function measured(): Promise<Found> {
  once ??= withBenchDatabase(4, measureAll)
  return once
}

async function measureAll(bench: BenchDatabase): Promise<Found> {
  const { organisation, ctx, surroundings } = await aCatalogueTown(bench.database)
  await multiply(bench, organisation.id)
  await indexServicesJob.run(surroundings, ctx, {})
  await answerInvitations(bench, ctx)
  // As every night.
  await countScoresJob.run(surroundings, ctx, {})
  await analyse(bench)
  const { app, get, services: site } = anApp(bench.database, [catalogue, listening, improvement])
  // The server's listener puts a lighter Response in place of Node's, here as in the program.
  getRequestListener(app.fetch)
  // Kept, as the running program keeps it; the register of tests is read anew each time.
  const kept = await site.organisations.findBySlug(organisation.slug)
  Object.assign(site.organisations, { findBySlug: async () => kept })
  const found = new Map<string, { ms: number; bytes: number }>()
  let visitor = 0
  for (const { path } of [...pages, ...searches]) {
    const address = `/${organisation.slug}${path}`
    // Each from an address of its own: one visitor would be asked to slow down.
    const open = async () => get(address, `198.51.${Math.floor(++visitor / 250)}.${visitor % 250}`)
    const first = await open()
    if (first.status !== 200) throw new Error(`${address} answers ${first.status}`)
    const html = await first.text()
    if (path.includes('/services/') && !html.includes('vk-statistic'))
      throw new Error(`${address} shows no figures`)
    const bytes = bytesOf(html)
    const timed = async () => {
      const started = performance.now()
      await open()
      return performance.now() - started
    }
    // A server has shown its pages before.
    await medianOf(warming, timed)
    const ms = await medianOf(rounds, timed)
    found.set(path, { ms, bytes })
  }
  return found
}

function bytesOf(html: string): number {
  const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => {
    const asset = findAsset(path)
    if (!asset) throw new Error(`${path} is no asset`)
    return gzipSync(asset.body).length
  })
  return assets.reduce((sum, bytes) => sum + bytes, gzipSync(html).length)
}

/** The demo's services again and again under other names and in other units, until there are as many as a county's. */
async function multiply({ ownerUrl }: BenchDatabase, organisationId: string) {
  const client = await connected(ownerUrl)
  await client.query(`begin; select set_config('app.organisation_id', '${organisationId}', true)`)
  const copies = Math.ceil(services / 75) - 1
  const id = `md5(s.service_id::text || n)::uuid`
  const from = `catalogue.service s, generate_series(1, ${copies}) as n where s.key !~ '-[0-9]+$'`
  const again = (words: string) =>
    `(select jsonb_object_agg(key, value || ' ' || n) from jsonb_each_text(${words}))`
  const unitOf = `md5('unit' || n)::uuid`
  await client.query(
    `insert into identity.unit (organisation_id, unit_id, kind, key, names)
     select $1, ${unitOf}, 'unit', 'unit-' || n, jsonb_build_object('fi', 'Yksikkö ' || n)
     from generate_series(1, ${copies}) as n`,
    [organisationId],
  )
  await client.query(
    `insert into catalogue.service (organisation_id, service_id, key, unit_id, names, summaries, entered_at)
     select s.organisation_id, ${id}, s.key || '-' || n, ${unitOf}, ${again('s.names')}, s.summaries, now() from ${from}`,
  )
  const copied = (table: string, columns: string) =>
    client.query(
      `insert into catalogue.${table} (organisation_id, service_id, ${columns})
       select t.organisation_id, ${id}, ${columns.replaceAll(/\b(\w+)\b/g, 't.$1')}
       from catalogue.${table} t join catalogue.service s using (organisation_id, service_id),
         generate_series(1, ${copies}) as n
       where s.key !~ '-[0-9]+$'`,
    )
  await copied('service_publication', 'published_at')
  await copied('service_code', 'list, code')
  await copied('connection', 'channel_id, position')
  await copied(
    'service_description',
    'kind, names, summaries, descriptions, keywords, charge_notes, languages',
  )
  await client.query('commit')
  await client.end()
}

async function analyse({ ownerUrl }: BenchDatabase) {
  const client = await connected(ownerUrl)
  await client.query('analyze')
  await client.end()
}

async function connected(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
