import type { Find } from './find.ts'
import { givenName } from './given-name.ts'

/**
 * Names of people: after words by which people name themselves or others, common given names with what follows them,
 * and surnames in -nen in the middle of a sentence.
 */
export function findNames(text: string): Find[] {
  const words = wordsOf(text)
  const finds: Find[] = []
  for (let at = 0; at < words.length; at += 1) {
    const count = Math.max(
      countAfterWord(text, words, at),
      countGivenName(words, at),
      countSurname(words, at),
    )
    const [first, last] = [words[at], words[at + count - 1]]
    if (count === 0 || !first || !last) continue
    finds.push({ start: first.start, end: last.end, kind: 'name' })
    at += count - 1
  }
  return finds
}

type Word = {
  text: string
  start: number
  end: number
  capital: boolean
  opensSentence: boolean
  joined: boolean
}

const oneWord = /\p{L}[\p{L}’'-]*/gu

function wordsOf(text: string): Word[] {
  let before = 0
  return [...text.matchAll(oneWord)].map((match) => {
    const gap = text.slice(before, match.index)
    const opensSentence = before === 0 || /[.!?:…•"”\n]/.test(gap)
    const joined = before > 0 && /^[ \u00A0]$/.test(gap)
    const word = match[0].replace(/[’'-]+$/, '')
    const end = match.index + word.length
    before = match.index + match[0].length
    return { text: word, start: match.index, end, capital: /^\p{Lu}/u.test(word), opensSentence, joined }
  })
}

/** "nimeni on Aino Korhonen", "mvh Kerstin", "my name is ...", "opettaja Virtanen" */
function countAfterWord(text: string, words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word) return 0
  const before = text.slice(Math.max(0, word.start - 40), word.start)
  if (introduction.test(before)) return countName(words, at, true)
  if (signature.test(before) && !notSignature.has(word.text.toLowerCase())) return countName(words, at, true)
  if (!word.capital) return 0
  const named = countName(words, at, false)
  // "Olen Helsingissä" is not a name, "olen Aino Korhonen" is.
  if (presence.test(before)) return named >= 2 || givenName(word.text) ? named : 0
  return title.test(before) && !word.text.includes('-') ? named : 0
}

const edge = String.raw`(?<!\p{L})`
const introduction = new RegExp(
  String.raw`${edge}(?:nimeni on|nimi on|nimi\s?:|kutsumanimi\s?:|jag heter|heter|mitt namn är|namn\s?:|my name is|name\s?:)\s*$`,
  'iu',
)
const signature = new RegExp(
  String.raw`${edge}(?:terveisin|terveiset|terv\.?|t\.|t:|yst\.? terv\.?|kunnioittaen|toivoo|toivottaa|mvh|hälsningar|hälsningarna|hälsar|vänligen|regards|sincerely|yours|cheers)\s*[,.:]?\s*$`,
  'iu',
)
const presence = new RegExp(
  String.raw`${edge}(?:olen|oon|täällä|jag är|i am|i’m|i'm|this is|här är)\s+$`,
  'iu',
)
const title = new RegExp(
  String.raw`${edge}(?:lääkäri|tohtori|tri|hoitaja|sairaanhoitaja|terveydenhoitaja|kätilö|opettaja|ope|rehtori|sosiaalityöntekijä|ohjaaja|johtaja|virkailija|kuljettaja|herra|rouva|neiti|doktor|läkare|sköterska|lärare|läraren|rektor|socialarbetare|herr|fru|fröken|doctor|dr\.?|mr\.?|mrs\.?|ms\.?|nurse|teacher)\s+$`,
  'iu',
)
const notSignature = new Set(
  (
    'kaikille teille koko henkilökunta asukas kuntalainen äiti isä vanhempi asiakas eläkeläinen nimetön anonyymi tyytyväinen pettynyt ' +
    'käyttäjä lukija veronmaksaja huolestunut kiitollinen en ett från till alla er kund invånare from to a an the faithfully'
  ).split(' '),
)

/** How many words from here on are one name. In lower case only a given name from the list and what follows it. */
function countName(words: readonly Word[], at: number, lowerToo: boolean): number {
  const first = words[at]
  if (!first) return 0
  if (!first.capital) {
    if (!lowerToo || !givenName(first.text)) return 0
    const next = words[at + 1]
    return next?.joined && (next.capital || surnameEnding.test(next.text) || givenName(next.text)) ? 2 : 1
  }
  let count = 1
  while (count < 4 && isNamePart(words[at + count])) count += 1
  return count
}

const particles = new Set(['von', 'af', 'de', 'van', 'al', 'el', 'bin'])

function isNamePart(word: Word | undefined): boolean {
  return word !== undefined && word.joined && (word.capital || particles.has(word.text))
}

function countGivenName(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word?.capital) return 0
  const sure = givenName(word.text)
  if (!sure) return 0
  let given = 1
  while (given < 3 && isNamePart(words[at + given]) && givenName(words[at + given]?.text ?? '')) given += 1
  const next = words[at + given]
  const surname =
    isNamePart(next) && !(next && notSurnames.test(next.text)) ? (particles.has(next?.text ?? '') ? 2 : 1) : 0
  if (sure === 'maybe' && word.opensSentence && surname === 0) return 0
  return given + surname
}

// What follows a given name but belongs to a place or an institution named after it.
const notSurnames =
  /(?:koulu|talo|tie|katu|koti|sairaala|päiväkoti|puisto|kirkko|gatan|vägen|skola)\p{L}{0,5}$/iu

const surnameEnding = /(?:nen|sen|selle|selta|seltä|sella|sellä|sesta|sestä|lainen|läinen)$/u
const surname = /^\p{Lu}\p{Ll}{2,}(?:nen|sen|selle|selta|seltä|sella|sellä)$/u

/** "puhuin Virtasen kanssa" */
function countSurname(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word || word.opensSentence || !surname.test(word.text) || notPeople.test(word.text)) return 0
  const next = words[at + 1]
  return next && isNamePart(next) && surname.test(next.text) && !notPeople.test(next.text) ? 2 : 1
}

// Towns, and adjectives at the head of proper names such as Punainen Risti.
const notPeople =
  /^(?:Kauniai|Ikaali|Punai|Sini|Valkoi|Pohjoi|Eteläi|Itäi|Länti|Ylei|Yhtei|Kansalli|Suomalai|Ruotsalai|Eurooppalai|Ensimmäi|Toi)(?:nen|sen|sella|sellä|selle|selta|seltä)$/u
