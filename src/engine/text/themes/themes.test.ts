import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { analyserOf } from '../analyser.ts'
import { normalise } from '../normal.ts'
import { routedTexts } from '../learning/sample.ts'
import { type Rows, rowsBuilder } from '../vectors/rows.ts'
import { asWritten, tokensOf } from '../words.ts'
import { wordRole } from './function-words.ts'
import { latent } from './latent.ts'
import { orthonormalise } from './orthonormal.ts'
import { keyPhrases } from './phrases.ts'
import { sampleOf } from './reservoir.ts'
import { sphericalMeans } from './spherical-means.ts'
import { suggestThemes } from './suggest.ts'

describe('directions in which words go together', () => {
  test('are those of algebra for two rows at a right angle', () => {
    const { strengths, points } = latent(
      rowsOf([
        [3, 0],
        [0, 2],
      ]),
      2,
      1,
      1,
    )
    expect(strengths[0]).toBeCloseTo(3, 9)
    expect(Math.abs(points[0] ?? 0)).toBeCloseTo(3, 9)
    expect(points[1]).toBeCloseTo(0, 9)
  })

  test('are none where there are no words', () => {
    expect(() => latent(rowsOf([[], []]), 0, 3, 1)).toThrow(RangeError)
  })

  test('are as strong as the exact decomposition says', () => {
    const random = randomFrom(2)
    // Singular values that fall, as those of texts do.
    const table = Array.from({ length: 60 }, () =>
      Array.from({ length: 40 }, (_, column) => random.normal() * 0.8 ** column),
    )
    const exact = new SingularValueDecomposition(new Matrix(table)).diagonal
    const { strengths, points, directions, k } = latent(rowsOf(table), 40, 8, 1)
    strengths.forEach((strength, at) => expect(strength / (exact[at] ?? 0)).toBeCloseTo(1, 3))
    const left = table.flatMap((row, i) =>
      row.map((value, j) => {
        const near = Array.from(
          { length: k },
          (_, d) => (points[i * k + d] ?? 0) * (directions[j * k + d] ?? 0),
        )
        return value - near.reduce((sum, part) => sum + part, 0)
      }),
    )
    const best = exact.slice(8).reduce((sum, value) => sum + value * value, 0)
    expect(left.reduce((sum, value) => sum + value * value, 0) / best).toBeLessThan(1.01)
  })

  test('come from columns that are at right angles and one long', () => {
    const random = randomFrom(4)
    const q = Float64Array.from({ length: 50 * 6 }, () => random.normal())
    // A column that says the same as another becomes nothing.
    for (let row = 0; row < 50; row += 1) q[row * 6 + 5] = 2 * (q[row * 6] ?? 0)
    orthonormalise(q, 50, 6)
    const matrix = Matrix.from1DArray(50, 6, q)
    const products = new EigenvalueDecomposition(matrix.transpose().mmul(matrix)).realEigenvalues
    const [none, ...ones] = products.sort((a, b) => a - b)
    expect(none).toBeCloseTo(0, 12)
    for (const one of ones) expect(one).toBeCloseTo(1, 12)
  })
})

describe('points gathered by direction', () => {
  test('are together when they point the same way', () => {
    const { groups, fit } = sphericalMeans(Float64Array.of(1, 0, 2, 0, 0, 3, 0, 0), 2, 2, 1)
    expect(groups[0]).toBe(groups[1])
    expect(groups[2]).not.toBe(groups[0])
    expect(groups[3]).toBe(-1)
    expect(fit).toBeCloseTo(1, 12)
    expect(() => sphericalMeans(Float64Array.of(1, 0), 2, 2, 1)).toThrow(RangeError)
  })

  test('are each at the centre they are nearest to, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 5 }), (seed, k) => {
        const random = randomFrom(seed)
        const points = Float64Array.from({ length: 30 * 3 }, () => random.normal())
        const found = sphericalMeans(points, 3, k, seed)
        expect(sphericalMeans(points, 3, k, seed)).toEqual(found)
        found.groups.forEach((group, at) => {
          const nearTo = Array.from({ length: k }, (_, other) =>
            [0, 1, 2].reduce(
              (sum, j) => sum + (points[at * 3 + j] ?? 0) * (found.centres[other * 3 + j] ?? 0),
              0,
            ),
          )
          expect(nearTo[group]).toBeCloseTo(Math.max(...nearTo), 9)
        })
      }),
    )
  })
})

test('key phrases are what one group says and others do not, as most of it writes them', () => {
  const texts = [
    'katu on liukas',
    'kadun auraus',
    'kadut aurattava',
    'kadut ovat liukkaat',
    'hyvä kirja',
    'kirjat hyviä',
  ]
  const lemmas: Record<string, string> = {
    kadun: 'katu',
    kadut: 'katu',
    liukkaat: 'liukas',
    kirjat: 'kirja',
    hyviä: 'hyvä',
  }
  const analyser = (word: string) => ({ ...asWritten(word), lemmas: [lemmas[word] ?? word] })
  const phrases = keyPhrases(
    texts.map((text, at) => ({
      words: text.split(' '),
      group: at < 4 ? 0 : 1,
      language: 'fi',
      analyser,
    })),
    2,
  )
  expect(phrases[0]?.[0]).toMatchObject({ phrase: 'kadut', times: 4 })
  expect(phrases[1]?.map(({ phrase }) => phrase).sort()).toEqual(['hyviä', 'kirja'])
})

