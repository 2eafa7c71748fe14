import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aRole } from '../../../tests/builders/identity.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aFeedback, anAnswer, anInvitation } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { aConsent } from '../../../tests/builders/voices.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Grant } from '../../platform/access.ts'
import type { Actor, Context } from '../../platform/context.ts'
import type { Scope } from '../identity/role.model.ts'
import { feature as identity } from '../identity/index.ts'
import { eraseSpeaker } from '../voices/speaker-erasure.intake.ts'
import { feature as voices } from '../voices/index.ts'
import { demoNumber } from '../voices/phone.model.ts'
import { getReturnCode } from '../voices/speaker.queries.ts'
import { becomeSpeaker } from './answer.actions.ts'
import { forgetWordsReaction } from './feedback.reactions.ts'
import { feature } from './index.ts'

const made = testDatabase()

async function aTown() {
  const ctx = aContext({ organisation: await found(made.database) })
  const staff = await someone(ctx, 'administrator')
  return { ctx, staff, site: siteFor(staff), root: `/${ctx.organisation.slug}/staff/feedback` }
}

const siteFor = (staff: Actor) => anApp(made.database, [identity, voices, feature], { staff })

async function someone(ctx: Context, role: Grant['role'], reach: Partial<Grant> = {}) {
  const actor = aStaffActor(role, { grants: [{ role, units: 'all', services: 'all', ...reach }] })
  if (actor.kind !== 'staff') throw new Error('Not staff')
  await made.database.write(ctx.organisation.id, (tx) =>
    tx
      .insertInto('identity.staff')
      .values({
        organisationId: ctx.organisation.id,
        staffId: actor.id,
        name: actor.name,
        email: `${actor.id}@koekunta.example`,
        language: 'fi',
        joinedAt: ctx.now,
      })
      .execute(),
  )
  const { units = 'all', services = 'all' } = reach
  const scopes: Scope[] = [
    ...(units === 'all'
      ? [{ kind: 'organisation' as const }]
      : [...units].map((unitId) => ({ kind: 'unit' as const, unitId }))),
    ...(services === 'all'
      ? []
      : [...services].map((serviceId) => ({ kind: 'service' as const, serviceId }))),
  ]
  for (const scope of scopes) await aRole(made.database, ctx, { staffId: actor.id, role, scope })
  return actor
}

test('the inbox shows what waits, and a reply takes it away', async () => {
  const { ctx, site, root } = await aTown()
  const { feedbackId, speakerId } = await aFeedback(made.database, ctx, { words: 'Ovi on raskas' })
  expect(await (await site.get(root)).text()).toContain('Ovi on raskas')

  const page = `${root}/${feedbackId}`
  const letter = await (await site.get(page)).text()
  expect(letter).toContain('kiitos palautteestasi')
  const bare = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(letter)?.[1] ?? ''
  const refused = await site.submit(page, `${page}/replies`, { words: bare, language: 'fi' })
  expect(refused.status).toBe(422)
  const sent = await site.submit(page, `${page}/replies`, { words: 'Hei! Korjaamme oven.', language: 'fi' })
  expect(sent.headers.get('location')).toBe(`${page}?told=replied`)

  expect(await (await site.get(root)).text()).not.toContain('Ovi on raskas')
  expect(await (await site.get(`${root}?state=answered`)).text()).toContain('Ovi on raskas')
  const code = await made.database.read(ctx.organisation.id, (db) => getReturnCode(db, ctx, speakerId))
  const follow = await site.get(`/${ctx.organisation.slug}/fi/follow/${code}`)
  expect(await follow.text()).toContain('Korjaamme oven.')
})

