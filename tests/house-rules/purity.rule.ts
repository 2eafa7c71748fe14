import { type Code, codeIn, lineOf, type Node, sourceOf, walk } from './code.ts'
import { isTest } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

/** Time is `ctx.now`, chance is a seeded generator passed in, settings are a parameter. */
const clock = /^(Date\.now|performance\.now|process\.hrtime(\.bigint)?|Temporal\.Now\..+)$/
const chance = /^(Math\.random|crypto\.(random.+|getRandomValues)|random(Bytes|Int|UUID)|getRandomValues)$/

export const purityRule: Rule = {
  says: 'rooms and engine take time, chance and settings as parameters; nobody keeps a user in the air',
  check,
  breaches: {
    'a rule that looks at the clock': planted({
      'src/features/a/case.model.ts': `export const late = () => Date.now()`,
    }),
    'a date made of nothing': planted({
      'src/features/a/case.actions.ts': `export const at = () => new Date()`,
    }),
    'a date called': planted({ 'src/features/a/case.actions.ts': `export const at = () => Date()` }),
    'dice in the engine': planted({ 'src/engine/choice/draw.ts': `export const draw = () => Math.random()` }),
    'dice passed on': planted({ 'src/engine/choice/draw.ts': `export const draw = sample(Math.random)` }),
    'an id out of the air': planted({
      'src/features/a/case.model.ts': `export const id = () => crypto.randomUUID()`,
    }),
    'a setting read in a room': planted({
      'src/features/a/case.jobs.ts': `export const port = process.env.PORT`,
    }),
    'a user in the air': planted({
      'src/platform/context.ts': `import { AsyncLocalStorage } from 'node:async_hooks'`,
    }),
  },
  innocent: {
    'dates made of something': planted({
      'src/features/a/case.model.ts': `export const later = (now: Date) => new Date(now.getTime() + 1000)`,
    }),
    'the platform reads the clock once, at the edge': planted({
      'src/platform/web/request.ts': `export const now = () => new Date()`,
    }),
    'a test may use dates': planted({ 'src/features/a/case.model.test.ts': `export const now = new Date()` }),
  },
}

function check(tree: Tree): Breach[] {
  const inSource = codeIn(tree, (path) => path.startsWith('src/') && !isTest(path))
  return inSource.flatMap((code) => [...ambientIn(code), ...inTheAir(code)])
}

function ambientIn(code: Code): Breach[] {
  if (!/^src\/(features|engine)\//.test(code.path)) return []
  const found: Breach[] = []
  walk(code.program, (node) => {
    const why = ambient(code, node)
    if (why !== undefined) found.push({ path: code.path, line: lineOf(code.text, node.start), why })
  })
  return found
}

function ambient(code: Code, node: Node): string | undefined {
  if (
    node.type === 'NewExpression' &&
    node.arguments.length === 0 &&
    sourceOf(code, node.callee) === 'Date'
  ) {
    return 'new Date() is the clock; take the time as a parameter (ctx.now)'
  }
  if (node.type === 'CallExpression' && sourceOf(code, node.callee) === 'Date') {
    return 'Date() is the clock; take the time as a parameter (ctx.now)'
  }
  if (node.type !== 'MemberExpression' && node.type !== 'CallExpression') return undefined
  const name = sourceOf(code, node.type === 'CallExpression' ? node.callee : node)
  if (node.type === 'CallExpression' && name.includes('.')) return undefined
  if (clock.test(name)) return `${name} is the clock; take the time as a parameter (ctx.now)`
  if (chance.test(name)) return `${name} is chance; take a seeded generator, an id or a code as a parameter`
  if (name === 'process.env') return 'settings are read in platform/config and passed on'
  return undefined
}

function inTheAir(code: Code): Breach[] {
  const air = code.imports.filter(({ specifier }) => specifier === 'node:async_hooks')
  return air.map(({ line }) => ({
    path: code.path,
    line,
    why: 'the context is passed by hand, never kept in the air',
  }))
}
