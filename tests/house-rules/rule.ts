/** The files of the house, or of a planted corner of it: path from the root, and text. */
export type Tree = ReadonlyMap<string, string>
export type Breach = { path: string; line?: number; why: string }

/**
 * A rule carries its own proof: every planted breach must be caught, and what only looks like one must pass.
 * Most rules look at a tree of files; a few look at something loaded or asked (texts, history, a database).
 */
export type Rule<Subject = Tree> = {
  says: string
  check: (subject: Subject) => Breach[]
  breaches: Readonly<Record<string, Subject>>
  innocent: Readonly<Record<string, Subject>>
}

/** A permitted exception names its place and its reason. One that is no longer needed is itself a breach. */
export type Exceptions = Readonly<Record<string, string>>

export function planted(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files))
}

export function inOneLine(breach: Breach): string {
  const place = breach.line === undefined ? breach.path : `${breach.path}:${breach.line}`
  return `${place}  ${breach.why}`
}

/** Takes away what is permitted, and adds the permissions nobody uses: the lists are meant to shrink. */
export function except(
  breaches: readonly Breach[],
  exceptions: Exceptions,
  keyOf: (breach: Breach) => string,
  mayBeUnused: (key: string) => boolean,
): Breach[] {
  const used = new Set<string>()
  const left = breaches.filter((breach) => {
    const key = keyOf(breach)
    if (!Object.hasOwn(exceptions, key)) return true
    used.add(key)
    return false
  })
  const unused = Object.keys(exceptions).filter((key) => !used.has(key) && !mayBeUnused(key))
  return [...left, ...unused.map((key) => ({ path: key, why: 'is a permitted exception that nobody needs' }))]
}
