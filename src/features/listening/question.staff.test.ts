import { beforeAll, describe, expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { anAnswer, anAsk, anInvitation, askWords } from '../../../tests/builders/listening.ts'
import { aGateway } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import { findInvitationByCode } from './answer.queries.ts'
import { countScores, countScoresOfNow, findScale } from './score.queries.ts'
import { giveScore, invitationCodeHash } from './answer.actions.ts'
import { feature } from './index.ts'
import { getEditing } from './questionnaire.queries.ts'

const made = testDatabase()
let ctx: Context
let site: ReturnType<typeof anApp>

beforeAll(async () => {
  ctx = aContext({ organisation: await found(made.database) })
  site = anApp(made.database, [feature], { staff: aStaffActor('developer') })
  await aGateway(made.database, ctx)
})

describe('the questions of an ask', () => {
  test('begin from the bank, are worded, moved and removed, each time as a new version', async () => {
    const { askId, root } = await opened()
    expect(await text(`${root}/questions`)).toContain(askWords.question['fi'])
    expect(await text(`${root}/questions/new`)).toContain('Hoituiko asiasi?')

    for (const start of ['bank=done', 'kind=text']) {
      const form = `${root}/questions/new?${start}`
      const page = await text(form)
      const values = { ...fieldsOf(page), words_fi: `Kysymys ${start}`, words_sv: `Fråga ${start}` }
      const added = await site.post(`${root}/questions`, {
        ...hiddenOf(page, `${root}/questions`),
        ...values,
      })
      expect(added.status).toBe(303)
    }
    const { questionnaire, ask } = await editing(askId)
    const [one, other] = questionnaire.questions
    expect([one?.kind, other?.kind, ask.version]).toEqual(['single_choice', 'text', 3])
    expect(one?.labels.map(({ value }) => value)).toEqual([1, 2, 3])

    await site.submit(`${root}/questions`, `${root}/questions/${other?.questionId}/place`, { by: 'up' })
    expect((await order(askId))[0]).toBe(other?.questionId)
    const removal = `${root}/questions/${other?.questionId}/removal`
    await site.submit(removal, removal)
    expect(await order(askId)).toEqual([one?.questionId])
  })

  test('keep what was typed when something is missing, and give a new option a number that none had', async () => {
    const { askId, root } = await opened()
    const form = `${root}/questions/new?bank=done`
    const page = await text(form)
    const hidden = hiddenOf(page, `${root}/questions`)
    const refused = await site.post(`${root}/questions`, { ...hidden, ...fieldsOf(page), words_sv: '' })
    expect(refused.status).toBe(422)
    const again = await refused.text()
    expect(again).toContain('Kirjoita kysymys kaikilla pakollisilla kielillä')
    expect(again).toContain('Hoituiko asiasi?')
    await site.post(`${root}/questions`, { ...hidden, ...fieldsOf(page) })

    const questionId = (await order(askId))[0] ?? ''
    const address = `${root}/questions/${questionId}`
    const wished = await site.submit(address, address, {
      more: 'yes',
      more_language: 'smn',
      label_n1_fi: 'Ehkä',
    })
    expect(await wished.text()).toContain('words_smn')
    // The third option goes, and another comes: it must not inherit the answers of the one before it.
    const fields = fieldsOf(await text(address))
    await site.submit(address, address, { ...fields, label_3_fi: '', label_3_sv: '', label_3_en: '' })
    const changed = { ...fieldsOf(await text(address)), label_n1_fi: 'Ehkä', label_n1_sv: 'Kanske' }
    await site.submit(address, address, changed)
    const { questionnaire } = await editing(askId)
    expect(questionnaire.questions[0]?.labels.map(({ value }) => value)).toEqual([1, 2, 4])
  })

  test('on another scale need a message that asks for its numbers', async () => {
    const { askId, root } = await opened()
    const first = `${root}/questions/first`
    const page = await text(`${first}?bank=ease`)
    expect(page).toContain('Kuinka helppoa asian hoitaminen oli?')
    expect(page).toMatch(/id="cost-in-fi"[^]*?viestejä \d, edullinen merkistö/)
    const hidden = hiddenOf(page, first)
    const values = { ...hidden, ...fieldsOf(page) }
    const wrong = await site.post(first, { ...values, invitation_fi: 'Vastaa 0-10 tai {link}' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('href="#invitation_fi"')
    expect((await site.post(first, values)).status).toBe(303)
    expect((await editing(askId)).questionnaire.scale).toBe('ease')

    const follow = `${root}/questions/follow-ups`
    const fields = fieldsOf(await text(follow))
    const off = await site.submit(follow, follow, { ...fields, follow_1_from: '9', follow_1_fi: 'Miksi?' })
    expect(off.status).toBe(422)
    const right = { ...fields, follow_1_from: '4', follow_1_fi: 'Mikä onnistui?', follow_1_sv: 'Vad?' }
    expect((await site.submit(follow, follow, right)).status).toBe(303)
    expect(await text(`${root}/questions`)).toContain('4–5')
    await site.submit(`${root}/questions/background`, `${root}/questions/background`, {
      background: 'gender',
    })
    expect((await editing(askId)).questionnaire.background).toEqual(['gender'])

    const preview = await text(`${root}/preview?words=sv`)
    // The letter with its foot, too.
    const foot = 'Jag vill inte längre ha sådan här e-post'
    for (const shown of ['Hur lätt var det', 'mycket lätt', 'Vad?', foot]) expect(preview).toContain(shown)
    expect(preview).not.toContain('<button type="submit" name="score"')
  })

  test('are read by whoever may see the ask, and written by no viewer', async () => {
    const { root } = await opened()
    const viewing = anApp(made.database, [feature], { staff: aStaffActor('viewer') })
    const page = await (await viewing.get(`${root}/questions`)).text()
    expect(page).not.toContain(`${root}/questions/first`)
    for (const path of ['first', 'follow-ups', 'background', 'new'])
      expect((await viewing.get(`${root}/questions/${path}`)).status).toBe(403)
    expect((await viewing.get(`${root}/results`)).status).toBe(200)
  })
})

test('results are shown from five answers on, on the page and in the file, each scale by itself', async () => {
  const { askId, serviceId, root } = await opened()
  for (const score of [10, 9, 9, 3]) await anAnswer(made.database, ctx, { score, askId, serviceId })
  expect(await text(`${root}/results`)).toContain('Vastauksia on alle viisi')
  expect(await text(`${root}/results.csv`)).not.toContain('recommendation')
  await anAnswer(made.database, ctx, { score: 8, askId, serviceId })
  const page = await text(`${root}/results`)
  // Three promoters and one detractor of five.
  expect(page).toContain('Nettosuositus')
  expect(page).toMatch(/>40</)
  expect(await text(`${root}/results.csv`)).toContain('recommendation;9;;2;0.4000;')

  const first = `${root}/questions/first`
  const form = await text(`${first}?bank=satisfaction`)
  await site.post(first, { ...hiddenOf(form, first), ...fieldsOf(form) })
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 1000) }
  const { code } = await anInvitation(made.database, later, { askId, serviceId, version: 2 })
  const given = await made.database.write(ctx.organisation.id, async (tx) => {
    const invitation = await findInvitationByCode(tx, invitationCodeHash(ctx, code))
    if (!invitation) throw new Error('No invitation')
    return giveScore(tx, later, { invitation, score: 5, language: 'fi', channel: 'link' })
  })
  expect(given.ok).toBe(true)
  const both = await text(`${root}/results`)
  expect(both).toContain('Kuinka tyytyväinen olit')
  expect(both).toContain('ei enää kysytä')
  const span = { serviceId, fromOn: '2026-11-23', untilOn: '2026-11-23' }
  const counted = await made.database.read(ctx.organisation.id, async (db) => ({
    scale: await findScale(db, span),
    old: await countScores(db, { ...span, scale: 'recommendation' }),
    now: await countScores(db, { ...span, scale: 'satisfaction' }),
    ofNow: await countScoresOfNow(db, span),
  }))
  expect(counted).toEqual({
    scale: 'satisfaction',
    old: [{ weight: 1, count: 5, good: 3, detractors: 1 }],
    now: [{ weight: 1, count: 1, good: 1, detractors: 0 }],
    ofNow: [{ scale: 'satisfaction', weight: 1, score: 5, count: 1 }],
  })
})

test('where the share of visitors asked has varied, shares and rates are of visits, and the pages say so', async () => {
  const { askId, serviceId, root } = await opened()
  for (const score of [10, 10, 0, 0, 0, 0]) {
    const weight = score === 10 ? 4 : 1
    const invitation = await anInvitation(made.database, ctx, { askId, serviceId, weight })
    const { answerId } = await anAnswer(made.database, ctx, { score, invitation })
    await made.database.write(ctx.organisation.id, (tx) =>
      tx
        .insertInto('listening.backgroundAnswer')
        .values({ organisationId: ctx.organisation.id, answerId, kind: 'gender', value: 'woman' })
        .execute(),
    )
  }
  await anInvitation(made.database, ctx, { askId, serviceId, weight: 4 })
  const note = 'jokainen painaa sen mukaan, kuinka montaa asiointia hän edustaa'
  const page = await text(`${root}/results`)
  expect(page).toContain(note)
  // Eight of twelve visits, though two of six people.
  expect(page.replaceAll('\u00a0', ' ')).toContain('67 % (')
  const file = await text(`${root}/results.csv`)
  expect(file).toMatch(/recommendation;10[^;]*;;2;0\.6667;/)
  expect(file).toContain('gender: woman;2;0.6667;')
  for (const address of [root, `${root}/outcomes`]) expect(await text(address)).toContain(note)
})

async function opened(): Promise<{ askId: Id<'ask'>; serviceId: Id<'service'>; root: string }> {
  const { serviceId } = await aService(made.database, ctx)
  const askId = await anAsk(made.database, ctx, { serviceId })
  return { askId, serviceId, root: `/${ctx.organisation.slug}/staff/asks/${askId}` }
}

async function text(address: string): Promise<string> {
  const response = await site.get(address)
  expect(response.status).toBe(200)
  return response.text()
}

function editing(askId: Id<'ask'>) {
  return made.database.read(ctx.organisation.id, (db) => getEditing(db, askId))
}

async function order(askId: Id<'ask'>) {
  return (await editing(askId)).questionnaire.questions.map(({ questionId }) => questionId)
}

/** What the fields of the page hold, as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const plain = (value: string) =>
    value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  const areas = [...html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)]
  const inputs = [...html.matchAll(/<input class="govuk-input[^>]* name="([^"]+)"[^>]*? value="([^"]*)"/g)]
  return Object.fromEntries([...areas, ...inputs].map(([, name = '', value = '']) => [name, plain(value)]))
}
