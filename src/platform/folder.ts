import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder with all that lead to it, or throws what stands in the way. Node's own way of making them all (24.21, libuv) goes
 * on for ever where the folder above is there and takes no other, as in /proc.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const missing: string[] = []
  for (let at = path.resolve(folder); !existsSync(at) && at !== path.dirname(at); at = path.dirname(at))
    missing.unshift(at)
  for (const at of missing) makeOne(at, mode)
  if (!isFolder(folder)) mkdirSync(folder)
}

function makeOne(folder: string, mode: number) {
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Somebody else may have made it at the same moment.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}
