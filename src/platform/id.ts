import { randomFillSync } from 'node:crypto'

/** An id of one noun: `Id<'case'>` does not pass where `Id<'feedback'>` is wanted. */
export type Id<Noun extends string> = string & { readonly noun: Noun }

/**
 * UUID version 7 (RFC 9562, 5.7): in order of time to the millisecond, so indexes grow at their end, and within one in the
 * order in which this process made them (6.2, a counter), so that what an action records stays in the order it happened.
 */
export function newId<Noun extends string>(now: Date): Id<Noun> {
  const bytes = randomPart()
  made = (made + 1) & 0xfff
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt16BE(0x7000 | made, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return groups.join('-') as Id<Noun>
}

// One call for many ids: asking for each took longer than all the rest.
function randomPart(): Buffer {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += 16
  return random.subarray(used - 16, used)
}

const random = Buffer.alloc(16 * 256)
let used = random.length

// Twelve bits: it begins anew after 4096, where two of one millisecond may for once stand the other way round.
let made = 0

/**
 * Before every id that was made at this moment or later, and after all earlier ones: what came since a moment is found along
 * the key, with no index of its own.
 */
export function firstIdSince(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** The same of the moment when this one was made. */
export function firstIdBeside(id: string): string {
  return `${id.slice(0, 13)}-7000-8000-000000000000`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return uuid.test(text)
}

/** An id from outside (an address, a form) before it is used in a query. */
export function readId<Noun extends string>(text: string | undefined): Id<Noun> | undefined {
  return text !== undefined && isId(text) ? (text as Id<Noun>) : undefined
}
