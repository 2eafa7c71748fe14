import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { IdpRefused, IdpUnavailable } from './idp.errors.ts'
import { newOidcClient, type IdpSettings } from './oidc.client.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

const going = { redirectUri: 'http://localhost/kaikuranta/sign-in/return', language: 'fi' }

test('an issuer that nobody answers at is unavailable', async () => {
  const port = await serve(() => {})
  const server = servers.at(-1)
  await new Promise((closed) => server?.close(closed))
  await expect(newOidcClient().check(settingsFor(`http://localhost:${port}`))).rejects.toThrow(IdpUnavailable)
  const unknown = settingsFor('https://idp.kaikuranta.invalid')
  await expect(newOidcClient().startSignIn(unknown, going)).rejects.toThrow(IdpUnavailable)
})

test('an issuer that is slow, missing, broken or not a provider is unavailable', async () => {
  const client = newOidcClient({ timeoutSeconds: 0.2 })
  const answers: RequestListener[] = [
    () => {},
    (_, res) => res.writeHead(404).end(),
    (_, res) => res.writeHead(500).end(),
    (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Intranet</p>'),
    (_, res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{'),
  ]
  for (const answer of answers) {
    const port = await serve(answer)
    await expect(client.check(settingsFor(`http://localhost:${port}`))).rejects.toThrow(IdpUnavailable)
  }
})

test('an issuer that calls itself something else is refused', async () => {
  const port = await serve((_, res) => {
    res.writeHead(200, { 'content-type': 'application/json' }).end('{"issuer":"https://idp.example.fi"}')
  })
  await expect(newOidcClient().check(settingsFor(`http://localhost:${port}`))).rejects.toThrow(IdpRefused)
})

test('http is refused, save on this machine where it was allowed', async () => {
  const client = newOidcClient()
  const insecure = { ...settingsFor('http://localhost:1'), allowInsecure: false }
  await expect(client.check(insecure)).rejects.toMatchObject({ reason: 'issuer_insecure' })
  await expect(client.check(settingsFor('http://idp.example.fi'))).rejects.toMatchObject({
    reason: 'issuer_insecure',
  })
  await expect(client.check(settingsFor('idp'))).rejects.toMatchObject({ reason: 'issuer_malformed' })
})

test('what a provider tells of itself is asked once an hour, and a failure is asked again at once', async () => {
  let asked = 0
  let isBroken = true
  let time = 0
  const port = await serve((req, res) => {
    asked += 1
    const issuer = `http://${req.headers.host}`
    const metadata = { issuer, authorization_endpoint: `${issuer}/auth` }
    const body = isBroken ? '' : JSON.stringify(metadata)
    res.writeHead(isBroken ? 503 : 200, { 'content-type': 'application/json' }).end(body)
  })
  const client = newOidcClient({ now: () => time })
  const settings = settingsFor(`http://localhost:${port}`)

  await expect(client.check(settings)).rejects.toThrow(IdpUnavailable)
  isBroken = false
  await Promise.all([client.check(settings), client.check(settings), client.startSignIn(settings, going)])
  expect(asked).toBe(2)

  await client.check({ ...settings, clientSecret: 'changed' })
  expect(asked).toBe(3)
  time = 61 * 60 * 1000
  await client.check({ ...settings, clientSecret: 'changed' })
  expect(asked).toBe(4)
  expect(
    await client.signOutUrl(settings, { returnTo: going.redirectUri, idToken: null, language: 'fi' }),
  ).toBeNull()
})

function settingsFor(issuer: string): IdpSettings {
  const scopes = ['profile', 'email']
  return {
    issuer,
    clientId: 'vastakaiku',
    clientSecret: 'secret',
    groupsClaim: 'groups',
    scopes,
    allowInsecure: true,
  }
}

async function serve(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  return (server.address() as AddressInfo).port
}
