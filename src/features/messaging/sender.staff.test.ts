import { beforeAll, expect, test } from 'vitest'
import { anApp, someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { findGateway } from './gateway.queries.ts'
import { gatewayTexts } from './gateway.texts.ts'
import { feature } from './index.ts'
import { sendMessagesJob } from './message.jobs.ts'
import { findMessageState } from './message.queries.ts'
import { openForSending } from './sender.actions.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const page = `/${organisation.slug}/staff/messages/sender`

beforeAll(async () => {
  await found(db.database, organisation)
  await aGateway(db.database, ctx, { sender: 'Kaikuranta' })
})

const gateway = () => db.database.read(organisation.id, (read) => findGateway(read, 'sms'))
const sending = async () =>
  (await db.database.read(organisation.id, (read) => openForSending(read, ctx, 'sms')))?.sender

test('a name stops texts until there is a number, gives way to it, and is used once it is verified', async () => {
  const id = await aPerson(db.database, ctx, { role: 'administrator' })
  const site = anApp(db.database, [feature], { staff: aStaffActor('administrator', { id }) })
  const submit = (values: Record<string, string>) =>
    site.submit(page, page, { name: 'Kaikuranta', status: 'none', statusOn: '', number: '', ...values })
  const gateways = async () => (await site.get(`/${organisation.slug}/staff/gateways`)).text()
  expect(await (await site.get(page)).text()).toContain('Tekstiviestejä ei lähde')
  expect(await gateways()).toContain('Tekstiviestejä ei lähde: nimeä Kaikuranta')
  expect([await gateway(), await sending()]).toEqual([undefined, undefined])
  const queued = await aMessage(db.database, ctx)
  const stateAfter = async (minutes: number) => {
    const services = someServices(db.database, () => new Date(ctx.now.getTime() + minutes * 60_000))
    const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
    await sendMessagesJob.run(services, system, {})
    return db.database.read(organisation.id, (read) => findMessageState(read, queued))
  }
  expect(await stateAfter(0)).toBe('planned')

  const wrong = await submit({ status: 'applied', statusOn: '31.2.2026', number: 'Kaikuranta' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Kirjoita päivä muodossa 4.5.2026')
  expect((await submit({ status: 'applied', statusOn: '4.9.2026', number: '13500' })).status).toBe(303)
  const html = await (await site.get(page)).text()
  expect(html).toContain('Nimeä Kaikuranta ei ole vahvistettu, joten tekstiviestit lähtevät numerosta 13500.')
  expect(html).toContain('Odota vahvistusta')
  expect(await gateway()).toMatchObject({ sender: '13500', canBeAnswered: true })
  expect(await gateways()).toContain('joten tekstiviestit lähtevät numerosta 13500.')
  expect(await gateways()).toContain(gatewayTexts.canBeAnswered.fi)
  expect(await sending()).toBe('13500')
  expect(await stateAfter(5)).toBe('sent')
  // It was looked at twice and tried once.
  expect(await attemptOf(queued)).toBe(1)

  await submit({ status: 'verified', statusOn: '1.11.2026', number: '13500' })
  expect(await (await site.get(page)).text()).toContain('Tekstiviestit lähtevät nimellä Kaikuranta.')
  expect(await gateway()).toMatchObject({ sender: 'Kaikuranta', canBeAnswered: false })
  expect(await gateways()).not.toContain('lähtevät numerosta')
  expect(await gateways()).toContain(gatewayTexts.cannotBeAnswered.fi)
  expect(await sending()).toBe('Kaikuranta')
})

async function attemptOf(messageId: Id<'message'>) {
  const row = await db.database.read(organisation.id, (read) =>
    read
      .selectFrom('messaging.messageResult')
      .select('attempt')
      .where('messageId', '=', messageId)
      .executeTakeFirst(),
  )
  return row?.attempt
}

test('only an administrator names the sender', async () => {
  const site = anApp(db.database, [feature], { staff: aStaffActor('developer') })
  expect((await site.get(page)).status).toBe(403)
})
