import { everyday } from './service-search-everyday.queries.ts'
import { forms } from './service-search-forms.queries.ts'
import { otherLanguages } from './service-search-languages.queries.ts'

/**
 * What somebody types, and what they should find in the demo's catalogue: 3 is what they came for, 2 serves them too, 1 is
 * good to see. Written by us before the search was, in the words of people and not of the texts.
 */
export type JudgedQuery = {
  language: 'fi' | 'sv' | 'en'
  query: string
  kind: QueryKind
  grades: ReadonlyMap<string, number>
}

/** Everyday words, a name as it is written, other forms of words, slips of the hand, speech, and other languages. */
export type QueryKind = 'everyday' | 'name' | 'form' | 'slip' | 'spoken' | 'language'

/** "kirjasto 3, kirjastoauto 1" after the query. */
export type QueryLine = readonly [
  language: JudgedQuery['language'],
  kind: QueryKind,
  query: string,
  answers: string,
]

const all: readonly JudgedQuery[] = [...everyday, ...forms, ...otherLanguages].map(read)

/** Two thirds to tune by. */
export const tuningQueries = all.filter((_, index) => index % 3 !== 2)
/** One third that nothing was tuned by. */
export const testQueries = all.filter((_, index) => index % 3 === 2)

function read([language, kind, query, answers]: QueryLine): JudgedQuery {
  const grades = answers.split(', ').map((answer) => {
    const [key = '', grade] = answer.split(' ')
    return [key, Number(grade)] as const
  })
  return { language, kind, query, grades: new Map(grades) }
}
