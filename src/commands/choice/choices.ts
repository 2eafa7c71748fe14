import type { ChoiceData } from '../../engine/choicemodel/data.ts'
import { readLong } from '../../engine/choicemodel/long.ts'
import { constantsFor, genericModel, type Model } from '../../engine/choicemodel/model.ts'
import type { Table } from '../../engine/choicemodel/table.ts'
import { readWide } from '../../engine/choicemodel/wide.ts'
import { CannotStart } from '../../platform/errors.ts'
import { rowsOf } from '../text/rows.ts'
import type { ModelFile } from './model-file.ts'

/** The choices of a CSV file as a model file describes them; of a what-if, only what is offered. */
export async function readChoices(file: string, model: ModelFile, whatIf = false): Promise<ChoiceData> {
  const table = await tableOf(file)
  const attributes = attributesOf(model)
  const { data } = model
  const offered = whatIf ? { whatIf: true as const } : {}
  return saying(file, () => {
    if (data.form === 'long') {
      const { form: _, chosen, rank, ...names } = data
      const marks = whatIf ? {} : { ...given('chosen', chosen), ...given('rank', rank) }
      return readLong(table, { ...withoutAbsent(names), task: data.task, ...marks, ...offered, attributes })
    }
    const { form: _, columns = {}, chosen, ranked, ...names } = data
    const marks = whatIf ? {} : { ...given('chosen', chosen), ...given('ranked', ranked) }
    const own = attributes.map((name) => {
      const { [name]: named } = columns
      return named === undefined ? name : { name, columns: named }
    })
    const { alternatives } = data
    return readWide(table, { ...withoutAbsent(names), alternatives, ...marks, ...offered, attributes: own })
  })
}

/** The utility that a model file asks for, on the alternatives that the data has. */
export function modelOf(file: string, { attributes, constants, terms }: ModelFile, data: ChoiceData): Model {
  return saying(file, () => ({
    terms: [
      ...(constants === undefined ? [] : constantsFor(data.alternatives, constants.base)),
      ...genericModel(attributes).terms,
      ...terms.map((term) => ({ ...withoutAbsent(term), coefficient: term.coefficient })),
    ],
  }))
}

/** A RangeError of the engine tells what is wrong with what it was given: a person can mend that. */
export function saying<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new CannotStart(`${file}: ${error.message}.`)
    throw error
  }
}

export async function sayingLater<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    return saying(file, () => {
      throw error
    })
  }
}

function attributesOf({ attributes, terms }: ModelFile): string[] {
  return [...new Set([...attributes, ...terms.flatMap((term) => term.attribute ?? [])])]
}

async function tableOf(file: string): Promise<Table> {
  const rows: string[][] = []
  let columns: string[] = []
  for await (const row of rowsOf(file, [])) {
    if (rows.length === 0) columns = Object.keys(row)
    rows.push(columns.map((name) => row[name] ?? ''))
  }
  if (rows.length === 0) throw new CannotStart(`${file} has no lines.`)
  return { columns, rows }
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>)
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

function withoutAbsent<T extends object>(all: T): Present<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Present<T>
}
