import pg from 'pg'
import { demoNumber } from '../src/features/voices/phone.model.ts'
import { copyIn } from '../src/platform/db/transfer-copy.ts'
import type { BenchDatabase } from './database.ts'
import { medianOf } from './town.ts'

const BATCH = 1_000
const BATCHES = 20
const ROUNDS = 3

/** Raw service events a second by COPY into a bare table, a thousand at a time: what the database could at best. */
export function copyRate(bench: BenchDatabase): Promise<number> {
  return medianOf(ROUNDS, () => copyBare(bench))
}

async function copyBare({ ownerUrl }: BenchDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(
    'create table if not exists bare (id text, service text, happened_at timestamptz, phone text, language text, visit_type text)',
  )
  const lines = Array.from(
    { length: BATCH },
    (_, index) => `visit-${index}\tlibrary\t2026-11-22T10:00:00Z\t${demoNumber(index)}\tfi\tvisit\n`,
  )
  const rows = Buffer.from(lines.join(''))
  const started = performance.now()
  for (let batch = 0; batch < BATCHES; batch += 1) {
    await copyIn(client, 'copy bare from stdin', oneChunk(rows))
  }
  const seconds = (performance.now() - started) / 1000
  await client.query('drop table bare')
  await client.end()
  return (BATCH * BATCHES) / seconds
}

async function* oneChunk(rows: Buffer) {
  yield rows
}
