import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { anInvitation, anAsk, askWords } from '../../../tests/builders/listening.ts'
import { aContact } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { eraseContacts } from '../voices/contact.intake.ts'
import { getContactHash, listContactsAt } from '../voices/contact.queries.ts'
import { demoNumber } from '../voices/phone.model.ts'
import { explainAnswer, invitationCodeHash } from './answer.actions.ts'
import { answerableDays } from './answer.model.ts'
import { feature } from './index.ts'

const made = testDatabase()

async function aTown() {
  const ctx = aContext({ organisation: await found(made.database) })
  const site = anApp(made.database, [feature])
  const invitation = await anInvitation(made.database, ctx)
  return { ctx, site, invitation, link: `/${ctx.organisation.slug}/v/${invitation.code}` }
}

const rowsOf = (organisationId: string) =>
  made.database.read(organisationId, async (db) => ({
    answers: await db.selectFrom('listening.answer').selectAll().execute(),
    feedback: await db.selectFrom('listening.feedback').selectAll().execute(),
    speakers: await db.selectFrom('voices.speaker').selectAll().execute(),
    consents: await db.selectFrom('voices.consent').selectAll().execute(),
  }))

test('a resident answers by the link: a number, a reason, a wish, and a code to come back with', async () => {
  const { ctx, site, link } = await aTown()
  const first = await site.get(link)
  expect(first.status).toBe(200)
  expect(first.headers.get('set-cookie')).toBeNull()
  expect(first.headers.get('x-robots-tag')).toContain('noindex')
  const html = await first.text()
  expect(html).toContain(askWords.question['fi'])
  expect(html).not.toContain('<script')

  const scored = await site.submit(link, link, { score: '9' })
  expect(scored.headers.get('location')).toBe(`${link}/words`)
  const said = await site.submit(`${link}/words`, `${link}/words`, { words: 'Hyvää palvelua 😊' })
  expect(said.headers.get('location')).toBe(`${link}/wish`)
  const wished = await site.submit(`${link}/wish`, `${link}/wish`, { where: 'asked_here' })
  expect(wished.headers.get('location')).toBe(`${link}/thanks`)
  const thanks = await (await site.get(`${link}/thanks`)).text()
  expect(thanks).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)

  const { answers, feedback, speakers, consents } = await rowsOf(ctx.organisation.id)
  expect(answers).toMatchObject([{ score: 9, channel: 'link', speakerId: speakers[0]?.speakerId }])
  expect(feedback).toMatchObject([{ words: 'Hyvää palvelua 😊', answerId: answers[0]?.answerId }])
  expect(consents).toHaveLength(1)
})

test('a form sent twice, and a step taken again, keep one answer, one speaker and one reason', async () => {
  const { ctx, site, link } = await aTown()
  await Promise.all(['7', '7', '7'].map((score) => site.submit(link, link, { score })))
  const words = { words: 'Jonotin kauan.' }
  await site.submit(`${link}/words`, `${link}/words`, words)
  const again = await Promise.all([
    site.submit(`${link}/words`, `${link}/words`, words).catch(() => undefined),
    site.submit(link, link, { score: '7' }),
  ])
  expect(again[1].status).toBe(303)
  const { answers, feedback, speakers } = await rowsOf(ctx.organisation.id)
  expect([answers.length, feedback.length, speakers.length]).toEqual([1, 1, 1])
})

test('another number on the same day puts a slip right, and on a later day the first one stands', async () => {
  const { ctx, link } = await aTown()
  let now = aMonday
  const site = anApp(made.database, [feature], { clock: () => now })
  await site.submit(link, link, { score: '1' })
  await site.submit(link, link, { score: '10' })
  expect((await rowsOf(ctx.organisation.id)).answers).toMatchObject([{ score: 10 }])
  const { form_token = '' } = await tokenOn(site, link)
  now = new Date(aMonday.getTime() + 86_400_000)
  const later = await site.post(link, { form_token, score: '2' })
  expect(later.status).toBe(303)
  expect((await rowsOf(ctx.organisation.id)).answers).toMatchObject([{ score: 10 }])
})

