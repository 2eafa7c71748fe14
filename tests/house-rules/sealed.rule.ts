import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { type Breach, type Exceptions, planted, type Rule, type Tree } from './rule.ts'

/**
 * db/migrations/sealed.txt has a line per migration that may already have run somewhere: its name and its
 * SHA-256. Lines are only ever added, so the history of that file is looked at, too (docs/decisions/0007).
 */
export const sealPath = 'db/migrations/sealed.txt'
export type Migrations = { tree: Tree; linesEverTakenAway: readonly string[] }

// Seals that were put too soon, before any release: the migration had run nowhere but where databases are made anew.
const exceptions: Exceptions = {
  '0018_night.sql c8529dcb65183e02ff55a9c7fdf89b51d2927eb81fcb2a057fe82fdf7a5bd6ef':
    'sealed and mended within the same hour: its references kept the plans of empty tables',
}

export const sealedRule: Rule<Migrations> = {
  says: 'migrations are numbered in order, and a sealed one is never edited, removed or preceded',
  check,
  breaches: {
    'a sealed migration edited': sealedThen({ 'db/migrations/0001_identity.sql': 'create table b ();' }),
    'a sealed migration removed': sealedThen({}, ['db/migrations/0001_identity.sql']),
    'a migration slipped in before a sealed one': sealedThen({
      'db/migrations/0000_before.sql': 'select 1;',
    }),
    'two of one number': sealedThen({ 'db/migrations/0003_a.sql': '', 'db/migrations/0003_b.sql': '' }),
    'a number left out': sealedThen({ 'db/migrations/0004_late.sql': '' }),
    'a name without a number': sealedThen({ 'db/migrations/fix.sql': '' }),
    'a seal broken and mended': { tree: sealedThen({}).tree, linesEverTakenAway: ['0001_identity.sql 0a1b'] },
  },
  innocent: {
    'a new migration after the sealed': sealedThen({ 'db/migrations/0003_voices.sql': 'create table c ();' }),
    'nothing sealed before the first release': {
      tree: planted({ 'db/migrations/0001_identity.sql': 'create table a ();' }),
      linesEverTakenAway: [],
    },
  },
}

/** What sealed.txt says once everything in the tree is sealed. Written by the release, see CONTRIBUTING.md. */
export function sealOf(tree: Tree): string {
  return migrationsIn(tree)
    .map((name) => `${name} ${hashOf(tree, name)}\n`)
    .join('')
}

function check({ tree, linesEverTakenAway }: Migrations): Breach[] {
  const names = migrationsIn(tree)
  const seals = new Map((tree.get(sealPath) ?? '').split('\n').filter(Boolean).map(splitSeal))
  const firstOnes = names.slice(0, seals.size)
  return [
    ...names.flatMap((name, index) => misnumbered(name, index)),
    ...[...seals].flatMap(([name, hash]) => brokenSeal(tree, name, hash)),
    ...firstOnes
      .filter((name) => !seals.has(name))
      .map((name) => ({ path: at(name), why: 'comes before a sealed migration' })),
    ...linesEverTakenAway
      .filter((line) => !Object.hasOwn(exceptions, line))
      .map((line) => ({ path: sealPath, why: `once said "${line}": a seal is never taken away` })),
  ]
}

function misnumbered(name: string, index: number): Breach[] {
  const wanted = String(index + 1).padStart(4, '0')
  const right = new RegExp(`^${wanted}_[a-z][a-z0-9_]*\\.sql$`).test(name)
  return right ? [] : [{ path: at(name), why: `is not ${wanted}_name.sql` }]
}

function brokenSeal(tree: Tree, name: string, hash: string): Breach[] {
  if (!tree.has(at(name))) return [{ path: at(name), why: 'is sealed and gone' }]
  return hashOf(tree, name) === hash
    ? []
    : [{ path: at(name), why: 'is sealed and was edited: write a new migration' }]
}

function migrationsIn(tree: Tree): string[] {
  const paths = [...tree.keys()].filter(
    (path) => posix.dirname(path) === 'db/migrations' && path.endsWith('.sql'),
  )
  return paths.map((path) => posix.basename(path)).toSorted()
}

function splitSeal(line: string): [string, string] {
  const [name = '', hash = ''] = line.split(' ')
  return [name, hash]
}

function hashOf(tree: Tree, name: string): string {
  return createHash('sha256')
    .update(tree.get(at(name)) ?? '')
    .digest('hex')
}

function at(name: string): string {
  return `db/migrations/${name}`
}

function sealedThen(changes: Record<string, string>, removed: readonly string[] = []): Migrations {
  const first = {
    'db/migrations/0001_identity.sql': 'create table a ();',
    'db/migrations/0002_staff.sql': 'select 1;',
  }
  const seal = { [sealPath]: sealOf(planted(first)) }
  const files = Object.entries({ ...first, ...seal, ...changes }).filter(([path]) => !removed.includes(path))
  return { tree: new Map(files), linesEverTakenAway: [] }
}
