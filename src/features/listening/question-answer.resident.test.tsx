import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aContext, aMonday, aStaffActor, found } from '../../../tests/builders/context.ts'
import { anInvitation } from '../../../tests/builders/listening.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { feature as voices } from '../voices/index.ts'
import { forgetWordsReaction } from './feedback.reactions.ts'
import { feature } from './index.ts'
import { bankQuestion } from './question-bank.texts.ts'
import type { Question } from './question.model.ts'
import {
  addQuestion,
  changeFirstQuestion,
  changeFollowUps,
  changeQuestion,
  chooseBackground,
} from './questionnaire.actions.ts'
import { getEditing } from './questionnaire.queries.ts'

const made = testDatabase()
const languages = ['fi', 'sv', 'en']

/** An ask on a scale to five, with a follow-up of its own for the pleased, three further questions and background. */
async function aTown() {
  const ctx = aContext({ organisation: await found(made.database) })
  const staff = { ...ctx, actor: aStaffActor() }
  const { askId, serviceId } = await anInvitation(made.database, ctx)
  const write = <Value,>(act: Parameters<typeof made.database.write<Value>>[1]) =>
    made.database.write(ctx.organisation.id, act)
  const first = {
    scale: 'ease',
    labels: [{ value: 1, words: { fi: 'tosi hankalaa' } }],
    question: { fi: 'Oliko helppoa?', sv: 'Var det lätt?', en: 'Was it easy?', se: 'Leigo álki?' },
    invitation: { fi: 'Vastaa 1-5 tai {link}', sv: 'Svara 1-5 eller {link}', en: 'Reply 1-5 or {link}' },
  } as const
  const version = await write(async (tx) => {
    await changeFirstQuestion(tx, staff, { askId, first })
    const pleased = { fi: 'Mikä onnistui?', sv: 'Vad lyckades?', en: 'What worked?' }
    const followUp = { fi: 'Mikä meni pieleen?', sv: 'Vad gick fel?', en: 'What went wrong?' }
    await changeFollowUps(tx, staff, { askId, followUp, followUps: [{ fromScore: 4, words: pleased }] })
    for (const key of ['done', 'obstacles', 'change'] as const) {
      const question = bankQuestion(key, languages)
      const shownFor = key === 'obstacles' ? { from: 1, to: 3 } : null
      await addQuestion(tx, staff, { askId, question: { ...question, shownFor } })
    }
    const chosen = await chooseBackground(tx, staff, {
      askId,
      kinds: ['age_group', 'postal_code', 'difficulty'],
    })
    return chosen.ok ? chosen.value : 0
  })
  const { questionnaire } = await made.database.read(ctx.organisation.id, (db) => getEditing(db, askId))
  const [done, obstacles, change] = questionnaire.questions as [Question, Question, Question]
  const { code } = await anInvitation(made.database, ctx, { askId, serviceId, version })
  const site = anApp(made.database, [feature, voices])
  const link = `/${ctx.organisation.slug}/v/${code}`
  const at = (question: Question) => `${link}/questions/${question.questionId}`
  return { ctx, staff, site, askId, serviceId, version, link, at, done, obstacles, change, write }
}

const kept = (ctx: Context) =>
  made.database.read(ctx.organisation.id, async (db) => ({
    answers: await db.selectFrom('listening.answer').selectAll().execute(),
    questions: await db.selectFrom('listening.questionAnswer').selectAll().orderBy('questionId').execute(),
    feedback: await db.selectFrom('listening.feedback').select(['words', 'answerId']).execute(),
    background: await db.selectFrom('listening.backgroundAnswer').select(['kind', 'value']).execute(),
    consents: await db.selectFrom('listening.healthConsent').selectAll().execute(),
    difficulties: await db.selectFrom('listening.difficulty').select('kind').execute(),
  }))

