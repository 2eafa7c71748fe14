import { posix } from 'node:path'
import { roleOf, roles } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

/** Words that say nothing about what is inside, so that everything ends up inside. */
const sayNothing = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'core',
  'misc',
  'manager',
  'managers',
  'services',
]

export const namesRule: Rule = {
  says: 'a file in a room is called noun.role.ts, and no name says nothing',
  check,
  breaches: {
    'a role nobody knows': planted({ 'src/features/a/case.service.ts': '' }),
    'a file without a role': planted({ 'src/features/a/case.ts': '' }),
    'a folder in a room': planted({ 'src/features/a/pages/case.staff.tsx': '' }),
    'a noun in camel case': planted({ 'src/features/a/openCase.actions.ts': '' }),
    'a folder of everything': planted({ 'src/platform/utils/date.ts': '' }),
    'a file of everything': planted({ 'tests/test-helpers.ts': '' }),
    'a manager': planted({ 'src/platform/session-manager.ts': '' }),
  },
  innocent: {
    'nouns with roles': planted({
      'src/features/a/index.ts': '',
      'src/features/a/README.md': '',
      'src/features/a/service-event.actions.ts': '',
      'src/features/a/service-event.actions.test.ts': '',
      'src/features/a/service.staff.tsx': '',
    }),
  },
}

function check(tree: Tree): Breach[] {
  return [...tree.keys()].flatMap((path) => [...emptyWords(path), ...rolelessFile(path)])
}

function emptyWords(path: string): Breach[] {
  if (!/^(src|tests|demo|tools|bench|e2e|db)\//.test(path)) return []
  const words = path.split(/[/._-]/)
  return words
    .filter((word) => sayNothing.includes(word))
    .map((word) => ({ path, why: `"${word}" says nothing` }))
}

function rolelessFile(path: string): Breach[] {
  const file = /^src\/features\/[^/]+\/(.+)$/.exec(path)?.[1]
  if (file === undefined || file === 'index.ts' || file === 'README.md') return []
  if (posix.dirname(file) !== '.') return [{ path, why: 'a room has no folders: split by noun' }]
  if (roleOf(file) !== undefined) return []
  return [{ path, why: `is not noun.role.ts(x); roles are ${roles.join(', ')}` }]
}
