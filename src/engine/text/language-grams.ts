/** Letters that count; whatever else stands between them is one space, and other letters are one unknown letter. */
export const alphabet = " abcdefghijklmnopqrstuvwxyzåäöéüõšžáčđŋŧ'-?"
export const LONGEST_GRAM = 4

const numbers = new Map([...alphabet].map((letter, index) => [letter.charCodeAt(0), index + 1]))
const SPACE = 1
const UNKNOWN = alphabet.length
const anyLetter = /\p{L}/u

/**
 * Hands over every run of 1 to 4 letters of a text as a number, with its length; words have a space on both sides.
 * Six bits a letter, so that no strings are made: telling a language is done for every text that comes.
 *
 * Source    W. B. Cavnar and J. M. Trenkle, N-Gram-Based Text Categorization (1994)
 */
export function eachGram(text: string, visit: (gram: number, length: number) => void) {
  let [one, two, three] = [0, 0, SPACE]
  visit(SPACE, 1)
  const lower = text.toLowerCase()
  for (let at = 0; at <= lower.length; at += 1) {
    const letter = at === lower.length ? SPACE : numberOf(lower.charCodeAt(at))
    if (letter === SPACE && three === SPACE) continue
    visit(letter, 1)
    visit((three << 6) | letter, 2)
    if (two > 0) visit((two << 12) | (three << 6) | letter, 3)
    if (one > 0) visit((one << 18) | (two << 12) | (three << 6) | letter, 4)
    ;[one, two, three] = [two, three, letter]
  }
}

/** The number of a run of letters, as `eachGram` counts it. */
export function gramOf(letters: string): number {
  let gram = 0
  for (let at = 0; at < letters.length; at += 1) gram = (gram << 6) | numberOf(letters.charCodeAt(at))
  return gram
}

/** The letters of such a number. */
export function lettersOf(gram: number): string {
  let letters = ''
  for (let rest = gram; rest > 0; rest >>>= 6) letters = (alphabet[(rest & 63) - 1] ?? '') + letters
  return letters
}

function numberOf(code: number): number {
  const known = numbers.get(code)
  if (known !== undefined) return known
  return code > 127 && anyLetter.test(String.fromCharCode(code)) ? UNKNOWN : SPACE
}
