import type { Page } from 'playwright-core'

/** One picture: where to go, and what to do there first. */
export type Look = {
  name: string
  address: string
  act?: (page: Page) => Promise<void>
  /** What the page answers when it is right, where that is not 200. */
  status?: number
}

const home = '/kaikuranta/fi'
const staff = '/kaikuranta/staff'

export const residentLooks: readonly Look[] = [
  { name: 'front', address: '/' },
  { name: 'home', address: home },
  { name: 'home-sv', address: '/kaikuranta/sv' },
  { name: 'home-en', address: '/kaikuranta/en' },
  { name: 'changes', address: `${home}/changes` },
  { name: 'change-measured', address: `${home}/changes`, act: open('lupapäätös|vaihe|Lupa') },
  { name: 'change-not-measured', address: `${home}/changes`, act: open('moatoimi|kirjasto|juna') },
  { name: 'services', address: `${home}/services` },
  { name: 'services-search', address: `${home}/services?q=uimahalin+aukiolot` },
  { name: 'services-search-none', address: `${home}/services?q=qwertyx` },
  { name: 'services-letter', address: `${home}/services?letter=K` },
  { name: 'life-event', address: `${home}/services`, act: toLink('/life-events/') },
  { name: 'target-group', address: `${home}/services`, act: toLink('/target-groups/') },
  { name: 'service-class', address: `${home}/services`, act: toLink('/service-classes/') },
  { name: 'service', address: `${home}/services/kirjasto` },
  { name: 'service-en', address: '/kaikuranta/en/services/kirjasto' },
  { name: 'unit', address: `${home}/services/kirjasto`, act: toLink('/units/') },
  { name: 'feedback', address: `${home}/feedback?service=kirjasto` },
  { name: 'feedback-refused', address: `${home}/feedback`, act: submit, status: 422 },
  { name: 'feedback-thanks', address: `${home}/feedback?service=kirjasto`, act: giveFeedback },
  { name: 'follow', address: `${home}/follow` },
  { name: 'follow-page', address: `${home}/feedback?service=kirjasto`, act: follow },
  { name: 'messages', address: `${home}/messages` },
  { name: 'privacy', address: `${home}/privacy` },
  { name: 'accessibility', address: `${home}/accessibility` },
  { name: 'not-found', address: `${home}/services/satama`, status: 404 },
  { name: 'outboxes', address: '/dev/outbox' },
  { name: 'outbox', address: '/dev/outbox/kaikuranta' },
  { name: 'told', address: '/dev/outbox/kaikuranta', act: told },
  { name: 'answer', address: '/dev/outbox/kaikuranta', act: toLink('/v/') },
  { name: 'answer-words', address: '/dev/outbox/kaikuranta', act: score },
  { name: 'joint-authority', address: '/kaikulahti/fi' },
]

export const staffLooks: readonly Look[] = [
  { name: 'home', address: staff },
  { name: 'menu', address: staff, act: openMenu },
  { name: 'inbox', address: `${staff}/feedback` },
  { name: 'feedback', address: `${staff}/feedback`, act: first('main a[href*="/staff/feedback/0"]') },
  { name: 'feedback-new', address: `${staff}/feedback/new` },
  { name: 'cases', address: `${staff}/cases` },
  { name: 'case-open', address: `${staff}/cases`, act: first('main a[href*="/staff/cases/0"]') },
  { name: 'cases-closed', address: `${staff}/cases?list=closed` },
  {
    name: 'case-closed',
    address: `${staff}/cases?list=closed`,
    act: first('main a[href*="/staff/cases/0"]'),
  },
  {
    name: 'case-closing',
    address: `${staff}/cases`,
    act: deep('main a[href*="/staff/cases/0"]', 'a[href$="/closure"]'),
  },
  {
    name: 'case-measuring',
    address: `${staff}/cases`,
    act: deep('main a[href*="/staff/cases/0"]', 'a[href$="/measurements"]'),
  },
  { name: 'case-new', address: `${staff}/cases/new` },
  { name: 'asks', address: `${staff}/asks` },
  { name: 'ask', address: `${staff}/asks`, act: first('main a[href*="/staff/asks/0"]') },
  { name: 'ask-new', address: `${staff}/asks/new` },
  { name: 'uploads', address: `${staff}/uploads` },
  { name: 'upload-new', address: `${staff}/uploads/new` },
  { name: 'outbox-letter', address: `${staff}/uploads/new`, act: askByEmail },
  { name: 'email-opt-out', address: '/dev/outbox/kaikuranta', act: toLink('/email-opt-outs/') },
  { name: 'email-opt-out-done', address: '/dev/outbox/kaikuranta', act: stopEmails },
  { name: 'reviews', address: `${staff}/reviews` },
  { name: 'review', address: `${staff}/reviews`, act: first('main a[href*="/staff/reviews/0"]') },
  { name: 'services', address: `${staff}/services` },
  { name: 'service', address: `${staff}/services`, act: first('main a[href*="/staff/services/0"]') },
  ...(['description', 'declaration', 'terms'] as const).map((part) => ({
    name: `service-${part}`,
    address: `${staff}/services`,
    act: deep('main a[href*="/staff/services/0"]', `a[href$="/${part}"]`),
  })),
  { name: 'services-missing', address: `${staff}/services?state=untranslated` },
  { name: 'imports', address: `${staff}/imports` },
  { name: 'import', address: `${staff}/imports`, act: first('main a[href*="/staff/imports/0"]') },
  { name: 'import-new', address: `${staff}/imports/new` },
  { name: 'import-new-refused', address: `${staff}/imports/new`, act: submit, status: 422 },
  { name: 'import-source', address: `${staff}/imports/source` },
  { name: 'unit-links', address: `${staff}/imports/units` },
  {
    name: 'unit-link',
    address: `${staff}/imports/units`,
    act: first('main a[href*="/staff/imports/units/"]'),
  },
  { name: 'messages', address: `${staff}/messages` },
  { name: 'gateways', address: `${staff}/gateways` },
  { name: 'contact-readings', address: `${staff}/contact-readings` },
  { name: 'organisation', address: `${staff}/organisation` },
  { name: 'brand', address: `${staff}/brand` },
  { name: 'units', address: `${staff}/units` },
  { name: 'people', address: `${staff}/people` },
  { name: 'person', address: `${staff}/people`, act: first('main a[href*="/staff/people/0"]') },
  { name: 'statements', address: `${staff}/statements` },
  { name: 'sign-in-settings', address: `${staff}/sign-in-settings` },
  { name: 'api-keys', address: `${staff}/api-keys` },
]

