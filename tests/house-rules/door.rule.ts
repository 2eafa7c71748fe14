import { codeIn } from './code.ts'
import { isTest, placeOf } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

/**
 * Who may open a room's door: the one list of rooms, and what tests, measures or fills the whole. Web, worker, commands and
 * generated documents all take the rooms from that list, so that none of them can know a room that another does not.
 */
const openers = /^(src\/features\.ts|(demo|tests|e2e|bench|tools)\/.+)$/

export const doorRule: Rule = {
  says: 'only src/features.ts opens the door (index.ts) of a room',
  check,
  breaches: {
    'a room that opens another': planted({
      'src/features/improvement/case.staff.tsx': `import { feature } from '../listening/index.ts'`,
    }),
    'a door that opens another': planted({
      'src/features/improvement/index.ts': `import { feature } from '../listening/index.ts'`,
    }),
    'app.ts, beside the list': planted({
      'src/app.ts': `import { feature } from './features/listening/index.ts'`,
    }),
    'a platform that opens one': planted({
      'src/platform/web/app.ts': `export * from '../../features/identity/index.ts'`,
    }),
  },
  innocent: {
    'the list of rooms': planted({
      'src/features.ts': `import { feature } from './features/listening/index.ts'`,
    }),
    'a test': planted({
      'src/features/identity/staff.test.ts': `import { feature } from './index.ts'`,
    }),
  },
}

function check(tree: Tree): Breach[] {
  return codeIn(tree, (path) => !openers.test(path) && !isTest(path)).flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => placeOf(target).kind === 'door')
      .map(({ line, target }) => ({
        path,
        line,
        why: `opens ${target}; rooms are joined in src/features.ts`,
      })),
  )
}
