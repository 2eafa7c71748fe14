import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newDevelopmentProvider, type RequestHandler } from './development.provider.ts'
import { IdpRefused } from './idp.errors.ts'
import { newOidcClient, type IdpSettings } from './oidc.client.ts'

const client = newOidcClient()
let server: Server
let origin = ''
const faults: unknown[] = []
const handlers: [prefix: string, handler: RequestHandler][] = []

beforeAll(async () => {
  server = createServer((req, res) => {
    const found = handlers.find(([prefix]) => req.url?.startsWith(prefix))
    if (found === undefined) res.writeHead(404).end()
    else found[1](req, res)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  for (const slug of ['kaikuranta', 'saaristo']) {
    handlers.push([`/dev/idp/${slug}`, newDevelopmentProvider(anIdp(slug))])
  }
})

afterAll(() => server.closeAllConnections())

test('a person chosen on the page comes back with name, address and groups', async () => {
  const { settings, redirectUri, secrets, url, browser } = await going('kaikuranta')
  const page = await browser.open(url)
  expect(page.text).toContain('lang="fi"')
  expect(page.text).toContain('Kenenä kirjaudut sisään?')
  expect(page.text).toContain('Aino Aalto &lt;3')
  expect(page.text).toContain('Kirjaston työntekijä')

  const returned = await browser.open(page.url, { sub: 'aino' })
  expect(returned.url.startsWith(`${redirectUri}?`)).toBe(true)
  const { search } = new URL(returned.url)
  const signedIn = await client.finishSignIn(settings, { redirectUri, query: search, secrets })
  expect(signedIn.claims).toEqual({
    subject: 'aino',
    name: 'Aino Aalto <3',
    email: 'aino@kaikuranta.invalid',
    groups: ['library'],
  })
})

test('an answer with another state, nonce or verifier is refused, and so is a code used twice', async () => {
  const { settings, redirectUri, secrets, url, browser } = await going('kaikuranta')
  const page = await browser.open(url)
  const query = new URL((await browser.open(page.url, { sub: 'aino' })).url).search
  const refusal = (changed: Partial<typeof secrets>) =>
    expect(
      client.finishSignIn(settings, { redirectUri, query, secrets: { ...secrets, ...changed } }),
    ).rejects.toThrow(IdpRefused)

  await refusal({ state: 'another' })
  await refusal({ codeVerifier: 'a'.repeat(43) })
  const unsent = query.replace(/&state=[^&]+/, '')
  await expect(client.finishSignIn(settings, { redirectUri, query: unsent, secrets })).rejects.toThrow(
    IdpRefused,
  )

  const second = await going('kaikuranta')
  const again = new URL((await second.signInAs('aino')).url).search
  const once = { redirectUri, query: again, secrets: second.secrets }
  await expect(
    client.finishSignIn(settings, { ...once, secrets: { ...second.secrets, nonce: 'another' } }),
  ).rejects.toThrow(IdpRefused)
  await expect(client.finishSignIn(settings, once)).rejects.toMatchObject({ reason: 'invalid_grant' })
})

test('a wrong client secret is refused', async () => {
  const { settings, redirectUri, secrets, signInAs } = await going('kaikuranta')
  const query = new URL((await signInAs('aino')).url).search
  const wrong = { ...settings, clientSecret: 'wrong' }
  const attempt = client.finishSignIn(wrong, { redirectUri, query, secrets })
  await expect(attempt).rejects.toMatchObject({ name: 'IdpRefused', reason: 'invalid_client' })
})

test('a refusal by the provider keeps its reason', async () => {
  const { settings, redirectUri, secrets } = await going('kaikuranta')
  const query = `?error=access_denied&state=${secrets.state}&iss=${encodeURIComponent(settings.issuer)}`
  const attempt = client.finishSignIn(settings, { redirectUri, query, secrets })
  await expect(attempt).rejects.toMatchObject({ name: 'IdpRefused', reason: 'access_denied' })
})

test('the next sign-in at the same browser asks again who it is', async () => {
  const first = await going('kaikuranta')
  await first.signInAs('aino')
  const second = await going('kaikuranta', first.browser)
  const returned = await second.signInAs('bo')
  const { settings, redirectUri, secrets } = second
  const query = new URL(returned.url).search
  const { claims } = await client.finishSignIn(settings, { redirectUri, query, secrets })
  expect(claims.subject).toBe('bo')
})

test('signing out asks once and returns, and the session there is over', async () => {
  const { settings, redirectUri, secrets, signInAs, browser } = await going('kaikuranta')
  const query = new URL((await signInAs('aino')).url).search
  const { idToken } = await client.finishSignIn(settings, { redirectUri, query, secrets })
  const returnTo = `${origin}/kaikuranta`
  const url = await client.signOutUrl(settings, { returnTo, idToken, language: 'sv' })

  const page = await browser.open(url ?? '')
  expect(page.text).toContain('Vill du logga ut?')
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const returned = await browser.open(action, { xsrf, logout: 'yes' })
  expect(returned.url).toBe(returnTo)
  expect((await browser.open(url ?? '')).text).not.toContain('Vill du logga ut?')
})

test('two organisations have providers of their own in one process and one browser', async () => {
  const first = await going('kaikuranta')
  const other = await going('saaristo', first.browser)
  await first.browser.open(first.url)
  const query = new URL((await other.signInAs('bo')).url).search
  const { settings, redirectUri, secrets } = other
  const { claims } = await client.finishSignIn(settings, { redirectUri, query, secrets })
  expect(claims.email).toBe('bo@saaristo.invalid')

  const foreign = { ...settings, issuer: first.settings.issuer }
  await expect(client.finishSignIn(foreign, { redirectUri, query, secrets })).rejects.toThrow(IdpRefused)
})

test('a choice without its cookie, a stranger and an unregistered return address are told so', async () => {
  const { url, browser, settings } = await going('kaikuranta')
  const page = await browser.open(url)
  const elsewhere = await newBrowser().open(page.url)
  expect(elsewhere).toMatchObject({ status: 400 })
  expect(elsewhere.text).toContain('Kirjautuminen on vanhentunut')
  expect(await browser.open(page.url, { sub: 'nobody' })).toMatchObject({ status: 400, url: page.url })
  expect(await browser.open(page.url, { sub: 'x'.repeat(5000) })).toMatchObject({ status: 413 })

  const strange = await client.startSignIn(settings, { redirectUri: 'https://example.com/', language: 'en' })
  const failed = await newBrowser().open(strange.url)
  expect(failed.status).toBe(400)
  expect(failed.text).toContain('<html class="govuk-template" lang="en">')
  expect(failed.text).toContain('redirect_uri')
})

test('its pages have no script or style of their own, and nothing here was a fault of its own', async () => {
  const said = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn')]
  newDevelopmentProvider(anIdp('hiljainen'))
  const { url, browser } = await going('kaikuranta')
  const page = await browser.open(url)
  expect(page.text).not.toMatch(/<script|<style|style=|onclick/)
  expect(page.text).toContain('<link rel="stylesheet" href="/assets/main.css"/>')
  for (const spy of said) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
  expect(faults).toEqual([])
})

function anIdp(slug: string) {
  return {
    issuer: `${origin}/dev/idp/${slug}`,
    name: slug,
    stylesheet: '/assets/main.css',
    onError: (error: unknown) => faults.push(error),
    clients: [
      {
        clientId: 'vastakaiku',
        clientSecret: 'a secret',
        redirectUris: [`${origin}/${slug}/sign-in/return`],
        returnUris: [`${origin}/${slug}`],
      },
    ],
    people: [
      {
        sub: 'aino',
        name: 'Aino Aalto <3',
        email: `aino@${slug}.invalid`,
        groups: ['library'],
        label: { fi: 'Kirjaston työntekijä', sv: 'Anställd på biblioteket', en: 'Library worker' },
      },
      {
        sub: 'bo',
        name: 'Bo Ek',
        email: `bo@${slug}.invalid`,
        groups: [],
        label: { fi: 'Johtaja', sv: 'Direktör', en: 'Director' },
      },
    ],
  }
}

async function going(slug: string, browser = newBrowser()) {
  const settings: IdpSettings = {
    issuer: `${origin}/dev/idp/${slug}`,
    clientId: 'vastakaiku',
    clientSecret: 'a secret',
    groupsClaim: 'groups',
    scopes: ['profile', 'email', 'groups'],
    allowInsecure: true,
  }
  const redirectUri = `${origin}/${slug}/sign-in/return`
  const { url, secrets } = await client.startSignIn(settings, { redirectUri, language: 'fi' })
  const signInAs = async (sub: string) => browser.open((await browser.open(url)).url, { sub })
  return { settings, redirectUri, url, secrets, browser, signInAs }
}

/** Follows redirects by hand and keeps cookies by name and path, as a browser does, until it leaves the provider. */
function newBrowser() {
  const jar = new Map<string, { name: string; value: string; path: string }>()

  async function open(address: string, form?: Record<string, string>) {
    let url = new URL(address)
    let body = form === undefined ? null : new URLSearchParams(form)
    for (let hops = 0; hops < 10; hops += 1) {
      const sent = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path))
      const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ')
      const method = body === null ? 'GET' : 'POST'
      const response = await fetch(url, { method, body, headers: { cookie }, redirect: 'manual' })
      for (const line of response.headers.getSetCookie()) keep(line)
      const location = response.headers.get('location')
      if (location === null) return { url: url.href, status: response.status, text: await response.text() }
      url = new URL(location, url)
      body = null
    }
    throw new Error('Too many redirects')
  }

  function keep(line: string) {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const path = attributes.find((one) => one.startsWith('path='))?.slice(5) ?? '/'
    const value = pair.slice(name.length + 1)
    if (value === '') jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, { name, value, path })
  }

  return { open }
}
