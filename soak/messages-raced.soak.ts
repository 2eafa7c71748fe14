import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { randomFrom } from '../src/engine/numeric/random.ts'
import { takeReceipt } from '../src/features/messaging/receipt.actions.ts'
import { openForSending } from '../src/features/messaging/sender.actions.ts'
import { beginSendings } from '../src/features/messaging/sending-beginning.actions.ts'
import { endSendings } from '../src/features/messaging/sending-ending.actions.ts'
import { leaveInterrupted } from '../src/features/messaging/sending-result.actions.ts'
import type { AttemptEnd } from '../src/features/messaging/sending.model.ts'
import { decideUncertainMessages } from '../src/features/messaging/uncertainty.actions.ts'
import { listUncertainMessages } from '../src/features/messaging/uncertainty.queries.ts'
import { withdrawMessages } from '../src/features/messaging/withdrawal.intake.ts'
import { type Context, systemContext } from '../src/platform/context.ts'
import type { AskedLast, Tx } from '../src/platform/db/database.ts'
import { type Id, newId } from '../src/platform/id.ts'
import { surroundingsOf } from '../src/platform/surroundings.ts'
import { someServices } from '../tests/builders/app.ts'
import { aContext, aStaffActor, found } from '../tests/builders/context.ts'
import { aPerson } from '../tests/builders/identity.ts'
import { aGateway, aMessage } from '../tests/builders/messaging.ts'
import { testDatabase } from '../tests/database.ts'

const rounds = 10
const roundMs = 60_000
/** So that what is put off comes again while we watch. */
const fastForward = 200

const db = testDatabase()
const chance = randomFrom(1)

test.each(Array.from({ length: rounds }, (_, index) => index + 1))(
  'round %i: whoever sends, tells, decides and withdraws at once, nobody is texted again without cause and no text is lost',
  async (round) => {
    const town = await aTown()
    await town.race()
    const { messages, handedOn, again } = town.seen()
    console.log(`round ${round}: ${messages} texts, handed on ${handedOn} times`)
    expect(again).toEqual([])
    expect(await town.count()).toEqual({ lost: 0, twice: 0, begun: 0 })
  },
)

