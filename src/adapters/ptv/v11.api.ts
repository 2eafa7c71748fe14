import { z } from 'zod'
import { Unreachable } from '../../platform/errors.ts'
import type { PtvBatch, PtvReading } from './ptv.file.ts'
import { getJson, type PtvHttp } from './ptv.http.ts'
import { isFields } from './ptv.parts.ts'
import { readV11Channel } from './v11.channel.ts'
import { readV11Organisation } from './v11.organisation.ts'
import { readV11Service } from './v11.service.ts'

const idsAtOnce = 100

export type PtvSelection = {
  /** The organisation in PTV whose services are read, with those below it. */
  organisationId: string
  /** Only what changed since; everything where it is left out. */
  since?: Date
}

/**
 * Everything of one organisation from the open API v11: the tree of its organisations, its services with the texts of their
 * general descriptions, its channels and those of others that its services use. Services are asked for first, since they
 * tell what else is needed, and handed on last, since they point to it.
 */
export async function* readV11Api(http: PtvHttp, selection: PtvSelection): AsyncGenerator<PtvBatch> {
  const { organisationId, since } = selection
  const tree = await treeBelow(http, organisationId)
  const services: unknown[] = []
  const channels: unknown[] = []
  for (const id of tree) {
    const own = await pagesOf(http, 'Service/list/organization', {
      organizationId: id,
      serviceWithGD: 'true',
    })
    services.push(...own.filter((one) => !since || isChangedSince(one, since)))
    channels.push(...(await channelsOf(http, id, since)))
  }
  const had = new Set(channels.map((one) => idOf(one)))
  const needed = referencesOf(services)
  const others = [...needed.channels].filter((id) => !had.has(id))
  channels.push(...(await listByIds(http, 'ServiceChannel/list', others)))
  const organisations = await listByIds(http, 'Organization/list', [
    ...new Set([...tree, ...needed.organisations]),
  ])
  const gone = since ? await goneSince(http, since) : []

  const total = organisations.length + channels.length + services.length + gone.length
  yield {
    total,
    readings: organisations.map((one) => ({ kind: 'organisation', ...readV11Organisation(one) })),
  }
  yield { total, readings: channels.map((one) => ({ kind: 'channel', ...readV11Channel(one) })) }
  yield { total, readings: services.map((one) => ({ kind: 'service', ...readV11Service(one) })) }
  yield { total, readings: gone }
}

/** Channels of one organisation; when only changes are wanted, v11 tells their ids first. */
async function channelsOf(
  http: PtvHttp,
  organizationId: string,
  since: Date | undefined,
): Promise<unknown[]> {
  if (!since) return pagesOf(http, 'ServiceChannel/list/organization', { organizationId })
  const changed = await pagesOf(http, `ServiceChannel/organization/${organizationId}`, {
    date: dateOf(since),
  })
  return listByIds(http, 'ServiceChannel/list', changed.map(idOf))
}

/** What was archived or withdrawn anywhere in PTV: the catalogue knows which of them are its own. */
async function goneSince(http: PtvHttp, since: Date): Promise<PtvReading[]> {
  const readings: PtvReading[] = []
  for (const [path, kind] of [
    ['ServiceChannel', 'channel'],
    ['Service', 'service'],
  ] as const) {
    for (const status of ['Archived', 'Withdrawn']) {
      const items = await pagesOf(http, path, { date: dateOf(since), status })
      readings.push(...items.map((one) => goneReading(kind, idOf(one))))
    }
  }
  return readings
}

function goneReading(kind: 'channel' | 'service', sourceId: string): PtvReading {
  return { kind, sourceId, name: '', gone: true, modifiedAt: null, record: null, faults: [] }
}

const page = z.object({
  pageCount: z.number().int().min(0).max(10_000),
  itemList: z.array(z.unknown()).nullish(),
})

/** Every item of a list that the API gives page by page; an empty list is null there. */
async function pagesOf(
  http: PtvHttp,
  path: string,
  parameters: Readonly<Record<string, string>>,
): Promise<unknown[]> {
  const items: unknown[] = []
  for (let number = 1, last = 1; number <= last; number += 1) {
    const answer = page.safeParse(
      await getJson(http, path, { ...parameters, page: number }, { pageCount: 0 }),
    )
    if (!answer.success) throw new Unreachable('api_answer_strange')
    items.push(...(answer.data.itemList ?? []))
    last = answer.data.pageCount
  }
  return items
}

async function listByIds(http: PtvHttp, path: string, ids: readonly string[]): Promise<unknown[]> {
  const wanted = ids.filter((id) => id !== '')
  const items: unknown[] = []
  for (let from = 0; from < wanted.length; from += idsAtOnce) {
    const guids = wanted.slice(from, from + idsAtOnce).join(',')
    const answer = await getJson(http, path, { guids }, [])
    if (!Array.isArray(answer)) throw new Unreachable('api_answer_strange')
    items.push(...(answer as unknown[]))
  }
  return items
}

/** The hierarchy begins at the root, wherever in it our organisation stands: ours and those below it are taken. */
async function treeBelow(http: PtvHttp, organisationId: string): Promise<string[]> {
  const root = await getJson(http, `Organization/Hierarchy/${organisationId}`, {}, null)
  const own = root === null ? undefined : findNode(root, organisationId)
  return own ? idsIn(own) : [organisationId]
}

function findNode(node: unknown, id: string): unknown {
  if (Array.isArray(node)) return node.map((one) => findNode(one, id)).find((found) => found !== undefined)
  if (!isFields(node)) return undefined
  if (idOf(node) === id) return node
  return Object.values(node)
    .filter((value) => typeof value === 'object')
    .map((value) => findNode(value, id))
    .find((found) => found !== undefined)
}

function idsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(idsIn)
  if (!isFields(node)) return []
  const own = idOf(node)
  return [...(own === '' ? [] : [own]), ...idsIn(node['subOrganizations'] ?? node['children'])]
}

function referencesOf(services: readonly unknown[]) {
  const records = services.flatMap((one) => readV11Service(one).record ?? [])
  const organisations = new Set<string>()
  const channels = new Set<string>()
  for (const { responsible, producers, connections } of records) {
    for (const { organisationSourceId } of [...responsible, ...producers])
      if (organisationSourceId) organisations.add(organisationSourceId)
    for (const { channelSourceId } of connections) channels.add(channelSourceId)
  }
  return { organisations, channels }
}

function isChangedSince(service: unknown, since: Date): boolean {
  const { modifiedAt } = readV11Service(service)
  return modifiedAt === null || modifiedAt >= since
}

function idOf(item: unknown): string {
  const id = isFields(item) ? item['id'] : undefined
  return typeof id === 'string' ? id.toLowerCase() : ''
}

/** The API takes a moment in UTC to the second and nothing after it. */
function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 19)
}
