/**
 * How far apart the rows of a small matrix lie where the kernel reads them four numbers at a time.
 *
 * Notation  K columns; K' the least multiple of four that holds them
 * Source    as in ../assembly/people-places.ts
 * Example   ten columns lie twelve apart
 */
export function wideOf(k: number): number {
  return Math.ceil(k / 4) * 4
}
