import type pg from 'pg'
import type { Breach, Exceptions } from '../rule.ts'
import { ours, rowsOf } from './catalogue.ts'
import type { DatabaseRule } from './rule.ts'

/** Functions that run with their owner's power, past every policy: each was reviewed. */
const definers: Exceptions = {
  'platform.add_job': "the queue's tables are the owner's; it adds the transaction's organisation by itself",
  'platform.add_jobs': 'the same for many jobs in one call',
}

export const powersRule: DatabaseRule = {
  says: "the program's role owns nothing and passes no policy; no view or function passes one for it",
  breaches: {
    "a view with its owner's eyes": 'create view planted.seen as select 1 as one',
    'a materialised view': 'create materialized view planted.seen as select 1 as one',
    "a function with its owner's power": `
      create function planted.peek() returns int language sql security definer set search_path = pg_catalog
      as 'select 1'`,
    'a permitted function that forgot its search path': `
      alter function platform.add_job(text, jsonb, timestamptz, text, int) reset search_path`,
    'a table of the program': `
      grant create on schema planted to vastakaiku_program;
      create table planted.note (id uuid primary key); alter table planted.note owner to vastakaiku_program`,
    'a program that empties tables': `
      create table planted.note (id uuid primary key); grant truncate on planted.note to vastakaiku_program`,
    'a program past all policies': 'alter role vastakaiku_program bypassrls',
    'a program that may make roles': 'alter role vastakaiku_program createrole',
    "a program with its owner's powers": 'grant vastakaiku_owner to vastakaiku_program',
    'a program that may make schemas': `do $$ begin
      execute format('grant create on database %I to vastakaiku_program', current_database()); end $$`,
  },
  innocent: {
    'a view with the eyes of who looks':
      'create view planted.seen with (security_invoker) as select 1 as one',
    'a function with the power of who calls': `
      create function planted.one() returns int language sql as 'select 1'`,
  },
  async check(client, { programRole }) {
    const found = await Promise.all([
      viewsOf(client),
      definersOf(client),
      ownedBy(client, programRole),
      strengthOf(client, programRole),
      rightsOf(client, programRole),
    ])
    return found.flat()
  },
}

async function viewsOf(client: pg.ClientBase): Promise<Breach[]> {
  return rowsOf(
    client,
    `select n.nspname || '.' || c.relname as path,
       case c.relkind when 'm' then 'is a materialised view: no policy guards its rows' else 'is not security_invoker' end as why
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and (c.relkind = 'm' or (c.relkind = 'v' and not exists (
       select from pg_options_to_table(c.reloptions)
       where option_name = 'security_invoker' and option_value::boolean)))`,
  )
}

async function definersOf(client: pg.ClientBase): Promise<Breach[]> {
  const found: { path: string; fixed: boolean }[] = await rowsOf(
    client,
    `select n.nspname || '.' || p.proname as path,
       exists (select from unnest(p.proconfig) as setting where setting like 'search_path=%') as fixed
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and ${ours}`,
  )
  return found.flatMap(({ path, fixed }) => [
    ...(Object.hasOwn(definers, path)
      ? []
      : [{ path, why: "runs with its owner's power and was not reviewed" }]),
    ...(fixed ? [] : [{ path, why: 'has no search_path of its own' }]),
  ])
}

async function ownedBy(client: pg.ClientBase, role: string): Promise<Breach[]> {
  return rowsOf(
    client,
    `select coalesce(d.classid::regclass || ' ' || d.objid, '') as path, 'is owned by the program' as why
     from pg_shdepend d
     where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
       and d.dbid = (select oid from pg_database where datname = current_database())
       and d.refobjid = (select oid from pg_roles where rolname = $1)`,
    [role],
  )
}

async function strengthOf(client: pg.ClientBase, role: string): Promise<Breach[]> {
  const [found] = await rowsOf<{ weak: boolean; member: boolean }>(
    client,
    `select not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) as weak,
       exists (select from pg_auth_members m where m.member = r.oid) as member
     from pg_roles r where rolname = $1`,
    [role],
  )
  if (found === undefined) return [{ path: role, why: 'does not exist' }]
  return [
    ...(found.weak ? [] : [{ path: role, why: 'has powers beyond its tables' }]),
    ...(found.member ? [{ path: role, why: 'belongs to another role and has its powers' }] : []),
  ]
}

async function rightsOf(client: pg.ClientBase, role: string): Promise<Breach[]> {
  return rowsOf(
    client,
    `select n.nspname || '.' || c.relname as path, 'may be emptied, referenced or given triggers by the program' as why
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${ours} and has_table_privilege($1, c.oid, 'truncate, references, trigger')
     union all
     select n.nspname, 'is a schema the program may create in'
     from pg_namespace n where (${ours} or n.nspname = 'public') and has_schema_privilege($1, n.oid, 'create')
       and n.nspname <> 'planted'
     union all
     select current_database(), 'is a database the program may create schemas in'
     where has_database_privilege($1, current_database(), 'create')`,
    [role],
  )
}
