import { expect, test } from 'vitest'
import { features } from '../src/features.ts'
import { roles } from '../src/features/identity/role.model.ts'
import type { Grant } from '../src/platform/access.ts'
import { anApp } from './builders/app.ts'
import { aStaffActor, found } from './builders/context.ts'
import { testDatabase } from './database.ts'

const made = testDatabase()

// A card of the front page comes from each room, and any one of them can shut somebody out of all of it.
test('every role is let in at the front page of staff, and to each page that it names', async () => {
  const { slug } = await found(made.database)
  const refused: string[] = []
  for (const role of [...roles, undefined]) {
    const grants: Grant[] = role === undefined ? [] : [{ role, units: 'all', services: 'all' }]
    const { get } = anApp(made.database, features, { staff: aStaffActor('viewer', { grants }) })
    const home = `/${slug}/staff`
    const front = await get(home)
    const links = (await front.text()).matchAll(/href="([^"#?]*\/staff\/[^"#?]*)/g)
    const named = new Set([...links].map(([, page]) => page ?? ''))
    expect(named.size).toBeGreaterThanOrEqual(grants.length)
    const pages = [[home, front.status] as const]
    for (const page of named) pages.push([page, (await get(page)).status])
    refused.push(...pages.filter(([, status]) => status !== 200).map((one) => [role, ...one].join(' ')))
  }
  expect(refused).toEqual([])
})
