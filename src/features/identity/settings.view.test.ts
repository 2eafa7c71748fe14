import { afterAll, beforeAll, expect, test } from 'vitest'
import { hiddenOf } from '../../../tests/builders/app.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { aBrowser, aSite } from '../../../tests/builders/http.ts'
import { aPerson, aUnit, asSystem } from '../../../tests/builders/identity.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import { interfaceLanguages } from '../../platform/texts.ts'
import { listApiKeys } from './api-key.queries.ts'
import { findIdentityProvider } from './identity-provider.queries.ts'
import { feature } from './index.ts'
import { findOrganisationById } from './organisation.queries.ts'
import { listRolesInForce } from './role.queries.ts'
import { makeSignInLink } from './session.actions.ts'
import { findStaffByEmail } from './staff.queries.ts'
import { findStatement } from './statement.queries.ts'
import { listUnits } from './unit.queries.ts'

const db = testDatabase()
let ctx: Context
let site: Awaited<ReturnType<typeof aSite>>
let browser: ReturnType<typeof aBrowser>

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  site = await aSite(db.database, [feature], { clock: () => ctx.now })
  browser = aBrowser(site.origin)
  const staffId = await aPerson(db.database, ctx, { name: 'Aino Aalto' })
  const { value: code } = await db.database.write(ctx.organisation.id, (tx) =>
    makeSignInLink(tx, asSystem(ctx), { staffId }),
  )
  const address = at(`sign-in/link/${code}`)
  const page = await browser.open(address)
  await browser.open(address, new URLSearchParams(hiddenOf(page.html, '')))
})

afterAll(() => site.close())

test('every settings page is whole in three languages', async () => {
  const unitId = await aUnit(db.database, ctx)
  const staffId = await aPerson(db.database, ctx)
  const pages = [
    '',
    'organisation',
    'brand',
    'statements',
    'units',
    `units/${unitId}`,
    'people',
    `people/${staffId}`,
  ]
  for (const page of [...pages, 'sign-in-settings', 'api-keys']) {
    for (const language of interfaceLanguages) {
      const { status, html } = await browser.open(`${at(page)}?language=${language}`)
      expect(status, `${page} ${language}`).toBe(200)
      expect(html).toContain(`lang="${language}"`)
      // A form's token is chance, and chance spells NaN now and then.
      const shown = html.replaceAll(/<input type="hidden"[^>]*>/g, '')
      expect(shown, `${page} ${language}`).not.toMatch(/undefined|\[object|NaN/)
      expect(html.match(/<h1/g), `${page} ${language}`).toHaveLength(1)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, `${page} ${language}: ${ids.join(' ')}`).toBe(ids.length)
    }
  }
  await browser.open(`${at('')}?language=fi`)
  expect((await browser.open(at('units/not-an-id'))).status).toBe(404)
})

