import type { Read } from '../../platform/db/database.ts'
import { type KeptFault, type TemplateKind, templateKinds } from './template.model.ts'

export type Template = { kind: TemplateKind; language: string; words: string }

const most = 100

/** What the organisation has written itself. */
export async function listTemplates(db: Read): Promise<Template[]> {
  const rows = await db
    .selectFrom('messaging.template')
    .select(['kind', 'language', 'words'])
    .where('kind', 'in', [...templateKinds])
    .orderBy('kind')
    .orderBy('language')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as TemplateKind }))
}

export async function findTemplate(
  db: Read,
  { kind, language }: { kind: TemplateKind; language: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('messaging.template')
    .select('words')
    .where('kind', '=', kind)
    .where('language', '=', language)
    .executeTakeFirst()
  return row?.words
}

/** Templates in whose place the built-in words were sent, until they are mended. */
export async function listTemplateFaults(db: Read): Promise<KeptFault[]> {
  const rows = await db
    .selectFrom('messaging.templateFault')
    .select(['kind', 'language', 'variable', 'times', 'lastAt'])
    .orderBy('lastAt', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as TemplateKind }))
}
