import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aContext, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { record } from '../events.ts'
import { newId } from '../id.ts'
import { newProgramPool } from './client.ts'
import { AskedLast, newDatabase, type Read, type Tx } from './database.ts'

const db = testDatabase()
const countEvents = async (read: Read) =>
  Number((await sql<{ n: string }>`select count(*) as n from platform.event`.execute(read)).rows[0]?.n)

async function twoTowns() {
  const [here, there] = [
    aContext({ organisation: await found(db.database) }),
    aContext({ organisation: await found(db.database) }),
  ]
  await db.database.write(here.organisation.id, (tx) =>
    record(tx, here, 'case opened', newId<'case'>(new Date())),
  )
  return { here: here.organisation.id, there: there.organisation.id }
}

test('a transaction sees the rows of its own organisation and of no other', async () => {
  const { here, there } = await twoTowns()
  expect(await db.database.read(here, countEvents)).toBe(1)
  expect(await db.database.read(there, countEvents)).toBe(0)
})

test('outside an organisation no tenant row is seen, on a fresh connection and on a used one', async () => {
  await twoTowns()
  for (let round = 0; round < 10; round += 1) expect(await db.database.readRegister(countEvents)).toBe(0)
})

test('the owner of the tables is held by the policies too', async () => {
  await twoTowns()
  const { rows } = await db.ownerPool.query('select from platform.event')
  expect(rows).toHaveLength(0)
})

test('a row of another organisation cannot be written', async () => {
  const { here, there } = await twoTowns()
  const wrong = aContext({ organisation: { ...aContext().organisation, id: there as never } })
  await expect(
    db.database.write(here, (tx) => record(tx, wrong, 'case opened', newId<'case'>(new Date()))),
  ).rejects.toThrow('row-level security')
})

test('a read cannot write, even through raw SQL', async () => {
  const { here } = await twoTowns()
  await expect(
    db.database.read(here, (read) => sql`delete from platform.used_form`.execute(read)),
  ).rejects.toThrow('read-only transaction')
})

test('what fails leaves nothing behind, and the connection serves the next', async () => {
  const { here } = await twoTowns()
  const ctx = aContext({ organisation: { ...aContext().organisation, id: here as never } })
  await expect(
    db.database.write(here, async (tx) => {
      await record(tx, ctx, 'case closed', newId<'case'>(new Date()))
      throw new Error('after the write')
    }),
  ).rejects.toThrow('after the write')
  expect(await db.database.read(here, countEvents)).toBe(1)
})

async function aTown() {
  const here = aContext({ organisation: await found(db.database) })
  const write = <Result>(work: (tx: Tx) => Promise<Result | AskedLast<Result>>) =>
    db.database.write(here.organisation.id, work)
  const opened = (tx: Tx) => record(tx, here, 'case opened', newId<'case'>(new Date()))
  return { write, opened, count: () => db.database.read(here.organisation.id, countEvents) }
}

test('what is asked last is committed with it, and its answer is given back', async () => {
  const { write, opened, count } = await aTown()
  expect(await write(async (tx) => new AskedLast(opened(tx).then(() => 'opened')))).toBe('opened')
  expect(await count()).toBe(1)
})

