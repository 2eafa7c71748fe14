import { afterAll, beforeAll, expect, test } from 'vitest'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { hiddenOf } from '../../../tests/builders/app.ts'
import { aPerson, asSystem, valueOf } from '../../../tests/builders/identity.ts'
import { aBrowser, aSite } from '../../../tests/builders/http.ts'
import { testDatabase } from '../../../tests/database.ts'
import { newDevelopmentProvider } from '../../adapters/idp/development.provider.ts'
import type { Context } from '../../platform/context.ts'
import { connectProvider, mapGroup, unmapGroup } from './identity-provider.actions.ts'
import { listGroupRoles } from './identity-provider.queries.ts'
import { feature } from './index.ts'
import { makeSignInLink } from './session.actions.ts'
import { recordLeaving } from './staff.actions.ts'
import { findStaffBySubject } from './staff.queries.ts'

const db = testDatabase()
let ctx: Context
let site: Awaited<ReturnType<typeof aSite>>
let now = aMonday
const faults: unknown[] = []

beforeAll(async () => {
  ctx = aContext({ organisation: await found(db.database) })
  const path = `/dev/idp/${ctx.organisation.slug}`
  site = await aSite(db.database, [feature], {
    clock: () => now,
    beside: (origin) => [[path, newDevelopmentProvider(anIdp(origin, `${origin}${path}`))]],
  })
  await write((tx) => mapGroup(tx, asSystem(ctx), { group: 'kirjasto', role: 'frontline', unitId: null }))
  await write((tx) =>
    connectProvider(tx, asSystem(ctx), {
      issuer: `${site.origin}${path}`,
      clientId: 'vastakaiku',
      clientSecret: 'a secret',
      groupsClaim: 'groups',
      scopes: ['profile', 'email', 'groups'],
    }),
  )
  await aPerson(db.database, ctx, { name: 'Aino Aalto', email: 'aino@example.fi' })
  await aPerson(db.database, ctx, { name: 'Marja Salo', email: 'marja@example.fi' })
})

afterAll(() => site.close())

test('an invited person signs in with the provider and comes to the page they asked for', async () => {
  const browser = aBrowser(site.origin)
  const refused = await browser.open(`/${slug()}/staff/units`)
  expect(refused.url).toBe(`/${slug()}/staff/sign-in?return=${encodeURIComponent(`/${slug()}/staff/units`)}`)
  expect(refused.html).toContain('Kirjaudu organisaation tunnuksella')
  const signedIn = await signInAs(browser, 'aino', refused.html)
  expect(signedIn).toMatchObject({ url: `/${slug()}/staff/units`, status: 200 })
  expect(signedIn.html).toContain('Aino Aalto')
  const cookie = browser.cookies().find(({ name }) => name === 'vastakaiku_session')
  expect(cookie?.path).toBe(`/${slug()}/staff`)
})

test('the cookie is out of the reach of scripts and other sites', async () => {
  const staffId = await aPerson(db.database, ctx)
  const { value: code } = await write((tx) => makeSignInLink(tx, asSystem(ctx), { staffId }))
  const address = `${site.origin}/${slug()}/staff/sign-in/link/${code}`
  const html = await (await fetch(address)).text()
  const body = new URLSearchParams(hiddenOf(html, ''))
  const response = await fetch(address, { method: 'POST', body, redirect: 'manual' })
  const [line] = response.headers.getSetCookie()
  expect(line).toMatch(/^vastakaiku_session=[\w-]{43};/)
  for (const said of ['HttpOnly', 'SameSite=Lax', `Path=/${slug()}/staff`]) expect(line).toContain(said)
})

test('somebody neither invited nor in a group is told so', async () => {
  const browser = aBrowser(site.origin)
  const refused = await signInAs(browser, 'vieras')
  expect(refused.status).toBe(403)
  expect(refused.html).toContain('sinulle ei ole annettu käyttöoikeutta')
  expect((await browser.open(`/${slug()}/staff`)).url).toContain('/sign-in')
})

