import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDevelopmentProvider, type RequestHandler } from './development.provider.ts'
import { type IdpSettings, newOidcClient } from './oidc.client.ts'

const page = readFileSync('docs/gateways.md', 'utf8')
const [, example = ''] = /```json oidc\n([\s\S]*?)```/.exec(page) ?? []
const given = JSON.parse(example) as Record<
  'issuer' | 'client_id' | 'client_secret' | 'groups_claim' | 'scopes',
  string
>

let server: Server
let handler: RequestHandler
let settings: IdpSettings
const redirectUri = 'http://localhost/kunta/staff/sign-in/callback'

beforeAll(async () => {
  server = createServer((req, res) => handler(req, res))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}/dev/idp/kunta`
  settings = {
    issuer,
    clientId: given.client_id,
    clientSecret: given.client_secret,
    groupsClaim: given.groups_claim,
    scopes: given.scopes.split(' '),
    allowInsecure: true,
  }
  handler = newDevelopmentProvider({
    issuer,
    name: 'Kunta',
    clients: [
      {
        clientId: given.client_id,
        clientSecret: given.client_secret,
        redirectUris: [redirectUri],
        returnUris: [],
      },
    ],
    people: [],
    stylesheet: null,
    onError: () => {},
  })
})
afterAll(() => server.closeAllConnections())

test('the settings of the documentation are accepted by a provider, and lead to its page', async () => {
  const client = newOidcClient()
  await client.check(settings)
  const { url } = await client.startSignIn(settings, { redirectUri, language: 'fi' })
  const asked = new URL(url)
  expect(`${asked.origin}${asked.pathname}`).toContain(settings.issuer)
  expect(asked.searchParams.get('scope')?.split(' ')).toEqual(expect.arrayContaining(['openid', 'groups']))
  const answer = await fetch(url, { redirect: 'manual' })
  expect([302, 303]).toContain(answer.status)
  expect(answer.headers.get('location')).not.toContain('error=')
})
