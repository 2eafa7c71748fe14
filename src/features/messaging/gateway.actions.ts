import type { Context } from '../../platform/context.ts'
import type { Read, Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { addJob } from '../../platform/jobs.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { decrypt, encrypt } from '../../platform/secrets/secrets.ts'
import { decideConnecting, type GatewayFault } from './gateway-fault.model.ts'
import {
  type Channel,
  type Connection,
  connection as connectionSchema,
  readSender,
  settingsPurpose,
} from './gateway.model.ts'
import { findSealedSettings } from './gateway.queries.ts'
import { sendMessagesTask } from './message.intake.ts'
import { allow } from './messaging.access.ts'

export type NewGateway = { channel: Channel; sender: string; connection: Connection; allowInsecure?: boolean }

/** Connects the organisation to the outside world on this channel, in place of what was connected before. */
export async function connectGateway(
  tx: Tx,
  ctx: Context,
  input: NewGateway,
): Promise<Outcome<GatewayFault, undefined>> {
  allow(ctx, 'connect gateway')
  const { channel, connection } = input
  const sender = readSender(channel, input.sender, { acceptDemoNumbers: ctx.organisation.invented })
  if (!sender.ok) return refuse(sender.reason)
  const decision = decideConnecting(channel, connection, { allowInsecure: input.allowInsecure ?? false })
  if (!decision.ok) return decision

  const row = {
    kind: connection.kind,
    sender: sender.value,
    settingsEncrypted: encrypt(ctx.secrets, ctx.organisation.id, JSON.stringify(connection), settingsPurpose),
    connectedAt: ctx.now,
  }
  await tx
    .insertInto('messaging.gateway')
    .values({ organisationId: ctx.organisation.id, channel, ...row })
    .onConflict((conflict) => conflict.columns(['organisationId', 'channel']).doUpdateSet(row))
    .execute()
  // Whoever has mended what was wrong need not wait for the next try.
  await tx.deleteFrom('messaging.gatewayState').where('channel', '=', channel).execute()
  await addJob(tx, sendMessagesTask, { channel })
  await record(tx, ctx, 'gateway connected', ctx.organisation.id, { channel, kind: connection.kind })
  return done()
}

/** With what it was opened from, by which it is known again. */
export type OpenGateway = { sender: string; connection: Connection; settingsEncrypted: string }

/**
 * With its secrets: for sending, and for telling whether a call is the gateway's. Never for showing. Who opens it again and again gives
 * what was opened before: while nobody has changed it, it is not read anew.
 */
export async function openGateway(
  db: Read,
  ctx: Context,
  channel: Channel,
  before?: OpenGateway,
): Promise<OpenGateway | undefined> {
  const sealed = await findSealedSettings(db, channel)
  if (!sealed) return undefined
  const { sender, settingsEncrypted } = sealed
  if (before?.settingsEncrypted === settingsEncrypted) return { ...before, sender }
  const settings = decrypt(ctx.secrets, ctx.organisation.id, settingsEncrypted, settingsPurpose)
  return { sender, settingsEncrypted, connection: connectionSchema.parse(JSON.parse(settings)) }
}
