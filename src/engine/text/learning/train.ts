import { openPool } from '../../pool.ts'
import { type FeatureChoice, themeFeatures, widthOf } from '../vectors/featuring.ts'
import { placesOf, vocabularyOf } from '../vectors/vocabulary.ts'
import { weighedRows } from '../vectors/weigh.ts'
import type { TextWork } from './text-work.ts'
import type { BorderWork, LearntBorder } from './border-task.ts'
import { assemble } from './assemble.ts'
import { type Codebook, codebookOf } from './codebook.ts'
import { type LabelledText, readTexts } from './read-texts.ts'
import { abreast } from './abreast.ts'
import { squaredLengths } from './dual-descent.ts'
import { foldsOf } from './folds.ts'
import type { ThemeModel } from './theme-model.ts'

export type Training = {
  /** Each text has exactly one label. */
  exclusive: boolean
  /** The bytes of the Finnish dictionary, where there is one. */
  dictionary?: Uint8Array
  /** The bytes of this room's kernel (tools/kernels.mjs): the same model, in half the time. */
  kernel?: Uint8Array<ArrayBuffer>
  choice?: FeatureChoice
  /** What a text on the wrong side costs against the size of the weights: small learns less by heart. */
  cost?: number
  seed: number
  threads: number
  onProgress?: (done: number, of: number) => void
}

const foldCount = 5
/**
 * From so many texts on, one fold held out says enough for calibration, and what only one text has only takes room; below,
 * all five folds are held out in turn, and every word counts.
 */
const manyTexts = 10_000

/**
 * A codebook learnt from labelled texts: one border for each label against the rest, each with its calibration and
 * threshold from texts held out. The same texts, seed and dictionary give the same model, whatever the threads.
 *
 * Notation  C the cost; n texts, n₊ of the label
 * Formula   cost C of a text without the label, C·min(8, √(n/n₊)) of one with it; the borders as in dual-descent.ts
 * Units     features of one text are kept while there are fewer than 10,000 texts; `done` and `of` count labels
 * Errors    RangeError as in codebook.ts
 * Source    R. Rifkin, A. Klautau, J. Machine Learning Research 5 (2004) 101-141 (one against the rest)
 * Example   in train.test.ts
 */
export async function trainThemes(
  texts: Iterable<LabelledText> | AsyncIterable<LabelledText>,
  { choice = themeFeatures, cost = 0.3, ...training }: Training,
): Promise<ThemeModel> {
  const read = await readTexts(texts, choice, training)
  const codebook = codebookOf(read.labels, training.exclusive)
  const width = widthOf(choice)
  const least = codebook.texts < manyTexts ? 1 : 2
  const vocabulary = vocabularyOf(read.rows, width, least, choice.rarity)
  const rows = weighedRows(read.rows, { places: placesOf(vocabulary, width), idf: vocabulary.idf })
  const work: BorderWork = {
    rows,
    squares: squaredLengths(rows),
    width: vocabulary.features.length,
    labels: codebook.labels.length,
    signs: codebook.signs,
    ...heldOutOf(codebook, training.seed),
    cost,
    seed: training.seed,
    ...(training.kernel ? { kernel: training.kernel } : {}),
  }
  const borders = await learnAll(work, training)
  const learnt = { texts: codebook.texts, seed: training.seed, dataHash: read.dataHash }
  const model = { choice, reading: read.reading, vocabulary, exclusive: training.exclusive }
  return assemble({ ...model, learnt, codebook, work, borders })
}

function heldOutOf({ signs, texts, labels }: Codebook, seed: number) {
  const first = Uint32Array.from({ length: texts }, (_, text) =>
    labels.findIndex((__, label) => signs[label * texts + text] === 1),
  )
  const folds = new Uint8Array(new SharedArrayBuffer(texts))
  folds.set(foldsOf(first, foldCount, seed))
  return { folds, heldOut: texts < manyTexts ? foldCount : 1 }
}

async function learnAll(work: BorderWork, { threads, onProgress }: Omit<Training, 'choice' | 'cost'>) {
  const groups = Array.from({ length: Math.ceil(work.labels / abreast) }, (_, group) => group * abreast)
  const pool = openPool<number, LearntBorder[]>('text', {
    threads: Math.min(threads, groups.length),
    shared: { kind: 'borders', work } satisfies TextWork,
  })
  const tell = (done: number) => onProgress?.(Math.min(done * abreast, work.labels), work.labels)
  try {
    return (await pool.map(groups, { onProgress: tell })).flat()
  } finally {
    await pool.close()
  }
}
