import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'
import type { UnitLink } from './unit-link.model.ts'

/** Units that were chosen together, and what came of it. */
export type UnitLinking = {
  unitLinkingId: Id<'unitLinking'>
  servicesMoved: number
  linkedAt: Date
  /** What it took back. */
  undoesId: Id<'unitLinking'> | null
  /** It has been taken back itself. */
  undone: boolean
  lines: readonly (UnitLink & { names: Words; fromUnitId: Id<'unit'> | null })[]
}

/** One that can be taken back, and how many units were chosen in it. */
export type UnitLinkingToUndo = Pick<UnitLinking, 'unitLinkingId' | 'linkedAt'> & { lines: number }
