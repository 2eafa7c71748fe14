import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../../shared/data')

/** Real data with sources and licences lies beside the project, never in it: a clone may be without. */
export const hasReferenceData = existsSync(folder)

/** One file of it, as `choice/reference.json`. */
export function referenceData(file: string): Buffer {
  return readFileSync(path.join(folder, file))
}
