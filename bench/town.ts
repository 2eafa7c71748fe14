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
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) values.push(await measure())
  return values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] as number
}
