import { expect, test } from 'vitest'
import { readClaims } from './oidc.claims.ts'

test('a person is read from the usual claims', () => {
  const claims = {
    sub: 'a1',
    name: ' Aino Aalto ',
    email: 'aino@example.fi',
    groups: ['library', 7, '', 'pool'],
  }
  expect(readClaims(claims, 'groups')).toEqual({
    subject: 'a1',
    name: 'Aino Aalto',
    email: 'aino@example.fi',
    groups: ['library', 'pool'],
  })
})

test('a name is put together from its parts, or is what the provider calls the person', () => {
  expect(readClaims({ sub: 'a1', given_name: 'Bo', family_name: 'Ek' }, 'groups').name).toBe('Bo Ek')
  expect(readClaims({ sub: 'a1', name: '', preferred_username: 'boek' }, 'groups').name).toBe('boek')
  expect(readClaims({ sub: 'a1' }, 'groups')).toEqual({ subject: 'a1', name: 'a1', email: null, groups: [] })
})

test('groups may lie deep, in a claim with dots in its name, or be one text', () => {
  const deep = { sub: 'a1', realm_access: { roles: ['staff'] }, 'https://example.fi/groups': 'library' }
  expect(readClaims(deep, 'realm_access.roles').groups).toEqual(['staff'])
  expect(readClaims(deep, 'https://example.fi/groups').groups).toEqual(['library'])
  expect(readClaims(deep, 'realm_access').groups).toEqual([])
  expect(readClaims(deep, 'realm_access.roles.length').groups).toEqual([])
})
