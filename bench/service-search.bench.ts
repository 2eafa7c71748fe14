import { searchServices } from '../src/features/catalogue/service-search-find.queries.ts'
import { listPublishedServices } from '../src/features/catalogue/service.queries.ts'
import type { Database } from '../src/platform/db/database.ts'
import { aCatalogueTown } from './catalogue-town.ts'
import { withBenchDatabase } from './database.ts'
import type { Figure, Measured } from './figure.ts'
import { type JudgedQuery, testQueries, tuningQueries } from './service-search.queries.ts'

const shown = 10
const noYardstick = 'nothing: 1 is perfect'

/**
 * Mean reciprocal rank of the first thing that people came for (graded 3), and how much of what serves them (2 and 3) is
 * among the first ten. Queries, judgements and synonyms are by one hand: the third kept for testing is a promise about tuning,
 * and other people's words will find less.
 */
export const figures: Figure[] = [
  figure(
    'service-search',
    'search, mean reciprocal rank, queries kept for testing',
    { atLeast: 0.75 },
    (judged) => judgedBy(judged, testQueries, 'rank'),
  ),
  figure(
    'service-search',
    'search, recall among ten, queries kept for testing',
    { atLeast: 0.85 },
    (judged) => judgedBy(judged, testQueries, 'recall'),
  ),
  figure('service-search', 'search, mean reciprocal rank, queries tuned by', { atLeast: 0.75 }, (judged) =>
    judgedBy(judged, tuningQueries, 'rank'),
  ),
  figure('service-search', 'search, recall among ten, queries tuned by', { atLeast: 0.85 }, (judged) =>
    judgedBy(judged, tuningQueries, 'recall'),
  ),
]

type Ask = (query: JudgedQuery) => Promise<string[]>
type Score = { value: number; kinds: ReadonlyMap<string, number> }

let asked: Promise<ReadonlyMap<JudgedQuery, string[]>> | undefined

function figure(
  key: string,
  name: string,
  target: Figure['target'],
  score: (answers: ReadonlyMap<JudgedQuery, string[]>) => Score,
): Figure {
  return {
    key,
    name,
    unit: 'of 1',
    yardstick: noYardstick,
    target,
    async measure(): Promise<Measured> {
      asked ??= askAll()
      const { value, kinds } = score(await asked)
      const note = [...kinds].map(([kind, one]) => `${kind} ${one.toFixed(2)}`).join(', ')
      return { value, ratio: value, note }
    },
  }
}

/** Every query once, through the database as a page would ask it. */
async function askAll(): Promise<ReadonlyMap<JudgedQuery, string[]>> {
  return withBenchDatabase(2, async ({ database }) => {
    const { organisation } = await aCatalogueTown(database)
    const ask = await asker(database, organisation.id)
    const answers = new Map<JudgedQuery, string[]>()
    for (const query of [...tuningQueries, ...testQueries]) answers.set(query, await ask(query))
    return answers
  })
}

async function asker(database: Database, organisationId: string): Promise<Ask> {
  const published = await database.read(organisationId, (db) => listPublishedServices(db))
  const keyOf = new Map(published.map(({ serviceId, key }) => [serviceId, key]))
  return ({ query, language }) =>
    database.read(organisationId, async (db) => {
      const found = await searchServices(db, { query, language, limit: shown })
      return found.map(({ service }) => keyOf.get(service) ?? '')
    })
}

function judgedBy(
  answers: ReadonlyMap<JudgedQuery, string[]>,
  queries: readonly JudgedQuery[],
  by: 'rank' | 'recall',
): Score {
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
