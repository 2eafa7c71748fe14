import type pg from 'pg'
import { grants, quote } from './catalogue-table.ts'

type Printed = { text: string; comment: string | null; name: string; after: string[] }

/** Enums, domains and sequences that belong to no column. */
export async function printTypes(client: pg.ClientBase, schemaOid: number): Promise<string[]> {
  const { rows: types } = await client.query<Printed>(
    `select format(case t.typtype when 'e' then 'type %I.%I' else 'domain %I.%I' end, n.nspname, t.typname) as name,
       obj_description(t.oid, 'pg_type') as comment, '{}'::text[] as after,
       case t.typtype when 'e' then format('create type %I.%I as enum (%s);', n.nspname, t.typname,
         (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid))
       else format('create domain %I.%I as %s', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod))
         || coalesce(' default ' || t.typdefault, '') || case when t.typnotnull then ' not null' else '' end
         || coalesce((select string_agg(format(' constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), '' order by k.conname collate "C")
              from pg_constraint k where k.contypid = t.oid and k.contype = 'c'), '') || ';' end as text
     from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where n.oid = $1 and t.typtype in ('e', 'd') and ${notOfExtension('pg_type', 't.oid')}
     order by t.typname collate "C"`,
    [schemaOid],
  )
  const { rows: sequences } = await client.query<Printed>(
    `select format('sequence %I.%I', n.nspname, c.relname) as name, obj_description(c.oid, 'pg_class') as comment,
       format('create sequence %I.%I as %s;', n.nspname, c.relname, format_type(s.seqtypid, null)) as text, ${grants} as after
     from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
     where n.oid = $1 and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('i', 'e'))
     order by c.relname collate "C"`,
    [schemaOid],
  )
  return [...types, ...sequences].map(print)
}

export async function printViews(client: pg.ClientBase, schemaOid: number): Promise<string[]> {
  const { rows } = await client.query<Printed>(
    `select format('%s %I.%I', kind, n.nspname, c.relname) as name, obj_description(c.oid, 'pg_class') as comment, ${grants} as after,
       format('create %s %I.%I%s as', kind, n.nspname, c.relname, ' with (' || array_to_string(c.reloptions, ', ') || ')')
         || E'\\n' || pg_get_viewdef(c.oid) as text
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join lateral (select case c.relkind when 'v' then 'view' else 'materialized view' end as kind) k
     where n.oid = $1 and c.relkind in ('v', 'm') and ${notOfExtension('pg_class', 'c.oid')}
     order by c.relname collate "C"`,
    [schemaOid],
  )
  return rows.map(print)
}

// A function may be called by everybody unless that is taken back, so the taking back is printed.
export async function printFunctions(client: pg.ClientBase, schemaOid: number): Promise<string[]> {
  const { rows } = await client.query<Printed>(
    `select whole as name, obj_description(p.oid, 'pg_proc') as comment, rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as text,
       case when p.proacl is not null and not exists (select from aclexplode(p.proacl) g where g.grantee = 0)
         then array[format('revoke all on %s from public;', whole)] else '{}' end
       || array(select format('grant execute on %s to %I;', whole, pg_get_userbyid(g.grantee))
            from aclexplode(p.proacl) g where g.grantee not in (0, p.proowner) order by 1) as after
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     cross join lateral (select format('%s %I.%I(%s)', case p.prokind when 'p' then 'procedure' else 'function' end,
       n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as whole) w
     where n.oid = $1 and p.prokind in ('f', 'p', 'w') and ${notOfExtension('pg_proc', 'p.oid')}
     order by p.proname collate "C", whole collate "C"`,
    [schemaOid],
  )
  return rows.map(print)
}

function print({ text, comment, name, after }: Printed) {
  return [text, ...(comment === null ? [] : [`comment on ${name} is ${quote(comment)};`]), ...after].join(
    '\n',
  )
}

function notOfExtension(catalogue: string, oid: string) {
  return `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`
}
