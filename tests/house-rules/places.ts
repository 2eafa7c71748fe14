import { codeIn, textOf } from './code.ts'
import type { Tree } from './rule.ts'

export const roles = [
  'access',
  'actions',
  'api',
  'codes',
  'development',
  'holdings',
  'intake',
  'jobs',
  'line',
  'model',
  'owner',
  'panel',
  'place',
  'provider',
  'queries',
  'reactions',
  'register',
  'resident',
  'staff',
  'texts',
  'view',
] as const
export type Role = (typeof roles)[number]

/** Pages: what a person of one audience sees, with its routes. Views and panels are parts of pages. */
export const pageRoles: readonly Role[] = ['staff', 'resident', 'provider', 'owner', 'development']

/** Where a path lies, as the house sees it. */
export type Place =
  | { kind: 'feature'; room: string; role: Role }
  | { kind: 'door'; room: string }
  | { kind: 'river' }
  | { kind: 'engine' | 'ui' | 'platform' | 'adapters' | 'site'; name: string }
  | { kind: 'outside'; name: string }
  | { kind: 'package'; name: string }
  | { kind: 'unknown' }

export function placeOf(path: string): Place {
  if (path === 'src/features/index.ts') return { kind: 'river' }
  const inRoom = /^src\/features\/([^/]+)\/(.+)$/.exec(path)
  if (inRoom !== null) return placeInRoom(inRoom[1] ?? '', inRoom[2] ?? '')
  const layer = /^src\/(engine|ui|platform|adapters)\/(.+)$/.exec(path)
  if (layer !== null)
    return { kind: layer[1] as 'engine' | 'ui' | 'platform' | 'adapters', name: layer[2] ?? '' }
  if (path.startsWith('src/')) return { kind: 'site', name: path.slice('src/'.length) }
  if (/^(demo|tests|e2e|bench|tools|db|docs)\//.test(path)) return { kind: 'outside', name: path }
  return path.startsWith('.') ? { kind: 'unknown' } : { kind: 'package', name: packageOf(path) }
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

export function isCodeOfTheHouse(path: string): boolean {
  return path.startsWith('src/') && !isTest(path)
}

/** The ordered list of rooms, read from `export const river = [...]` in src/features/index.ts. */
export function riverOf(tree: Tree): readonly string[] {
  const [code] = codeIn(tree, (path) => path === 'src/features/index.ts')
  for (const statement of code?.program.body ?? []) {
    if (statement.type !== 'ExportNamedDeclaration') continue
    if (statement.declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of statement.declaration.declarations) {
      if (id.type !== 'Identifier' || id.name !== 'river') continue
      const list = init?.type === 'TSAsExpression' ? init.expression : init
      if (list?.type !== 'ArrayExpression') continue
      return list.elements.map((room) => (room?.type === 'Identifier' ? room.name : (textOf(room) ?? '')))
    }
  }
  return []
}

/** Rooms that have a file, in the tree. */
export function roomsIn(tree: Tree): string[] {
  const rooms = [...tree.keys()].flatMap((path) => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? [])
  return [...new Set(rooms)].toSorted()
}

function placeInRoom(room: string, file: string): Place {
  if (file === 'index.ts') return { kind: 'door', room }
  const role = roleOf(file)
  return role === undefined ? { kind: 'unknown' } : { kind: 'feature', room, role }
}

/** Code lists are data beside the rules that read them: the list, and a page naming its source. */
export function roleOf(file: string): Role | undefined {
  if (/^[a-z][a-z0-9-]*\.codes\.(json|md)$/.test(file)) return 'codes'
  const name = /^[a-z][a-z0-9-]*\.([a-z]+)(\.test)?\.tsx?$/.exec(file)?.[1]
  return roles.find((role) => role === name)
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
