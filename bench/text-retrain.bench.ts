import { spawnSync } from 'node:child_process'
import { analyserOf } from '../src/engine/text/analyser.ts'
import type { LabelledText } from '../src/engine/text/learning/read-texts.ts'
import { withoutPersonalData } from '../src/engine/text/learning/score-task.ts'
import { scorerOf } from '../src/engine/text/learning/score.ts'
import { trainThemes } from '../src/engine/text/learning/train.ts'
import { type FeatureChoice, themeFeatures } from '../src/engine/text/vectors/featuring.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { dictionary, fast, ministryTexts, skipped } from './text-data.ts'

const training = { exclusive: true, seed: 1, threads: 2, ...fast, ...(dictionary ? { dictionary } : {}) }

async function measureRetraining(): Promise<Measured> {
  const { seconds, busy, texts, labels } = await retrain(training)
  const note = `${texts} texts by ${labels} labels on two threads, calibrated; ${busy.toFixed(1)} s of processor time; aim 15 s`
  return { value: seconds, ratio: seconds, note }
}

async function retrain(settings: Parameters<typeof trainThemes>[1]) {
  const texts = ministryTexts('train')
  const before = process.cpuUsage()
  const started = performance.now()
  const { labels } = await trainThemes(texts, settings)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  return { seconds, busy: (user + system) / 1e6, texts: texts.length, labels: labels.length }
}

const python = '/usr/bin/python3'

/** What most people would do in Python: hashed words and pairs, weighed by rarity, linear support vectors. */
const script = `
import json, sys, time
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC
texts, labels, unseen, wanted = json.load(sys.stdin)
started = time.time()
words = HashingVectorizer(n_features=2**18, ngram_range=(1, 2), norm=None, alternate_sign=False)
model = make_pipeline(words, TfidfTransformer(sublinear_tf=True), LinearSVC(C=0.3)).fit(texts, labels)
print(json.dumps([time.time() - started, model.score(unseen, wanted)]))
`

async function measureBeside(): Promise<Measured> {
  const [texts, unseen] = [ministryTexts('train'), ministryTexts('dev')]
  const input = [texts, unseen].flatMap((all) => [all.map(({ text }) => text), all.map(firstLabel)])
  const ran = spawnSync(python, ['-c', script], { input: JSON.stringify(input), encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(ran.stderr)
  const [theirs = 0, accuracy = 0]: number[] = JSON.parse(ran.stdout)
  const choice: FeatureChoice = { ...themeFeatures, letters: 'none' }
  const { seconds } = await retrain({ exclusive: true, seed: 1, threads: 1, choice, ...fast })
  const note = `scikit-learn ${theirs.toFixed(1)} s, its accuracy ${accuracy.toFixed(4)} on dev; ours stems words and calibrates, too`
  return { value: seconds, ratio: seconds / theirs, note }
}

const firstLabel = ({ labels }: LabelledText) => labels[0] ?? ''

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

const hasScikit = spawnSync(python, ['-c', 'import sklearn']).status === 0

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
      ...(hasScikit
        ? [
            {
              key: 'text-retrain',
              name: 'learning from the stems and pairs of 49,106 texts on one thread',
              unit: 's',
              yardstick: 'HashingVectorizer and LinearSVC of scikit-learn on words and pairs',
              target: { atMost: 2 },
              measure: measureBeside,
            },
          ]
        : []),
    ]
  : skipped('text-retrain')
