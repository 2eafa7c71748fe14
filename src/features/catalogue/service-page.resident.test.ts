import { beforeAll, expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aChannel, aDescription, aService, aUnit } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { type Organisation, systemContext } from '../../platform/context.ts'
import { noContact } from './contact.model.ts'
import { feature } from './index.ts'
import { searchAnalysisWith } from './service-search-analysis.model.ts'
import { indexServices } from './service-search.actions.ts'

const made = testDatabase()
let town: Organisation
let get: ReturnType<typeof anApp>['get']

/** Fifty services, so that one does not see all of them at once; one of them with everything there is to tell. */
beforeAll(async () => {
  town = await found(made.database)
  const ctx = aContext({ organisation: town })
  const { unitId } = await aUnit(made.database, ctx, {
    key: 'library',
    names: { fi: 'Kirjasto', sv: 'Bibliotek' },
  })
  const library = await aService(made.database, ctx, {
    unitId,
    key: 'library',
    names: { fi: 'Kirjasto', sv: 'Bibliotek' },
    summaries: { fi: 'Lainaa kirjoja </script> & pelejä.', sv: 'Låna böcker.' },
  })
  await aDescription(made.database, ctx, library, {
    descriptions: { fi: 'Kortin saa heti.', sv: 'Kortet fås genast.' },
    chargeNotes: { fi: 'Kortti maksaa 3 euroa.' },
    charge: 'chargeable',
    languages: ['fi', 'sv'],
    codes: [
      { list: 'life_event', code: 'KE4.2' },
      { list: 'service_class', code: 'P25.1' },
    ],
  })
  await aChannel(made.database, ctx, {
    serviceIds: [library.serviceId],
    contact: {
      ...noContact,
      phones: [
        { language: 'fi', kind: 'voice', number: '+358490000130', charge: null, chargeNote: '', note: '' },
      ],
    },
    addresses: [
      {
        purpose: 'visit',
        shape: 'street',
        streets: { fi: 'Kirjastokuja', sv: 'Biblioteksgränden' },
        streetNumber: '1',
        postOfficeBoxes: {},
        postalCode: '09999',
        postOffices: { fi: 'KAIKURANTA' },
        municipalityCode: null,
        country: 'FI',
        notes: {},
        point: { latitude: 59.75, longitude: 24.01 },
        entrances: [
          {
            names: { fi: 'Pääovi' },
            main: true,
            point: null,
            phone: null,
            email: null,
            address: null,
            groups: [{ names: { fi: 'Sisäänkäynti' }, sentences: [{ fi: 'Ovi aukeaa napista.' }] }],
          },
        ],
      },
    ],
  })
  const elsewhere = await aUnit(made.database, ctx, { names: { fi: 'Muut' } })
  for (let number = 1; number < 50; number += 1)
    await aService(made.database, ctx, {
      unitId: elsewhere.unitId,
      summaries: { fi: 'Jotain muuta.', sv: 'Något annat.' },
      names: { fi: `Palvelu ${String(number).padStart(2, '0')}`, sv: `Tjänst ${number}` },
    })
  const { now, secrets, baseUrl } = ctx
  const system = systemContext(town, 'test', { now, secrets, baseUrl })
  await made.database.write(town.id, (tx) =>
    indexServices(tx, system, { after: null, analysis: searchAnalysisWith(undefined) }),
  )
  ;({ get } = anApp(made.database, [feature], { clock: () => aMonday }))
})

const open = async (path: string) => {
  const response = await get(`/${town.slug}${path}`)
  return { status: response.status, headers: response.headers, html: await response.text() }
}

test('the page of a service tells where, when, at what cost and in which languages', async () => {
  const { html, headers } = await open('/fi/services/library')
  for (const told of [
    'Kortin saa heti.',
    'Avoinna nyt, sulkeutuu klo 19',
    'Kirjastokuja 1, 09999 KAIKURANTA',
    'href="tel:+358490000130"',
    'https://www.openstreetmap.org/?mlat=59.75000&amp;mlon=24.01000',
    'Ovi aukeaa napista.',
    'Kortti maksaa 3 euroa.',
    'suomi, ruotsi',
    `href="/${town.slug}/fi/life-events/KE4.2"`,
    `href="/${town.slug}/fi/units/library"`,
  ])
    expect(html).toContain(told)
  expect(headers.get('link')).toContain(
    `<http://localhost:3000/${town.slug}/fi/services/library>; rel="canonical"`,
  )
})

