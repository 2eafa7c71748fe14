import { array, assert as holds, constantFrom, property, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'
import {
  changesAtSignIn,
  decideSignIn,
  rolesFromGroups,
  type GroupMapping,
  type HeldRole,
} from './sign-in.model.ts'

const today = '2026-06-15'
const mapping: GroupMapping[] = [
  { group: 'vastakaiku-admins', role: 'administrator', scope: { kind: 'organisation' } },
  { group: 'library', role: 'frontline', scope: { kind: 'unit', unitId: 'library' } },
  { group: 'library', role: 'viewer', scope: { kind: 'organisation' } },
  { group: 'swimming', role: 'frontline', scope: { kind: 'service', serviceId: 'swimming' } },
]

test('a group gives every role it is mapped to, once, and an unmapped group gives none', () => {
  expect(rolesFromGroups(['library', 'library', 'Everyone'], mapping)).toEqual([mapping[1], mapping[2]])
  expect(rolesFromGroups(['library'], [...mapping, ...mapping])).toHaveLength(2)
  expect(rolesFromGroups(['Library'], mapping)).toEqual([])
})

test('the first sign-in grants the roles of the groups', () => {
  const changes = changesAtSignIn([], ['swimming'], mapping, today)
  expect(changes).toEqual({ granted: [mapping[3]], ended: [] })
})

test('a role given by a group ends when the group is gone at the next sign-in', () => {
  const held = aHeldRole({ group: 'swimming', scope: { kind: 'service', serviceId: 'swimming' } })
  expect(changesAtSignIn([held], [], mapping, today)).toEqual({ granted: [], ended: [held] })
  expect(changesAtSignIn([held], ['swimming'], mapping, today)).toEqual({ granted: [], ended: [] })
})

test('a role given by a group ends when the group is no longer mapped to it', () => {
  const held = aHeldRole({ group: 'swimming', role: 'director' })
  expect(changesAtSignIn([held], ['swimming'], mapping, today)).toEqual({
    granted: [mapping[3]],
    ended: [held],
  })
})

test('a role given by hand stays, whatever the groups', () => {
  const byHand = aHeldRole({ group: null })
  expect(changesAtSignIn([byHand], [], mapping, today).ended).toEqual([])
})

test('a role that ended earlier is granted anew when the group comes back', () => {
  const ended = aHeldRole({
    group: 'swimming',
    scope: { kind: 'service', serviceId: 'swimming' },
    until: '2026-06-01',
  })
  expect(changesAtSignIn([ended], ['swimming'], mapping, today)).toEqual({ granted: [mapping[3]], ended: [] })
})

test('after any row of sign-ins, the roles from groups are those of the last', () => {
  const groups = shuffledSubarray(mapping.map(({ group }) => group))
  holds(
    property(array(groups, { minLength: 1 }), constantFrom('director', 'viewer'), (signIns, role) => {
      let held: HeldRole[] = [aHeldRole({ group: null, role })]
      for (const current of signIns) {
        const { granted, ended } = changesAtSignIn(held, current, mapping, today)
        held = [
          ...held.filter((one) => !ended.includes(one)),
          ...granted.map((one) => ({ ...one, from: today, until: null })),
        ]
      }
      const wanted = rolesFromGroups(signIns.at(-1) ?? [], mapping)
      expect(held.filter(({ group }) => group === null)).toHaveLength(1)
      expect(held).toHaveLength(wanted.length + 1)
      expect(held).toEqual(
        expect.arrayContaining(wanted.map((one) => expect.objectContaining(one) as unknown)),
      )
    }),
  )
})

test('only a person still at work who holds a role comes in', () => {
  const viewer = { role: 'viewer', scope: { kind: 'organisation' }, actingFor: null } as const
  expect(decideSignIn({ id: 'aino', leftOn: null }, [viewer], today)).toEqual({ ok: true })
  expect(decideSignIn({ id: 'aino', leftOn: today }, [viewer], today)).toEqual({ ok: true })
  expect(decideSignIn({ id: 'aino', leftOn: '2026-06-14' }, [viewer], today)).toMatchObject({
    reason: 'has_left',
  })
  expect(decideSignIn({ id: 'aino', leftOn: null }, [], today)).toMatchObject({ reason: 'no_role' })
})

function aHeldRole(fields: Partial<HeldRole> = {}): HeldRole {
  return {
    role: 'frontline',
    scope: { kind: 'organisation' },
    group: null,
    from: '2026-01-01',
    until: null,
    ...fields,
  }
}
