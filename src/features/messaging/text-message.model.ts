/** How a text message is counted and cut, and which characters make it dearer (3GPP TS 23.038, 23.040). */

export type OffendingCharacter = { character: string; codePoint: string; suggestion?: string }

export type TextMeasure = {
  encoding: 'gsm7' | 'ucs2'
  /** As the network counts them: € and brackets are two in GSM-7, an emoji two or more in UCS-2. */
  characters: number
  parts: number
  perPart: number
  /** Each character that forces the dearer encoding, once, in the order of the text. */
  offending: OffendingCharacter[]
}

export function measureText(text: string): TextMeasure {
  const encoding = encodingOf(text)
  const characters = lengthOf(text, encoding)
  const parts = splitText(text)
  const { single, joined } = limits[encoding]
  return {
    encoding,
    characters,
    parts: parts.length,
    perPart: parts.length > 1 ? joined : single,
    offending: offendingIn(text),
  }
}

/** The parts as they travel: a character that takes two places is never cut in half. */
export function splitText(text: string): string[] {
  const encoding = encodingOf(text)
  const { single, joined } = limits[encoding]
  if (text === '') return []
  if (lengthOf(text, encoding) <= single) return [text]

  const parts: string[] = []
  let part = ''
  let used = 0
  for (const character of text) {
    const places = placesOf(character, encoding)
    if (used + places > joined) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += character
    used += places
  }
  return [...parts, part]
}

/** Every suggestion taken at once. Letters are never changed: a Sámi name costs what it costs. */
export function withSuggestions(text: string): string {
  return graphemesOf(text)
    .map((grapheme) => (isGsm7(grapheme) ? grapheme : (suggestionFor(grapheme) ?? grapheme)))
    .join('')
}

/** A letter of a name or a word: it is said that it costs, and nothing is offered in its place. */
function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}

export type Advice = { kind: 'replaceable' | 'removable' | 'letter' | 'other'; one: OffendingCharacter }

/** What to say of each character that makes a text dear. */
export function adviceOn(measure: TextMeasure): Advice[] {
  return measure.offending.map((one) => {
    if (one.suggestion === '') return { kind: 'removable', one }
    if (one.suggestion !== undefined) return { kind: 'replaceable', one }
    return { kind: isLetter(one.character) ? 'letter' : 'other', one }
  })
}

/** Characters that nobody sees must be called by a name. */
export function isUnseen(character: string): boolean {
  return /^[\p{Z}\p{C}\p{M}]+$/u.test(character)
}

const limits = { gsm7: { single: 160, joined: 153 }, ucs2: { single: 70, joined: 67 } } as const

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extension = new Set('\f^{}\\[~]|€')

// What Finnish word processors insert by themselves, and what was meant. No letters may stand here.
const suggestions = new Map<string, string>([
  ...pairs('‐‑‒–—―−•·', '-'),
  ...pairs('“”„‟«»″', '"'),
  ...pairs('‘’‚‛‹›′´`', "'"),
  ...pairs(
    '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    ' ',
  ),
  ...pairs('\u00ad\u200b\u2060\ufeff', ''),
  ...pairs('\u2028\u2029', '\n'),
  ['…', '...'],
  ['½', '1/2'],
  ['¼', '1/4'],
  ['¾', '3/4'],
  ['¹', '1'],
  ['²', '2'],
  ['³', '3'],
])

function pairs(characters: string, suggestion: string): [string, string][] {
  return [...characters].map((character) => [character, suggestion])
}

function encodingOf(text: string): 'gsm7' | 'ucs2' {
  return isGsm7(text) ? 'gsm7' : 'ucs2'
}

function isGsm7(text: string): boolean {
  return [...text].every((character) => basic.has(character) || extension.has(character))
}

function lengthOf(text: string, encoding: 'gsm7' | 'ucs2'): number {
  if (encoding === 'ucs2') return text.length
  return [...text].reduce((sum, character) => sum + placesOf(character, encoding), 0)
}

function placesOf(character: string, encoding: 'gsm7' | 'ucs2'): number {
  if (encoding === 'ucs2') return character.length
  return extension.has(character) ? 2 : 1
}

function offendingIn(text: string): OffendingCharacter[] {
  const offending = new Map<string, OffendingCharacter>()
  for (const character of graphemesOf(text)) {
    if (isGsm7(character) || offending.has(character)) continue
    const suggestion = suggestionFor(character)
    offending.set(character, {
      character,
      codePoint: codePointOf(character),
      ...(suggestion === undefined ? {} : { suggestion }),
    })
  }
  return [...offending.values()]
}

function suggestionFor(character: string): string | undefined {
  // "ä" written as a and two dots looks the same and costs the whole message its encoding.
  const composed = character.normalize('NFC')
  if (composed !== character && isGsm7(composed)) return composed
  return suggestions.get(character)
}

function codePointOf(character: string): string {
  const first = [...character].find((one) => !isGsm7(one)) ?? character
  return 'U+' + (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

const segmenter = new Intl.Segmenter('fi', { granularity: 'grapheme' })

function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
