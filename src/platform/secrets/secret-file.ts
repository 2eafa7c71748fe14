import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../folder.ts'

/** What the file says; made first if it is not there. Two processes starting at once end with the same secret. */
export function makeOnce(folder: string, name: string, make: () => string): string {
  const file = path.join(folder, name)
  const found = readIfThere(file)
  if (found !== undefined) return found
  const written = writeSecretFile(folder, name, make())
  try {
    // A link fails where a rename would replace what another process has just made and used.
    linkSync(written, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(written, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

/** Writes the text beside its place, readable by its owner only and safe on disk, and returns where. */
export function writeSecretFile(folder: string, name: string, text: string): string {
  makeFolder(folder, 0o700)
  chmodSync(folder, 0o700)
  const written = path.join(folder, `${name}.${randomBytes(6).toString('hex')}`)
  const handle = openSync(written, 'wx', 0o600)
  writeSync(handle, `${text}\n`)
  fsyncSync(handle)
  closeSync(handle)
  return written
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