test('a group gives its role, and settings stay shut to a role that may not see them', async () => {
  const browser = aBrowser(site.origin)
  const home = await signInAs(browser, 'kerttu')
  expect(home.html).toContain('Tervetuloa, Kerttu Niemi')
  expect(home.html).not.toContain('Asetukset')
  for (const page of [
    'organisation',
    'brand',
    'statements',
    'units',
    'people',
    'sign-in-settings',
    'api-keys',
  ])
    expect((await browser.open(`/${slug()}/staff/${page}`)).status).toBe(403)
})

test('when the group no longer gives a role, the next sign-in is refused and the open session can do nothing', async () => {
  const browser = aBrowser(site.origin)
  await signInAs(browser, 'kerttu')
  const [mapped] = await db.database.read(ctx.organisation.id, listGroupRoles)
  if (!mapped) throw new Error('The group is not mapped')
  valueOf(await write((tx) => unmapGroup(tx, asSystem(ctx), { groupRoleId: mapped.id })))
  const refused = await signInAs(aBrowser(site.origin), 'kerttu')
  expect(refused).toMatchObject({ status: 403 })
  expect(refused.html).toContain('Sinulla ei ole juuri nyt mitään roolia')
  expect((await browser.open(`/${slug()}/staff`)).html).toContain('Sinulla ei ole vielä roolia')
})

test('whoever has left is out at once', async () => {
  const browser = aBrowser(site.origin)
  expect(await signInAs(browser, 'marja')).toMatchObject({ status: 200 })
  const marja = await db.database.read(ctx.organisation.id, (tx) => findStaffBySubject(tx, 'marja'))
  if (!marja) throw new Error('Marja did not come in')
  valueOf(await write((tx) => recordLeaving(tx, asSystem(ctx), { staffId: marja.id, leftOn: '2026-11-22' })))
  expect((await browser.open(`/${slug()}/staff`)).url).toContain('/sign-in')
  expect((await signInAs(browser, 'marja')).html).toContain('Käyttöoikeutesi on päättynyt')
})

test('a session ends after twelve hours, and a form sent then is not lost without a word', async () => {
  const browser = aBrowser(site.origin)
  await signInAs(browser, 'aino')
  const page = await browser.open(`/${slug()}/staff/organisation`)
  now = new Date(aMonday.getTime() + 12 * 3_600_000)
  const sent = await browser.open(
    `/${slug()}/staff/organisation`,
    new URLSearchParams(hiddenOf(page.html, '')),
  )
  expect(sent.status).toBe(403)
  expect(sent.html).toContain('mitään ei ole kadonnut')
  expect((await browser.open(`/${slug()}/staff`)).url).toContain('/sign-in')
  now = aMonday
})

test('signing out ends the session here and goes on to the provider', async () => {
  const browser = aBrowser(site.origin)
  const home = await signInAs(browser, 'aino')
  const action = `/${slug()}/staff/sign-out`
  const before = browser.cookies()
  const out = await browser.open(action, new URLSearchParams(hiddenOf(home.html, action)))
  expect(out.html).toContain('Olet kirjautunut ulos')
  const there = out.headers.get('refresh')?.replace('0; url=', '') ?? ''
  expect(there).toContain('/session/end?')
  expect((await browser.open(there)).status).toBe(200)
  const token = before.find(({ name }) => name === 'vastakaiku_session')?.value
  const again = await fetch(`${site.origin}/${slug()}/staff`, {
    headers: { cookie: `vastakaiku_session=${token}` },
    redirect: 'manual',
  })
  expect(again.status).toBe(303)
})

