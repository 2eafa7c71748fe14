import { expect, test } from 'vitest'
import { anApp, hiddenOf } from '../../../tests/builders/app.ts'
import { aChannel, aDescription, aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, aStaffActor, found } from '../../../tests/builders/context.ts'
import { aPerson } from '../../../tests/builders/identity.ts'
import { testDatabase } from '../../../tests/database.ts'
import { feature } from './index.ts'

const postgres = testDatabase()

async function aTown() {
  const organisation = await found(postgres.database)
  const ctx = aContext({ organisation })
  const staffId = await aPerson(postgres.database, ctx, { name: 'Aino Asianajaja' })
  const staff = aStaffActor('administrator', { id: staffId })
  const site = anApp(postgres.database, [feature], { staff })
  const root = `/${organisation.slug}/staff/services`
  const shown = async (query: string) => {
    const html = await (await site.get(`${root}${query}`)).text()
    return [...html.matchAll(/<a href="[^"]*\/services\/[0-9a-f-]{36}"[^>]*>([^<]+)</g)].map(
      ([, name]) => name,
    )
  }
  return { ctx, site, root, shown, staffId }
}

test('the list is narrowed by text, class, channel, unit and what is lacking', async () => {
  const { ctx, site, root, shown } = await aTown()
  const { unitId } = await aUnit(postgres.database, ctx)
  const named = (fi: string, rest = {}) =>
    aService(postgres.database, ctx, { unitId, names: { fi, sv: `${fi} på svenska` }, ...rest })
  const pool = await named('Uimahalli 100 %')
  await aDescription(postgres.database, ctx, pool, { codes: [{ list: 'service_class', code: 'P27.1' }] })
  await aChannel(postgres.database, ctx, { kind: 'phone', serviceIds: [pool.serviceId] })
  const half = await named('Kirjasto', { names: { fi: 'Kirjasto' }, publishedAt: null })
  const elsewhere = await aService(postgres.database, ctx, { names: { fi: 'Neuvonta', sv: 'Råd' } })

  expect(await shown('')).toEqual(['Kirjasto', 'Neuvonta', 'Uimahalli 100 %'])
  expect(await shown('?q=HALLI')).toEqual(['Uimahalli 100 %'])
  expect(await shown('?q=100+%25')).toEqual(['Uimahalli 100 %'])
  expect(await shown('?q=10%25%25')).toEqual([])
  expect(await shown(`?q=${half.key}`)).toEqual(['Kirjasto'])
  expect(await shown('?class=P27')).toEqual(['Uimahalli 100 %'])
  expect(await shown('?class=P2')).toEqual([])
  expect(await shown('?channel=phone')).toEqual(['Uimahalli 100 %'])
  expect(await shown(`?unit=${elsewhere.unitId}`)).toEqual(['Neuvonta'])
  expect(await shown('?state=waiting')).toEqual(['Kirjasto'])
  expect(await shown('?state=untranslated')).toEqual(['Kirjasto'])
  expect(await shown('?state=unowned')).toHaveLength(3)
  expect(await shown('?state=archived')).toEqual([])
  // Whatever else an address asks for means nothing.
  expect(await shown("?state=x&class=P27.1&channel=y&unit='&q=%00")).toHaveLength(3)
  expect(await (await site.get(`${root}?q=ei-tällaista`)).text()).toContain('Ei tällaisia palveluja')
})

test('what nobody has seen to for a year is out of date until somebody says that it is right', async () => {
  const { ctx, site, root, shown } = await aTown()
  const { serviceId } = await aService(postgres.database, ctx, { names: { fi: 'Vanha', sv: 'Gammal' } })
  await postgres.database.write(ctx.organisation.id, (tx) =>
    tx
      .updateTable('catalogue.service')
      .set({ enteredAt: new Date('2024-01-01T10:00:00Z') })
      .where('serviceId', '=', serviceId)
      .execute(),
  )
  expect(await shown('?state=stale')).toEqual(['Vanha'])
  const page = `${root}/${serviceId}`
  expect(await (await site.get(page)).text()).toContain('Tietoja ei ole tarkistettu vuoteen')
  expect((await site.submit(page, `${page}/assurance`)).status).toBe(303)
  expect(await shown('?state=stale')).toEqual([])
  expect(await (await site.get(page)).text()).toContain('23.11.2026, Aino Asianajaja')
})

test('staff say for whom it is, add a life event, take one of the source away, and name who answers for it', async () => {
  const { ctx, site, root, shown, staffId } = await aTown()
  const service = await aService(postgres.database, ctx, { names: { fi: 'Neuvola', sv: 'Rådgivning' } })
  const codes = ['KE1', 'KE7'].map((code) => ({ list: 'life_event' as const, code }))
  await aDescription(postgres.database, ctx, service, { codes })
  const page = `${root}/${service.serviceId}`
  const form = await (await site.get(`${page}/declaration`)).text()
  expect(form.match(/value="KE\d+" checked/g)).toHaveLength(2)

  const body = new URLSearchParams({
    ...hiddenOf(form, `${page}/declaration`),
    responsible: staffId,
    segments: 'child_family',
  })
  for (const code of ['KE1', 'KE1.1', 'KE99']) body.append('life_events', code)
  const declared = await site.app.request(`${page}/declaration`, { method: 'POST', body })
  expect(declared.status).toBe(303)
  const html = await (await site.get(page)).text()
  expect(html).toContain('Lapsiperheet')
  expect(html).toContain('Lapsen saaminen, Adoptio')
  expect(html).not.toContain('Avioero')
  expect(await shown('?state=unowned')).toEqual([])
})

