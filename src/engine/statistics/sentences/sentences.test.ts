import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coefficientOf } from '../effect/cluster-robust.ts'
import { judgeChange } from '../change.ts'
import { adjustedGap } from '../groups/mantel-haenszel.ts'
import { burstsOf } from '../time/bursts.ts'
import { xmrChart } from '../time/xmr.ts'
import { burstSentence } from './burst.ts'
import { changeSentence } from './change.ts'
import { effectSentence, placeboSentence } from './effect.ts'
import { gapSentence } from './gap.ts'
import { hiddenSentence } from './hidden.ts'
import { assuranceSentence, processSentence } from './process.ts'
import { rankSentence } from './rank.ts'
import { numeral, percent, points, type Sentence } from './sentence.ts'
import { shareSentence } from './share.ts'
import { notWeightedSentence, weightingSentence } from './weighting.ts'

/** Spaces that must not break are written as plain ones here. */
const plain = ({ fi, sv, en }: Sentence) => [fi, sv, en].map((one) => one.replaceAll('\u00a0', ' '))

describe('figures in words', () => {
  test('are written as each language writes them', () => {
    expect(plain(percent(0.308))).toEqual(['31 %', '31 %', '31%'])
    expect(plain(percent(0.004))).toEqual(['0,4 %', '0,4 %', '0.4%'])
    expect(plain(points(0.01))).toEqual(['1 prosenttiyksikön', '1 procentenhet', '1 percentage point'])
    expect(plain(points(-0.08))).toEqual(['8 prosenttiyksikköä', '8 procentenheter', '8 percentage points'])
    expect(plain(numeral(-2.75, 1))).toEqual(['−2,8', '−2,8', '−2.8'])
    expect(numeral(-0.001, 1).fi).toBe('0,0')
  })
})

describe('a share in words', () => {
  test('says how sure it is, and says nothing of four people', () => {
    expect(plain(shareSentence({ k: 81, n: 263 }))[0]).toBe(
      'Osuus on 31 % (263 vastausta). Todellinen osuus on todennäköisesti 26–37 %.',
    )
    expect(plain(shareSentence({ k: 2, n: 4 }))[0]).not.toMatch(/50|[24] /)
  })
})

describe('a change in words', () => {
  test('the worked example rose, and it is very sure', () => {
    expect(plain(changeSentence({ k: 48, n: 80 }, { k: 56, n: 70 }))).toEqual([
      'Osuus nousi: ennen 60 % (80 vastausta), jälkeen 80 % (70 vastausta). Todellinen nousu on todennäköisesti 5–33 prosenttiyksikköä. Muutos on hyvin varma.',
      'Andelen steg: före 60 % (80 svar), efter 80 % (70 svar). Den verkliga ökningen är sannolikt 5–33 procentenheter. Förändringen är mycket säker.',
      'The share rose: before 60% (80 answers), after 80% (70 answers). The true rise is probably 5–33 percentage points. The change is very sure.',
    ])
  })

  test('says the word that was judged, whatever the figures, and never a figure of few', () => {
    const share = fc
      .integer({ min: 0, max: 300 })
      .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
    const words = {
      rose: /^Osuus nousi/,
      fell: /^Osuus laski/,
      no_clear_change: /^Ei selvää muutosta/,
      too_few: /^[^\d]*$/,
    }
    fc.assert(
      fc.property(share, share, (before, after) => {
        const { fi, sv, en } = changeSentence(before, after)
        expect(fi).toMatch(words[judgeChange(before, after)])
        expect(`${fi}${sv}${en}`).not.toMatch(/NaN|undefined|Infinity/)
      }),
    )
  })
})

describe('a chart in words', () => {
  test.each([
    [[1, 2, 1, 2, 1, 2, 1, 2, 1, 2], /Ei selvää muutosta/],
    [[1, 2, 1, 2, 1, 2, 1, 2, 1, 30], /poikkeuksellisen korkealle/],
    [[5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, -30], /poikkeuksellisen alas/],
    [[12, 11, 12, 11, 12, 11, 12, 12.1, 12.2, 12.3, 12.4, 12.5, 12.6], /noussut tasaisesti/],
  ])('of %j says so', (series, words) => {
    expect(processSentence(xmrChart(series)).fi).toMatch(words)
  })

  test('of a process beside its target says what to expect', () => {
    expect(assuranceSentence('never_meets').fi).toMatch(/ellei toimintaa muuteta/)
    expect(assuranceSentence('always_meets').sv).toMatch(/nås också i fortsättningen/)
    expect(assuranceSentence('hit_or_miss').en).toMatch(/chance/)
  })
})

