import { type EmailToSend, sendEmail, smtpSettings } from '../../adapters/email/smtp.ts'
import { openHttpGateway } from '../../adapters/sms/gateway.http.ts'
import { gatewaySettings, type TextToSend } from '../../adapters/sms/gateway.settings.ts'
import { keepInOutbox } from '../../adapters/sms/outbox.ts'
import type { Context } from '../../platform/context.ts'
import { whileAlone } from '../../platform/db/held-lock.ts'
import type { Id } from '../../platform/id.ts'
import { addJob, type Job } from '../../platform/jobs.ts'
import type { Services } from '../../platform/surroundings.ts'
import { inLanguage, isInterfaceLanguage } from '../../platform/texts.ts'
import { isDemoNumber } from '../voices/phone.model.ts'
import { type OpenGateway } from './gateway.actions.ts'
import { openForSending } from './sender.actions.ts'
import { type Channel, channels } from './gateway.model.ts'
import { optOutAddress } from './message-email.actions.ts'
import { htmlOf, withFoot } from './message-email.model.ts'
import { emailTexts } from './message-email.texts.ts'
import { sendMessagesTask } from './message.intake.ts'
import { forgetEarlyReceipts } from './receipt.actions.ts'
import { forgetMessages } from './retention.actions.ts'
import type { Sending } from './sending-beginning.actions.ts'
import { leaveUndeliverable } from './sending-deadline.actions.ts'
import { keepOutboxMessage } from './sending-outbox.actions.ts'
import type { Carrier } from './sending-hands.actions.ts'
import { type RunEnd, sendWhatIsDue } from './sending-run.actions.ts'
import { type AttemptEnd, sendingLock } from './sending.model.ts'
import { isSomethingDue } from './sending.queries.ts'

/** Sends what is due, each message at most once. What a line holds open is sent by the line itself. */
export const sendMessagesJob: Job = {
  task: sendMessagesTask,
  async run(services, ctx, payload) {
    for (const channel of channels) {
      if (payload['channel'] === undefined || payload['channel'] === channel)
        await sendByChannel(services, ctx, channel)
    }
  },
}

export const forgetMessagesJob: Job = {
  task: 'messaging: forget messages',
  async run({ database }, ctx) {
    while (await database.write(ctx.organisation.id, (tx) => forgetMessages(tx, ctx)));
    await database.write(ctx.organisation.id, (tx) => forgetEarlyReceipts(tx, ctx))
  },
}

async function sendByChannel(services: Services, ctx: Context, channel: Channel) {
  const { database, clock, config } = services
  const organisationId = ctx.organisation.id
  const held = { organisationId, name: sendingLock(channel), connections: config.DATABASE_CONNECTIONS }
  // Whoever is at it looks once more after letting go, so what others bring meanwhile is not left lying.
  while (await database.read(organisationId, (db) => isSomethingDue(db, channel, clock()))) {
    const gateway = await database.write(organisationId, async (tx) => {
      const now = { ...ctx, now: clock() }
      await leaveUndeliverable(tx, now, channel)
      return openForSending(tx, now, channel)
    })
    if (gateway?.connection.kind === 'smpp') return
    const end = await whileAlone(database, held, () => sendForATurn(services, ctx, channel, gateway))
    if (end !== 'done') return
  }
}

/** Others wait for their turn, too: after a while the rest is left to a job of its own. */
async function sendForATurn(
  services: Services,
  ctx: Context,
  channel: Channel,
  gateway: OpenGateway | undefined,
): Promise<RunEnd> {
  const began = services.clock().getTime()
  const isOver = () => services.clock().getTime() - began > longestTurn
  const { close, ...carrier } = carrierOf(services, ctx, gateway)
  try {
    const end = await sendWhatIsDue(services, ctx, { channel, carrier, isOver })
    if (end === 'over')
      await services.database.write(ctx.organisation.id, (tx) => addJob(tx, sendMessagesTask, { channel }))
    return end
  } finally {
    close()
  }
}

const longestTurn = 20_000

function carrierOf(
  services: Services,
  ctx: Context,
  gateway: OpenGateway | undefined,
): Carrier & { close(): void } {
  const connection = gateway?.connection
  // What is invented must not reach a network, where the number may one day be somebody's.
  const real = (hand: Carrier['hand']): Carrier['hand'] =>
    services.config.development ? hand : (one) => (isDemoNumber(one.to) ? invented : hand(one))
  const allowInsecure = services.config.development
  if (connection?.kind === 'http') {
    const settings = gatewaySettings.safeParse({ ...connection.request, allowInsecure })
    if (!settings.success) return { window: 1, hand: async () => badSettings, close: nothing }
    const open = openHttpGateway(settings.data)
    return { window: settings.data.window, hand: real((one) => open.send(textOf(one))), close: open.close }
  }
  if (connection?.kind === 'smtp') {
    const settings = smtpSettings.safeParse({ ...connection.server, allowInsecure })
    const hand = (one: Sending) =>
      settings.success ? sendEmail(settings.data, emailOf(ctx, one)) : badSettings
    return { window: mailWindow, hand: real(async (one) => hand(one)), close: nothing }
  }
  const store = (one: Sending) =>
    keepInOutbox((text) => keep(services, ctx, one.messageId, text), textOf(one))
  return { window: outboxWindow, hand: store, close: nothing }
}

// A mail server is a neighbour of many, and closes to who brings too many lines at once.
const mailWindow = 4
const outboxWindow = 20
const nothing = () => undefined
const badSettings: AttemptEnd = { kind: 'rejected', code: 'bad_settings', retryable: true }
const invented = Promise.resolve<AttemptEnd>({ kind: 'rejected', code: 'demo_number', retryable: false })

function textOf({ to, gateway, body, messageId }: Sending) {
  return { to, from: gateway.sender, text: body, reference: messageId }
}

function emailOf(ctx: Context, sending: Sending): EmailToSend {
  const { to, gateway, language, subject, body, messageId } = sending
  const name = inLanguage(ctx.organisation.names, language).text
  const address = optOutAddress(ctx, sending)
  const spoken = isInterfaceLanguage(language) ? language : ctx.language
  const stop =
    address === undefined ? undefined : { address, label: emailTexts.stop[spoken], language: spoken }
  return {
    to,
    from: { name, address: gateway.sender },
    subject: subject ?? name,
    text: withFoot(body, stop),
    html: htmlOf(body, language, stop),
    reference: messageId,
    ...(address === undefined ? {} : { listUnsubscribe: address }),
  }
}

async function keep(services: Services, ctx: Context, messageId: Id<'message'>, { to, from }: TextToSend) {
  const now = { ...ctx, now: services.clock() }
  await services.database.write(ctx.organisation.id, (tx) =>
    keepOutboxMessage(tx, now, { messageId, to, from }),
  )
}
