import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { environmentOf } from './environment.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the running product, with its demo. */
    siteUrl: string
    /** Where it keeps its data: for commands run beside it. */
    dataDir: string
  }
}

/** The whole program as `npm start` runs it, in a process and a folder of its own, with the demo filled in. */
export default async function setup(project: TestProject) {
  const { SITE_URL, DATA_DIR } = process.env
  // While writing a journey: a site that runs already, given by its address and its folder.
  if (SITE_URL !== undefined && DATA_DIR !== undefined) {
    project.provide('siteUrl', SITE_URL)
    project.provide('dataDir', DATA_DIR)
    return undefined
  }
  const dataDir = await mkdtemp(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'vastakaiku-e2e-'))
  // Run as root, PostgreSQL is another user, who must get through.
  await chmod(dataDir, 0o711)
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: environmentOf({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', DEMO: 'recent' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await said(child, 'Demo sign-ins').catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true })
    throw error
  })
  project.provide('siteUrl', `http://localhost:${port}`)
  project.provide('dataDir', dataDir)
  return async () => {
    child.kill('SIGINT')
    await new Promise((resolve) => child.once('exit', resolve))
    await rm(dataDir, { recursive: true, force: true })
  }
}

function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes(words)) resolve()
    })
    child.once('exit', (code) =>
      reject(new Error(`the program ended with ${code} before it was ready:\n${output}`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
