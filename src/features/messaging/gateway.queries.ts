import type { Read } from '../../platform/db/database.ts'
import { findSender } from './sender.queries.ts'
import { canBeAnswered, type Channel, type GatewayKind } from './gateway.model.ts'

export type Gateway = { kind: GatewayKind; sender: string; canBeAnswered: boolean }

/**
 * What the organisation sends through on this channel, and what its messages are from; nothing where it is not connected, or
 * has only a name that it may not send under yet.
 */
export async function findGateway(db: Read, channel: Channel): Promise<Gateway | undefined> {
  const row = await selectGateways(db).where('channel', '=', channel).executeTakeFirst()
  if (!row) return undefined
  const sender = await findSender(db, channel, row.sender)
  return sender === undefined
    ? undefined
    : { kind: row.kind, sender, canBeAnswered: canBeAnswered(channel, sender) }
}

/** Whether messages may be planned: those for which there is no sender yet wait for one. */
export async function isChannelOpen(db: Read, channel: Channel): Promise<boolean> {
  return (await selectGateways(db).where('channel', '=', channel).executeTakeFirst()) !== undefined
}

export async function listGateways(db: Read) {
  return selectGateways(db).orderBy('channel', 'desc').limit(2).execute()
}

/** Opened by readGatewaySettings only. */
export async function findSealedSettings(db: Read, channel: Channel) {
  return db
    .selectFrom('messaging.gateway')
    .select(['kind', 'sender', 'settingsEncrypted'])
    .where('channel', '=', channel)
    .executeTakeFirst()
}

function selectGateways(db: Read) {
  return db.selectFrom('messaging.gateway').select(['channel', 'kind', 'sender', 'connectedAt'])
}
