import { z } from 'zod'
import { type ChannelKind, channelKinds } from './channel.model.ts'
import { codes } from './code.model.ts'
import type { Service } from './service.model.ts'

export const overviewStates = ['all', 'waiting', 'untranslated', 'stale', 'unowned', 'archived'] as const
export type OverviewState = (typeof overviewStates)[number]

/** What staff narrow the list of services by; an address may ask for it, so anything strange means nothing. */
export type OverviewFilter = {
  state: OverviewState
  text: string
  /** A class at the top of the list: those below it are in it. */
  serviceClass: string
  channel: ChannelKind | ''
  unitId: string
}

export type ServiceOverview = Service & {
  responsibleName: string | null
  /** The source's change, a person's assurance, or its entering by hand, whichever is the last. */
  seenToAt: Date
  sourced: boolean
  archivedAt: Date | null
}

export const overviewPageSize = 50

const longestSearch = 100

const schema = z.object({
  state: z.enum(overviewStates).catch('all'),
  q: z.string().trim().max(longestSearch).catch(''),
  class: z.string().refine(isTopClass).catch(''),
  channel: z.enum(channelKinds).or(z.literal('')).catch(''),
  unit: z
    .string()
    .regex(/^[0-9a-f-]{36}$/)
    .catch(''),
})

export function readOverviewFilter(query: Readonly<Record<string, string>>): OverviewFilter {
  const { state, q, class: serviceClass, channel, unit } = schema.parse(query)
  // The database cannot be asked about these.
  const text = q.isWellFormed() ? q.replaceAll('\u0000', '') : ''
  return { state, text, serviceClass, channel, unitId: unit }
}

/** The address of the list narrowed so, on a page of it. */
export function writeOverviewFilter(filter: OverviewFilter, page = 1): string {
  const { state, text, serviceClass, channel, unitId } = filter
  const given = { state: state === 'all' ? '' : state, q: text, class: serviceClass, channel, unit: unitId }
  const kept = Object.entries(given).filter(([, value]) => value !== '')
  const query = new URLSearchParams(kept)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '' : `?${query}`
}

export function isNarrowed(filter: OverviewFilter): boolean {
  return filter.text !== '' || filter.serviceClass !== '' || filter.channel !== '' || filter.unitId !== ''
}

function isTopClass(code: string): boolean {
  return codes.service_class.some((one) => one.code === code && one.parent === null)
}
