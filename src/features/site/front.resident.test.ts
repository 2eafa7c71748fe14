import { expect, test } from 'vitest'
import { someServices } from '../../../tests/builders/app.ts'
import { anOrganisation, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { frontRoutes } from './index.ts'

const postgres = testDatabase()

const front = () => frontRoutes(someServices(postgres.database), () => 'fi')

test('an installation without organisations says so in three languages', async () => {
  for (const [language, words] of [
    ['fi', 'Täällä ei ole vielä organisaatioita'],
    ['sv', 'Här finns inga organisationer än'],
    ['en', 'There are no organisations here yet'],
  ]) {
    const html = await (await front().request(`/?language=${language}`)).text()
    expect(html).toContain(`<html lang="${language}"`)
    expect(html).toContain(words)
  }
})

test('organisations are listed by name and kind, and an invented one is told to be invented', async () => {
  const real = await found(
    postgres.database,
    anOrganisation({ names: { fi: 'Öja', sv: 'Öja' }, invented: false }),
  )
  const invented = await found(
    postgres.database,
    anOrganisation({ kind: 'wellbeing_county', names: { fi: 'Äänekosken alue' } }),
  )
  const html = await (await front().request('/')).text()
  expect(html).toContain(`<a href="/${real.slug}/fi">Öja</a>`)
  expect(html.indexOf('Äänekosken alue')).toBeLessThan(html.indexOf('>Öja<'))
  expect(html).toContain(
    'Hyvinvointialue <strong class="vk-tag vk-tag--cloudberry">Keksitty esimerkki</strong>',
  )
  expect(html).not.toContain('<script')
  const robots = await (await front().request('/robots.txt')).text()
  expect(robots).toContain(`Disallow: /${invented.slug}/`)
  expect(robots).toContain(`Sitemap: http://localhost:3000/${real.slug}/sitemap.xml`)
})
