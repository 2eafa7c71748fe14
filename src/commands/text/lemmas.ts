import { analyserOf } from '../../engine/text/analyser.ts'
import { languageOf } from '../../engine/text/language.ts'
import { normalise } from '../../engine/text/normal.ts'
import { type Analyser, tokensOf } from '../../engine/text/words.ts'
import { readConfig } from '../../platform/config.ts'
import { readVoikko } from '../../voikko.ts'
import { textOptions } from './options.ts'
import { type Row, rowsOf, writeRows } from './rows.ts'

/**
 * npx vastakaiku text lemmas FILE.csv [--column text] [--language fi]: the file, and columns of its language and base forms.
 * Without a language each text is read in its own, and in Finnish where nobody could tell.
 */
export async function run(words: string[]): Promise<void> {
  const { file, column, language } = textOptions(words)
  const dictionary = readVoikko(readConfig({ LOG_LEVEL: 'error', ...process.env }))
  if (dictionary === undefined)
    process.stderr.write('Voikko is not installed: Finnish words are cut to their stems.\n')
  await writeRows(rowsWithLemmas(rowsOf(file, [column]), { column, language, dictionary }))
}

type Options = { column: string; language?: string | undefined; dictionary?: Uint8Array | undefined }

export async function* rowsWithLemmas(
  rows: AsyncIterable<Row>,
  { column, language, dictionary }: Options,
): AsyncGenerator<Row, void> {
  const analysers = new Map<string, Analyser>()
  for await (const row of rows) {
    const text = normalise(row[column] ?? '')
    const found = language ?? languageOf(text).language
    const readAs = found === 'und' ? 'fi' : found
    const analyse = analysers.get(readAs) ?? analyserOf(readAs, dictionary)
    analysers.set(readAs, analyse)
    const lemmas = tokensOf(text).map((word) => analyse(word).lemmas[0] ?? word)
    yield { ...row, language: found, lemmas: lemmas.join(' ') }
  }
}
