import { expect, test } from 'vitest'
import { aContext, found } from '../../tests/builders/context.ts'
import { testDatabase } from '../../tests/database.ts'
import { record } from './events.ts'
import { sealEvents } from './events.seal.ts'
import { verifyTrail } from './events.verify.ts'
import { newId } from './id.ts'

const db = testDatabase()

async function aTown() {
  const ctx = aContext({ organisation: await found(db.database) })
  const happen = (name: string) =>
    db.database.write(ctx.organisation.id, (tx) =>
      record(tx, ctx, name, newId<'case'>(ctx.now), { count: 2, b: 'x' }),
    )
  const seal = () =>
    db.database.write(ctx.organisation.id, (tx) => sealEvents(tx, ctx.organisation.id, ctx.now))
  const verify = () => db.database.read(ctx.organisation.id, verifyTrail)
  return { ctx, happen, seal, verify }
}

test('events are sealed in one chain, each once', async () => {
  const { happen, seal, verify } = await aTown()
  await happen('case opened')
  await happen('case closed')
  expect(await seal()).toBe(2)
  expect(await seal()).toBe(0)
  await happen('case opened')
  expect(await seal()).toBe(1)
  const { events, sealed, fault } = await verify()
  expect({ events, sealed, fault }).toEqual({ events: 3, sealed: 3, fault: undefined })
})

test('an event changed after it was sealed is found out by its place', async () => {
  const { ctx, happen, seal, verify } = await aTown()
  await happen('case opened')
  await happen('case closed')
  await happen('case opened')
  await seal()
  const owner = await db.ownerPool.connect()
  await owner.query('begin')
  await owner.query(`select set_config('app.organisation_id', $1, true)`, [ctx.organisation.id])
  await owner.query(
    `update platform.event set details = '{"count": 3}' where event_id =
       (select event_id from platform.event_seal where place = 2)`,
  )
  await owner.query('commit')
  owner.release()
  expect((await verify()).fault).toEqual({ place: 2, why: 'the hash does not match' })
})

test('the program cannot change or remove an event or a seal', async () => {
  const { ctx, happen, seal } = await aTown()
  await happen('case opened')
  await seal()
  for (const table of ['platform.event', 'platform.eventSeal'] as const) {
    await expect(
      db.database.write(ctx.organisation.id, (tx) => tx.deleteFrom(table).execute()),
    ).rejects.toThrow('permission denied')
  }
})
