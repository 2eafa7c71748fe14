import { type Code, calledName, codeIn, type Node, sqlWords } from './code.ts'
import { functionsOf, holdsWithin } from './functions.ts'
import { isTest } from './places.ts'
import { type Breach, type Exceptions, except, planted, type Rule, type Tree } from './rule.ts'

/** `path#function`: why this deed leaves no event. */
const exceptions: Exceptions = {}

const badVerbs = /^(update|handle|process|manage)([A-Z]|$)/

export const deedsRule: Rule = {
  says: 'every action that writes records an event, and is called by what it does',
  check,
  breaches: {
    'a deed without a trace': action(`
      export async function closeCase(tx: Tx, ctx: Context) {
        await tx.insertInto('improvement.case_closure').values({}).execute()
      }`),
    'a deed whose helper writes': action(`
      export const closeCase = async (tx: Tx) => { await write(tx) }
      async function write(tx: Tx) { await tx.updateTable('improvement.case').set({}).execute() }`),
    'a deed in SQL': action(`
      export async function emptyCase(tx: Tx) { await sql\`delete from improvement.case\`.execute(tx) }`),
    'an intake without a trace': planted({
      'src/features/a/case.intake.ts': `export async function take(tx: Tx) { await tx.deleteFrom('a.b').execute() }`,
    }),
    'a verb that says nothing': action(`export async function updateCase(tx: Tx) { await record(tx) }`),
    'events made elsewhere': action(`
      import { record } from './other.ts'
      export async function one(tx: Tx) { await record(tx) }
      export async function two(tx: Tx) { await tx.insertInto('a.b').execute() }`),
  },
  innocent: {
    'load, allow, decide, write, record': action(`
      export async function closeCase(tx: Tx, ctx: Context) {
        await tx.insertInto('improvement.case_closure').values({}).execute()
        await record(tx, ctx, 'case closed', c.id)
      }`),
    'one event for a batch, in a helper': action(`
      export async function takeAll(tx: Tx) { await store(tx) }
      async function store(tx: Tx) {
        await tx.insertInto('a.b').execute()
        await recordMany(tx)
      }`),
    'a deed and its event in one statement': action(`
      export async function giveScore(tx: Tx, ctx: Context) {
        await recordDeed(tx, ctx, { insert: sql\`insert into listening.answer (score) values (9)\`, name: 'answer given' })
      }`),
    "a deed that is another room's deed": action(
      `export async function tell(tx: Tx) { await sendMessage(tx) }`,
    ),
  },
}

function check(tree: Tree): Breach[] {
  const found = codeIn(tree, (path) => /\.(actions|intake)\.ts$/.test(path) && !isTest(path)).flatMap(
    breachesIn,
  )
  return except(
    found,
    exceptions,
    ({ path, why }) => `${path}#${why.split(' ')[0]}`,
    (key) => !tree.has(key.split('#')[0] ?? ''),
  )
}

function breachesIn(code: Code): Breach[] {
  return functionsOf(code)
    .filter(({ exported }) => exported)
    .flatMap((one) => {
      const { path } = code
      const { name, line } = one
      const silent = holdsWithin(code, one, (node) => writes(code, node)) && !holdsWithin(code, one, records)
      return [
        ...(silent ? [{ path, line, why: `${name} writes and records no event` }] : []),
        ...(badVerbs.test(name)
          ? [{ path, line, why: `${name} hides what is done: use the domain's verb` }]
          : []),
      ]
    })
}

export function writes(code: Code, node: Node): boolean {
  if (/^(insertInto|updateTable|deleteFrom|mergeInto|replaceInto)$/.test(calledName(node) ?? '')) return true
  return /\b(insert\s+into|update|delete\s+from|merge\s+into|truncate)\s+["\w$]/i.test(words(code, node))
}

function words(code: Code, node: Node): string {
  return (sqlWords(code, node) ?? '').replace(
    /\b(for\s+(no\s+key\s+)?update|on\s+conflict[^`]*?do\s+update)\b/gi,
    '',
  )
}

function records(node: Node): boolean {
  return /^record(Many|Deed)?$/.test(calledName(node) ?? '')
}

function action(text: string): Tree {
  return planted({ 'src/features/improvement/case.actions.ts': text })
}
