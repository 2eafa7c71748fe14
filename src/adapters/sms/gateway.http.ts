import { Agent, request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { Agent as SecureAgent, request as requestSecure } from 'node:https'
import type { SendResult } from '../send-result.ts'
import { insideNetwork, isInsideAddress, lookupOutside } from './gateway.network.ts'
import { valuesOf, type GatewaySettings, type TextToSend } from './gateway.settings.ts'
import { render } from './gateway.template.ts'
import { readBody, valueAt } from './gateway.webhook.ts'

export type HttpGateway = { send(text: TextToSend): Promise<SendResult>; close(): void }

/**
 * For many texts one after another: connections are kept open between them, and closed after a second with nothing to say,
 * long before the gateway closes them by itself. One that broke just as we used it would leave its text uncertain.
 */
export function openHttpGateway(settings: GatewaySettings): HttpGateway {
  const kept = { keepAlive: true, maxSockets: settings.window, timeout: 1_000, scheduling: 'lifo' } as const
  const agents = { plain: new Agent(kept), secure: new SecureAgent(kept) }
  return {
    send: (text) => sendText(settings, text, agents),
    close: () => {
      agents.plain.destroy()
      agents.secure.destroy()
    },
  }
}

/** One text through the organisation's gateway. Never throws, never repeats by itself, follows no redirect. */
export async function sendText(
  settings: GatewaySettings,
  text: TextToSend,
  agents?: { plain: Agent; secure: SecureAgent },
): Promise<SendResult> {
  const values = valuesOf(text)
  const url = new URL(render(settings.url, values, 'form'))
  if (url.protocol !== 'https:' && !settings.allowInsecure) return rejected('not_https', false)
  const mayGoInside = settings.allowPrivateNetwork || settings.allowInsecure
  if (!mayGoInside && isInsideAddress(url)) return rejected(insideNetwork, false)

  const body = settings.method === 'GET' ? '' : render(settings.body, values, settings.contentType)
  const headers: Record<string, string> = {
    ...(body === '' ? {} : { 'content-type': contentTypes[settings.contentType] }),
    'content-length': String(Buffer.byteLength(body)),
  }
  for (const [name, value] of Object.entries(settings.headers)) {
    if (!ourHeaders.has(name.toLowerCase())) headers[name.toLowerCase()] = render(value, values, 'header')
  }

  const options: RequestOptions = {
    method: settings.method,
    headers,
    agent: agents === undefined ? false : url.protocol === 'https:' ? agents.secure : agents.plain,
    ...(mayGoInside ? {} : { lookup: lookupOutside }),
  }
  return exchange(url, options, body, settings)
}

const contentTypes = {
  json: 'application/json; charset=utf-8',
  form: 'application/x-www-form-urlencoded',
} as const

// Set by the connection itself; a setting could only make the gateway read another request than ours.
const ourHeaders = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'expect', 'upgrade'])

function exchange(
  url: URL,
  options: RequestOptions,
  body: string,
  settings: GatewaySettings,
): Promise<SendResult> {
  return new Promise((resolve) => {
    const secure = url.protocol === 'https:'
    let connected = false
    let request
    try {
      request = (secure ? requestSecure : requestPlain)(url, options)
    } catch (error) {
      return resolve(rejected(codeOf(error), false))
    }

    const clock = setTimeout(
      () => request.destroy(Object.assign(new Error('Timeout'), { code: 'timeout' })),
      settings.timeoutSeconds * 1000,
    )
    const settle = (result: SendResult) => {
      clearTimeout(clock)
      resolve(result)
    }
    request.on('socket', (socket) => {
      if (request.reusedSocket) connected = true
      else socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true))
    })
    let answered = false
    request.on('response', (response) => {
      answered = true
      void judgeResponse(settings, response).then(settle)
    })
    request.on('error', (error) => {
      // The status has come and judges by itself, though the rest of the answer broke.
      if (answered) return
      const code = codeOf(error)
      // Before there is a connection nothing can have left; after it, the gateway may have read the text.
      settle(connected ? { kind: 'uncertain', why: code } : rejected(code, code !== insideNetwork))
    })
    request.end(body)
  })
}

async function judgeResponse(settings: GatewaySettings, response: IncomingMessage): Promise<SendResult> {
  const answer = await readAnswer(response)
  response.destroy()
  return judge(settings, response.statusCode ?? 0, answer)
}

/** As much of the answer as came: the status alone already tells most. */
async function readAnswer(response: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer)
      length += (chunk as Buffer).length
      if (length > longestAnswer) return undefined
    }
  } catch {
    return undefined
  }
  return readBody(Buffer.concat(chunks).toString('utf8'), response.headers['content-type'])
}

const longestAnswer = 256 * 1024

function judge(settings: GatewaySettings, status: number, answer: unknown): SendResult {
  if (settings.successStatuses.includes(status)) return judgeVerdict(settings, answer)
  if (settings.retryStatuses.includes(status)) return rejected(`http_${status}`, true)
  // A server that stumbled, or a 2xx that nobody expected, may well have passed the text on first.
  if (status >= 500 || status < 300) return { kind: 'uncertain', why: `http_${status}` }
  return rejected(`http_${status}`, false)
}

function judgeVerdict({ verdict, gatewayIdPath }: GatewaySettings, answer: unknown): SendResult {
  if (verdict) {
    const value = valueAt(answer, verdict.path)
    if (value === undefined) return { kind: 'uncertain', why: 'no_verdict' }
    if (!verdict.accepted.includes(value)) return rejected(codeFrom(value), verdict.later.includes(value))
  }
  const gatewayId = gatewayIdPath === undefined ? undefined : valueAt(answer, gatewayIdPath)
  return gatewayId === undefined ? { kind: 'accepted' } : { kind: 'accepted', gatewayId }
}

/** What staff read and the database keeps. Some gateways write a sentence, and the number into it. */
function codeFrom(verdict: string): string {
  const withoutNumbers = verdict.replace(/\d(?:[\s().-]?\d){6,}/g, 'N')
  return withoutNumbers.replace(/[^\w.-]/g, '_').slice(0, 60)
}

function rejected(code: string, retryable: boolean): SendResult {
  return { kind: 'rejected', code, retryable }
}

// Only the code: an error's message may hold the number or the text.
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'unknown'
}
