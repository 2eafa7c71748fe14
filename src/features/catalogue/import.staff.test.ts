import { expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aUnit } from '../../../tests/builders/catalogue.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPtvFile, aV11Hours, aV11Location, aV11Service, texts } from '../../../tests/builders/ptv.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Role } from '../../platform/access.ts'
import { importJob } from './import.jobs.ts'
import { feature } from './index.ts'
import { listServices } from './service.queries.ts'

const postgres = testDatabase()

async function aTown(role: Role = 'administrator') {
  const organisation = await found(postgres.database)
  const ctx = aContext({ organisation, actor: { kind: 'system', job: 'tests: import' } })
  const id = await aPerson(postgres.database, ctx)
  const site = anApp(postgres.database, [feature], { staff: aStaffActor(role, { id }) })
  const root = `/${organisation.slug}/staff/imports`

  async function bring(content: string | Buffer, given: Record<string, string> = {}) {
    const page = await (await site.get(`${root}/new`)).text()
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...hiddenOf(page, root), ...given }))
      body.append(name, value)
    body.append('file', new File([String(content)], 'ptv.json', { type: 'application/json' }))
    return site.app.request(root, { method: 'POST', body })
  }

  async function carryOut(location: string) {
    await importJob.run(site.services, ctx, { importId: location.split('/').at(-1) ?? '' })
    return (await site.get(location)).text()
  }
  return { ctx, root, site, bring, carryOut }
}

test('a file is brought, read by a job, and what was left out is told in words', async () => {
  const { ctx, site, bring, carryOut } = await aTown()
  const { unitId } = await aUnit(postgres.database, ctx)
  const broken = aV11Location({ serviceHours: [aV11Hours({ openingHour: [{ from: '8', to: '16:00' }] })] })
  const file = aPtvFile({
    serviceChannels: [broken],
    services: [aV11Service(), { serviceNames: texts({ fi: 'X' }) }],
  })
  const brought = await bring(file, { unit: unitId })
  expect(brought.status).toBe(303)
  const location = brought.headers.get('location') ?? ''
  expect(await (await site.get(location)).text()).toContain('Odottaa')

  const html = await carryOut(location)
  expect(html).toContain('Luettu')
  expect(html).toContain('serviceHours.0.openingHour.0.from')
  expect(html).toContain('Ei ole kellonaika')
  expect(html).toContain('Vain tämä kohta jäi pois')
  expect(html).toContain('Koko tietue jäi lukematta')
  expect(await postgres.database.read(ctx.organisation.id, listServices)).toHaveLength(1)
  // The file itself is not kept: what was in it is in the catalogue.
  const kept = []
  for await (const { key } of site.services.files.list(ctx.organisation.id)) kept.push(key)
  expect(kept).toEqual([])
})

test('a file that is none is told so on its page, and nothing is changed', async () => {
  const { ctx, bring, carryOut } = await aTown()
  const { unitId } = await aUnit(postgres.database, ctx)
  const location = (await bring('nonsense', { unit: unitId })).headers.get('location') ?? ''
  expect(await carryOut(location)).toContain('Tiedosto ei ole JSON-tiedosto')
})

test('without a file or to a closed unit nothing is begun, and what was chosen stays', async () => {
  const { ctx, root, site, bring } = await aTown()
  const { unitId } = await aUnit(postgres.database, ctx)
  const empty = await bring('', { unit: unitId, whole: 'yes' })
  expect(empty.status).toBe(422)
  const html = await empty.text()
  expect(html).toContain('Tiedosto on tyhjä')
  expect(html).toMatch(/value="yes" checked/)
  await postgres.database.write(ctx.organisation.id, (tx) =>
    tx.updateTable('identity.unit').set({ closedOn: '2026-01-01' }).where('unitId', '=', unitId).execute(),
  )
  expect(await (await bring(aPtvFile({ services: [] }), { unit: unitId })).text()).toContain(
    'Yksikkö on suljettu',
  )
  expect(await (await site.get(root)).text()).toContain('Lisää ensin yksikkö')
})

test('only an administrator imports', async () => {
  const { root, site } = await aTown('developer')
  for (const page of ['', '/new', '/0199a1b2-0000-7000-8000-000000000000'])
    expect((await site.get(root + page)).status).toBe(403)
})
