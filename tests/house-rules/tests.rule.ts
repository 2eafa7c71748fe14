import { type Code, codeIn, lineOf, type Node, sourceOf, textOf, walk } from './code.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

const left = /^(test|it|describe|suite)\.(only|skip|todo|fails)$/

export const testsRule: Rule = {
  says: 'a test is named by a sentence, is neither skipped nor alone, waits for its pages and mocks none of our own code',
  check,
  breaches: {
    'a test left alone': oneTest(`test.only('a case cannot close twice', f)`),
    'a test left out': oneTest(`describe.skip('closing a case', f)`),
    'a test that is a promise': oneTest(`test.todo('a case cannot close twice')`),
    'a test without a sentence': oneTest(`test('closeCase', f)`),
    'a journey that does not wait for the page it goes to': planted({
      'e2e/letter.test.ts': `test('a letter is opened and read', () => page.getByRole('link').click())`,
    }),
    'our own code mocked': oneTest(`vi.mock('./case.queries.ts')`),
  },
  innocent: {
    'a sentence': oneTest(`test('a case cannot close before residents are told', f)`),
    'a sentence per row': oneTest(`test.each(rows)('a case in %s may close', f)`),
  },
}

function check(tree: Tree): Breach[] {
  return codeIn(tree, (path) => /\.(test|spec|journey)\.tsx?$/.test(path)).flatMap((code) => {
    const found: Breach[] = []
    walk(code.program, (node) => {
      const why = whyNot(code, node)
      if (why !== undefined) found.push({ path: code.path, line: lineOf(code.text, node.start), why })
    })
    return found
  })
}

function whyNot(code: Code, node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined
  const called = sourceOf(code, node.callee)
  if (left.test(called)) return `${called} is left behind`
  if (code.path.startsWith('e2e/') && called.endsWith('.click'))
    return 'press() waits for the page, click() does not'
  const first = textOf(node.arguments[0])
  if (first === undefined) return undefined
  if (/^vi\.(do)?[mM]ock$/.test(called) && first.startsWith('.')) return 'our own code is never mocked'
  if (!/^(test|it)(\.each\(|$)/.test(called)) return undefined
  // In a table of cases the sentence may stand in the row.
  if (called.includes('.each') && /%[sdijp]|\$\w/.test(first)) return undefined
  return first.trim().split(/\s+/).length < 3 ? `'${first}' is not a sentence` : undefined
}

function oneTest(text: string): Tree {
  return planted({ 'src/features/a/case.actions.test.ts': text })
}
