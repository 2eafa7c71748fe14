import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

/** A closed case as residents see it: never its title or goal, which were written for colleagues. */
export type Change = {
  caseId: Id<'case'>
  heard: Words
  did: Words
  /** Distinct people; shown by publicCount only. */
  speakers: number
  closedAt: Date
  serviceId: Id<'service'> | null
  /** The day when it will be measured, where it was not when it closed. */
  measuredOn: string | null
}

/** What was done as a title and what follows it: its first sentence, or as many words of it as a title holds. */
export function headlineOf(text: string): { title: string; rest: string } {
  const said = text.replaceAll(/\s+/gu, ' ').trim()
  const sentence = /^.+?[.!?](?=\s|$)/u.exec(said)?.[0] ?? said
  if (sentence.length <= longestHeadline + fewWords)
    return { title: sentence, rest: said.slice(sentence.length).trim() }
  const title = beginning(said, longestHeadline)
  // What a title breaks off is read on from there.
  const rest = said.slice(title.length).trim()
  return { title: `${title} …`, rest: rest === '' ? '' : `… ${rest}` }
}

/** At most so many letters of a text, cut between words: half a word is read aloud as nonsense. */
export function shortened(text: string, most: number): string {
  const said = text.replaceAll(/\s+/gu, ' ').trim()
  return said.length <= most ? said : `${beginning(said, most)} …`
}

const longestHeadline = 100

// A sentence that is a little longer stays whole: two words on their own below a title say nothing.
const fewWords = 20

function beginning(said: string, most: number): string {
  const space = said.lastIndexOf(' ', most)
  return space > 0 ? said.slice(0, space) : said.slice(0, most)
}
