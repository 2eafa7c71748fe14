import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aFeedback, anAnswer, anAsk, anInvitation } from '../../../tests/builders/listening.ts'
import { aSpeaker } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import { feature as catalogue } from '../catalogue/index.ts'
import { feature as voices } from '../voices/index.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import { feature } from './index.ts'

const made = testDatabase()

async function aTown() {
  const ctx = aContext({ organisation: await found(made.database) })
  const site = anApp(made.database, [catalogue, voices, feature])
  return { ctx, site, root: `/${ctx.organisation.slug}/fi` }
}

const feedbackOf = (organisationId: string) =>
  made.database.read(organisationId, (db) =>
    db.selectFrom('listening.feedback').selectAll().orderBy('feedbackId').execute(),
  )

test('anyone may speak up: they get a code, and with it they come back', async () => {
  const { ctx, site, root } = await aTown()
  const service = await aService(made.database, ctx)
  const html = await (await site.get(`${root}/feedback?service=${service.key}`)).text()
  expect(html).toContain(`<option value="${service.key}" selected`)
  expect(html).toContain('112')
  expect(html).not.toContain('<script')

  const sent = await site.submit(`${root}/feedback`, `${root}/feedback`, {
    service: service.key,
    words: 'Ovi on liian raskas.\r\n\r\nKiitos!',
    contact: '',
  })
  const thanks = sent.headers.get('location') ?? ''
  expect(thanks).toMatch(new RegExp(`^${root}/feedback/thanks/[0-9A-Z]{12}$`))
  expect((await site.get(thanks)).headers.get('x-robots-tag')).toContain('noindex')
  expect(await feedbackOf(ctx.organisation.id)).toMatchObject([
    { words: 'Ovi on liian raskas.\n\nKiitos!', serviceId: service.serviceId, unitId: service.unitId },
  ])

  const follow = await (await site.get(thanks.replace('feedback/thanks', 'follow'))).text()
  expect(follow).toContain('Ovi on liian raskas.')
  expect(follow).toContain('Tähän ei ole vielä vastattu')
})

test('a form posted twice is one feedback and leads to one code', async () => {
  const { ctx, site, root } = await aTown()
  const page = await (await site.get(`${root}/feedback`)).text()
  const form_token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const form = { form_token, service: '', words: 'Kerran', contact: '' }
  const both = await Promise.all([site.post(`${root}/feedback`, form), site.post(`${root}/feedback`, form)])
  const [first, second] = both.map((response) => response.headers.get('location'))
  expect(first).toBe(second)
  expect(await feedbackOf(ctx.organisation.id)).toHaveLength(1)
})

test('whatever is wrong, everything typed is still there', async () => {
  const { ctx, site, root } = await aTown()
  const service = await aService(made.database, ctx)
  const wrong = [
    { words: 'Sanani', contact: '12', service: service.key },
    { words: 'Sanani', contact: '', service: service.key, homepage: 'https://spam.example' },
    { words: `Sanani${'ä'.repeat(10_001)}`, contact: '', service: service.key },
  ]
  const both = await site.submit(`${root}/feedback`, `${root}/feedback`, { words: ' ', contact: '12' })
  const summary = await both.text()
  expect(summary).toContain('href="#words"')
  expect(summary).toContain('href="#contact"')
  for (const values of wrong) {
    const refused = await site.submit(`${root}/feedback`, `${root}/feedback`, values)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Sanani')
    expect(html).toContain(`<option value="${service.key}" selected`)
  }
  expect(await feedbackOf(ctx.organisation.id)).toEqual([])
})

test('a contact given with feedback is a consent to be told, and nothing else', async () => {
  const { ctx, site, root } = await aTown()
  const words = { service: '', words: 'Kertokaa mitä tapahtuu', contact: 'anna@example.fi' }
  expect((await site.submit(`${root}/feedback`, `${root}/feedback`, words)).status).toBe(303)
  const contacts = await made.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('voices.contact').select(['purpose', 'channel']).execute(),
  )
  expect(contacts).toEqual([{ purpose: 'tell', channel: 'email' }])
})

