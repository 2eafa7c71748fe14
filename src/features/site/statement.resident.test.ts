import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aMonday, anOrganisation, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Organisation } from '../../platform/context.ts'
import { interfaceLanguages } from '../../platform/texts.ts'
import { optOutTexts } from '../listening/opt-out.texts.ts'
import { feature } from './index.ts'

const postgres = testDatabase()

async function textOf(organisation: Organisation, page: string) {
  const answer = await anApp(postgres.database, [feature]).get(`/${organisation.slug}/${page}`)
  expect(answer.status).toBe(200)
  return answer.text()
}

async function write(
  organisation: Organisation,
  kind: 'privacy' | 'accessibility',
  words: Record<string, string>,
) {
  await postgres.database.write(organisation.id, (tx) =>
    tx
      .insertInto('identity.statement')
      .values({ organisationId: organisation.id, kind, words: JSON.stringify(words), writtenAt: aMonday })
      .execute(),
  )
}

test('the privacy statement tells in three languages who answers, for how long, and to whom one may complain', async () => {
  const organisation = await found(postgres.database)
  const said = {
    fi: 'Rekisterinpitäjä on Koekunta.',
    sv: 'Personuppgiftsansvarig är Provkommun.',
    en: 'The controller is Testville.',
  }
  for (const language of interfaceLanguages) {
    const html = await textOf(organisation, `${language}/privacy`)
    expect(html).toContain(said[language])
    expect(html).toContain('https://tietosuoja.fi')
    expect(html).toContain(optOutTexts.button[language])
    expect(html).toMatch(/30 (päivää|dagar|days)/)
    expect(html).toMatch(/12 (kuukautta|månader|months)/)
    expect(html).toContain(`/${organisation.slug}/${language}/follow`)
  }
})

test.each([
  ['municipality', 'kuntalain (410/2015) 22'],
  ['joint_authority', 'myös kuntayhtymässä'],
  ['wellbeing_county', '(611/2021) 29'],
] as const)('the task of a %s comes from its own law', async (kind, law) => {
  const organisation = await found(postgres.database, anOrganisation({ kind }))
  expect(await textOf(organisation, 'fi/privacy')).toContain(law)
})

test('what the organisation wrote itself stands there, in its own words and never as markup', async () => {
  const organisation = await found(postgres.database)
  const before = await textOf(organisation, 'fi/privacy')
  expect(before).toContain('Organisaatio ei ole vielä kirjoittanut tähän yhteystietojaan')
  await write(organisation, 'privacy', {
    fi: 'Kunta\nRantatie 1\n\n<b>Tietosuojavastaava</b>',
    sv: 'Kommunen',
  })
  const html = await textOf(organisation, 'fi/privacy')
  expect(html).toContain('<p>Kunta<br/>Rantatie 1</p><p>&lt;b&gt;Tietosuojavastaava&lt;/b&gt;</p>')
  expect(html).toContain('Kirjoitettu 23.11.2026.')
  const english = await textOf(organisation, 'en/privacy')
  expect(english).toContain('This part is written only in another language: Finnish.')
  expect(english).toContain('<div lang="fi" dir="ltr">')
})

test('the statement of one organisation is not shown by another', async () => {
  const [one, other] = [await found(postgres.database), await found(postgres.database, anOrganisation())]
  await write(one, 'accessibility', { fi: 'Kartoissa ei ole tekstivastinetta.', sv: 'Kartorna saknar text.' })
  expect(await textOf(one, 'fi/accessibility')).toContain('Kartoissa ei ole tekstivastinetta.')
  expect(await textOf(other, 'fi/accessibility')).toContain('Organisaatio ei ole vielä arvioinut')
})

test('the accessibility statement names the supervisor and the way to tell of a shortcoming', async () => {
  const organisation = await found(postgres.database)
  for (const language of interfaceLanguages) {
    const html = await textOf(organisation, `${language}/accessibility`)
    expect(html).toContain('Traficom')
    expect(html).toContain('saavutettavuus@traficom.fi')
    expect(html).toContain(`href="/${organisation.slug}/${language}/feedback"`)
    expect(html).toMatch(/14 (päivän|dagar|days)/)
  }
})
