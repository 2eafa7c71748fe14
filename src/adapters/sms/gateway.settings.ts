import { z } from 'zod'
import { placeholdersIn, render } from './gateway.template.ts'

/** A text to one person. Numbers are spelled +358401234567; the sender may also be a short code or a name. */
export type TextToSend = { to: string; from: string; text: string; reference: string }

/** Every gateway sold to municipalities is some HTTP request; which one is data, not code. */
export const gatewaySettings = z
  .object({
    url: z.string().max(2000),
    method: z.enum(['POST', 'PUT', 'GET']).default('POST'),
    headers: z.record(z.string(), z.string().max(4000)).default({}),
    contentType: z.enum(['json', 'form']).default('json'),
    body: z.string().max(20_000).default(''),
    successStatuses: z.array(z.number().int().min(200).max(299)).min(1).default([200, 201, 202]),
    // The gateway says by these that it did not take the message: no credit, bad key, too many at once, closed.
    retryStatuses: z.array(z.number().int().min(400).max(599)).default([401, 402, 408, 425, 429, 503]),
    /** Where the answer carries the gateway's own id of the message: "messages.0.id". */
    gatewayIdPath: z.string().optional(),
    /** For gateways that answer 200 to everything and tell the truth in the body. */
    verdict: z
      .object({
        path: z.string(),
        accepted: z.array(z.string()).min(1),
        /** What it says of itself and not of one text, such as that the account has no credit: everything waits. */
        later: z.array(z.string()).default([]),
      })
      .optional(),
    /** How many requests may be under way at once. */
    window: z.number().int().min(1).max(100).default(10),
    timeoutSeconds: z.number().min(0.05).max(120).default(20),
    /** An SMS appliance in the organisation's own network. */
    allowPrivateNetwork: z.boolean().default(false),
    /** For development only: plain http, and this machine. */
    allowInsecure: z.boolean().default(false),
  })
  .check((check) => {
    for (const [path, fault] of faultsOf(check.value)) {
      check.issues.push({ code: 'custom', input: check.value, path: [path], message: fault })
    }
  })

export type GatewaySettings = z.output<typeof gatewaySettings>
export type GatewaySettingsInput = z.input<typeof gatewaySettings>

type Fault = ['url' | 'body' | 'headers', 'bad_url' | 'not_https' | 'unknown_placeholder' | 'bad_json']

function* faultsOf(settings: GatewaySettings): Generator<Fault> {
  const url = URL.canParse(settings.url) ? new URL(settings.url) : undefined
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && settings.allowInsecure)
  if (!url || /[{}]/.test(decodeURIComponent(url.host)) || url.username !== '') yield ['url', 'bad_url']
  else if (!safe) yield ['url', 'not_https']

  const texts = [
    ['url', settings.url],
    ['body', settings.body],
    ['headers', Object.values(settings.headers).join('\n')],
  ] as const
  for (const [path, text] of texts) {
    if (placeholdersIn(text).some((name) => !isPlaceholder(name))) yield [path, 'unknown_placeholder']
  }

  const rendered = render(settings.body, valuesOf(exampleText), 'json')
  if (settings.method !== 'GET' && settings.contentType === 'json' && !isJson(rendered))
    yield ['body', 'bad_json']
}

/** What a template may name. Many gateways want the number without its plus. */
export function valuesOf(text: TextToSend): Record<(typeof placeholders)[number], string> {
  const { to, from, reference } = text
  return {
    to,
    toDigits: to.replace(/\D/g, ''),
    from,
    text: text.text.toWellFormed(),
    reference,
  }
}

const placeholders = ['to', 'toDigits', 'from', 'text', 'reference'] as const

const exampleText: TextToSend = { to: '+358490000000', from: 'Kunta', text: '"Hei"\n\\', reference: 'a' }

function isPlaceholder(name: string): boolean {
  return placeholders.some((known) => known === name)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