test('the reason may be skipped, and everyone gets a code anyway', async () => {
  const { ctx, site, link } = await aTown()
  await site.submit(link, link, { score: '0' })
  await site.submit(`${link}/words`, `${link}/words`, { words: 'tätä en lähetä', skip: 'yes' })
  const done = await site.submit(`${link}/wish`, `${link}/wish`, { where: 'nowhere' })
  expect(done.headers.get('location')).toBe(`${link}/thanks`)
  const { feedback, speakers, consents } = await rowsOf(ctx.organisation.id)
  expect([feedback.length, speakers.length, consents.length]).toEqual([0, 1, 0])
})

test('who would rather not be answered reads so when the link is opened again, and may change their mind', async () => {
  const { ctx, site, link } = await aTown()
  await site.submit(link, link, { score: '9' })
  await site.submit(`${link}/words`, `${link}/words`, { skip: 'yes' })
  await site.submit(`${link}/wish`, `${link}/wish`, { where: 'nowhere' })
  expect(await (await site.get(link)).text()).toContain(`href="${link}/wish"`)
  const chosen = await (await site.get(`${link}/wish`)).text()
  expect(chosen).toContain('Et halunnut, että vastaamme sinulle')
  expect(chosen).not.toContain('asked_here')
  expect(chosen).toContain(`href="${link}/thanks"`)
  expect(await (await site.get(`${link}/wish?language=sv`)).text()).toContain(
    `href="${link}/wish?language=sv&amp;change=yes"`,
  )

  const changing = `${link}/wish?change=yes`
  const wished = await site.submit(changing, `${link}/wish`, { where: 'asked_here' })
  expect(wished.headers.get('location')).toBe(`${link}/thanks`)
  expect((await rowsOf(ctx.organisation.id)).consents).toHaveLength(1)
  expect((await site.get(`${link}/wish`)).headers.get('location')).toBe(`${link}/thanks`)
})

test('emoji, words from right to left and ten thousand characters are kept as they are; one more is not lost', async () => {
  const { ctx, site, link } = await aTown()
  await site.submit(link, link, { score: '5' })
  const words = 'شكرا 👍🏽'.repeat(2000).slice(0, 5000) + '👪'.repeat(5000)
  const tooLong = await site.submit(`${link}/words`, `${link}/words`, {
    words: `${words}${'x'.repeat(9999)}`,
  })
  expect(tooLong.status).toBe(422)
  expect(await tooLong.text()).toContain('شكرا')
  const exact = [...words].slice(0, 10_000).join('')
  expect((await site.submit(`${link}/words`, `${link}/words`, { words: `${exact}\u0000` })).status).toBe(303)
  expect((await rowsOf(ctx.organisation.id)).feedback).toMatchObject([{ words: exact }])
})

