import { expect, test } from 'vitest'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aServiceEvent, someTakenEvents } from '../../../tests/builders/listening.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { decideInvitations } from './invitation.actions.ts'
import { takeUpStranded } from './stranded.actions.ts'

const t = testDatabase()
const DAY = 24 * 60 * 60_000

const jobKeys = async () => {
  const { rows } = await t.ownerPool.query<{ key: string }>(
    `select key from graphile_worker.jobs where task_identifier like 'listening:%' and key is not null order by key`,
  )
  return rows.map(({ key }) => key)
}

test('a batch and a file whose job was given up are taken up again after a day, and nothing that is done', async () => {
  const town = aContext({ organisation: await found(t.database) })
  const ctx: Context = { ...town, actor: { kind: 'system', job: 'test' } }
  const { id } = ctx.organisation
  const service = await aService(t.database, ctx)
  const event = () => aServiceEvent({ service: service.key })
  const { batchId } = await someTakenEvents(t.database, ctx, [event()])
  const decided = await someTakenEvents(t.database, ctx, [event()])
  await t.database.write(id, (tx) => decideInvitations(tx, ctx, { batchId: decided.batchId }))
  const uploadId = '0192f3a0-0000-7000-8000-000000000001'
  await t.database.write(id, (tx) =>
    tx
      .insertInto('listening.upload')
      .values({
        organisationId: id,
        uploadId,
        source: 'desk',
        fileName: 'visits.csv',
        fileKey: 'upload-1.csv',
        uploadedBy: uploadId,
        uploadedAt: ctx.now,
      })
      .execute(),
  )
  const after = (milliseconds: number) =>
    t.database.write(id, (tx) =>
      takeUpStranded(tx, { ...ctx, now: new Date(ctx.now.getTime() + milliseconds) }),
    )
  await after(DAY - 1000)
  expect(await jobKeys()).toEqual([])
  await after(DAY + 1000)
  expect(await jobKeys()).toEqual([
    `${id}:listening: decide invitations ${batchId}`,
    `${id}:listening: read upload ${uploadId}`,
  ])
})
