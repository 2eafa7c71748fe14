import { createRequire } from 'node:module'
import { parse } from 'csv-parse/sync'
import { wilsonInterval } from '../src/engine/statistics/wilson.ts'
import { analyserOf } from '../src/engine/text/analyser.ts'
import { foldsOf } from '../src/engine/text/learning/folds.ts'
import { type Measures, measuresOf } from '../src/engine/text/learning/measures.ts'
import type { LabelledText } from '../src/engine/text/learning/read-texts.ts'
import { scorerOf } from '../src/engine/text/learning/score.ts'
import { type Training, trainThemes } from '../src/engine/text/learning/train.ts'
import { readKernel } from '../src/kernels.ts'
import { readVoikko } from '../src/voikko.ts'
import { referenceData } from '../tests/reference-data.ts'

type Bzip = { decode(packed: Buffer): Buffer }

const bzip: Bzip = createRequire(import.meta.url)('seek-bzip')

/** What makes the work quicker and nothing else: the room's kernel. */
const kernel = readKernel('text')
export const fast = kernel ? { kernel } : {}

export const dictionary = readVoikko({ VOIKKO_PATH: process.env['VOIKKO_PATH'] })

/** Sentences of ministers' answers with the ministry as label: the nearest public thing to routing feedback to a unit. */
export function ministryTexts(part: 'train' | 'dev'): LabelledText[] {
  const unpacked = bzip.decode(referenceData(`text/eduskunta_vkk_${part}.csv.bz2`))
  const rows: { sentence: string; ministry: string }[] = parse(unpacked, { columns: true })
  return rows.map(({ sentence, ministry }) => ({ text: sentence, language: 'fi', labels: [ministry] }))
}

/** English feedback of patients with theme, criticality from -5 to 5, and which question it answers. */
export function patientTexts(label: 'label' | 'criticality'): LabelledText[] {
  type PatientRow = { feedback: string; question: string; label: string; criticality: string }
  const rows: PatientRow[] = parse(referenceData('text/nhs_phase1_train.csv'), { columns: true })
  return rows.flatMap((row) =>
    // Two dozen criticalities are slips of the hand ("-o", "cc").
    label === 'criticality' && !/^-?[0-5]$/.test(row.criticality)
      ? []
      : [{ text: row.feedback, language: 'en', question: row.question, labels: [row[label]] }],
  )
}

const [glad, sad] = [new Set(['2', '5', '8']), new Set(['1', '3', '4', '6'])]

/** Finnish subtitle lines: anticipation, joy and trust against anger, disgust, fear and sadness; neither or both left out. */
export function toneTexts(): LabelledText[] {
  const lines = referenceData('text/xed_fi_annotated.tsv').toString().trimEnd().split('\n')
  return lines.flatMap((line) => {
    const [text = '', numbers = ''] = line.split('\t')
    const emotions = new Set(numbers.split(',').map((number) => number.trim()))
    const [isGlad, isSad] = [!emotions.isDisjointFrom(glad), !emotions.isDisjointFrom(sad)]
    return isGlad === isSad ? [] : [{ text, language: 'fi', labels: [isGlad ? 'positive' : 'negative'] }]
  })
}

export async function trainAndTest(train: LabelledText[], test: LabelledText[], training: Training) {
  const model = await trainThemes(train, { ...fast, ...training })
  const score = scorerOf(model, (language) => analyserOf(language, training.dictionary))
  const guesses = test.map((text) => model.labels[score(text).given[0] ?? -1] ?? '')
  return { model, guesses }
}

/** Each text guessed by a model that has not seen it. */
export async function crossTested(texts: LabelledText[], training: Training): Promise<string[]> {
  const folds = foldsOf(numbersOf(texts.map(labelOf), labelsOf(texts)), 5, training.seed)
  const guesses = texts.map(() => '')
  for (let fold = 0; fold < 5; fold += 1) {
    const held = [...folds.keys()].filter((at) => folds[at] === fold)
    const seen = texts.filter((_, at) => folds[at] !== fold)
    const { guesses: found } = await trainAndTest(
      seen,
      held.map((at) => texts[at] as LabelledText),
      training,
    )
    held.forEach((at, index) => {
      guesses[at] = found[index] ?? ''
    })
  }
  return guesses
}

export function agreement(guesses: readonly string[], texts: readonly LabelledText[]): Measures {
  const labels = labelsOf(texts)
  return measuresOf(numbersOf(guesses, labels), numbersOf(texts.map(labelOf), labels), labels.length)
}

/** The commonest label for all, which any model must beat. */
export function majority(texts: readonly LabelledText[]): Measures {
  const counts = Map.groupBy(texts, labelOf)
  const [most = ''] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  return agreement(
    texts.map(() => most),
    texts,
  )
}

export function sentenceOf({ n, right, macroF1 }: Measures): string {
  const { estimate, low, high } = wilsonInterval(right, n)
  return `accuracy ${estimate.toFixed(4)} (${low.toFixed(4)}-${high.toFixed(4)}), macro-F1 ${macroF1.toFixed(4)}`
}

const labelOf = ({ labels }: LabelledText) => labels[0] ?? ''
const labelsOf = (texts: readonly LabelledText[]) => [...new Set(texts.map(labelOf))].sort()
const numbersOf = (given: readonly string[], labels: readonly string[]) =>
  given.map((label) => labels.indexOf(label))

/** Says that a figure cannot be measured here, once. */
export function skipped(name: string): [] {
  console.error(`${name}: skipped, since ../shared/data is missing.`)
  return []
}
