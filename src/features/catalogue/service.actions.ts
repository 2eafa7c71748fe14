import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { mainLanguageOf } from '../../platform/context.ts'
import { inLanguage } from '../../platform/texts.ts'
import { findUnit } from '../identity/unit.queries.ts'
import { allow } from './catalogue.access.ts'
import { isSensitiveByClass } from './sensitive-class.model.ts'
import { listSourceCodes } from './service-declaration.queries.ts'
import { lockService } from './service-lock.actions.ts'
import {
  decideKey,
  decideServiceChange,
  decideServicePublishing,
  decideServiceWithdrawal,
  type Description,
  suggestKey,
} from './service.model.ts'
import { findServiceByKey } from './service.queries.ts'
import { ownWordsOf, wordedForResidents } from './import.model.ts'
import { findSourceWording } from './service-source.queries.ts'
import { findFollowedUnit } from './unit-link.queries.ts'

export type ServiceInput = Description & { unitId: Id<'unit'>; sensitive: boolean }

/** Enters a service, public only when it is published. Without a key it gets one made of its name. */
export async function enterService(
  tx: Tx,
  ctx: Context,
  input: ServiceInput & { key?: string },
): Promise<Outcome<'name_missing' | 'key_malformed' | 'key_taken' | 'unit_closed', Id<'service'>>> {
  allow(ctx, 'enter service', { unitId: input.unitId })
  const { organisation } = ctx
  const name = inLanguage(input.names, mainLanguageOf(organisation)).text
  if (name === '') return refuse('name_missing')
  const key = input.key || suggestKey(name)
  const decision = decideKey(key, (await findServiceByKey(tx, key)) !== undefined)
  if (!decision.ok) return decision
  if (!(await isOpen(tx, input.unitId))) return refuse('unit_closed')

  const serviceId = newId<'service'>(ctx.now)
  const entered = await tx
    .insertInto('catalogue.service')
    .values({ organisationId: organisation.id, serviceId, key, enteredAt: ctx.now, ...columnsOf(input) })
    .onConflict((conflict) => conflict.columns(['organisationId', 'key']).doNothing())
    .returning('serviceId')
    .executeTakeFirst()
  // Another entered the same key at the same moment.
  if (!entered) return refuse('key_taken')
  await record(tx, ctx, 'service entered', serviceId, { unitId: input.unitId })
  return done(serviceId)
}

export async function changeService(
  tx: Tx,
  ctx: Context,
  input: ServiceInput & { serviceId: Id<'service'> },
): Promise<Outcome<'name_missing' | 'language_missing' | 'unit_closed'>> {
  const { serviceId, unitId } = input
  const service = await lockService(tx, serviceId)
  allow(ctx, 'change service', service)
  const moved = unitId !== service.unitId
  if (moved) allow(ctx, 'enter service', { unitId })
  if (moved && !(await isOpen(tx, unitId))) return refuse('unit_closed')
  const source = await findSourceWording(tx, serviceId)
  const words = source ? shownOver(source, input) : input
  const decision = decideServiceChange(service, words, ctx.organisation.requiredLanguages)
  if (!decision.ok) return decision

  if (source) await keepWording(tx, ctx, serviceId, source, input)
  if (source && moved) await keepOwnUnit(tx, ctx, serviceId, unitId)
  if (source && input.sensitive !== service.sensitive)
    await keepOwnSensitivity(tx, ctx, serviceId, input.sensitive)
  await tx
    .updateTable('catalogue.service')
    .set(columnsOf({ ...input, ...words }))
    .where('serviceId', '=', serviceId)
    .execute()
  await record(tx, ctx, 'service changed', serviceId, moved ? { fromUnitId: service.unitId, unitId } : {})
  return done()
}

export async function publishService(tx: Tx, ctx: Context, input: { serviceId: Id<'service'> }) {
  const { serviceId } = input
  const service = await lockService(tx, serviceId)
  allow(ctx, 'publish service', service)
  const decision = decideServicePublishing(service, ctx.organisation.requiredLanguages)
  if (!decision.ok) return decision

  await tx
    .insertInto('catalogue.servicePublication')
    .values({
      organisationId: ctx.organisation.id,
      serviceId,
      publishedBy: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      publishedAt: ctx.now,
    })
    .execute()
  await record(tx, ctx, 'service published', serviceId)
  return decision
}

/** The service stays, with what was said of it; residents no longer find its page. */
export async function withdrawService(tx: Tx, ctx: Context, input: { serviceId: Id<'service'> }) {
  const { serviceId } = input
  const service = await lockService(tx, serviceId)
  allow(ctx, 'withdraw service', service)
  const decision = decideServiceWithdrawal(service)
  if (!decision.ok) return decision

  await tx.deleteFrom('catalogue.servicePublication').where('serviceId', '=', serviceId).execute()
  await record(tx, ctx, 'service withdrawn', serviceId)
  return decision
}

/** What is emptied is the source's again. */
function shownOver(source: Description, given: Description): Description {
  return {
    names: wordedForResidents(source.names, given.names),
    summaries: wordedForResidents(source.summaries, given.summaries),
  }
}

/** What differs from the source's words is the organisation's own, and the next import leaves it. */
async function keepWording(
  tx: Tx,
  ctx: Context,
  serviceId: Id<'service'>,
  source: Description,
  given: Description,
) {
  const columns = {
    names: JSON.stringify(ownWordsOf(given.names, source.names)),
    summaries: JSON.stringify(ownWordsOf(given.summaries, source.summaries)),
    wordedAt: ctx.now,
  }
  await tx
    .insertInto('catalogue.serviceWording')
    .values({ organisationId: ctx.organisation.id, serviceId, ...columns })
    .onConflict((conflict) => conflict.columns(['organisationId', 'serviceId']).doUpdateSet(columns))
    .execute()
}

/** A unit that staff choose holds; one that goes back to where the links put it follows them again. */
async function keepOwnUnit(tx: Tx, ctx: Context, serviceId: Id<'service'>, unitId: Id<'unit'>) {
  const followed = await findFollowedUnit(tx, serviceId)
  await tx.deleteFrom('catalogue.serviceOwnUnit').where('serviceId', '=', serviceId).execute()
  if (followed === unitId) return
  await tx
    .insertInto('catalogue.serviceOwnUnit')
    .values({ organisationId: ctx.organisation.id, serviceId, chosenAt: ctx.now })
    .execute()
}

/** A mark that staff choose holds; one that goes back to what the classes say follows them again. */
async function keepOwnSensitivity(tx: Tx, ctx: Context, serviceId: Id<'service'>, sensitive: boolean) {
  const codes = await listSourceCodes(tx, serviceId, 'service_class')
  await tx.deleteFrom('catalogue.serviceOwnSensitivity').where('serviceId', '=', serviceId).execute()
  if (isSensitiveByClass(codes.map((code) => ({ list: 'service_class', code }))) === sensitive) return
  await tx
    .insertInto('catalogue.serviceOwnSensitivity')
    .values({ organisationId: ctx.organisation.id, serviceId, chosenAt: ctx.now })
    .execute()
}

async function isOpen(tx: Tx, unitId: Id<'unit'>): Promise<boolean> {
  const unit = await findUnit(tx, unitId)
  return unit !== undefined && unit.closedOn === null
}

function columnsOf({ unitId, names, summaries, sensitive }: ServiceInput) {
  return { unitId, names: JSON.stringify(names), summaries: JSON.stringify(summaries), sensitive }
}