test('each page leads to the next that is asked of this score, and each answer is kept at once', async () => {
  const { ctx, site, link, at, done, obstacles, change } = await aTown()
  const step = async (from: string, values: Record<string, string>) =>
    (await site.submit(from, from, values)).headers.get('location')
  const first = await (await site.get(link)).text()
  expect(first).toContain('Oliko helppoa?')
  expect(first).toContain('1 = tosi hankalaa')
  expect(first).toContain('5 = erittäin helppoa')

  expect(await step(link, { score: '2' })).toBe(`${link}/words`)
  expect(await (await site.get(`${link}/words`)).text()).toContain('Mikä meni pieleen?')
  expect(await step(`${link}/words`, { words: 'Jono.' })).toBe(at(done))
  expect(await step(at(done), { choice: '2' })).toBe(at(obstacles))
  // Whoever leaves here has lost nothing, and the link leads on from where they were.
  expect((await kept(ctx)).questions).toMatchObject([{ choices: [2], kind: 'single_choice' }])
  const back = await (await site.get(link)).text()
  expect(back).toContain(at(obstacles))

  const many = await site.submit(at(obstacles), at(obstacles), { choice: '5' })
  expect(many.headers.get('location')).toBe(at(change))
  expect(await step(at(change), { words: 'Lisää väkeä 👵' })).toBe(`${link}/wish`)
  expect(await step(`${link}/wish`, { where: 'nowhere' })).toBe(`${link}/background`)
  expect(await step(`${link}/background`, { age_group: '65_74', postal_code: '00100' })).toBe(
    `${link}/health`,
  )
  const health = `${link}/health`
  expect(await step(health, { difficulty: 'moving', consent: 'yes' })).toBe(`${link}/thanks`)
  expect((await site.get(`${link}/thanks`)).status).toBe(200)

  const all = await kept(ctx)
  expect(all.answers).toMatchObject([{ score: 2, scale: 'ease' }])
  expect(all.questions).toHaveLength(3)
  expect(all.feedback.map(({ words }) => words).toSorted()).toEqual(['Jono.', 'Lisää väkeä 👵'])
  expect(all.background).toHaveLength(2)
  expect(all.difficulties).toEqual([{ kind: 'moving' }])
  expect(all.consents).toMatchObject([{ language: 'fi', givenAt: aMonday }])
  expect(all.consents[0]?.words).toContain('Suostun siihen')
})

test('a pleased person is asked what worked, and not what did not', async () => {
  const { site, link, at, done, change } = await aTown()
  await site.submit(link, link, { score: '5' })
  expect(await (await site.get(`${link}/words`)).text()).toContain('Mikä onnistui?')
  await site.submit(`${link}/words`, `${link}/words`, { skip: 'yes' })
  expect(await (await site.get(at(done))).text()).toContain(`href="${at(change)}"`)
})

test('what is not offered is refused at its field, and sent twice it is one answer that may be mended that day', async () => {
  const { ctx, site, link, at, done, obstacles, change } = await aTown()
  expect((await site.submit(link, link, { score: '9' })).status).toBe(422)
  await site.submit(link, link, { score: '1' })
  await site.submit(`${link}/words`, `${link}/words`, { skip: 'yes' })
  for (const choice of ['99', '0', '-1', "1' or '1'='1"]) {
    const refused = await site.submit(at(done), at(done), { choice })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#choice"')
  }
  const { form_token = '' } = await tokenOn(site, at(done))
  const two = await site.app.request(at(done), {
    method: 'POST',
    body: new URLSearchParams([
      ['form_token', form_token],
      ['choice', '1'],
      ['choice', '2'],
    ]),
  })
  expect(two.status).toBe(422)
  expect((await site.submit(at(obstacles), at(obstacles))).status).toBe(422)
  expect((await site.submit(at(change), at(change), { words: 'x'.repeat(10_001) })).status).toBe(422)
  expect((await kept(ctx)).questions).toEqual([])

  const values = { ...(await tokenOn(site, at(done))), choice: '1' }
  await Promise.all([site.post(at(done), values), site.post(at(done), values)])
  await site.submit(at(done), at(done), { choice: '3' })
  expect((await kept(ctx)).questions).toMatchObject([{ choices: [3] }])
  const words = { ...(await tokenOn(site, at(change))), words: 'Kerran.' }
  await Promise.all([site.post(at(change), words), site.post(at(change), words)])
  await site.submit(`${link}/words`, `${link}/words`, { words: 'Syy.' })
  expect((await kept(ctx)).feedback.map(({ words: said }) => said).toSorted()).toEqual(['Kerran.', 'Syy.'])
  expect((await site.get(`${link}/questions/${ctx.organisation.id}`)).status).toBe(404)
})

