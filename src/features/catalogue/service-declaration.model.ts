import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Id } from '../../platform/id.ts'
import { codes, type CodeList } from './code.model.ts'
import { type CostUnit, costUnits, type DetailKind } from './service-profile.model.ts'
import { isSegment, type Segment } from './segment.model.ts'
import type { Words } from '../../platform/texts.ts'

/** What the organisation says of a service itself: for whom, in which turns of life, and who answers for it. */
export type Declaration = {
  lifeEvents: readonly string[]
  segments: readonly string[]
  responsibleId: Id<'staff'> | null
}

/** What PTV has no place for, as staff write it. */
export type Terms = {
  costs: readonly { amountCents: number | null; mostCents: number | null; unit: CostUnit; words: Words }[]
  details: readonly {
    kind: DetailKind
    words: Words
    minimumAge: number | null
    maximumAge: number | null
  }[]
  processing: { usualDays: number; mostDays: number | null; workingDays: boolean } | null
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

const dearest = 10_000_000_00
const longestDays = 3650

/** A price as people write it: "5,50", "5.50", "5,50 €". Null where it is empty, undefined where it is none. */
export function parseCents(text: string): number | null | undefined {
  const plain = text.replaceAll(/[€\s\u00a0]/g, '')
  if (plain === '') return null
  const parts = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (!parts) return undefined
  const cents = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return cents <= dearest ? cents : undefined
}

/** A whole number of days or years. Null where it is empty, undefined where it is none. */
export function parseCount(text: string, most = longestDays): number | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  const count = Number(plain)
  return /^\d+$/.test(plain) && count <= most ? count : undefined
}

export function isCostUnit(value: string): value is CostUnit {
  return costUnits.some((unit) => unit === value)
}