describe('themes, groups and units in words', () => {
  test('a burst says how often, a new theme that it is new, the rest nothing much', () => {
    const [risen, fresh, usual] = burstsOf(
      [
        { now: 12, before: 20 },
        { now: 9, before: 0 },
        { now: 3, before: 24 },
      ],
      { now: 200, before: 1600 },
    )
    expect(plain(burstSentence(risen!))[0]).toBe(
      'Aihe on noussut esiin: siitä puhutaan noin 4,8 kertaa niin usein kuin ennen (todennäköisesti vähintään 2,1 kertaa).',
    )
    expect(burstSentence(fresh!).fi).toMatch(/Aihe on uusi/)
    expect(burstSentence(usual!).fi).toMatch(/yhtä usein/)
  })

  test('too few to tell is never said to be no gap', () => {
    const clear = adjustedGap([{ group: { k: 60, n: 100 }, rest: { k: 720, n: 900 } }])
    expect(plain(gapSentence(clear, 0.01, 0.1))[0]).toMatch(/^Ryhmän osuus on 20 prosenttiyksikköä pienempi/)
    expect(plain(gapSentence(clear, 0.2, 0.12))[0]).toBe(
      'Ei selvää eroa muihin. Näin monella vastauksella näkyisi vasta ero, joka on vähintään 12 prosenttiyksikköä.',
    )
    expect(gapSentence(clear, 0.2, undefined).fi).toMatch(/ettei suurikaan ero näkyisi/)
  })

  test('a place is told only when it is nearly sure', () => {
    expect(plain(rankSentence({ lowest: 0.93, highest: 0, expected: 2 }, 3))[0]).toBe(
      'Yksikkö on 93 %:n todennäköisyydellä 3 alimman yksikön joukossa.',
    )
    expect(plain(rankSentence({ lowest: 0, highest: 0.9999, expected: 9 }, 3))[2]).toMatch(/99%/)
    expect(rankSentence({ lowest: 0.5, highest: 0.1, expected: 4 }, 3).fi).toMatch(/ei voi sanoa/)
  })
})

describe('weights, effects and hidden counts in words', () => {
  test('weighting says its price or why it was not done', () => {
    expect(plain(weightingSentence(400, 310.2))[0]).toBe(
      'Vastaukset on painotettu vastaamaan asukkaita. 400 vastausta vastaa tarkkuudeltaan 310 vastausta (78 %).',
    )
    expect(weightingSentence(400, 150).fi).toMatch(/varoen/)
    const refusal = { margin: 'age', category: 1, answers: 3 }
    expect(notWeightedSentence({ ...refusal, reason: 'few_answers' }).fi).toMatch(/alle kymmenen/)
    expect(notWeightedSentence({ ...refusal, reason: 'no_people' }).en).toMatch(/missing/)
  })

  test('an effect is told with its interval, and none that is clear as none that is clear', () => {
    expect(plain(effectSentence(coefficientOf(2.75, 1, 40), 1))[0]).toMatch(/nousi 2,8 .* 0,7–4,8/)
    expect(plain(effectSentence(coefficientOf(-2.75, 1, 40), 1))[2]).toMatch(/fell by 2.8 .* 0.7–4.8/)
    expect(plain(effectSentence(coefficientOf(1, 1, 40), 1))[0]).toMatch(
      /^Ei selvää vaikutusta.* −1,0 ja 3,0/,
    )
    expect(placeboSentence(38, 2).fi).toMatch(/38 muuta.*2 muuttui/)
    expect(placeboSentence(38, 0).fi).toMatch(/Yksikään/)
  })

  test('hidden counts are explained, and nothing is said when nothing is hidden', () => {
    const hidden = { primary: [1], complementary: [2, 3, 4], attacks: [] }
    expect(hiddenSentence(hidden, 5)?.fi).toMatch(/Alle 5 vastauksen.*summista/)
    expect(hiddenSentence({ ...hidden, complementary: [] }, 5)?.fi).not.toMatch(/summista/)
    expect(hiddenSentence({ primary: [], complementary: [], attacks: [] }, 5)).toBeUndefined()
  })
})
