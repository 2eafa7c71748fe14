import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { campaignsOf } from './campaigns.ts'
import { likeness, sketcher } from './min-hash.ts'
import { nearDuplicates } from './near-duplicates.ts'

const sketchOf = sketcher(1)
const template = 'Avatkaa Kaikurannan kirjasto myös lauantaisin ja sunnuntaisin, kiitos jo etukäteen'

describe('a sketch of a text', () => {
  test('does not see capitals, signs and spaces', () => {
    expect(sketchOf('  Avatkaa  kirjasto!! ')).toEqual(sketchOf('avatkaa kirjasto'))
  })

  test('agrees in about as many places as the texts share runs of letters', () => {
    const random = randomFrom(3)
    let worst = 0
    let squares = 0
    const rounds = 200
    for (let round = 0; round < rounds; round += 1) {
      const words = Array.from({ length: 30 }, () => `${random.below(1e9)}`)
      const cut = random.below(31)
      const other = [
        ...words.slice(0, cut),
        ...Array.from({ length: 30 - cut }, () => `${random.below(1e9)}`),
      ]
      const difference =
        likeness(sketchOf(words.join(' ')), sketchOf(other.join(' '))) - jaccard(words, other)
      worst = Math.max(worst, Math.abs(difference))
      squares += difference ** 2
    }
    // The standard error is at most 0.044; four of them happen once in 16,000.
    expect(worst).toBeLessThan(4 * 0.0442)
    expect(Math.sqrt(squares / rounds)).toBeLessThan(0.05)
  })
})

describe('near-duplicates', () => {
  test('go to the first text that says the same, small changes and all', () => {
    const find = nearDuplicates({ seed: 1 })
    const texts = [template, 'Uimahallin vesi on kylmää', template.toUpperCase(), `${template}! t. Aino`]
    expect(texts.map((text) => find(text).first)).toEqual([0, 1, 0, 0])
    expect(find('Uimahallin vesi oli lämmintä ja henkilökunta ystävällistä').first).toBe(4)
  })

  test('are no two texts that only share some words', () => {
    const find = nearDuplicates({ seed: 1 })
    find('Bussi 5 oli taas myöhässä ja pysäkillä oli kylmä')
    expect(find('Bussi 5 ei tullut ollenkaan, odotin puoli tuntia').first).toBe(1)
  })

  test('of the latest texts only are remembered when told so', () => {
    const find = nearDuplicates({ seed: 1, most: 2 })
    const texts = [
      template,
      'Uimahallin vesi on kylmää',
      'Kirjaston hylly on tyhjä',
      'Tie on auraamatta taas',
    ]
    for (const text of texts) find(text)
    expect(find(template).first).toBe(4)
    expect(find('Tie on auraamatta taas').first).toBe(3)
  })

  test('are found the same way whatever is remembered, while it is remembered', () => {
    const random = randomFrom(5)
    const find = nearDuplicates({ seed: 1, most: 10 })
    const wide = nearDuplicates({ seed: 1 })
    const texts = Array.from({ length: 40 }, () =>
      Array.from({ length: 8 }, () => random.below(1e6)).join(' '),
    )
    for (let at = 0; at < 200; at += 1) {
      // Each text comes back within the ten latest.
      const text = texts[Math.floor(at / 20) * 4 + random.below(4)] ?? ''
      expect(find(text)).toEqual(wide(text))
    }
  })

  test('without a letter in them are like each other and like nothing else', () => {
    const find = nearDuplicates({ seed: 1 })
    expect(['', '!!!', 'a', '…'].map((text) => find(text).first)).toEqual([0, 0, 2, 0])
  })
})

test('a campaign is a long text sent by many, the largest first', () => {
  const texts = [
    ...Array.from({ length: 5 }, () => template),
    ...Array.from({ length: 9 }, () => 'Kiitos hyvästä palvelusta'),
    ...Array.from(
      { length: 6 },
      () => `Koulun piha on vaarallinen ja pimeä, laittakaa sinne valot ennen talvea`,
    ),
    ...Array.from(
      { length: 4 },
      () => 'Neljä ihmistä kirjoitti saman, se ei vielä ole kampanja vaan sattumaa',
    ),
  ]
  const find = nearDuplicates({ seed: 1 })
  const campaigns = campaignsOf(
    texts,
    texts.map((text) => find(text).first),
  )
  expect(campaigns.map(({ first, texts: members }) => [first, members.length])).toEqual([
    [14, 6],
    [0, 5],
  ])
})

function jaccard(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [runsOf(a.join('')), runsOf(b.join(''))]
  return first.intersection(second).size / first.union(second).size
}

const runsOf = (text: string) =>
  new Set(Array.from({ length: text.length - 4 }, (_, start) => text.slice(start, start + 5)))
