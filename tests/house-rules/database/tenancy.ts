import type pg from 'pg'
import { type Breach, type Exceptions, except } from '../rule.ts'
import { type Key, keysIn, rowsOf, type Table, tablesIn } from './catalogue.ts'
import type { DatabaseRule } from './rule.ts'

/** Tables of no organisation, and why they may be; then what reaches across organisations, and why it may. */
const exceptions: Exceptions = {
  'platform.migration has no organisation_id': 'what has been applied to the database itself',
  'platform.installation has no organisation_id': 'one row: with which hashing secret the database was made',
  'identity.organisation organisation_slug_key': 'a slug leads to one organisation: addresses begin with it',
  'identity.organisation anyone_reads':
    'the register of organisations is public: who they are, their names, their look',
}

const policyText = `(organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)`

const tenant = (rest = '') => `
  create table planted.note (
    organisation_id uuid not null, note_id uuid not null, primary key (organisation_id, note_id));
  ${rest}`
const isolated = tenant(`select platform.make_tenant_table('planted.note');`)
const second = (key: string) => `
  ${isolated}
  create table planted.page (
    organisation_id uuid not null, page_id uuid not null, note_id uuid, ${key});
  select platform.make_tenant_table('planted.page');`

export const tenancyRule: DatabaseRule = {
  says: 'every row belongs to an organisation, and no other organisation can see it',
  breaches: {
    'a table of nobody': 'create table planted.note (id uuid primary key)',
    'no row-level security': tenant(),
    'security that its owner escapes': `${isolated} alter table planted.note no force row level security`,
    'security without a policy': tenant(
      'alter table planted.note enable row level security; alter table planted.note force row level security;',
    ),
    'a policy that admits everyone': `
      ${isolated} create policy everyone on planted.note using (true)`,
    'a policy that breaks on the second transaction': tenant(`
      alter table planted.note enable row level security; alter table planted.note force row level security;
      create policy isolation on planted.note
        using (organisation_id = current_setting('app.organisation_id', true)::uuid);`),
    'a policy that lets rows be written elsewhere': tenant(`
      alter table planted.note enable row level security; alter table planted.note force row level security;
      create policy isolation on planted.note
        using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid) with check (true);`),
    'an organisation that may be missing': tenant(
      'alter table planted.note drop constraint note_pkey; alter table planted.note alter organisation_id drop not null; alter table planted.note add primary key (note_id)',
    ),
    'a primary key without its organisation first': second('primary key (page_id, organisation_id)'),
    'a unique key across organisations': second('primary key (organisation_id, page_id), unique (note_id)'),
    'a unique index across organisations': `${isolated} create unique index on planted.note (note_id)`,
    'a foreign key that forgets the organisation': `
      ${isolated} alter table planted.note add other_id uuid unique;
      create table planted.page (
        organisation_id uuid not null, page_id uuid, note_id uuid references planted.note (other_id),
        primary key (organisation_id, page_id));`,
  },
  innocent: {
    'a tenant table with a neighbour': second(`
      primary key (organisation_id, page_id),
      foreign key (organisation_id, note_id) references planted.note (organisation_id, note_id)`),
  },
  async check(client) {
    return except(
      await reachesAcross(client),
      exceptions,
      ({ path, why }) => Object.keys(exceptions).find((key) => `${path} ${why}`.startsWith(key)) ?? '',
      () => false,
    )
  },
}

async function reachesAcross(client: pg.ClientBase): Promise<Breach[]> {
  const tables = await tablesIn(client)
  const tenants = new Set(tables.filter((table) => table.tenant).map(pathOf))
  const keys = await keysIn(client)
  const policies = await policiesIn(client)
  return [
    ...tables.filter((table) => !table.tenant).map(ofNobody),
    ...tables.filter((table) => table.tenant).flatMap((table) => leaksOf(table, policies)),
    ...keys
      .filter(({ schema, table }) => tenants.has(`${schema}.${table}`))
      .flatMap((key) => keyAcross(key, tenants)),
    ...keys.flatMap((key) => arrowOutOfRegister(key, tenants)),
    ...(await optionalOrganisations(client)),
  ]
}

type Policy = { path: string; name: string; reads: string | null; writes: string | null; roles: string[] }

function ofNobody(table: Table): Breach {
  return { path: pathOf(table), why: 'has no organisation_id' }
}

function leaksOf(table: Table, policies: readonly Policy[]): Breach[] {
  const path = pathOf(table)
  const own = policies.filter((policy) => policy.path === path)
  const open = own.filter(({ reads, writes }) =>
    [reads, writes].some((text) => text !== null && text !== policyText),
  )
  return [
    ...(table.secured ? [] : [{ path, why: 'has no row-level security' }]),
    ...(table.forced ? [] : [{ path, why: 'does not force row-level security on its owner' }]),
    ...(own.some(({ reads }) => reads === policyText) ? [] : [{ path, why: 'has no isolation policy' }]),
    ...open.map(({ name }) => ({
      path,
      why: `${name} is a policy other than the isolation by organisation`,
    })),
  ]
}

function keyAcross(
  { schema, table, name, kind, columns, toSchema, toTable, toColumns }: Key,
  tenants: Set<string>,
): Breach[] {
  const path = `${schema}.${table}`
  const first = columns[0] === 'organisation_id'
  if (kind !== 'f') return first ? [] : [{ path, why: `${name} does not begin with organisation_id` }]
  if (!tenants.has(`${toSchema}.${toTable}`)) return []
  const bound = first && toColumns?.[0] === 'organisation_id'
  return bound ? [] : [{ path, why: `${name} leads to another table without its organisation first` }]
}

function arrowOutOfRegister(
  { schema, table, name, kind, toSchema, toTable }: Key,
  tenants: Set<string>,
): Breach[] {
  const path = `${schema}.${table}`
  if (kind !== 'f' || tenants.has(path) || !tenants.has(`${toSchema}.${toTable}`)) return []
  return [{ path, why: `${name} leads from a table of nobody to ${toSchema}.${toTable}` }]
}

async function policiesIn(client: pg.ClientBase): Promise<Policy[]> {
  return rowsOf(
    client,
    `select schemaname || '.' || tablename as path, policyname as name, qual as reads, with_check as writes,
       roles::text[] as roles
     from pg_policies where permissive = 'PERMISSIVE'`,
  )
}

async function optionalOrganisations(client: pg.ClientBase): Promise<Breach[]> {
  return rowsOf(
    client,
    `select n.nspname || '.' || c.relname as path, 'its organisation_id may be missing or is no uuid' as why
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attname = 'organisation_id' and c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
       and (not a.attnotnull or a.atttypid <> 'uuid'::regtype)`,
  )
}

function pathOf({ schema, name }: Table): string {
  return `${schema}.${name}`
}
