/** The default alphabet of 3GPP TS 23.038, one character a byte as SMPP carries it, and its extension table. */
const alphabet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const escape = 0x1b
const extended: Readonly<Record<string, number>> = {
  '\f': 0x0a,
  '^': 0x14,
  '{': 0x28,
  '}': 0x29,
  '\\': 0x2f,
  '[': 0x3c,
  '~': 0x3d,
  ']': 0x3e,
  '|': 0x40,
  '€': 0x65,
}

const codes = new Map<string, readonly number[]>([
  ...[...alphabet].map((character, code) => [character, [code]] as const),
  ...Object.entries(extended).map(([character, code]) => [character, [escape, code]] as const),
])
codes.delete('\u001b')

const unknown = [0x3f]

/** The other characters are the business of whoever chose the encoding: they become question marks, never something else. */
export function encodeGsm7(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length * 2)
  let length = 0
  for (const character of text) for (const code of codes.get(character) ?? unknown) bytes[length++] = code
  return bytes.subarray(0, length)
}

export function encodeUcs2(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

const characters = new Map([...codes].map(([character, bytes]) => [bytes.join(' '), character]))

/** What a telephone may send: an unknown extension is shown as its plain character, as the standard says. */
export function decodeGsm7(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte !== escape) text += characters.get(String(byte & 0x7f)) ?? ' '
    else {
      at += 1
      const next = (bytes[at] ?? 0x20) & 0x7f
      text += characters.get(`${escape} ${next}`) ?? characters.get(String(next)) ?? ' '
    }
  }
  return text
}
