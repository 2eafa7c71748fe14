import { printSchema } from '../src/platform/db/catalogue-print.ts'
import { printTableTypes } from '../src/platform/db/table-types.ts'
import { withMigratedDatabase } from './database.ts'

export type GeneratedFile = { path: string; text: string }

/** Every file that is written by code: a test holds that they are current. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  return withMigratedDatabase(async (client) => [
    { path: 'src/platform/db/tables.ts', text: await printTableTypes(client) },
    { path: 'db/schema.sql', text: await printSchema(client) },
  ])
}
