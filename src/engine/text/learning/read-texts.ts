import { openPool } from '../../pool.ts'
import type { TextWork } from './text-work.ts'
import type { AskedText, FeatureChoice } from '../vectors/featuring.ts'
import { joinedRows, type Rows } from '../vectors/rows.ts'
import { dataHash } from './data-hash.ts'
import { streamed } from './stream.ts'
import type { Reading } from './theme-model.ts'

export type LabelledText = AskedText & { labels: readonly string[] }

export type ReadTexts = {
  /** The features of each text and how often it has them. */
  rows: Rows
  labels: (readonly string[])[]
  dataHash: string
  reading: Reading
}

/** Texts to learn from, read in batches by all threads: of each only its features and labels are kept. */
export async function readTexts(
  texts: Iterable<LabelledText> | AsyncIterable<LabelledText>,
  choice: FeatureChoice,
  { dictionary, threads }: { dictionary?: Uint8Array; threads: number },
): Promise<ReadTexts> {
  const shared: TextWork = { kind: 'counts', choice, ...(dictionary ? { dictionary } : {}) }
  const pool = openPool<AskedText[], Rows>('text', { threads, shared })
  const hash = dataHash()
  const labels: (readonly string[])[] = []
  const pieces: Rows[] = []
  let finnish = false
  try {
    for await (const { items, output } of streamed(texts, asked, pool)) {
      pieces.push(output)
      for (const item of items) {
        labels.push(item.labels)
        finnish ||= item.language === 'fi'
        hash.add([item.text, item.language, item.question ?? '', ...item.labels])
      }
    }
  } finally {
    await pool.close()
  }
  const reading = dictionary && finnish ? 'dictionary' : 'stems'
  return { rows: joinedRows(pieces), labels, dataHash: hash.hex(), reading }
}

/** Labels stay here: a thread reads texts. */
const asked = ({ text, language, question }: LabelledText): AskedText => ({
  text,
  language,
  ...(question === undefined ? {} : { question }),
})
