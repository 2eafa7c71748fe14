import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CannotStart } from '../../platform/errors.ts'

type Options = NonNullable<ParseArgsConfig['options']>

const always = {
  model: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const satisfies Options

/** DATA.csv --model MODEL.json [--json] and what one verb adds. */
export function choiceOptions<Own extends Options>(words: string[], own: Own) {
  try {
    const options = { ...always, ...own }
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    const [data, ...rest] = positionals
    if (data === undefined || rest.length > 0)
      throw new TypeError('Name one CSV file, or - for standard input')
    const { model } = values as { model?: string }
    if (model === undefined) throw new TypeError('Say which model: --model MODEL.json')
    return { ...values, data, model }
  } catch (error) {
    if (error instanceof TypeError) throw new CannotStart(`${error.message}.`)
    throw error
  }
}

/** A whole number given as a word. */
export function count(name: string, word: string | undefined, otherwise: number, least: number): number {
  const value = word === undefined ? otherwise : Number(word)
  if (!Number.isSafeInteger(value) || value < least)
    throw new CannotStart(`--${name} must be a whole number from ${least} up, not ${word}.`)
  return value
}
