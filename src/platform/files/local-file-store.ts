import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Id } from '../id.ts'
import { folderOf, newFileKey, placeOf } from './file-store.ts'
import type { FileLimits, FileStore } from './file-store.ts'
import { receive } from './incoming.ts'
import { newQuota } from './quota.ts'

/** Files in a folder of this machine: one folder an organisation. */
export function localFileStore(folder: string, limits: FileLimits): FileStore {
  const quota = newQuota({
    most: limits.bytesPerOrganisation,
    count: (organisationId) => sizeOf(list(organisationId as Id<'organisation'>)),
    now: () => performance.now(),
  })

  async function* list(organisationId: Id<'organisation'>) {
    const own = path.join(folder, folderOf(organisationId))
    const names = await readdir(own).catch(nothingThere)
    for (const key of (names ?? []).sort()) {
      const found = await stat(path.join(own, key)).catch(nothingThere)
      if (found && placeOf(organisationId, key)) yield { key, bytes: found.size, storedAt: found.mtime }
    }
  }

  return {
    async put(organisationId, name, body, { type, maxBytes }) {
      const key = newFileKey(name, type)
      const own = path.join(folder, folderOf(organisationId))
      const incoming = path.join(folder, 'incoming')
      for (const needed of [own, incoming]) await mkdir(needed, { recursive: true, mode: 0o700 })
      await removeLeftovers(incoming)
      const part = path.join(incoming, randomBytes(16).toString('hex'))
      const hold = await quota.hold(organisationId)
      try {
        const received = await receive(body, part, {
          maxBytes: Math.min(maxBytes, limits.bytesPerFile),
          hold,
        })
        await rename(part, path.join(own, key))
        await syncFolder(own)
        hold.keep()
        return { key, ...received }
      } finally {
        hold.release()
        await rm(part, { force: true })
      }
    },

    async get(organisationId, key) {
      const place = placeOf(organisationId, key)
      if (place === undefined) return undefined
      const handle = await open(path.join(folder, place), 'r').catch(nothingThere)
      return handle?.createReadStream()
    },

    async remove(organisationId, key) {
      const place = placeOf(organisationId, key)
      if (place === undefined) return
      await rm(path.join(folder, place), { force: true })
      quota.recount(organisationId)
    },

    list,
    usage: (organisationId) => sizeOf(list(organisationId)),
  }
}

export async function sizeOf(files: AsyncIterable<{ bytes: number }>): Promise<number> {
  let sum = 0
  for await (const { bytes } of files) sum += bytes
  return sum
}

const leftoverMs = 24 * 3_600_000

/** A process killed while a file came in leaves its part behind; after a day nobody is still sending it. */
async function removeLeftovers(incoming: string) {
  for (const name of await readdir(incoming)) {
    const part = path.join(incoming, name)
    const found = await stat(part).catch(nothingThere)
    if (found && Date.now() - found.mtimeMs > leftoverMs) await rm(part, { force: true })
  }
}

/** A rename is safe from a power cut only when its folder is written too. */
async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function nothingThere(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
