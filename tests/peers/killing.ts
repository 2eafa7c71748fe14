import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connectGateway } from '../../src/features/messaging/gateway.actions.ts'
import type { Connection } from '../../src/features/messaging/gateway.model.ts'
import { planMessages } from '../../src/features/messaging/message.intake.ts'
import { listUncertainMessages } from '../../src/features/messaging/uncertainty.queries.ts'
import { keepContacts } from '../../src/features/voices/contact.intake.ts'
import { demoNumber } from '../../src/features/voices/phone.model.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/id.ts'
import { aStaffActor } from '../builders/context.ts'
import type { TextCentre } from './text-centre.ts'

export type Killing = {
  database: Database
  programUrl: string
  ownerUrl: string
  ctx: Context
  centre: TextCentre
}

export type Round = {
  /** How often each number was texted. */
  texted: Map<string, number>
  states: Map<string, number>
  kills: number
  /** Shown to staff, who decide. At most two hundred at once. */
  listed: number
}

const window = 10
/** Marked and not yet handed on, on their way, and answered but not yet written: all that one kill may leave unknown. */
export const mostUnknown = 5 * window

/** Messages go out while the process that sends them is killed, again and again, at moments that chance picks. */
export async function killWhileSending(
  killing: Killing,
  { messages, kills, chance }: { messages: number; kills: number; chance: () => number },
): Promise<Round> {
  const { centre } = killing
  await centre.behave({ delay: 3 })
  centre.order({ kind: 'forget' })
  await connect(killing)
  await planAll(killing, messages)
  for (let killed = 0; killed < kills; killed += 1) {
    const { count } = await centre.report()
    const child = await startSender(killing)
    // Not before it has sent something: a process that is killed while it wakes up proves nothing.
    while ((await centre.report()).count === count && (await countLeft(killing)) > 0) await sleep(5)
    await sleep(chance() * 250)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  const last = await startSender(killing)
  for (let tries = 0; (await countLeft(killing)) > 0 && tries < 6_000; tries += 1) await sleep(50)
  last.kill('SIGKILL')
  return resultOf(killing, kills)
}

async function connect({ database, ctx, centre }: Killing) {
  const server = {
    host: '127.0.0.1',
    port: centre.port,
    tls: false,
    systemId: 'kunta',
    password: 'salainen',
    systemType: '',
    window,
    receiptIds: 'same',
    longReference: '8',
    allowPrivateNetwork: true,
  } as const
  const connection: Connection = { kind: 'smpp', server }
  const administrator = { ...ctx, actor: aStaffActor() }
  await database.write(ctx.organisation.id, (tx) =>
    connectGateway(tx, administrator, { channel: 'sms', sender: '13500', connection, allowInsecure: true }),
  )
}

async function planAll({ database, ctx }: Killing, messages: number) {
  const now = { ...ctx, now: new Date() }
  const keptUntil = new Date(now.now.getTime() + 86_400_000)
  for (let from = 0; from < messages; from += 500) {
    await database.write(ctx.organisation.id, async (tx) => {
      const numbers = Array.from({ length: Math.min(500, messages - from) }, (_, index) =>
        demoNumber(from + index),
      )
      const contacts = await keepContacts(
        tx,
        now,
        numbers.map((address) => ({ channel: 'sms', address, purpose: 'ask', keptUntil })),
      )
      await planMessages(
        tx,
        now,
        contacts.map((contactId) => ({
          purpose: 'confirmation',
          channel: 'sms',
          contactId,
          language: 'fi',
          body: 'Kiitos!',
          causeId: newId<'cause'>(now.now),
        })),
      )
    })
  }
}

async function startSender({ programUrl, ownerUrl, ctx }: Killing): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./sender.process.ts', import.meta.url)), { execArgv: [] })
  await new Promise((resolve) => child.once('message', resolve))
  child.send({ programUrl, ownerUrl, organisation: ctx.organisation })
  return child
}

async function countLeft({ database, ctx }: Killing): Promise<number> {
  const row = await database.read(ctx.organisation.id, (db) =>
    db
      .selectFrom('messaging.waitingMessage')
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return Number(row.count)
}

async function resultOf({ database, ctx, centre }: Killing, kills: number): Promise<Round> {
  const texted = new Map<string, number>()
  for (const { to } of (await centre.report()).submitted) texted.set(to, (texted.get(to) ?? 0) + 1)
  const { rows, listed } = await database.read(ctx.organisation.id, async (db) => ({
    rows: await db
      .selectFrom('messaging.messageResult')
      .select(['kind', (select) => select.fn.countAll().as('count')])
      .groupBy('kind')
      .execute(),
    listed: (await listUncertainMessages(db)).length,
  }))
  return { texted, states: new Map(rows.map(({ kind, count }) => [kind, Number(count)])), kills, listed }
}
