import { posix } from 'node:path'
import { type Node, type Program, parseSync } from 'oxc-parser'
import type { Tree } from './rule.ts'

export type { Node } from 'oxc-parser'
export type Import = { specifier: string; target: string; line: number; typesOnly: boolean }
export type Code = { path: string; text: string; program: Program; imports: Import[] }

/** Everything in the tree written in TypeScript or JavaScript, parsed. */
export function codeIn(tree: Tree, wanted: (path: string) => boolean): Code[] {
  return [...tree]
    .filter(([path]) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.endsWith('.d.ts') && wanted(path))
    .map(([path, text]) => parsed(path, text))
}

/** Calls back for the node and all below it, parents first; answering false keeps out of a branch. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Offsets in whole, unchanged text: the parser counts in UTF-16 units, as strings do. */
export function sourceOf(code: Code, node: Node): string {
  return code.text.slice(node.start, node.end)
}

export function textOf(node: Node | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

/** `name` for `name(...)` and `thing.name(...)`. */
export function calledName(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined
  if (node.callee.type === 'Identifier') return node.callee.name
  if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier') {
    return node.callee.property.name
  }
  return undefined
}

/** Whether a node writes or reads the database in words: sql`...`, sql<Row>`...`, and so with `statement`. */
export function sqlWords(code: Code, node: Node): string | undefined {
  if (node.type !== 'TaggedTemplateExpression') return undefined
  return /^(sql|statement)\b/.test(sourceOf(code, node.tag)) ? sourceOf(code, node.quasi) : undefined
}

const seen = new Map<string, Code>()

function parsed(path: string, text: string): Code {
  const known = seen.get(path)
  if (known?.text === text) return known
  const { program, errors } = parseSync(path, text)
  const first = errors[0]
  if (first !== undefined) throw new Error(`${path}: ${first.message}`)
  const code: Code = { path, text, program, imports: importsOf(path, text, program) }
  seen.set(path, code)
  return code
}

function importsOf(path: string, text: string, program: Program): Import[] {
  const found: Import[] = []
  const add = (source: Node, node: Node, typesOnly: boolean) => {
    const specifier = textOf(source)
    if (specifier === undefined) return
    const target = specifier.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(path), specifier))
      : specifier
    found.push({ specifier, target, line: lineOf(text, node.start), typesOnly })
  }
  walk(program, (node) => {
    if (node.type === 'ImportDeclaration') add(node.source, node, node.importKind === 'type')
    if (node.type === 'ExportAllDeclaration') add(node.source, node, node.exportKind === 'type')
    if (node.type === 'ExportNamedDeclaration' && node.source)
      add(node.source, node, node.exportKind === 'type')
    if (node.type === 'ImportExpression') add(node.source, node, false)
    if (node.type === 'TSImportType') add(node.source, node, true)
  })
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
