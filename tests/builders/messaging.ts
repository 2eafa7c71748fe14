import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { connectGateway } from '../../src/features/messaging/gateway.actions.ts'
import type { Channel, Connection, HttpConnection } from '../../src/features/messaging/gateway.model.ts'
import { type NewMessage, planMessage } from '../../src/features/messaging/message.intake.ts'
import { keepContact } from '../../src/features/voices/contact.intake.ts'
import { aStaffActor } from './context.ts'

const month = 30 * 24 * 60 * 60_000

/** A gateway by the administrator's own deed: in development the outbox, with a number that can be answered. */
export async function aGateway(
  database: Database,
  ctx: Context,
  given: { channel?: Channel; sender?: string; connection?: Connection } = {},
) {
  const { channel = 'sms', connection = { kind: 'outbox' } } = given
  const sender = given.sender ?? (channel === 'sms' ? '13500' : 'palaute@koekunta.example')
  const administrator = { ...ctx, actor: aStaffActor() }
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    connectGateway(tx, administrator, { channel, sender, connection, allowInsecure: true }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
}

export async function aContact(
  database: Database,
  ctx: Context,
  given: { channel?: Channel; address?: string; purpose?: 'ask' | 'tell'; keptUntil?: Date } = {},
): Promise<Id<'contact'>> {
  const { channel = 'sms', purpose = 'ask' } = given
  const address = given.address ?? (channel === 'sms' ? '+358490000007' : 'anna@example.fi')
  const keptUntil = given.keptUntil ?? new Date(ctx.now.getTime() + month)
  return database.write(ctx.organisation.id, (tx) =>
    keepContact(tx, ctx, { channel, address, purpose, keptUntil }),
  )
}

/** A planned message to a new contact; the gateway must be there. */
export async function aMessage(
  database: Database,
  ctx: Context,
  given: Partial<NewMessage> = {},
): Promise<Id<'message'>> {
  const channel = given.channel ?? 'sms'
  const contactId = given.contactId ?? (await aContact(database, ctx, { channel }))
  const outcome = await database.write(ctx.organisation.id, (tx) =>
    planMessage(tx, ctx, {
      purpose: 'ask',
      channel,
      language: 'fi',
      body: 'Miten kirjastossa sujui? Vastaa 0-10.',
      causeId: newId<'cause'>(ctx.now),
      ...given,
      contactId,
    }),
  )
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** A gateway of the world outside: a real server that answers as it is told, and remembers what it was asked. */
export type GatewayPeer = {
  url: string
  asked: { body: string; headers: IncomingMessage['headers'] }[]
  answer: (response: ServerResponse) => void
  close(): void
}

export async function aGatewayPeer(
  answer: GatewayPeer['answer'] = accepting('gateway-1'),
): Promise<GatewayPeer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    peer.asked.push({ body: Buffer.concat(chunks).toString(), headers: request.headers })
    peer.answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const peer: GatewayPeer = {
    url: `http://127.0.0.1:${port}/texts`,
    asked: [],
    answer,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return peer
}

export function accepting(id: string): GatewayPeer['answer'] {
  return (response) =>
    response.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify({ id }))
}

export function answering(status: number): GatewayPeer['answer'] {
  return (response) => response.writeHead(status).end()
}

export const webhookSecret = 'the secret of a gateway in tests'

/** A connection to an HTTP gateway, spelled as the example on the page spells it. */
export function anHttpConnection(url: string): HttpConnection {
  return {
    kind: 'http',
    request: {
      url,
      method: 'POST',
      headers: { 'X-Api-Key': 'key-of-the-gateway' },
      contentType: 'json',
      body: '{"to":"{{to}}","from":"{{from}}","text":"{{text}}","reference":"{{reference}}"}',
      gatewayIdPath: 'id',
      allowPrivateNetwork: false,
    },
    webhook: {
      inbound: { from: 'from', to: 'to', text: 'text', gatewayId: 'id' },
      receipt: {
        reference: 'reference',
        gatewayId: 'id',
        state: 'status',
        states: { DELIVERED: 'delivered', FAILED: 'failed', SENT: 'sent' },
      },
      secret: { kind: 'header', header: 'x-gateway-secret', secret: webhookSecret },
    },
  }
}

/** What was done to it by itself, and with others at once. */
export async function listEventsAbout(database: Database, ctx: Context, id: string): Promise<string[]> {
  const { rows } = await database.read(ctx.organisation.id, (db) =>
    sql<{ name: string }>`
      select name from platform.event
      where subject_id = ${id}::uuid or details->>'messages' like ${`%${id}%`} order by event_id`.execute(db),
  )
  return rows.map(({ name }) => name)
}
