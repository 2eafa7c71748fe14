import { expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { anInvitation } from '../../../tests/builders/listening.ts'
import { testDatabase } from '../../../tests/database.ts'
import { eraseContacts } from '../voices/contact.intake.ts'
import { feature } from './index.ts'

const made = testDatabase()

async function aTown() {
  const ctx = aContext({ organisation: await found(made.database) })
  const invitation = await anInvitation(made.database, ctx)
  const link = `/${ctx.organisation.slug}/v/${invitation.code}`
  return { ctx, invitation, link, site: anApp(made.database, [feature]) }
}

const rowsOf = (organisationId: string) =>
  made.database.read(organisationId, async (db) => ({
    optOuts: await db.selectFrom('voices.optOut').select('purpose').execute(),
    events: await db
      .selectFrom('platform.event')
      .select(['actorKind', 'details'])
      .where('name', '=', 'contact opted out')
      .execute(),
  }))

test('"do not ask me again" stands at the foot of each step, and is obeyed and confirmed', async () => {
  const { ctx, site, link } = await aTown()
  await site.submit(link, link, { score: '4' })
  await site.submit(`${link}/words`, `${link}/words`, { words: '' })
  for (const step of ['', '/wish', '/address', '/thanks']) {
    const html = await (await site.get(link + step)).text()
    expect(html).toContain(`action="${link}/opt-out"`)
    expect(html).toContain('Älkää kysykö minulta enää')
  }
  const stopped = await site.submit(link, `${link}/opt-out`)
  expect(stopped.status).toBe(303)
  const confirmed = await site.get(stopped.headers.get('location') ?? '')
  expect(await confirmed.text()).toContain('Emme kysy sinulta enää')
  expect(confirmed.headers.get('x-robots-tag')).toContain('noindex')
  const { optOuts, events } = await rowsOf(ctx.organisation.id)
  expect(optOuts).toEqual([{ purpose: 'ask' }])
  expect(events).toEqual([{ actorKind: 'resident', details: { purpose: 'ask' } }])
})

test('opening the address changes nothing, nor does a form of no page of ours', async () => {
  const { ctx, site, link } = await aTown()
  const html = await (await site.get(`${link}/opt-out?language=sv`)).text()
  expect(html).toContain('Ska vi sluta fråga?')
  expect((await site.post(`${link}/opt-out`, {})).status).toBe(303)
  expect((await rowsOf(ctx.organisation.id)).optOuts).toEqual([])
})

test('said twice it is kept once, and an old link still takes it', async () => {
  const { ctx, link } = await aTown()
  const later = new Date(aMonday.getTime() + 100 * 86_400_000)
  const site = anApp(made.database, [feature], { clock: () => later })
  expect((await site.get(link)).status).toBe(404)
  const page = `${link}/opt-out`
  const token = /name="form_token" value="([^"]+)"/.exec(await (await site.get(page)).text())?.[1] ?? ''
  for (let times = 0; times < 2; times += 1) await site.post(page, { form_token: token })
  const { optOuts, events } = await rowsOf(ctx.organisation.id)
  expect([optOuts.length, events.length]).toEqual([1, 1])
})

test('"do not remind me" stops reminders only, and the questions can be stopped after it', async () => {
  const { ctx, site, link } = await aTown()
  const page = `${link}/opt-out`
  expect(await (await site.get(page)).text()).toContain('Älkää muistuttako minua')
  await site.submit(page, page, { purpose: 'reminder' })
  expect(await (await site.get(page)).text()).toContain('Emme muistuta sinua')
  expect((await rowsOf(ctx.organisation.id)).optOuts).toEqual([{ purpose: 'reminder' }])
  await site.submit(page, page)
  expect(await (await site.get(page)).text()).toContain('Emme kysy sinulta enää')
  expect((await site.submit(link, page, { purpose: 'tell' })).status).toBe(303)
  const purposes = (await rowsOf(ctx.organisation.id)).optOuts.map(({ purpose }) => purpose)
  expect(purposes.toSorted()).toEqual(['ask', 'reminder'])
})

test('where the number has been erased, it is said that nothing could be noted', async () => {
  const { ctx, site, link, invitation } = await aTown()
  const open = hiddenOf(await (await site.get(link)).text(), `${link}/opt-out`)
  await made.database.write(ctx.organisation.id, (tx) => eraseContacts(tx, ctx, [invitation.contactId]))
  const stopped = await site.post(`${link}/opt-out`, open)
  const html = await (await site.get(stopped.headers.get('location') ?? '')).text()
  expect(html).toContain('Emme enää tunne numeroasi')
})

test("a wrong code, or another organisation's, stops nobody", async () => {
  const { site, link, invitation } = await aTown()
  const other = await found(made.database)
  expect((await site.get(`/${other.slug}/v/${invitation.code}/opt-out`)).status).toBe(404)
  expect((await site.post(`${link}X/opt-out`, {})).status).toBe(404)
})