test('an organisation is renamed on every page at once, and never below the law', async () => {
  const values = { names_fi: 'Uusikylä', names_sv: 'Nyby', languages: 'fi, sv', required_languages: 'fi, sv' }
  const refused = await submit('organisation', '', { ...values, names_sv: '' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('href="#names_sv">Tästä puuttuu pakollinen kieli: ruotsi')
  expect(refused.html).toContain('value="Uusikylä"')
  const saved = await submit('organisation', '', values)
  expect(saved.html).toContain('Tallennettu')
  expect(saved.html).toContain('Uusikylä')
  const organisation = await db.database.readRegister((tx) => findOrganisationById(tx, ctx.organisation.id))
  expect(organisation).toMatchObject({ languages: ['fi', 'sv'] })
})

test('a colour that cannot be read comes back with one that can, and the chosen ones dress the site', async () => {
  const refused = await submit('brand', at('brand'), { colour: '#ffcc00', accent: '#f2a33a' })
  expect(refused.status).toBe(422)
  expect(refused.html).toMatch(/Lähin kelpaava on #[0-9a-f]{6}/)
  expect(refused.html).toContain('value="#ffcc00"')
  await submit('brand', at('brand'), { colour: '#123456', accent: '#f2a33a' })
  const sheet = await fetch(`${site.origin}/${ctx.organisation.slug}/brand.css`)
  expect(sheet.headers.get('content-type')).toContain('text/css')
  expect(sheet.headers.get('cache-control')).toBe('public, max-age=60')
  expect(await sheet.text()).toContain('--brand:#123456')
})

test('a logo is a picture by its bytes; the one before goes', async () => {
  const address = `${site.origin}/${ctx.organisation.slug}/logo`
  expect((await fetch(address)).status).toBe(404)
  const script = new File(['<svg onload="x()"/>'], 'logo.png', { type: 'image/png' })
  expect((await sendLogo(script)).html).toContain('ei ole PNG-')
  expect((await sendLogo(new File([Buffer.alloc(210_000)], 'logo.png'))).html).toContain('liian suuri')
  expect((await sendLogo(new File([aPng(10)], 'logo.png'))).html).toContain('Nykyinen logo')
  await sendLogo(new File([aPng(20)], 'logo.png'))
  const logo = await fetch(address)
  expect(logo.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await logo.arrayBuffer())).toEqual(aPng(20))
  expect(await files()).toBe(1)
  await submit('brand', at('brand/logo/removal'), {})
  expect((await fetch(address)).status).toBe(404)
  expect(await files()).toBe(0)
})

test('a statement is written in the required languages', async () => {
  const action = at('statements/accessibility')
  const half = await submit('statements', action, { accessibility_fi: 'Puutteita ei tiedetä.' })
  expect(half.status).toBe(422)
  // By the field that is empty, and by the name of its language; the other keeps what was written.
  expect(half.html).toMatch(/href="#accessibility_sv"[^>]*>Tästä puuttuu pakollinen kieli: ruotsi/)
  expect(half.html).not.toContain('href="#accessibility_fi"')
  expect(half.html).toContain('Puutteita ei tiedetä.')
  await submit('statements', action, { accessibility_fi: 'Ei puutteita.', accessibility_sv: 'Inga brister.' })
  const statement = await db.database.read(ctx.organisation.id, (tx) => findStatement(tx, 'accessibility'))
  expect(statement?.words).toEqual({ fi: 'Ei puutteita.', sv: 'Inga brister.' })
})

test('a unit is opened, moved and closed by forms', async () => {
  const values = { kind: 'sector', names_fi: 'Vapaa-aika', names_sv: 'Fritid', key: 'vapaa-aika', parent: '' }
  expect((await submit('units', at('units'), { ...values, key: 'Ä' })).status).toBe(422)
  expect((await submit('units', at('units'), values)).html).toContain('Vapaa-aika')
  const unit = await aUnit(db.database, ctx, { name: 'Uimahalli' })
  const sector = (await db.database.read(ctx.organisation.id, listUnits)).find(
    ({ key }) => key === 'vapaa-aika',
  )
  const page = `units/${unit}`
  await submit(page, at(`${page}/place`), { parent: sector?.id ?? '' })
  const blocked = await submit(`units/${sector?.id}`, at(`units/${sector?.id}/closure`), {})
  expect(blocked.html).toContain('alaiset yksiköt')
  expect((await submit(page, at(`${page}/closure`), {})).html).toContain('Lopetettu')
})

test('a person is invited with a role, gets another and a substitute, and leaves', async () => {
  const values = { name: 'Ville Koski', email: 'ville@example.fi', role: 'viewer', scope: '' }
  expect((await submit('people', at('people'), { ...values, email: 'ville' })).html).toContain(
    'nimi@esimerkki.fi',
  )
  const invited = await submit('people', at('people'), values)
  expect(invited.html).toContain('<h1>Ville Koski</h1>')
  expect((await submit('people', at('people'), values)).html).toContain('on jo henkilö')
  const ville = await db.database.read(ctx.organisation.id, (tx) => findStaffByEmail(tx, 'ville@example.fi'))
  if (!ville) throw new Error('Ville was not invited')
  const person = `people/${ville.id}`
  const role = { role: 'director', scope: '', from: '23.11.2026', until: '' }
  expect((await submit(person, at(`${person}/roles`), { ...role, from: 'huomenna' })).status).toBe(422)
  await submit(person, at(`${person}/roles`), role)
  const inForce = await db.database.read(ctx.organisation.id, (tx) =>
    listRolesInForce(tx, ville.id, '2026-11-23'),
  )
  expect(inForce.map((one) => one.role).sort()).toEqual(['director', 'viewer'])
  const substitute = await aPerson(db.database, ctx, { name: 'Siru Sijainen' })
  const days = { substitute, substitute_from: '1.12.2026', substitute_until: '24.12.2026' }
  expect((await submit(person, at(`${person}/substitutions`), days)).html).toContain('Siru Sijainen')
  expect((await submit(person, at(`${person}/leaving`), { left_on: '22.11.2026' })).html).toContain(
    'Palannut töihin',
  )
  expect((await browser.open(at('people'))).html).toContain('Lähtenyt')
})

test('a link for a colleague is shown once', async () => {
  const staffId = await aPerson(db.database, ctx)
  const made = await submit(`people/${staffId}`, at(`people/${staffId}/sign-in-links`), {})
  expect(made.html).toMatch(new RegExp(`${site.origin}${at('sign-in/link/')}[\\w-]{43}`))
})

test('a key is shown once, calls the API, and is revoked', async () => {
  const made = await submit('api-keys', at('api-keys'), { name: 'Varaukset' })
  const key = /vk_[\w-]{43}/.exec(made.html)?.[0] ?? ''
  expect((await browser.open(at('api-keys'))).html).not.toContain(key)
  const call = (authorization: string) =>
    fetch(`${site.origin}/api/v1/${ctx.organisation.slug}/nothing`, { headers: { authorization } })
  expect((await call(`Bearer ${key}`)).status).toBe(404)
  const wrong = await call('Bearer vk_wrong')
  expect(wrong.status).toBe(401)
  expect(wrong.headers.get('content-type')).toContain('application/problem+json')
  const [kept] = await db.database.read(ctx.organisation.id, listApiKeys)
  await submit('api-keys', at(`api-keys/${kept?.id}/revocation`), {})
  expect((await call(`Bearer ${key}`)).status).toBe(401)
})

test('a provider that does not answer is not kept', async () => {
  const values = {
    issuer: `${site.origin}/nothing-here`,
    client_id: 'us',
    client_secret: 'a secret',
    groups_claim: 'groups',
    scopes: 'profile email',
  }
  const refused = await submit('sign-in-settings', at('sign-in-settings'), values)
  expect(refused.status).toBe(422)
  expect(refused.html).not.toContain('a secret')
  expect(await db.database.read(ctx.organisation.id, findIdentityProvider)).toBeUndefined()
  const group = { group: 'kirjasto', role: 'frontline', scope: '' }
  const mapped = await submit('sign-in-settings', at('sign-in-settings/groups'), group)
  expect(mapped.html).toContain('kirjasto')
})

test('a form sent twice is done once', async () => {
  const page = await browser.open(at('units'))
  const values = { kind: 'unit', names_fi: 'Kerran', names_sv: 'En gång', key: 'kerran', parent: '' }
  const body = () => new URLSearchParams({ ...hiddenOf(page.html, at('units')), ...values })
  const both = await Promise.all([browser.open(at('units'), body()), browser.open(at('units'), body())])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
})

async function submit(page: string, action: string, values: Record<string, string>) {
  const { html } = await browser.open(at(page))
  const target = action === '' ? at(page) : action
  return browser.open(target, new URLSearchParams({ ...hiddenOf(html, action), ...values }))
}

async function sendLogo(file: File) {
  const { html } = await browser.open(at('brand'))
  const body = new FormData()
  for (const [name, value] of Object.entries(hiddenOf(html, at('brand/logo')))) body.set(name, value)
  body.set('logo', file)
  return browser.open(at('brand/logo'), body)
}

async function files() {
  let count = 0
  for await (const _ of site.services.files.list(ctx.organisation.id)) count += 1
  return count
}

/** The beginning of a square PNG, which is all that is looked at. */
function aPng(pixels: number) {
  const bytes = Buffer.alloc(64)
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(pixels, 16)
  bytes.writeUInt32BE(pixels, 20)
  return bytes
}

function at(page: string) {
  return `/${ctx.organisation.slug}/staff${page === '' ? '' : `/${page}`}`
}
