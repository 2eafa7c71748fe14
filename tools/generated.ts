import { readFile } from 'node:fs/promises'
import { OpenAPIHono } from '@hono/zod-openapi'
import { newApp } from '../src/app.ts'
import { features, kept } from '../src/features.ts'
import { readConfig, settings } from '../src/platform/config.ts'
import { printSchema } from '../src/platform/db/catalogue-print.ts'
import { printTableTypes } from '../src/platform/db/table-types.ts'
import { newLog } from '../src/platform/log.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { newMetrics } from '../src/platform/web/metrics.ts'
import type { WebEnv } from '../src/platform/web/routes.ts'
import { withMigratedDatabase } from './database.ts'

export type GeneratedFile = { path: string; text: string }

/** Every file that is written by code: a test holds that they are current. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const fromDatabase = await withMigratedDatabase(async (client) => [
    { path: 'src/platform/db/tables.ts', text: await printTableTypes(client) },
    { path: 'db/schema.sql', text: await printSchema(client) },
  ])
  return [
    ...fromDatabase,
    { path: 'docs/generated/access.md', text: printAccess() },
    { path: 'docs/generated/routes.md', text: printRoutes() },
    { path: 'docs/generated/record-of-processing.md', text: printRecordOfProcessing() },
    { path: 'docs/generated/openapi.json', text: printOpenApi() },
    { path: 'README.md', text: await readmeWithSettings() },
  ]
}

/** Those that are not on disk as the code would write them. */
export async function listStale(
  files: readonly GeneratedFile[],
  read: (path: string) => Promise<string>,
): Promise<string[]> {
  const onDisk = await Promise.all(files.map(({ path }) => read(path).catch(() => undefined)))
  return files.filter(({ text }, at) => text !== onDisk[at]).map(({ path }) => path)
}

function printAccess(): string {
  const rows = features.flatMap(({ name, access }) =>
    Object.entries(access).map(
      ([deed, { who, over }]) => `| ${name} | ${deed} | ${who.join(', ')} | ${over} |`,
    ),
  )
  return lines(
    '# Who may do what',
    '',
    'Written by code from the access tables of the rooms. _target_: the role must reach the unit or service at hand;',
    '_organisation_: it must reach everything.',
    '',
    '| room | deed | who | over |',
    '|---|---|---|---|',
    ...rows,
  )
}

function printRecordOfProcessing(): string {
  const rows = kept
    .flatMap((room) => room.holdings)
    .map(({ whose, what, why, basis, kept: until, tables }) => {
      const columns = Object.entries(tables).map(([table, names]) => `${table} (${names.join(', ')})`)
      return `| ${whose} | ${what.en} | ${why.en} | ${basis.replaceAll('_', ' ')} | ${until.en} | ${columns.join('; ')} |`
    })
  const impersonal = kept.flatMap((room) => room.impersonal)
  return lines(
    '# What is kept of people',
    '',
    'Written by code from what the rooms declare of their tables; a test holds that every table is here, and every column of',
    'words, names, contacts and marks. Each organisation sees the same with its own figures on its page of data protection.',
    '',
    '| whose | what | why | ground | kept | tables (columns) |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    `These tables tell of nobody: ${impersonal.join(', ')}.`,
  )
}

function printRoutes(): string {
  const seen = new Set<string>()
  const rows = theApp().routes.flatMap(({ method, path }) => {
    const row = `| ${method} | ${path} |`
    if (method === 'ALL' || seen.has(row)) return []
    seen.add(row)
    return [row]
  })
  return lines(
    '# Addresses',
    '',
    'Written by code, in the order of the site.',
    '',
    '| method | address |',
    '|---|---|',
    ...rows,
  )
}

function printOpenApi(): string {
  const api = new OpenAPIHono<WebEnv>()
  for (const feature of features) feature.api?.(api)
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Vastakaiku',
      version: '1',
      description: 'For the other systems of an organisation. Every address begins with /api/v1/{slug}.',
      license: { name: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1/{slug}', variables: { slug: { default: 'kaikuranta' } } }],
  })
  return `${JSON.stringify(document, null, 2)}\n`
}

// Routes are mounted without anything behind them: printing asks no database.
function theApp() {
  const config = readConfig({ NODE_ENV: 'development', LOG_LEVEL: 'silent' })
  const services = { config, log: newLog('silent') } as unknown as Services
  return newApp({
    services,
    features,
    staffGuard: async () => undefined,
    apiGuard: async () => undefined,
    limiter: { take: () => ({ ok: true, giveBack: () => undefined }), size: () => 0 },
    metrics: newMetrics(),
  })
}

const begin = '<!-- settings: written by code -->'
const end = '<!-- end of settings -->'

async function readmeWithSettings(): Promise<string> {
  const text = await readFile('README.md', 'utf8')
  const [before, after] = [text.indexOf(begin), text.indexOf(end)]
  if (before < 0 || after < before) throw new Error('README.md has lost the marks of its settings')
  const rows = Object.entries(settings).map(([name, schema]) => [`\`${name}\``, schema.description ?? ''])
  const table = lines(begin, '', ...inColumns(['setting', 'what it is'], rows), '')
  return text.slice(0, before) + table + text.slice(after)
}

// As the formatter leaves it, because it looks at the README too.
function inColumns(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`
}
