/** One place in a text that looks like data about a person, by UTF-16 positions, end excluded. */
export type Find = { start: number; end: number; kind: FindKind }

/** Earlier kinds are surer: where two finds overlap the earlier kind stays. */
export const findKinds = ['email', 'identity_code', 'iban', 'phone', 'address', 'plate', 'name'] as const
export type FindKind = (typeof findKinds)[number]

/** All matches of a pattern as finds, where the check holds. */
export function matches(
  text: string,
  pattern: RegExp,
  kind: FindKind,
  check: (match: RegExpExecArray) => boolean = () => true,
): Find[] {
  return [...text.matchAll(pattern)]
    .filter((match) => match[0] !== '' && check(match))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind }))
}
