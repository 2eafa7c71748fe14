import { codeIn } from './code.ts'
import { isTest, pageRoles, placeOf, type Role, riverOf, roomsIn } from './places.ts'
import { type Breach, type Rule, type Tree, planted } from './rule.ts'

/** What a room shows to those below it. To make something happen downstream, record an event. */
const shown: readonly Role[] = ['model', 'queries', 'intake', 'place']
/** Pages may speak with an upstream room's words, so that a thing has one name everywhere. */
const shownToPages: readonly Role[] = ['model', 'queries', 'texts', 'place']
const composers: readonly Role[] = [...pageRoles, 'api', 'panel', 'view']

const river = `export const river = ['voices', 'listening', 'improvement'] as const`

export const riverRule: Rule = {
  says: 'a room reads only from rooms above it in the river, and only what they show',
  check,
  breaches: {
    'a room that reads from one below it': corner({
      'src/features/listening/ask.queries.ts': `import { listCases } from '../improvement/case.queries.ts'`,
    }),
    'a type from below is a reading, too': corner({
      'src/features/voices/voice.model.ts': `export type { Case } from '../improvement/case.model.ts'`,
    }),
    'the actions of a neighbour': corner({
      'src/features/improvement/case.actions.ts': `import { storeAnswer } from '../listening/answer.actions.ts'`,
    }),
    'a page of a neighbour, fetched late': corner({
      'src/features/improvement/case.staff.tsx': `export const page = () => import('../listening/ask.staff.tsx')`,
    }),
    'an intake called from a page': corner({
      'src/features/improvement/case.staff.tsx': `import { takeEvent } from '../listening/event.intake.ts'`,
    }),
    'texts of a neighbour in a rule': corner({
      'src/features/improvement/case.model.ts': `import { texts } from '../listening/ask.texts.ts'`,
    }),
    'a room that is not in the river': corner({ 'src/features/attic/box.model.ts': `export const box = 1` }),
    'a name in the river without a room': planted({ 'src/features/index.ts': river }),
  },
  innocent: {
    'models, queries and intakes of rooms above': corner({
      'src/features/improvement/case.actions.ts': `
        import { sendMessage } from '../listening/message.intake.ts'
        import type { Answer } from '../listening/answer.model.ts'
        import { getVoice } from '../voices/voice.queries.ts'`,
      'src/features/improvement/case.staff.tsx': `import { texts } from '../listening/ask.texts.ts'`,
    }),
  },
}

function check(tree: Tree): Breach[] {
  const order = riverOf(tree)
  const rooms = roomsIn(tree)
  if (rooms.length === 0 && order.length === 0) return []
  const strangers = rooms.filter((room) => !order.includes(room))
  const missing = order.filter((room) => !rooms.includes(room))
  return [
    ...strangers.map((room) => ({
      path: `src/features/${room}`,
      why: 'is not in the river of src/features/index.ts',
    })),
    ...missing.map((room) => ({ path: 'src/features/index.ts', why: `names ${room}, which does not exist` })),
    ...againstTheStream(tree, order),
  ]
}

function againstTheStream(tree: Tree, order: readonly string[]): Breach[] {
  return codeIn(tree, (path) => path.startsWith('src/features/') && !isTest(path)).flatMap((code) => {
    const here = placeOf(code.path)
    if (here.kind !== 'feature' && here.kind !== 'door') return []
    return code.imports.flatMap(({ target, line }): Breach[] => {
      const there = placeOf(target)
      if (there.kind !== 'feature' || there.room === here.room) return []
      const path = code.path
      if (order.indexOf(there.room) > order.indexOf(here.room)) {
        return [{ path, line, why: `${here.room} lies above ${there.room} and must not know it` }]
      }
      const may = here.kind === 'feature' && composers.includes(here.role) ? shownToPages : shown
      if (may.includes(there.role)) return []
      return [
        {
          path,
          line,
          why: `${there.room} does not show its *.${there.role} files; it shows ${may.join(', ')}`,
        },
      ]
    })
  })
}

function corner(files: Record<string, string>): Tree {
  const rooms = {
    'src/features/voices/index.ts': '',
    'src/features/listening/index.ts': '',
    'src/features/improvement/index.ts': '',
  }
  return planted({ 'src/features/index.ts': river, ...rooms, ...files })
}