test('an answer points at the words it answered, whatever was written meanwhile, and words are never changed', async () => {
  const { ctx, staff, site, askId, version, link, at, done, write } = await aTown()
  await site.submit(link, link, { score: '4' })
  await site.submit(`${link}/words`, `${link}/words`, { skip: 'yes' })
  const reworded = { ...done, words: { fi: 'Tuliko valmista?', sv: 'Blev det klart?' } }
  await write((tx) => changeQuestion(tx, staff, { askId, question: reworded }))
  expect(await (await site.get(at(done))).text()).toContain('Hoituiko asiasi?')
  await site.submit(at(done), at(done), { choice: '1' })
  expect((await kept(ctx)).questions).toMatchObject([{ version, questionId: done.questionId }])

  for (const sql of ['askVersion', 'question'] as const)
    await expect(
      write((tx) =>
        tx.updateTable(`listening.${sql}`).set({ version: 99 }).where('askId', '=', askId).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
})

test('health without consent is not kept, by the page or by the database', async () => {
  const { ctx, site, link, write } = await aTown()
  await site.submit(link, link, { score: '3' })
  await site.submit(`${link}/words`, `${link}/words`, { skip: 'yes' })
  const refused = await site.submit(`${link}/health`, `${link}/health`, { difficulty: 'digital' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('href="#consent"')
  const { answers, difficulties } = await kept(ctx)
  expect(difficulties).toEqual([])
  const { answerId = '' } = answers[0] ?? {}
  const own = { organisationId: ctx.organisation.id, answerId, kind: 'moving' } as const
  await expect(write((tx) => tx.insertInto('listening.difficulty').values(own).execute())).rejects.toThrow(
    /foreign key/,
  )
})

test('the return code shows all of it and takes the background back; erasing leaves only the number', async () => {
  const { ctx, site, link, at, done, write } = await aTown()
  await site.submit(link, link, { score: '2' })
  await site.submit(`${link}/words`, `${link}/words`, { words: 'Syy.' })
  await site.submit(at(done), at(done), { choice: '2' })
  await site.submit(`${link}/background`, `${link}/background`, { age_group: 'from_75' })
  await site.submit(`${link}/health`, `${link}/health`, { difficulty: 'digital', consent: 'yes' })
  const thanks = await (await site.get(`${link}/thanks`)).text()
  const follow = /href="([^"]+\/follow\/[0-9A-Z]+)"/.exec(thanks)?.[1] ?? ''
  const page = await (await site.get(follow)).text()
  for (const shown of ['Hoituiko asiasi?', 'Osittain', '75 vuotta tai enemmän', 'Suostun siihen', '2/5'])
    expect(page).toContain(shown)
  expect(page).toContain('Peru suostumus ja poista nämä tiedot')

  const gone = await site.submit(follow, `${follow}/background-removal`)
  expect(gone.headers.get('location')).toBe(follow)
  expect(await kept(ctx)).toMatchObject({ background: [], consents: [], difficulties: [], questions: [{}] })

  await site.submit(`${link}/background`, `${link}/background`, { age_group: 'from_75' })
  // Nobody takes back a consent that was not given.
  expect(await (await site.get(follow)).text()).toMatch(/>\s*Poista nämä tiedot\s*</)
  const speakerId = (await kept(ctx)).answers[0]?.speakerId as never
  const system = { ...ctx, actor: { kind: 'system', job: 'test' } as const }
  await site.submit(`${follow}/erasure`, `${follow}/erasure`, { words: 'erase' })
  const event = { subjectId: speakerId, details: { words_kept: false } } as never
  await write((tx) => forgetWordsReaction.react(tx, system, event))
  const after = await kept(ctx)
  expect(after).toMatchObject({ background: [], consents: [], questions: [], feedback: [{ words: null }] })
  expect(after.answers).toMatchObject([{ score: 2, speakerId: null }])
})

test('a person may read and answer in any language that the question is written in', async () => {
  const { ctx, site, link } = await aTown()
  const page = await (await site.get(`${link}?language=se`)).text()
  expect(page).toContain('Leigo álki?')
  expect(page).toContain('lang="se"')
  await site.submit(`${link}?language=se`, `${link}?language=se`, { score: '4' })
  expect((await kept(ctx)).answers).toMatchObject([{ language: 'se' }])
})

async function tokenOn(site: ReturnType<typeof anApp>, page: string): Promise<Record<string, string>> {
  const html = await (await site.get(page)).text()
  const token = /name="form_token" value="([^"]+)"/.exec(html)?.[1]
  return token === undefined ? {} : { form_token: token }
}
