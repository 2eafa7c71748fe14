import { parseArgs } from 'node:util'
import { CannotStart } from '../../platform/errors.ts'

const options = {
  column: { type: 'string', default: 'text' },
  language: { type: 'string' },
} as const

/** FILE.csv [--column NAME] [--language CODE], as every verb of `text` takes them. */
export function textOptions(words: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0)
      throw new TypeError('Name one CSV file, or - for standard input')
    return { file, column: values.column, language: values.language }
  } catch (error) {
    if (error instanceof TypeError) throw new CannotStart(`${error.message}.`)
    throw error
  }
}
