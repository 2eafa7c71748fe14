import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './tree.ts'

/** The linter says the coarsest of the rules again, while a file is being written. Each must be caught there, too. */
const planted: Record<string, string> = {
  'src/features/a/one.model.ts': `import { sql } from 'kysely'`,
  'src/features/a/two.model.ts': `import { getCase } from './case.queries.ts'`,
  'src/features/a/one.queries.ts': `import { Hono } from 'hono'`,
  'src/features/a/one.actions.ts': `import { send } from '../../adapters/sms/gateway.ts'`,
  'src/features/a/one.intake.ts': `import { redirect } from '../../platform/web/answer.ts'`,
  'src/features/a/one.jobs.ts': `import { html } from 'hono/html'`,
  'src/features/a/one.staff.tsx': `import { sql } from 'kysely'`,
  'src/features/a/one.resident.tsx': `import { send } from '../../adapters/sms/gateway.ts'`,
  'src/features/a/one.api.ts': `import { send } from './case.jobs.ts'`,
  'src/engine/one.ts': `import { log } from '../platform/log.ts'`,
  'src/ui/one.tsx': `import { decide } from '../features/a/case.model.ts'`,
  'src/adapters/one.ts': `import { decide } from '../features/a/case.model.ts'`,
  'src/platform/one.ts': `import { Frame } from '../ui/frame.tsx'`,
}
const innocent = {
  'src/features/a/fine.actions.ts': `import { record } from '../../platform/events.ts'`,
  'src/features/a/fine.model.ts': `import { refuse } from '../../platform/outcome.ts'`,
  'src/features/a/fine.jobs.ts': `import { send } from '../../adapters/sms/gateway.ts'`,
}

const folder = mkdtempSync(join(tmpdir(), 'vastakaiku-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the linter refuses in each kind of file what that kind may not import, and nothing else', () => {
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  for (const [path, text] of Object.entries({ ...planted, ...innocent })) plant(path, text)
  expect(accused()).toEqual(Object.keys(planted).toSorted())
})

function plant(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${text}\n`)
}

function accused(): string[] {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const options = { cwd: folder, encoding: 'utf8' } as const
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], options)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  const refused = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'))
  return [...new Set(refused.map(({ filename }) => filename))].toSorted()
}
