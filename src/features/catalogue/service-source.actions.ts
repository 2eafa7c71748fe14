import type { Context } from '../../platform/context.ts'
import { mainLanguageOf } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { inLanguage, type Words } from '../../platform/texts.ts'
import { allow } from './catalogue.access.ts'
import { connectionColumns, descriptionColumns, producerColumns } from './catalogue-row.model.ts'
import { freeKey, type ImportedService, ownWordsOf, wordedForResidents } from './import.model.ts'
import { isSensitiveByClass } from './sensitive-class.model.ts'
import { decideServicePublishing, isServiceKey, type Service, suggestKey } from './service.model.ts'
import { findServiceByKey, getService } from './service.queries.ts'
import { findOwnWording, isArchived, isSourced, listKeysLike } from './service-source.queries.ts'

/** A service as its source tells of it, with everything it points to already found in the catalogue. */
export type ServiceToTake = Omit<ImportedService, 'responsible' | 'producers' | 'connections'> & {
  responsible: readonly { listedOrganisationId: Id<'listedOrganisation'>; main: boolean }[]
  producers: readonly (Omit<ImportedService['producers'][number], 'organisationSourceId'> & {
    listedOrganisationId: Id<'listedOrganisation'> | null
  })[]
  connections: readonly (Omit<ImportedService['connections'][number], 'channelSourceId'> & {
    channelId: Id<'channel'>
  })[]
}

/**
 * Takes in a service. The source's own part is written anew; what the organisation says itself is not touched: its
 * wording, its unit, whether it is sensitive, whether staff have withdrawn it.
 */
export async function takeService(
  tx: Tx,
  ctx: Context,
  input: { known: Id<'service'> | null; taken: ServiceToTake; unitId: Id<'unit'> },
): Promise<Id<'service'>> {
  allow(ctx, 'take records')
  const { taken, unitId } = input
  const adopted = input.known ? undefined : await findAdopted(tx, taken)
  const known = input.known ?? adopted?.serviceId
  const serviceId = known ?? newId<'service'>(ctx.now)
  if (adopted) await keepOwn(tx, ctx, adopted, taken)
  const before = known && (await findBefore(tx, known))
  const own = before ? before.own : { names: {}, summaries: {} }
  const words = {
    names: wordedForResidents(taken.names, own.names),
    summaries: wordedForResidents(taken.summaries, own.summaries),
  }
  const columns = {
    names: JSON.stringify(words.names),
    summaries: JSON.stringify(words.summaries),
    archivedAt: null,
  }
  if (before) {
    await tx.updateTable('catalogue.service').set(columns).where('serviceId', '=', serviceId).execute()
  } else {
    const key = await chooseKey(tx, ctx, taken)
    const sensitive = isSensitiveByClass(taken.codes)
    await tx
      .insertInto('catalogue.service')
      .values({
        organisationId: ctx.organisation.id,
        serviceId,
        key,
        unitId,
        sensitive,
        enteredAt: ctx.now,
        ...columns,
      })
      .execute()
  }
  if (before) await removeSource(tx, serviceId)
  await writeSource(tx, ctx, serviceId, taken)
  if (decidePublication(ctx, before, words)) await publish(tx, ctx, serviceId)
  await record(tx, ctx, 'service taken in', serviceId, { added: !before })
  return serviceId
}

type Before = Awaited<ReturnType<typeof findBefore>> | undefined

async function findBefore(tx: Tx, serviceId: Id<'service'>) {
  const service = await getService(tx, serviceId)
  return {
    ...service,
    returned: await isArchived(tx, serviceId),
    own: await findOwnWording(tx, serviceId),
  }
}

/** Public when it enters whole, when it comes back, and when its last language is written: never what staff withdrew. */
function decidePublication(ctx: Context, before: Before, words: { names: Words; summaries: Words }): boolean {
  const required = ctx.organisation.requiredLanguages
  const whole = (described: { names: Words; summaries: Words }) =>
    decideServicePublishing({ ...described, publishedAt: null }, required).ok
  if (before?.publishedAt || !whole(words)) return false
  return !before || before.returned || !whole(before)
}

/** A service entered by hand whose key is what the source calls it, and which stands for nothing else there. */
async function findAdopted(tx: Tx, { key }: ServiceToTake): Promise<Service | undefined> {
  const found = key === null ? undefined : await findServiceByKey(tx, key)
  if (!found || (await isSourced(tx, found.serviceId))) return undefined
  return found
}

/** What staff had written by hand stays what residents read, and the service keeps the unit and the mark it was entered with. */
async function keepOwn(tx: Tx, ctx: Context, adopted: Service, taken: ServiceToTake) {
  await tx
    .insertInto('catalogue.serviceWording')
    .values({
      organisationId: ctx.organisation.id,
      serviceId: adopted.serviceId,
      names: JSON.stringify(ownWordsOf(adopted.names, taken.names)),
      summaries: JSON.stringify(ownWordsOf(adopted.summaries, taken.summaries)),
      wordedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('catalogue.serviceOwnUnit')
    .values({ organisationId: ctx.organisation.id, serviceId: adopted.serviceId, chosenAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('catalogue.serviceOwnSensitivity')
    .values({ organisationId: ctx.organisation.id, serviceId: adopted.serviceId, chosenAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function chooseKey(tx: Tx, ctx: Context, { key, names }: ServiceToTake): Promise<string> {
  const name = inLanguage(names, mainLanguageOf(ctx.organisation)).text
  const wanted = key !== null && isServiceKey(key) ? key : suggestKey(name) || 'palvelu'
  return freeKey(wanted, new Set(await listKeysLike(tx, wanted)))
}

async function publish(tx: Tx, ctx: Context, serviceId: Id<'service'>) {
  await tx
    .insertInto('catalogue.servicePublication')
    .values({ organisationId: ctx.organisation.id, serviceId, publishedBy: null, publishedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, ctx, 'service published', serviceId)
}

const sourceTables = [
  'serviceDescription',
  'serviceCode',
  'responsibility',
  'producer',
  'connection',
] as const

async function removeSource(tx: Tx, serviceId: Id<'service'>) {
  for (const table of sourceTables)
    await tx.deleteFrom(`catalogue.${table}`).where('serviceId', '=', serviceId).execute()
}

async function writeSource(tx: Tx, ctx: Context, serviceId: Id<'service'>, taken: ServiceToTake) {
  const ids = { organisationId: ctx.organisation.id, serviceId }
  const { names, summaries } = taken
  const description = descriptionColumns({ ...taken.description, names, summaries })
  const codes = taken.codes.map((one) => ({ ...ids, ...one }))
  const responsible = taken.responsible.map((one) => ({ ...ids, ...one }))
  const producers = taken.producers.map(({ listedOrganisationId, ...one }, position) => ({
    ...ids,
    position,
    listedOrganisationId,
    ...producerColumns(one),
  }))
  const connections = taken.connections.map(({ channelId, ...one }, position) => ({
    ...ids,
    channelId,
    position,
    ...connectionColumns(one),
  }))
  await together([
    tx
      .insertInto('catalogue.serviceDescription')
      .values({ ...ids, ...description })
      .execute(),
    ...(codes.length > 0 ? [tx.insertInto('catalogue.serviceCode').values(codes).execute()] : []),
    ...(responsible.length > 0
      ? [tx.insertInto('catalogue.responsibility').values(responsible).execute()]
      : []),
    ...(producers.length > 0 ? [tx.insertInto('catalogue.producer').values(producers).execute()] : []),
    ...(connections.length > 0 ? [tx.insertInto('catalogue.connection').values(connections).execute()] : []),
  ])
}
