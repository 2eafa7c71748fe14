import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asWritten, type Analyser } from '../words.ts'
import { counterOf } from './count.ts'
import { widthOf } from './featuring.ts'
import { joinedRows, type Rows, rowsBuilder } from './rows.ts'
import { placesOf, vocabularyOf } from './vocabulary.ts'
import { weigh, weighedRows } from './weigh.ts'

const wide = { bits: 18, pairs: true, forms: false, letters: 'lemmas', rarity: 1 } as const
const plainly = () => asWritten

describe('the features of a text', () => {
  test('are its words, its pairs and the runs of letters of each word', () => {
    const counted = counterOf(wide, plainly)({ text: 'Aika meni. Aika kului.', language: 'fi' })
    const counts = [...counted.values.subarray(0, counted.length)]
    // aika twice with its 9 runs; meni with 9, kului with 12; three pairs.
    expect(counts.filter((count) => count === 2)).toHaveLength(10)
    expect(counts.filter((count) => count === 1)).toHaveLength(2 + 9 + 12 + 3)
    expect(new Set(counted.features.subarray(0, counted.length)).size).toBe(counted.length)
  })

  test('are those of the dictionary: base form, parts and roots', () => {
    const analyser: Analyser = (word) =>
      word === 'hammaslääkäriaikoja'
        ? { lemmas: ['hammaslääkäriaika'], parts: ['hammas', 'lääkäri', 'aika'], roots: [] }
        : asWritten(word)
    const count = counterOf({ ...wide, pairs: false, forms: false, letters: 'none' }, () => analyser)
    const featuresOf = (text: string) => {
      const { features, length } = count({ text, language: 'fi' })
      return new Set(features.subarray(0, length))
    }
    const compound = featuresOf('hammaslääkäriaikoja')
    expect(compound.size).toBe(4)
    for (const part of ['hammas', 'lääkäri', 'aika', 'hammaslääkäriaika'])
      expect(compound.isSupersetOf(featuresOf(part))).toBe(true)
  })

  test('are the written forms, too, where they are chosen', () => {
    const analyser: Analyser = (word) => ({ ...asWritten(word), lemmas: [word.slice(0, 3)] })
    const lengthWith = (choice: object, text: string) =>
      counterOf({ ...wide, pairs: false, ...choice }, () => analyser)({ text, language: 'fi' }).length
    // talo and talon: one lemma tal with runs ^ta tal al$ ^tal tal$ ^tal$; written talo has 9 runs, talon 6 others.
    expect(lengthWith({}, 'talo talon')).toBe(1 + 6)
    expect(lengthWith({ forms: true }, 'talo talon')).toBe(3 + 6)
    expect(lengthWith({ letters: 'forms' }, 'talo talon')).toBe(1 + 9 + 6)
    expect(lengthWith({ letters: 'none' }, 'talo talon')).toBe(1)
  })

  test('tell by which question they were asked, and not by what was counted before', () => {
    const count = counterOf(wide, plainly)
    const of = (text: string, question?: string) => {
      const { features, values, length } = count({ text, language: 'fi', ...(question ? { question } : {}) })
      return [features.slice(0, length), values.slice(0, length)]
    }
    const before = of('Hyvä palvelu')
    expect(of('Hyvä palvelu', 'Mitä parantaisit?')[0]).toHaveLength((before[0]?.length ?? 0) + 1 + 2)
    expect(of('Hyvä palvelu')).toEqual(before)
  })

  test('grow with a very long text and stay right', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `sana${index}`)
    const counted = counterOf(
      { ...wide, letters: 'none', pairs: false },
      plainly,
    )({
      text: words.join(' '),
      language: 'fi',
    })
    expect(counted.length).toBeGreaterThan(2950)
    expect(counted.values.subarray(0, counted.length).reduce((sum, count) => sum + count, 0)).toBe(3000)
  })
})

describe('the vocabulary of texts', () => {
  const rows = rowsOf([[5, 9], [9]])

  test('lists features from the commonest, and weighs the rare ones more', () => {
    const { features, idf } = vocabularyOf(rows, 16, 1, 1.5)
    expect([...features]).toEqual([9, 5])
    expect(idf[0]).toBe(1)
    expect(idf[1]).toBeCloseTo((1 + Math.log(1.5)) ** 1.5, 6)
    expect([...placesOf({ features, idf }, 16)].map((place, feature) => place && [feature, place])).toEqual(
      Array.from({ length: 16 }, (_, feature) => (feature === 9 ? [9, 1] : feature === 5 ? [5, 2] : 0)),
    )
  })

  test('leaves out what fewer texts have than asked', () => {
    expect([...vocabularyOf(rows, 16, 2).features]).toEqual([9])
  })
})

describe('the vector of a text', () => {
  test('halves its length between words and letters, letters at 0.7', () => {
    const features = Uint32Array.of(1, 9)
    const values = Float32Array.of(1, 1)
    const places = Uint32Array.from({ length: 16 }, (_, feature) => feature + 1)
    expect(weigh(features, values, 0, 2, { places, idf: new Float32Array(16).fill(3) })).toBe(2)
    expect(values[0]).toBeCloseTo(1 / Math.sqrt(1.49), 6)
    expect(values[1]).toBeCloseTo(0.7 / Math.sqrt(1.49), 6)
  })

  test('has length one, or none when nothing of it is known, among others as alone', () => {
    const someRows = fc.array(fc.uniqueArray(fc.nat(31), { maxLength: 12 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(someRows, (given) => {
        const rows = rowsOf(given)
        const vocabulary = vocabularyOf(rows, 32, 2)
        const known = { places: placesOf(vocabulary, 32), idf: vocabulary.idf }
        const whole = weighedRows(rows, known)
        const alone = joinedRows(given.map((features) => weighedRows(rowsOf([features]), known)))
        expect({ ...whole, starts: [...whole.starts] }).toEqual({ ...alone, starts: [...alone.starts] })
        given.forEach((_, row) => {
          const values = whole.values.subarray(whole.starts[row], whole.starts[row + 1])
          const square = values.reduce((sum, value) => sum + value * value, 0)
          expect(square).toBeCloseTo(values.length > 0 ? 1 : 0, 5)
        })
      }),
    )
  })
})

test('a feature space has room for words and for letters', () => {
  expect(widthOf(wide)).toBe(2 ** 19)
})

function rowsOf(given: readonly (readonly number[])[]): Rows {
  const builder = rowsBuilder(1, 1)
  for (const features of given) {
    for (const feature of features) builder.add(feature, 1)
    builder.endRow()
  }
  return builder.build()
}
