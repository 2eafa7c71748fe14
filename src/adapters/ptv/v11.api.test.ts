import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aV11Location, aV11Organisation, aV11Service } from '../../../tests/builders/ptv.ts'
import { Unreachable } from '../../platform/errors.ts'
import type { PtvReading } from './ptv.file.ts'
import { readV11Api } from './v11.api.ts'

type Fields = Record<string, unknown>

// A server that behaves as the open API: fixed pages, null for an empty list, 404 where no id is known.
const town = aV11Organisation()
const sector = aV11Organisation({ parentOrganizationId: town['id'] })
const firm = aV11Organisation({ organizationType: 'Company' })
const theirs = aV11Location()
const pools = Array.from({ length: 3 }, () => aV11Location({ organizationId: sector['id'] }))
const services = Array.from({ length: 5 }, (_, index) =>
  aV11Service({
    modified: index === 0 ? '2026-11-20T10:00:00Z' : '2026-01-01T10:00:00Z',
    organizations: [
      { organization: { id: sector['id'] }, roleType: 'Responsible' },
      { organization: { id: firm['id'] }, roleType: 'Producer', provisionType: 'ProcuredServices' },
    ],
    serviceChannels: [{ serviceChannel: { id: index === 0 ? theirs['id'] : pools[0]?.['id'] } }],
  }),
)
const archived = aV11Service()

let asked: string[] = []
/** What goes wrong before an answer comes, in turn. */
let faults: ((response: ServerResponse) => void)[] = []
let base = ''

const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  const fault = faults.shift()
  if (fault) return fault(response)
  const answer = answerTo(request)
  if (answer === undefined) return void response.writeHead(404).end('"Not found."')
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
})

beforeEach(async () => {
  asked = []
  faults = []
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v11`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

function answerTo({ url = '' }: IncomingMessage): unknown {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const path = pathname.replace('/api/v11/', '')
  const page = Number(searchParams.get('page') ?? 1)
  const guids = searchParams.get('guids')?.split(',') ?? []
  const known = (all: Fields[]) => {
    const found = all.filter(({ id }) => guids.includes(String(id)))
    return found.length > 0 ? found : undefined
  }
  const own = searchParams.get('organizationId') === sector['id']
  if (path === `Organization/Hierarchy/${String(town['id'])}`)
    return { id: 'root', subOrganizations: [{ id: town['id'], subOrganizations: [{ id: sector['id'] }] }] }
  if (path === 'Organization/list') return known([town, sector, firm])
  if (path === 'Service/list/organization') return pageOf(own ? services : [], page)
  if (path === 'ServiceChannel/list/organization') return pageOf(own ? pools : [], page)
  if (path === 'ServiceChannel/list') return known([theirs, ...pools])
  if (path === `ServiceChannel/organization/${String(sector['id'])}`) return pageOf(pools.slice(1, 2), page)
  if (path === `ServiceChannel/organization/${String(town['id'])}`) return pageOf([], page)
  if (path === 'Service') return pageOf(searchParams.get('status') === 'Archived' ? [archived] : [], page)
  if (path === 'ServiceChannel') return pageOf([], page)
  return undefined
}

function pageOf(items: Fields[], number: number) {
  const size = 2
  const shown = items.slice((number - 1) * size, number * size)
  return {
    pageNumber: number,
    pageSize: size,
    pageCount: Math.ceil(items.length / size),
    itemList: shown.length > 0 ? shown : null,
  }
}

async function readAll(since?: Date): Promise<PtvReading[]> {
  const http = { address: base, firstWaitMs: 5, timeoutMs: 500 }
  const readings: PtvReading[] = []
  for await (const batch of readV11Api(http, {
    organisationId: String(town['id']),
    ...(since ? { since } : {}),
  })) {
    readings.push(...batch.readings)
    expect(batch.total).toBeGreaterThanOrEqual(readings.length)
  }
  return readings
}

function idsOf(readings: readonly PtvReading[], kind: PtvReading['kind']) {
  return readings.filter((one) => one.kind === kind).map(({ sourceId }) => sourceId)
}

describe('reading everything', () => {
  test('all pages come, with the channels and producers that are other organisations’', async () => {
    const readings = await readAll()
    expect(idsOf(readings, 'organisation')).toEqual([town['id'], sector['id'], firm['id']])
    expect(new Set(idsOf(readings, 'channel'))).toEqual(new Set([...pools, theirs].map(({ id }) => id)))
    expect(idsOf(readings, 'service')).toEqual(services.map(({ id }) => id))
    expect(readings.every(({ record }) => record !== null)).toBe(true)
    // What others point to comes before them.
    expect(readings.map(({ kind }) => kind)).toEqual(
      readings.map(({ kind }) => kind).toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
    )
  })

  test('what the server stumbles over is asked for again, and it is waited as long as it says', async () => {
    faults = [
      (response) => void response.writeHead(500).end(),
      (response) => void response.writeHead(429, { 'retry-after': '0' }).end(),
      (response) => void response.destroy(),
      (response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end('{"pageCount": 1,'),
    ]
    expect(await readAll()).toHaveLength(12)
    expect(asked.filter((url) => url === asked[0])).toHaveLength(5)
  })
})

describe('giving up', () => {
  test('after five tries, after which the organisation’s catalogue stays as it was', async () => {
    faults = Array.from({ length: 5 }, () => (response) => void response.writeHead(503).end())
    await expect(readAll()).rejects.toThrow(new Unreachable('api_unreachable'))
    expect(asked).toHaveLength(5)
  })

  test('at once where asking again is of no use', async () => {
    faults = [(response) => void response.writeHead(400).end('{"id": ["wrong"]}')]
    await expect(readAll()).rejects.toThrow('api_refused')
    faults = [(response) => void response.writeHead(403).end()]
    await expect(readAll()).rejects.toThrow('api_key_refused')
    expect(asked).toHaveLength(2)
  })

  test('on an answer of another shape, and on one that leads elsewhere', async () => {
    faults = [
      (response) => void response.writeHead(404).end(),
      (response) => void response.writeHead(200).end('{"items": []}'),
    ]
    await expect(readAll()).rejects.toThrow('api_answer_strange')
    faults = Array.from({ length: 5 }, () => (response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
    })
    await expect(readAll()).rejects.toThrow('api_unreachable')
  })

  test('when the server says nothing at all', async () => {
    faults = Array.from({ length: 5 }, () => () => undefined)
    const http = { address: base, firstWaitMs: 1, timeoutMs: 20 }
    const reading = readV11Api(http, { organisationId: String(town['id']) }).next()
    await expect(reading).rejects.toThrow('api_unreachable')
    server.closeAllConnections()
  })
})

test('only what changed since is read, and what was archived since is told as gone', async () => {
  const readings = await readAll(new Date('2026-11-01T00:00:00Z'))
  expect(idsOf(readings, 'service')).toEqual([services[0]?.['id'], archived['id']])
  expect(readings.find(({ sourceId }) => sourceId === archived['id'])).toMatchObject({
    gone: true,
    record: null,
  })
  expect(new Set(idsOf(readings, 'channel'))).toEqual(new Set([pools[1]?.['id'], theirs['id']]))
  expect(asked.some((url) => url.includes('date=2026-11-01T00%3A00%3A00&'))).toBe(true)
})

const order = ['organisation', 'channel', 'service']
