import type pg from 'pg'
import { printFunctions, printTypes, printViews } from './catalogue-code.ts'
import { printTable, readTables } from './catalogue-table.ts'

/**
 * The whole database as one scroll of SQL, read from the catalogue. The same database prints the same text each time
 * and on every supported PostgreSQL (the bodies of views aside: before 16 it names the table before each column).
 */
export async function printSchema(client: pg.ClientBase): Promise<string> {
  const before = []
  for (const [name, value] of Object.entries(settings)) {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name])
    before.push([name, rows[0]?.value])
    await client.query('select set_config($1, $2, false)', [name, value])
  }
  try {
    return `${(await printAll(client)).join('\n\n')}\n`
  } finally {
    for (const setting of before) await client.query('select set_config($1, $2, false)', setting)
  }
}

// What a session may have otherwise and the catalogue's own functions print by.
const settings = {
  // What lies on the search path is printed without its schema, so nothing of ours may lie there.
  search_path: 'pg_catalog',
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
}

async function printAll(client: pg.ClientBase) {
  const parts = [
    '-- The whole database, written by code from the catalogue. Change it with a migration, never here.',
    ...(await printExtensions(client)),
  ]
  const tables = await readTables(client)
  for (const schema of await readSchemas(client)) {
    parts.push(
      [`-- ${'-'.repeat(100)}`, `create schema ${schema.name};`, ...schema.grants].join('\n'),
      ...(await printTypes(client, schema.oid)),
      ...tables.filter((table) => table.schemaOid === schema.oid).map(printTable),
      ...(await printViews(client, schema.oid)),
      ...(await printFunctions(client, schema.oid)),
    )
  }
  return parts
}

async function printExtensions(client: pg.ClientBase) {
  const { rows } = await client.query<{ line: string }>(`
    select format('create extension %I schema %I;', e.extname, n.nspname) as line
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname <> 'plpgsql' order by e.extname collate "C"`)
  return rows.map((row) => row.line)
}

async function readSchemas(client: pg.ClientBase) {
  const { rows } = await client.query<{ oid: number; name: string; grants: string[] }>(`
    select n.oid, quote_ident(n.nspname) as name, array(
      select format('grant %s on schema %I to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
                    n.nspname, case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end)
      from aclexplode(n.nspacl) g where g.grantee <> n.nspowner and n.nspname <> 'public'
      group by g.grantee order by 1) as grants
    from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
      and not exists (select from pg_depend d where d.classid = 'pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e')
      and (n.nspname <> 'public'
        or exists (select from pg_class c where c.relnamespace = n.oid and not exists
          (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')))
    order by n.nspname collate "C"`)
  return rows
}