test('machines read the same as data that cannot end its block', async () => {
  const { html } = await open('/fi/services/library')
  const blocks = html.match(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g) ?? []
  expect(blocks).toHaveLength(1)
  const data = JSON.parse(blocks[0]?.replace(/<[^>]+>/g, '') ?? '') as Record<string, unknown>
  expect(data).toMatchObject({
    '@type': 'GovernmentService',
    name: 'Kirjasto',
    description: 'Lainaa kirjoja </script> & pelejä.',
    availableChannel: [
      {
        serviceLocation: {
          '@type': 'Place',
          geo: { latitude: 59.75 },
          openingHoursSpecification: [{ opens: '09:00', closes: '19:00' }],
        },
      },
    ],
  })
})

test('a large catalogue is entered by life event, target group, topic and letter', async () => {
  const { html } = await open('/fi/services')
  expect(html).toContain(`<a href="/${town.slug}/fi/life-events/KE4">Muuttaminen</a>`)
  expect(html).toContain(`<a href="/${town.slug}/fi/service-classes/P25">Kulttuuri</a>`)
  expect(html).toContain(`<a href="/${town.slug}/fi/services?letter=P">P</a>`)
  expect(html).not.toContain('Palvelu 07')
})

test('a code lists its services and leads to what is below it', async () => {
  const { html } = await open('/sv/service-classes/P25')
  expect(html).toContain('<h1>Kultur</h1>')
  expect(html).toContain(`<a href="/${town.slug}/sv/service-classes/P25.1">Bibliotek</a>`)
  expect(html).toContain(`<a href="/${town.slug}/sv/services/library">Bibliotek</a>`)
})

test('a letter has its services in the order of their names, fifty a page', async () => {
  const { html } = await open('/fi/services?letter=p')
  const names = [...html.matchAll(/>Palvelu (\d\d)</g)].map(([, number]) => number)
  expect(names).toEqual(Array.from({ length: 49 }, (_, at) => String(at + 1).padStart(2, '0')))
  expect((await open('/fi/services?letter=p&page=2')).html).toContain('Täällä ei ole palveluja')
})

test.each(['/fi/services?letter=1', '/fi/life-events/KE99', '/fi/life-events/v3004', '/fi/units/nothing'])(
  'there is no page %s',
  async (path) => {
    expect((await open(path)).status).toBe(404)
  },
)

test('a search is a page that says why it found what does not show why, and is not for search engines', async () => {
  const { html, headers } = await open('/fi/services?q=kirjatso')
  expect(html).toContain('Löytyi 1 palvelu')
  // Its name says why.
  expect(html).not.toContain('Palvelun tiedoissa')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  const hidden = await open('/fi/services?q=bibliotk')
  expect(hidden.html).toContain('Palvelun tiedoissa on sana ”bibliotek”.')
  expect((await open('/en/services?q=bibliotk')).html).toContain('Its details have the word “bibliotek”.')
  expect((await open('/fi/services?q=xyzzyxx')).html).toContain('Emme löytäneet palvelua näillä sanoilla')
})

test('what is typed comes back as text', async () => {
  const { html } = await open(`/fi/services?q=${encodeURIComponent('<b>"kirja')}`)
  expect(html).not.toContain('<b>')
})

test('names are offered while one types, from two letters on', async () => {
  const names = async (typed: string) =>
    (JSON.parse((await open(`/sv/service-suggestions?q=${typed}`)).html) as { names: string[] }).names
  expect(await names('bib')).toEqual(['Bibliotek'])
  expect(await names('b')).toEqual([])
})

test('the page of a unit has its places and its services', async () => {
  const { html } = await open('/fi/units/library')
  expect(html).toContain('<h1>Kirjasto</h1>')
  expect(html).toContain('Pääkirjasto')
  expect(html).toContain(`<a href="/${town.slug}/fi/services/library">Kirjasto</a>`)
  expect(html).not.toContain('Palvelu 07')
})
