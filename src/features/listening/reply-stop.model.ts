import {
  messageNouns,
  shouted,
  stopBeginnings,
  stopDressing,
  stopThings,
  stopWords,
} from './reply-stop-words.model.ts'
import { wordsOf } from './reply-words.model.ts'

/**
 * The wish to stop, and what was said beside it. A stop that is missed leaves somebody asked against their will, and
 * one read too easily costs an ask and is confirmed to them: so it is looked for in every clause, not only in the whole.
 */
export function splitStop(text: string): { stops: boolean; rest: string } {
  if (isStop(text)) return { stops: true, rest: '' }
  const shout = shoutedStop(text)
  if (shout !== undefined) return { stops: true, rest: splitStop(unjoined(shout)).rest }

  const clauses = text.match(clause) ?? []
  const others = clauses.filter((one, index) => !isStop(one, index === clauses.length - 1))
  const stops = others.length < clauses.length
  return { stops, rest: stops ? unjoined(others.join('')) : text }
}

/**
 * Whether a text, or a clause of one, is essentially that: "stopataan ruuhka" is about traffic. In the middle of other
 * words only what we ask people to write counts: "Vihdoin. Loppu. Hyvä." is about the queue.
 */
export function isStop(text: string, alone = true): boolean {
  const words = wordsOf(text)
  while (conjunctions.has(words[0] ?? '')) words.shift()
  if (words.length === 0 || words.length > 10) return false
  // "STOP 13500" repeats the number they were told to write to; a number that comes first is a mark.
  const onlyStop = words.every(
    (word, index) => stopWords.has(word) || stopDressing.has(word) || (index > 0 && /^\d+$/.test(word)),
  )
  if (onlyStop && words.some((word) => (alone ? stopWords.has(word) : askedFor.test(word)))) return true
  return asksInPhrases(words)
}

const clause = /(?:(?!\s[-–—]+\s)[^.!?,;:\n])+(?:[.!?,;:\n]+\s*|\s[-–—]+\s+|$)|[.!?,;:\n]+\s*|\s[-–—]+\s+/g
const conjunctions = new Set(['ja', 'mutta', 'och', 'men', 'and', 'but', 'joten', 'så', 'so'])
const askedFor = /^(?:lope|stop|slut|avslut|avreg|unsub)/

/** "Kiitos, ei enää viestejä": the phrase may come after words that only dress it. */
function asksInPhrases(words: readonly string[]): boolean {
  for (let from = 0; from < words.length; from++) {
    const phrase = words.slice(from).join(' ')
    const beginning = stopBeginnings.find((start) => phrase.startsWith(start + ' '))
    if (beginning !== undefined) {
      const rest = words.slice(from + beginning.split(' ').length)
      return rest.every((word) => stopDressing.has(word)) && words.some((word) => messageNouns.has(word))
    }
    const word = words[from] ?? ''
    if (!stopDressing.has(word) && !stopWords.has(word)) return false
  }
  return false
}

/** Without what joined it to the wish. */
function unjoined(text: string): string {
  return text.replace(/^(?:[\s,;:]|[-–—](?!\d))+/u, '').replace(/[\s,;:–—-]+$/u, '')
}

/** What is left when the text begins or ends with a stop word in capitals among small letters. */
function shoutedStop(text: string): string | undefined {
  const first = atStart.exec(text)
  if (first) {
    const rest = text.slice(first[0].length)
    return /\p{Ll}/u.test(rest) && !stopThings.has(wordsOf(rest)[0] ?? '') ? rest : undefined
  }
  const last = atEnd.exec(text)
  const rest = last ? text.slice(0, last.index).trim() : ''
  return /\p{Ll}/u.test(rest) ? rest : undefined
}

const atStart = new RegExp(`^(?:(?:${shouted})[.!]*\\s+)+`)
const atEnd = new RegExp(`\\s(?:${shouted})[\\s.!]*$`)
