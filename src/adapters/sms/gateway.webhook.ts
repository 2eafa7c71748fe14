import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** How one gateway spells its calls to us: where each field stands, and what its states mean. */
export const webhookSettings = z.object({
  /** Where the list stands when one call carries many; absent when the call is one, or a bare list. */
  listPath: z.string().optional(),
  inbound: z
    .object({ from: z.string(), to: z.string(), text: z.string(), gatewayId: z.string().optional() })
    .optional(),
  receipt: z
    .object({
      /** Our own reference or the gateway's id: one of them must come. */
      reference: z.string().optional(),
      gatewayId: z.string().optional(),
      state: z.string(),
      states: z.record(z.string(), z.enum(['delivered', 'failed', 'sent'])),
    })
    .optional(),
  secret: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('header'), header: z.string(), secret: z.string().min(16) }),
    z.object({
      kind: z.literal('hmac'),
      header: z.string(),
      secret: z.string().min(16),
      algorithm: z.enum(['sha256', 'sha512', 'sha1']).default('sha256'),
      encoding: z.enum(['hex', 'base64']).default('hex'),
      /** Some write "sha256=" before the signature. */
      prefix: z.string().default(''),
    }),
    /** Signed over the address that was called and the fields of the form in the order of their names. */
    z.object({ kind: z.literal('signed_form'), header: z.string(), secret: z.string().min(16) }),
  ]),
})

export type WebhookSettings = z.output<typeof webhookSettings>
export type WebhookSettingsInput = z.input<typeof webhookSettings>

export type InboundText = { from: string; to: string; text: string; gatewayId?: string }
export type ReceiptState = 'delivered' | 'failed' | 'sent'
export type TextReceipt = { state: ReceiptState; reference?: string; gatewayId?: string }

/** What could be read, and how many entries could not: one bad entry must not lose the others. */
export type WebhookReading<Entry> = { entries: Entry[]; unreadable: number }

/** A call that does not know the secret is a stranger's. The body is the bytes as they came, before any parsing. */
export function isGenuine(
  settings: WebhookSettings,
  call: { headers: Headers; body: string | Uint8Array; url?: string },
): boolean {
  const { secret } = settings
  const given = call.headers.get(secret.header)
  if (given === null) return false
  if (secret.kind === 'header') return isSame(given, secret.secret)
  if (secret.kind === 'signed_form') return isSame(given, signatureOfForm(secret.secret, call))
  const signature = createHmac(secret.algorithm, secret.secret).update(call.body).digest(secret.encoding)
  const expected = secret.prefix + signature
  return isSame(secret.encoding === 'hex' ? given.toLowerCase() : given, expected)
}

function signatureOfForm(secret: string, call: { body: string | Uint8Array; url?: string }): string {
  const fields = [...new URLSearchParams(Buffer.from(call.body).toString('utf8'))]
  const sorted = fields.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  return createHmac('sha1', secret)
    .update((call.url ?? '') + sorted.flat().join(''))
    .digest('base64')
}

export function readInbound(
  settings: WebhookSettings,
  body: string,
  contentType: string | undefined,
): WebhookReading<InboundText> {
  const { inbound } = settings
  return readEntries(settings, body, contentType, (entry) => {
    const [from, to, text] = [inbound?.from, inbound?.to, inbound?.text].map((path) => valueAt(entry, path))
    if (from === undefined || to === undefined || text === undefined) return undefined
    return { from, to, text, ...optional('gatewayId', valueAt(entry, inbound?.gatewayId)) }
  })
}

export function readReceipts(
  settings: WebhookSettings,
  body: string,
  contentType: string | undefined,
): WebhookReading<TextReceipt> {
  const { receipt } = settings
  return readEntries(settings, body, contentType, (entry) => {
    const word = valueAt(entry, receipt?.state)
    const state = receipt && word !== undefined && Object.hasOwn(receipt.states, word) && receipt.states[word]
    const reference = valueAt(entry, receipt?.reference)
    const gatewayId = valueAt(entry, receipt?.gatewayId)
    if (!state || (reference === undefined && gatewayId === undefined)) return undefined
    return { state, ...optional('reference', reference), ...optional('gatewayId', gatewayId) }
  })
}

/** JSON or a form, by what it says it is and otherwise by how it looks; undefined when it is neither. */
export function readBody(body: string, contentType: string | undefined): unknown {
  const looksLikeJson = /^\s*[[{]/.test(body)
  if (contentType?.includes('json') || looksLikeJson) {
    try {
      return JSON.parse(body)
    } catch {
      return undefined
    }
  }
  if (!/^[^\s<]+=/.test(body)) return undefined
  return Object.fromEntries(new URLSearchParams(body))
}

/**
 * "results.0.status.name": own fields only, so that no path reaches into the language itself; and no null characters, which
 * PostgreSQL does not keep: one of them would make a gateway bring the same call for ever.
 */
export function valueAt(tree: unknown, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : nodeAt(tree, path)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).replaceAll('\u0000', '')
    : undefined
}

function readEntries<Entry>(
  { listPath }: WebhookSettings,
  body: string,
  contentType: string | undefined,
  readEntry: (entry: unknown) => Entry | undefined,
): WebhookReading<Entry> {
  const tree = readBody(body, contentType)
  const found = listPath === undefined ? tree : nodeAt(tree, listPath)
  const list: unknown[] = Array.isArray(found) ? found : [found]
  const entries = list.map(readEntry).filter((entry) => entry !== undefined)
  return { entries, unreadable: list.length - entries.length }
}

function nodeAt(tree: unknown, path: string): unknown {
  // A form's field may itself have dots in its name.
  if (isTree(tree) && Object.hasOwn(tree, path)) return tree[path]
  let node = tree
  for (const step of path.split('.')) {
    if (!isTree(node) || !Object.hasOwn(node, step)) return undefined
    node = node[step]
  }
  return node
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function optional<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  if (value === undefined) return {}
  const field: Partial<Record<Name, string>> = {}
  field[name] = value
  return field
}

// Comparing digests takes the same time whatever the difference, and whatever the lengths.
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
