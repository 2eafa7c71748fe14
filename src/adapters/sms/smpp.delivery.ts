import type { PDU } from 'smpp'
import { decodeGsm7 } from './smpp.alphabet.ts'
import type { ReceiptState } from './gateway.webhook.ts'
import type { SmppSettings } from './smpp.settings.ts'

/** What a deliver_sm brings: what became of a text of ours, or a text from a resident, perhaps only a part of one. */
export type Delivery =
  | { kind: 'receipt'; gatewayId: string; state: ReceiptState }
  | { kind: 'reply'; from: string; to: string; text: string; part?: ReplyPart }
  /** Nothing that we understand: taken, so that it does not come for ever. */
  | { kind: 'nothing' }
export type ReplyPart = { reference: number; total: number; part: number }

/** SMPP 3.4, 5.2.12: these bits of esm_class tell a receipt or a notice on the way from a text. */
const typeBits = 0x3c
const isReceipt = 0x04
const isOnTheWay = 0x20
const headerBit = 0x40

export function readDelivery(pdu: PDU, settings: Pick<SmppSettings, 'receiptIds'>): Delivery {
  const type = Number(pdu['esm_class'] ?? 0) & typeBits
  const bytes = wordsOf(pdu)
  if (type === isReceipt || type === isOnTheWay) return readReceipt(pdu, bytes, settings)
  return type === 0 ? readReply(pdu, bytes) : { kind: 'nothing' }
}

/** By its own fields where it has them, otherwise by the words that nearly all centres write (SMPP 3.4, appendix B). */
function readReceipt(pdu: PDU, bytes: Buffer, { receiptIds }: Pick<SmppSettings, 'receiptIds'>): Delivery {
  const words = bytes.toString('latin1')
  const field = pdu['receipted_message_id']
  const written = /\bid:\s*([^\s]+)/i.exec(words)?.[1]
  const named = typeof field === 'string' && field !== '' ? idOfAnswer(field, receiptIds) : undefined
  const id = named ?? (written && respelled(written, receiptIds))
  const numbered = states[Number(pdu['message_state'])]
  const worded = stats[/\bstat:\s*([A-Z]+)/i.exec(words)?.[1]?.toUpperCase() ?? '']
  const state = numbered ?? worded
  return id && state ? { kind: 'receipt', gatewayId: id, state } : { kind: 'nothing' }
}

/** As the answer to our submit spelled it. */
function respelled(id: string, receiptIds: SmppSettings['receiptIds']): string {
  if (receiptIds === 'decimal_of_hex' && isDecimal.test(id)) return BigInt(id).toString(16)
  if (receiptIds === 'hex_of_decimal' && isHex.test(id)) return BigInt(`0x${id}`).toString()
  return id
}

/** Where ids are numbers, the answer's may have capitals and noughts before it that a receipt has not: both are spelled alike. */
export function idOfAnswer(id: string, receiptIds: SmppSettings['receiptIds']): string {
  if (receiptIds === 'decimal_of_hex' && isHex.test(id)) return BigInt(`0x${id}`).toString(16)
  if (receiptIds === 'hex_of_decimal' && isDecimal.test(id)) return BigInt(id).toString()
  return id
}

const isDecimal = /^\d{1,40}$/
const isHex = /^[\da-f]{1,40}$/i

// 5.2.28. What nobody knows (7) is no news.
const states: Readonly<Record<number, ReceiptState>> = {
  1: 'sent',
  2: 'delivered',
  3: 'failed',
  4: 'failed',
  5: 'failed',
  6: 'sent',
  8: 'failed',
}
const stats: Readonly<Record<string, ReceiptState>> = {
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
  ACCEPTD: 'sent',
  ENROUTE: 'sent',
}

function readReply(pdu: PDU, bytes: Buffer): Delivery {
  const from = addressOf(pdu['source_addr'], Number(pdu['source_addr_ton']))
  const to = addressOf(pdu['destination_addr'], Number(pdu['dest_addr_ton']))
  if (from === '' || to === '') return { kind: 'nothing' }
  const hasHeader = (Number(pdu['esm_class']) & headerBit) !== 0
  const header = hasHeader ? bytes.subarray(1, (bytes[0] ?? 0) + 1) : Buffer.alloc(0)
  const body = hasHeader ? bytes.subarray((bytes[0] ?? 0) + 1) : bytes
  const part = partIn(header)
  return {
    kind: 'reply',
    from,
    to,
    text: decoded(body, Number(pdu['data_coding'] ?? 0)),
    ...(part ? { part } : {}),
  }
}

function addressOf(address: unknown, ton: number): string {
  if (typeof address !== 'string') return ''
  return ton === 1 && /^\d/.test(address) ? `+${address}` : address
}

function decoded(bytes: Buffer, coding: number): string {
  const kind = coding & 0x0f
  if (kind === 8)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return kind === 3 ? bytes.toString('latin1') : decodeGsm7(bytes)
}

function partIn(header: Buffer): ReplyPart | undefined {
  for (let at = 0; at + 1 < header.length; at += 2 + (header[at + 1] ?? 0)) {
    const [kind, length] = [header[at], header[at + 1]]
    const short = kind === 0x00 && length === 3
    if (!short && !(kind === 0x08 && length === 4)) continue
    const last = at + 1 + (length ?? 0)
    const [total = 0, part = 0] = [header[last - 1], header[last]]
    const reference = short ? (header[at + 2] ?? 0) : header.length > at + 3 ? header.readUInt16BE(at + 2) : 0
    if (total > 1 && part >= 1 && part <= total) return { reference, total, part }
  }
  return undefined
}

function wordsOf(pdu: PDU): Buffer {
  const short = rawOf(pdu['short_message'])
  return short.length > 0 ? short : rawOf(pdu['message_payload'])
}

function rawOf(field: unknown): Buffer {
  return Buffer.isBuffer(field) ? field : Buffer.alloc(0)
}
