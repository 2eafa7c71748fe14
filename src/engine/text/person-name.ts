import type { Find } from './find.ts'
import { notSignature, promiseBefore } from './name-context.ts'
import { looksLikeSurname, nameKinds, neverNames } from './name-list.ts'
import { nameWordsOf, type Word } from './name-words.ts'

/**
 * Names of people: after words by which people name themselves or others, common given names with what follows them,
 * and surnames in the middle of a sentence.
 *
 * Source    our own rules, tried on the written lines of docs/text.md
 */
export function findNames(text: string): Find[] {
  const words = nameWordsOf(text)
  const finds: Find[] = []
  for (let at = 0; at < words.length; at += 1) {
    const count = countFrom(words, at)
    const [first, last] = [words[at], words[at + count - 1]]
    if (count === 0 || !first || !last) continue
    finds.push({ start: first.start, end: last.end, kind: 'name' })
    at += count - 1
  }
  return finds
}

function countFrom(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word) return 0
  if (isNever(word)) return countInitials(words, at)
  const promised = countPromised(words, at)
  return word.capital ? Math.max(promised, countGivenName(words, at), countSurname(words, at)) : promised
}

/** "nimeni on Aino Korhonen", "mvh Kerstin", "my name is ...", "opettaja Virtanen" */
function countPromised(words: readonly Word[], at: number): number {
  const word = words[at]
  const promise = at > 0 ? promiseBefore(words, at) : undefined
  if (!word || !promise) return 0
  if (promise === 'introduction') return countName(words, at, true)
  if (promise === 'signature') return notSignature.has(word.lower) ? 0 : countName(words, at, true)
  if (!word.capital) return promise === 'presence' ? countName(words, at, true) : 0
  if (isPlace(word) || isAcronym(word.text)) return 0
  const isGiven = givenIn(word) !== undefined
  const named = countName(words, at, false)
  // "Olen Helsingissä" is not a name, "olen Aino Korhonen" is.
  if (promise === 'presence') return named >= 2 || isGiven ? named : 0
  return word.text.includes('-') && !isGiven && !bothCapital(word.text) ? 0 : named
}

/** How many words from here on are one name. In lower case only a given name from the list and what follows it. */
function countName(words: readonly Word[], at: number, lowerToo: boolean): number {
  const first = words[at]
  if (!first) return 0
  if (!first.capital) {
    if (!lowerToo || !nameKinds(first.lower).given) return 0
    const next = words[at + 1]
    return next?.joined && (next.capital || isLowerSurname(next)) ? 2 : 1
  }
  let count = 1
  while (count < 4 && isNamePart(words[at + count])) count += 1
  return count
}

function isLowerSurname({ text, lower }: Word): boolean {
  const kinds = nameKinds(lower)
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1)
  return kinds.surname || kinds.surnameOrWord || kinds.given || looksLikeSurname(capitalised)
}

const particles = new Set(['von', 'af', 'de', 'van', 'al', 'el', 'bin'])

function isNamePart(word: Word | undefined): boolean {
  if (!word?.joined) return false
  return (
    particles.has(word.text) ||
    (word.capital && !isPlace(word) && !isNever(word) && !notPerson.test(word.text))
  )
}

// What follows a given name but belongs to a place or an institution named after it.
const notPerson =
  /(?:koulu|talo|tie|katu|kadu|koti|kodi|sairaala|päiväkoti|puisto|kirkko|kirko|aukio|museo|yliopisto|kaupun|gatan|vägen|skola|kirja|asema|keskus|keskuk)\p{L}{0,6}$/iu

/** A town in any case; of a town that is a surname as well, only where it says "in" or "from" there. */
function isPlace({ text, kinds }: Word): boolean {
  const { place, surname, surnameOrWord } = kinds
  return place && (!(surname || surnameOrWord) || /(?:ss|st)[aä]$/.test(text))
}

/** A single letter is no name, but an initial with its full stop is: countInitials. */
const isNever = ({ text, lower }: Word) => text.length === 1 || neverNames.has(lower)

const isAcronym = (word: string) => /^\p{Lu}{2,5}(?:-|$)/u.test(word)
const bothCapital = (word: string) => /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word)

function countGivenName(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word) return 0
  const sure = givenIn(word)
  if (!sure || isHoly(words[at - 1])) return 0
  let count = 1
  while (count < 3 && isNamePart(words[at + count]) && givenIn(words[at + count])) count += 1
  const given = count
  while (count < given + (sure === 'given' ? 2 : 1) && isNamePart(words[at + count])) count += 1
  if (particles.has(words[at + count - 1]?.text ?? '')) count += isNamePart(words[at + count]) ? 1 : -1
  const surnamed = count > given && hasSurname(words, at + given, at + count)
  if (sure === 'given' || surnamed) return count
  return sure === 'givenOrWord' && !word.opensSentence ? given : 0
}

function givenIn(word: Word | undefined): 'given' | 'givenOrWord' | 'givenOrService' | undefined {
  if (!word) return undefined
  const { kinds } = word
  if (kinds.givenOrService) return 'givenOrService'
  if (kinds.givenOrWord) return 'givenOrWord'
  if (kinds.given) return 'given'
  // Marja-Liisa, Karl-Erik: the last part bends, one of the two must be known.
  const parts = bothCapital(word.text) ? word.lower.split('-') : []
  return parts.some((part) => nameKinds(part).given) ? 'given' : undefined
}

function hasSurname(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(({ text, kinds }) => kinds.surname || kinds.surnameOrWord || looksLikeSurname(text))
}

/** Churches and schools are named after saints. */
const isHoly = (word: Word | undefined) =>
  word !== undefined && /^(?:pyhä|pyhän|sankt|st|s:t|saint)$/.test(word.lower)

/** "puhuin Virtasen kanssa", "Lahtisen Marjatta" */
function countSurname(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word || isHoly(words[at - 1])) return 0
  const { surname, surnameOrWord } = word.kinds
  const shaped = looksLikeSurname(word.text) && !word.opensSentence
  const together = surnameOrWord && !word.opensSentence && words[at + 1]?.lower === 'kanssa'
  if (isPlace(word) || !(surname || shaped || together)) return 0
  const next = words[at + 1]
  if (!next || !isNamePart(next)) return 1
  return givenIn(next) || hasSurname(words, at + 1, at + 2) ? 2 : 1
}

/** "J. Virtanen" */
function countInitials(words: readonly Word[], at: number): number {
  const [initial, surname] = [words[at], words[at + 1]]
  if (initial?.text.length !== 1 || !surname?.capital || surname.gap !== '. ') return 0
  return hasSurname(words, at + 1, at + 2) ? 2 : 0
}
