import { calledName, codeIn, lineOf, textOf, walk } from './code.ts'
import { isTest } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

const irregular =
  'begun bound bought built chosen cut done drawn forgotten found given gone had heard held hidden kept known left lost made met paid put read run said seen sent set shown sold spoken taken told withdrawn won written'
const pastTense = new RegExp(`(^|\\s)(\\w+ed|${irregular.split(' ').join('|')})(\\s|$)`)

export const eventsRule: Rule = {
  says: 'an event is named in lower case and the past tense: what happened to what',
  check,
  breaches: {
    'an order, not an event': recorded('close case'),
    'a name for a machine': recorded('CASE_CLOSED'),
    'nothing it happened to': recorded('closed'),
  },
  innocent: {
    'what happened': recorded('case closed'),
    'what happened, in an irregular way': recorded('invitation sent'),
    'a noun with a hyphen': recorded('sign-in link used'),
    'two nouns': recorded('service event taken'),
  },
}

function check(tree: Tree): Breach[] {
  const found: Breach[] = []
  for (const code of codeIn(tree, (path) => path.startsWith('src/features/') && !isTest(path))) {
    walk(code.program, (node) => {
      if (node.type !== 'CallExpression' || !/^record(Many)?$/.test(calledName(node) ?? '')) return
      const name = textOf(node.arguments[2])
      if (name === undefined || (/^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)+$/.test(name) && pastTense.test(name)))
        return
      found.push({
        path: code.path,
        line: lineOf(code.text, node.start),
        why: `'${name}' is not "noun, past tense"`,
      })
    })
  }
  return found
}

function recorded(name: string): Tree {
  return planted({
    'src/features/a/case.actions.ts': `export const f = () => record(tx, ctx, '${name}', id)`,
  })
}
