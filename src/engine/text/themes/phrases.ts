import type { Analyser } from '../words.ts'
import { type WordRole, wordRole } from './function-words.ts'

/**
 * What sets each group of texts apart, in words people used: key phrases by class-based TF-IDF.
 *
 * Notation  a term is a lemma or two on end; t how often the group has it, f how often all have it, A the mean number of
 *           terms in a group, T the group's own number
 * Formula   weight = t/T · ln(1 + A/f); shown in the surface form that the group wrote most often, the first in the
 *           alphabet among equals
 * Units     the heaviest phrases first; terms of one text only, of fewer than three letters, of numbers, of function words
 *           (function-words.ts; one that denies stays beside another word), and those in more than a fifth of all texts are
 *           left out, and so is a phrase that a heavier one contains
 * Errors    none
 * Source    M. Grootendorst, BERTopic, arXiv:2203.05794 (2022), equation 2
 * Example   in themes.test.ts
 */
export type Phrase = { phrase: string; weight: number; times: number }

export function keyPhrases(
  texts: readonly { words: readonly string[]; group: number; language: string; analyser: Analyser }[],
  groups: number,
  most = 6,
): Phrase[][] {
  const counts = countTerms(texts, groups)
  const mean = counts.sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, groups)
  const tooMany = texts.length / 5
  return counts.inGroup.map((terms, group) => {
    const weighed = [...terms].flatMap(([term, { count, surfaces }]) => {
      const all = counts.everywhere.get(term)
      if (!all || all.texts < 2 || (all.texts > tooMany && texts.length > 20)) return []
      const weight = (count / (counts.sizes[group] || 1)) * Math.log(1 + mean / all.count)
      return [{ phrase: commonest(surfaces), weight, times: count, term }]
    })
    weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    return withoutRepeats(weighed, most)
  })
}

type Term = { count: number; surfaces: Map<string, number> }

function countTerms(texts: Parameters<typeof keyPhrases>[0], groups: number) {
  const inGroup = Array.from({ length: groups }, () => new Map<string, Term>())
  const everywhere = new Map<string, { count: number; texts: number }>()
  const sizes = Array.from({ length: groups }, () => 0)
  for (const { words, group, language, analyser } of texts) {
    const terms = inGroup[group]
    if (!terms) continue
    const met = new Set<string>()
    for (const { term, surface } of termsOf(words, language, analyser)) {
      sizes[group] = (sizes[group] ?? 0) + 1
      const all = everywhere.get(term) ?? { count: 0, texts: 0 }
      everywhere.set(term, { count: all.count + 1, texts: all.texts + (met.has(term) ? 0 : 1) })
      met.add(term)
      const own = terms.get(term) ?? { count: 0, surfaces: new Map<string, number>() }
      own.count += 1
      own.surfaces.set(surface, (own.surfaces.get(surface) ?? 0) + 1)
      terms.set(term, own)
    }
  }
  return { inGroup, everywhere, sizes }
}

function* termsOf(words: readonly string[], language: string, analyser: Analyser) {
  let before: { lemma: string; word: string; role: WordRole } | undefined
  for (const word of words) {
    const lemma = analyser(word).lemmas[0] ?? word
    const role = /^[\p{L}\p{M}'’-]{3,}$/u.test(lemma) ? wordRole(word, lemma, language) : 'small'
    if (role === 'tells') yield { term: lemma, surface: word }
    if (before && role !== 'small' && (role === 'tells' || before.role === 'tells'))
      yield { term: `${before.lemma} ${lemma}`, surface: `${before.word} ${word}` }
    before = role === 'small' ? undefined : { lemma, word, role }
  }
}

function commonest(surfaces: ReadonlyMap<string, number>): string {
  const [first] = [...surfaces].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}

/** "auras" says nothing beside "auras ei", nor the other way round. */
function withoutRepeats(weighed: readonly (Phrase & { term: string })[], most: number): Phrase[] {
  const chosen: (Phrase & { term: string })[] = []
  for (const one of weighed) {
    if (chosen.length === most) break
    const words = new Set(one.term.split(' '))
    if (chosen.some(({ term }) => term.split(' ').some((word) => words.has(word)))) continue
    chosen.push(one)
  }
  return chosen.map(({ phrase, weight, times }) => ({ phrase, weight, times }))
}
