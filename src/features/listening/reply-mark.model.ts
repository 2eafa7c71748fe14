import { countedAt, countsSomethingElse } from './reply-count.model.ts'
import { firstNumber, type NumberRead } from './reply-number.model.ts'
import { beforeScore, givesScore, scoreUnits, shyNumberWords, valueOf, wordsOf } from './reply-words.model.ts'

export type Scale = { min: number; max: number }
type Read = { mark: { value: number; isScore: boolean } | undefined; words: string }
type Mark = { value: number; whole: boolean; words: string }

/** The mark in a text, where there is one, and the words around it. */
export function readMark(text: string, scale: Scale): Read {
  const said = withoutQuestion(text)
  const found = topPlace.test(said) ? undefined : (markAtStart(said, scale) ?? markAtEnd(said, scale))
  if (!found) return { mark: undefined, words: text }
  const words = trimmed(found.words)
  const { value } = found
  const isScore = found.whole && Number.isInteger(value) && value >= scale.min && value <= scale.max
  return { mark: { value, isScore }, words }
}

/** "> Kuinka todennäköisesti..." and "asteikolla 0-10" or "1-5" are our words given back, and their numbers are no marks. */
function withoutQuestion(text: string): string {
  const said = text
    .replace(/^>.*$/gmu, '')
    .replace(
      /^(?=.{0,300}(?:kuinka|miten|vastaa |hur |svara|how |reply)).{0,300}\b[01]\s?[-–—]\s?(?:5|10)\b[^\n]{0,40}?[?:)\n]\s*(?=\S)/isu,
      '',
    )
    .replace(ofScale, '')
    .trim()
  return said === '' ? text : said
}

const ofScale =
  /\(?(?:asteikolla|skaalalla|på (?:en )?skala(?:n)?|on (?:a|the) scale)(?: (?:från|of|from))?\s+[01]\s?(?:[-–—]|till|to)\s?(?:5|10)\)?,?/giu

// "You are number one" is the highest praise, and would be read as the lowest mark but one.
const topPlace =
  /(?<!\p{L})(?:ihan|aivan|ehdoton|todellinen|numero|number|nummer)\s+(?:ykkönen|yksi|one|ett|etta|1)(?![\p{L}\d])/iu

/** "9", "Hei! Annan 9 koska...", "yhdeksän", "9/10 ihan ok", "7 tai 8". */
function markAtStart(text: string, scale: Scale): Mark | undefined {
  const number = firstNumber(skipBefore(text))
  if (!number) return undefined
  const unit = /^\s*(\p{L}+)/u.exec(number.after)
  const hasUnit = unit !== null && scoreUnits.has((unit[1] ?? '').toLowerCase())
  let after = hasUnit ? number.after.slice(unit[0].length) : number.after
  const special = outOf({ ...number, after }, scale) ?? between(number)
  if (special) return special

  const graded = /^\s*(?:plus|plussa|miinus|minus)(?!\p{L})/iu.exec(after)
  if (graded) after = after.slice(graded[0].length)
  if (/^\s*%/.test(after)) return { value: number.value, whole: false, words: after.replace(/^\s*%/, '') }
  if (countsSomethingElse(after, number)) return undefined
  const other = secondMark(after, scale)
  return other === undefined || other === number.value
    ? { value: number.value, whole: true, words: after }
    : { value: (number.value + other) / 2, whole: false, words: after }
}

/** Four out of five is a fine mark, but not a four on a scale to ten. */
function outOf({ value, after }: NumberRead, scale: Scale): Mark | undefined {
  const found =
    /^\s*(?:\/|out of|utav|of|av|kautta)\s*(\d{1,3}|\p{L}+)(?![\p{L}\d])/iu.exec(after) ??
    /^\s+(?:(\d{1,3}):?stä|kymmenestä|kympistä|viidestä)(?!\p{L})/iu.exec(after)
  if (!found) return undefined
  const named = found[0].trim().toLowerCase() === 'viidestä' ? 5 : 10
  const ceiling = found[1] === undefined ? named : valueOf(found[1])
  if (ceiling === undefined) return undefined
  return { value, whole: ceiling === scale.max, words: after.slice(found[0].length) }
}

