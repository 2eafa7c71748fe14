import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { CannotStart } from '../../platform/errors.ts'
import { unreadable } from '../text/rows.ts'

/** A JSON file of a known shape: what is wrong is said with its place in the file, in one line. */
export function parsedFile<T>(file: string, shape: z.ZodType<T>, noun: string): T {
  const parsed = shape.safeParse(jsonOf(file))
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const place = first?.path.join('.') ?? ''
  throw new CannotStart(`${file}${place === '' ? '' : `, ${place}`}: ${first?.message ?? `is not ${noun}`}.`)
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new CannotStart(`${file} is not JSON: ${error.message}.`)
    if (error instanceof Error && 'syscall' in error) throw new CannotStart(`${file} ${unreadable(error)}`)
    throw error
  }
}
