import { aContext, aStaffActor, found } from '../tests/builders/context.ts'
import { aService } from '../tests/builders/catalogue.ts'
import type { Context } from '../src/platform/context.ts'
import type { Database } from '../src/platform/db/database.ts'

/** An organisation with one published service, and its administrator's context. */
export async function aBenchTown(database: Database) {
  const organisation = await found(database)
  const ctx: Context = aContext({ organisation, actor: aStaffActor(), now: new Date() })
  const service = await aService(database, ctx, { key: 'library' })
  return { organisation, ctx, service }
}

/** The median of several rounds: one disturbed round does not decide. */
export async function medianOf(rounds: number, measure: () => Promise<number>): Promise<number> {
  const [median] = await mediansInTurn(rounds, [measure])
  return median as number
}

/** Medians of figures that are taken in turn, round by round: what slows the machine for a while slows them all. */
export async function mediansInTurn<const Measures extends readonly (() => Promise<number>)[]>(
  rounds: number,
  measures: Measures,
): Promise<{ [Each in keyof Measures]: number }> {
  const values: number[][] = measures.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [index, measure] of measures.entries()) values[index]?.push(await measure())
  return values.map(middleOf) as { [Each in keyof Measures]: number }
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}
