import pg from 'pg'
import { aGateway } from '../tests/builders/messaging.ts'
import { anAsk } from '../tests/builders/listening.ts'
import { someServices } from '../tests/builders/app.ts'
import { decideInvitationsJob } from '../src/features/listening/invitation.jobs.ts'
import { readServiceEventBatch } from '../src/features/listening/service-event-batch.model.ts'
import { takeServiceEvents } from '../src/features/listening/service-event.intake.ts'
import { demoNumber, demoNumbers } from '../src/features/voices/phone.model.ts'
import type { Context } from '../src/platform/context.ts'
import type { Id } from '../src/platform/id.ts'
import { copyRate } from './copy-rate.ts'
import { type BenchDatabase, withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'
import { aBenchTown } from './town.ts'

const BATCH = 1_000
const WARMING = 5_000
const FIRST = 0.1
// `EVENTS=50000 npm run bench -- service-events-million` on a machine that has other things to do.
const EVENTS = Number(process.env['EVENTS'] ?? 1_000_000)

/**
 * A country's week at once: visits from JSON through the intake and every rule to invitations, with contact, message and
 * code, or to refusals. 300,000 people come to one service, some often; a fifth of the visits is sampled; one in
 * a hundred has a protected address, one in twenty left no contact. The intake takes a batch while the one before
 * is decided, as the web and the worker do.
 */
export const figures: Figure[] = [
  {
    key: 'service-events-million',
    name: `${EVENTS.toLocaleString('en')} service events through the rules to invitations or refusals`,
    unit: 'events/s',
    yardstick: 'COPY of the raw rows in batches of 1,000',
    target: { atLeast: 0.04 },
    measure: async () => {
      const { rate, copied, invited } = await measured()
      const note = `COPY ${Math.round(copied)} rows/s; aim 0.1; ${Math.round(invited * 100)} % invited`
      return { value: rate, ratio: rate / copied, note }
    },
  },
  {
    key: 'service-events-million-memory',
    name: `peak memory of ${EVENTS.toLocaleString('en')} service events`,
    unit: 'MB',
    yardstick: 'the peak of the first tenth of them',
    target: { atMost: 1.5 },
    measure: async () => {
      const { peak, firstPeak } = await measured()
      return { value: peak / 1e6, ratio: peak / firstPeak }
    },
  },
]

type Measured = { rate: number; copied: number; invited: number; peak: number; firstPeak: number }

let running: Promise<Measured> | undefined

// Both figures are of one run: it takes minutes.
function measured(): Promise<Measured> {
  running ??= withBenchDatabase(4, async (bench) => {
    const copied = await copyRate(bench)
    return { copied, ...(await decideThem(bench)) }
  })
  return running
}

async function decideThem({ database, ownerUrl }: BenchDatabase): Promise<Omit<Measured, 'copied'>> {
  const { ctx, service } = await aBenchTown(database)
  const town: Context = { ...ctx, actor: { kind: 'system', job: 'bench' } }
  await aGateway(database, town)
  await aGateway(database, town, { channel: 'email' })
  await anAsk(database, town, { serviceId: service.serviceId, settings: { sharePercent: 20 } })
  const services = someServices(database, () => new Date())

  // A database that serves knows how its rows are spread: PostgreSQL looks by itself, a minute after they came.
  for (let taken = 0; taken < WARMING; taken += BATCH)
    await decideInvitationsJob.run(services, town, { batchId: await take(bodyOf(EVENTS + taken)) })
  await analyze(ownerUrl)

  let [peak, firstPeak] = [0, 0]
  let before: Promise<unknown> = Promise.resolve()
  const started = performance.now()
  for (let taken = 0; taken < EVENTS; taken += BATCH) {
    const batchId = await take(bodyOf(taken))
    await before
    before = decideInvitationsJob.run(services, town, { batchId })
    peak = Math.max(peak, process.memoryUsage.rss())
    if (taken <= EVENTS * FIRST) firstPeak = peak
  }
  await before
  const seconds = (performance.now() - started) / 1000
  const decided = await database.read(ctx.organisation.id, async (db) => ({
    invited: await db
      .selectFrom('listening.invitation')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
    refused: await db
      .selectFrom('listening.invitationRefusal')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  }))
  const invited = Number(decided.invited.count)
  if (invited + Number(decided.refused.count) !== EVENTS + WARMING)
    throw new Error('A visit has no outcome, or two')
  return { rate: EVENTS / seconds, invited: invited / (EVENTS + WARMING), peak, firstPeak }

  async function take(body: string): Promise<Id<'batch'>> {
    const read = readServiceEventBatch(body, 'json', new Date())
    if (!read.ok) throw new Error(read.reason)
    const events = read.value.flatMap((item) => (item.ok ? [item.event] : []))
    const { batchId, taken } = await database.write(ctx.organisation.id, (tx) =>
      takeServiceEvents(tx, { ...town, now: new Date() }, { source: 'bench', events }),
    )
    if (taken !== BATCH) throw new Error(`${taken} of ${BATCH} were taken`)
    return batchId
  }
}

async function analyze(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

const PEOPLE = 300_000

function bodyOf(from: number): string {
  const events = Array.from({ length: BATCH }, (_, index) => {
    const visit = from + index
    return {
      id: `visit-${visit}`,
      source: 'bench',
      service: 'library',
      happenedAt: new Date(Date.now() - 3_600_000 - (visit % 50_000) * 1000).toISOString(),
      language: visit % 12 === 0 ? 'sv' : 'fi',
      visitType: 'visit',
      ...(visit % 100 === 0 ? { protectedAddress: true } : {}),
      ...(visit % 20 === 0 ? {} : contactOf(visit)),
    }
  })
  return JSON.stringify(events)
}

// Spread over people by a multiplier that has no divisor in common with their number. Numbers that reach no one are too
// few for a country, so the others have addresses that reach no one.
function contactOf(visit: number) {
  const person = (visit * 7919) % PEOPLE
  return person < demoNumbers.count
    ? { phone: demoNumber(person) }
    : { email: `person${person}@example.fi`, phone: '09 000' }
}
