import { expect, test } from 'vitest'
import { z } from 'zod'
import { anApp } from '../../../tests/builders/app.ts'
import { found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { record } from '../events.ts'
import type { Feature } from '../feature.ts'
import { newId } from '../id.ts'
import { done, refuse } from '../outcome.ts'
import { formTokenOf, messagesOf, readForm, submitOnce } from './forms.ts'
import type { PageRoutes } from './routes.ts'

const db = testDatabase()
const wish = z.object({ words: z.string().min(1, 'required').max(20, 'too_long') })

// A form with one field, whose deed is one event.
const feature: Feature = {
  name: 'wishes',
  access: {},
  resident(routes: PageRoutes) {
    routes.get('/wish', (c) => c.text(formTokenOf(c, 'wish')))
    routes.post('/wish', async (c) => {
      const form = await readForm(c, 'wish', wish)
      if (!form.ok)
        return c.json({ messages: messagesOf(form.errors, 'fi'), given: form.given['words'] }, 422)
      const outcome = await submitOnce(c, form.nonce, async (tx) => {
        const id = newId<'wish'>(c.var.ctx.now)
        await record(tx, c.var.ctx, 'wish made', id)
        return form.values.words === 'refuse me' ? refuse('refused') : done(`/wishes/${id}`)
      })
      return outcome.ok ? c.redirect(outcome.value, 303) : c.json({ reason: outcome.reason }, 422)
    })
  },
}

async function aForm() {
  const organisation = await found(db.database)
  const app = anApp(db.database, [feature])
  const address = `/${organisation.slug}/fi/wish`
  const token = await (await app.get(address)).text()
  const countWishes = () =>
    db.database.read(organisation.id, async (read) => {
      const rows = await read
        .selectFrom('platform.event')
        .select('eventId')
        .where('name', '=', 'wish made')
        .execute()
      return rows.length
    })
  return { app, address, token, countWishes, organisation }
}

test('a form sent twice, even at once, is one deed and leads twice to the same place', async () => {
  const { app, address, token, countWishes } = await aForm()
  const send = () => app.post(address, { form_token: token, words: 'aurinkoa' })
  const answers = [...(await Promise.all([send(), send(), send()])), await send()]
  expect(new Set(answers.map((one) => one.status))).toEqual(new Set([303]))
  expect(new Set(answers.map((one) => one.headers.get('location'))).size).toBe(1)
  expect(await countWishes()).toBe(1)
})

test('a refused deed leaves nothing behind, and the same form may be sent again', async () => {
  const { app, address, token, countWishes } = await aForm()
  expect((await app.post(address, { form_token: token, words: 'refuse me' })).status).toBe(422)
  expect(await countWishes()).toBe(0)
  expect((await app.post(address, { form_token: token, words: 'aurinkoa' })).status).toBe(303)
})

test.each(['', 'forged', 'a.b.c'])('the token "%s" is refused with what was written kept', async (token) => {
  const { app, address, countWishes } = await aForm()
  const answer = await app.post(address, { form_token: token, words: 'aurinkoa' })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    given: 'aurinkoa',
    messages: { form_token: expect.stringContaining('Mitään ei kadonnut') },
  })
  expect(await countWishes()).toBe(0)
})

test('a token of one organisation is nothing in another', async () => {
  const { token } = await aForm()
  const other = await aForm()
  expect((await other.app.post(other.address, { form_token: token, words: 'aurinkoa' })).status).toBe(422)
})

test('where a form led is not kept in the clear', async () => {
  const { app, address, token, organisation } = await aForm()
  const answer = await app.post(address, { form_token: token, words: 'aurinkoa' })
  const rows = await db.database.read(organisation.id, (read) =>
    read.selectFrom('platform.usedForm').select('location').execute(),
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.location).not.toContain(answer.headers.get('location'))
})

test('each wrong field is said in words, in the language of the page', async () => {
  const { app, address, token } = await aForm()
  const answer = await app.post(address, { form_token: token, words: '' })
  expect(await answer.json()).toEqual({ messages: { words: 'Kirjoita viestisi' }, given: '' })
})

test('a general message says of which field it is, once', () => {
  const labels: Record<string, string> = { price: 'Hinta', share: 'Kuinka monelta?', title: 'Otsikko' }
  const errors = [
    { field: 'price', reason: 'bad_amount' },
    { field: 'share', reason: 'bad_amount' },
    { field: 'title', reason: 'required' },
    { field: 'other', reason: 'bad_date' },
  ]
  expect(messagesOf(errors, 'fi', {}, (field) => labels[field])).toEqual({
    price: 'Hinta: kirjoita luku',
    share: 'Kuinka monelta? Kirjoita luku',
    title: 'Kirjoita otsikko',
    other: 'Kirjoita päivämäärä muodossa 22.11.2026',
  })
})
