import type { Id } from '../../platform/id.ts'
import { findCode } from './code.model.ts'
import type {
  Fault,
  ImportedChannel,
  ImportedOrganisation,
  ImportedRecord,
  ImportedService,
} from './import.model.ts'

/** What the records of a batch point to, by the ids of the source. */
export type Links = {
  organisations: Map<string, Id<'listedOrganisation'>>
  channels: Map<string, Id<'channel'>>
}

export function linksOf(
  organisations: ReadonlyMap<string, { listedOrganisationId: Id<'listedOrganisation'> | null }>,
  channels: ReadonlyMap<string, { channelId: Id<'channel'> | null }>,
): Links {
  const held = <Value>(entries: [string, Value | null][]) =>
    new Map(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])))
  return {
    organisations: held([...organisations].map(([key, one]) => [key, one.listedOrganisationId])),
    channels: held([...channels].map(([key, one]) => [key, one.channelId])),
  }
}

export function referencesOf(records: readonly ImportedRecord[]): {
  organisations: string[]
  channels: string[]
} {
  const organisations = new Set<string | null>()
  const channels = new Set<string>()
  for (const one of records) {
    if (one.record === null) continue
    if (one.kind === 'organisation') organisations.add(one.record.parentSourceId)
    if (one.kind === 'channel') organisations.add(one.record.organisationSourceId)
    if (one.kind !== 'service') continue
    for (const { organisationSourceId } of one.record.responsible) organisations.add(organisationSourceId)
    for (const { organisationSourceId } of one.record.producers) organisations.add(organisationSourceId)
    for (const { channelSourceId } of one.record.connections) channels.add(channelSourceId)
  }
  return {
    organisations: [...organisations].filter((id) => id !== null),
    channels: [...channels],
  }
}

/** The record with what it points to found in the catalogue; what is not there is told and left out. */
export function linkRecord(
  one: ImportedRecord,
  taken: ImportedOrganisation | ImportedChannel | ImportedService,
  links: Links,
) {
  const faults: Fault[] = []
  const missing = (field: string, reason: string) => void faults.push({ field, reason, leftOut: true })
  const { sourceId } = one
  if (one.kind === 'organisation') {
    const organisation = taken as ImportedOrganisation
    const parentId = links.organisations.get(organisation.parentSourceId ?? '') ?? null
    return { linked: { kind: one.kind, sourceId, parentId, taken: organisation }, faults }
  }
  if (one.kind === 'channel') {
    const channel = taken as ImportedChannel
    const listedOrganisationId = links.organisations.get(channel.organisationSourceId ?? '') ?? null
    return { linked: { kind: one.kind, sourceId, listedOrganisationId, taken: channel }, faults }
  }
  return {
    linked: { kind: one.kind, sourceId, taken: linkService(taken as ImportedService, links, missing) },
    faults,
  }
}

type Missing = (field: string, reason: string) => void

function linkService(service: ImportedService, links: Links, missing: Missing) {
  return {
    ...service,
    codes: knownCodes(service, missing),
    responsible: once(
      service.responsible.flatMap(({ organisationSourceId, main }) => {
        const listedOrganisationId = links.organisations.get(organisationSourceId)
        if (!listedOrganisationId) missing('organizations', 'unknown_organisation')
        return listedOrganisationId ? [{ listedOrganisationId, main }] : []
      }),
      (one) => one.listedOrganisationId,
    ),
    producers: service.producers.flatMap(({ organisationSourceId, names, ...rest }) => {
      const listedOrganisationId = links.organisations.get(organisationSourceId ?? '') ?? null
      // One that is no organisation of the catalogue is known by its name.
      if (listedOrganisationId) return [{ ...rest, listedOrganisationId, names: {} }]
      if (Object.keys(names).length > 0) return [{ ...rest, listedOrganisationId, names }]
      missing('organizations', 'unknown_organisation')
      return []
    }),
    connections: once(
      service.connections.flatMap(({ channelSourceId, ...rest }) => {
        const channelId = links.channels.get(channelSourceId)
        if (!channelId) missing('serviceChannels', 'unknown_channel')
        return channelId ? [{ ...rest, channelId }] : []
      }),
      (one) => one.channelId,
    ),
  }
}

function knownCodes({ codes }: ImportedService, missing: Missing): ImportedService['codes'] {
  const known = codes.flatMap(({ list, code }): ImportedService['codes'] => {
    if (list === 'industrial_class') return [{ list, code: code.split('/').at(-1) ?? code }]
    const found = findCode(list, code)
    if (!found) missing(fieldsOfLists[list], 'unknown_code')
    return found ? [{ list, code: found.code }] : []
  })
  return once(known, ({ list, code }) => `${list} ${code}`)
}

const fieldsOfLists = {
  service_class: 'serviceClasses',
  target_group: 'targetGroups',
  life_event: 'lifeEvents',
} as const

function once<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}
