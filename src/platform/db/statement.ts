import { CompiledQuery, type QueryResult } from 'kysely'
import type { Read } from './database.ts'

/**
 * Written as Kysely's `sql`, for what is asked so often that building it anew each time is felt (8 µs; so, 3 µs): its text is always the
 * same, and what stands in braces is a value of it, never a part of its text. Its columns are called as the text calls them (as
 * "messageId"), since renaming those of each row is felt, too.
 */
export function statement<Row>(words: TemplateStringsArray, ...values: readonly Value[]) {
  return {
    execute: (db: Read): Promise<QueryResult<Row>> =>
      db
        .getExecutor()
        .withoutPlugins()
        .executeQuery<Row>(CompiledQuery.raw(textOf(words), [...values])),
  }
}

// What a driver can send; a piece of Kysely's `sql` is none.
type Value = string | number | bigint | boolean | Date | Uint8Array | null | readonly Value[]

function textOf(words: TemplateStringsArray): string {
  const known = texts.get(words)
  if (known !== undefined) return known
  const text = words.reduce((before, after, index) => `${before}$${index}${after}`)
  texts.set(words, text)
  return text
}

// Each place in the program has its own words, made once.
const texts = new WeakMap<TemplateStringsArray, string>()
