import { analyserOf } from '../src/engine/text/analyser.ts'
import { withoutPersonalData } from '../src/engine/text/learning/score-task.ts'
import { scorerOf } from '../src/engine/text/learning/score.ts'
import { trainThemes } from '../src/engine/text/learning/train.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { dictionary, fast, ministryTexts, skipped } from './text-data.ts'

const training = { exclusive: true, seed: 1, threads: 2, ...fast, ...(dictionary ? { dictionary } : {}) }

async function measureRetraining(): Promise<Measured> {
  const texts = ministryTexts('train')
  const before = process.cpuUsage()
  const started = performance.now()
  const { labels } = await trainThemes(texts, training)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  const busy = ((user + system) / 1e6).toFixed(1)
  const note = `${texts.length} texts by ${labels.length} labels on two threads, calibrated; ${busy} s of processor time; aim 15 s`
  return { value: seconds, ratio: seconds, note }
}

async function measureOne(): Promise<Measured> {
  const model = await trainThemes(ministryTexts('train').slice(0, 8_000), training)
  const score = scorerOf(model, (language) => analyserOf(language, dictionary))
  const times = ministryTexts('dev')
    .slice(0, 1_000)
    .map(({ text, language }) => {
      const started = performance.now()
      score({ text: withoutPersonalData(text), language })
      return performance.now() - started
    })
  const sorted = times.toSorted((a, b) => a - b)
  const [median = 0, late = 0] = [sorted[500], sorted[990]]
  return {
    value: median,
    ratio: median,
    note: `the median of 1,000; 99 of 100 took less than ${late.toFixed(1)} ms`,
  }
}

export const figures: Figure[] = hasReferenceData
  ? [
      {
        key: 'text-retrain',
        name: 'learning anew from 49,106 texts',
        unit: 's',
        yardstick: 'a second',
        target: { atMost: 15 },
        measure: measureRetraining,
      },
      {
        key: 'text-retrain',
        name: 'one new comment, personal data hidden and themes given',
        unit: 'ms',
        yardstick: 'a millisecond',
        target: { atMost: 5 },
        measure: measureOne,
      },
    ]
  : skipped('text-retrain')