test('a mobile that is mistyped is asked for again with what was typed', async () => {
  const { site, link } = await aTown()
  await site.submit(link, link, { score: '5' })
  await site.submit(`${link}/words`, `${link}/words`, { words: '' })
  const other = await site.submit(`${link}/wish`, `${link}/wish`, { where: 'elsewhere' })
  expect(other.headers.get('location')).toBe(`${link}/address`)
  const wrong = await site.submit(`${link}/address`, `${link}/address`, { address: '12' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="12"')
  const right = await site.submit(`${link}/address`, `${link}/address`, { address: 'anna@example.fi' })
  expect(right.headers.get('location')).toBe(`${link}/thanks`)
})

test('the page speaks the language of the invitation, and another when it is chosen', async () => {
  const { ctx, site } = await aTown()
  const { code } = await anInvitation(made.database, ctx, { language: 'sv' })
  const link = `/${ctx.organisation.slug}/v/${code}`
  expect(await (await site.get(link)).text()).toContain(askWords.question['sv'])
  const english = await (await site.get(`${link}?language=en`)).text()
  expect(english).toContain(askWords.question['en'])
  expect(english).toContain(`action="${link}?language=en"`)
})

test('a language that is none of ours changes nothing, and is kept nowhere', async () => {
  const { ctx, site, link } = await aTown()
  for (const language of ['!!', '%00', 'fi-u-ca-buddhist']) {
    const odd = `?language=${language}`
    const scored = await site.post(`${link}${odd}`, { ...(await tokenOn(site, link)), score: '3' })
    expect(scored.headers.get('location')).toBe(`${link}/words`)
  }
  const token = await tokenOn(site, `${link}/words`)
  await site.post(`${link}/words?language=!!`, { ...token, words: 'Kysyjä katosi.' })
  const { answers, feedback } = await rowsOf(ctx.organisation.id)
  expect([...answers, ...feedback].map(({ language }) => language)).toEqual(['fi', 'fi'])
})

test('a sensitive service is not named', async () => {
  const { ctx, site } = await aTown()
  const service = await aService(made.database, ctx, { sensitive: true })
  const askId = await anAsk(made.database, ctx, service)
  const { code } = await anInvitation(made.database, ctx, { serviceId: service.serviceId, askId })
  const html = await (await site.get(`/${ctx.organisation.slug}/v/${code}`)).text()
  expect(html).not.toContain(service.names['fi'])
})

test('an old link says that its time is over, and an unknown one that it does not work', async () => {
  const { ctx, site } = await aTown()
  const sendAt = new Date(aMonday.getTime() - (answerableDays + 1) * 86_400_000)
  const { code } = await anInvitation(made.database, ctx, { sendAt })
  const old = await site.get(`/${ctx.organisation.slug}/v/${code}`)
  expect(old.status).toBe(404)
  expect(await old.text()).toContain('Vastausaika on päättynyt')
  const unknown = await site.get(`/${ctx.organisation.slug}/v/NOSUCHCODE`)
  expect(unknown.status).toBe(404)
  expect(await unknown.text()).toContain('Linkki ei toimi')
})

test('once their data is erased, a link sent to them is closed in their language, and nothing is taken by it', async () => {
  const { ctx, site } = await aTown()
  const contactId = await aContact(made.database, ctx, { address: demoNumber(7) })
  const asked = await anInvitation(made.database, ctx, { contactId, language: 'sv' })
  const answered = await anInvitation(made.database, ctx, { contactId })
  const [open, waiting] = [answered, asked].map(({ code }) => `/${ctx.organisation.slug}/v/${code}`)
  if (!open || !waiting) throw new Error('No links')
  await site.submit(open, open, { score: '9' })
  const [wordsToken, scoreToken] = [await tokenOn(site, `${open}/words`), await tokenOn(site, waiting)]
  await made.database.write(ctx.organisation.id, async (tx) => {
    const hash = await getContactHash(tx, contactId)
    await eraseContacts(
      tx,
      { ...ctx, actor: { kind: 'system', job: 'test' } },
      hash ? await listContactsAt(tx, hash) : [],
    )
  })

  const closed = await site.get(waiting)
  expect(closed.status).toBe(404)
  expect(await closed.text()).toContain('Länken är stängd')
  const scored = await site.post(waiting, { ...scoreToken, score: '1' })
  expect([scored.status, (await scored.text()).includes('Länken är stängd')]).toEqual([404, true])
  const said = await site.post(`${open}/words`, { ...wordsToken, words: 'Ei tallenneta' })
  expect([said.status, (await said.text()).includes('Linkki on suljettu')]).toEqual([404, true])
  const changed = await site.post(open, { ...scoreToken, score: '1' })
  expect(changed.status).toBe(404)
  const codeHash = invitationCodeHash(ctx, answered.code)
  const late = made.database.write(ctx.organisation.id, (tx) =>
    explainAnswer(tx, ctx, { codeHash, words: 'Sivu oli jo auki', language: 'fi' }),
  )
  await expect(late).rejects.toThrow(NotFound)
  const { answers, feedback, speakers } = await rowsOf(ctx.organisation.id)
  expect([answers.map(({ score }) => score), feedback, speakers]).toEqual([[9], [], []])
})

test('a thousand wrong codes are stopped, and a right one opens from elsewhere', async () => {
  const { ctx, site, link } = await aTown()
  const guesses = Array.from({ length: 1000 }, (_, index) => `/${ctx.organisation.slug}/v/${1000 + index}`)
  const statuses = await Promise.all(
    guesses.map(async (guess) => (await site.get(guess, '198.51.100.7')).status),
  )
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(20)
  expect(statuses.filter((status) => status === 200)).toEqual([])
  expect((await site.get(link, '203.0.113.5')).status).toBe(200)
}, 60_000)

test("a code of one organisation opens nothing in another's address", async () => {
  const { invitation, site } = await aTown()
  const other = await found(made.database)
  expect((await site.get(`/${other.slug}/v/${invitation.code}`)).status).toBe(404)
})

async function tokenOn(site: ReturnType<typeof anApp>, link: string) {
  const html = await (await site.get(link)).text()
  const token = /name="form_token" value="([^"]+)"/.exec(html)?.[1]
  return token === undefined ? {} : { form_token: token }
}
