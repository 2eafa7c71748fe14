import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { formatDateTime } from '../../ui/format.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ButtonLink, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { Card, EmptyState, Inset, NotificationBanner } from '../../ui/notices.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary.tsx'
import { type ShownState, stateRows } from './gateway-state.view.tsx'
import type { GatewayTrouble } from './gateway-trouble.model.ts'
import { type Channel, channels, type GatewayKind, type Webhook } from './gateway.model.ts'
import {
  channelTexts,
  gatewayKindTexts,
  gatewayTexts as texts,
  gatewayTextsOf,
  testStateTexts,
} from './gateway.texts.ts'
import { failureKindOf } from './message-failure.model.ts'
import { failureKindTexts } from './message-failure.texts.ts'
import type { MessageState } from './message.model.ts'
import { senderTextsOf } from './sender.texts.ts'

export type ShownGateway = {
  channel: Channel
  kind: GatewayKind
  /** As it was chosen, and what messages are from now; nothing where the name may not be used yet. */
  sender: string
  from: string | undefined
  connectedAt: Date
  canBeAnswered: boolean
  state: ShownState | undefined
  held: boolean
  overdue: number
  trouble: GatewayTrouble | undefined
  withoutId: number
}

export type TestForm = { channel: Channel; given: string; errors: FieldErrors }

/** Both channels: what they are connected to, and the way to try them. */
export function Gateways(props: {
  ctx: Context
  root: string
  gateways: readonly ShownGateway[]
  webhook: Webhook | undefined
  tokenOf: (channel: Channel) => string
  form?: TestForm
}) {
  const { ctx, root, gateways, webhook, form } = props
  const { language } = ctx
  return (
    <>
      {form ? <ErrorSummary language={language} errors={form.errors} /> : null}
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      {channels.map((channel) => {
        const gateway = gateways.find((one) => one.channel === channel)
        return (
          <Card title={channelTexts[channel][language]}>
            {gateway ? (
              <Connected {...props} gateway={gateway} />
            ) : (
              <EmptyState title={texts.notConnected[language]}>
                <p>{texts.notConnectedWhy[language]}</p>
                <ButtonLink href={`${root}/gateways/${channel}`}>{texts.connect[language]}</ButtonLink>
              </EmptyState>
            )}
          </Card>
        )
      })}
      {webhook ? <Webhooks ctx={ctx} webhook={webhook} /> : null}
    </>
  )
}

function Connected(props: {
  ctx: Context
  root: string
  gateway: ShownGateway
  tokenOf: (channel: Channel) => string
  form?: TestForm
}) {
  const { gateway, root, form } = props
  const { language } = props.ctx
  const { channel } = gateway
  const field = `address-${channel}`
  return (
    <>
      <SummaryList
        rows={[
          {
            key: texts.kind[language],
            value: gatewayKindTexts[gateway.kind][language],
            action: {
              href: `${root}/gateways/${channel}`,
              text: texts.change[language],
              about: channelTexts[channel][language],
            },
          },
          senderRow(gateway, root, language),
          {
            key: texts.answers[language],
            value: (gateway.canBeAnswered ? texts.canBeAnswered : texts.cannotBeAnswered)[language],
          },
          { key: texts.connectedAt[language], value: formatDateTime(gateway.connectedAt, language) },
          ...stateRows(props.ctx, gateway),
        ]}
      />
      <h3>{texts.test[language]}</h3>
      <Form
        action={`${root}/gateways/${channel}/test-messages`}
        hidden={{ form_token: props.tokenOf(channel) }}
      >
        <TextInput
          language={language}
          name={field}
          label={(channel === 'sms' ? texts.ownNumber : texts.ownEmail)[language]}
          type={channel === 'sms' ? 'tel' : 'email'}
          autocomplete={channel === 'sms' ? 'tel' : 'email'}
          width={20}
          value={form?.channel === channel ? form.given : undefined}
          error={form?.errors[field]}
        />
        <Button kind="secondary">{texts.testSend[language]}</Button>
      </Form>
    </>
  )
}

// What the network shows, which is not the name that was chosen as long as that may not be used.
function senderRow({ sender, from }: ShownGateway, root: string, language: Language): SummaryRow {
  const key = texts.sender[language]
  if (from === sender) return { key, value: sender }
  const action = { href: `${root}/messages/sender`, text: texts.change[language], about: key }
  const value =
    from === undefined
      ? senderTextsOf.nothing[language]('', sender)
      : senderTextsOf.instead[language](from, sender)
  return { key, value, action }
}

/** Where the gateway brings replies and receipts. The secret is shown only once, when it was just made. */
export function Webhooks(props: { ctx: Context; webhook: Webhook; secret?: string }) {
  const { ctx, webhook, secret } = props
  const { language } = ctx
  const api = `${ctx.baseUrl}/api/v1/${ctx.organisation.slug}`
  return (
    <section>
      <h2>{texts.webhooks[language]}</h2>
      <p>{texts.webhooksLead[language]}</p>
      <SummaryList
        rows={[
          { key: texts.inboundAddress[language], value: <code>{`${api}/inbound-texts`}</code> },
          { key: texts.receiptAddress[language], value: <code>{`${api}/receipts`}</code> },
          { key: texts.secretIn[language], value: <code>{webhook.secret.header}</code> },
        ]}
      />
      {secret === undefined ? null : (
        <NotificationBanner title={texts.secretShown[language]} kind="warning">
          <p>
            <code>{secret}</code>
          </p>
          <p>{texts.secretOnce[language]}</p>
        </NotificationBanner>
      )}
    </section>
  )
}

/** Connected just now: with the secret, if one was made. */
export function GatewayConnected(props: { ctx: Context; root: string; webhook?: Webhook; secret?: string }) {
  const { ctx, root, webhook, secret } = props
  const { language } = ctx
  return (
    <>
      <h1>{texts.connected[language]}</h1>
      <p>{texts.connectedNext[language]}</p>
      {webhook ? (
        <Webhooks ctx={ctx} webhook={webhook} {...(secret === undefined ? {} : { secret })} />
      ) : null}
      <ButtonLink href={`${root}/gateways`}>{texts.onward[language]}</ButtonLink>
    </>
  )
}

/** How the test message went, in words that say what to do. */
export function TestMessage(props: {
  ctx: Context
  root: string
  href: string
  state: MessageState
  reason: string | null
}) {
  const { state, reason, href, root } = props
  const { language } = props.ctx
  const known = reason === null ? undefined : failureKindTexts[failureKindOf(reason)]
  return (
    <>
      <h1>{texts.testTitle[language]}</h1>
      <Inset>
        <p>{testStateTexts[shownState(state, reason)][language]}</p>
        {known ? <p>{`${known.reason[language]}. ${known.mend[language]}`}</p> : null}
        {reason === null ? null : <p>{gatewayTextsOf.code[language](reason)}</p>}
      </Inset>
      <p>
        <a href={href}>{texts.lookAgain[language]}</a>
      </p>
      <ButtonLink kind="secondary" href={`${root}/gateways`}>
        {texts.onward[language]}
      </ButtonLink>
    </>
  )
}

function shownState(state: MessageState, reason: string | null): keyof typeof testStateTexts {
  if (state === 'refused') return 'failed'
  if (state === 'sending' || state === 'planned') return reason === null ? 'waiting' : 'retrying'
  return state
}