test('who wished to be told gets one message, in the language of the reply', async () => {
  const { ctx, site, root } = await aTown()
  await aGateway(made.database, ctx)
  const { feedbackId, speakerId } = await aFeedback(made.database, ctx)
  await aConsent(made.database, ctx, { speakerId })
  const page = `${root}/${feedbackId}`
  await site.submit(page, `${page}/replies`, { words: 'Hej! Vi reparerar dörren.', language: 'sv' })
  const messages = await made.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('messaging.message').select(['purpose', 'language', 'channel']).execute(),
  )
  expect(messages).toEqual([{ purpose: 'reply', language: 'sv', channel: 'sms' }])
})

test('a reply that came meanwhile is shown first, and the words of the second are given back', async () => {
  const { ctx, site, root } = await aTown()
  const { feedbackId } = await aFeedback(made.database, ctx)
  const page = `${root}/${feedbackId}`
  const opened = await (await site.get(page)).text()
  const form = opened.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes('/replies')) ?? ''
  const form_token = /name="form_token" value="([^"]+)"/.exec(form)?.[1] ?? ''
  await site.submit(page, `${page}/replies`, { words: 'Ensimmäinen vastaus', language: 'fi' })
  const late = { form_token, seen: '0', words: 'Toinen vastaus', language: 'fi' }
  const second = await site.post(`${page}/replies`, late)
  expect(second.status).toBe(422)
  const html = await second.text()
  expect(html).toContain('Ensimmäinen vastaus')
  expect(html).toContain('Toinen vastaus')
})

test('a feedback is taken and handed over', async () => {
  const { ctx, site, staff, root } = await aTown()
  const colleague = await someone(ctx, 'frontline')
  const { feedbackId } = await aFeedback(made.database, ctx, { words: 'Kuka hoitaa' })
  const page = `${root}/${feedbackId}`
  await site.submit(page, `${page}/assignment`, { staff_id: staff.id })
  expect(await (await site.get(`${root}?state=mine`)).text()).toContain('Kuka hoitaa')
  await site.submit(page, `${page}/assignment`, { staff_id: colleague.id })
  expect(await (await site.get(`${root}?state=mine`)).text()).not.toContain('Kuka hoitaa')
  const stranger = await site.submit(page, `${page}/assignment`, { staff_id: crypto.randomUUID() })
  expect(stranger.status).toBe(422)
})

test('a feedback is given only to those whose role reaches it and lets them reply', async () => {
  const { ctx, site, root } = await aTown()
  const elsewhere = await aUnit(made.database, ctx)
  const far = await someone(ctx, 'frontline', { units: new Set([elsewhere.unitId]), services: new Set() })
  const viewer = await someone(ctx, 'viewer')
  const near = await someone(ctx, 'frontline')
  const { feedbackId } = await aFeedback(made.database, ctx, { words: 'Kenelle tämä kuuluu' })
  const page = `${root}/${feedbackId}`
  const offered = await (await site.get(page)).text()
  expect(offered).toContain(`value="${near.id}"`)
  for (const out of [far, viewer]) {
    expect(offered).not.toContain(`value="${out.id}"`)
    const given = await site.submit(page, `${page}/assignment`, { staff_id: out.id })
    expect(given.status).toBe(422)
    expect(await given.text()).toContain('rooli ei yllä')
  }
})

