import { expect, test } from 'vitest'
import { aContext, found, testSecrets } from '../../tests/builders/context.ts'
import { testDatabase } from '../../tests/database.ts'
import { awaitEvents, record } from './events.ts'
import { type Id, newId } from './id.ts'
import { type Reaction, readEvents } from './reactions.ts'
import type { Services } from './surroundings.ts'

const db = testDatabase()

function theServices(): Services {
  const config = { baseUrl: 'http://localhost:3000' }
  return {
    config,
    database: db.database,
    secrets: testSecrets,
    clock: () => new Date(),
  } as unknown as Services
}

function aReaction(heard: string[], given: Partial<Reaction> = {}): Reaction {
  return {
    name: `test: hear ${newId<'x'>(new Date())}`,
    to: ['case closed'],
    atOnce: false,
    react: async (_tx, _ctx, event) => void heard.push(event.subjectId),
    ...given,
  }
}

test('each event reaches each reaction once, in order, and only those it waits for', async () => {
  const ctx = aContext({ organisation: await found(db.database) })
  const ids = Array.from({ length: 450 }, () => newId<'case'>(new Date()))
  await db.database.write(ctx.organisation.id, async (tx) => {
    for (const [index, id] of ids.entries()) {
      await record(tx, ctx, 'case closed', id)
      if (index % 3 === 0) await record(tx, ctx, 'case opened', newId<'case'>(new Date()))
    }
  })
  const heard: string[] = []
  const reaction = aReaction(heard)
  await readEvents(theServices(), ctx.organisation, [reaction])
  await readEvents(theServices(), ctx.organisation, [reaction])
  expect(heard.toSorted()).toEqual(ids.toSorted())
  await db.database.write(ctx.organisation.id, (tx) => record(tx, ctx, 'case closed', ids[0] as Id<'case'>))
  await readEvents(theServices(), ctx.organisation, [reaction])
  expect(heard.slice(ids.length)).toEqual([ids[0]])
})

test('a reaction that fails keeps its place and hears the event again', async () => {
  const ctx = aContext({ organisation: await found(db.database) })
  await db.database.write(ctx.organisation.id, (tx) =>
    record(tx, ctx, 'case closed', newId<'case'>(new Date())),
  )
  const heard: string[] = []
  let broken = true
  const reaction = aReaction(heard, {
    react: async (_tx, _ctx, event) => {
      if (broken) throw new Error('not today')
      heard.push(event.subjectId)
    },
  })
  await expect(readEvents(theServices(), ctx.organisation, [reaction])).rejects.toThrow('not today')
  broken = false
  await readEvents(theServices(), ctx.organisation, [reaction])
  expect(heard).toHaveLength(1)
})

test('an organisation hears nothing of another', async () => {
  const here = aContext({ organisation: await found(db.database) })
  const there = aContext({ organisation: await found(db.database) })
  await db.database.write(here.organisation.id, (tx) =>
    record(tx, here, 'case closed', newId<'case'>(new Date())),
  )
  const heard: string[] = []
  await readEvents(theServices(), there.organisation, [aReaction(heard)])
  expect(heard).toEqual([])
})

test('an awaited event plans its reading in its own transaction', async () => {
  const ctx = aContext({ organisation: await found(db.database) })
  awaitEvents(['bell rung'])
  await db.database.write(ctx.organisation.id, (tx) =>
    record(tx, ctx, 'bell rung', newId<'bell'>(new Date())),
  )
  await db.database.write(ctx.organisation.id, (tx) =>
    record(tx, ctx, 'case closed', newId<'case'>(new Date())),
  )
  const { rows } = await db.ownerPool.query<{ key: string }>(
    'select key from graphile_worker.jobs where key like $1',
    [`${ctx.organisation.id}:%`],
  )
  expect(rows).toEqual([{ key: `${ctx.organisation.id}:platform: read events` }])
})