test('where something asked last fails, nothing is committed', async () => {
  const { write, opened, count } = await aTown()
  const failing = write(async (tx) => {
    await opened(tx)
    return new AskedLast(Promise.all([sql`select 1 / ${0}::int`.execute(tx), opened(tx)]))
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(await count()).toBe(0)
})

test('what is asked when the transaction is over is refused, whoever has the connection then', async () => {
  const { write, opened, count } = await aTown()
  const late = write(async (tx) => new AskedLast(opened(tx).then(() => opened(tx))))
  await expect(late).rejects.toThrow('was over')
  const kept: Tx[] = []
  await write(async (tx) => void kept.push(tx))
  const [leaked] = kept
  if (!leaked) throw new Error('The work was given nothing.')
  await expect(write(() => opened(leaked))).rejects.toThrow('was over')
  expect(await count()).toBe(1)
})

test('nor is anything asked behind the rollback of work that failed', async () => {
  const { write } = await aTown()
  for (let pause = 0; pause < 12; pause += 1) {
    let late: Promise<unknown> = Promise.resolve()
    const failing = write(async (tx) => {
      const fails = sql`select 1 / ${0}::int`.execute(tx)
      late = fails.catch(async () => {
        for (let turn = 0; turn < pause; turn += 1) await Promise.resolve()
        const { rows } = await sql<{ inside: boolean }>`
          select current_setting('app.organisation_id', true) <> '' as inside`.execute(tx)
        return rows[0]?.inside
      })
      // What becomes of it is looked at below.
      late.catch(() => undefined)
      await fails
    })
    await expect(failing).rejects.toThrow('division by zero')
    await expect(late).rejects.toThrow(/was over|aborted/)
  }
})

test('a failure of which the work takes no notice is told, and what it was', async () => {
  const { write, opened, count } = await aTown()
  const unnoticed = write(async (tx) => {
    await opened(tx)
    await sql`select 1 / ${0}::int`.execute(tx).catch(() => undefined)
  })
  await expect(unnoticed).rejects.toThrow('nothing was committed')
  await expect(unnoticed).rejects.toMatchObject({ cause: { message: 'division by zero' } })
  expect(await count()).toBe(0)
})

test('what is asked at once is answered each with its own', async () => {
  const { here } = await twoTowns()
  const numbers = Array.from({ length: 20 }, (_, number) => number)
  const answers = await db.database.read(here, (read) =>
    Promise.all(
      numbers.map(async (number) => {
        const { rows } = await sql<{ n: number }>`select ${number}::int as n`.execute(read)
        return rows[0]?.n
      }),
    ),
  )
  expect(answers).toEqual(numbers)
})

test('one failing among many asked at once fails its transaction, and the connection serves the next', async () => {
  const { here } = await twoTowns()
  const divide = (read: Read, by: number) => sql`select 1 / ${by}::int`.execute(read)
  for (let round = 0; round < 10; round += 1) {
    const work = db.database.read(here, (read) => Promise.all([1, 0, 2, 0, 3].map((by) => divide(read, by))))
    await expect(work).rejects.toThrow('division by zero')
    expect(await db.database.read(here, countEvents)).toBe(1)
  }
})

test('what failed first is told, whoever of many hears of it first', async () => {
  const { here } = await twoTowns()
  const work = db.database.write(here, async (tx) => {
    const failing = sql`select 1 / 0`.execute(tx)
    // As whoever waits for several things does, before they tell what became of them.
    const later = failing.finally(() => new Promise((resolve) => setTimeout(resolve, 20)))
    await Promise.all([later, sql`select 1`.execute(tx)])
  })
  await expect(work).rejects.toThrow('division by zero')
})

test('a question is planned once a connection, with values or without, on however many lines it is written', async () => {
  const one = newDatabase(newProgramPool(db.programUrl, 1, () => undefined))
  const ask = (read: Read) =>
    Promise.all([
      sql`select 1 as kept`.execute(read),
      sql`
        select 2 as kept`.execute(read),
      sql`select ${3}::int as kept`.execute(read),
    ])
  for (let round = 0; round < 3; round += 1) await one.readRegister(ask)
  const { rows } = await one.readRegister((read) =>
    sql<{ asked: number }>`
      select (generic_plans + custom_plans)::int as asked from pg_prepared_statements
      where statement like '% as kept'`.execute(read),
  )
  expect(rows).toEqual([{ asked: 3 }, { asked: 3 }, { asked: 3 }])
  await one.close()
})

test('a day stays the text it is', async () => {
  const day = await db.database.readRegister((read) =>
    sql<{ day: string }>`select date '2026-03-29' as day`.execute(read),
  )
  expect(day.rows[0]?.day).toBe('2026-03-29')
})
