import { describe, expect, test } from 'vitest'
import { interfaceLanguages } from '../../platform/texts.ts'
import { findColumns, type HeaderProblem } from './service-event-column.model.ts'
import { columnTexts, fileProblemText } from './service-event-file.texts.ts'
import { headerNames } from './service-event-header.model.ts'

const nothingGiven = { source: false, service: false }
const allGiven = { source: true, service: true }

const keysOf = (headers: string[], given = allGiven) => {
  const found = findColumns(headers, given)
  return found.ok
    ? Object.fromEntries([...found.columns.at].map(([key, at]) => [headers[at], key]))
    : found.problems
}

describe('the headers of a file', () => {
  test('are known in Finnish, whatever their case, spaces and accents', () => {
    expect(
      keysOf(
        [
          'Tapahtuma ID',
          'LÄHDE',
          'palvelu',
          'Yksikkö',
          'Aika',
          'puhelin',
          'Sähköposti',
          'äidinkieli',
          'ikä',
          'kotikunta',
          'postinumero',
          'Turvakielto',
          'kaynnin_tyyppi',
        ],
        nothingGiven,
      ),
    ).toEqual({
      'Tapahtuma ID': 'id',
      LÄHDE: 'source',
      palvelu: 'service',
      Yksikkö: 'unit',
      Aika: 'happenedAt',
      puhelin: 'phone',
      Sähköposti: 'email',
      äidinkieli: 'language',
      ikä: 'age',
      kotikunta: 'municipality',
      postinumero: 'postalCode',
      Turvakielto: 'protectedAddress',
      kaynnin_tyyppi: 'visitType',
    })
  })

  test('are known in Swedish and in English', () => {
    expect(
      keysOf(['händelse_id', 'källa', 'tjänst', 'tid', 'telefon', 'e-post', 'språk'], nothingGiven),
    ).toEqual({
      händelse_id: 'id',
      källa: 'source',
      tjänst: 'service',
      tid: 'happenedAt',
      telefon: 'phone',
      'e-post': 'email',
      språk: 'language',
    })
    expect(keysOf(['event_id', 'source', 'service', 'happenedAt', 'postalCode'], nothingGiven)).toMatchObject(
      {
        event_id: 'id',
        happenedAt: 'happenedAt',
        postalCode: 'postalCode',
      },
    )
  })

  test('are ours in every language: each column is found by the name we call it', () => {
    for (const language of interfaceLanguages)
      for (const [key, names] of Object.entries(columnTexts)) {
        const found = findColumns(['id', 'aika', names[language]], allGiven)
        const twice = !found.ok && found.problems.some(({ reason }) => reason === 'column_twice')
        expect(twice || (found.ok && found.columns.ignored.length === 0), `${key} ${language}`).toBe(true)
      }
  })

  test('name one column each', () => {
    const all = Object.values(headerNames).flat()
    expect(new Set(all).size).toBe(all.length)
  })

  test('that nobody knows are not read, and are told', () => {
    const found = findColumns(['id', 'aika', 'henkilötunnus', 'nimi', ''], allGiven)
    expect(found).toMatchObject({ ok: true, columns: { ignored: ['henkilötunnus', 'nimi'], width: 5 } })
  })

  test('may name attributes of their own', () => {
    const found = findColumns(
      ['id', 'aika', 'lisätieto: sali', 'tilläggsuppgift_rum', 'attribute.room'],
      allGiven,
    )
    expect(found.ok && found.columns.attributes.map(({ name }) => name)).toEqual(['sali', 'rum', 'room'])
  })

  test('that are missing are all told at once, with the header that may mean them', () => {
    const found = findColumns(['tapahtma_tunnus', 'palvleu', 'puhelin'], nothingGiven)
    expect(found).toEqual({
      ok: false,
      problems: [
        { reason: 'column_missing', column: 'id', near: 'tapahtma_tunnus' },
        { reason: 'column_missing', column: 'happenedAt', near: null },
        { reason: 'column_missing', column: 'source', near: null },
        { reason: 'column_missing', column: 'service', near: 'palvleu' },
      ],
    })
  })

  test('that misspell an exclusion are refused and not passed over', () => {
    expect(keysOf(['id', 'aika', 'turvakilto'])).toEqual([
      { reason: 'column_misspelt', column: 'protectedAddress', header: 'turvakilto' },
    ])
  })

  test('are not called misspelt for honest words, nor when the column is there', () => {
    expect(
      findColumns(['id', 'aika', 'nimi', 'device', 'sali', 'osasto', 'hinta', 'lääkäri', 'room'], allGiven)
        .ok,
    ).toBe(true)
    expect(findColumns(['id', 'aika', 'phone', 'phones'], allGiven).ok).toBe(true)
  })

  test('that are there twice, or not at all, are refused', () => {
    expect(keysOf(['id', 'aika', 'puhelin', 'phone'])).toEqual([
      { reason: 'column_twice', column: 'phone', header: 'phone' },
    ])
    expect(keysOf(['7', '040 123 4567'])).toContainEqual({ reason: 'no_header' })
  })

  test('may write the moment in two columns', () => {
    expect(keysOf(['id', 'pvm', 'klo'])).toEqual({ id: 'id', pvm: 'date', klo: 'clock' })
  })

  test('that are wrong are told as a sentence in three languages', () => {
    const missing: HeaderProblem = { reason: 'column_missing', column: 'service', near: 'palvleu' }
    expect(fileProblemText(missing, 'fi')).toBe(
      'Sarake ”palvelu” puuttuu. Tarkoittaako otsikko ”palvleu” sitä?',
    )
    expect(fileProblemText({ ...missing, near: null }, 'sv')).toBe('Kolumnen ”tjänst” saknas.')
    expect(fileProblemText({ reason: 'column_misspelt', column: 'phone', header: 'fone' }, 'en')).toBe(
      'The header “fone” resembles the column “phone”. Correct the header or remove the column.',
    )
  })
})
