import { findPersonalData, mask } from '../../engine/text/mask.ts'
import { textOptions } from './options.ts'
import { type Row, rowsOf, writeRows } from './rows.ts'

/** npx vastakaiku text mask FILE.csv [--column text]: the same file, what looks like personal data hidden. */
export async function run(words: string[]): Promise<void> {
  const { file, column } = textOptions(words)
  await writeRows(maskedRows(rowsOf(file, [column]), column))
}

export async function* maskedRows(rows: AsyncIterable<Row>, column: string): AsyncGenerator<Row, void> {
  for await (const row of rows) {
    const text = row[column] ?? ''
    yield { ...row, [column]: mask(text, findPersonalData(text), (kind) => `[${kind}]`) }
  }
}
