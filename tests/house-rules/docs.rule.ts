import { posix } from 'node:path'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

const decision = '# 0001 One program\n\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n'

export const docsRule: Rule = {
  says: 'decisions say context, decision and consequences; words have three languages and a source; links lead somewhere',
  check,
  breaches: {
    'a decision without consequences': planted({
      'docs/decisions/0001-one-program.md': decision.replace('## Consequences', '## Afterwards'),
    }),
    'a number left out': planted({ 'docs/decisions/0002-one-program.md': decision.replace('0001', '0002') }),
    'a title of another number': planted({
      'docs/decisions/0001-one-program.md': decision.replace('0001', '0003'),
    }),
    'a word without Swedish': planted({ 'docs/words.md': '| case | asia |  | ours |' }),
    'a word without its source': planted({ 'docs/words.md': '| case | asia | ärende |' }),
    'a word twice': planted({ 'docs/words.md': '| case | a | b | c |\n| case | d | e | f |' }),
    'a link to nowhere': planted({ 'README.md': 'See [the map](docs/map.md).' }),
  },
  innocent: {
    'a decision': planted({ 'docs/decisions/0001-one-program.md': decision }),
    'a table of words': planted({
      'docs/words.md':
        '| English | Finnish | Swedish | Source |\n| --- | --- | --- | --- |\n| case | asia | ärende | ours |',
    }),
    'links that lead somewhere': planted({
      'README.md': '[rules](docs/rules.md#first), [docs](docs/), [web](https://example.fi), [here](#here)',
      'docs/rules.md': '[back](../README.md)',
    }),
  },
}

function check(tree: Tree): Breach[] {
  const decisions = [...tree].filter(([path]) => path.startsWith('docs/decisions/')).toSorted()
  const pages = [...tree].filter(([path]) => path.endsWith('.md'))
  return [
    ...decisions.flatMap(([path, text], index) => badDecision(path, text, index + 1)),
    ...halfWords(tree.get('docs/words.md') ?? ''),
    ...pages.flatMap(([path, text]) => deadLinks(tree, path, text)),
  ]
}

function badDecision(path: string, text: string, number: number): Breach[] {
  const four = String(number).padStart(4, '0')
  const named =
    new RegExp(`^${four}-[a-z0-9-]+\\.md$`).test(posix.basename(path)) && text.startsWith(`# ${four} `)
  const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])
  const missing = ['Context', 'Decision', 'Consequences'].filter((heading) => !headings.includes(heading))
  return [
    ...(named ? [] : [{ path, why: `is not decision ${four} in name and title` }]),
    ...missing.map((heading) => ({ path, why: `has no "## ${heading}"` })),
  ]
}

function halfWords(text: string): Breach[] {
  const path = 'docs/words.md'
  const seen = new Set<string>()
  return text.split('\n').flatMap((row, index): Breach[] => {
    if (!row.startsWith('|') || /^\| *(English|-)/.test(row)) return []
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const [word = ''] = cells
    const line = index + 1
    if (cells.length !== 4 || cells.includes(''))
      return [{ path, line, why: `${word} lacks a language or a source` }]
    if (seen.has(word)) return [{ path, line, why: `${word} stands here twice` }]
    seen.add(word)
    return []
  })
}

/** Folders, and files that are not text, are known by what lies beneath or beside them in git. */
function deadLinks(tree: Tree, path: string, text: string): Breach[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return links.flatMap((link) => {
    if (/^([a-z]+:|#)/.test(link) || /\.(png|jpe?g|gif|pdf)$/.test(link)) return []
    const target = posix
      .normalize(posix.join(posix.dirname(path), link.replace(/#.*$/, '')))
      .replace(/\/$/, '')
    const leads = tree.has(target) || [...tree.keys()].some((other) => other.startsWith(`${target}/`))
    return leads ? [] : [{ path, why: `links to ${link}, which is not there` }]
  })
}
