import { gzipSync } from 'node:zlib'
import { feature as identity } from '../src/features/identity/index.ts'
import { feature as listening } from '../src/features/listening/index.ts'
import { anInvitation } from '../tests/builders/listening.ts'
import { anApp } from '../tests/builders/app.ts'
import { withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'
import { aBenchTown } from './town.ts'

const MOST_BYTES = 15 * 1024
const MOST_REQUESTS = 3

type Loaded = { bytes: number; requests: number; scripts: number }

/** The page as a phone loads it: itself, its style sheets, its pictures and scripts, each compressed. */
async function loadAnswerPage(): Promise<Loaded> {
  return withBenchDatabase(2, async ({ database }) => {
    const { ctx } = await aBenchTown(database)
    const { code } = await anInvitation(database, ctx)
    const app = anApp(database, [identity, listening], { clock: () => ctx.now })
    const html = await fetched(app, `/${ctx.organisation.slug}/v/${code}`)
    const linked = [...html.matchAll(/<(?:link|img|script|source)[^>]*?(?:href|src)="([^"]+)"/g)]
    const loaded = linked.map(([tag, address]) => ({ tag, address: address as string }))
    const bodies = await Promise.all(loaded.map(({ address }) => fetched(app, address)))
    return {
      bytes: [html, ...bodies].reduce((sum, body) => sum + gzipSync(body).length, 0),
      requests: 1 + loaded.length,
      scripts: (html.match(/<script/g) ?? []).length,
    }
  })
}

async function fetched(app: ReturnType<typeof anApp>, address: string): Promise<string> {
  const response = await app.get(address)
  if (response.status !== 200) throw new Error(`${response.status} for a part of the answer page`)
  return response.text()
}

let page: Promise<Loaded> | undefined
const loadOnce = () => (page ??= loadAnswerPage())

export const figures: Figure[] = [
  {
    key: 'answer-page',
    name: 'the page a resident answers on, all of it with gzip',
    unit: 'bytes',
    yardstick: '15 kB',
    target: { atMost: 1 },
    measure: async () => {
      const { bytes } = await loadOnce()
      return { value: bytes, ratio: bytes / MOST_BYTES }
    },
  },
  {
    key: 'answer-page',
    name: 'requests of the page a resident answers on',
    unit: 'requests',
    yardstick: 'three requests',
    target: { atMost: 1 },
    measure: async () => {
      const { requests } = await loadOnce()
      return { value: requests, ratio: requests / MOST_REQUESTS }
    },
  },
  {
    key: 'answer-page',
    name: 'scripts of the page a resident answers on',
    unit: 'scripts',
    yardstick: 'none at all',
    target: { atMost: 0 },
    measure: async () => {
      const { scripts } = await loadOnce()
      return { value: scripts, ratio: scripts }
    },
  },
]
