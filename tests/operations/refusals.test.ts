import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { testDatabase } from '../database.ts'
import { PASSWORD } from '../global-setup.ts'
import { select } from './inside.ts'
import {
  aFolder,
  cleanUpAfterwards,
  freePort,
  runToEnd,
  type Settings,
  start,
  type Started,
} from './program.ts'

cleanUpAfterwards()

const db = testDatabase()

let dataDir: string
beforeAll(async () => {
  dataDir = await aFolder()
})

/** What the program says when it cannot start: one line on stderr, and not one from its inside. */
async function refusalOf(settings: Settings): Promise<string> {
  const { code, stdout, stderr } = await runToEnd('main', {
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    ...settings,
  })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\n +at |Error:/)
  return stderr.trim()
}

describe('settings', () => {
  test('a wrong setting is named', async () => {
    expect(await refusalOf({ PORT: 'three thousand' })).toMatch(
      /^Setting PORT is not right: .+ See README\.md/,
    )
  })

  test('half a file store is refused', async () => {
    expect(await refusalOf({ S3_ENDPOINT: 'https://files.example' })).toMatch(/^Setting S3_BUCKET is missing/)
  })
})

describe('the port and the folder', () => {
  let taken: Server
  let other: Started
  beforeAll(async () => {
    taken = createServer()
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
    other = await start({ DATA_DIR: dataDir })
  })
  afterAll(() => taken.close())

  test('a taken port is said before the database is touched', async () => {
    const { port } = taken.address() as { port: number }
    expect(await refusalOf({ PORT: String(port) })).toMatch(
      new RegExp(`^Port ${port} is taken: .+ PORT to another`),
    )
  })

  test('a folder on which another runs is refused, and the other keeps running', async () => {
    expect(await refusalOf({})).toMatch(
      /^Another Vastakaiku \(process \d+\) already runs on .+: stop it, or give this one its own DATA_DIR\.$/,
    )
    expect((await fetch(`${other.origin}/readyz`)).status).toBe(200)
  })

  test('a file where the folder should be is said', async () => {
    const file = path.join(await aFolder(), 'not-a-folder')
    await writeFile(file, '')
    expect(await refusalOf({ DATA_DIR: file })).toMatch(/^DATA_DIR .+not-a-folder cannot be used \(EEXIST/)
  })

  test.runIf(existsSync('/proc/self'))('a place that takes no folder is said', async () => {
    for (const place of ['/proc/vastakaiku', '/proc'])
      expect(await refusalOf({ DATA_DIR: place })).toMatch(
        new RegExp(`^DATA_DIR ${place} cannot be used \\(ENOENT.+\\): give another folder\\.$`),
      )
  })

  test.runIf(process.getuid?.() === 0)('as root, a folder that lets nobody through is named', async () => {
    const closed = path.join(await aFolder(), 'closed')
    await mkdir(closed, { mode: 0o700 })
    await chmod(closed, 0o700)
    expect(await refusalOf({ DATA_DIR: path.join(closed, 'data') })).toMatch(
      /^The folder .+\/closed does not let the user \w+ through, .+ chmod o\+x .+, or set DATABASE_URL\.$/,
    )
  })
})

describe("one's own PostgreSQL", () => {
  test('one that does not answer is named without its password', async () => {
    const url = `postgresql://owner:secret@127.0.0.1:${await freePort()}/town`
    const said = await refusalOf({ DATABASE_URL: url })
    expect(said).toMatch(
      /^The database town at 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\): check DATABASE_URL\.$/,
    )
    expect(said).not.toContain('secret')
  })

  test('one that hangs up is named also while somebody holds a silent connection to the port', async () => {
    const PORT = String(await freePort())
    let silent: Promise<Socket> | undefined
    // It is asked when the port is open already.
    const database = createServer((asked) => {
      silent ??= new Promise((resolve, reject) => {
        const socket = connect(Number(PORT), '127.0.0.1', () => resolve(socket)).on('error', reject)
      })
      void silent.finally(() => asked.destroy())
    })
    await new Promise<void>((listening) => database.listen(0, '127.0.0.1', listening))
    const { port } = database.address() as AddressInfo
    const url = `postgresql://owner:secret@127.0.0.1:${port}/town`
    expect(await refusalOf({ PORT, DATABASE_URL: url })).toMatch(
      /^The database town at 127\.0\.0\.1:\d+ cannot be reached \(.+\): check DATABASE_URL\.$/,
    )
    const held = await silent
    expect(held).toBeDefined()
    held?.destroy()
    database.close()
  })

  test('an owner that may not make roles is told both ways out', async () => {
    await select(db.superuserUrl, `create role no_maker login password '${PASSWORD}'`)
    const url = urlAs('no_maker')
    expect(await refusalOf({ DATABASE_URL: url })).toMatch(
      /^The role of DATABASE_URL may not make the role vastakaiku_program .+ CREATEROLE, or make the role and give DATABASE_PROGRAM_URL\.$/,
    )
    await select(db.superuserUrl, 'drop role no_maker')
  })

  test('a role that owns nothing is told to own the database', async () => {
    await select(db.superuserUrl, `create role no_owner login password '${PASSWORD}'`)
    const said = await refusalOf({ DATABASE_URL: urlAs('no_owner'), DATABASE_PROGRAM_URL: db.programUrl })
    expect(said).toMatch(
      /^The role of DATABASE_URL may not make its tables .+ make it the owner of the database\.$/,
    )
    await select(db.superuserUrl, 'drop role no_owner')
  })

  test('a program role that row-level security does not hold is refused', async () => {
    const settings = { DATABASE_URL: db.ownerUrl, DATABASE_PROGRAM_URL: db.superuserUrl }
    expect(await refusalOf(settings)).toMatch(
      /^DATABASE_PROGRAM_URL is of the role postgres: it must be vastakaiku_program/,
    )
  })

  test('a database of a newer version is left as it is', async () => {
    await select(db.superuserUrl, `alter database ${databaseName()} owner to vastakaiku_owner`)
    await select(
      db.superuserUrl,
      `insert into platform.migration (name, kind, digest) values ('9999_tomorrow.sql', 'migration', '')`,
    )
    const settings = { DATABASE_URL: db.ownerUrl, DATABASE_PROGRAM_URL: db.programUrl }
    expect(await refusalOf(settings)).toMatch(
      /^The database is of a newer version of Vastakaiku \(it has 9999_tomorrow\.sql\): install that version/,
    )
  })

  function urlAs(role: string) {
    const url = new URL(inject('postgresUrl'))
    url.username = role
    url.password = PASSWORD
    url.pathname = `/${databaseName()}`
    return url.href
  }

  function databaseName() {
    return new URL(db.ownerUrl).pathname.slice(1)
  }
})
