import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aUnit } from '../../../tests/builders/catalogue.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { aContext, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPtvFile, aV11Hours, aV11Location, aV11Service, texts } from '../../../tests/builders/ptv.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Role } from '../../platform/access.ts'
import { importJob, mirrorJob } from './import.jobs.ts'
import { listImports } from './import.queries.ts'
import { decideSource, usualAddresses } from './import-source.model.ts'
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
  // By whose name nothing behind it is turned round.
  expect(html).toContain('Palvelu: <bdi>')
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

test('services are read from the API that was chosen, and from no other server than PTV’s', async () => {
  const { ctx, root, site, carryOut } = await aTown()
  const { unitId } = await aUnit(postgres.database, ctx)
  const api = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const answer = pathname.endsWith('Service/list/organization')
      ? { pageCount: 1, itemList: [aV11Service()] }
      : undefined
    response.writeHead(answer ? 200 : 404).end(JSON.stringify(answer ?? 'Not found'))
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(api.address() as AddressInfo).port}/api/v11`
  const organisation = '925A28E3-54FE-4B3A-BE8C-2AEB01C0FB9E'
  const choose = (given: Record<string, string>) =>
    site.submit(`${root}/source`, `${root}/source`, { version: 'v11', organisation, address, ...given })
  expect(await (await choose({ organisation: 'Kaikuranta' })).text()).toContain('Tunnisteessa on 32 merkkiä')
  expect(await (await choose({ version: 'v12' })).text()).toContain('Versio v12 tarvitsee avaimen')
  expect((await choose({})).status).toBe(303)

  const begun = await site.submit(root, `${root}/readings`, { how: 'changes', unit: unitId })
  expect(await carryOut(begun.headers.get('location') ?? '')).toContain('PTV:n rajapinta v11')
  expect(await postgres.database.read(ctx.organisation.id, listServices)).toHaveLength(1)
  // From now on the night reads what changed; a server that is gone changes nothing.
  await mirrorJob.run(site.services, ctx, {})
  await new Promise((resolve) => api.close(resolve))
  const [nightly] = await postgres.database.read(ctx.organisation.id, listImports)
  expect(nightly).toMatchObject({ source: 'v11', whole: false, unitId, finishedAt: null })
  expect(nightly?.sinceAt).toEqual(ctx.now)
})

test('an address is PTV’s own, and a key goes to the server it was given for', () => {
  const api = { version: 'v11' as const, sourceOrganisationId: '925a28e3-54fe-4b3a-be8c-2aeb01c0fb9e' }
  const decide = (address: string) =>
    decideSource({ ...api, address }, { hasKey: true, anyAddress: false }).ok
  expect(Object.values(usualAddresses).map(decide)).toEqual([true, true])
  expect(decide('https://api.palvelutietovaranto.trn.suomi.fi/api/v11')).toBe(true)
  for (const address of [
    'http://api.palvelutietovaranto.suomi.fi/api/v11',
    'https://palvelutietovaranto.suomi.fi.example.com/',
    'https://example.com/?palvelutietovaranto.suomi.fi',
    'https://user:pass@api.palvelutietovaranto.suomi.fi/',
    'https://169.254.169.254/',
    'file:///etc/passwd',
    '',
  ])
    expect(decide(address)).toBe(false)
})