test('opening a sign-in link does not use it, and pressing its button does', async () => {
  const staffId = await aPerson(db.database, ctx, { name: 'Pia Pää' })
  const { value: code } = await write((tx) => makeSignInLink(tx, asSystem(ctx), { staffId }))
  const address = `/${slug()}/staff/sign-in/link/${code}`
  for (const scanner of [aBrowser(site.origin), aBrowser(site.origin)])
    expect((await scanner.open(address)).status).toBe(200)
  const browser = aBrowser(site.origin)
  const page = await browser.open(address)
  const body = new URLSearchParams(hiddenOf(page.html, ''))
  expect((await browser.open(address, body)).html).toContain('Tervetuloa, Pia Pää')
  const second = await aBrowser(site.origin).open(address)
  expect(second.status).toBe(403)
  expect(second.html).toContain('jo käytetty tai vanhentunut')
})

test('a code of sign-in is not guessed a thousand times', async () => {
  const guess = (code: number) =>
    fetch(`${site.origin}/${slug()}/staff/sign-in/link/${code}`, {
      headers: { 'x-forwarded-for': '192.0.2.77' },
    })
  const answers = await Promise.all(Array.from({ length: 40 }, (_, code) => guess(code)))
  const stopped = answers.filter(({ status }) => status === 429)
  expect(stopped.length).toBeGreaterThan(15)
  for (const { headers } of stopped) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a callback without its journey, and one with a journey of another, are refused', async () => {
  const browser = aBrowser(site.origin)
  const lost = await browser.open(`/${slug()}/staff/sign-in/callback?code=x&state=y`)
  expect(lost).toMatchObject({ status: 403 })
  expect(lost.html).toContain('Aloita alusta')
  await browser.open(`/${slug()}/staff/sign-in/departure`)
  const forged = await browser.open(`/${slug()}/staff/sign-in/callback?code=x&state=y`)
  expect(forged.html).toContain('Kirjautumispalvelu keskeytti')
})

test('a session of one organisation opens nothing in another', async () => {
  const other = await found(db.database)
  site.services.organisations.forget()
  const browser = aBrowser(site.origin)
  await signInAs(browser, 'aino')
  const token = browser.cookies().find(({ name }) => name === 'vastakaiku_session')?.value
  const response = await fetch(`${site.origin}/${other.slug}/staff`, {
    headers: { cookie: `vastakaiku_session=${token}` },
    redirect: 'manual',
  })
  expect(response.status).toBe(303)
  const unconnected = await aBrowser(site.origin).open(`/${other.slug}/staff`)
  expect(unconnected.html).toContain('Kirjautumista ei ole vielä otettu käyttöön')
})

test('none of this was a fault of the provider', () => {
  expect(faults).toEqual([])
})

async function signInAs(browser: ReturnType<typeof aBrowser>, sub: string, signInPage?: string) {
  const page = signInPage ?? (await browser.open(`/${slug()}/staff/sign-in`)).html
  const departure = /href="([^"]+\/sign-in\/departure[^"]*)"/.exec(page)?.[1] ?? ''
  const people = await browser.open(departure.replaceAll('&amp;', '&'))
  return browser.open(people.url, new URLSearchParams({ sub }))
}

function anIdp(origin: string, issuer: string) {
  const staff = `${origin}/${slug()}/staff`
  const person = (sub: string, name: string, groups: readonly string[] = []) => ({
    sub,
    name,
    email: `${sub}@example.fi`,
    groups,
    label: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  })
  return {
    issuer,
    name: 'Koekunta',
    stylesheet: null,
    onError: (error: unknown) => faults.push(error),
    clients: [
      {
        clientId: 'vastakaiku',
        clientSecret: 'a secret',
        redirectUris: [`${staff}/sign-in/callback`],
        returnUris: [`${staff}/sign-in`],
      },
    ],
    people: [
      person('aino', 'Aino A.'),
      person('marja', 'Marja S.'),
      person('kerttu', 'Kerttu Niemi', ['kirjasto']),
      person('vieras', 'Vieras Ihminen', ['tuntematon']),
    ],
  }
}

function slug() {
  return ctx.organisation.slug
}

function write<Result>(work: Parameters<typeof db.database.write<Result>>[1]) {
  return db.database.write(ctx.organisation.id, work)
}
