import { calledName, codeIn, lineOf, textOf, walk } from './code.ts'
import { isTest } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

const verbs =
  'add approve assign cancel close create delete disable edit enable get handle manage open process publish reject remove reopen save send submit update'
const verb = new RegExp(`^(${verbs.split(' ').join('|')})(-|$)`)
const segment =
  /^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)?|:[a-zA-Z]+(\{.+\})?\??(\.[a-z]+)?|\{[a-zA-Z]+\}(\.[a-z]+)?|\*)$/

export const addressesRule: Rule = {
  says: 'an address is made of nouns in lower case: POST /cases/:id/closure',
  check,
  breaches: {
    'a verb': route(`app.post('/cases/:id/close', page)`),
    'a verb with its object': route(`app.get('/cases/add-note', page)`),
    'camel case': route(`app.get('/serviceEvents', page)`),
    'a slash too many': route(`app.get('/cases//notes', page)`),
    'a verb in the API': planted({
      'src/features/a/case.api.ts': `createRoute({ method: 'post', path: '/cases/{id}/close' })`,
    }),
  },
  innocent: {
    'a new noun instead of a verb': route(`app.post('/cases/:id/closure', page)`),
    'not an address': route(`const closing = list.get('Close'); headers.get('content-type')`),
  },
}

function check(tree: Tree): Breach[] {
  const found: Breach[] = []
  for (const code of codeIn(tree, isPage)) {
    walk(code.program, (node) => {
      const address = addressIn(node)
      if (address === undefined || !address.startsWith('/')) return
      const line = lineOf(code.text, node.start)
      for (const part of address.split('/').slice(1)) {
        if (part === '' && address === '/') continue
        if (!segment.test(part))
          found.push({ path: code.path, line, why: `${address}: "${part}" is not a noun in lower case` })
        if (verb.test(part))
          found.push({ path: code.path, line, why: `${address}: "${part}" is a verb; name the new noun` })
      }
    })
  }
  return found
}

function isPage(path: string): boolean {
  return /\.(staff|resident|provider|owner|development|api)\.tsx?$/.test(path) && !isTest(path)
}

function addressIn(node: Parameters<typeof walk>[0]): string | undefined {
  if (node.type === 'CallExpression' && /^(get|post|put|patch|delete|all)$/.test(calledName(node) ?? '')) {
    return textOf(node.arguments[0])
  }
  if (node.type !== 'CallExpression' || calledName(node) !== 'createRoute') return undefined
  const [shape] = node.arguments
  if (shape?.type !== 'ObjectExpression') return undefined
  for (const property of shape.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
    if (property.key.name === 'path') return textOf(property.value)
  }
  return undefined
}

function route(text: string): Tree {
  return planted({ 'src/features/a/case.staff.tsx': text })
}
