import { expect, test } from 'vitest'
import { aBrowser, press } from './site.ts'
import { expectGoodPage, expectGoodPages, once, onePerPath, walk } from './walking.ts'

const browser = aBrowser()
const languages = ['fi', 'sv', 'en'] as const

test.each(languages)('staff’s pages are accessible (%s)', async (language) => {
  const all = await staffPages()
  // Every filter of every page in Finnish; in the other languages every page.
  const walked = language === 'fi' ? all : onePerPath(all)
  expect(walked.length).toBeGreaterThan(25)
  const aino = await browser.staff('kaikuranta', 'Aino')
  await aino.goto(`/kaikuranta/staff?language=${language}`)
  await expectGoodPages(aino, [...walked, '/kaikuranta/staff/nowhere'], language)
})

test('the pages of the installation, of signing in and of development are accessible', async () => {
  const page = await browser.desk()
  // The joint authority has few telephones in its outbox, and the page is the same.
  const addresses = ['/', '/kaikulahti/fi', '/dev/outbox', '/dev/outbox/kaikulahti', '/kaikuranta/staff']
  await expectGoodPages(page, addresses, 'fi')
  await press(page.getByRole('link', { name: 'Kirjaudu organisaation tunnuksella' }))
  await expectGoodPage(page, 'fi')
  expect(await page.getByRole('button').count()).toBe(6)
})

const staffPages = once(async () => walk(await browser.staff('kaikuranta', 'Aino'), '/kaikuranta/staff'))
