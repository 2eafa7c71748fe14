import type pg from 'pg'

/** Schemas that are ours: neither PostgreSQL's own, nor the queue's, nor an extension's. */
export const ours = `
  n.nspname not in ('information_schema', 'graphile_worker', 'public')
  and n.nspname not like 'pg\\_%'
  and not exists (select from pg_depend d where d.classid = 'pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e')`

export type Table = {
  schema: string
  name: string
  oid: number
  tenant: boolean
  secured: boolean
  forced: boolean
}

/** Ordinary and partitioned tables; `tenant` are those with an organisation. */
export async function tablesIn(client: pg.ClientBase): Promise<Table[]> {
  return rowsOf(
    client,
    `select n.nspname as schema, c.relname as name, c.oid::int as oid,
       exists (select from pg_attribute a
               where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped) as tenant,
       c.relrowsecurity as secured, c.relforcerowsecurity as forced
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${ours}
     order by 1, 2`,
  )
}

export type Key = {
  schema: string
  table: string
  name: string
  /** p primary key, u unique, f foreign key. */
  kind: 'p' | 'u' | 'f'
  columns: string[]
  toSchema: string | null
  toTable: string | null
  toColumns: string[] | null
  /** Whether some index begins with exactly these columns, in whatever order. */
  indexed: boolean
}

export async function keysIn(client: pg.ClientBase): Promise<Key[]> {
  const constraints: Key[] = await rowsOf(
    client,
    `select n.nspname as schema, c.relname as table, k.conname as name, k.contype::text as kind,
       ${columnsOf('k.conrelid', 'k.conkey')} as columns,
       fn.nspname as "toSchema", f.relname as "toTable",
       case when k.contype = 'f' then ${columnsOf('k.confrelid', 'k.confkey')} end as "toColumns",
       exists (
         select from pg_index i
         where i.indrelid = k.conrelid and i.indpred is null and i.indisvalid
           and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
       ) as indexed
     from pg_constraint k
       join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
       left join pg_class f on f.oid = k.confrelid
       left join pg_namespace fn on fn.oid = f.relnamespace
     where k.contype in ('p', 'u', 'f') and ${ours}
     order by 1, 2, 3`,
  )
  return [...constraints, ...(await uniqueIndexesIn(client))]
}

/** `create unique index` makes a unique key without a constraint; parts of it may be expressions (null). */
async function uniqueIndexesIn(client: pg.ClientBase): Promise<Key[]> {
  return rowsOf(
    client,
    `select n.nspname as schema, c.relname as table, x.relname as name, 'u' as kind,
       ${columnsOf('i.indrelid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')} as columns,
       null as "toSchema", null as "toTable", null as "toColumns", true as indexed
     from pg_index i
       join pg_class c on c.oid = i.indrelid
       join pg_class x on x.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace
     where i.indisunique and ${ours}
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
     order by 1, 2, 3`,
  )
}

export async function rowsOf<Row>(
  client: pg.ClientBase,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await client.query(sql, values)
  return rows as Row[]
}

function columnsOf(table: string, numbers: string): string {
  return `array(
    select coalesce(a.attname::text, '(expression)')
    from unnest(${numbers}) with ordinality as key (number, place)
      left join pg_attribute a on a.attrelid = ${table} and a.attnum = key.number and key.number > 0
    order by key.place)`
}
