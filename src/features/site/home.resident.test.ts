import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aDescription, aService } from '../../../tests/builders/catalogue.ts'
import { aContext, anOrganisation, found } from '../../../tests/builders/context.ts'
import { aCase, aCaseWorker, closed } from '../../../tests/builders/improvement.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { searchAnalysisWith } from '../catalogue/service-search-analysis.model.ts'
import { indexServices } from '../catalogue/service-search.actions.ts'
import { feature } from './index.ts'

const postgres = testDatabase()

async function pageOf(address: string) {
  const page = await anApp(postgres.database, [feature]).get(address)
  return { status: page.status, html: await page.text() }
}

test.each([
  ['fi', 'Kerro, miten palvelu toimi.', 'Anna palautetta'],
  ['sv', 'Berätta hur tjänsten fungerade.', 'Ge respons'],
  ['en', 'Tell us how the service worked.', 'Give feedback'],
])('in %s the front page says what it is for and leads to giving feedback', async (language, what, give) => {
  const { slug } = await found(postgres.database)
  const { status, html } = await pageOf(`/${slug}/${language}`)
  expect(status).toBe(200)
  expect(html).toContain(`<h1>${what}`)
  expect(html).toContain(`<a class="vk-button" href="/${slug}/${language}/feedback">${give}</a>`)
  expect(html).toContain(`action="/${slug}/${language}/follow"`)
  expect(html).toContain(`href="/${slug}/${language}/messages"`)
  expect(html).not.toContain('<script')
})

test('the newest changes are told with how many said it, those of others are not', async () => {
  const organisation = await found(postgres.database)
  const ctx = aContext({ organisation })
  const asWorker = { ...ctx, actor: await aCaseWorker(postgres.database, ctx) }
  const caseId = await aCase(postgres.database, asWorker)
  const heard = { fi: 'Suihkuista tuli kylmää vettä.', sv: 'Duscharna var kalla.' }
  const did = { fi: 'Vaihdoimme varaajan.', sv: 'Vi bytte beredare.' }
  await closed(postgres.database, asWorker, caseId, { heard, did })

  const { html } = await pageOf(`/${organisation.slug}/fi`)
  expect(html).toContain('Suihkuista tuli kylmää vettä.')
  expect(html).toContain('Alle 10 ihmistä sanoi tämän')
  expect(html).toContain(`<a href="/${organisation.slug}/fi/changes/${caseId}">Vaihdoimme varaajan.</a>`)
  const inEnglish = await pageOf(`/${organisation.slug}/en`)
  expect(inEnglish.html).toContain('<span lang="fi" dir="ltr">Suihkuista tuli kylmää vettä.</span>')

  const other = await found(postgres.database, anOrganisation())
  const theirs = await pageOf(`/${other.slug}/fi`)
  expect(theirs.html).not.toContain('Vaihdoimme varaajan.')
  expect(theirs.html).toContain('Ensimmäinen muutos näkyy tässä, kun se on tehty.')
})

test('published services are offered from A to Z, and a way to all of them where they are many', async () => {
  const organisation = await found(postgres.database)
  const { unitId } = await aService(postgres.database, { organisation }, { names: { fi: 'Zumba' } })
  await aService(postgres.database, { organisation }, { unitId, names: { fi: 'Arkisto' } })
  await aService(postgres.database, { organisation }, { unitId, names: { fi: 'Luonnos' }, publishedAt: null })
  const few = await pageOf(`/${organisation.slug}/fi`)
  expect(few.html.indexOf('>Arkisto<')).toBeGreaterThan(-1)
  expect(few.html.indexOf('>Arkisto<')).toBeLessThan(few.html.indexOf('>Zumba<'))
  expect(few.html).not.toContain('Luonnos')
  expect(few.html).not.toContain('Kaikki palvelut')
  for (let more = 0; more < 8; more += 1) await aService(postgres.database, { organisation }, { unitId })
  expect((await pageOf(`/${organisation.slug}/fi`)).html).toContain('Kaikki palvelut')
})

test('a catalogue sorted by life events is entered by them, those with the most services first', async () => {
  const organisation = await found(postgres.database)
  const ctx = aContext({ organisation })
  const events = [['KE1'], ['KE1', 'KE2'], ['KE1', 'KE2', 'KE3']]
  for (const codes of events) {
    const service = await aService(postgres.database, ctx)
    const held = codes.map((code) => ({ list: 'life_event' as const, code }))
    await aDescription(postgres.database, ctx, service, { codes: held })
  }
  const { now, secrets, baseUrl } = ctx
  const system = systemContext(organisation, 'catalogue: index services', { now, secrets, baseUrl })
  await postgres.database.write(organisation.id, (tx) =>
    indexServices(tx, system, { after: null, analysis: searchAnalysisWith(undefined) }),
  )
  const { html } = await pageOf(`/${organisation.slug}/fi`)
  const places = ['KE1', 'KE2', 'KE3'].map((code) => html.indexOf(`/fi/life-events/${code}"`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(html).not.toContain('Lainaus ja palautus')
  expect(html).toContain(`action="/${organisation.slug}/fi/services"`)
})

test('the sitemap holds published services and changes of this organisation', async () => {
  const organisation = await found(postgres.database)
  const { key } = await aService(postgres.database, { organisation })
  const draft = await aService(postgres.database, { organisation }, { publishedAt: null })
  const other = await aService(postgres.database, {
    organisation: await found(postgres.database, anOrganisation()),
  })
  const answer = await anApp(postgres.database, [feature]).get(`/${organisation.slug}/sitemap.xml`)
  const xml = await answer.text()
  expect(answer.headers.get('content-type')).toContain('application/xml')
  expect(xml).toContain(`/${organisation.slug}/en/services/${key}</loc>`)
  for (const absent of [draft.key, other.key, '/staff', '/follow', '/v/']) expect(xml).not.toContain(absent)
})
