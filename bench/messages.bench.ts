import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import smpp, { type Session } from 'smpp'
import { openHttpGateway } from '../src/adapters/sms/gateway.http.ts'
import { gatewaySettings } from '../src/adapters/sms/gateway.settings.ts'
import { openTextLine } from '../src/adapters/sms/smpp.line.ts'
import { smppSettings } from '../src/adapters/sms/smpp.settings.ts'
import { planMessages } from '../src/features/messaging/message.intake.ts'
import type { Sending } from '../src/features/messaging/sending-beginning.actions.ts'
import type { Carrier } from '../src/features/messaging/sending-hands.actions.ts'
import { sendWhatIsDue } from '../src/features/messaging/sending-run.actions.ts'
import { keepContacts } from '../src/features/voices/contact.intake.ts'
import { demoNumber } from '../src/features/voices/phone.model.ts'
import { type Context, systemContext } from '../src/platform/context.ts'
import { newId } from '../src/platform/id.ts'
import { surroundingsOf } from '../src/platform/surroundings.ts'
import { someServices } from '../tests/builders/app.ts'
import { aGateway } from '../tests/builders/messaging.ts'
import { startTextCentre } from '../tests/peers/text-centre.ts'
import { type BenchDatabase, withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'
import { aBenchTown, mediansInTurn } from './town.ts'

const MESSAGES = 5_000
const ROUNDS = 7
const WINDOW = 50
const REQUESTS = 10
const WORDS = 'Miten sujui tänään? Vastaa 0-10. Lopeta: LOPETA'

export const figures: Figure[] = [
  {
    key: 'messages-smpp',
    name: `texts over a line to a centre, window ${WINDOW}, from planned to sent in the database`,
    unit: 'texts/s',
    yardstick: 'a bare submit_sm loop of the same library, window and centre',
    target: { atLeast: 0.4 },
    measure: () => withBenchDatabase(6, measureSmpp),
  },
  {
    key: 'messages-http',
    name: `texts through an HTTP gateway, ${REQUESTS} requests at once, from planned to sent in the database`,
    unit: 'texts/s',
    yardstick: 'a bare fetch loop with the same requests to the same gateway',
    target: { atLeast: 0.4 },
    measure: () => withBenchDatabase(6, measureHttp),
  },
]

async function measureSmpp(bench: BenchDatabase) {
  const centre = await startTextCentre({ remembers: false })
  const settings = smppSettings.parse({
    host: '127.0.0.1',
    port: centre.port,
    tls: false,
    systemId: 'bench',
    password: 'bench',
    window: WINDOW,
    allowInsecure: true,
  })
  const line = await openTextLine(settings, { receipt: async () => {}, reply: async () => {} })
  if ('fault' in line) throw new Error(line.fault)
  const hand = ({ to, body }: Sending) => line.send({ to, from: '13500', encoding: 'gsm7', parts: [body] })
  const ours = await sendingOf(bench, { window: WINDOW, hand })
  const [value, bare] = await mediansInTurn(ROUNDS, [ours, () => submitBare(centre.port)])
  await line.close()
  centre.close()
  return { value, ratio: value / bare, note: `bare ${Math.round(bare)} texts/s` }
}

async function measureHttp(bench: BenchDatabase) {
  const gateway = fork(fileURLToPath(new URL('../tests/peers/http-gateway.process.ts', import.meta.url)), {
    execArgv: [],
  })
  const url = `http://127.0.0.1:${await portOf(gateway)}/texts`
  const settings = gatewaySettings.parse({
    url,
    body: '{"to":"{{to}}","from":"{{from}}","text":"{{text}}","reference":"{{reference}}"}',
    gatewayIdPath: 'id',
    window: REQUESTS,
    allowInsecure: true,
  })
  const open = openHttpGateway(settings)
  const hand = ({ to, body, messageId }: Sending) =>
    open.send({ to, from: '13500', text: body, reference: messageId })
  const ours = await sendingOf(bench, { window: REQUESTS, hand })
  const [value, bare] = await mediansInTurn(ROUNDS, [ours, () => fetchBare(url)])
  open.close()
  gateway.kill()
  return { value, ratio: value / bare, note: `bare ${Math.round(bare)} requests/s` }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once('message', (port) => resolve(Number(port))))
}

/** From the database to the gateway and back: marked, handed on, written. */
async function sendingOf({ database }: BenchDatabase, carrier: Carrier) {
  const { ctx } = await aBenchTown(database)
  await aGateway(database, ctx)
  const services = someServices(database, () => new Date())
  return async () => {
    await planAll({ database }, ctx)
    const system = systemContext(ctx.organisation, 'bench', surroundingsOf(services))
    const started = performance.now()
    const end = await sendWhatIsDue(services, system, { channel: 'sms', carrier, isOver: () => false })
    const seconds = (performance.now() - started) / 1000
    if (end !== 'done') throw new Error(end)
    return MESSAGES / seconds
  }
}

async function planAll({ database }: Pick<BenchDatabase, 'database'>, ctx: Context) {
  const now = new Date()
  const fresh = { ...ctx, now, actor: { kind: 'system', job: 'bench' } as const }
  const keptUntil = new Date(now.getTime() + 86_400_000)
  for (let from = 0; from < MESSAGES; from += 500) {
    await database.write(ctx.organisation.id, async (tx) => {
      const contacts = await keepContacts(
        tx,
        fresh,
        Array.from({ length: 500 }, (_, index) => ({
          channel: 'sms',
          address: demoNumber(from + index),
          purpose: 'ask',
          keptUntil,
        })),
      )
      const about = { purpose: 'confirmation', channel: 'sms', language: 'fi', body: WORDS } as const
      await planMessages(
        tx,
        fresh,
        contacts.map((contactId) => ({ ...about, contactId, causeId: newId<'cause'>(now) })),
      )
    })
  }
}

async function submitBare(port: number): Promise<number> {
  const session = new smpp.Session({ host: '127.0.0.1', port })
  await new Promise<void>((resolve) => session.once('connect', resolve))
  session.socket.setNoDelay(true)
  await new Promise<void>((resolve) =>
    session.bind_transceiver({ system_id: 'bare', password: 'bare' }, () => resolve()),
  )
  const started = performance.now()
  let next = 0
  const one = async () => {
    while (next < MESSAGES) await submitOne(session, (next += 1))
  }
  await Promise.all(Array.from({ length: WINDOW }, one))
  const seconds = (performance.now() - started) / 1000
  session.destroy()
  return MESSAGES / seconds
}

function submitOne(session: Session, number: number) {
  return new Promise<void>((resolve, reject) => {
    session.submit_sm(
      {
        source_addr: '13500',
        destination_addr: `35849${number}`,
        registered_delivery: 1,
        short_message: WORDS,
      },
      (answer) =>
        answer.command_status === 0 ? resolve() : reject(new Error(String(answer.command_status))),
    )
  })
}

async function fetchBare(url: string): Promise<number> {
  const started = performance.now()
  let next = 0
  const one = async () => {
    while (next < MESSAGES) {
      next += 1
      const body = JSON.stringify({
        to: `+35849${next}`,
        from: '13500',
        text: WORDS,
        reference: String(next),
      })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', body, headers })
      if (response.status !== 202) throw new Error(String(response.status))
      await response.json()
    }
  }
  await Promise.all(Array.from({ length: REQUESTS }, one))
  return MESSAGES / ((performance.now() - started) / 1000)
}
