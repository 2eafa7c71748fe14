import { analyserOf } from '../../engine/text/analyser.ts'
import { explainerOf } from '../../engine/text/learning/explain.ts'
import { withoutPersonalData } from '../../engine/text/learning/score-task.ts'
import { scoreTexts } from '../../engine/text/learning/score-texts.ts'
import { doubtOf } from '../../engine/text/learning/teaching-order.ts'
import type { ThemeModel } from '../../engine/text/learning/theme-model.ts'
import type { AskedText } from '../../engine/text/vectors/featuring.ts'
import { readConfig } from '../../platform/config.ts'
import { CannotStart } from '../../platform/errors.ts'
import { readVoikko } from '../../voikko.ts'
import { askedOptions, askedRow, wholeNumber } from './asked-rows.ts'
import { type Row, rowsOf, writeRows } from './rows.ts'
import { readModel } from './text-model.ts'

/**
 * npx vastakaiku text score FILE.csv --model MODEL [--why] and as asked-rows.ts: the file and columns of the labels given,
 * how likely each is, how much the model doubts (the most doubted teach most), and with --why the words that earned them.
 */
export async function run(words: string[]): Promise<void> {
  const { file, values } = askedOptions(words, {
    model: { type: 'string' },
    why: { type: 'boolean', default: false },
  })
  if (values.model === undefined) throw new CannotStart('Say --model, the file that text train made.')
  const dictionary = readVoikko(readConfig({ LOG_LEVEL: 'error', ...process.env }))
  const model = readModel(values.model, dictionary)
  const { needed, textOf } = askedRow(values)
  const work = {
    model,
    masked: false,
    threads: wholeNumber('threads', values.threads, 1),
    ...(dictionary ? { dictionary } : {}),
  }
  const why = values.why ? whyOf(model, dictionary) : undefined
  await writeRows(scoredRows(rowsOf(file, needed), textOf, work, why))
}

async function* scoredRows(
  rows: AsyncIterable<Row>,
  textOf: (row: Row) => AskedText,
  work: Parameters<typeof scoreTexts>[2],
  why: ((text: AskedText, given: readonly number[]) => string) | undefined,
): AsyncGenerator<Row, void> {
  const { model } = work
  for await (const { item, probabilities, given } of scoreTexts(rows, textOf, work)) {
    yield {
      ...item,
      labels: given.map((label) => model.labels[label]).join(';'),
      probabilities: given.map((label) => (probabilities[label] ?? 0).toFixed(3)).join(';'),
      doubt: doubtOf(probabilities, model).doubt.toFixed(3),
      ...(why ? { why: why(textOf(item), given) } : {}),
    }
  }
}

const mostWords = 5

/** For each label the words that spoke for it most, the heaviest first. */
function whyOf(model: ThemeModel, dictionary: Uint8Array | undefined) {
  const explain = explainerOf(model, (language) => analyserOf(language, dictionary))
  return (text: AskedText, given: readonly number[]) => {
    const masked = { ...text, text: withoutPersonalData(text.text) }
    const reasons = given.map((label) => {
      const earned = explain(masked, label).words.filter(({ weight }) => weight > 0)
      const heaviest = earned.toSorted((a, b) => b.weight - a.weight).slice(0, mostWords)
      return heaviest.map(({ word }) => word).join(' ')
    })
    return reasons.join(';')
  }
}
