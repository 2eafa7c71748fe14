import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphabet, eachGram, gramOf, lettersOf } from './language-grams.ts'
import { openLanguageModel } from './language-model.ts'
import modelFile from './language.model.json' with { type: 'json' }
import { trainLanguages } from './language-training.ts'

function gramsOf(text: string): string[] {
  const grams: string[] = []
  eachGram(text, (gram) => grams.push(lettersOf(gram)))
  return grams
}

test('runs of letters are counted with a space on both sides of each word', () => {
  expect(gramsOf('Yö 2 on')).toEqual(
    [' ', 'y', ' y', 'ö', 'yö', ' yö', ' ', 'ö ', 'yö ', ' yö '].concat([
      'o',
      ' o',
      'ö o',
      'yö o',
      'n',
      'on',
      ' on',
      'ö on',
      ' ',
      'n ',
      'on ',
      ' on ',
    ]),
  )
  expect(gramsOf('Жa')).toContain(' ?a')
})

test('a run of letters and its number are the same', () => {
  const letter = fc.constantFrom(...alphabet)
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 4 }), (letters) => {
      expect(lettersOf(gramOf(letters))).toBe(letters)
    }),
  )
})

test('a model tells the languages it was made of, and is the same each time', () => {
  const lines = { xx: ['aba aba abba', 'baba'], yy: ['oto toto', 'otto tot'] }
  const file = trainLanguages(lines, { most: 60, source: 'test' })
  expect(trainLanguages(lines, { most: 60, source: 'test' })).toEqual(file)
  const { score } = openLanguageModel(file)
  const [x = 0, y = 0] = score('ababa').logLikelihoods
  expect(x).toBeGreaterThan(y + 2)
  expect(score('ababa').known).toBeGreaterThan(score('zzzzz').known)
  expect(score('').logLikelihoods.every((one) => Math.abs(one) < 3)).toBe(true)
})

test('the weights that lie in the file are those of the formula', () => {
  const file = trainLanguages({ xx: ['aa'], yy: ['bb'] }, { most: 1000, source: 'test' })
  // " aa " has 4 single letters, 2 of them a; the other language has none; three kinds of letters in all.
  const { score } = openLanguageModel({ ...file, grams: ['a'], weights: weightsOf(file, 'a') })
  const [x = 0, y = 0] = score('a').logLikelihoods
  expect(x).toBeCloseTo(Math.log(2.5 / 5.5) / 4, 1)
  expect(y).toBeCloseTo(Math.log(0.5 / 5.5) / 4, 1)
})

test('the model that is served knows Finnish, Swedish and English by their likeliest runs', () => {
  expect(modelFile.languages).toEqual(['fi', 'sv', 'en'])
  expect(modelFile.grams[2]).toContain('tää')
  const { score } = openLanguageModel(modelFile)
  expect(score('tämä on suomea').known).toBe(1)
})

function weightsOf({ grams, weights }: ReturnType<typeof trainLanguages>, letters: string): string {
  const at = (grams[0] ?? '').indexOf(letters)
  return btoa(atob(weights).slice(at * 2, at * 2 + 2))
}
