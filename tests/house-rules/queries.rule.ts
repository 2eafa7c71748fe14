import { type Code, calledName, codeIn, lineOf, sourceOf, sqlWords, walk } from './code.ts'
import { writes } from './deeds.rule.ts'
import { functionsOf, holdsWithin, type TopFunction } from './functions.ts'
import { isTest } from './places.ts'
import { type Breach, type Exceptions, except, planted, type Rule, type Tree } from './rule.ts'

const names = /^(get|find|list|count|search|is)[A-Z]/

/** `path#function`: why this query is shaped otherwise. */
const exceptions: Exceptions = {}

export const queriesRule: Rule = {
  says: 'a query takes db: Read first, is called get, find, list, count, search or is, never writes; a list has order and limit',
  check,
  breaches: {
    'a query that may write': queries(`export function getCase(tx: Tx) { return tx.selectFrom('a.case') }`),
    'a query with nothing to read from': queries(`export const getCase = (id: Id<'case'>) => id`),
    'a query by another name': queries(
      `export function caseById(db: Read) { return db.selectFrom('a.case') }`,
    ),
    'a query that writes': queries(`export function getCase(db: Read) { return db.deleteFrom('a.case') }`),
    'a query that writes in SQL': queries(
      'export function getCase(db: Read) { return sql`insert into a.case`.execute(db) }',
    ),
    'a list in no order': queries(
      `export function listCases(db: Read) { return db.selectFrom('a.case').limit(5) }`,
    ),
    'a list without end': queries(
      `export function listCases(db: Read) { return db.selectFrom('a.case').orderBy('id') }`,
    ),
    'SQL in a page': planted({
      'src/features/a/case.staff.tsx': `export const page = (db: Read) => db.selectFrom('a.case').execute()`,
    }),
    'SQL in a door': planted({
      'src/features/a/index.ts': `export const feature = { jobs: [{ run: (tx: Tx) => tx.deleteFrom('a.case').execute() }] }`,
    }),
    'SQL in a reaction': planted({
      'src/features/a/case.reactions.ts': `export const on = [{ react: (tx: Tx) => tx.insertInto('a.case').execute() }]`,
    }),
    'SQL in a job': planted({
      'src/features/a/case.jobs.ts': 'export const job = (tx: Tx) => sql`select 1`.execute(tx)',
    }),
    'a kept statement in a job': planted({
      'src/features/a/case.jobs.ts': 'export const job = (tx: Tx) => statement<Row>`select 1`.execute(tx)',
    }),
  },
  innocent: {
    'a list with both': queries(`
      export async function listCases(db: Read, page: Page) {
        return cases(db).orderBy('openedAt').limit(page.size).execute()
      }
      function cases(db: Read) { return db.selectFrom('a.case') }`),
    'a list in SQL': queries(
      'export const listCases = (db: Read) => sql`select 1 order by 1 limit 5`.execute(db)',
    ),
    'types and constants': queries(`export type Row = { id: string }\nexport const pageSize = 50`),
  },
}

function check(tree: Tree): Breach[] {
  const rooms = codeIn(tree, (path) => path.startsWith('src/features/') && !isTest(path))
  const found = rooms.flatMap((code) => {
    if (code.path.endsWith('.queries.ts')) return functionsOf(code).flatMap((one) => breachesOf(code, one))
    return /\.(actions|intake)\.ts$/.test(code.path) ? [] : sqlElsewhere(code)
  })
  return except(
    found,
    exceptions,
    ({ path, why }) => `${path}#${why.split(' ')[0]}`,
    (key) => !tree.has(key.split('#')[0] ?? ''),
  )
}

function breachesOf(code: Code, one: TopFunction): Breach[] {
  if (!one.exported) return []
  const { name, line } = one
  const first = one.parameters[0]
  const reads = first !== undefined && /^\w+: Read$/.test(sourceOf(code, first))
  const missing = name.startsWith('list') ? missingIn(code, one) : []
  const whys = [
    ...(names.test(name) ? [] : [`${name} is not called get, find, list, count or search`]),
    ...(reads ? [] : [`${name} does not take db: Read first`]),
    ...(holdsWithin(code, one, (node) => writes(code, node)) ? [`${name} writes`] : []),
    ...missing.map((what) => `${name} has no ${what}`),
  ]
  return whys.map((why) => ({ path: code.path, line, why }))
}

function missingIn(code: Code, one: TopFunction): string[] {
  const has = (method: string, words: RegExp) =>
    holdsWithin(code, one, (node) => calledName(node) === method || words.test(sqlWords(code, node) ?? ''))
  return [
    ...(has('orderBy', /\border\s+by\b/i) ? [] : ['order']),
    ...(has('limit', /\b(limit|fetch\s+first)\b/i) ? [] : ['limit']),
  ]
}

function sqlElsewhere(code: Code): Breach[] {
  const found: Breach[] = []
  walk(code.program, (node) => {
    const builds = /^(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom)$/.test(
      calledName(node) ?? '',
    )
    if (!builds && sqlWords(code, node) === undefined) return
    found.push({
      path: code.path,
      line: lineOf(code.text, node.start),
      why: 'speaks SQL: queries read, actions write',
    })
  })
  return found
}

function queries(text: string): Tree {
  return planted({ 'src/features/improvement/case.queries.ts': text })
}
