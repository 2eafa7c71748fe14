import { keysIn, tablesIn } from './catalogue.ts'
import type { DatabaseRule } from './rule.ts'

export const keysRule: DatabaseRule = {
  says: 'every table has a primary key, and every foreign key is indexed',
  breaches: {
    'a table without a key': 'create table planted.note (text text)',
    'a foreign key without an index': `
      create table planted.one (id uuid primary key);
      create table planted.two (id uuid primary key, one_id uuid references planted.one)`,
    'an index that holds only some rows': `
      create table planted.one (id uuid primary key);
      create table planted.two (id uuid primary key, one_id uuid references planted.one);
      create index on planted.two (one_id) where one_id > '80000000-0000-0000-0000-000000000000'`,
    'an index that begins with something else': `
      create table planted.one (id uuid primary key);
      create table planted.two (id uuid primary key, one_id uuid references planted.one);
      create index on planted.two (id, one_id)`,
  },
  innocent: {
    'a key and its index': `
      create table planted.one (id uuid primary key);
      create table planted.two (id uuid primary key, one_id uuid references planted.one);
      create index on planted.two (one_id, id)`,
  },
  async check(client) {
    const keys = await keysIn(client)
    const keyed = new Set(
      keys.filter(({ kind }) => kind === 'p').map(({ schema, table }) => `${schema}.${table}`),
    )
    const tables = (await tablesIn(client)).map(({ schema, name }) => `${schema}.${name}`)
    const bare = keys.filter(({ kind, indexed }) => kind === 'f' && !indexed)
    return [
      ...tables.filter((path) => !keyed.has(path)).map((path) => ({ path, why: 'has no primary key' })),
      ...bare.map(({ schema, table, name, columns }) => ({
        path: `${schema}.${table}`,
        why: `${name} (${columns.join(', ')}) has no index`,
      })),
    ]
  },
}