describe('words that only hold a sentence together', () => {
  const phrasesOf = (texts: readonly string[], language: string) => {
    const analyser = analyserOf(language)
    const given = texts.map((text, at) => ({
      words: tokensOf(normalise(text)),
      group: at % 2,
      language,
      analyser,
    }))
    return keyPhrases(given, 2)
      .flat()
      .map(({ phrase }) => phrase)
  }

  test('are no key phrases in English, alone or at the edge of one', () => {
    const phrases = phrasesOf(
      [
        'She was very kind and they were there for the waiting room',
        "It's the parking that was too far and we couldn't find it",
        'They were in the waiting room because she was late',
        "There was no parking and you couldn't find any of it",
      ],
      'en',
    )
    expect(phrases.some((phrase) => phrase.includes('waiting'))).toBe(true)
    expect(phrases.some((phrase) => phrase.includes('parking'))).toBe(true)
    const small = /(^| )(she|was|very|and|they|were|there|for|the|it's|that|too|we|in|because|any|you)( |$)/
    expect(phrases.filter((phrase) => small.test(phrase))).toEqual([])
  })

  test('are none in Swedish and Finnish either, and what denies stands only beside another word', () => {
    const swedish = phrasesOf(
      ['Det var inte plogat', 'Vi har en bra skola', 'Det är inte plogat här', 'Hon har bytt skola'],
      'sv',
    )
    expect(swedish).toContain('inte plogat')
    expect(swedish).not.toContain('inte')
    expect(swedish.filter((phrase) => /(^| )(det|var|har|en|hon|här)( |$)/.test(phrase))).toEqual([])
    const finnish = phrasesOf(
      ['Meillä on hyvä koulu', 'Tämä katu oli liukas', 'Siellä on uusi koulu', 'Se katu oli taas liukas'],
      'fi',
    )
    expect(finnish).toContain('koulu')
    expect(finnish.filter((phrase) => /(^| )(meillä|tämä|oli|siellä|taas)( |$)/.test(phrase))).toEqual([])
  })

  test('are known in three languages; a word of another tells', () => {
    const roles = [
      ['the', 'en'],
      ['didn’t', 'en'],
      ['parking', 'en'],
      ['mining', 'en'],
      ['varor', 'sv'],
      ['the', 'et'],
    ] as const
    expect(
      roles.map(([word, language]) => wordRole(word, analyserOf(language)(word).lemmas[0] ?? word, language)),
    ).toEqual(['small', 'denies', 'tells', 'tells', 'tells', 'tells'])
  })
})

test('suggested themes are what people write about, the same for the same seed', () => {
  const texts = routedTexts(240)
  const settings = { groups: 3, seed: 1, analyserFor: analyserOf }
  const found = suggestThemes(texts, settings)
  expect(suggestThemes(texts, settings)).toEqual(found)
  expect(found.suggestions.map(({ size }) => size)).toEqual(
    found.suggestions.map(({ size }) => size).toSorted((a, b) => b - a),
  )
  for (const { phrases, typical } of found.suggestions) {
    expect(phrases.length).toBeGreaterThan(2)
    expect(typical).toHaveLength(5)
  }
  // Of the texts of a group, how many have its commonest theme: chance alone would give a third.
  const pure = found.suggestions.map(({ size }, group) => {
    const labels = texts.filter((_, at) => found.groups[at] === group).flatMap((text) => text.labels)
    return (
      Math.max(
        ...Map.groupBy(labels, (label) => label)
          .values()
          .map((all) => all.length),
      ) / size
    )
  })
  expect(Math.min(...pure)).toBeGreaterThan(0.5)
})

test('a sample of many has everybody with the same chance, in their order', async () => {
  const counts = new Float64Array(20)
  for (let seed = 0; seed < 2000; seed += 1) {
    const { sample, of } = await sampleOf(Array.from(counts.keys()), 5, seed)
    expect(of).toBe(20)
    expect(sample).toEqual(sample.toSorted((a, b) => a - b))
    for (const item of sample) counts[item] = (counts[item] ?? 0) + 1
  }
  // 2,000 draws of 5 in 20: 500 each, with a standard deviation of 19.
  for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(5 * 19.4)
  expect((await sampleOf(['a', 'b'], 5, 1)).sample).toEqual(['a', 'b'])
})

function rowsOf(table: readonly (readonly number[])[]): Rows {
  const builder = rowsBuilder()
  for (const row of table) {
    row.forEach((value, feature) => builder.add(feature, value))
    builder.endRow()
  }
  return builder.build()
}
