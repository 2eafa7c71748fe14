import { beforeAll, describe, expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aReleasedReview, aReview, aWithheldReview } from '../../../tests/builders/moderation.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { joinPanels } from '../../platform/panels.ts'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { feature } from './index.ts'
import { releaseWords } from './review.actions.ts'
import { emptyReview } from './review.intake.ts'
import { getReview } from './review.queries.ts'

const db = testDatabase()
let ctx: Context
let root: string

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database), actor: aStaffActor() })
  root = `/${ctx.organisation.slug}/staff/reviews`
})

const site = () => anApp(db.database, [feature], { staff: aStaffActor('frontline') })
const stateOf = async (reviewId: Awaited<ReturnType<typeof aReview>>) =>
  (await db.database.read(ctx.organisation.id, (read) => getReview(read, reviewId))).state

describe('the pages of review', () => {
  test.each(['fi', 'sv', 'en'])('stand in %s in every state', async (language) => {
    const emptied = await aReview(db.database, ctx)
    await db.database.write(ctx.organisation.id, (tx) =>
      emptyReview(tx, { ...ctx, actor: { kind: 'system', job: 'test' } }, emptied),
    )
    const reviews = [
      emptied,
      await aReview(db.database, ctx),
      await aReleasedReview(db.database, ctx),
      await aWithheldReview(db.database, ctx),
    ]
    for (const address of ['', '?state=decided', '?page=2', ...reviews.map((id) => `/${id}`)]) {
      const ask = address.includes('?') ? '&' : '?'
      const response = await site().get(`${root}${address}${ask}language=${language}`)
      expect([address, response.status]).toEqual([address, 200])
    }
    expect((await site().get(`${root}/not-an-id`)).status).toBe(404)
  })

  test('show the finds marked, and words of a stranger escaped', async () => {
    const words = 'Soita 040 123 4567 <script>alert(1)</script>'
    const reviewId = await aReview(db.database, ctx, { words })
    const html = await (await site().get(`${root}/${reviewId}?language=fi`)).text()
    expect(html).toContain('<mark>040 123 4567</mark>')
    expect(html).toContain('[puhelinnumero] &lt;script&gt;')
    expect(html).not.toContain('<script>alert')
  })

  test('are closed to those who may not review', async () => {
    const viewer = anApp(db.database, [feature], { staff: aStaffActor('viewer') })
    const reviewId = await aReview(db.database, ctx)
    expect((await viewer.get(root)).status).toBe(403)
    expect((await viewer.get(`${root}/${reviewId}`)).status).toBe(403)
  })
})

test('the front page of staff tells those who review how many words wait', async () => {
  const town = aContext({ organisation: await found(db.database), language: 'en' })
  await aReview(db.database, town)
  const cards = (actor: Context['actor']) =>
    db.database.read(town.organisation.id, (read) =>
      joinPanels(feature.panels ?? [], site().services).show(staffHomePlace, read, { ...town, actor }, {}),
    )
  expect(String(await cards(aStaffActor('frontline')))).toContain('1 text waits for review')
  expect(await cards(aStaffActor('viewer'))).toEqual([null])
})

describe('a decision on the page', () => {
  test('releases the words as edited; the same form sent twice does it once', async () => {
    const reviewId = await aReview(db.database, ctx)
    const page = `${root}/${reviewId}`
    const app = site()
    const hidden = hiddenOf(await (await app.get(page)).text(), `${page}/release`)
    const values = { ...hidden, words: 'Kirjasto auki pidempään.' }
    const sent = await Promise.all([1, 2].map(() => app.post(`${page}/release`, values)))
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(await stateOf(reviewId)).toBe('released')
  })

  test('is refused while personal data is left, and keeps what was written', async () => {
    const reviewId = await aReview(db.database, ctx)
    const page = `${root}/${reviewId}`
    const refused = await site().submit(`${page}?language=fi`, `${page}/release`, {
      words: 'Kirjoittakaa aino@example.fi',
    })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toMatch(/sähköpostiosoite|e-mail address|e-postadress/)
    expect(html).toContain('Kirjoittakaa aino@example.fi')
    expect(await stateOf(reviewId)).toBe('waiting')
  })

  test('keeps the words back only with a reason', async () => {
    const reviewId = await aReview(db.database, ctx)
    const page = `${root}/${reviewId}`
    expect((await site().submit(page, `${page}/withholding`, { why: ' ' })).status).toBe(422)
    expect((await site().submit(page, `${page}/withholding`, { why: 'Ei koske palvelua' })).status).toBe(303)
    expect(await stateOf(reviewId)).toBe('withheld')
  })

  test('that comes second tells that a colleague was first, and shows what was released', async () => {
    const reviewId = await aReview(db.database, ctx)
    const page = `${root}/${reviewId}`
    const app = site()
    const hidden = hiddenOf(await (await app.get(page)).text(), `${page}/withholding`)
    await db.database.write(ctx.organisation.id, (tx) =>
      releaseWords(tx, ctx, { reviewId, words: 'Kollega ehti ensin.' }),
    )
    const late = await app.post(`${page}/withholding`, { ...hidden, why: 'Ei koske palvelua' })
    const html = await late.text()
    expect(late.status).toBe(422)
    expect(html).toContain('Toinen työntekijä ehti')
    expect(html).toContain('Kollega ehti ensin.')
  })
})
