import { type NameKinds, noName } from './name-forms.ts'
import { nameKinds } from './name-list.ts'

export type Word = {
  text: string
  lower: string
  start: number
  end: number
  capital: boolean
  /** What stands between the word before and this one. */
  gap: string
  opensSentence: boolean
  /** Only a space stands between: the two may be one name. */
  joined: boolean
  /** What it is known as where it has a capital; names in lower case are looked up only where one is promised. */
  kinds: NameKinds
}

const closes = /[.!?:…•"”\n]/

/** The words of a text as a name could be made of them. */
export function nameWordsOf(text: string): Word[] {
  const words: Word[] = []
  const shouts = !quiet.test(text) && text === text.toUpperCase()
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue
    const start = at
    while (at < text.length && (isLetter(text.charCodeAt(at)) || isInside(text.charCodeAt(at)))) at += 1
    let end = at
    while (isInside(text.charCodeAt(end - 1))) end -= 1
    words.push(wordAt(text, before, start, end, shouts))
    before = end
  }
  return words
}

function wordAt(text: string, before: number, start: number, end: number, shouts: boolean): Word {
  const { text: word, lower, capital, isShouted, kinds } = writtenWord(text.slice(start, end))
  const gap = start === before + 1 ? (text[before] as string) : text.slice(before, start)
  const joined = before > 0 && (gap === ' ' || gap === '\u00A0')
  return {
    text: word,
    lower,
    start,
    end,
    capital,
    gap,
    opensSentence: before === 0 || (!joined && closes.test(gap)),
    joined,
    kinds: shouts || !isShouted ? kinds : noName,
  }
}

type Written = Pick<Word, 'text' | 'lower' | 'capital' | 'kinds'> & {
  /** IRIS in a text that is not all in capitals is a system, not a person. */
  isShouted: boolean
}

const written = new Map<string, Written>()
const mostWritten = 50_000

/** What a word is wherever it stands. Remembered only when it has no capital: no names are kept in memory. */
function writtenWord(word: string): Written {
  const before = written.get(word)
  if (before) return before
  const lower = word.toLowerCase()
  const capital = word.charCodeAt(0) !== lower.charCodeAt(0)
  const isShouted = word.length > 1 && word === word.toUpperCase()
  const one = { text: word, lower, capital, isShouted, kinds: capital ? nameKinds(lower) : noName }
  if (capital) return one
  if (written.size >= mostWritten) written.clear()
  written.set(word, one)
  return one
}

const quiet = /[a-zåäö]/

// Nearly every letter is in the first rows of Unicode: a table answers many times quicker than a pattern.
const early = Uint8Array.from({ length: 0x250 }, (_, code) =>
  /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0,
)
const isLetter = (code: number) =>
  code < 0x250 ? early[code] === 1 : /\p{L}/u.test(String.fromCharCode(code))

/** A hyphen or an apostrophe. */
const isInside = (code: number) => code === 0x2d || code === 0x27 || code === 0x2019
