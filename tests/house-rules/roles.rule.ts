import { type Code, codeIn, type Import } from './code.ts'
import { isTest, placeOf, type Role } from './places.ts'
import { type Breach, type Exceptions, except, planted, type Rule, type Tree } from './rule.ts'

/**
 * What a file of a role may use. `own` and `upstream` are roles of this room and of rooms above;
 * `platform` names folders or files there; `packages` are those that a role may speak to.
 */
type May = {
  own: readonly Role[]
  upstream: readonly Role[]
  platform: readonly string[] | 'everything but web' | 'everything'
  packages: readonly string[]
  engine?: true
  ui?: true
  /** Parsers read what others send us: `*.webhook.ts`. */
  adapters?: 'whole' | 'parsers'
}

/** No clock, no chance, no wire: the same arguments give the same answer, so a rule may use them. */
const pure = ['zod', 'temporal-polyfill', 'libphonenumber-js', 'csv-parse', 'iconv-lite', 'node:buffer']

const acting: May = {
  own: ['model', 'queries', 'actions', 'intake', 'access', 'texts'],
  upstream: ['model', 'queries', 'intake'],
  platform: 'everything but web',
  packages: ['kysely', ...pure],
  engine: true,
}
const working: May = { ...acting, packages: pure, adapters: 'whole' }
const showing: May = {
  own: ['model', 'queries', 'actions', 'intake', 'access', 'texts', 'view', 'place'],
  upstream: ['model', 'queries', 'texts', 'place'],
  platform: 'everything',
  packages: ['hono', '@hono/zod-openapi', ...pure],
  ui: true,
}

const table: Record<Role, May> = {
  model: {
    own: ['model', 'codes'],
    upstream: ['model'],
    platform: ['outcome', 'texts'],
    packages: pure,
    engine: true,
  },
  queries: {
    own: ['model', 'queries'],
    upstream: ['model', 'queries'],
    platform: ['db', 'outcome', 'errors', 'id', 'texts', 'secrets'],
    packages: ['kysely', ...pure],
  },
  register: {
    own: ['model', 'queries'],
    upstream: ['model', 'queries'],
    platform: 'everything but web',
    packages: pure,
  },
  actions: acting,
  intake: acting,
  reactions: { ...acting, packages: pure },
  jobs: working,
  line: working,
  api: { ...showing, adapters: 'parsers' },
  staff: showing,
  resident: showing,
  provider: showing,
  owner: showing,
  development: showing,
  panel: showing,
  view: { ...showing, own: ['model', 'texts', 'view', 'place', 'access'] },
  place: { own: ['model'], upstream: ['model'], platform: 'everything', packages: ['hono', ...pure] },
  codes: { own: [], upstream: [], platform: [], packages: [] },
  access: { own: ['model'], upstream: ['model'], platform: ['access'], packages: [] },
  holdings: { own: ['model'], upstream: ['model'], platform: ['holding', 'secrets', 'texts'], packages: [] },
  texts: { own: ['model', 'texts'], upstream: ['model', 'texts'], platform: ['texts'], packages: [] },
}

/** A type leaves nothing behind when the program runs, so the narrow roles may name these. */
const typesForAll = ['context', 'access', 'holding', 'id', 'texts', 'outcome']

const exceptions: Exceptions = {}

