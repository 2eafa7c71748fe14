import { sql } from 'kysely'
import { record } from '../events.ts'
import type { FileColumn } from '../holding.ts'
import type { Job } from '../jobs.ts'

export const removeForgottenFilesTask = 'platform: remove forgotten files'

// Whoever stores a file writes its row within seconds; after a day nobody is still about to.
const rowComesWithinMs = 24 * 3_600_000

/**
 * Each night: files that no row points to, because the program died between storing one and keeping its row. They may hold
 * the numbers of a whole town, and nothing else would ever remove them. Files that no room knows by name are left alone.
 */
export function removeForgottenFilesJob(columns: readonly FileColumn[]): Job {
  return {
    task: removeForgottenFilesTask,
    async run({ database, files }, ctx) {
      const organisationId = ctx.organisation.id
      const stored: string[] = []
      for await (const { key, storedAt } of files.list(organisationId)) {
        const waited = ctx.now.getTime() - storedAt.getTime() > rowComesWithinMs
        if (waited && columns.some(({ name }) => isCalled(key, name))) stored.push(key)
      }
      if (stored.length === 0) return
      const pointedTo = await database.read(organisationId, async (db) => {
        const found = columns.map(({ table, column }) =>
          sql<{ key: string }>`select ${sql.ref(column)} as key from ${sql.table(table)}
            where ${sql.ref(column)} = any(${stored}::text[])`.execute(db),
        )
        return new Set((await Promise.all(found)).flatMap(({ rows }) => rows.map(({ key }) => key)))
      })
      const forgotten = stored.filter((key) => !pointedTo.has(key))
      if (forgotten.length === 0) return
      for (const key of forgotten) await files.remove(organisationId, key)
      await database.write(organisationId, (tx) =>
        record(tx, ctx, 'forgotten files removed', organisationId, { count: forgotten.length }),
      )
    },
  }
}

// Before the bits that nobody guesses: upload-0123….csv
function isCalled(key: string, name: string) {
  return key.slice(0, key.lastIndexOf('-')) === name
}
