import { shyNumberWords, valueOf } from './reply-words.model.ts'

export type NumberRead = {
  value: number
  /** What comes after it in the text. */
  after: string
  /** A word that is oftener "a" or "one of them" than a mark. */
  shy: boolean
  word?: string
}

/** The number that a text begins with, in digits or words, halves and tenths included. */
export function firstNumber(text: string): NumberRead | undefined {
  const number = inDigits(text) ?? inWords(text)
  if (!number) return undefined
  const half = /^\s*(?:½|1\/2(?!\d)|(?:ja puoli|och en halv|and a half)(?!\p{L}))/iu.exec(number.after)
  if (half) return { ...number, value: number.value + 0.5, after: number.after.slice(half[0].length) }
  const tenth = /^\s+(?:pilkku|komma|point)\s+(\p{L}+|\d)(?![\p{L}\d])/iu.exec(number.after)
  const tenths = tenth ? valueOf(tenth[1] ?? '') : undefined
  if (!tenth || tenths === undefined || tenths > 9) return number
  return { ...number, value: number.value + tenths / 10, after: number.after.slice(tenth[0].length) }
}

function inDigits(text: string): NumberRead | undefined {
  // A half is a decimal too; four digits are a year or a postcode; "9.30" and "09" are hours, "10.5." a date.
  const digits = /^([-–−]?)(\d{1,3})(?:[.,](\d)(?!\d))?(?![\d]|[.:,]\d)/u.exec(text)
  if (!digits) return undefined
  const [whole, minus, units = '', tenths] = digits
  if (/^0\d/.test(units)) return undefined
  const value = (Number(units) + Number(tenths ?? 0) / 10) * (minus ? -1 : 1)
  const after = text.slice(whole.length)
  if (tenths !== undefined && /^\.\s*[^\s.!?]/.test(after)) return undefined
  // "8:a" is an eight as Swedish writes it.
  return { value, after: after.replace(/^:an?(?!\p{L})/u, ''), shy: false }
}

function inWords(text: string): NumberRead | undefined {
  const word = /^\p{L}+/u.exec(text)?.[0]
  const value = word === undefined ? undefined : valueOf(word)
  if (word === undefined || value === undefined) return undefined
  const small = word.toLowerCase()
  return { value, after: text.slice(word.length), shy: shyNumberWords.has(small), word: small }
}
