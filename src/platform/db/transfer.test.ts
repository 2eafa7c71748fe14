import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { runMigrations } from 'graphile-worker'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../postgres/empty-database.ts'
import { backupDatabase, restoreDatabase, TransferRefused } from './transfer.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'vastakaiku-transfer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const schema = `
  create schema platform;
  create table platform.migration (name text primary key, applied_at timestamptz not null default now());
  insert into platform.migration values ('0001_first.sql'), ('0002_second.sql');
  create schema library;
  create type library.colour as enum ('red', 'blue');
  create table library.code_list (code text primary key, name text not null);
  insert into library.code_list values ('091', 'Helsinki');
  create table library."a strange ""table""" ("a column" int, constraint "k" unique ("a column"));
  create table library.nothing ();
  create table library.every_type (
    organisation_id uuid not null, id bigint generated always as identity, place serial,
    parent_id bigint, code text references library.code_list, t text, v varchar(9), c char(3), i2 int2, i4 int4, i8 int8,
    n numeric, f4 float4, f8 float8, b boolean, ts timestamptz, ts0 timestamp, d date, tm time, iv interval,
    j json, jb jsonb, bytes bytea, ta text[], ia int8[][], ja jsonb[], colour library.colour, colours library.colour[],
    r int4range, addr inet, doubled int8 generated always as (i8 / 2) stored,
    primary key (organisation_id, id), foreign key (organisation_id, parent_id) references library.every_type);
  alter table library.every_type enable row level security;
  alter table library.every_type force row level security;
  create policy isolation on library.every_type
    using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
  create function library.refuse() returns trigger language plpgsql as $$ begin raise exception 'a trigger ran'; end $$;
  create trigger refuse_changes before insert or update on library.code_list for each row execute function library.refuse();`

const organisation = '0198c1d2-0000-7000-8000-000000000001'
const strange = 'ä€😀 שלום \\ \\. \\N \t\r\n\u0001\u2028 "\'$$'

