import { type Breach, type Exceptions, except, planted, type Rule, type Tree } from './rule.ts'

const longest = 300
const longestMedian = 100
const mostlyBelow = 200

/** Made by `npm run generate`, never read from top to bottom. */
const generated = new Set(['src/platform/db/tables.ts', 'db/schema.sql'])

const exceptions: Exceptions = {}

export const sizeRule: Rule = {
  says: `no file over ${longest} lines, nine of ten under ${mostlyBelow}, the median at most ${longestMedian}`,
  check,
  breaches: {
    'one long file': planted({ 'src/a.ts': lines(301) }),
    'one long style sheet': planted({ 'src/ui/page.scss': lines(301) }),
    'a house of long files': planted({
      'src/a.ts': lines(150),
      'src/b.ts': lines(150),
      'src/c.ts': lines(20),
    }),
    'too many above the mark': planted({
      ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`src/small${index}.ts`, lines(20)])),
      'src/a.ts': lines(250),
      'src/b.ts': lines(250),
    }),
  },
  innocent: {
    'a file of 300 lines among small ones': planted({
      ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`src/small${index}.ts`, lines(20)])),
      'src/a.ts': lines(300),
    }),
    'what a machine wrote': planted({ 'src/platform/db/tables.ts': lines(2000) }),
  },
}

function check(tree: Tree): Breach[] {
  const sizes = [...tree]
    .filter(([path]) => /\.(ts|tsx|mjs|js|scss|css|sql)$/.test(path) && !generated.has(path))
    .map(([path, text]) => ({ path, count: text.trimEnd().split('\n').length }))
  const long = sizes.filter(({ count }) => count > longest)
  const breaches = long.map(({ path, count }) => ({ path, why: `has ${count} lines: split it by noun` }))
  return [
    ...except(
      breaches,
      exceptions,
      ({ path }) => path,
      (path) => !tree.has(path),
    ),
    ...ofTheWhole(sizes.filter(({ path }) => /\.tsx?$/.test(path)).map(({ count }) => count)),
  ]
}

function ofTheWhole(counts: readonly number[]): Breach[] {
  const sorted = counts.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const big = sorted.filter((count) => count > mostlyBelow).length
  return [
    ...(median > longestMedian ? [{ path: 'src', why: `the median file has ${median} lines` }] : []),
    ...(sorted.length >= 10 && big > sorted.length / 10
      ? [{ path: 'src', why: `${big} of ${sorted.length} files are over ${mostlyBelow} lines` }]
      : []),
  ]
}

function lines(count: number): string {
  return 'x\n'.repeat(count)
}