test('a name for residents stands over the source’s, and emptied it is the source’s again', async () => {
  const { ctx, site, root } = await aTown()
  const service = await aService(postgres.database, ctx, { names: { fi: 'Liikuntapaikat', sv: 'Idrott' } })
  await aDescription(postgres.database, ctx, service)
  const page = `${root}/${service.serviceId}`
  const given = { unit: service.unitId, summary_fi: 'Ui.', summary_sv: 'Simma.', name_sv: 'Idrott' }
  await site.submit(`${page}/description`, `${page}/description`, { ...given, name_fi: 'Uimahalli' })
  expect(await (await site.get(page)).text()).toContain('Uimahalli')
  const emptied = await site.submit(`${page}/description`, `${page}/description`, { ...given, name_fi: '' })
  expect(emptied.status).toBe(303)
  expect(await (await site.get(page)).text()).toContain('Liikuntapaikat')
})

test('the catalogue is taken along as a table and as linked data, where only what is public is told', async () => {
  const { ctx, site, root } = await aTown()
  const pool = await aService(postgres.database, ctx, {
    key: 'uimahalli',
    names: { fi: '=SUM("A")', sv: 'Simhall; ny' },
  })
  await aDescription(postgres.database, ctx, pool, {
    codes: [{ list: 'life_event', code: 'KE1' }],
    charge: 'free',
    languages: ['fi', 'se'],
  })
  await aChannel(postgres.database, ctx, { serviceIds: [pool.serviceId] })
  await aService(postgres.database, ctx, { key: 'odottaa', publishedAt: null })
  const csv = await site.get(`${root}.csv`)
  expect(csv.headers.get('content-disposition')).toMatch(
    /^attachment; filename="town-\w+-services-2026-11-23.csv"$/,
  )
  const [heading, ...lines] = (await csv.text()).trimEnd().split('\r\n')
  expect(heading).toMatch(/^\uFEFF?key;ptv_id;name_fi;name_sv;name_en/)
  expect(lines).toHaveLength(2)
  // A spreadsheet must not run it.
  expect(lines[1]).toContain(`"'=SUM(""A"")";"Simhall; ny"`)

  const data = (await (await site.get(`${root}.jsonld`)).json()) as { '@graph': Record<string, unknown>[] }
  expect(data['@graph']).toHaveLength(1)
  expect(data['@graph'][0]).toMatchObject({
    '@id': expect.stringMatching(/\/fi\/services\/uimahalli$/) as unknown,
    '@type': 'cpsv:PublicService',
    'dct:title': expect.arrayContaining([{ '@language': 'sv', '@value': 'Simhall; ny' }]) as unknown,
    'cv:isGroupedBy': [
      {
        '@id': 'http://uri.suomi.fi/codelist/ptv/ptvelti/code/KE1',
        '@type': ['cv:LifeEvent', 'cv:Event'],
        'dct:identifier': 'KE1',
        'dct:title': expect.arrayContaining([{ '@language': 'fi', '@value': 'Lapsen saaminen' }]) as unknown,
      },
    ],
    // Entered by hand: the organisation itself answers for it.
    'cv:hasCompetentAuthority': [{ '@type': 'cv:PublicOrganisation', 'dct:identifier': ctx.organisation.id }],
    'cv:hasChannel': [{ '@type': 'cv:Channel', 'dct:type': { 'skos:notation': 'service_location' } }],
    'cv:hasCost': [{ 'cv:hasValue': { '@type': 'xsd:double', '@value': '0.00' } }],
    'dct:modified': { '@value': aMonday.toISOString() },
  })
})

test('what the organisation says itself is linked data of the European profile, each node with what the profile asks of it', async () => {
  const { ctx, site, root } = await aTown()
  await aService(postgres.database, ctx, { key: 'ennen' })
  await aService(postgres.database, ctx, {
    key: 'luonnos',
    names: { fi: 'Ennakkotarkastus' },
    publishedAt: null,
  })
  const service = await aService(postgres.database, ctx, { key: 'lupa' })
  const page = `${root}/${service.serviceId}/terms`
  const given = {
    cost_0_fi: 'Lupamaksu',
    amount_0: '120,50',
    most_0: '300',
    unit_0: 'time',
    eligibility_fi: 'Omistat tontin.',
    document_fi: 'Asemapiirros',
    output_fi: 'Päätös',
    before_services: 'ennen, luonnos',
    usual_days: '30',
    most_days: '60',
  }
  expect((await site.submit(page, page, given)).status).toBe(303)
  const data = (await (await site.get(`${root}.jsonld`)).json()) as { '@graph': Record<string, unknown>[] }
  const shown = data['@graph'].find((one) => String(one['@id']).endsWith('/lupa'))
  expect(shown).toMatchObject({
    'cv:hasCost': [{ 'cv:hasValue': { '@value': '120.50' }, 'schema:maxPrice': 300 }],
    'dct:requires': [{ '@id': expect.stringMatching(/\/fi\/services\/ennen$/) as unknown }],
    'cv:processingTime': { '@type': 'xsd:duration', '@value': 'P30D' },
  })
  for (const [property, type, names] of [
    // What residents cannot read yet is named, as on the page, and not led to.
    ['cv:holdsRequirement', 'cv:Requirement', ['Omistat tontin.', 'Ennakkotarkastus']],
    ['cpsv:hasInput', 'cv:Evidence', ['Asemapiirros']],
    ['cpsv:produces', 'cv:Output', ['Päätös']],
  ] as const) {
    const title = (name: string) => expect.arrayContaining([{ '@language': 'fi', '@value': name }]) as unknown
    const identifier = expect.stringContaining('/fi/services/lupa#') as unknown
    expect(shown?.[property]).toMatchObject(
      names.map((name) => ({ '@type': type, 'dct:identifier': identifier, 'dct:title': title(name) })),
    )
  }
})