function first(selector: string) {
  return async (page: Page) => {
    const href = await page.locator(selector).first().getAttribute('href', { timeout: 4_000 })
    await page.goto(href ?? '')
  }
}

function deep(one: string, other: string) {
  return async (page: Page) => {
    await first(one)(page)
    await first(other)(page)
  }
}

function open(words: string) {
  return async (page: Page) => {
    const links = page.locator('main a[href*="/changes/"]')
    const card = page.locator('main article, main li, main .vk-card').filter({ hasText: new RegExp(words) })
    const link = (await card.count()) > 0 ? card.locator('a[href*="/changes/"]') : links
    await page.goto((await link.first().getAttribute('href', { timeout: 4_000 })) ?? '')
  }
}

/** Only a narrow screen has it. */
async function openMenu(page: Page) {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.locator('.vk-menu summary').click()
}

function toLink(part: string) {
  return first(`main a[href*="${part}"]`)
}

/** The page of someone whose words led to a change, by the link in the text that told them so. */
async function told(page: Page) {
  const text = await page
    .getByText(/Nyt asia on edennyt/)
    .first()
    .innerText()
  await page.goto(/https?:\S+\/follow\/\w+/.exec(text)?.[0] ?? '')
}

async function submit(page: Page) {
  await page.locator('main form button').first().click()
}

async function giveFeedback(page: Page) {
  await page.locator('main textarea').first().fill('Lukupiiri oli hieno. Voisiko niitä olla myös iltaisin?')
  await submit(page)
}

async function follow(page: Page) {
  await giveFeedback(page)
  await toLink('/follow/')(page)
}

/** Few of the demo are asked by e-mail: somebody who came to the library an hour ago is. */
async function askByEmail(page: Page) {
  const anHourAgo = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('fi', { timeZone: 'Europe/Helsinki', ...parts }).format(Date.now() - 3_600_000)
  const day = anHourAgo({ day: 'numeric', month: 'numeric', year: 'numeric' })
  const clock = anHourAgo({ hour: '2-digit', minute: '2-digit' })
  const columns = 'tapahtuma_id;palvelu;päivämäärä;kellonaika;sähköposti;kieli'
  const rows = `${columns}\r\nkirje-1;kirjasto;${day};${clock};asukas@kaiku.example;fi`
  await page
    .getByLabel('Tiedosto', { exact: true })
    .setInputFiles({ name: 'käynnit.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await page.getByLabel('Lähdejärjestelmä').fill('kirjastojärjestelmä')
  await submit(page)
  const wayOut = page.locator('main a[href*="/email-opt-outs/"]').first()
  for (let looks = 0; looks < 20 && !(await wayOut.isVisible()); looks += 1) {
    await page.waitForTimeout(1_000)
    await page.goto('/dev/outbox/kaikuranta')
  }
}

async function stopEmails(page: Page) {
  await toLink('/email-opt-outs/')(page)
  await submit(page)
}

async function score(page: Page) {
  await toLink('/v/')(page)
  await page.locator('main form button, main form input[type=submit]').nth(7).click()
}
