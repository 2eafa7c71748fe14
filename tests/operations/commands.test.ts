import { cp, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hiddenOf } from '../builders/app.ts'
import { sealEvents } from '../../src/platform/events.seal.ts'
import { lookInside, select, settle, tellOfVisits } from './inside.ts'
import { aFolder, cleanUpAfterwards, runToEnd, start, type Started, stop, until } from './program.ts'

cleanUpAfterwards()

let program: Started
let dataDir: string
let newDir: string
let backup: string
let caller: Awaited<ReturnType<typeof settle>>
let sealed: { events: number; rows: Record<string, number> }

const command = (name: string, folder: string, words: string[] = []) =>
  runToEnd(name, { DATA_DIR: folder, BASE_URL: program.origin }, words)

beforeAll(async () => {
  dataDir = await aFolder()
  newDir = await aFolder()
  backup = path.join(await aFolder(), 'town.backup')
  program = await start({ DATA_DIR: dataDir })
  sealed = await fillAndSeal()
  // The secrets are kept apart from the backup, and put back before it.
  await cp(path.join(dataDir, 'secrets'), path.join(newDir, 'secrets'), { recursive: true })
})

async function fillAndSeal() {
  const inside = await lookInside(dataDir)
  caller = await settle(inside)
  await until(async () => (await tellOfVisits(program.origin, caller, ['1', '2', '3'])).status === 202)
  await until(async () => {
    const waiting = await select(inside.url, 'select from graphile_worker._private_jobs where run_at < now()')
    return waiting.length === 0
  })
  const { id } = inside.ctx.organisation
  await inside.database.write(id, (tx) => sealEvents(tx, id, new Date()))
  const [row] = await select<{ count: number }>(inside.url, 'select count(*)::int from platform.event')
  const rows = await rowsIn(inside.url)
  await inside.close()
  return { events: row?.count ?? 0, rows }
}

async function rowsIn(url: string): Promise<Record<string, number>> {
  const tables = await select<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker')
       -- How far the reactions have read: it moves by itself each minute.
       and tablename <> 'reaction_place' order by 1`,
  )
  // In one statement: there are more tables than connections.
  const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int from ${name}`)
  const counts = await select<{ name: string; count: number }>(url, each.join(' union all '))
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]))
}

describe('beside a running program', () => {
  test('backup writes all of it into a file for its owner only', async () => {
    const { code, stdout, stderr } = await command('backup', dataDir, [backup])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^\d+ rows of \d+ tables are in .+town\.backup\nKeep .+secrets/)
    expect((await stat(backup)).mode & 0o777).toBe(0o600)
  })

  test('verify-trail finds the trail whole', async () => {
    const { code, stdout } = await command('verify-trail', dataDir)
    expect(code).toBe(0)
    expect(stdout).toMatch(
      new RegExp(`^turku: whole; ${sealed.events} of ${sealed.events} events sealed; head [0-9a-f]{64}\\n$`),
    )
  })

  test('restore is refused while the program runs', async () => {
    const { code, stderr } = await command('restore', dataDir, [backup])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Vastakaiku runs on .+: stop it first\.\n$/)
  })

  test('the first administrator gets a link that signs in once', async () => {
    const words = ['--organisation', 'turku', '--name', 'Aino Aalto', '--email', 'aino@example.fi']
    const { code, stdout } = await command('first-administrator', dataDir, words)
    expect(code).toBe(0)
    const link = /^http\S+$/m.exec(stdout)?.[0] ?? ''
    expect(link).toMatch(/\/turku\/staff\/sign-in\/link\/\S+$/)

    const page = await (await fetch(link)).text()
    const token = hiddenOf(page, new URL(link).pathname)
    const signIn = () => fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams(token) })
    const first = await signIn()
    expect([first.status, first.headers.get('location')]).toEqual([303, '/turku/staff'])
    const cookie = first.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    expect((await fetch(`${program.origin}/turku/staff`, { headers: { cookie } })).status).toBe(200)

    // The page as it was, sent again by someone who found it, and the link opened anew.
    const second = await signIn()
    expect(second.headers.getSetCookie().filter((one) => one.includes('session'))).toEqual([])
    expect(await (await fetch(link)).text()).not.toContain('form_token')
  })

  test('a word that is missing or no address is named', async () => {
    const words = ['--organisation', 'nowhere', '--name', 'Aino Aalto', '--email', 'aino']
    const { code, stderr } = await command('first-administrator', dataDir, words)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^--email is not an address: aino\.\n/)
  })

  test('keys rotate adds a key and moves every value under it, and the program goes on with both', async () => {
    const keys = (verb: string) => command('vastakaiku', dataDir, ['keys', verb])
    const rotated = await keys('rotate')
    expect(rotated).toMatchObject({ code: 0, stderr: '' })
    expect(rotated.stdout).toMatch(/^k2 was added: .+\nturku: [1-9]\d* values encrypted anew\.\n/)
    expect((await tellOfVisits(program.origin, caller, ['after-rotating'])).status).toBe(202)
    expect((await keys('status')).stdout).toBe('k2 encrypts; the same key opens.\nk1 opens 0 values still.\n')
    const early = await keys('retire')
    expect(early).toMatchObject({ code: 1, stdout: '' })
    expect(early.stderr).toContain('less than an hour old')
  })

  test('the first administrator of nowhere is told how to found it', async () => {
    const words = ['--organisation', 'nowhere', '--name', 'Aino Aalto', '--email', 'aino@example.fi']
    const { code, stderr } = await command('first-administrator', dataDir, words)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^There is no organisation nowhere\. To found it:/)
    expect(stderr).not.toMatch(/\n +at /)
  })
})