export const rolesRule: Rule = {
  says: 'a file uses only what its role may use',
  check,
  breaches: {
    'a model that speaks SQL': inRoom('case.model.ts', `import { sql } from 'kysely'`),
    'a model that reads the database': inRoom('case.model.ts', `import { getCase } from './case.queries.ts'`),
    'a model with the database in its hand': inRoom(
      'case.model.ts',
      `import type { Read } from '../../platform/db/database.ts'`,
    ),
    'a reaction that writes by itself': inRoom('case.reactions.ts', `import { sql } from 'kysely'`),
    'a model that makes ids': inRoom('case.model.ts', `import { newId } from '../../platform/id.ts'`),
    'a model with chance from Node': inRoom('case.model.ts', `import { randomInt } from 'node:crypto'`),
    'queries that know a request': inRoom('case.queries.ts', `import type { HonoRequest } from 'hono'`),
    'queries that write': inRoom('case.queries.ts', `import { closeCase } from './case.actions.ts'`),
    'actions that reach outside': inRoom(
      'case.actions.ts',
      `import { send } from '../../adapters/sms/gateway.ts'`,
    ),
    'actions that know a page': inRoom(
      'case.actions.ts',
      `import { redirect } from '../../platform/web/answer.ts'`,
    ),
    'a page that builds queries': inRoom('case.staff.tsx', `import { sql } from 'kysely'`),
    'a page that sends': inRoom('case.staff.tsx', `import { send } from '../../adapters/sms/gateway.ts'`),
    'an API that sends': inRoom('case.api.ts', `import { send } from '../../adapters/sms/gateway.ts'`),
    'a job with a request in it': inRoom('case.jobs.ts', `import { Hono } from 'hono'`),
    'texts that look things up': inRoom('case.texts.ts', `import { getCase } from './case.queries.ts'`),
    'a door opened from another room': inRoom(
      'case.actions.ts',
      `import { feature } from '../voices/index.ts'`,
    ),
    'app.ts used from below': inRoom('case.staff.tsx', `import { app } from '../../app.ts'`),
    'demo in the product': inRoom('case.actions.ts', `import { seed } from '../../../demo/seed.ts'`),
  },
  innocent: {
    'the table of house.md': planted({
      'src/features/improvement/case.model.ts': `
        import { refuse } from '../../platform/outcome.ts'
        import type { Id } from '../../platform/id.ts'
        import { interval } from '../../engine/statistics/interval.ts'
        import { z } from 'zod'`,
      'src/features/improvement/case.actions.ts': `
        import { sql } from 'kysely'
        import { record } from '../../platform/events.ts'
        import { getCase } from './case.queries.ts'`,
      'src/features/improvement/case.jobs.ts': `import { send } from '../../adapters/sms/gateway.ts'`,
      'src/features/improvement/case.api.ts': `import { readReceipt } from '../../adapters/sms/gateway.webhook.ts'`,
      'src/features/improvement/case.staff.tsx': `
        import { Hono } from 'hono'
        import { Page } from '../../ui/page.tsx'
        import { closeCase } from './case.actions.ts'`,
    }),
  },
}

function check(tree: Tree): Breach[] {
  const found = codeIn(tree, (path) => path.startsWith('src/features/') && !isTest(path)).flatMap(breachesIn)
  return except(
    found,
    exceptions,
    ({ path, why }) => `${path} ${why}`,
    (key) => !tree.has(key.split(' ')[0] ?? ''),
  )
}

function breachesIn(code: Code): Breach[] {
  const here = placeOf(code.path)
  if (here.kind !== 'feature') return []
  const may = table[here.role]
  return code.imports
    .filter((one) => !allowed(may, here.room, one))
    .map(({ target, line }) => ({ path: code.path, line, why: `*.${here.role} may not use ${target}` }))
}

function allowed(may: May, room: string, { target, typesOnly }: Import): boolean {
  const there = placeOf(target)
  if (there.kind === 'feature') return (there.room === room ? may.own : may.upstream).includes(there.role)
  if (there.kind === 'package') return may.packages.includes(there.name)
  if (there.kind === 'engine') return may.engine === true
  if (there.kind === 'ui') return may.ui === true
  if (there.kind === 'adapters') return mayUseAdapter(may, there.name)
  if (there.kind !== 'platform') return false
  return mayUsePlatform(may, there.name, typesOnly)
}

function mayUseAdapter(may: May, name: string) {
  return may.adapters === 'whole' || (may.adapters === 'parsers' && name.endsWith('.webhook.ts'))
}

function mayUsePlatform({ platform }: May, name: string, typesOnly: boolean) {
  const part = (name.split('/')[0] ?? '').replace(/\.tsx?$/, '')
  if (platform === 'everything') return true
  if (platform === 'everything but web') return part !== 'web'
  return platform.includes(part) || (typesOnly && typesForAll.includes(part))
}

function inRoom(file: string, text: string): Tree {
  return planted({ [`src/features/improvement/${file}`]: text })
}
