import { typoDistance } from '../../engine/text/typo-distance.ts'
import type { SearchField } from './service-search-index.model.ts'
import type { AskedWord, SearchHow, Variant } from './service-search-query.model.ts'

/** That a service has a term, with what the index knows of both. `services` is how many have it. */
export type Posting<Key> = {
  term: string
  services: number
  service: Key
  weight: number
  field: SearchField
  word: string
}

/** Why it was found: this word that was typed, by that word which stands there. */
export type Reason = { asked: string; found: string; how: SearchHow; field: SearchField }
export type Ranked<Key> = { service: Key; score: number; reasons: readonly Reason[] }

/**
 * The services found, the best first. Each typed word gives the best of its readings, or its parts together; rare words say
 * more than common ones, and a service that answers every word goes before one that answers one of them well.
 */
export function rank<Key extends string>(
  asked: readonly AskedWord[],
  postings: readonly Posting<Key>[],
  services: number,
): Ranked<Key>[] {
  const byTerm = Map.groupBy(postings, ({ term }) => term)
  const found = new Map<Key, { score: number; large: number; reasons: (Reason & { worth: number })[] }>()
  for (const { word, small, variants } of asked) {
    for (const [service, answer] of answersTo(variants, byTerm, services)) {
      const one = found.get(service) ?? { score: 0, large: 0, reasons: [] }
      one.score += answer.worth * (small ? smallShare : 1)
      if (!small) one.large += 1
      one.reasons.push({ asked: word, ...answer })
      found.set(service, one)
    }
  }
  const largeOnes = Math.max(1, asked.filter(({ small }) => !small).length)
  const ranked = [...found].map(([service, { score, large, reasons }]) => ({
    service,
    score: score * (1 - allWordsShare + (allWordsShare * large) / largeOnes),
    reasons: reasons
      .toSorted((one, other) => other.worth - one.worth)
      .map(({ worth: _worth, ...reason }) => reason),
  }))
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  return ranked
    .filter(({ score }) => score >= best * faintest)
    .toSorted((one, other) => other.score - one.score || (one.service < other.service ? -1 : 1))
}

/** Terms of the index like a word that it does not have: a slip or two, or one beginning with the other. */
export function alikeVariants(word: string, candidates: readonly string[]): Variant[] {
  return candidates
    .map((term) => ({
      term,
      factor: likeness(word, term.slice(term.indexOf(':') + 1)),
      how: 'alike' as const,
    }))
    .filter(({ factor }) => factor > 0)
    .toSorted((one, other) => other.factor - one.factor)
    .slice(0, mostAlike)
}

/** Terms that a word may become when it is typed to its end: the nearer to the end, the surer. */
export function beginningVariants(word: string, candidates: readonly string[]): Variant[] {
  return candidates.map((term) => ({
    term,
    factor: 0.5 + 0.3 * Math.min(1, word.length / (term.length - term.indexOf(':') - 1)),
    how: 'beginning' as const,
  }))
}

/** The beginning of a stem, and its letters in threes: a slip changes few of them. */
export function gramsOf(stem: string): string[] {
  const marked = ` ${stem}`
  const grams = Array.from({ length: Math.max(1, marked.length - 2) }, (_, at) => marked.slice(at, at + 3))
  return [...new Set(grams)]
}

const smallShare = 0.06
// What has a syllable of a word in passing is no answer beside one that is.
const faintest = 0.15
const allWordsShare = 0.6
const mostAlike = 8

type Answer = { worth: number; found: string; how: SearchHow; field: SearchField }

function answersTo<Key extends string>(
  variants: readonly Variant[],
  byTerm: ReadonlyMap<string, readonly Posting<Key>[]>,
  services: number,
): Map<Key, Answer> {
  const whole = new Map<Key, Answer>()
  const parts = new Map<Key, Answer>()
  for (const { term, factor, how } of variants) {
    for (const posting of byTerm.get(term) ?? []) {
      const worth = factor * posting.weight * rarity(posting.services, services)
      const answer = { worth, found: posting.word, how, field: posting.field }
      const before = (how === 'part' ? parts : whole).get(posting.service)
      if (how === 'part')
        parts.set(posting.service, before ? { ...before, worth: before.worth + worth } : answer)
      else if (worth > (before?.worth ?? 0)) whole.set(posting.service, answer)
    }
  }
  for (const [service, answer] of parts)
    if (answer.worth > (whole.get(service)?.worth ?? 0)) whole.set(service, answer)
  return whole
}

function rarity(having: number, services: number): number {
  return Math.log(1 + (services - having + 0.5) / (having + 0.5))
}

function likeness(word: string, term: string): number {
  const slips = typoDistance(word, term)
  if (slips <= slipsAllowed(Math.min(word.length, term.length))) return 0.85 - 0.15 * slips
  const [shorter, longer] = word.length < term.length ? [word, term] : [term, word]
  return shorter.length >= 4 && longer.startsWith(shorter) ? (0.6 * shorter.length) / longer.length : 0
}

function slipsAllowed(length: number): number {
  if (length < 4) return 0
  if (length < 7) return 1
  return length < 12 ? 2 : 3
}
