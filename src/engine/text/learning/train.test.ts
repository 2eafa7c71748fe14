import { describe, expect, test } from 'vitest'
import { analyserOf } from '../analyser.ts'
import { explainerOf } from './explain.ts'
import { routedTexts, sampleTexts } from './sample.ts'
import { scorerOf } from './score.ts'
import { scoreTexts } from './score-texts.ts'
import { readThemeFile, writeThemeFile } from './theme-file.ts'
import { trainThemes } from './train.ts'

const choice = { bits: 12, pairs: true, forms: false, letters: 'lemmas', rarity: 1 } as const
const training = { choice, exclusive: false, seed: 1, threads: 1 }
const themes = await trainThemes(sampleTexts(400), training)

const asked = routedTexts(200).map((one, at) => ({ ...one, question: at % 2 === 0 ? 'Mikä?' : 'Miksi?' }))
const routes = await trainThemes(asked, { ...training, exclusive: true })

describe('a codebook learnt from texts', () => {
  test('finds the themes of texts it has not seen', () => {
    const score = scorerOf(themes, analyserOf)
    const unseen = sampleTexts(200, 2)
    const wanted = unseen.map(({ labels }) => labels.join())
    const given = unseen.map((text) =>
      score(text)
        .given.map((label) => themes.labels[label])
        .join(),
    )
    expect(given.filter((labels, index) => labels === wanted[index]).length).toBeGreaterThan(180)
    expect(themes.learnt.texts).toBe(400)
    expect(Math.min(...themes.learnt.f1)).toBeGreaterThan(0.9)
  })

  test('gives each text exactly one label where labels exclude each other', () => {
    const score = scorerOf(routes, analyserOf)
    const right = routedTexts(100, 2).filter((text) => {
      const { given } = score(text)
      expect(given).toHaveLength(1)
      return routes.labels[given[0] ?? -1] === text.labels[0]
    })
    expect(right.length).toBeGreaterThan(90)
    expect(score({ text: '', language: 'fi' }).given).toHaveLength(1)
  })

  test('says of many texts in threads what it says of each', async () => {
    const score = scorerOf(themes, analyserOf)
    const texts = sampleTexts(600, 4)
    const expected = texts.map((text) => score(text))
    let at = 0
    const work = { model: themes, masked: true, threads: 2 }
    for await (const { item, probabilities, given } of scoreTexts(texts, (text) => text, work)) {
      expect(item).toBe(texts[at])
      expect({ probabilities, given }).toEqual({
        probabilities: expected[at]?.probabilities,
        given: expected[at]?.given,
      })
      at += 1
    }
    expect(at).toBe(600)
  })

  test('is the same, byte for byte, with two threads as with one', async () => {
    const threaded = await trainThemes(sampleTexts(400), { ...training, threads: 2 })
    expect(writeThemeFile(threaded)).toEqual(writeThemeFile(themes))
  })
})

describe('why a text got a label', () => {
  const explain = explainerOf(themes, analyserOf)
  const text = { text: 'Kiitos, mutta auraus oli huono', language: 'fi' }

  test('is told by the words that earned it', () => {
    const { words } = explain(text, themes.labels.indexOf('kadut'))
    expect(words.toSorted((a, b) => b.weight - a.weight)[0]?.word).toBe('auraus')
    expect(words.map(({ word }) => word)).toEqual(['kiitos', 'mutta', 'auraus', 'oli', 'huono'])
    expect(() => explain(text, 99)).toThrow(RangeError)
  })

  test('adds up to the score that the label has', () => {
    const score = scorerOf(routes, analyserOf)
    const explainRoute = explainerOf(routes, analyserOf)
    for (const one of asked.slice(0, 20)) {
      const { scores } = score(one)
      routes.labels.forEach((_, label) => {
        const { words, question } = explainRoute(one, label)
        const sum = words.reduce(
          (total, { weight }) => total + weight,
          question + (routes.biases[label] ?? 0),
        )
        expect(sum).toBeCloseTo(scores[label] ?? Number.NaN, 6)
      })
    }
  })
})

describe("a model's file", () => {
  const bytes = writeThemeFile(themes)

  test('is read as what was written, wherever its bytes lie', () => {
    expect(readThemeFile(bytes)).toEqual({ model: themes })
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(readThemeFile(shifted.subarray(3))).toEqual({ model: themes })
  })

  test('is refused when a byte is damaged, wherever', () => {
    for (let at = 4; at < bytes.length; at += 997) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      expect(readThemeFile(damaged)).toHaveProperty('refused')
    }
    expect(readThemeFile(bytes.subarray(0, bytes.length - 4))).toEqual({ refused: 'damaged' })
  })

  test('is refused when a newer program wrote it, and when it is something else', () => {
    const newer = bytes.slice()
    newer[4] = 2
    expect(readThemeFile(newer)).toEqual({ refused: 'newer' })
    expect(readThemeFile(new TextEncoder().encode('id,text\n1,kiitos hyvästä palvelusta\n'))).toEqual({
      refused: 'no model',
    })
    expect(readThemeFile(new Uint8Array(3))).toEqual({ refused: 'no model' })
  })
})
