import { z } from 'zod'
import { Unreachable } from '../../platform/errors.ts'
import type { PtvBatch, PtvReading } from './ptv.file.ts'
import { getJson, type PtvHttp } from './ptv.http.ts'
import { isFields } from './ptv.parts.ts'
import type { PtvSelection } from './v11.api.ts'
import { readV11Channel } from './v11.channel.ts'
import { readV11Organisation } from './v11.organisation.ts'
import { readV11Service } from './v11.service.ts'
import { v11ChannelOf, v11OrganisationOf, v11ServiceOf } from './v12.record.ts'

const pageSize = 100
/** The gateway takes no more ids in one question. */
const idsAtOnce = 20

/**
 * Everything of one organisation through the gateway of v12, after its published description (beta 0.1.0): services, what
 * connects them, then the channels so reached. Its key goes in the header `x-api-key`.
 */
export async function* readV12Api(http: PtvHttp, selection: PtvSelection): AsyncGenerator<PtvBatch> {
  const { organisationId, since } = selection
  const tree = await treeBelow(http, organisationId)
  const own = { organizationContentIds: tree }
  const changed = since ? { publishedAtOrAfter: since.toISOString() } : {}
  const services = await pagesOf(http, 'service/search', { ...own, ...changed })
  const ids = services.map(idOf).filter((id) => id !== '')
  const connections: unknown[] = []
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const serviceContentIds = ids.slice(from, from + idsAtOnce)
    connections.push(...(await pagesOf(http, 'connection/search', { serviceContentIds })))
  }
  const channels = await pagesOf(http, 'service-channel/search', { ...own, ...changed })
  const had = new Set(channels.map(idOf))
  const others = new Set(
    connections.map((one) => fieldOf(one, 'channelContentId')).filter((id) => !had.has(id)),
  )
  for (const id of others) channels.push(await getJson(http, `service-channel/${id}`, {}, null))
  const organisations: unknown[] = []
  for (const id of tree) organisations.push(await getJson(http, `organization/${id}`, {}, null))
  const gone = since ? await goneSince(http, since) : []

  const there = (items: readonly unknown[]) => items.filter((item) => item !== null)
  const total = there(organisations).length + there(channels).length + services.length + gone.length
  const connectionsOf = Map.groupBy(connections, (one) => fieldOf(one, 'serviceContentId'))
  yield {
    total,
    readings: there(organisations).map((one) => ({
      kind: 'organisation',
      ...readV11Organisation(v11OrganisationOf(one)),
    })),
  }
  yield {
    total,
    readings: there(channels).map((one) => ({ kind: 'channel', ...readV11Channel(v11ChannelOf(one)) })),
  }
  yield {
    total,
    readings: services.map((one) => ({
      kind: 'service',
      ...readV11Service(v11ServiceOf(one, connectionsOf.get(idOf(one)) ?? [])),
    })),
  }
  yield { total, readings: gone }
}

async function goneSince(http: PtvHttp, since: Date): Promise<PtvReading[]> {
  const readings: PtvReading[] = []
  for (const [path, kind] of [
    ['service-channel/archived', 'channel'],
    ['service/archived', 'service'],
  ] as const) {
    const items = await pagesOf(http, path, { archivedAtOrAfter: since.toISOString() })
    const rest = { name: '', gone: true, modifiedAt: null, record: null, faults: [] }
    readings.push(...items.map((one) => ({ kind, sourceId: idOf(one), ...rest })))
  }
  return readings
}

const page = z.object({ totalPages: z.number().int().min(0).max(10_000), items: z.array(z.unknown()) })

async function pagesOf(
  http: PtvHttp,
  path: string,
  parameters: Readonly<Record<string, string | readonly string[]>>,
): Promise<unknown[]> {
  const items: unknown[] = []
  for (let number = 1, last = 1; number <= last; number += 1) {
    const answer = page.safeParse(await getJson(http, path, { ...parameters, page: number, pageSize }))
    if (!answer.success) throw new Unreachable('api_answer_strange')
    items.push(...answer.data.items)
    last = answer.data.totalPages
  }
  return items
}

async function treeBelow(http: PtvHttp, organisationId: string): Promise<string[]> {
  const tree = await getJson(http, `organization/hierarchy/${organisationId}`, {}, null)
  const found = new Set<string>([organisationId])
  const walk = (node: unknown) => {
    if (Array.isArray(node)) node.forEach(walk)
    if (!isFields(node)) return
    const id = idOf(node)
    if (id !== '') found.add(id)
    Object.values(node)
      .filter((value) => typeof value === 'object')
      .forEach(walk)
  }
  walk(tree)
  return [...found]
}

function idOf(item: unknown): string {
  return fieldOf(item, 'contentId')
}

function fieldOf(item: unknown, field: string): string {
  const value = isFields(item) ? item[field] : undefined
  return typeof value === 'string' ? value.toLowerCase() : ''
}
