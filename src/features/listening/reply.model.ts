import {
  beforeScore,
  countedAt,
  givesScore,
  isCounted,
  messageNouns,
  numberWords,
  scoreUnits,
  shyNumberWords,
  stopBeginnings,
  stopDressing,
  stopWords,
} from './reply-words.model.ts'

export type Scale = { min: number; max: number }

/** What a person's text message says. Words are kept as they were written. */
export type Reply =
  | { kind: 'score'; score: number; words?: string }
  | { kind: 'off_scale'; value: number; words?: string }
  /** The wish to stop outweighs the rest, but a mark and words beside it are not thrown away. */
  | { kind: 'stop'; score?: number; words?: string }
  | { kind: 'words'; words: string }
  | { kind: 'empty' }

/**
 * A mark is read only where it is meant as one. A mark taken for words loses a number that staff still see; a count of
 * something else taken for a mark would put a false one into the figures, so doubt goes to the words.
 */
export function readReply(text: string, scale: Scale): Reply {
  const said = tidy(text)
  if (said === '') return { kind: 'empty' }
  if (isStop(said)) return { kind: 'stop' }

  const { rest, ending } = splitEnding(said)
  if (rest !== '' && isStop(ending)) return withStop(readMark(rest, scale))
  const mark = readMark(said, scale)
  if ('words' in mark && mark.kind !== 'words' && mark.words !== undefined && isStop(mark.words)) {
    return mark.kind === 'score' ? { kind: 'stop', score: mark.score } : { kind: 'stop' }
  }
  return mark
}

function withStop(mark: Reply): Reply {
  if (mark.kind === 'score') return { ...mark, kind: 'stop' }
  return 'words' in mark && mark.words !== undefined ? { kind: 'stop', words: mark.words } : { kind: 'stop' }
}

/** A stop word counts only when the message is essentially that: "stopataan ruuhka" is about traffic. */
function isStop(text: string): boolean {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > 10) return false
  // "STOP 13500" repeats the number they were told to write to; a number that comes first is a mark.
  const onlyStop = words.every(
    (word, index) => stopWords.has(word) || stopDressing.has(word) || (index > 0 && /^\d+$/.test(word)),
  )
  if (onlyStop && words.some((word) => stopWords.has(word))) return true

  const phrase = words.join(' ')
  const beginning = stopBeginnings.find((start) => phrase.startsWith(start + ' '))
  if (beginning === undefined) return false
  const rest = words.slice(beginning.split(' ').length)
  return rest.every((word) => stopDressing.has(word)) && words.some((word) => messageNouns.has(word))
}

function readMark(text: string, scale: Scale): Reply {
  const found = markAtStart(text, scale) ?? markAtEnd(text, scale)
  if (!found) return { kind: 'words', words: text }
  const words = trimmed(found.words)
  const kept = words === '' ? {} : { words }
  const { value } = found
  const onScale = found.whole && Number.isInteger(value) && value >= scale.min && value <= scale.max
  return onScale ? { kind: 'score', score: value, ...kept } : { kind: 'off_scale', value, ...kept }
}

type Mark = { value: number; whole: boolean; words: string }

/** "9", "Hei! Annan 9 koska...", "yhdeksän", "9/10 ihan ok", "7 tai 8". */
function markAtStart(text: string, scale: Scale): Mark | undefined {
  const number = firstNumber(skipBefore(text))
  if (!number) return undefined
  const { value, shy } = number
  let { after } = number

  const outOf = /^\s*(?:\/|out of|of|av|kautta)\s*(\d{1,3}|\p{L}+)(?![\p{L}\d])/iu.exec(after)
  const ceiling = outOf && valueOf(outOf[1] ?? '')
  // Four out of five is a fine mark, but not a four on a scale to ten.
  if (outOf && ceiling !== undefined) {
    return { value, whole: ceiling === scale.max, words: after.slice(outOf[0].length) }
  }
  const between = /^\s*(?:[-–—]|tai|eller|or)\s*(\d{1,3}|\p{L}+)(?![\p{L}\d])/iu.exec(after)
  const other = between ? valueOf(between[1] ?? '') : undefined
  if (between && other !== undefined) {
    return { value: (value + other) / 2, whole: false, words: after.slice(between[0].length) }
  }
  const half = /^\s*(?:ja puoli|och en halv|and a half)(?!\p{L})/iu.exec(after)
  if (half) return { value: value + 0.5, whole: false, words: after.slice(half[0].length) }
  if (/^\s*%/.test(after)) return { value, whole: false, words: after.replace(/^\s*%/, '') }

  const unit = /^\s*(\p{L}+)/u.exec(after)
  if (unit && scoreUnits.has((unit[1] ?? '').toLowerCase())) after = after.slice(unit[0].length)
  return countsSomethingElse(after, shy) ? undefined : { value, whole: true, words: after }
}

