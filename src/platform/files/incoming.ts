import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { FileRefused } from './file-store.ts'
import type { Hold } from './quota.ts'

/**
 * Writes a body to a file of its own, measured while it comes: it stops at the first byte over a limit, and what was
 * written is removed again whatever goes wrong. When this returns, the bytes are safe on disk.
 */
export async function receive(
  body: Readable | Buffer,
  file: string,
  limits: { maxBytes: number; hold: Hold },
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of chunksOf(body)) {
      bytes += chunk.length
      if (bytes > limits.maxBytes) throw new FileRefused('too_large')
      limits.hold.grow(chunk.length)
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
    await handle.close()
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(file, { force: true })
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function* chunksOf(body: Readable | Buffer): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(body)) {
    yield body
    return
  }
  for await (const chunk of body) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
}
