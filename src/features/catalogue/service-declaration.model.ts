import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import { codes, type CodeList } from './code.model.ts'
import { isSegment, type Segment } from './segment.model.ts'

/** What the organisation says of a service itself: for whom, in which turns of life, and who answers for it. */
export type Declaration = {
  lifeEvents: readonly string[]
  segments: readonly string[]
  responsibleId: Id<'staff'> | null
}

export function decideDeclaration(
  given: Declaration,
  { responsibleIsHere }: { responsibleIsHere: boolean },
): Outcome<'responsible_left', { lifeEvents: string[]; segments: Segment[] }> {
  if (!responsibleIsHere) return refuse('responsible_left')
  const known = new Set(codes.life_event.map(({ code }) => code))
  return done({
    lifeEvents: [...new Set(given.lifeEvents)].filter((code) => known.has(code)),
    segments: [...new Set(given.segments)].filter(isSegment),
  })
}

/** What must be said beside the source so that these, and no others, hold: added, or taken away. */
export function ownCodesOf(
  list: CodeList,
  wanted: readonly string[],
  source: readonly string[],
): { list: CodeList; code: string; added: boolean }[] {
  const added = wanted.filter((code) => !source.includes(code))
  const taken = source.filter((code) => !wanted.includes(code))
  return [
    ...added.map((code) => ({ list, code, added: true })),
    ...taken.map((code) => ({ list, code, added: false })),
  ]
}