/** "Kiitos palvelusta. 9", "loistavaa 10/10" and "hyvin meni, annan 9", but not "odotin klo 9". */
function markAtEnd(text: string, scale: Scale): Mark | undefined {
  // Only the tail is searched: a long text must not cost a long time.
  const tail = text.slice(-40)
  const fraction = /(?<!\S)(\d{1,3})\s?\/\s?(\d{1,3})[\s.!)]*$/.exec(tail)
  if (fraction) {
    // "Kävin 4/5" is a date.
    if (Number(fraction[2]) !== scale.max) return undefined
    const words = text.slice(0, text.length - tail.length + fraction.index)
    return { value: Number(fraction[1]), whole: true, words }
  }
  const last = /([.,!?:;\n]|\s[-–—]|\s)\s*(\+?\d{1,3}|\p{L}+)[\s.!)]*$/u.exec(tail)
  if (!last) return undefined
  const [, separator = '', number = ''] = last
  const before = text.slice(0, text.length - tail.length + last.index)
  const value = valueOf(number.replace('+', ''))
  if (value === undefined || /\d/.test(before) || shyNumberWords.has(number.toLowerCase())) return undefined
  const leading = wordsOf(before).at(-1) ?? ''
  const apart = separator.trim() !== '' && !countedAt.has(leading)
  return apart || givesScore.has(leading)
    ? { value, whole: true, words: before + (/[.!?]/.test(separator) ? separator : '') }
    : undefined
}

function skipBefore(text: string): string {
  let rest = text
  for (let skipped = 0; skipped <= 6; skipped++) {
    rest = rest.replace(/^(?:[-–—*•]\s+|[^\p{L}\d\p{Sc}\-–−]|[-–—−](?!\d))+/u, '')
    const word = /^[\p{L}'’]+/u.exec(rest)?.[0]
    if (word === undefined || !beforeScore.has(word.toLowerCase()) || valueOf(word) !== undefined) return rest
    rest = rest.slice(word.length)
  }
  return rest
}

function firstNumber(text: string): { value: number; after: string; shy: boolean } | undefined {
  // A half is a decimal too; four digits are a year or a postcode; "9.30" and "09" are hours, "10.5." a date.
  const digits = /^([-–−]?)(\d{1,3})(?:[.,](\d)(?!\d)|(½))?(?![\d]|[.:,]\d)/u.exec(text)
  if (digits) {
    const [whole, minus, units = '', tenths, half] = digits
    if (/^0\d/.test(units)) return undefined
    const fraction = half ? 0.5 : Number(tenths ?? 0) / 10
    const value = (Number(units) + fraction) * (minus ? -1 : 1)
    const after = text.slice(whole.length)
    return tenths !== undefined && after.startsWith('.') && trimmed(after) !== ''
      ? undefined
      : { value, after, shy: false }
  }
  const word = /^\p{L}+/u.exec(text)?.[0]
  const value = word === undefined ? undefined : valueOf(word)
  if (word === undefined || value === undefined) return undefined
  return { value, after: text.slice(word.length), shy: shyNumberWords.has(word.toLowerCase()) }
}

/** Whether what follows makes the number a count, a time or a name of something: "2 lasta", "9:30", "9-vuotias". */
function countsSomethingElse(after: string, shy: boolean): boolean {
  if (/^[:-]\p{L}/u.test(after) || /^\s*[€$£°]/.test(after) || /^\s+\d/.test(after)) return true
  const glued = /^\p{L}+/u.exec(after)?.[0].toLowerCase()
  if (glued !== undefined) return glued.length < 3 || isCounted(glued)
  // "2. kerta" is the second time; "9. Kiitos" begins a sentence.
  const next =
    /^\s*\.?\s*([\p{Ll}€][\p{L}'’]*)/u.exec(after)?.[1] ?? /^\s+(\p{Lu}[\p{L}'’]*)/u.exec(after)?.[1]
  if (next === undefined) return false
  return (shy && /^\s+\p{L}/u.test(after)) || isCounted(next.toLowerCase()) || timeOfDay.test(after)
}

const timeOfDay =
  /^\s+(?:på (?:morgonen|kvällen|förmiddagen|eftermiddagen)|in the (?:morning|evening|afternoon)|aamulla|illalla)/i

function valueOf(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : numberWords.get(word.toLowerCase())
}

/** The last sentence apart from what comes before it. */
function splitEnding(text: string): { rest: string; ending: string } {
  const [, rest = '', ending = text] = /^(.*[.!?\n])\s*([^.!?\n]+[.!?\s]*)$/su.exec(text) ?? []
  return { rest: rest.trim(), ending }
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\d']+/gu) ?? []
  )
}

/** Keycaps and foreign digits become plain ones, invisible marks go; nothing else of the person's words changes. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/🔟/gu, '10')
    .replace(/(\d)\ufe0f?\u20e3/gu, '$1')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .trim()
}

/** What remains around a mark, without the punctuation that joined it; empty when no word or picture is left. */
function trimmed(words: string): string {
  const rest = words.replace(/^[\s.,:;!?/+*)\]"'”’–—-]+/u, '').replace(/[\s,:;–—-]+$/u, '')
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(rest) ? rest : ''
}
