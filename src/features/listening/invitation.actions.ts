import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { together } from '../../platform/db/together.ts'
import { record } from '../../platform/events.ts'
import type { Id } from '../../platform/id.ts'
import { decrypt, keyedBlocks } from '../../platform/secrets/secrets.ts'
import { isChannelOpen } from '../messaging/gateway.queries.ts'
import { addressHash } from '../voices/contact.intake.ts'
import { rulesOf } from './ask.model.ts'
import { chooseAsk } from './ask-rules.model.ts'
import { type Ask, listAsksOfServices } from './ask.queries.ts'
import { lockHistories } from './contact-history.actions.ts'
import {
  type Address,
  type AddressRead,
  type AskOfVisit,
  decideAsking,
  decideInvitation,
  exampleLink,
  type History,
  type Person,
  personsPurpose,
  readAddress,
  slotOfVisit,
  type Visit,
} from './invitation.model.ts'
import {
  countOutcomes,
  countPlanned,
  findBatch,
  listUndecidedEvents,
  listUnitPaths,
  type UndecidedEvent,
} from './invitation.queries.ts'
import { type NewInvitation, type NewRefusal, writeOutcomes } from './invitation-outcome.actions.ts'
import { invitationWords } from './invitation.texts.ts'
import { allow } from './listening.access.ts'
import { openAskPurse } from './purse.actions.ts'
import { firstLot, type Lot, lotFrom, samplingPurpose } from './sampling.model.ts'
import { minuteOf, mostInMinute } from './sending-slot.model.ts'

// As many as a batch mostly has. Each person whose history is looked at costs a lock, and those are some thousands in all.
const chunkSize = 1000

/**
 * Decides the next events of a batch, each to exactly one end. When none is left, what the rules needed of the people
 * is thrown away; a batch without it has been decided, so that running again changes nothing.
 */
export async function decideInvitations(
  tx: Tx,
  ctx: Context,
  { batchId }: { batchId: Id<'batch'> },
): Promise<'more' | 'all decided'> {
  allow(ctx, 'decide invitations')
  const [, batch] = await together([
    sql`select from listening.service_event_batch where batch_id = ${batchId} for update`.execute(tx),
    findBatch(tx, batchId),
  ])
  if (!batch?.sealed) return 'all decided'

  // One more than are decided now tells whether another round is needed.
  const waiting = await listUndecidedEvents(tx, batch, { decided: batch.decided, limit: chunkSize + 1 })
  const events = waiting.slice(0, chunkSize)
  const persons = JSON.parse(decrypt(ctx.secrets, ctx.organisation.id, batch.sealed, personsPurpose))
  const outcomes = await decideEvents(tx, ctx, events, persons as Record<string, Person>)
  await writeOutcomes(tx, ctx, { batchId, ...outcomes })
  const more = waiting.length > chunkSize
  await tx
    .updateTable('listening.serviceEventBatch')
    .set({ decided: batch.decided + events.length, ...(more ? {} : { personsEncrypted: null }) })
    .where('batchId', '=', batchId)
    .execute()
  if (more) return 'more'
  const { invitations, refusals } = outcomes
  const counts =
    batch.decided > 0
      ? await countOutcomes(tx, batch)
      : { invited: invitations.length, refused: refusals.length }
  await record(tx, ctx, 'invitations decided', batchId, counts)
  return 'all decided'
}

type Arrived = {
  event: UndecidedEvent
  visit: Visit
  ask: Ask | undefined
  asked: AskOfVisit
  person: Person
  lot: Lot
}
type Reached = Arrived & { ask: Ask; at: AddressRead; key: string; hash: Buffer | undefined }

async function decideEvents(
  tx: Tx,
  ctx: Context,
  events: readonly UndecidedEvent[],
  persons: Record<string, Person>,
) {
  const arrived = await findAsks(tx, ctx, events, persons)
  const refusals: NewRefusal[] = []
  const willing: (Arrived & { ask: Ask })[] = []
  for (const one of arrived) {
    const asking = decideAsking(one.visit, one.person, one.asked, one.lot)
    if (!asking.ok) refusals.push({ event: one.event, askId: one.ask?.askId, reason: asking.reason })
    else if (one.ask) willing.push({ ...one, ask: one.ask })
  }

  // From here on something of the person's own is looked up: of those only who would be asked.
  const reached = await readAddresses(tx, ctx, willing)
  const hashes = reached.flatMap(({ hash }) => hash ?? [])
  const [histories, planned, purse] = await together([
    lockHistories(tx, ctx, hashes),
    countCrowds(tx, ctx, reached),
    openAskPurse(tx, ctx, 'ask'),
  ])
  const invitations: NewInvitation[] = []
  for (const { event, visit, ask, asked, person, lot, at, key } of reached) {
    const history = histories.get(key) ?? nobodyKnown
    const decision = decideInvitation(visit, { ...person, at }, asked, history, {
      now: ctx.now,
      lot,
      planned: (moment) => planned.get(minuteOf(moment)) ?? 0,
      affordable: (sendAt) =>
        at.ok && purse.pays({ channel: at.value.channel, sendAt, body: () => exampleOf(ctx, ask, event) }),
    })
    if (!decision.ok || !at.ok) {
      refusals.push({ event, askId: ask.askId, reason: decision.ok ? 'no_contact' : decision.reason })
      continue
    }
    const { sendAt, remindAt, weight } = decision.value
    invitations.push({ event, ask, to: at.value, sendAt, remindAt, weight })
    planned.set(minuteOf(sendAt), (planned.get(minuteOf(sendAt)) ?? 0) + 1)
    histories.set(
      key,
      withTexts(history, { serviceId: event.serviceId, capDays: ask.capDays }, [sendAt, remindAt]),
    )
  }
  await purse.close()
  return { invitations, refusals }
}