test('a front-line worker sees what was said of their own unit and service, and nothing else', async () => {
  const { ctx, root } = await aTown()
  const unit = await aUnit(made.database, ctx)
  const ofUnit = await aService(made.database, ctx, { unitId: unit.unitId })
  const other = await aService(made.database, ctx)
  const own = { serviceId: ofUnit.serviceId, unitId: ofUnit.unitId }
  await aFeedback(made.database, ctx, { words: 'Oma yksikkö', ...own })
  const hidden = await aFeedback(made.database, ctx, {
    words: 'Toinen yksikkö',
    serviceId: other.serviceId,
    unitId: other.unitId,
  })
  await aFeedback(made.database, ctx, { words: 'Ei mistään' })
  const worker = await someone(ctx, 'frontline', { units: new Set([unit.unitId]), services: new Set() })
  const site = siteFor(worker)
  const html = await (await site.get(`${root}?state=all`)).text()
  expect(html).toContain('Oma yksikkö')
  expect(html).not.toContain('Toinen yksikkö')
  expect(html).not.toContain('Ei mistään')
  expect((await site.get(`${root}/${hidden.feedbackId}`)).status).toBe(403)

  const byService = siteFor(
    await someone(ctx, 'viewer', { units: new Set(), services: new Set([other.serviceId]) }),
  )
  const seen = await (await byService.get(`${root}?state=all`)).text()
  expect(seen).toContain('Toinen yksikkö')
  expect(seen).not.toContain('Oma yksikkö')
  expect(await (await byService.get(`${root}/${hidden.feedbackId}`)).text()).toContain('mutta ei vastata')
})

test('pages of the inbox follow one another with nothing lost and nothing twice', async () => {
  const { ctx, site, root } = await aTown()
  for (let index = 0; index < 60; index += 1) {
    const at = { ...ctx, now: new Date(ctx.now.getTime() - Math.floor(index / 2) * 60_000) }
    await aFeedback(made.database, at, { words: `palaute-${index}.` })
  }
  const first = await (await site.get(root)).text()
  const older = /href="([^"]+after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await (await site.get(older)).text()
  const numbers = [...`${first}${second}`.matchAll(/palaute-(\d+)\./g)].map(([, number]) => Number(number))
  expect(numbers).toHaveLength(60)
  expect(new Set(numbers).size).toBe(60)
})

test('the words of an erased speaker go or are masked, with the replies to them, and their score stays as a number', async () => {
  const { ctx, site, root } = await aTown()
  const { answerId } = await anAnswer(made.database, ctx, { score: 2 })
  const speakerId = await made.database.write(ctx.organisation.id, (tx) =>
    becomeSpeaker(tx, ctx, answerId, 'fi'),
  )
  const { feedbackId } = await aFeedback(made.database, ctx, { words: 'Olen Maija', answerId, speakerId })
  const kept = await aFeedback(made.database, ctx, {
    words: 'Tämä saa jäädä. Soita 040 123 4567, t. Matti Meikäläinen',
  })
  const page = `${root}/${feedbackId}`
  const keptPage = `${root}/${kept.feedbackId}`
  await site.submit(keptPage, `${keptPage}/replies`, {
    words: 'Soitimme numeroon 040 123 4567.',
    language: 'fi',
  })
  await site.submit(page, `${page}/replies`, { words: 'Hei Maija!', language: 'fi' })
  await made.database.write(ctx.organisation.id, async (tx) => {
    const system = { ...ctx, actor: { kind: 'system', job: 'test' } as const }
    for (const erased of [speakerId, kept.speakerId]) {
      const keepWords = erased === kept.speakerId
      await eraseSpeaker(tx, ctx, { speakerId: erased, keepWords })
      const event = { subjectId: erased, details: { words_kept: keepWords } }
      await forgetWordsReaction.react(tx, system, event as never)
    }
  })
  const all = await (await site.get(`${root}?state=all`)).text()
  expect(all).not.toContain('Maija')
  expect(all).toContain('Tämä saa jäädä')
  const keptHtml = await (await site.get(keptPage)).text()
  expect(keptHtml).toContain('Soita [puhelinnumero], t. [nimi]')
  expect(keptHtml).toContain('Soitimme numeroon [puhelinnumero].')
  expect(keptHtml).not.toMatch(/123 4567|Meikäläinen/)
  expect(keptHtml).toContain('Hänelle ei voi enää vastata.')
  expect(await (await site.get(page)).text()).not.toContain('Maija')
  const scores = await made.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('listening.answer').select(['score', 'speakerId']).execute(),
  )
  expect(scores).toEqual([{ score: 2, speakerId: null }])
})