test('with the code one says more, and it goes on from what was said', async () => {
  const { ctx, site, root } = await aTown()
  const { feedbackId, speakerId } = await aFeedback(made.database, ctx)
  const code = await made.database.read(ctx.organisation.id, (db) => getReturnCode(db, ctx, speakerId))
  const page = `${root}/follow/${code}`
  const empty = await site.submit(page, `${page}/messages`, { words: ' ' })
  expect(empty.status).toBe(422)
  const more = await site.submit(page, `${page}/messages`, { words: 'Vielä yksi asia' })
  expect(more.headers.get('location')).toBe(page)
  const said = (await feedbackOf(ctx.organisation.id)).find(({ words }) => words === 'Vielä yksi asia')
  expect(said).toMatchObject({ continuesId: feedbackId, speakerId })
})

test('guessed codes say nothing, and after twenty nothing at all', async () => {
  const { ctx, site, root } = await aTown()
  await aSpeaker(made.database, ctx)
  const statuses: number[] = []
  for (let guess = 0; guess < 30; guess += 1) {
    statuses.push(
      (await site.get(`${root}/feedback/thanks/${100_000_000_000 + guess}`, '198.51.100.9')).status,
    )
  }
  expect(statuses.filter((status) => status === 404)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
})

test('the page of a service shows figures with their intervals, and none under ten answers', async () => {
  const { ctx, site, root } = await aTown()
  const service = await aService(made.database, ctx)
  const askId = await anAsk(made.database, ctx, service)
  const of = { serviceId: service.serviceId, askId }
  for (const score of [10, 9, 9, 3, 10, 9, 2, 9, 5]) await anAnswer(made.database, ctx, { score, ...of })
  const few = await (await site.get(`${root}/services/${service.key}`)).text()
  expect(few).toContain('liian vähän')
  await anAnswer(made.database, ctx, { score: 8, ...of })
  const enough = await (await site.get(`${root}/services/${service.key}`)).text()
  expect(enough).toMatch(/60\s%/)
  expect(enough).toContain('vastaajia 10')
  expect(enough).toContain(`/fi/feedback?service=${service.key}`)
  expect(enough).not.toContain('jokainen painaa sen mukaan')
})

test('where the share of visitors asked has varied, the figures of a service are of visits, and the page says so', async () => {
  const { ctx, site, root } = await aTown()
  const service = await aService(made.database, ctx)
  const askId = await anAsk(made.database, ctx, service)
  const give = async (score: number, weight: number) => {
    const invitation = await anInvitation(made.database, ctx, { ...service, askId, weight })
    await anAnswer(made.database, ctx, { score, invitation })
  }
  for (let count = 0; count < 5; count += 1) {
    await give(10, 4)
    await give(0, 1)
  }
  const page = await (await site.get(`${root}/services/${service.key}`)).text()
  // Twenty of twenty-five visits, though five of ten people; as sure as of seven people.
  expect(page).toMatch(/80\s%/)
  expect(page).toContain('vastaajia 10')
  expect(page).toContain('jokainen painaa sen mukaan, kuinka montaa asiointia hän edustaa')
})

test.each(['fi', 'sv', 'en'])('the form speaks %s', async (language) => {
  const { ctx, site } = await aTown()
  const page = await site.get(`/${ctx.organisation.slug}/${language}/feedback`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(`lang="${language}"`)
  expect(page.headers.get('set-cookie')).toBeNull()
})

test("another organisation's code and service open nothing here", async () => {
  const { ctx, site } = await aTown()
  const { speakerId } = await aFeedback(made.database, ctx)
  const code = await made.database.read(ctx.organisation.id, (db) => getReturnCode(db, ctx, speakerId))
  const service = await aService(made.database, ctx)
  const other = await found(made.database)
  expect((await site.get(`/${other.slug}/fi/feedback/thanks/${code}`)).status).toBe(404)
  const form = `/${other.slug}/fi/feedback`
  const sent = await site.submit(form, form, { service: service.key, words: 'Hei', contact: '' })
  expect(sent.status).toBe(422)
})
