import type { Client } from 'pg'
import type { Header } from './transfer-file.ts'

export type Shape = Pick<Header, 'migrations' | 'tables' | 'sequences'>

/** Every table that holds rows, the queue's too (a planned job must not be lost), and how far the database is migrated. */
export async function readShape(client: Client): Promise<Shape> {
  const tables = await readTables(client)
  const names = new Set(tables.map((table) => table.name))
  return {
    tables,
    migrations: [
      ...(names.has('platform.migration')
        ? await namesFrom(client, 'select name from platform.migration')
        : []),
      ...(names.has('graphile_worker.migrations')
        ? await namesFrom(
            client,
            `select 'queue ' || lpad(id::text, 6, '0') as name from graphile_worker.migrations`,
          )
        : []),
    ].sort(),
    sequences: await readSequences(client),
  }
}

// Generated columns are computed anew; partitions are read and filled one by one, their parents hold nothing.
async function readTables(client: Client) {
  const { rows } = await client.query<Shape['tables'][number]>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           coalesce(array_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) order by a.attnum)
             filter (where a.attnum is not null), '{}') as columns,
           coalesce(bool_or(a.attname = 'organisation_id'), false)
             or (c.relrowsecurity and n.nspname <> 'graphile_worker')
             or (n.nspname = 'graphile_worker' and c.relname = '_private_jobs') as "holdsTenants"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by n.nspname, c.oid, c.relname, c.relrowsecurity
    order by n.nspname collate "C", c.relname collate "C"`)
  return rows
}

// Sequences stand outside every snapshot; read after it was taken, they are never behind its rows.
async function readSequences(client: Client) {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by n.nspname collate "C", c.relname collate "C"`)
  const sequences = []
  for (const { name } of rows) {
    const { rows: values } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${name}`,
    )
    sequences.push(...values.map((value) => ({ name, ...value })))
  }
  return sequences
}

async function namesFrom(client: Client, query: string) {
  const { rows } = await client.query<{ name: string }>(query)
  return rows.map((row) => row.name)
}