function between({ value, after }: NumberRead): Mark | undefined {
  const found = /^\s*(?:[-–—]|\.{2,3}|…|tai|vai|eller|or|till|to)\s*(\d{1,3}|\p{L}+)(?![\p{L}\d])/iu.exec(
    after,
  )
  const other = found ? valueOf(found[1] ?? '') : undefined
  if (!found || other === undefined) return undefined
  return { value: (value + other) / 2, whole: false, words: after.slice(found[0].length) }
}

/** "8 palvelusta, 5 tiloista": which of them is meant, only they know. */
function secondMark(after: string, scale: Scale): number | undefined {
  const joint = /(?:[.,;!\n]|\s(?:ja|och|and|&))\s*/giu
  // Only the beginning is searched: a long text must not cost a long time.
  const near = after.slice(0, 200)
  for (let found = joint.exec(near); found; found = joint.exec(near)) {
    const number = firstNumber(skipBefore(near.slice(joint.lastIndex)))
    const isNumber =
      number !== undefined && !number.shy && number.value >= scale.min && number.value <= scale.max
    if (isNumber && !outOf(number, scale) && !countsSomethingElse(number.after, number)) return number.value
  }
  return undefined
}

/** "Kiitos palvelusta. 9", "loistavaa 10/10" and "hyvin meni, annan 9", but not "odotin klo 9". */
function markAtEnd(text: string, scale: Scale): Mark | undefined {
  const tail = text.slice(-40)
  const fraction = /(?<!\S)(\d{1,3})\s?\/\s?(\d{1,3})[\s.!)]*$/.exec(tail)
  if (fraction) {
    // "Kävin 4/5" is a date.
    if (Number(fraction[2]) !== scale.max) return undefined
    const words = text.slice(0, text.length - tail.length + fraction.index)
    return { value: Number(fraction[1]), whole: true, words }
  }
  const last =
    /([.,!?:;\n]|\s[-–—]|\s)\s*(\+?\d{1,3}|\p{L}+)(?:\s?(?:pistettä|poäng|points))?[\s.!)]*$/u.exec(tail)
  if (!last) return undefined
  const [, separator = '', number = ''] = last
  const before = text.slice(0, text.length - tail.length + last.index)
  const value = valueOf(number.replace('+', ''))
  if (value === undefined || /^0\d/.test(number)) return undefined
  if (/\d/.test(before) || shyNumberWords.has(number.toLowerCase())) return undefined
  const leading = wordsOf(before).at(-1) ?? ''
  const apart = separator.trim() !== '' && !countedAt.has(leading)
  return apart || givesScore.has(leading)
    ? { value, whole: true, words: before + (/[.!?]/.test(separator) ? separator : '') }
    : undefined
}

function skipBefore(text: string): string {
  let rest = text
  for (let skipped = 0; skipped <= 6; skipped++) {
    // "<3" is a heart.
    rest = rest.replace(/^(?:<3(?!\d)|[-–—*•]\s+|[^\p{L}\d\p{Sc}<\-–−]|<(?!3)|[-–—−](?!\d))+/u, '')
    const word = /^[\p{L}'’]+/u.exec(rest)?.[0]
    if (
      word === undefined ||
      !beforeScore.has(word.toLowerCase().replace('’', "'")) ||
      valueOf(word) !== undefined
    )
      return rest
    rest = rest.slice(word.length)
  }
  return rest
}

/** What remains around a mark, without the punctuation that joined it; empty when no word or picture is left. */
function trimmed(words: string): string {
  const rest = words.replace(/^[\s.,:;!?/+*)\]"'”’–—-]+/u, '').replace(/[\s,:;–—-]+$/u, '')
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(rest) ? rest : ''
}
