import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { anOrganisation, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Feature } from '../../platform/feature.ts'
import { panelFor } from '../../platform/panels.ts'
import { feature } from './index.ts'
import { servicePagePlace } from './service.place.ts'

const postgres = testDatabase()

const downstream: Feature = {
  name: 'downstream',
  access: {},
  panels: [panelFor(servicePagePlace, async (_db, _ctx, { key }) => `said of ${key}`)],
}

test.each([
  ['fi', 'Palvelut', 'Lainaus ja palautus'],
  ['sv', 'Tjänster', 'Lån och återlämning'],
  ['en', 'Services', 'Borrowing and returning'],
])('in %s the services stand under their units', async (language, heading, name) => {
  const organisation = await found(postgres.database)
  const { key } = await aService(postgres.database, { organisation })
  await aService(postgres.database, { organisation }, { names: { fi: 'Luonnos' }, publishedAt: null })
  const page = await anApp(postgres.database, [feature]).get(`/${organisation.slug}/${language}/services`)
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html).toContain(`<h1>${heading}</h1>`)
  expect(html).toContain(`<a href="/${organisation.slug}/${language}/services/${key}">${name}</a>`)
  expect(html).not.toContain('Luonnos')
  // One script, which only offers names while one types.
  expect(html.match(/<script[^>]*>/g)).toEqual([
    expect.stringMatching(/^<script type="module" src="\/assets\/suggestions-/),
  ])
})

test('services are listed from A to Z under units from A to Z', async () => {
  const organisation = await found(postgres.database)
  const pool = await aUnit(postgres.database, { organisation }, { names: { fi: 'Uimahalli' } })
  const library = await aUnit(postgres.database, { organisation }, { names: { fi: 'Kirjasto' } })
  for (const [name, { unitId }] of [
    ['Vesijumppa', pool],
    ['Satutunti', library],
    ['Äänikirjat', library],
    ['Lainaus', library],
  ] as const) {
    await aService(postgres.database, { organisation }, { names: { fi: name }, unitId })
  }
  const html = await (
    await anApp(postgres.database, [feature]).get(`/${organisation.slug}/fi/services`)
  ).text()
  const order = ['Kirjasto', 'Lainaus', 'Satutunti', 'Äänikirjat', 'Uimahalli', 'Vesijumppa']
  const places = order.map((name) => html.indexOf(`>${name}<`))
  expect(places).not.toContain(-1)
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
})

test('a text that is not in the language of the page is shown with its language, and it is said', async () => {
  const organisation = await found(postgres.database)
  const { key } = await aService(postgres.database, { organisation }, { summaries: { fi: 'Vain suomeksi.' } })
  const page = await anApp(postgres.database, [feature]).get(`/${organisation.slug}/en/services/${key}`)
  const html = await page.text()
  expect(html).toContain('<h1>Borrowing and returning</h1>')
  expect(html).toContain('<p class="vk-lead" lang="fi" dir="ltr">Vain suomeksi.</p>')
  expect(html).toContain(
    'This text is not available in English. We show it in the language it is written in: Finnish.',
  )
  const inFinnish = await anApp(postgres.database, [feature]).get(`/${organisation.slug}/fi/services/${key}`)
  expect(await inFinnish.text()).not.toContain('Näytämme sen kielellä')
})

test('rooms downstream show theirs on the page of a service', async () => {
  const organisation = await found(postgres.database)
  const { key } = await aService(postgres.database, { organisation }, { sensitive: true })
  const page = await anApp(postgres.database, [feature, downstream]).get(
    `/${organisation.slug}/sv/services/${key}`,
  )
  const html = await page.text()
  expect(html).toContain(`said of ${key}`)
  expect(html).toContain('Vi nämner aldrig den här tjänsten i ett sms.')
})

test('an unpublished service, an unknown one and that of another organisation are not found', async () => {
  const organisation = await found(postgres.database)
  const other = await found(postgres.database, anOrganisation())
  const draft = await aService(postgres.database, { organisation }, { publishedAt: null })
  const theirs = await aService(postgres.database, { organisation: other })
  const { get } = anApp(postgres.database, [feature])
  for (const key of [draft.key, theirs.key, 'nothing', '%00']) {
    expect((await get(`/${organisation.slug}/fi/services/${key}`)).status).toBe(404)
  }
})

test('an organisation without services says so', async () => {
  const organisation = await found(postgres.database)
  const html = await (
    await anApp(postgres.database, [feature]).get(`/${organisation.slug}/fi/services`)
  ).text()
  expect(html).toContain('Palveluja ei ole vielä julkaistu')
})
