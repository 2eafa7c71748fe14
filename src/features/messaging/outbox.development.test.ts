import { beforeAll, describe, expect, test } from 'vitest'
import { anApp, someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aContact, aGateway, aMessage } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { feature } from './index.ts'
import { sendMessagesJob } from './message.jobs.ts'

const db = testDatabase()
const organisation = anOrganisation()
const other = anOrganisation({ names: { fi: 'Naapuri' } })
const ctx = aContext({ organisation })
const here = `/dev/outbox/${organisation.slug}`

beforeAll(async () => {
  await found(db.database, organisation)
  await found(db.database, other)
  await aGateway(db.database, ctx)
  await aGateway(db.database, ctx, { channel: 'email' })
  await aGateway(db.database, aContext({ organisation: other }), { sender: '13600' })
  await send('Miten sujui? http://localhost:3000/koekunta/v/ABC.')
})

async function send(body: string, given: { channel?: 'email'; subject?: string; purpose?: 'tell' } = {}) {
  const contactId = await aContact(db.database, ctx, given)
  await aMessage(db.database, ctx, { body, contactId, ...given })
  const services = someServices(db.database)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  await sendMessagesJob.run(services, system, {})
}

const app = () => anApp(db.database, [feature])
const words = () =>
  db.database.read(organisation.id, (read) =>
    read.selectFrom('messaging.inboundText').select(['words', 'sentTo']).orderBy('inboundTextId').execute(),
  )

describe('the development outbox', () => {
  test('lists the organisations, and leads to each', async () => {
    const html = await (await app().get('/dev/outbox')).text()
    expect(html).toContain(`href="${here}"`)
    expect(html).toContain('Naapuri')
  })

  test('shows what was sent to whom, with its links to follow', async () => {
    const response = await app().get(here)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('+358490000007')
    expect(html).toContain('<a href="http://localhost:3000/koekunta/v/ABC">')
  })

  test('an answer written there is taken as a text from the resident, once', async () => {
    const site = app()
    const answered = await site.submit(here, here, { 'words-358490000007': '9 kiitos' })
    expect([answered.status, answered.headers.get('location')]).toEqual([303, here])
    expect(await words()).toEqual([{ words: '9 kiitos', sentTo: '13500' }])
    const html = await (await app().get(here)).text()
    expect(html).toContain('9 kiitos')
  })

  test('an empty answer is asked for again', async () => {
    const site = app()
    const answered = await site.submit(here, here, { 'words-358490000007': ' ' })
    expect(answered.status).toBe(422)
    expect(await answered.text()).toContain('Täytä tämä kohta')
  })

  test('e-mails are shown with their subject, and cannot be answered', async () => {
    await send('Sali remontoitiin.', { channel: 'email', purpose: 'tell', subject: 'Kuulimme, teimme' })
    const html = await (await app().get(`${here}?language=sv`)).text()
    expect(html).toContain('anna@example.fi')
    expect(html).toContain('Kuulimme, teimme')
    expect(html.match(/<form/g)).toHaveLength(1)
    // With the way out at its foot, as in a mailbox.
    expect(html).toMatch(/href="[^"]+\/fi\/email-opt-outs\/[^"]+"/)
  })

  test('nothing of one organisation is seen in the outbox of another', async () => {
    const html = await (await app().get(`/dev/outbox/${other.slug}?language=en`)).text()
    expect(html).toContain('No messages yet')
    expect(html).not.toContain('358490000007')
  })
})
