import { beforeAll, expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { aContext, aMonday, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aContact, aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { eraseContacts } from '../voices/contact.intake.ts'
import { takeInboundText } from './inbound-text.intake.ts'
import { forgetMessagesJob, sendMessagesJob } from './message.jobs.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const day = 24 * 60 * 60_000

beforeAll(async () => {
  await found(db.database, organisation)
  await aGateway(db.database, ctx)
})

function at(moment: Date) {
  const services = someServices(db.database, () => moment)
  return { services, system: systemContext(organisation, 'test', surroundingsOf(services)) }
}

async function forget(moment: Date) {
  const { services, system } = at(moment)
  await forgetMessagesJob.run(services, system, {})
}

const left = () =>
  db.database.read(organisation.id, async (read) => ({
    bodies: (
      await read
        .selectFrom('messaging.message')
        .select('messageId')
        .where('bodyEncrypted', 'is not', null)
        .execute()
    ).map(({ messageId }) => messageId),
    words: (await read.selectFrom('messaging.inboundText').select('words').execute()).map((row) => row.words),
    outbox: (await read.selectFrom('messaging.outboxMessage').select('messageId').execute()).length,
  }))

test('words go with their contact, and after thirty days at most; what became of them stays', async () => {
  const { services, system } = at(aMonday)
  const erased = await aContact(db.database, ctx)
  const first = await aMessage(db.database, ctx, { contactId: erased })
  const second = await aMessage(db.database, ctx)
  await sendMessagesJob.run(services, system, {})
  await db.database.write(organisation.id, (tx) =>
    takeInboundText(tx, system, { from: '0490000007', sentTo: '13500', words: '9', gatewayReference: 'a' }),
  )
  expect(await left()).toEqual({ bodies: [first, second], words: ['9'], outbox: 2 })

  await db.database.write(organisation.id, (tx) => eraseContacts(tx, system, [erased]))
  await forget(aMonday)
  expect(await left()).toEqual({ bodies: [second], words: ['9'], outbox: 1 })

  await forget(new Date(aMonday.getTime() + 29 * day))
  expect(await left()).toEqual({ bodies: [second], words: ['9'], outbox: 1 })
  await forget(new Date(aMonday.getTime() + 31 * day))
  expect(await left()).toEqual({ bodies: [], words: [null], outbox: 0 })
  const results = await db.database.read(organisation.id, (read) =>
    read.selectFrom('messaging.messageResult').select('kind').execute(),
  )
  expect(results).toEqual([{ kind: 'sent' }, { kind: 'sent' }])
})
