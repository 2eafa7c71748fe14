import { codeIn, type Import } from './code.ts'
import { isTest, placeOf } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

/** Packages that would let a layer do what is another's business. */
const database = ['kysely', 'pg', 'graphile-worker']

/** Mathematics and language that others keep well; threads only where the pool is (decision 0008). */
const pureForEngine = ['highs', 'ml-matrix', 'franc-all', 'snowball-stemmers']

const layers: Record<string, (one: Import, path: string) => string | undefined> = {
  engine: ({ target }, path) => {
    const there = placeOf(target)
    if (there.kind === 'engine') return undefined
    if (there.kind === 'package' && pureForEngine.includes(there.name)) return undefined
    if (target === 'node:worker_threads' && path === 'src/engine/pool.ts') return undefined
    return 'engine/ uses engine/, a few pure packages and nothing else'
  },
  ui: ({ target }) => {
    const there = placeOf(target)
    if (there.kind === 'ui') return undefined
    if (there.kind === 'platform' && there.name === 'texts.ts') return undefined
    if (there.kind === 'package' && !database.includes(there.name)) return undefined
    return 'ui/ knows ui/ and platform/texts: no domain, no database'
  },
  adapters: ({ target }) => {
    const there = placeOf(target)
    if (there.kind === 'adapters') return undefined
    if (there.kind === 'platform' && /^(config|log|errors|outcome|texts)\.ts$/.test(there.name))
      return undefined
    if (there.kind === 'package' && !database.includes(there.name)) return undefined
    return 'adapters/ know platform/{config,log} and their own wire: no features, no database'
  },
  platform: ({ target }) => {
    const kind = placeOf(target).kind
    return kind === 'platform' || kind === 'package' ? undefined : 'platform/ stands on nothing but platform/'
  },
}

export const layersRule: Rule = {
  says: 'engine, ui, adapters and platform know nothing of what stands on them',
  check,
  breaches: {
    'an engine that knows the database': planted({
      'src/engine/statistics/interval.ts': `import type { Read } from '../../platform/db/read.ts'`,
    }),
    'an engine with a package': planted({ 'src/engine/text/words.ts': `import { z } from 'zod'` }),
    'an engine that starts threads by itself': planted({
      'src/engine/text/words.ts': `import { Worker } from 'node:worker_threads'`,
    }),
    'a form field that knows cases': planted({
      'src/ui/field.tsx': `import type { Case } from '../features/improvement/case.model.ts'`,
    }),
    'an adapter that writes rows': planted({ 'src/adapters/sms/gateway.ts': `import { sql } from 'kysely'` }),
    'an adapter that knows invitations': planted({
      'src/adapters/sms/gateway.ts': `import type { I } from '../../features/listening/invitation.model.ts'`,
    }),
    'a platform that knows a room': planted({
      'src/platform/web/guard.ts': `import { getStaff } from '../../features/identity/staff.queries.ts'`,
    }),
    'a platform that draws pages': planted({
      'src/platform/web/page.tsx': `import { Frame } from '../../ui/frame.tsx'`,
    }),
    'the product leaning on its demo': planted({
      'src/schedule.ts': `import { seed } from '../demo/seed.ts'`,
    }),
    'the product leaning on its tests': planted({
      'src/app.ts': `import { aCase } from '../tests/builders.ts'`,
    }),
  },
  innocent: {
    'each on its own ground': planted({
      'src/engine/statistics/interval.ts': `import { quantile } from './quantile.ts'`,
      'src/engine/pool.ts': `import { Worker } from 'node:worker_threads'`,
      'src/engine/statistics/suppression.ts': `import highs from 'highs'`,
      'src/ui/field.tsx': `import type { Text } from '../platform/texts.ts'`,
      'src/adapters/email/smtp.ts': `import nodemailer from 'nodemailer'`,
      'src/platform/db/open.ts': `import { Kysely } from 'kysely'`,
      'src/start.ts': `const { fillDemo } = await import('../demo/fill.ts')`,
    }),
  },
}

function check(tree: Tree): Breach[] {
  return codeIn(tree, (path) => path.startsWith('src/') && !isTest(path)).flatMap(({ path, imports }) => {
    const here = placeOf(path).kind
    return imports.flatMap((one) => {
      const why = layers[here]?.(one, path) ?? leaningOutside(path, one.target)
      return why === undefined ? [] : [{ path, line: one.line, why: `${why} (${one.target})` }]
    })
  })
}

const knowsDemo = new Set(['src/start.ts', 'src/development.ts'])

/** Only the start and what serves development know the demo; nothing in the product needs tests, tools or figures. */
function leaningOutside(path: string, target: string): string | undefined {
  const there = placeOf(target)
  if (there.kind !== 'outside' || target.startsWith('db/')) return undefined
  if (knowsDemo.has(path) && target.startsWith('demo/')) return undefined
  return 'src/ runs without what lies beside it'
}
