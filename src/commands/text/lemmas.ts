import { analyserOf } from '../../engine/text/analyser.ts'
import { normalise } from '../../engine/text/normal.ts'
import { type Analyser, tokensOf } from '../../engine/text/words.ts'
import { readConfig } from '../../platform/config.ts'
import { readVoikko } from '../../voikko.ts'
import { textOptions } from './options.ts'
import { type Row, rowsOf, writeRows } from './rows.ts'

/** npx vastakaiku text lemmas FILE.csv [--column text] [--language fi]: the file and a column of base forms. */
export async function run(words: string[]): Promise<void> {
  const { file, column, language = 'fi' } = textOptions(words)
  const dictionary = readVoikko(readConfig({ LOG_LEVEL: 'error', ...process.env }))
  if (dictionary === undefined && language === 'fi')
    process.stderr.write('Voikko is not installed: Finnish words are cut to their stems.\n')
  await writeRows(rowsWithLemmas(rowsOf(file, [column]), column, analyserOf(language, dictionary)))
}

export async function* rowsWithLemmas(
  rows: AsyncIterable<Row>,
  column: string,
  analyse: Analyser,
): AsyncGenerator<Row, void> {
  for await (const row of rows) {
    const words = tokensOf(normalise(row[column] ?? ''))
    yield { ...row, lemmas: words.map((word) => analyse(word).lemmas[0] ?? word).join(' ') }
  }
}
