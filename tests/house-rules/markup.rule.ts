import { calledName, codeIn, lineOf, type Node, textOf, walk } from './code.ts'
import { isTest } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

export const markupRule: Rule = {
  says: 'pages carry no inline style, no inline script and no markup that was not escaped',
  check,
  breaches: {
    'a style attribute': page(`<p style="color: red">x</p>`),
    'a handler': page(`<button onclick="go()">x</button>`),
    'a handler of a client framework': page(`<button onClick={go}>x</button>`),
    'a script with words in it': page(`<script>go()</script>`),
    'a style element': page(`<style>{css}</style>`),
    'raw markup': page(`<p dangerouslySetInnerHTML={{ __html: words }} />`),
    'raw markup by a function': planted({ 'src/ui/a.tsx': `export const A = () => <p>{raw(words)}</p>` }),
    'a script address': page(`<a href="javascript:go()">x</a>`),
  },
  innocent: {
    'a page': page(`<><a href="/cases" class="link">x</a><script src="/island.js" defer></script></>`),
    'a constant': page(`<>{raw('<!doctype html>')}<p>x</p></>`),
    'an island runs in the browser': planted({
      'src/ui/kiosk.island.tsx': `export const A = () => <b onClick={go}>x</b>`,
    }),
  },
}

function check(tree: Tree): Breach[] {
  const found: Breach[] = []
  for (const code of codeIn(tree, isPage)) {
    walk(code.program, (node) => {
      const why = whyNot(node)
      if (why !== undefined) found.push({ path: code.path, line: lineOf(code.text, node.start), why })
    })
  }
  return found
}

function isPage(path: string): boolean {
  return /^src\/.+\.tsx$/.test(path) && !isTest(path) && !path.endsWith('.island.tsx')
}

function whyNot(node: Node): string | undefined {
  // What stands in the source as a constant (a doctype, a drawing) can carry nobody's words.
  if (
    calledName(node) === 'raw' &&
    node.type === 'CallExpression' &&
    textOf(node.arguments[0]) === undefined
  ) {
    return 'raw markup: words must be escaped'
  }
  if (node.type === 'JSXElement' && node.openingElement.name.type === 'JSXIdentifier') {
    const { name } = node.openingElement.name
    const full = node.children.some((child) => child.type !== 'JSXText' || child.value.trim() !== '')
    if ((name === 'script' && full) || name === 'style')
      return `an inline <${name}> is refused by the browser (CSP)`
  }
  if (node.type !== 'JSXAttribute' || node.name.type !== 'JSXIdentifier') return undefined
  const { name } = node.name
  if (name === 'style') return 'an inline style is refused by the browser (CSP): use a class'
  if (name === 'dangerouslySetInnerHTML') return 'raw markup: words must be escaped'
  if (/^on[a-zA-Z]+$/.test(name)) return `${name} is an inline script: pages work without one`
  if (node.value?.type === 'Literal' && /^\s*javascript:/i.test(String(node.value.value)))
    return 'a script in an address'
  return undefined
}

function page(markup: string): Tree {
  return planted({ 'src/features/a/case.staff.tsx': `export const Page = () => ${markup}` })
}
