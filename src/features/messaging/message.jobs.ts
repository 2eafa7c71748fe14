import { sendEmail, smtpSettings } from '../../adapters/email/smtp.ts'
import type { SendResult } from '../../adapters/send-result.ts'
import { sendText } from '../../adapters/sms/gateway.http.ts'
import { gatewaySettings } from '../../adapters/sms/gateway.settings.ts'
import { keepInOutbox } from '../../adapters/sms/outbox.ts'
import type { Context } from '../../platform/context.ts'
import { Unreachable } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../platform/surroundings.ts'
import { inLanguage } from '../../platform/texts.ts'
import { isDemoNumber } from '../voices/phone.model.ts'
import { sendMessageTask } from './message.intake.ts'
import { forgetMessages } from './retention.actions.ts'
import { beginSending, endSending, keepOutboxMessage, type Sending } from './sending.actions.ts'

/**
 * Sends one message at most once. What is being tried is committed before the gateway is called, so that a program that
 * dies in between leaves an attempt without an end, which is never repeated by itself.
 */
export const sendMessageJob: Job = {
  task: sendMessageTask,
  async run(services, ctx, payload) {
    const { database } = services
    const messageId = readId<'message'>(String(payload['messageId']))
    if (!messageId) return
    const sending = await database.write(ctx.organisation.id, (tx) => beginSending(tx, ctx, messageId))
    if (!sending) return

    const end = await hand(services, ctx, sending)
    const after = { ...ctx, now: services.clock() }
    const ending = await database.write(ctx.organisation.id, (tx) =>
      endSending(tx, after, { messageId, attempt: sending.attempt, end }),
    )
    // The queue tries again, each time after a longer wait.
    if (ending.kind === 'again') throw new Unreachable(`gateway: ${ending.code}`)
  },
}

export const forgetMessagesJob: Job = {
  task: 'messaging: forget messages',
  async run({ database }, ctx) {
    while (await database.write(ctx.organisation.id, (tx) => forgetMessages(tx, ctx)));
  },
}

async function hand(services: Services, ctx: Context, sending: Sending): Promise<SendResult> {
  const { gateway, to, messageId } = sending
  const { connection, sender } = gateway
  const text = { to, from: sender, text: sending.body, reference: messageId }
  if (connection.kind === 'outbox') return keepInOutbox((one) => store(services, ctx, messageId, one), text)
  // What is invented must not reach a network, where the number may one day be somebody's.
  if (isDemoNumber(to) && !services.config.development)
    return { kind: 'rejected', code: 'demo_number', retryable: false }

  const allowInsecure = services.config.development
  if (connection.kind === 'http') {
    const settings = gatewaySettings.safeParse({ ...connection.request, allowInsecure })
    return settings.success ? sendText(settings.data, text) : badSettings
  }
  const settings = smtpSettings.safeParse({ ...connection.server, allowInsecure })
  if (!settings.success) return badSettings
  const name = inLanguage(ctx.organisation.names, sending.language).text
  return sendEmail(settings.data, {
    to,
    from: { name, address: sender },
    subject: sending.subject ?? name,
    text: sending.body,
    reference: messageId,
  })
}

const badSettings: SendResult = { kind: 'rejected', code: 'bad_settings', retryable: true }

async function store(
  services: Services,
  ctx: Context,
  messageId: Id<'message'>,
  { to, from }: { to: string; from: string },
) {
  await services.database.write(ctx.organisation.id, (tx) =>
    keepOutboxMessage(tx, ctx, { messageId, to, from }),
  )
}
