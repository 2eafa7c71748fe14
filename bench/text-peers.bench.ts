import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LabelledText } from '../src/engine/text/learning/read-texts.ts'
import { scoreTexts } from '../src/engine/text/learning/score-texts.ts'
import { trainThemes } from '../src/engine/text/learning/train.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import type { Figure, Measured } from './figure.ts'
import { dictionary, fast, ministryTexts, skipped } from './text-data.ts'

/** How long learning from all texts and then scoring all of them took, and how many unseen ones were right. */
type Race = { learning: number; scoring: number; accuracy: number }

const labelOf = ({ labels }: LabelledText) => labels[0] ?? ''
const seconds = (since: number) => (performance.now() - since) / 1000

async function ours(): Promise<Race> {
  const [texts, unseen] = [ministryTexts('train'), ministryTexts('dev')]
  const withDictionary = dictionary ? { dictionary } : {}
  let started = performance.now()
  const model = await trainThemes(texts, { exclusive: true, seed: 1, threads: 2, ...fast, ...withDictionary })
  const learning = seconds(started)
  const right = async (some: LabelledText[]) => {
    let count = 0
    const work = { model, masked: true, threads: 2, ...withDictionary }
    for await (const { item, given } of scoreTexts(some, (text) => text, work))
      if (model.labels[given[0] ?? -1] === labelOf(item)) count += 1
    return count
  }
  started = performance.now()
  await right(texts)
  const scoring = seconds(started)
  return { learning, scoring, accuracy: (await right(unseen)) / unseen.length }
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
learnt = time.time()
model.predict(texts)
print(json.dumps([learnt - started, time.time() - learnt, model.score(unseen, wanted)]))
`

function scikitLearn(): Race {
  const input = [ministryTexts('train'), ministryTexts('dev')].flatMap((all) => [
    all.map(({ text }) => text),
    all.map(labelOf),
  ])
  const [learning = 0, scoring = 0, accuracy = 0]: number[] = JSON.parse(
    answerOf(python, ['-c', script], JSON.stringify(input)),
  )
  return { learning, scoring, accuracy }
}

/** Words, pairs and runs of three to five letters, as ours; two threads. */
const choices = '-wordNgrams 2 -minn 3 -maxn 5 -epoch 25 -lr 0.5 -thread 2 -verbose 0'.split(' ')

function fastText(): Race {
  const folder = mkdtempSync(path.join(tmpdir(), 'vastakaiku-fasttext-'))
  try {
    const [texts, unseen] = (['train', 'dev'] as const).map((part) => {
      const file = path.join(folder, part)
      writeFileSync(file, ministryTexts(part).map(lineOf).join(''))
      return file
    }) as [string, string]
    const model = path.join(folder, 'model')
    let started = performance.now()
    answerOf('fasttext', ['supervised', '-input', texts, '-output', model, ...choices])
    const learning = seconds(started)
    started = performance.now()
    answerOf('fasttext', ['predict', `${model}.bin`, texts])
    const scoring = seconds(started)
    const told = answerOf('fasttext', ['test', `${model}.bin`, unseen])
    return { learning, scoring, accuracy: Number(/^P@1\s+([\d.]+)/m.exec(told)?.[1]) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A line as fastText reads it: in lower case, marks apart from words. */
const lineOf = (text: LabelledText) =>
  `__label__${labelOf(text).replaceAll(' ', '_')} ${text.text.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, ' $& ')}\n`

function answerOf(program: string, words: string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

async function race(theirs: Race): Promise<Measured> {
  const own = await ours()
  const told = ({ learning, scoring, accuracy }: Race) =>
    `${learning.toFixed(1)} s and ${scoring.toFixed(1)} s, accuracy ${accuracy.toFixed(4)} on dev`
  const value = own.learning + own.scoring
  return {
    value,
    ratio: value / (theirs.learning + theirs.scoring),
    note: `learning and scoring: ours ${told(own)}, calibrated; theirs ${told(theirs)}`,
  }
}

const isThere = (program: string, words: string[]) => !spawnSync(program, words).error

const peers = [
  {
    name: 'scikit-learn, hashed words and pairs, LinearSVC',
    debian: 'python3-sklearn',
    isHere: () => spawnSync(python, ['-c', 'import sklearn']).status === 0,
    race: scikitLearn,
  },
  {
    name: 'fastText, words, pairs and letters, two threads',
    debian: 'fasttext',
    isHere: () => isThere('fasttext', []),
    race: fastText,
  },
]

export const figures: Figure[] = hasReferenceData
  ? peers.flatMap(({ name, debian, isHere, race: theirs }): Figure[] => {
      if (!isHere()) {
        console.error(`text-peers: without ${name}, since Debian's ${debian} is not installed.`)
        return []
      }
      return [
        {
          key: 'text-peers',
          name: 'learning from 49,106 texts and scoring them on two threads',
          unit: 's',
          yardstick: name,
          target: { atMost: 3 },
          measure: async () => race(theirs()),
        },
      ]
    })
  : skipped('text-peers')
