import { expect, test } from 'vitest'
import { decideConnection } from './identity-provider.model.ts'
import { decideLogo, MOST_LOGO_BYTES } from './logo.model.ts'

const usual = {
  issuer: 'https://login.example/realms/town',
  groupsClaim: 'groups',
  scopes: ['profile', 'email'],
}

test('a provider has an address, a claim and scopes that can be asked for', () => {
  expect(decideConnection(usual)).toMatchObject({ ok: true })
  expect(decideConnection({ ...usual, groupsClaim: 'realm_access.roles' })).toMatchObject({ ok: true })
  for (const issuer of ['login.example', 'ftp://login.example', 'javascript:1', 'https://user@login.example'])
    expect(decideConnection({ ...usual, issuer })).toMatchObject({ reason: 'issuer_malformed' })
  expect(decideConnection({ ...usual, groupsClaim: 'my groups' })).toMatchObject({
    reason: 'claim_malformed',
  })
  expect(decideConnection({ ...usual, scopes: ['"'] })).toMatchObject({ reason: 'scope_malformed' })
})

test('a logo is a picture, small in bytes and in pixels', () => {
  const picture = { width: 400, height: 200 }
  expect(decideLogo(MOST_LOGO_BYTES, picture)).toMatchObject({ ok: true })
  expect(decideLogo(MOST_LOGO_BYTES + 1, picture)).toMatchObject({ reason: 'logo_too_large' })
  expect(decideLogo(900, { width: 30_000, height: 30_000 })).toMatchObject({ reason: 'logo_too_large' })
  expect(decideLogo(900, undefined)).toMatchObject({ reason: 'logo_not_image' })
})
