import { type Breach, planted, type Rule, type Tree } from './rule.ts'

const unfinished = /\b(TODO|FIXME|XXX|HACK)\b|not (yet )?implemented|(?<!--runtime', ')\bstub(bed)?\b/i
const ofAMachine = /(?<![\w./:-])\/(root|home|work|tmp|Users)\//
const secret =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(AKIA(?!\w*EXAMPLE)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|npm_[A-Za-z0-9]{36}|xox[abp]-[A-Za-z0-9-]{20,})\b/

/** What a person finished, what belongs to no one's machine, what nobody must know. */
const checks: readonly { why: string; pattern: RegExp; where: (path: string) => boolean }[] = [
  {
    why: 'is left unfinished: what is not built is not there',
    pattern: unfinished,
    where: (path) => /\.(ts|tsx|mjs|js|sql|scss|css)$/.test(path),
  },
  { why: "is the path of somebody's machine", pattern: ofAMachine, where: () => true },
  { why: 'is a secret', pattern: secret, where: () => true },
]

export const leftoversRule: Rule = {
  says: 'nothing is left unfinished, no path of a machine and no secret is in the tree',
  check,
  breaches: {
    'a promise in a comment': planted({ 'src/a.ts': '// TODO: check the owner' }),
    'a deed that is not there': planted({ 'src/a.ts': `throw new Error('Not implemented')` }),
    'a path of a machine': planted({ 'README.md': 'Run /home/anna/vastakaiku/start.' }),
    'a folder that is elsewhere elsewhere': planted({ 'src/a.ts': `const folder = '/tmp/data'` }),
    'a key': planted({ 'tests/key.txt': '-----BEGIN RSA PRIVATE KEY-----' }),
    'a token': planted({ '.ci/run': `TOKEN=ghp_${'a'.repeat(36)}` }),
  },
  innocent: {
    'an address on the web': planted({ 'README.md': 'See https://example.fi/home/page and src/work/x.' }),
    "the key of Amazon's own documents": planted({ 'src/a.test.ts': `const key = 'AKIAIOSFODNN7EXAMPLE'` }),
    "the name of a compiler's runtime": planted({ 'tools/a.mjs': `const flags = ['--runtime', 'stub']` }),
    'words in prose': planted({ 'docs/words.md': 'A todo list belongs to the person who wrote it.' }),
  },
}

/** These hold planted breaches of their own; the lock file is npm's. */
const skipped = /^(tests\/house-rules\/|package-lock\.json$)/

function check(tree: Tree): Breach[] {
  return [...tree].flatMap(([path, text]) => {
    if (skipped.test(path)) return []
    const wanted = checks.filter(({ where }) => where(path))
    return text.split('\n').flatMap((line, index) =>
      wanted.flatMap(({ pattern, why }) => {
        const found = pattern.exec(line)?.[0]
        return found === undefined ? [] : [{ path, line: index + 1, why: `"${found}" ${why}` }]
      }),
    )
  })
}