const nobodyKnown: History = { optedOut: false, texts: [] }

/** Each visit with the one ask it belongs to, and the lot it drew there. */
async function findAsks(
  tx: Tx,
  ctx: Context,
  events: readonly UndecidedEvent[],
  persons: Record<string, Person>,
): Promise<Arrived[]> {
  const serviceIds = [...new Set(events.map(({ serviceId }) => serviceId))]
  // Whoever closes an ask waits until what is being decided by it has been decided.
  const locking = sql`select from listening.ask where closed_at is null and (service_id = any(${serviceIds}::uuid[])
    or ask_id in (select ask_id from listening.ask_service where service_id = any(${serviceIds}::uuid[]))) for share`
  const [, asks] = await together([locking.execute(tx), listAsksOfServices(tx, serviceIds)])
  const ofService = new Map(
    serviceIds.map((id) => [id as string, asks.filter((ask) => ask.follows.serviceIds.includes(id))]),
  )
  const paths = asks.some(({ follows }) => follows.unitIds.length > 0)
    ? await listUnitPaths(tx, [...new Set(events.map(({ unitId }) => unitId))])
    : undefined
  const rules = new Map(asks.map((ask) => [ask.askId, rulesOf(ask)]))
  const chosen = events.map((event) => {
    const person = persons[event.serviceEventId] ?? {}
    const { serviceId, sensitive, unitId, happenedAt } = event
    const segments = person.segment === undefined ? event.declaredSegments : [person.segment]
    const place = { serviceId, sensitive, unitPath: paths?.get(unitId) ?? [unitId], segments }
    const { channel, visitType } = person
    const choice = chooseAsk({ ...place, channel, visitType }, ofService.get(serviceId) ?? [])
    const ask = choice.ok ? choice.value : undefined
    const rulesOfAsk = ask && rules.get(ask.askId)
    const asked: AskOfVisit = choice.ok
      ? { ok: true, value: { rules: rulesOfAsk ?? rulesOf(choice.value) } }
      : choice
    return {
      event,
      visit: { serviceId, happenedAt, segments },
      ask,
      asked,
      person,
    }
  })
  const lots = drawLots(ctx, chosen)
  return chosen.map((one) => ({ ...one, lot: lots.get(one.event.serviceEventId) ?? firstLot }))
}

/** All visits of one ask draw at once: a keyed hash for each took a tenth of the whole. */
function drawLots(
  ctx: Context,
  visits: readonly { ask: Ask | undefined; event: UndecidedEvent }[],
): Map<string, Lot> {
  const lots = new Map<string, Lot>()
  for (const [askId, ofAsk] of Map.groupBy(visits, ({ ask }) => ask?.askId)) {
    if (askId === undefined) continue
    const ids = ofAsk.map(({ event }) => event.serviceEventId)
    const given = { purpose: samplingPurpose, value: askId }
    const blocks = keyedBlocks(ctx.secrets, ctx.organisation.id, given, ids)
    for (const [index, block] of blocks.entries()) lots.set(ids[index] ?? '', lotFrom(block))
  }
  return lots
}

async function readAddresses(
  tx: Tx,
  ctx: Context,
  willing: readonly (Arrived & { ask: Ask })[],
): Promise<Reached[]> {
  const reading = { channels: await openChannels(tx), acceptDemoNumbers: ctx.organisation.invented }
  return willing.map((one) => {
    const at = readAddress(one.person, reading)
    const hash = at.ok ? addressHash(ctx, at.value.channel, at.value.address) : undefined
    return { ...one, at, hash, key: hash?.toString('hex') ?? '' }
  })
}

async function openChannels(tx: Tx): Promise<Address['channel'][]> {
  const channels = ['sms', 'email'] as const
  const open = await Promise.all(channels.map((channel) => isChannelOpen(tx, channel)))
  return channels.filter((_, index) => open[index])
}

/** As long as the text that will be sent. */
function exampleOf(ctx: Context, ask: Ask, event: UndecidedEvent): string {
  return invitationWords({
    organisation: ctx.organisation,
    channel: 'sms',
    wished: event.language,
    written: ask.words.invitation,
    question: ask.words.question,
    service: { names: event.serviceNames, sensitive: event.sensitive },
    link: exampleLink(ctx),
    reminder: false,
    fallback: ctx.language,
  }).body
}

/** How full the minutes are in which these would be asked. */
async function countCrowds(tx: Tx, ctx: Context, reached: readonly Reached[]): Promise<Map<number, number>> {
  const minutes = reached.flatMap(({ visit, asked }) =>
    asked.ok ? minuteOf(slotOfVisit(visit, asked.value.rules, ctx.now).at) : [],
  )
  return countPlanned(tx, [...new Set(minutes)], mostInMinute)
}

function withTexts(
  history: History,
  of: { serviceId: string; capDays: number },
  [sendAt, remindAt]: readonly [Date, Date | undefined],
): History {
  const reminder = remindAt ? [{ ...of, kind: 'reminder' as const, sendAt: remindAt, left: false }] : []
  return {
    ...history,
    texts: [...history.texts, { ...of, kind: 'invitation', sendAt, left: false }, ...reminder],
  }
}
