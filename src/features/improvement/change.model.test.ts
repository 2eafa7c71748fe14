import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headlineOf, shortened } from './change.model.ts'

describe('the headline of a change', () => {
  test('is its first sentence, and the rest follows', () => {
    expect(headlineOf('Vaihdoimme varaajan. Suihkut ovat nyt lämpimiä.')).toEqual({
      title: 'Vaihdoimme varaajan.',
      rest: 'Suihkut ovat nyt lämpimiä.',
    })
    expect(headlineOf('\n  Avaamme klo 7.30 alkaen.\n')).toEqual({
      title: 'Avaamme klo 7.30 alkaen.',
      rest: '',
    })
  })

  test('leaves a sentence whole that is longer by a word or two', () => {
    const sentence =
      'Palautimme vanhan sovelluksen, kunnes uusi on korjattu, ja kyydin voi nyt tilata myös puhelimitse joka päivä.'
    expect(headlineOf(`${sentence} Kiitos.`)).toEqual({ title: sentence, rest: 'Kiitos.' })
  })

  test('is cut between words where the sentence is long', () => {
    const long = 'Palkkasimme kaksi hoitajaa ja '.repeat(5).trim()
    const { title, rest } = headlineOf(long)
    expect(title.length).toBeLessThanOrEqual(102)
    expect(title).toMatch(/\S …$/)
    expect(`${title.slice(0, -2)} ${rest.slice(2)}`).toBe(long)
  })

  test('and the rest lose no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const letters = (one: string) => one.replaceAll(/[\s…]/gu, '')
        const { title, rest } = headlineOf(text)
        expect(letters(title + rest)).toBe(letters(text))
        expect(title).not.toBe('…')
      }),
    )
  })
})

test('a text is shortened to whole words, and a short one stays', () => {
  expect(shortened('Kylmää vettä suihkuissa', 14)).toBe('Kylmää vettä …')
  expect(shortened('\n\nKylmää vettä', 14)).toBe('Kylmää vettä')
  expect(shortened('Yhdyssanahirviö', 5)).toBe('Yhdys …')
})
