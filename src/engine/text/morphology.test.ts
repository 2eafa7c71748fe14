import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyserOf } from './analyser.ts'
import { writeTransducer } from './dictionary.sample.ts'
import { finnishReadings } from './morphology.ts'

const noun = (base: string, stem: string) => ({
  from: 'start',
  to: 'bent',
  reads: stem,
  writes: `[Ln][Xp]${base}[X]${stem}`,
})
const small = writeTransducer([
  noun('talo', 'talo'),
  noun('aika', 'aja'),
  noun('hammas', 'hammas'),
  noun('kivi=talo', 'kivitalo'),
  { from: 'start', to: 'bent', reads: 'turku', writes: '[Lep][Xp]Turku[X]turku' },
  { from: 'start', to: 'bent', reads: 'turku', writes: '[Ln][Xp]turku[X]turku' },
  { from: 'start', to: 'bent', reads: 'koulutus', writes: '[Lt][Xp]kouluttaa[X]koulut[Ln][Xj]us[X]us' },
  { from: 'start', to: 'end', reads: 'eu:n', writes: '[La][Xr]ee uu[X][Xp]EU[X]eu[Sg]:n' },
  {
    from: 'start',
    to: 'end',
    reads: 'viidenkymmenen',
    writes: '[Lu][Xp]viisi[X]viiden[Bc][Lu][Xp]kymmentä[X]kymmenen',
  },
  { from: 'start', to: 'end', reads: 'yksinkerta', writes: '[Lu][Xp]yksi[X]yksin[Bc][Ln][Xp]kerta[X]kerta' },
  { from: 'start', to: 'end', reads: 'kolmetoista', writes: '[Lu][Xp]kolme[X]kolme[Bc]toista[Xp][X]' },
  { from: 'start', to: 'end', reads: '3-', writes: '[Lu]3-' },
  { from: 'bent', to: 'end', reads: '', writes: '' },
  { from: 'bent', to: 'end', reads: 'n', writes: '[Sg]n' },
  { from: 'bent', to: 'start', reads: '', writes: '[Bh][Bc]' },
])

describe('a Finnish word', () => {
  const readings = finnishReadings(small)
  test.each([
    ['talon', 'talo', ['talo'], []],
    ['hammastalon', 'hammastalo', ['hammas', 'talo'], []],
    ['kivitalo', 'kivitalo', ['kivi', 'talo'], []],
    ['koulutustalon', 'koulutustalo', ['koulutus', 'talo'], ['kouluttaa']],
    ['talokoulutus', 'talokoulutus', ['talo', 'koulutus'], ['kouluttaa']],
    ['eu:n', 'EU', ['EU'], []],
    ['viidenkymmenen', 'viisikymmentä', ['viisi', 'kymmentä'], []],
    ['yksinkerta', 'yksinkerta', ['yksi', 'kerta'], []],
    ['kolmetoista', 'kolmetoista', ['kolme'], []],
    ['3-', '3-', [], []],
  ])('%s is read as %s', (word, baseForm, parts, roots) => {
    expect(readings(word)).toEqual([{ baseForm, parts, roots, isName: false }])
  })

  test('has the reading of a common word before that of a name', () => {
    expect(analyserOf('fi', small)('turkun').lemmas).toEqual(['turku'])
    expect(readings('turkun').map(({ isName }) => isName)).toContain(true)
  })

  test('that the dictionary does not know is cut to its stem', () => {
    const analyse = analyserOf('fi', small)
    expect(analyse('kirjastossa')).toEqual(analyserOf('fi')('kirjastossa'))
    expect(analyse('hammasajan')).toEqual({ lemmas: ['hammasaika'], parts: ['hammas', 'aika'], roots: [] })
  })
})

test('other languages have stems, or leave their words as they are', () => {
  for (const form of ['väntetiden', 'väntetider', 'väntetidernas'])
    expect(analyserOf('sv')(form).lemmas).toEqual(['väntetid'])
  expect(analyserOf('en')('waiting').lemmas).toEqual(['wait'])
  expect(analyserOf('se')('girjerájus')).toEqual({ lemmas: ['girjerájus'], parts: [], roots: [] })
  expect(analyserOf('en', small)('talon').lemmas).toEqual(['talon'])
})

const installed = '/usr/lib/voikko/5/mor-standard/mor.vfst'

describe.skipIf(!existsSync(installed))(
  "Finnish words by Debian's dictionary (skipped when voikko-fi is not installed)",
  () => {
    const analyse = analyserOf('fi', existsSync(installed) ? readFileSync(installed) : undefined)
    test.each([
      ['hammaslääkäriaikoja', 'hammaslääkäriaika', ['hammas', 'lääkäri', 'aika'], []],
      ['terveyskeskuksessa', 'terveyskeskus', ['terveys', 'keskus'], ['terve']],
      ['määriä', 'määrä', [], []],
      ['lapsilleen', 'lapsi', [], []],
      ['ei', 'ei', [], []],
      ['parempi', 'hyvä', [], []],
      ['toimialaansa', 'toimiala', ['toimi', 'ala'], []],
      ['viidenkymmenen', 'viisikymmentä', ['viisi', 'kymmentä'], []],
      ['yksinkertaisilla', 'yksinkertainen', [], ['kerta']],
      ['e-reseptiä', 'e-resepti', ['e', 'resepti'], []],
      ['helsingissä', 'helsinki', [], []],
    ])('%s comes to %s', (word, lemma, parts, roots) => {
      const analysis = analyse(word)
      expect(analysis).toEqual({ lemmas: analysis.lemmas, parts, roots })
      expect(analysis.lemmas[0]).toBe(lemma)
    })
  },
)