test('the number where an erased speaker was asked goes with every trace of it, whatever becomes of the words', async () => {
  const { ctx } = await aTown()
  const asked = await anAnswer(made.database, ctx, { score: 6 })
  const elsewhere = await anInvitation(made.database, ctx, { address: demoNumber(2) })
  const again = await anAnswer(made.database, ctx, { score: 7 })
  const other = await anAnswer(made.database, ctx, { score: 6, invitation: elsewhere })
  await made.database.write(ctx.organisation.id, async (tx) => {
    const speakerId = await becomeSpeaker(tx, ctx, asked.answerId, 'fi')
    await eraseSpeaker(tx, ctx, { speakerId, keepWords: true })
    const event = { subjectId: speakerId, details: { words_kept: true } }
    const system = { ...ctx, actor: { kind: 'system', job: 'test' } as const }
    await forgetWordsReaction.react(tx, system, event as never)
  })
  const kept = await made.database.read(ctx.organisation.id, (db) =>
    db
      .selectFrom('listening.answer as answer')
      .innerJoin('listening.invitation as invitation', 'invitation.invitationId', 'answer.invitationId')
      .innerJoin('voices.contact as contact', 'contact.contactId', 'invitation.contactId')
      .select(['answer.answerId', 'contact.addressHash', 'contact.addressEncrypted'])
      .execute(),
  )
  const one = (answerId: string) => kept.find((row) => row.answerId === answerId)
  expect(one(asked.answerId)).toMatchObject({ addressHash: null, addressEncrypted: null })
  expect(one(again.answerId)).toMatchObject({ addressHash: null, addressEncrypted: null })
  expect(one(other.answerId)?.addressHash).toBeInstanceOf(Buffer)
})

test('staff write down what a caller says, and tell them the code', async () => {
  const { ctx, site, root } = await aTown()
  const sent = await site.submit(`${root}/new`, `${root}/new`, {
    service: '',
    words: 'Soittajan sanat',
    contact: '',
    spoken: 'sv',
  })
  const told = await site.get(sent.headers.get('location') ?? '')
  expect(await told.text()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  const rows = await made.database.read(ctx.organisation.id, (db) =>
    db.selectFrom('listening.feedback').select(['channel', 'language', 'feedbackId']).execute(),
  )
  expect(rows).toMatchObject([{ channel: 'staff', language: 'sv' }])
  const web = await aFeedback(made.database, ctx)
  expect((await site.get(`${root}/${web.feedbackId}/return-code`)).status).toBe(404)
  const colleague = siteFor(await someone(ctx, 'administrator'))
  expect((await colleague.get(sent.headers.get('location') ?? '')).status).toBe(404)
})

test('the front page tells how much waits, and a viewer cannot reply or write down', async () => {
  const { ctx, site, root } = await aTown()
  const { feedbackId } = await aFeedback(made.database, ctx)
  const home = await (await site.get(`/${ctx.organisation.slug}/staff`)).text()
  expect(home).toMatch(/Odottaa vastausta<\/dt><dd class="vk-statistic__value">1</)
  const viewer = siteFor(await someone(ctx, 'viewer'))
  expect(await (await viewer.get(`${root}/${feedbackId}`)).text()).not.toContain('/replies')
  expect((await viewer.get(`${root}/new`)).status).toBe(403)
})

test("one organisation's staff see nothing of another's", async () => {
  const { ctx } = await aTown()
  const { feedbackId } = await aFeedback(made.database, ctx, { words: 'Salainen naapurilta' })
  const other = await aTown()
  expect(await (await other.site.get(`${other.root}?state=all`)).text()).not.toContain('Salainen')
  expect((await other.site.get(`${other.root}/${feedbackId}`)).status).toBe(404)
  const rows = await made.database.read(other.ctx.organisation.id, (db) =>
    db.selectFrom('listening.feedback').selectAll().execute(),
  )
  expect(rows).toEqual([])
})
