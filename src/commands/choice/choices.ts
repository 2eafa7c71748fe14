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

/** What is known of people, for the classes of a model file: each column is the same in all lines of a person. */
export function membershipOf(
  { membership }: ModelFile,
  { persons, attributes, values, ...data }: ChoiceData,
) {
  if (membership.length === 0) return {}
  const width = attributes.length
  const own = persons.flatMap((person, n) => {
    const first = data.rowStart[data.taskStart[n] ?? 0] ?? 0
    const last = data.rowStart[data.taskStart[n + 1] ?? 0] ?? 0
    return membership.map((name) => {
      const m = attributes.indexOf(name)
      const value = values[first * width + m] ?? Number.NaN
      for (let row = first; row < last; row++)
        if (values[row * width + m] !== value)
          throw new RangeError(
            `${name} of ${person} is not the same in all lines: it says nothing of a person`,
          )
      return value
    })
  })
  return { membership: { names: membership, values: Float64Array.from(own) } }
}

/** All columns of numbers that a model file asks for. */
function attributesOf({ attributes, terms, membership, quality }: ModelFile): string[] {
  const seconds = quality.seconds === undefined ? [] : [quality.seconds]
  return [
    ...new Set([
      ...attributes,
      ...terms.flatMap((term) => term.attribute ?? []),
      ...membership,
      ...Object.keys(quality.better),
      ...seconds,
    ]),
  ]
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
