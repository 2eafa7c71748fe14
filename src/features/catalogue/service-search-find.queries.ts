import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import { type AskedWord, askedWordsOf } from './service-search-query.model.ts'
import { alikeVariants, beginningVariants, gramsOf, rank, type Ranked } from './service-search-rank.model.ts'
import { type SearchAnalysis, searchLanguages } from './service-search-analysis.model.ts'
import { fold } from './service-search-term.model.ts'
import { countIndexed, listPostings, listTermsAlike, listTermsBeginning } from './service-search.queries.ts'

/**
 * Services by what somebody typed, the best first, with the reason of each. `unfinished` takes the last word for a beginning, as
 * while one types.
 */
export async function searchServices(
  db: Read,
  given: {
    query: string
    language: string
    limit: number
    /** The one that the index was filled by. */
    analysis: SearchAnalysis
    unfinished?: boolean
  },
): Promise<Ranked<Id<'service'>>[]> {
  const asked = askedWordsOf(given.query, given.language, given.analysis)
  const known = await listPostings(db, termsIn(asked))
  const termsKnown = new Set(known.map(({ term }) => term))
  const wider = await withAlike(db, asked, termsKnown, given.unfinished === true)
  const added = await listPostings(
    db,
    termsIn(wider).filter((term) => !termsKnown.has(term)),
  )
  return rank(wider, [...known, ...added], await countIndexed(db)).slice(0, given.limit)
}

/** What the index has nothing of may be misspelt, or not typed to its end. */
async function withAlike(
  db: Read,
  asked: readonly AskedWord[],
  termsKnown: ReadonlySet<string>,
  unfinished: boolean,
): Promise<AskedWord[]> {
  const wider: AskedWord[] = []
  for (const [index, one] of asked.entries()) {
    const isLast = unfinished && index === asked.length - 1
    const isKnown = one.variants.some(({ term, how }) => how !== 'part' && termsKnown.has(term))
    if ((one.small || isKnown) && !isLast) {
      wider.push(one)
      continue
    }
    const stems = stemsOf(one)
    const alike = isKnown ? [] : await listTermsAlike(db, gramsOf(stems[0] ?? one.word))
    const begun = isLast ? await listTermsBeginning(db, beginningsOf(one.word)) : []
    const variants = [
      ...stems.flatMap((stem) => alikeVariants(stem, alike)),
      ...beginningVariants(one.word, begun),
    ]
    wider.push({ ...one, small: one.small && !isLast, variants: [...one.variants, ...variants] })
  }
  return wider
}

function stemsOf({ variants }: AskedWord): string[] {
  const own = variants
    .filter(({ how }) => how === 'word')
    .map(({ term }) => term.slice(term.indexOf(':') + 1))
  return [...new Set(own)]
}

function beginningsOf(word: string): string[] {
  return word.length < 2 ? [] : searchLanguages.map((language) => `${language}:${fold(word)}`)
}

function termsIn(asked: readonly AskedWord[]): string[] {
  return [...new Set(asked.flatMap(({ variants }) => variants.map(({ term }) => term)))]
}
