import { z } from 'zod'
import { centreConnection, centreFields, centreFormOf } from './gateway-centre.model.ts'
import type { Connection, HttpConnection, Webhook } from './gateway.model.ts'

const line = z.string().trim().max(200, 'too_long')
const field = line.transform((text) => (text === '' ? undefined : text))
const block = z.string().max(10_000, 'too_long')
const ticked = z.literal('yes').optional()

/** The form of the gateway for text messages. What may hold a key is left empty where it is to stay as it was. */
export const textGatewayForm = z
  .object({
    kind: z.enum(['http', 'smpp', 'outbox'], 'bad_choice'),
    sender: line.min(1, 'required'),
    ...centreFields,
    url: z.string().trim().max(2000, 'too_long'),
    method: z.enum(['POST', 'PUT', 'GET'], 'bad_choice'),
    contentType: z.enum(['json', 'form'], 'bad_choice'),
    headers: block.transform((text, check) => readLines(text, ':', isHeader) ?? wrong(check, 'bad_headers')),
    body: block.transform((text) => text.trim()),
    gatewayIdPath: field,
    verdictPath: field.optional(),
    verdictAccepted: block.default(''),
    verdictLater: block.default(''),
    privateNetwork: ticked,
    listPath: field,
    inboundFrom: field,
    inboundTo: field,
    inboundText: field,
    inboundId: field,
    receiptReference: field,
    receiptId: field,
    receiptState: field,
    receiptStates: block.transform((text, check) => readStates(text) ?? wrong(check, 'bad_states')),
    secretKind: z.enum(['header', 'hmac', 'signed_form'], 'bad_choice'),
    secretHeader: line.min(1, 'required'),
    secret: line,
    newSecret: ticked,
  })
  .refine(
    (form) =>
      form.kind !== 'http' || form.verdictPath === undefined || wordsIn(form.verdictAccepted).length > 0,
    {
      // Without a word for it nothing would ever be taken, and every answer would be believed.
      path: ['verdictAccepted'],
      message: 'required',
    },
  )
export type TextGatewayForm = z.output<typeof textGatewayForm>

export const mailGatewayForm = z.object({
  kind: z.enum(['smtp', 'outbox'], 'bad_choice'),
  sender: line.min(1, 'required'),
  host: line,
  port: z.coerce.number('bad_amount').int('bad_amount').min(1, 'bad_amount').max(65_535, 'bad_amount'),
  secure: z.enum(['starttls', 'tls'], 'bad_choice'),
  user: field,
  password: z.string().max(500, 'too_long'),
})
export type MailGatewayForm = z.output<typeof mailGatewayForm>

/** The connection that a form describes, with what it left out kept as it was. */
export function textConnection(
  form: TextGatewayForm,
  before: Connection | undefined,
  newSecret: string,
): Connection {
  if (form.kind === 'outbox') return { kind: 'outbox' }
  if (form.kind === 'smpp') return centreConnection(form, before)
  const kept = before?.kind === 'http' ? before : undefined
  const headers = Object.keys(form.headers).length > 0 ? form.headers : (kept?.request.headers ?? {})
  return {
    kind: 'http',
    request: {
      url: form.url === '' ? (kept?.request.url ?? '') : form.url,
      method: form.method,
      headers,
      contentType: form.contentType,
      body: form.body === '' ? (kept?.request.body ?? '') : form.body,
      ...named('gatewayIdPath', form.gatewayIdPath),
      ...named('verdict', verdictOf(form)),
      allowPrivateNetwork: form.privateNetwork === 'yes',
    },
    webhook: webhookOf(form, kept, newSecret),
  }
}

export function mailConnection(form: MailGatewayForm, before: Connection | undefined): Connection {
  if (form.kind === 'outbox') return { kind: 'outbox' }
  const password =
    form.password === '' && before?.kind === 'smtp' ? before.server.password : form.password || undefined
  return {
    kind: 'smtp',
    server: {
      host: form.host,
      port: form.port,
      secure: form.secure === 'tls',
      ...named('user', form.user),
      ...(form.user === undefined ? {} : named('password', password)),
    },
  }
}

