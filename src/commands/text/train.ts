import { access, constants, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { wilsonInterval } from '../../engine/statistics/wilson.ts'
import type { LabelledText } from '../../engine/text/learning/read-texts.ts'
import { writeThemeFile } from '../../engine/text/learning/theme-file.ts'
import type { ThemeModel } from '../../engine/text/learning/theme-model.ts'
import { trainThemes } from '../../engine/text/learning/train.ts'
import { toneFeatures } from '../../engine/text/vectors/featuring.ts'
import { readKernel } from '../../kernels.ts'
import { readConfig } from '../../platform/config.ts'
import { CannotStart } from '../../platform/errors.ts'
import { readVoikko } from '../../voikko.ts'
import { askedOptions, askedRow, wholeNumber } from './asked-rows.ts'
import { type Row, rowsOf } from './rows.ts'

/**
 * npx vastakaiku text train FILE.csv --label COLUMN --out MODEL [--one] [--tone] [--between ";"] and as asked-rows.ts: learns
 * which labels people give. With --one each text has exactly one; without it a cell may hold several, or none. With --tone
 * the labels say how something is said and not what about.
 */
export async function run(words: string[]): Promise<void> {
  const { file, values } = askedOptions(words, {
    label: { type: 'string' },
    out: { type: 'string' },
    one: { type: 'boolean', default: false },
    tone: { type: 'boolean', default: false },
    between: { type: 'string', default: ';' },
  })
  const { label, out, one, between } = values
  if (label === undefined || out === undefined)
    throw new CannotStart('Say --label, the column of labels, and --out, the file of the model.')
  await checkPlace(out)
  const { needed, textOf } = askedRow(values)
  const labelled = (row: Row): LabelledText => ({
    ...textOf(row),
    labels: labelsIn(row[label] ?? '', one, between),
  })
  const dictionary = readVoikko(readConfig({ LOG_LEVEL: 'error', ...process.env }))
  const kernel = readKernel('text')
  const model = await learn(mapped(rowsOf(file, [...needed, label]), labelled), {
    exclusive: one,
    ...(values.tone ? forTone : {}),
    seed: wholeNumber('seed', values.seed, 0),
    threads: wholeNumber('threads', values.threads, 1),
    ...(dictionary ? { dictionary } : {}),
    ...(kernel ? { kernel } : {}),
  })
  const bytes = writeThemeFile(model)
  await writeFile(out, bytes)
  console.log(summaryOf(model, out, bytes.length))
}

/** Learning takes minutes: whether its model can be kept is asked first. */
async function checkPlace(out: string) {
  try {
    await access(path.dirname(out), constants.W_OK)
  } catch {
    throw new CannotStart(`--out ${out}: nothing can be written into ${path.resolve(path.dirname(out))}.`)
  }
}

/** Tone is learnt from short texts by small signs: more by heart than themes are. */
const forTone = { choice: toneFeatures, cost: 0.5 }

function labelsIn(cell: string, one: boolean, between: string): string[] {
  const labels = (one ? [cell] : cell.split(between)).map((label) => label.trim())
  return labels.filter((label) => label !== '')
}

async function* mapped<Item>(
  rows: AsyncIterable<Row>,
  toItem: (row: Row) => Item,
): AsyncGenerator<Item, void> {
  for await (const row of rows) yield toItem(row)
}

async function learn(...given: Parameters<typeof trainThemes>): Promise<ThemeModel> {
  try {
    return await trainThemes(...given)
  } catch (error) {
    if (error instanceof RangeError) throw new CannotStart(`Nothing can be learnt: ${error.message}.`)
    throw error
  }
}

function summaryOf({ labels, learnt, reading }: ThemeModel, out: string, bytes: number): string {
  const { estimate, low, high } = wilsonInterval(learnt.right, Math.max(1, learnt.held))
  const share = (value: number) => value.toFixed(3)
  return [
    `${out}: ${labels.length} labels from ${learnt.texts} texts, ${Math.ceil(bytes / 1024)} kB, data ${learnt.dataHash}`,
    reading === 'dictionary' ? "Finnish words read with Voikko's dictionary" : 'Words read with a stemmer',
    `On ${learnt.held} texts held out: likeliest label right ${share(estimate)} (${share(low)}-${share(high)}), macro-F1 ${share(learnt.macroF1)}`,
    ...labels.map((label, at) => `  F1 ${share(learnt.f1[at] ?? 0)}  ${label}`),
    ...(learnt.leftOut.length > 0 ? [`Too few texts to learn: ${learnt.leftOut.join(', ')}`] : []),
  ].join('\n')
}
