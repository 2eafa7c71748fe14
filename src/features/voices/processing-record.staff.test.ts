import { beforeAll, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { forgetContacts } from './contact.actions.ts'
import { keepContact } from './contact.intake.ts'
import { feature } from './index.ts'

const db = testDatabase()
let ctx: Context
const DAY = 24 * 60 * 60 * 1000

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
})

test('the officer sees how much is held, what the night removed and what is past its time; others see nothing', async () => {
  const daysAgo = (days: number) => new Date(ctx.now.getTime() - days * DAY)
  const keep = (takenDaysAgo: number, keptUntil: Date) =>
    write((tx) => {
      const given = {
        channel: 'email',
        address: `a${takenDaysAgo}@example.fi`,
        purpose: 'ask',
        keptUntil,
      } as const
      return keepContact(tx, { ...ctx, now: daysAgo(takenDaysAgo) }, given)
    })
  await keep(10, daysAgo(-20))
  await keep(40, daysAgo(10))
  const before = await openRecord('data_protection')
  expect(before).toContain('Seloste käsittelytoimista')
  expect(before).toContain('2, vanhin 14.10.2026')
  expect(before).not.toContain('Myöhässä')

  const system = { ...ctx, actor: { kind: 'system', job: 'voices: forget contacts' } as const }
  await write((tx) => forgetContacts(tx, system))
  const after = await openRecord('data_protection')
  expect(after).toContain('1, vanhin 13.11.2026')
  expect(after).toContain('1, viimeksi 23.11.2026')

  // As though the nightly job had not run for months.
  await keep(100, daysAgo(-1))
  expect(await openRecord('data_protection')).toContain('Myöhässä')
  const { app } = appFor('frontline')
  expect((await app.request(address())).status).toBe(403)
  expect(
    (await appFor('data_protection').app.request(`/${ctx.organisation.slug}/staff/contact-readings`)).status,
  ).toBe(200)
})

function write<Result>(work: Parameters<typeof db.database.write<Result>>[1]) {
  return db.database.write(ctx.organisation.id, work)
}

function appFor(role: 'data_protection' | 'frontline') {
  return anApp(db.database, [feature], { staff: aStaffActor(role), clock: () => ctx.now })
}

async function openRecord(role: 'data_protection') {
  const response = await appFor(role).get(address())
  expect(response.status).toBe(200)
  return response.text()
}

function address() {
  return `/${ctx.organisation.slug}/staff/processing-record`
}
