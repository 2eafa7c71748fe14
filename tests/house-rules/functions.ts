import { type Code, type Node, calledName, lineOf, walk } from './code.ts'

/** A function that stands on the top level of its file. */
export type TopFunction = {
  name: string
  exported: boolean
  isAsync: boolean
  line: number
  parameters: readonly Node[]
  body: Node
}

export function functionsOf(code: Code): TopFunction[] {
  return code.program.body.flatMap((statement) => {
    const exported = statement.type === 'ExportNamedDeclaration'
    const declared = exported ? statement.declaration : statement
    if (declared?.type === 'FunctionDeclaration' && declared.body !== null) {
      return [told(code, declared.id?.name ?? '', declared, declared.body, exported)]
    }
    if (declared?.type !== 'VariableDeclaration') return []
    return declared.declarations.flatMap(({ id, init }) => {
      if (id.type !== 'Identifier') return []
      if (init?.type !== 'ArrowFunctionExpression' && init?.type !== 'FunctionExpression') return []
      return init.body === null ? [] : [told(code, id.name, init, init.body, exported)]
    })
  })
}

function told(
  code: Code,
  name: string,
  node: { async: boolean; start: number; params: readonly Node[] },
  body: Node,
  exported: boolean,
): TopFunction {
  return {
    name,
    exported,
    isAsync: node.async,
    line: lineOf(code.text, node.start),
    parameters: node.params,
    body,
  }
}

/** Whether something holds in the function or in what it calls in the same file. */
export function holdsWithin(code: Code, start: TopFunction, holds: (node: Node) => boolean): boolean {
  const byName = new Map(functionsOf(code).map((one) => [one.name, one]))
  const waiting = [start]
  const visited = new Set<string>()
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (visited.has(one.name)) continue
    visited.add(one.name)
    let found = false
    walk(one.body, (node) => {
      if (holds(node)) found = true
      const helper = byName.get(calledName(node) ?? '')
      if (helper !== undefined) waiting.push(helper)
      return !found
    })
    if (found) return true
  }
  return false
}
