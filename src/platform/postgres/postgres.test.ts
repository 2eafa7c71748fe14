import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { accountForPostgres } from './account.ts'
import { findBinaries } from './binaries.ts'
import { PostgresUnavailable } from './errors.ts'
import { spawnGuarded } from './guard.ts'
import { startPostgres, type Postgres } from './postgres.ts'
import { findRunning } from './running.ts'
import { socketFolder } from './socket.ts'

const memory = '/dev/shm'
const root = mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'vastakaiku-postgres-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const silent = () => undefined

const running = new Set<Postgres>()
afterEach(async () => {
  for (const server of running) await server.stop()
  running.clear()
})
async function start(dataDir: string, port?: number) {
  const server = await startPostgres({ dataDir, fast: true, log: silent, ...(port && { port }) })
  running.add(server)
  return server
}

describe('the PostgreSQL that came with npm', { timeout: 60_000 }, () => {
  const dataDir = path.join(root, 'one')

  test('a fresh folder becomes a running server within seconds', async () => {
    const began = performance.now()
    const server = await start(dataDir)
    expect(performance.now() - began).toBeLessThan(20_000)
    expect(await ask(server, 'show server_version_num')).toMatch(/^18/)
    expect(await ask(server, 'show listen_addresses')).toBe('127.0.0.1')
    expect(await ask(server, 'show password_encryption')).toBe('scram-sha-256')
    expect(statSync(path.join(dataDir, 'superuser-password')).mode & 0o777).toBe(0o600)
    await ask(server, 'create table kept as select 1 as n')
    await server.stop()
  })

  test('our own processes speak to it over a socket, and others over the network', async () => {
    const server = await start(dataDir)
    const asked = 'select inet_server_addr() is null'
    expect(await ask(server, asked)).toBe(true)
    const byNetwork = new Client({
      connectionString: server.url('superuser', 'postgres').replace(/\?.*/, ''),
    })
    await byNetwork.connect()
    expect((await byNetwork.query({ text: asked, rowMode: 'array' })).rows).toEqual([[false]])
    await byNetwork.end()
    expect(statSync(path.join(dataDir, 'socket')).mode & 0o777).toBe(0o700)
    await server.stop()
  })

  test('where a socket cannot be, there is none: a path too long, a name that a list would part', async () => {
    for (const name of ['a-name-longer-than-others'.repeat(4), 'one,two'])
      expect(await socketFolder(path.join(root, name), 5432, undefined)).toBe(undefined)
  })

  test('nor where the file system takes a socket and then refuses to change its permissions', async () => {
    const folder = mkdtempSync(path.join(root, 'shared-'))
    const { chmod } = fs
    fs.chmod = async (file, mode) => {
      if (statSync(file).isSocket()) throw Object.assign(new Error('Invalid argument'), { code: 'EINVAL' })
      await chmod(file, mode)
    }
    syncBuiltinESMExports()
    onTestFinished(() => {
      fs.chmod = chmod
      syncBuiltinESMExports()
    })
    expect(await socketFolder(folder, 5432, undefined)).toBe(undefined)
    fs.chmod = chmod
    syncBuiltinESMExports()
    expect(await socketFolder(folder, 5432, undefined)).toBe(path.join(folder, 'socket'))
    expect(readdirSync(path.join(folder, 'socket'))).toEqual([])
  })

  test('a wrong password is refused, and stopping leaves no process and no pid file', async () => {
    const server = await start(dataDir)
    const wrong = new Client({
      connectionString: server.url('superuser', 'postgres').replace(/:[^:@]+@/, ':x@'),
    })
    await expect(wrong.connect()).rejects.toThrow(/password authentication failed/)
    await server.stop()
    expect(processesOn(dataDir)).toEqual([])
    expect(existsSync(path.join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false)
  })

  test('the next start keeps the rows and the port', async () => {
    const lastPort = Number(readFileSync(path.join(dataDir, 'port'), 'utf8'))
    const server = await start(dataDir)
    expect(await ask(server, 'select n from kept')).toBe(1)
    expect(server.port).toBe(lastPort)
    expect(server.adopted).toBe(false)
    await server.stop()
  })

  test('a second starter is refused in one line and the first keeps its database', async () => {
    const server = await start(dataDir)
    const refused = start(dataDir)
    await expect(refused).rejects.toThrow(PostgresUnavailable)
    await expect(refused).rejects.toThrow(new RegExp(`process ${process.pid}\\) already runs on ${dataDir}`))
    expect(await ask(server, 'select n from kept')).toBe(1)
    await server.stop()
  })

  test('a command can find the server that another process runs, and only while it runs', async () => {
    expect(await findRunning(dataDir, 'postgres')).toBe(undefined)
    const server = await start(dataDir)
    expect(await findRunning(dataDir, 'postgres')).toBe(server.url('superuser', 'postgres'))
    await server.stop()
  })

  test('after kill -9 PostgreSQL stops by itself, and what was committed is there at the next start', async () => {
    const holder = await startHolder(dataDir)
    process.kill(holder.pid, 'SIGKILL')
    const server = await start(dataDir)
    expect(await ask(server, 'select word from acknowledged')).toBe('kiitos')
    expect(serversOn(dataDir)).toHaveLength(1)
    await server.stop()
  })

  test('a PostgreSQL whose guard was killed too is stopped before ours starts', async () => {
    const holder = await startHolder(dataDir)
    for (const pid of [holder.pid, ...guardsOn(dataDir)]) process.kill(pid, 'SIGKILL')
    const server = await start(dataDir)
    expect(server.adopted).toBe(true)
    expect(await ask(server, 'select word from acknowledged')).toBe('kiitos')
    await server.stop()
    expect(processesOn(dataDir)).toEqual([])
  })

  test('a pid file whose process id belongs to something else does not stop the start', async () => {
    const sleeper = spawn('sleep', ['60'], {
      stdio: 'ignore',
      ...sameAccountAs(path.join(dataDir, 'cluster')),
    })
    writeFileSync(
      path.join(dataDir, 'cluster', 'postmaster.pid'),
      `${sleeper.pid}\n${dataDir}/cluster\n1\n1\n\n\n\n`,
    )
    const server = await start(dataDir)
    expect(await ask(server, 'select n from kept')).toBe(1)
    await server.stop()
    expect(sleeper.exitCode).toBe(null)
    sleeper.kill()
  })

  test('nor does one whose process id belongs to a zombie', async () => {
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      ...sameAccountAs(path.join(dataDir, 'cluster')),
    })
    let zombie = ''
    for await (const line of createInterface({ input: parent.stdout })) {
      zombie = line
      break
    }
    writeFileSync(
      path.join(dataDir, 'cluster', 'postmaster.pid'),
      `${zombie}\n${dataDir}/cluster\n1\n1\n\n\n\nready\n`,
    )
    const server = await start(dataDir)
    expect(await ask(server, 'select n from kept')).toBe(1)
    await server.stop()
    parent.kill()
  })

  test('a holder that dies in the very moment of starting leaves no server', async () => {
    const server = spawnGuarded(
      [findBinaries().postgres, '-D', path.join(dataDir, 'cluster')],
      dataDir,
      await accountForPostgres(),
      silent,
    )
    await server.stop()
    expect(processesOn(dataDir)).toEqual([])
  })

  test('a server killed hard itself is recovered, although its children linger a moment', async () => {
    const server = await start(dataDir)
    const client = new Client({ connectionString: server.url('superuser', 'postgres') })
    client.on('error', silent)
    await client.connect()
    await client.query('set synchronous_commit = on')
    await client.query("create table recovered as select 'ei katoa' as word")
    process.kill(
      Number.parseInt(readFileSync(path.join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10),
      'SIGKILL',
    )
    await server.gone
    await server.stop()
    const next = await start(dataDir)
    expect(await ask(next, 'select word from recovered')).toBe('ei katoa')
    await next.stop()
  })

  test('the log of the server quotes no row and no statement', async () => {
    const lines: string[] = []
    const server = await startPostgres({ dataDir, fast: true, log: (line) => lines.push(line) })
    running.add(server)
    await ask(server, "create table said as select 'salaisuus'::text as word")
    await ask(server, 'create unique index said_once on said (word)')
    await expect(ask(server, "insert into said values ('salaisuus')")).rejects.toThrow('said_once')
    await server.stop()
    expect(lines.join()).toContain('said_once')
    expect(lines.join()).not.toContain('salaisuus')
  })

  test('a taken port is named in one line', async () => {
    const first = await start(dataDir)
    const second = start(path.join(root, 'two'), first.port)
    await expect(second).rejects.toThrow(`Port ${first.port} on 127.0.0.1 is taken`)
    await first.stop()
  })

  test.runIf(process.getuid?.() === 0)('as root, a folder that lets nobody through is named', async () => {
    const closed = path.join(root, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    await expect(start(path.join(closed, 'db'))).rejects.toThrow(`The folder ${closed} does not let the user`)
  })

  test('a machine without these binaries is told to use DATABASE_URL', () => {
    expect(() => findBinaries('win32', 'x64')).toThrow(PostgresUnavailable)
    expect(() => findBinaries('win32', 'x64')).toThrow(/set DATABASE_URL/)
  })
})

async function ask(server: Postgres, query: string): Promise<unknown> {
  const client = new Client({ connectionString: server.url('superuser', 'postgres') })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(query)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

/** A program of its own that starts PostgreSQL, commits a row, and would hold on for ever. */
async function startHolder(dataDir: string): Promise<{ pid: number }> {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)})
    const { Client } = await import(${JSON.stringify(import.meta.resolve('pg'))})
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
    const client = new Client({ connectionString: server.url('superuser', 'postgres') })
    await client.connect()
    await client.query("create table if not exists acknowledged (word text)")
    await client.query("insert into acknowledged values ('kiitos')")
    console.log('committed')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) if (line === 'committed') break
  if (child.pid === undefined) throw new Error('The holder did not start')
  return { pid: child.pid }
}

function processesOn(dataDir: string) {
  const lines = execFileSync('ps', ['-eww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.includes(`${dataDir}/cluster`))
}

function serversOn(dataDir: string) {
  return processesOn(dataDir).filter((line) => !line.includes('postgres-guard'))
}

function guardsOn(dataDir: string) {
  return processesOn(dataDir)
    .filter((line) => line.includes('postgres-guard'))
    .map((line) => Number.parseInt(line, 10))
}

function sameAccountAs(folder: string) {
  const { uid, gid } = statSync(folder)
  return process.getuid?.() === 0 ? { uid, gid } : {}
}
