import { spawnSync } from 'node:child_process'
import { analyserOf } from '../src/engine/text/analyser.ts'
import type { LabelledText } from '../src/engine/text/learning/read-texts.ts'
import { withoutPersonalData } from '../src/engine/text/learning/score-task.ts'
import { scorerOf } from '../src/engine/text/learning/score.ts'
import { trainThemes } from '../src/engine/text/learning/train.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { dictionary, ministryTexts, skipped } from './text-data.ts'

const training = { exclusive: true, seed: 1, threads: 2, ...(dictionary ? { dictionary } : {}) }

async function measureRetraining(): Promise<Measured> {
  const texts = ministryTexts('train')
  const started = performance.now()
  const model = await trainThemes(texts, training)
  const seconds = (performance.now() - started) / 1000
  const note = `${texts.length} texts by ${model.labels.length} labels on two threads, calibrated; aim 15 s`
  return { value: seconds, ratio: seconds, note }
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
  const { value } = await measureRetraining()
  const note = `scikit-learn ${theirs.toFixed(1)} s on one thread, accuracy ${accuracy.toFixed(4)} on dev (ours: text-routing)`
  return { value, ratio: value / theirs, note }
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
  return { value: late, ratio: late, note: `99 of 100 are faster; the median is ${median.toFixed(2)} ms` }
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
              name: 'learning anew from 49,106 texts, beside scikit-learn',
              unit: 's',
              yardstick: 'HashingVectorizer and LinearSVC on words and pairs',
              target: { atMost: 2 },
              measure: measureBeside,
            },
          ]
        : []),
    ]
  : skipped('text-retrain')
