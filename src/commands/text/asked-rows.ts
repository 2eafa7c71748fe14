import { availableParallelism } from 'node:os'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { AskedText } from '../../engine/text/vectors/featuring.ts'
import { CannotStart } from '../../platform/errors.ts'
import type { Row } from './rows.ts'

/** What the verbs that learn and score all take, beside FILE.csv. */
const common = {
  column: { type: 'string', default: 'text' },
  question: { type: 'string' },
  language: { type: 'string', default: 'fi' },
  'language-column': { type: 'string' },
  threads: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  seed: { type: 'string', default: '1' },
} as const

export function askedOptions<Options extends ParseArgsOptionsConfig>(words: string[], own: Options) {
  const options = { ...common, ...own }
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0)
      throw new TypeError('Name one CSV file, or - for standard input')
    return { file, values }
  } catch (error) {
    if (error instanceof TypeError) throw new CannotStart(`${error.message}.`)
    throw error
  }
}

/** A whole number from the command line. */
export function wholeNumber(name: string, written: string, least: number): number {
  const number = Number(written)
  if (!Number.isSafeInteger(number) || number < least)
    throw new CannotStart(`--${name} must be a whole number from ${least} up, not ${written}.`)
  return number
}

type Columns = { column: string; question?: string; language: string; 'language-column'?: string }

/** The columns that must be there, and the text of a row. */
export function askedRow({ column, question, language, 'language-column': languages }: Columns) {
  const needed = [column, question, languages].filter((name) => name !== undefined)
  const textOf = (row: Row): AskedText => ({
    text: row[column] ?? '',
    language: (languages === undefined ? undefined : row[languages]) || language,
    ...(question === undefined ? {} : { question: row[question] ?? '' }),
  })
  return { needed, textOf }
}
