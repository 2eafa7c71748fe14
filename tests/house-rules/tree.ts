import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tree } from './rule.ts'

export const root = join(import.meta.dirname, '..', '..')

const readable =
  /\.(ts|tsx|mjs|cjs|js|json|jsonc|sql|scss|css|md|html|svg|txt|csv|ya?ml|sh|xml)$|(^|\/)(run|\.gitignore|LICENSE|Dockerfile)$/

/** Every text file that is in git or would be: what is ignored is nobody's house. */
export function readTree(): Tree {
  const listed = git('ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0')
  const paths = [...new Set(listed)].filter((path) => readable.test(path) && existsSync(join(root, path)))
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

export function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}