describe('restoring', () => {
  test('a damaged file is refused and nothing is written', async () => {
    const damaged = path.join(await aFolder(), 'damaged.backup')
    const bytes = await readFile(backup)
    const middle = Math.floor(bytes.length / 2)
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle)
    await writeFile(damaged, bytes)
    const { code, stderr } = await command('restore', newDir, [damaged])
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /damaged\.backup is damaged or is not a backup of Vastakaiku; nothing was written\.\n$/,
    )
  })

  test('a new folder gets every row, and its trail is whole', async () => {
    const { code, stderr, stdout: told } = await command('restore', newDir, [backup])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(told).toMatch(/\nNow put what was kept with it in place of .+secrets and .+files, then start\.\n$/)

    const restored = await start({ DATA_DIR: newDir, RUN: 'web' })
    const inside = await lookInside(newDir)
    expect(await rowsIn(inside.url)).toEqual(sealed.rows)
    const { stdout } = await command('verify-trail', newDir)
    expect(stdout).toMatch(/^turku: whole; /)

    await changeBehindTheBack(inside.url)
    await inside.close()
    await stop(restored)
  })

  test('the changed trail is named by its place, with exit code 1', async () => {
    const { code, stdout, stderr } = await command('verify-trail', newDir)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^turku: BROKEN at place 2: the hash does not match; 1 of \d+ events sealed/)
    expect(stderr).toBe('The trail of 1 organisation(s) has been changed after it was sealed.\n')
  })

  test('a folder that holds something is refused', async () => {
    const { code, stderr } = await command('restore', newDir, [backup])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The database is not empty \(\S+ holds rows\): restore into a new one\.\n$/)
  })
})

function changeBehindTheBack(url: string) {
  return select(
    url,
    `update platform.event set happened_at = happened_at - interval '1 day'
     where event_id = (select event_id from platform.event_seal where place = 2)`,
  )
}

test('a database restored without its hashing secret does not start: those who said stop would be asked again', async () => {
  const otherDir = await aFolder()
  expect((await command('restore', otherDir, [backup])).code).toBe(0)
  const { code, stderr } = await command('verify-trail', otherDir)
  expect(code).toBe(1)
  expect(stderr).toMatch(/^HASHING_SECRET is not the one this database was made with: .+\n$/)
})