/** What the form shows when it is opened: never a key, nor anything that may hold one. */
export function textFormOf(connection: Connection | undefined, sender: string): Record<string, string> {
  const centre = centreFormOf(connection?.kind === 'smpp' ? connection.server : undefined)
  if (connection?.kind !== 'http') {
    const privateNetwork = connection?.kind === 'smpp' && connection.server.allowPrivateNetwork ? 'yes' : ''
    return { ...example, ...centre, kind: connection?.kind ?? 'http', sender, privateNetwork }
  }
  const { request, webhook } = connection
  return {
    kind: 'http',
    sender,
    url: '',
    method: request.method,
    contentType: request.contentType,
    headers: '',
    body: '',
    gatewayIdPath: request.gatewayIdPath ?? '',
    verdictPath: request.verdict?.path ?? '',
    verdictAccepted: request.verdict?.accepted.join('\n') ?? '',
    verdictLater: request.verdict?.later?.join('\n') ?? '',
    ...centre,
    privateNetwork: request.allowPrivateNetwork ? 'yes' : '',
    listPath: webhook.listPath ?? '',
    inboundFrom: webhook.inbound?.from ?? '',
    inboundTo: webhook.inbound?.to ?? '',
    inboundText: webhook.inbound?.text ?? '',
    inboundId: webhook.inbound?.gatewayId ?? '',
    receiptReference: webhook.receipt?.reference ?? '',
    receiptId: webhook.receipt?.gatewayId ?? '',
    receiptState: webhook.receipt?.state ?? '',
    receiptStates: Object.entries(webhook.receipt?.states ?? {})
      .map(([word, state]) => `${word} = ${state}`)
      .join('\n'),
    secretKind: webhook.secret.kind,
    secretHeader: webhook.secret.header,
    secret: '',
  }
}

export function mailFormOf(connection: Connection | undefined, sender: string): Record<string, string> {
  if (connection?.kind !== 'smtp')
    return { kind: connection?.kind ?? 'smtp', sender, host: '', port: '587', secure: 'starttls', user: '' }
  const { host, port, secure, user } = connection.server
  return {
    kind: 'smtp',
    sender,
    host,
    port: String(port),
    secure: secure ? 'tls' : 'starttls',
    user: user ?? '',
  }
}

/** A gateway as many of them are: what is sent and what comes back, to be changed by the gateway's own instructions. */
export const example: Record<string, string> = {
  kind: 'http',
  url: 'https://gateway.example/api/texts',
  method: 'POST',
  contentType: 'json',
  headers: 'X-Api-Key: ',
  body: '{\n  "to": "{{to}}",\n  "from": "{{from}}",\n  "text": "{{text}}",\n  "reference": "{{reference}}"\n}',
  gatewayIdPath: 'id',
  verdictPath: '',
  verdictAccepted: '',
  verdictLater: '',
  listPath: '',
  inboundFrom: 'from',
  inboundTo: 'to',
  inboundText: 'text',
  inboundId: 'id',
  receiptReference: 'reference',
  receiptId: 'id',
  receiptState: 'status',
  receiptStates: 'delivered = delivered\nfailed = failed\nsent = sent',
  secretKind: 'header',
  secretHeader: 'x-gateway-secret',
  secret: '',
}

function verdictOf({ verdictPath: path, verdictAccepted, verdictLater }: TextGatewayForm) {
  const [accepted, later] = [wordsIn(verdictAccepted), wordsIn(verdictLater)]
  return path !== undefined && accepted.length > 0 ? { path, accepted, later } : undefined
}

function wordsIn(lines: string): string[] {
  return lines.split('\n').flatMap((word) => word.trim() || [])
}

function webhookOf(form: TextGatewayForm, kept: HttpConnection | undefined, newSecret: string): Webhook {
  const { inboundFrom: from, inboundTo: to, inboundText: text, receiptState: state } = form
  const secret = form.secret !== '' ? form.secret : form.newSecret ? newSecret : kept?.webhook.secret.secret
  return {
    ...named('listPath', form.listPath),
    ...(from && to && text ? { inbound: { from, to, text, ...named('gatewayId', form.inboundId) } } : {}),
    ...(state
      ? {
          receipt: {
            ...named('reference', form.receiptReference),
            ...named('gatewayId', form.receiptId),
            state,
            states: form.receiptStates,
          },
        }
      : {}),
    secret: { kind: form.secretKind, header: form.secretHeader, secret: secret ?? newSecret },
  }
}

function readLines(text: string, separator: string, fits: (name: string, value: string) => boolean) {
  const pairs: [string, string][] = []
  for (const written of text.split('\n').map((one) => one.trim())) {
    if (written === '') continue
    const at = written.indexOf(separator)
    const [name, value] = [written.slice(0, at).trim(), written.slice(at + separator.length).trim()]
    if (at < 1 || !fits(name, value)) return undefined
    pairs.push([name, value])
  }
  return Object.fromEntries(pairs)
}

function isHeader(name: string, value: string): boolean {
  return /^[\w-]{1,100}$/.test(name) && /^[\x20-\x7e]*$/.test(value)
}

const receiptStates = ['delivered', 'failed', 'sent'] as const
type States = Record<string, (typeof receiptStates)[number]>

function readStates(text: string): States | undefined {
  const isState = (word: string) => receiptStates.some((state) => state === word)
  return readLines(text, '=', (_, value) => isState(value)) as States | undefined
}

function wrong(check: z.core.$RefinementCtx, reason: string): never {
  check.issues.push({ code: 'custom', message: reason, input: check.value })
  return z.NEVER
}

function named<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value>>)
}
