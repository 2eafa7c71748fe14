import { z } from 'zod'

/** What an operator gives for a centre that speaks SMPP 3.4, and how patient we are. */
export const smppSettings = z.object({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  tls: z.boolean(),
  systemId: z.string(),
  password: z.string(),
  systemType: z.string().default(''),
  /** How many texts may be on their way with no answer yet. */
  window: z.number().int().min(1).max(200).default(10),
  /** Type of number and numbering plan of the sender, where the centre wants others than we would guess. */
  source: z.object({ ton: z.number(), npi: z.number() }).optional(),
  /** How receipts spell the id that the answer gave: some write in decimal what they answered in hexadecimal. */
  receiptIds: z.enum(['same', 'decimal_of_hex', 'hex_of_decimal']).default('same'),
  /** Whether the mark that joins the parts of a long text takes one byte or two. */
  longReference: z.enum(['8', '16']).default('8'),
  allowPrivateNetwork: z.boolean().default(false),
  /** For development only: this machine, and a certificate that nobody vouches for. */
  allowInsecure: z.boolean().default(false),
  responseSeconds: z.number().min(0.05).max(120).default(30),
  enquireSeconds: z.number().min(0.05).max(600).default(30),
  connectSeconds: z.number().min(0.05).max(120).default(15),
  /** How long a part of a long reply waits for the others before it is answered. */
  partSeconds: z.number().min(0).max(10).default(2),
  /** How long a text is offered to a centre that has its hands full, before it is left for later. */
  throttledSeconds: z.number().min(0.05).max(600).default(60),
})

export type SmppSettings = z.output<typeof smppSettings>
export type SmppSettingsInput = z.input<typeof smppSettings>

/** A text cut by the rules by which its cost is counted: what is paid for is what is sent. */
export type TextInParts = { to: string; from: string; encoding: 'gsm7' | 'ucs2'; parts: readonly string[] }
