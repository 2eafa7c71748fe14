import {
  type SearchAnalysis,
  searchAnalysisWith,
} from '../src/features/catalogue/service-search-analysis.model.ts'
import { searchServices } from '../src/features/catalogue/service-search-find.queries.ts'
import { listPublishedServices } from '../src/features/catalogue/service.queries.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/database.ts'
import { readVoikko } from '../src/voikko.ts'
import { aCatalogueTown } from './catalogue-town.ts'
import { withBenchDatabase } from './database.ts'
import type { Figure, Measured } from './figure.ts'
import { type JudgedQuery, testQueries, tuningQueries } from './service-search.queries.ts'

const shown = 10
// Without it only what stems find is measured.
const dictionary = readVoikko(readConfig({ LOG_LEVEL: 'error', ...process.env }))
const noYardstick = 'nothing: 1 is perfect'

/**
 * Mean reciprocal rank of the first thing that people came for (graded 3), and how much of what serves them (2 and 3) is
 * among the first ten. Queries, judgements and synonyms are by one hand: the third kept for testing is a promise about tuning,
 * and other people's words will find less.
 */
export const figures: Figure[] = [undefined, ...(dictionary ? [dictionary] : [])].flatMap((by) => {
  const answers = asked(by)
  const how = by ? 'with the dictionary' : 'by stems'
  return [
    figure(answers, `search ${how}, mean reciprocal rank, queries kept for testing`, 0.75, (judged) =>
      judgedBy(judged, testQueries, 'rank'),
    ),
    figure(answers, `search ${how}, recall among ten, queries kept for testing`, 0.85, (judged) =>
      judgedBy(judged, testQueries, 'recall'),
    ),
    figure(answers, `search ${how}, mean reciprocal rank, queries tuned by`, 0.75, (judged) =>
      judgedBy(judged, tuningQueries, 'rank'),
    ),
    figure(answers, `search ${how}, recall among ten, queries tuned by`, 0.85, (judged) =>
      judgedBy(judged, tuningQueries, 'recall'),
    ),
  ]
})

type Ask = (query: JudgedQuery) => Promise<string[]>
type Score = { value: number; kinds: ReadonlyMap<string, number> }

type Answers = ReadonlyMap<JudgedQuery, string[]>

/** Asked once for all figures of one way of analysing. */
function asked(by: Uint8Array | undefined): () => Promise<Answers> {
  let answers: Promise<Answers> | undefined
  return () => (answers ??= askAll(by))
}

function figure(
  answers: () => Promise<Answers>,
  name: string,
  atLeast: number,
  score: (answers: Answers) => Score,
): Figure {
  return {
    key: 'service-search',
    name,
    unit: 'of 1',
    yardstick: noYardstick,
    target: { atLeast },
    async measure(): Promise<Measured> {
      const { value, kinds } = score(await answers())
      const note = [...kinds].map(([kind, one]) => `${kind} ${one.toFixed(2)}`).join(', ')
      return { value, ratio: value, note }
    },
  }
}

/** Every query once, through the database as a page would ask it. */
async function askAll(by: Uint8Array | undefined): Promise<Answers> {
  return withBenchDatabase(2, async ({ database }) => {
    const { organisation } = await aCatalogueTown(database, by)
    const ask = await asker(database, organisation.id, searchAnalysisWith(by))
    const answers = new Map<JudgedQuery, string[]>()
    for (const query of [...tuningQueries, ...testQueries]) answers.set(query, await ask(query))
    return answers
  })
}

async function asker(database: Database, organisationId: string, analysis: SearchAnalysis): Promise<Ask> {
  const published = await database.read(organisationId, (db) => listPublishedServices(db))
  const keyOf = new Map(published.map(({ serviceId, key }) => [serviceId, key]))
  return ({ query, language }) =>
    database.read(organisationId, async (db) => {
      const found = await searchServices(db, { query, language, limit: shown, analysis })
      return found.map(({ service }) => keyOf.get(service) ?? '')
    })
}

function judgedBy(answers: Answers, queries: readonly JudgedQuery[], by: 'rank' | 'recall'): Score {
  const scored = queries.map((query) => {
    const found = answers.get(query) ?? []
    return { kind: query.kind, value: by === 'rank' ? rankOf(query, found) : recallOf(query, found) }
  })
  const kinds = Map.groupBy(scored, ({ kind }) => kind)
  return {
    value: mean(scored),
    kinds: new Map([...kinds].map(([kind, ones]) => [`${kind} (${ones.length})`, mean(ones)])),
  }
}

function rankOf({ grades }: JudgedQuery, found: readonly string[]): number {
  const at = found.findIndex((key) => grades.get(key) === 3)
  return at < 0 ? 0 : 1 / (at + 1)
}

function recallOf({ grades }: JudgedQuery, found: readonly string[]): number {
  const wanted = [...grades].filter(([, grade]) => grade >= 2).map(([key]) => key)
  return wanted.filter((key) => found.includes(key)).length / wanted.length
}

function mean(scored: readonly { value: number }[]): number {
  return scored.reduce((sum, { value }) => sum + value, 0) / scored.length
}
