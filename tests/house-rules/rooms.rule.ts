import { roomsIn } from './places.ts'
import { type Breach, planted, type Rule, type Tree } from './rule.ts'

const longestReadme = 25

const room = {
  'src/features/a/README.md': '# a\n',
  'src/features/a/index.ts': '',
  'src/features/a/a.access.ts': '',
}

export const roomsRule: Rule = {
  says: 'every room has a door, an access table and a short README',
  check,
  breaches: {
    'no door': without('src/features/a/index.ts'),
    'no README': without('src/features/a/README.md'),
    'nobody said who may do what': without('src/features/a/a.access.ts'),
    'a README nobody reads to its end': planted({ ...room, 'src/features/a/README.md': 'word\n'.repeat(40) }),
    'an access table of another name': planted({
      ...room,
      'src/features/a/a.access.ts': '',
      'src/features/a/b.access.ts': '',
    }),
  },
  innocent: { 'a whole room': planted(room) },
}

function check(tree: Tree): Breach[] {
  return roomsIn(tree).flatMap((name) => {
    const path = `src/features/${name}`
    const wanted = ['index.ts', 'README.md', `${name}.access.ts`]
    const missing = wanted.filter((file) => !tree.has(`${path}/${file}`))
    const readme = (tree.get(`${path}/README.md`) ?? '').trim().split('\n').length
    const tables = [...tree.keys()].filter(
      (file) => file.startsWith(`${path}/`) && file.endsWith('.access.ts'),
    )
    return [
      ...missing.map((file) => ({ path, why: `has no ${file}` })),
      ...(readme > longestReadme
        ? [{ path: `${path}/README.md`, why: `has ${readme} lines, ${longestReadme} at most` }]
        : []),
      ...(tables.length > 1 ? [{ path, why: 'has more than one access table' }] : []),
    ]
  })
}

function without(file: string): Tree {
  return planted(Object.fromEntries(Object.entries(room).filter(([path]) => path !== file)))
}
