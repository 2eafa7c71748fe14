import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import type { Read } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { readId } from '../../platform/id.ts'
import { done } from '../../platform/outcome.ts'
import { newToken } from '../../platform/secrets/secrets.ts'
import { type Form, formTokenOf, messagesOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { faultFields } from './gateway-fault.model.ts'
import {
  mailConnection,
  mailFormOf,
  mailGatewayForm,
  type MailGatewayForm as MailValues,
  textConnection,
  textFormOf,
  textGatewayForm,
  type TextGatewayForm as TextValues,
} from './gateway-form.model.ts'
import { gatewayFaultTexts } from './gateway-form.texts.ts'
import {
  type GatewayFormProps,
  gatewayLabelOf,
  MailGatewayForm,
  TextGatewayForm,
} from './gateway-form.view.tsx'
import { presetForms, presetOf } from './gateway-preset.model.ts'
import { findGatewayState, isSendingHeld } from './gateway-state.queries.ts'
import { lacksIds } from './gateway-trouble.model.ts'
import { countWithoutId, listGatewayTroubles } from './gateway-trouble.queries.ts'
import { planTestMessage } from './gateway-test.actions.ts'
import { connectGateway, openGateway } from './gateway.actions.ts'
import { canBeAnswered, type Channel, channels, type Connection, type GatewayKind } from './gateway.model.ts'
import { listGateways } from './gateway.queries.ts'
import { channelTexts, gatewayTexts as texts } from './gateway.texts.ts'
import { GatewayConnected, Gateways, type TestForm, TestMessage } from './gateway.view.tsx'
import { findMessageProgress } from './message.queries.ts'
import { allow } from './messaging.access.ts'
import { findSender } from './sender.queries.ts'
import { sendingLock } from './sending.model.ts'
import { countOverdue } from './sending.queries.ts'

const address = '/gateways/:channel'

export function gatewayPages(routes: PageRoutes) {
  routes.use('/gateways/*', async (c, next) => {
    allow(c.var.ctx, 'connect gateway')
    return next()
  })

  routes.get('/gateways', (c) => showGateways(c))

  routes.get(address, async (c) => {
    const channel = channelOf(c)
    const stored = await read(c, channel)
    const shown = (channel === 'sms' ? textFormOf : mailFormOf)(stored?.connection, stored?.sender ?? '')
    const preset = channel === 'sms' ? presetOf(c.req.query('preset')) : undefined
    const given = preset ? { ...shown, kind: 'http', ...presetForms[preset] } : shown
    return showForm(c, channel, { given, errors: {}, stored: isStored(stored?.connection) })
  })

  routes.post(address, async (c) => {
    const channel = channelOf(c)
    const stored = await read(c, channel)
    const newSecret = newToken()
    const form: Form<TextValues | MailValues> =
      channel === 'sms'
        ? await readForm(c, formName(channel), textGatewayForm)
        : await readForm(c, formName(channel), mailGatewayForm)
    const again = (errors: Record<string, string>) =>
      showForm(c, channel, { given: form.given, errors, stored: isStored(stored?.connection) })
    const { language } = c.var.ctx
    if (!form.ok)
      return again(
        messagesOf(form.errors, language, gatewayFaultTexts, (field) => gatewayLabelOf(field, language)),
      )
    if (!kindsOf(c, channel).includes(form.values.kind))
      return again(messagesOf([{ field: 'kind', reason: 'bad_choice' }], c.var.ctx.language))

    const connection = connectionOf(form.values, stored?.connection, newSecret)
    let connectedNow = false
    const outcome = await submitOnce(c, form.nonce, async (tx) => {
      const connected = await connectGateway(tx, c.var.ctx, {
        channel,
        sender: form.values.sender,
        connection,
        allowInsecure: c.var.services.config.development,
      })
      connectedNow = connected.ok
      return connected.ok ? done(`${rootOf(c)}/gateways`) : connected
    })
    if (!outcome.ok) {
      const error = { field: faultFields[outcome.reason], reason: outcome.reason }
      return again(messagesOf([error], c.var.ctx.language, gatewayFaultTexts))
    }
    if (!connectedNow || connection.kind !== 'http') return c.redirect(outcome.value, 303)
    // Shown by this answer and never again: no address leads back to it.
    const { webhook } = connection
    const secret = webhook.secret.secret === newSecret ? { secret: newSecret } : {}
    return c.var.show(
      { title: texts.connected[c.var.ctx.language] },
      <GatewayConnected ctx={c.var.ctx} root={rootOf(c)} webhook={webhook} {...secret} />,
    )
  })

  routes.post(`${address}/test-messages`, async (c) => {
    const channel = channelOf(c)
    const field = `address-${channel}`
    const schema = z.object({ [field]: z.string().trim().min(1, 'required').max(254, 'too_long') })
    const form = await readForm(c, testFormName(channel), schema)
    const again = (errors: { field: string; reason: string }[]) =>
      showGateways(c, {
        channel,
        given: form.given[field] ?? '',
        errors: messagesOf(errors, c.var.ctx.language, { no_gateway: texts.notConnectedWhy }),
      })
    if (!form.ok) return again(form.errors)
    const outcome = await submitOnce(c, form.nonce, async (tx) => {
      const planned = await planTestMessage(tx, c.var.ctx, { channel, address: form.values[field] ?? '' })
      return planned.ok ? done(`${rootOf(c)}/gateways/${channel}/test-messages/${planned.value}`) : planned
    })
    return outcome.ok ? c.redirect(outcome.value, 303) : again([{ field, reason: outcome.reason }])
  })

  routes.get(`${address}/test-messages/:messageId`, async (c) => {
    const messageId = readId<'message'>(c.req.param('messageId'))
    const { services, ctx } = c.var
    const progress =
      messageId &&
      (await services.database.read(ctx.organisation.id, (db) => findMessageProgress(db, messageId)))
    if (!progress) throw new NotFound('message')
    return c.var.show(
      { title: texts.testTitle[ctx.language] },
      <TestMessage ctx={ctx} root={rootOf(c)} href={c.req.path} {...progress} />,
    )
  })
}

async function showGateways(c: WebContext, form?: TestForm) {
  const { services, ctx, show } = c.var
  allow(ctx, 'connect gateway')
  const { gateways, open } = await services.database.read(ctx.organisation.id, async (db) => {
    const opened = await openGateway(db, ctx, 'sms')
    return { gateways: await listShown(db, ctx, opened?.connection), open: opened }
  })
  const errors = form ? Object.keys(form.errors).length : 0
  return show(
    { title: texts.title[ctx.language], ...(errors > 0 ? { status: 422, errors } : {}) },
    <Gateways
      ctx={ctx}
      root={rootOf(c)}
      gateways={gateways}
      webhook={open?.connection.kind === 'http' ? open.connection.webhook : undefined}
      tokenOf={(channel) => formTokenOf(c, testFormName(channel))}
      {...(form ? { form } : {})}
    />,
  )
}

async function listShown(db: Read, ctx: Context, textGateway: Connection | undefined) {
  const shown = []
  const troubles = await listGatewayTroubles(db, ctx.now)
  for (const gateway of await listGateways(db)) {
    const { channel, connectedAt } = gateway
    const tellsIds =
      channel === 'sms' && textGateway?.kind === 'http' && textGateway.request.gatewayIdPath !== undefined
    const ids = tellsIds ? await countWithoutId(db, { channel, connectedAt, now: ctx.now }) : undefined
    const from = await findSender(db, channel, gateway.sender)
    shown.push({
      ...gateway,
      from,
      canBeAnswered: from !== undefined && canBeAnswered(channel, from),
      state: await findGatewayState(db, channel),
      held: await isSendingHeld(db, ctx.organisation.id, sendingLock(channel)),
      overdue: await countOverdue(db, channel, ctx.now),
      trouble: troubles.find((one) => one.channel === channel),
      withoutId: ids && lacksIds(ids) ? ids.withoutId : 0,
    })
  }
  return shown
}

function showForm(
  c: WebContext,
  channel: Channel,
  shown: Pick<GatewayFormProps, 'given' | 'errors' | 'stored'>,
) {
  const { ctx, show } = c.var
  const errors = Object.keys(shown.errors).length
  const title = channelTexts[channel][ctx.language]
  const View = channel === 'sms' ? TextGatewayForm : MailGatewayForm
  return show(
    {
      title,
      back: { href: `${rootOf(c)}/gateways`, label: texts.title[ctx.language] },
      ...(errors > 0 ? { status: 422, errors } : {}),
    },
    <>
      <h1>{title}</h1>
      <View
        {...shown}
        language={ctx.language}
        token={formTokenOf(c, formName(channel))}
        kinds={kindsOf(c, channel)}
      />
    </>,
  )
}

function connectionOf(values: TextValues | MailValues, before: Connection | undefined, newSecret: string) {
  return 'url' in values ? textConnection(values, before, newSecret) : mailConnection(values, before)
}

function isStored(connection: Connection | undefined) {
  return connection !== undefined && connection.kind !== 'outbox'
}

function read(c: WebContext, channel: Channel) {
  const { services, ctx } = c.var
  return services.database.read(ctx.organisation.id, (db) => openGateway(db, ctx, channel))
}

// The outbox is the development's: in production it would swallow what people wait for.
function kindsOf(c: WebContext, channel: Channel): GatewayKind[] {
  const real: GatewayKind[] = channel === 'sms' ? ['http', 'smpp'] : ['smtp']
  return c.var.services.config.development ? [...real, 'outbox'] : real
}

function channelOf(c: WebContext): Channel {
  const channel = channels.find((one) => one === c.req.param('channel'))
  if (!channel) throw new NotFound('channel')
  return channel
}

function rootOf(c: WebContext) {
  return `/${c.var.ctx.organisation.slug}/staff`
}

function formName(channel: Channel) {
  return `connect gateway ${channel}`
}

function testFormName(channel: Channel) {
  return `test gateway ${channel}`
}
