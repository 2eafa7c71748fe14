import { z } from 'zod'
import { readEmail } from '../voices/address.model.ts'
import { readPhone } from '../voices/phone.model.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'

export const channels = ['sms', 'email'] as const
export type Channel = (typeof channels)[number]
export type GatewayKind = 'outbox' | 'http' | 'smtp' | 'smpp'

/** What the encryption of a gateway's settings is bound to. */
export const settingsPurpose = 'gateway settings'

/** How a text is handed to an HTTP gateway. Kept whole and encrypted, because a key may stand in any part of it. */
const httpRequest = z.object({
  url: z.string(),
  method: z.enum(['POST', 'PUT', 'GET']),
  headers: z.record(z.string(), z.string()),
  contentType: z.enum(['json', 'form']),
  body: z.string(),
  gatewayIdPath: z.string().optional(),
  /** For gateways that answer 200 to everything and tell the truth in the body. */
  verdict: z
    .object({
      path: z.string(),
      accepted: z.array(z.string()).min(1),
      /** What it says where it takes none until later; older settings name nothing. */
      later: z.array(z.string()).optional(),
    })
    .optional(),
  window: z.number().optional(),
  allowPrivateNetwork: z.boolean(),
})

/** How the gateway calls us: its fields, its words for the states of a text, and how it proves that it is the gateway. */
const webhook = z.object({
  listPath: z.string().optional(),
  inbound: z
    .object({ from: z.string(), to: z.string(), text: z.string(), gatewayId: z.string().optional() })
    .optional(),
  receipt: z
    .object({
      reference: z.string().optional(),
      gatewayId: z.string().optional(),
      state: z.string(),
      states: z.record(z.string(), z.enum(['delivered', 'failed', 'sent'])),
    })
    .optional(),
  secret: z.object({
    kind: z.enum(['header', 'hmac', 'signed_form']),
    header: z.string(),
    secret: z.string(),
  }),
})

const mailServer = z.object({
  host: z.string(),
  port: z.number(),
  secure: z.boolean(),
  user: z.string().optional(),
  password: z.string().optional(),
})

/** A centre that speaks SMPP 3.4, over a line that one process holds open. */
const smppServer = z.object({
  host: z.string(),
  port: z.number(),
  tls: z.boolean(),
  systemId: z.string(),
  password: z.string(),
  systemType: z.string(),
  /** How many texts may be on their way to the centre with no answer yet. */
  window: z.number(),
  /** What kind of sender it is, where the centre wants it otherwise than we would guess: type of number and plan. */
  source: z.object({ ton: z.number(), npi: z.number() }).optional(),
  /** How receipts spell the id that the answer gave. */
  receiptIds: z.enum(['same', 'decimal_of_hex', 'hex_of_decimal']),
  /** Whether the mark that joins the parts of a long text takes one byte or two. */
  longReference: z.enum(['8', '16']),
  allowPrivateNetwork: z.boolean(),
})

export const connection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('outbox') }),
  z.object({ kind: z.literal('http'), request: httpRequest, webhook }),
  z.object({ kind: z.literal('smtp'), server: mailServer }),
  z.object({ kind: z.literal('smpp'), server: smppServer }),
])
export type Connection = z.output<typeof connection>
export type HttpConnection = Extract<Connection, { kind: 'http' }>
export type HttpRequest = z.output<typeof httpRequest>
export type Webhook = z.output<typeof webhook>
export type MailServer = z.output<typeof mailServer>
export type SmppServer = z.output<typeof smppServer>

/** A name cannot be answered, and mail to us is not read: then the message must carry a link. */
export function canBeAnswered(channel: Channel, sender: string): boolean {
  return channel === 'sms' && /^\+?\d+$/.test(sender)
}

/** The sender as networks take it: a number, a short number, a name of at most 11 letters; or an e-mail address. */
export function readSender(
  channel: Channel,
  text: string,
  reading: { acceptDemoNumbers: boolean },
): Outcome<'bad_sender' | 'bad_email', string> {
  const written = text.trim()
  if (channel === 'email') return readEmail(written)
  if (/^\d{3,6}$/.test(written)) return done(written)
  if (/^[+\d][\d\s()-]+$/.test(written)) {
    const phone = readPhone(written, { defaultCountry: 'FI', ...reading })
    return phone.ok ? phone : refuse('bad_sender')
  }
  return senderName.test(written) && /[A-Za-z]/.test(written) ? done(written) : refuse('bad_sender')
}

// Letters outside ASCII change on their way through some networks, and then the name is not the one that was applied for.
const senderName = /^[A-Za-z0-9 .&-]{1,11}$/
