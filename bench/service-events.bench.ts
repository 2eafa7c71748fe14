import { readServiceEventBatch } from '../src/features/listening/service-event-batch.model.ts'
import { takeServiceEvents } from '../src/features/listening/service-event.intake.ts'
import { demoNumber } from '../src/features/voices/phone.model.ts'
import { copyRate } from './copy-rate.ts'
import { type BenchDatabase, withBenchDatabase } from './database.ts'
import type { Figure } from './figure.ts'
import { aBenchTown, medianOf } from './town.ts'

const BATCH = 1_000
const BATCHES = 20
const ROUNDS = 3

export const figures: Figure[] = [
  {
    key: 'service-events',
    name: 'service events taken in batches of 1,000, from JSON to commit',
    unit: 'events/s',
    yardstick: 'COPY in the same batches into a bare table',
    target: { atLeast: 0.08 },
    measure: () =>
      withBenchDatabase(2, async (bench) => {
        const copied = await copyRate(bench)
        const value = await takeThem(bench)
        return { value, ratio: value / copied, note: `COPY ${Math.round(copied)} rows/s; aim 0.2` }
      }),
  },
]

function bodyOf(batch: number): string {
  const events = Array.from({ length: BATCH }, (_, index) => ({
    id: `visit-${batch}-${index}`,
    source: 'bench',
    service: 'library',
    happenedAt: new Date(Date.now() - 3_600_000).toISOString(),
    phone: demoNumber((batch * BATCH + index) % 10_000),
    language: 'fi',
    visitType: 'visit',
  }))
  return JSON.stringify(events)
}

async function takeThem({ database }: BenchDatabase): Promise<number> {
  const { ctx } = await aBenchTown(database)
  let next = 0
  return medianOf(ROUNDS, async () => {
    const bodies = Array.from({ length: BATCHES }, () => bodyOf(next++))
    const started = performance.now()
    for (const body of bodies) {
      const read = readServiceEventBatch(body, 'json', new Date())
      if (!read.ok) throw new Error(read.reason)
      const events = read.value.flatMap((item) => (item.ok ? [item.event] : []))
      const { taken } = await database.write(ctx.organisation.id, (tx) =>
        takeServiceEvents(tx, ctx, { source: 'bench', events }),
      )
      if (taken !== BATCH) throw new Error(`${taken} of ${BATCH} were taken`)
    }
    return (BATCH * BATCHES) / ((performance.now() - started) / 1000)
  })
}
