import { randomFrom } from '../src/engine/numeric/random.ts'
import { analyserOf } from '../src/engine/text/analyser.ts'
import type { LabelledText } from '../src/engine/text/learning/read-texts.ts'
import { scorerOf } from '../src/engine/text/learning/score.ts'
import { shuffled } from '../src/engine/text/learning/shuffle.ts'
import { teachingOrder } from '../src/engine/text/learning/teaching-order.ts'
import { suggestThemes } from '../src/engine/text/themes/suggest.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { agreement, dictionary, ministryTexts, skipped, trainAndTest } from './text-data.ts'

async function measureSuggestions(): Promise<Measured> {
  const texts = ministryTexts('train').slice(0, 15_000)
  const analyser = analyserOf('fi', dictionary)
  const started = performance.now()
  const { groups } = suggestThemes(texts, { groups: 15, seed: 1, analyserFor: () => analyser })
  const seconds = (performance.now() - started) / 1000
  const value = mutualInformation(
    [...groups],
    texts.map(({ labels }) => labels[0] ?? ''),
  )
  return {
    value,
    ratio: value,
    note: `15,000 sentences in ${seconds.toFixed(1)} s; the best of four methods tried before 0.12`,
  }
}

/** How much of either grouping the other tells, over the mean of what there is to tell: 0 nothing, 1 all. */
function mutualInformation(a: readonly unknown[], b: readonly unknown[]): number {
  const entropy = (values: readonly unknown[]) =>
    [...Map.groupBy(values, (value) => value).values()].reduce((sum, { length }) => {
      const p = length / values.length
      return sum - p * Math.log(p)
    }, 0)
  const both = a.map((value, at) => `${String(value)} ${String(b[at])}`)
  return (2 * (entropy(a) + entropy(b) - entropy(both))) / (entropy(a) + entropy(b))
}

const ROUNDS = 3
const FIRST = 300
const POOL = 12_000
const UNSEEN = 3_000

/** After 300 texts taken by chance, 300 more of 11,700: those the model doubts most against 300 by chance. */
async function measureTeaching(): Promise<Measured> {
  const all = ministryTexts('train').slice(0, POOL + UNSEEN)
  const f1 = { doubted: 0, chance: 0 }
  const accuracy = { doubted: 0, chance: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const texts = Array.from(shuffled(all.length, randomFrom(round)), (at) => all[at] as LabelledText)
    const [first, pool, unseen] = [texts.slice(0, FIRST), texts.slice(FIRST, POOL), texts.slice(POOL)]
    const training = { exclusive: true, seed: 1, threads: 2, ...(dictionary ? { dictionary } : {}) }
    const { model } = await trainAndTest(first, [], training)
    const score = scorerOf(model, (language) => analyserOf(language, dictionary))
    const order = teachingOrder(
      pool.map((text) => score(text).probabilities),
      model,
    )
    const doubted = order.slice(0, FIRST).map(({ text }) => pool[text] as LabelledText)
    for (const [name, more] of [
      ['doubted', doubted],
      ['chance', pool.slice(0, FIRST)],
    ] as const) {
      const { guesses } = await trainAndTest([...first, ...more], unseen, training)
      const measures = agreement(guesses, unseen)
      f1[name] += measures.macroF1 / ROUNDS
      accuracy[name] += measures.accuracy / ROUNDS
    }
  }
  const note = `by chance ${f1.chance.toFixed(4)}; accuracy ${accuracy.doubted.toFixed(4)}, by chance ${accuracy.chance.toFixed(4)}; mean of ${ROUNDS} draws, 3,000 unseen sentences each`
  return { value: f1.doubted, ratio: f1.doubted / f1.chance, note }
}

export const figures: Figure[] = hasReferenceData
  ? [
      {
        key: 'text-suggestions',
        name: 'themes suggested without labels: what they tell of the ministry, normalised mutual information',
        unit: 'NMI',
        yardstick: 'all there is to tell',
        target: { atLeast: 0.1 },
        measure: measureSuggestions,
      },
      {
        key: 'text-teaching',
        name: 'macro-F1 after 300 texts by chance and the 300 most doubted',
        unit: 'F1',
        yardstick: 'as many by chance',
        target: { atLeast: 1 },
        measure: measureTeaching,
      },
    ]
  : skipped('text-suggestions')
