import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Channel, Connection, HttpRequest, MailServer, SmppServer, Webhook } from './gateway.model.ts'

/** What is wrong with a connection, and beside which field it is said. */
export const faultFields = {
  bad_sender: 'sender',
  bad_email: 'sender',
  wrong_channel: 'kind',
  bad_url: 'url',
  not_https: 'url',
  unknown_placeholder: 'body',
  bad_json: 'body',
  no_recipient: 'body',
  own_header: 'secretHeader',
  short_secret: 'secret',
  bad_host: 'host',
  bad_system_id: 'systemId',
  bad_password: 'smppPassword',
} as const
export type GatewayFault = keyof typeof faultFields

export function decideConnecting(
  channel: Channel,
  connection: Connection,
  { allowInsecure }: { allowInsecure: boolean },
): Outcome<GatewayFault> {
  if (connection.kind === 'outbox') return done()
  if (connection.kind === 'http') {
    if (channel !== 'sms') return refuse('wrong_channel')
    const request = decideRequest(connection.request, allowInsecure)
    return request.ok ? decideWebhook(connection.webhook) : request
  }
  if (connection.kind === 'smpp')
    return channel === 'sms' ? decideCentre(connection.server) : refuse('wrong_channel')
  return channel === 'email' ? decideServer(connection.server) : refuse('wrong_channel')
}

/** The placeholders that a template of a gateway may name. */
export const placeholders = ['to', 'toDigits', 'from', 'text', 'reference'] as const

function decideRequest(request: HttpRequest, allowInsecure: boolean): Outcome<GatewayFault> {
  const { url, method, contentType, body } = request
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '') return refuse('bad_url')
  if (/[{}]/.test(decodeURIComponent(parsed.host))) return refuse('bad_url')
  if (parsed.protocol === 'http:' && !allowInsecure) return refuse('not_https')
  const sent = method === 'GET' ? url : `${url}\n${body}`
  const named = placeholdersIn([sent, ...Object.values(request.headers)].join('\n'))
  if (named.some((name) => !placeholders.some((known) => known === name)))
    return refuse('unknown_placeholder')
  if (!/\{\{\s*to(Digits)?\s*\}\}/.test(sent) || !/\{\{\s*text\s*\}\}/.test(sent))
    return refuse('no_recipient')
  return method !== 'GET' && contentType === 'json' && !isJson(filled(body)) ? refuse('bad_json') : done()
}

// Authorization carries the keys of our own API, so a gateway proves itself in another header.
function decideWebhook({ secret }: Webhook): Outcome<GatewayFault> {
  if (!/^[A-Za-z0-9-]{1,60}$/.test(secret.header) || /^(authorization|cookie|host)$/i.test(secret.header))
    return refuse('own_header')
  return secret.secret.length < 16 ? refuse('short_secret') : done()
}

function decideServer({ host, port }: MailServer): Outcome<GatewayFault> {
  const named = /^[A-Za-z0-9.:[\]-]{1,253}$/.test(host)
  return named && Number.isInteger(port) && port > 0 && port < 65_536 ? done() : refuse('bad_host')
}

// SMPP 3.4, 5.2.1 and 5.2.2: a system id has at most 15 characters, and a password 8. Some centres take more.
function decideCentre({ host, port, systemId, password }: SmppServer): Outcome<GatewayFault> {
  const server = decideServer({ host, port, secure: false })
  if (!server.ok) return server
  if (!/^[\x21-\x7e]{1,15}$/.test(systemId)) return refuse('bad_system_id')
  return /^[\x21-\x7e]{1,64}$/.test(password) ? done() : refuse('bad_password')
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g

function placeholdersIn(template: string): string[] {
  return Array.from(template.matchAll(placeholder), ([, name]) => name ?? '')
}

function filled(template: string): string {
  return template.replace(placeholder, 'x')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