async function aTown() {
  const ctx = aContext({ organisation: await found(db.database) })
  await aGateway(db.database, ctx)
  const id = await aPerson(db.database, ctx, { role: 'administrator' })
  const actor = aStaffActor('administrator', { id })
  const program = systemContext(ctx.organisation, 'soak', surroundingsOf(someServices(db.database)))
  const [planned, began] = [ctx.now.getTime(), performance.now()]
  const now = (): Context => ({
    ...program,
    now: new Date(planned + (performance.now() - began) * fastForward),
  })
  const write = <Result>(work: (tx: Tx, at: Context) => Promise<Result | AskedLast<Result>>) =>
    db.database.write(ctx.organisation.id, (tx) => work(tx, now()))

  const causes = new Map<Id<'message'>, string>()
  const handed = new Map<Id<'message'>, number>()
  /** How often each may be handed on: once, and once more for each refusal of the moment and each decision of a person. */
  const allowed = new Map<Id<'message'>, number>()
  const add = (counts: Map<Id<'message'>, number>, messageId: Id<'message'>) =>
    counts.set(messageId, (counts.get(messageId) ?? 0) + 1)

  async function plan() {
    const causeId = newId<'cause'>(ctx.now)
    const messageId = await aMessage(db.database, ctx, { causeId, purpose: 'reply' })
    causes.set(messageId, causeId)
    add(allowed, messageId)
  }

  async function send() {
    const { sendings } = await write((tx, at) =>
      beginSendings(tx, at, { channel: 'sms', gateway: openForSending(tx, at, 'sms'), atMost: 8 }),
    )
    for (const { messageId } of sendings) add(handed, messageId)
    await pause(30)
    const ended = sendings.map((sending) => ({ ...sending, end: anEnd(referenceOf(sending)) }))
    for (const { messageId, end } of ended)
      if (end.kind === 'rejected' && end.retryable) add(allowed, messageId)
    const parts = chance.uniform() < 0.5 ? [ended] : [ended.slice(0, 3), ended.slice(3)]
    await Promise.all(parts.map((part) => write((tx, at) => endSendings(tx, at, part))))
  }

  /** By our reference or the gateway's, of an attempt that may not have been written yet. */
  async function tell() {
    const messageId = oneOf([...handed.keys()])
    if (messageId === undefined || chance.uniform() < 0.6) return
    const state = oneOf(['sent', 'delivered', 'failed'] as const) ?? 'sent'
    const gatewayId = referenceOf({ messageId, attempt: handed.get(messageId) ?? 1 })
    const receipt = chance.uniform() < 0.3 ? { state, reference: messageId } : { state, gatewayId }
    await write((tx, at) => takeReceipt(tx, at, receipt))
  }

  const decide = () =>
    write(async (tx, at) => {
      const uncertain = (await listUncertainMessages(tx)).filter(() => chance.uniform() < 0.7)
      const messageIds = uncertain.map(({ messageId }) => messageId)
      // Before they may leave again.
      for (const messageId of messageIds) add(allowed, messageId)
      return decideUncertainMessages(tx, { ...at, actor }, { messageIds, decision: 'send_again' })
    })

  const withdraw = () =>
    write((tx, at) => {
      const causeIds = [oneOf([...causes.values()]) ?? newId<'cause'>(at.now)]
      return withdrawMessages(tx, at, { purpose: 'reply', causeIds, reason: 'ask_closed' })
    })

  const interrupt = () => write((tx, at) => leaveInterrupted(tx, at, 'sms'))

  async function race() {
    const until = performance.now() + roundMs
    const repeat = async (deed: () => Promise<unknown>, longest: number) => {
      while (performance.now() < until) {
        await deed()
        await pause(longest)
      }
    }
    // Two send, because one thinks that the other is gone.
    await Promise.all([
      repeat(plan, 60),
      repeat(send, 20),
      repeat(send, 20),
      repeat(tell, 20),
      repeat(interrupt, 300),
      repeat(decide, 200),
      repeat(withdraw, 3000),
    ])
    await interrupt()
  }

  return {
    race,
    seen: () => ({
      messages: causes.size,
      handedOn: [...handed.values()].reduce((sum, times) => sum + times, 0),
      again: [...handed].filter(([messageId, times]) => times > (allowed.get(messageId) ?? 0)),
    }),
    /** A text has a result or waits, never both; or a receipt has told of it. */
    count: () =>
      write(async (tx) => {
        const { rows } = await sql<{ lost: number; twice: number; begun: number }>`
          select count(*) filter (where result.message_id is null and waiting.message_id is null and not exists (
              select from messaging.message_receipt receipt where receipt.message_id = message.message_id))::int as lost,
            count(*) filter (where result.message_id = waiting.message_id)::int as twice,
            count(*) filter (where waiting.begun_at is not null)::int as begun
          from messaging.message left join messaging.message_result result using (organisation_id, message_id)
            left join messaging.waiting_message waiting using (organisation_id, message_id)`.execute(tx)
        return rows[0]
      }),
  }
}

function referenceOf({ messageId, attempt }: { messageId: Id<'message'>; attempt: number }): string {
  return `${messageId} ${attempt}`
}

function anEnd(gatewayId: string): AttemptEnd {
  const end = oneOf(['accepted', 'busy', 'busy', 'refused', 'silent'] as const)
  if (end === 'accepted') return { kind: 'accepted', gatewayId }
  if (end === 'silent') return { kind: 'uncertain', why: 'no_answer' }
  return { kind: 'rejected', code: end === 'busy' ? 'http_503' : 'http_400', retryable: end === 'busy' }
}

function oneOf<One>(all: readonly One[]): One | undefined {
  return all[Math.floor(chance.uniform() * all.length)]
}

function pause(longest: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, chance.uniform() * longest))
}
