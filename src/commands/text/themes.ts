import { openPool } from '../../engine/pool.ts'
import { campaignsOf } from '../../engine/text/duplicates/campaigns.ts'
import { nearDuplicates } from '../../engine/text/duplicates/near-duplicates.ts'
import { withoutPersonalData } from '../../engine/text/learning/score-task.ts'
import type { TextWork } from '../../engine/text/learning/text-work.ts'
import { sampleOf } from '../../engine/text/themes/reservoir.ts'
import type { Suggestions } from '../../engine/text/themes/suggest.ts'
import type { ThemeTask } from '../../engine/text/themes/theme-task.ts'
import type { AskedText } from '../../engine/text/vectors/featuring.ts'
import { readConfig } from '../../platform/config.ts'
import { CannotStart } from '../../platform/errors.ts'
import { readVoikko } from '../../voikko.ts'
import { askedOptions, askedRow, wholeNumber } from './asked-rows.ts'
import { type Row, rowsOf } from './rows.ts'

/** More texts than these change no theme, and would only take memory. */
const mostTexts = 50_000

/**
 * npx vastakaiku text themes FILE.csv [--groups 12] and as asked-rows.ts: what people write about, as suggestions for a
 * codebook: how many, key phrases and a typical text of each, and texts that many sent nearly word for word.
 */
export async function run(words: string[]): Promise<void> {
  const { file, values } = askedOptions(words, { groups: { type: 'string', default: '12' } })
  const groups = wholeNumber('groups', values.groups, 1)
  const seed = wholeNumber('seed', values.seed, 0)
  const { needed, textOf } = askedRow(values)
  const { sample, of } = await sampleOf(maskedTexts(rowsOf(file, needed), textOf), mostTexts, seed)
  const dictionary = readVoikko(readConfig({ LOG_LEVEL: 'error', ...process.env }))
  const found = await suggest({ texts: sample, groups, seed }, dictionary)
  console.log(linesOf(found, sample, of).join('\n'))
  console.log(campaignLines(sample, seed).join('\n'))
}

async function* maskedTexts(
  rows: AsyncIterable<Row>,
  textOf: (row: Row) => AskedText,
): AsyncGenerator<AskedText, void> {
  for await (const row of rows) {
    const one = textOf(row)
    yield { ...one, text: withoutPersonalData(one.text) }
  }
}

async function suggest(task: ThemeTask, dictionary: Uint8Array | undefined): Promise<Suggestions> {
  const shared: TextWork = { kind: 'themes', ...(dictionary ? { dictionary } : {}) }
  const pool = openPool<ThemeTask, Suggestions>('text', { threads: 1, shared })
  try {
    const [found] = await pool.map([task])
    return found ?? { suggestions: [], groups: new Int32Array(0) }
  } catch (error) {
    if (error instanceof RangeError)
      throw new CannotStart(`No themes: ${error.message}. Give more texts, or fewer --groups.`)
    throw error
  } finally {
    await pool.close()
  }
}

function linesOf({ suggestions }: Suggestions, texts: readonly AskedText[], of: number): string[] {
  const all = of > texts.length ? `${texts.length} texts drawn from ${of}` : `${of} texts`
  return [
    `${suggestions.length} suggestions from ${all}:`,
    ...suggestions.flatMap(({ size, phrases, typical }) => [
      `${String(size).padStart(6)}  ${phrases.map(({ phrase }) => phrase).join(', ')}`,
      `        ${texts[typical[0] ?? -1]?.text ?? ''}`,
    ]),
  ]
}

function campaignLines(texts: readonly AskedText[], seed: number): string[] {
  const find = nearDuplicates({ seed })
  const written = texts.map(({ text }) => text)
  const campaigns = campaignsOf(
    written,
    written.map((text) => find(text).first),
  )
  return campaigns.map(
    ({ first, texts: members }) => `${members.length} sent nearly the same: ${written[first]}`,
  )
}
