import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aContext, aMonday, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Organisation } from '../../platform/context.ts'
import { feature } from './index.ts'
import { nameSender } from './sender.actions.ts'

const postgres = testDatabase()

async function textOf(organisation: Organisation, language = 'fi') {
  return (await anApp(postgres.database, [feature]).get(`/${organisation.slug}/${language}/messages`)).text()
}

async function connect(organisation: Organisation, channel: 'sms' | 'email', sender: string) {
  const row = {
    organisationId: organisation.id,
    channel,
    sender,
    settingsEncrypted: 'sealed',
    connectedAt: aMonday,
  }
  await postgres.database.write(organisation.id, (tx) =>
    tx
      .insertInto('messaging.gateway')
      .values({ ...row, kind: 'outbox' })
      .execute(),
  )
}

async function verify(organisation: Organisation, name: string) {
  const ctx = aContext({ organisation })
  const actor = aStaffActor('administrator', { id: await aPerson(postgres.database, ctx) })
  const given = { name, status: 'verified', statusOn: '2026-05-04', number: '13500' } as const
  await postgres.database.write(organisation.id, (tx) => nameSender(tx, { ...ctx, actor }, given))
}

test('an organisation that sends nothing says that no message is from it', async () => {
  const organisation = await found(postgres.database)
  expect(await textOf(organisation)).toContain('Jos olet saanut viestin nimissämme, se ei ole meiltä.')
})

test('a sender that is a name is told, with the link and that it cannot be replied to', async () => {
  const organisation = await found(postgres.database)
  await connect(organisation, 'sms', 'Kaikuranta')
  await verify(organisation, 'Kaikuranta')
  await connect(organisation, 'email', 'palaute@kaikuranta.example')
  const html = await textOf(organisation)
  expect(html).toContain('<strong>Kaikuranta</strong>')
  expect(html).toContain('<strong>palaute@kaikuranta.example</strong>')
  expect(html).toContain(`<strong>http://localhost:3000/${organisation.slug}/</strong>`)
  expect(html).toContain('Viestiin ei voi vastata')
  expect(html).toContain('pankkitunnuksia')
})

test('a sender that is a number can be answered and stopped', async () => {
  const organisation = await found(postgres.database)
  await connect(organisation, 'sms', '+358401234567')
  const html = await textOf(organisation, 'sv')
  expect(html).toContain('Du behöver inte öppna länken')
  expect(html).toContain('svarar SLUTA')
})

test('the sender of one organisation is not told as that of another', async () => {
  const [one, other] = [await found(postgres.database), await found(postgres.database, anOrganisation())]
  await connect(one, 'sms', 'Kaikuranta')
  const html = await textOf(other, 'en')
  expect(html).not.toContain('<strong>Kaikuranta</strong>')
  expect(html).toContain('We do not send text messages')
})

test('a link or a number is tried without a sign-in, and the answer says what to do', async () => {
  const organisation = await found(postgres.database)
  await connect(organisation, 'sms', '+358401234567')
  const site = anApp(postgres.database, [feature])
  const page = `/${organisation.slug}/fi/messages`
  const check = async (pasted: string) => {
    const response = await site.submit(page, page, { pasted })
    return { status: response.status, html: await response.text() }
  }
  const link = `http://localhost:3000/${organisation.slug}/v/7K2M9QXTB4`
  expect((await check(link)).html).toContain('Linkki on meidän')
  expect((await check(`Avaa ${link.replace('localhost', 'localhost.evil.example')}`)).html).toContain(
    'Linkki ei ole meidän',
  )
  expect((await check('040 123 4567')).html).toContain('Lähetämme viestejä tästä numerosta')
  expect((await check('13501')).html).toContain('Emme lähetä viestejä tästä numerosta')
  expect(await check('')).toMatchObject({ status: 422 })
  expect((await check('<script>alert(1)</script>')).html).not.toContain('<script>alert')
})
