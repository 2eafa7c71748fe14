import type pg from 'pg'
import type { Breach, Exceptions } from '../rule.ts'
import { ours, rowsOf, tablesIn } from './catalogue.ts'
import type { DatabaseRule } from './rule.ts'

/** Nouns that end in s and are one. */
const singular: Exceptions = {}

export const namesInDatabaseRule: DatabaseRule = {
  says: 'tables are singular; moments end in _at, dates in _on, money in _cents; no moment lacks its zone',
  breaches: {
    'a table of many': 'create table planted.notes (id uuid primary key)',
    'a table in capitals': 'create table planted."Note" (id uuid primary key)',
    'a moment without its zone': 'create table planted.note (id uuid primary key, opened_at timestamp)',
    'a moment by another name': 'create table planted.note (id uuid primary key, opened timestamptz)',
    'a date by another name': 'create table planted.note (id uuid primary key, due_at date)',
    'a moment called a date': 'create table planted.note (id uuid primary key, opened_on timestamptz)',
    'money with a comma': 'create table planted.note (id uuid primary key, price money)',
    'cents in fractions': 'create table planted.note (id uuid primary key, price_cents numeric)',
    euros: 'create table planted.note (id uuid primary key, price_euros integer)',
    'a list of characters': 'create table planted.note (id uuid primary key, name varchar(40))',
    'an old counter': 'create table planted.note (id serial primary key)',
  },
  innocent: {
    'units last': `create table planted.note (
      id uuid primary key, opened_at timestamptz, due_on date, price_cents bigint, process text, address text)`,
    'a word that ends in ss or us': 'create table planted.process (id uuid primary key, status text)',
  },
  async check(client) {
    const tables = await tablesIn(client)
    const many = tables.filter(({ name }) => /[^su]s$/.test(name) && !Object.hasOwn(singular, name))
    const odd = tables.filter(({ name }) => !/^[a-z][a-z0-9_]*$/.test(name))
    return [
      ...many.map(({ schema, name }) => ({ path: `${schema}.${name}`, why: 'is named in the plural' })),
      ...odd.map(({ schema, name }) => ({ path: `${schema}.${name}`, why: 'is not in snake_case' })),
      ...(await columnsOf(client)).flatMap(({ path, name, type, counted }) =>
        whyNot(name, type, counted).map((why) => ({ path, why: `${name} ${why}` })),
      ),
    ] satisfies Breach[]
  },
}

type Column = { path: string; name: string; type: string; counted: boolean }

function whyNot(name: string, type: string, counted: boolean): string[] {
  const moment = type === 'timestamp with time zone'
  return [
    ...(type.startsWith('timestamp without') ? ['is a moment without a zone'] : []),
    ...(type === 'time with time zone' ? ['is a time of day with a zone, which moves with summer time'] : []),
    ...(moment !== name.endsWith('_at') && !type.startsWith('timestamp without')
      ? ['and _at do not belong together']
      : []),
    ...((type === 'date') !== name.endsWith('_on') ? ['and _on do not belong together'] : []),
    ...(type === 'money' || /_(euros?|eur)$/.test(name) ? ['is money, which is kept in _cents'] : []),
    ...(name.endsWith('_cents') && !/^(bigint|integer)$/.test(type) ? ['holds cents in fractions'] : []),
    ...(type.startsWith('character') ? ['is text with a length; use text and a check'] : []),
    ...(counted ? ['counts by a sequence; ids are made by the program'] : []),
  ]
}

async function columnsOf(client: pg.ClientBase): Promise<Column[]> {
  return rowsOf(
    client,
    `select n.nspname || '.' || c.relname as path, a.attname as name,
       regexp_replace(format_type(a.atttypid, null), '\\[\\]$', '') as type,
       coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval(%', false) as counted
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${ours}
     order by 1, a.attnum`,
  )
}
