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

const oneWord = /\p{L}[\p{L}’'-]*/gu
const closes = /[.!?:…•"”\n]/

/** The words of a text as a name could be made of them. */
export function nameWordsOf(text: string): Word[] {
  const words: Word[] = []
  let before = 0
  for (const match of text.matchAll(oneWord)) {
    const word = match[0].replace(/[’'-]+$/, '')
    const gap = text.slice(before, match.index)
    const first = word.charAt(0)
    const lower = word.toLowerCase()
    const capital = first !== lower.charAt(0)
    words.push({
      text: word,
      lower,
      start: match.index,
      end: match.index + word.length,
      capital,
      gap,
      opensSentence: before === 0 || closes.test(gap),
      joined: before > 0 && (gap === ' ' || gap === '\u00A0'),
      kinds: capital ? nameKinds(lower) : noName,
    })
    before = match.index + word.length
  }
  return words
}