describe('a backup and its restore', { timeout: 60_000 }, () => {
  const from = emptyDatabase()
  const into = emptyDatabase()
  const file = path.join(folder, 'one.backup')
  const source = new Client({ connectionString: from.url })
  const target = new Client({ connectionString: into.url })

  beforeAll(async () => {
    for (const client of [source, target]) {
      await client.connect()
      await client.query(schema)
    }
    for (const url of [from.url, into.url]) {
      await runMigrations({ connectionString: url })
    }
    await fill(source)
  })
  afterAll(async () => {
    await source.end()
    await target.end()
  })

  test('bring back every value of every type', async () => {
    const backedUp = await backupDatabase(from.url, file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await restoreDatabase(into.url, file)).toEqual(backedUp)
    for (const query of [
      'select to_json(t)::text as row from library.every_type t order by id',
      'select t::text as row from library.every_type t order by id',
      'select t::text as row from library.code_list t order by 1',
      'select t::text as row from library."a strange ""table""" t order by 1',
      'select count(*) as row from library.nothing',
      'select t::text as row from platform.migration t order by 1',
    ]) {
      const { rows } = await source.query(query)
      expect((await target.query(query)).rows).toEqual(rows)
      expect(rows.length).toBeGreaterThan(0)
    }
    const { rows } = await target.query('select t from library.every_type where id = 2')
    expect(rows).toEqual([{ t: strange }])
  })

  test('go on counting where the sequences were, and put triggers and foreign keys back to work', async () => {
    const { rows } = await target.query(
      'insert into library.every_type (organisation_id) values ($1) returning id, place',
      [organisation],
    )
    expect(rows).toEqual([{ id: '2004', place: 2004 }])
    await expect(target.query("insert into library.code_list values ('1', 'x')")).rejects.toThrow(
      'a trigger ran',
    )
    await expect(
      target.query("insert into library.every_type (organisation_id, code) values ($1, 'none')", [
        organisation,
      ]),
    ).rejects.toThrow('foreign key')
  })

  test('keep the jobs that wait, and free those that were running', async () => {
    const { rows } = await target.query(
      'select t.identifier, j.payload, j.locked_by, j.is_available from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id',
    )
    expect(rows).toEqual([
      { identifier: 'send', payload: { id: 1 }, locked_by: null, is_available: true },
      { identifier: 'send', payload: { id: 2 }, locked_by: null, is_available: true },
    ])
  })

  test('a database that holds something is never overwritten', async () => {
    await expect(restoreDatabase(into.url, file)).rejects.toThrow(
      /The database is not empty \(graphile_worker/,
    )
  })

  describe('into a new database', () => {
    const fresh = emptyDatabase()
    const client = new Client({ connectionString: fresh.url })
    beforeAll(async () => {
      await client.connect()
      await client.query(schema)
      await runMigrations({ connectionString: fresh.url })
    })
    afterAll(() => client.end())
    const isEmpty = async () => (await client.query('select from library.every_type')).rowCount === 0

    test('a damaged file is refused before anything is written', async () => {
      const bytes = readFileSync(file)
      const text = gunzipSync(bytes)
      const changed = Buffer.from(text)
      changed[changed.indexOf('Helsinki')] = 88
      const ended = text.subarray(0, text.lastIndexOf('{"rows"'))
      const damages = {
        'cut short': bytes.subarray(0, bytes.length - 500),
        'a byte changed inside the gzip': Buffer.concat([
          bytes.subarray(0, 900),
          Buffer.from('x'),
          bytes.subarray(901),
        ]),
        'a word changed': gzipSync(changed),
        'without its last line': gzipSync(ended),
        'with a line too many': gzipSync(Buffer.concat([text, Buffer.from('x\n')])),
        'something else': Buffer.from('hello'),
        nothing: Buffer.alloc(0),
      }
      for (const damage of Object.values(damages)) {
        const broken = path.join(folder, 'broken.backup')
        writeFileSync(broken, damage)
        await expect(restoreDatabase(fresh.url, broken)).rejects.toThrow(/is damaged or is not a backup/)
      }
      await expect(restoreDatabase(fresh.url, path.join(folder, 'none'))).rejects.toThrow(TransferRefused)
      expect(await isEmpty()).toBe(true)
    })

    test('a database that somebody works with is refused', async () => {
      const worker = new Client({ connectionString: fresh.url })
      await worker.connect()
      await worker.query('begin; select from library.code_list')
      await expect(restoreDatabase(fresh.url, file)).rejects.toThrow(
        'The database is in use: stop Vastakaiku first.',
      )
      await worker.end()
    })

    test('another version is refused by name', async () => {
      await client.query("insert into platform.migration values ('0003_third.sql')")
      await expect(restoreDatabase(fresh.url, file)).rejects.toThrow(
        /different versions \(0002_second.sql and 0003_third.sql\)/,
      )
      await client.query("delete from platform.migration where name = '0003_third.sql'")
      expect(await isEmpty()).toBe(true)
    })

    test('a role that sees one organisation only is refused', async () => {
      const password = randomBytes(9).toString('hex')
      const role = `clerk_${randomBytes(4).toString('hex')}`
      await source.query(
        `create role ${role} login password '${password}'; grant pg_read_all_data to ${role}`,
      )
      const url = new URL(from.url)
      url.username = role
      url.password = password
      const partial = path.join(folder, 'partial.backup')
      await expect(backupDatabase(url.href, partial)).rejects.toThrow(/want a superuser/)
      expect(() => statSync(partial)).toThrow('ENOENT')
      await source.query(`drop role ${role}`)
    })
  })
})

async function fill(client: Client) {
  await client.query(`set session_replication_role = 'replica'; insert into library.code_list values ('853', 'Turku / Åbo');
    set session_replication_role = default;
    insert into library."a strange ""table""" values (1), (null); insert into library.nothing default values`)
  const insert = `insert into library.every_type (organisation_id, parent_id, code, t, v, c, i2, i4, i8, n, f4, f8, b, ts, ts0, d, tm,
    iv, j, jb, bytes, ta, ia, ja, colour, colours, r, addr)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28)`
  await client.query(insert, [organisation, ...Array.from({ length: 27 }, () => null)])
  await client.query(insert, [
    organisation,
    1,
    '853',
    strange,
    'åäö',
    'x',
    -32768,
    2147483647,
    '-9223372036854775808',
    '12345678901234567890123456789.000100',
    '1.1',
    '5e-324',
    true,
    '2026-03-29 03:00:00.123456+03',
    'infinity',
    '0044-03-15 BC',
    '23:59:59.999999',
    '1 year 2 mons -3 days 04:05:06.7',
    '{"a" : 1,  "a":2}',
    JSON.stringify({ words: strange, deep: [null, 1e300] }),
    randomBytes(100_000),
    ['a,b', null, '', '{"}', '\\'],
    '{{1,2},{3,9223372036854775807}}',
    '{"{\\"a\\": [1]}"}',
    'blue',
    '{red,NULL}',
    '[1,10)',
    '2001:db8::1/64',
  ])
  await client.query(insert, [
    organisation,
    2,
    null,
    '\\.',
    '',
    '',
    0,
    0,
    0,
    'NaN',
    '-Infinity',
    'NaN',
    false,
    '-infinity',
    null,
    null,
    null,
    null,
    'null',
    'null',
    Buffer.alloc(0),
    [],
    '{}',
    '{}',
    'red',
    '{}',
    'empty',
    '0.0.0.0',
  ])
  await client.query(
    `insert into library.every_type (organisation_id, parent_id, t, i8)
     select $1, n % 3 + 1, repeat('sana ', n % 50), n from generate_series(1, 2000) n`,
    [organisation],
  )
  await client.query(
    `select graphile_worker.add_job('send', json_build_object('id', n)) from generate_series(1, 2) n`,
  )
  await client.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker' where payload ->> 'id' = '2'`,
  )
}
