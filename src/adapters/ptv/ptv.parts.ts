import type { z } from 'zod'

/** What is wrong with a record, and where: never what stood there. `leftOut`: the rest of the record was read. */
export type PtvFault = { field: string; reason: string; leftOut: boolean }

/**
 * One object of a record, read part by part: what is wrong in a part is noted and the part left out, so that a mistyped
 * hour does not cost a municipality its library.
 */
export type Parts = {
  /** The part as the schema has it; undefined where there is none or it is wrong. */
  value<Schema extends z.ZodType>(field: string, schema: Schema): z.output<Schema> | undefined
  /** An object inside this one. */
  part(field: string): Parts | undefined
  /** The objects of a list, each by itself. */
  each<One>(field: string, read: (one: Parts) => One | undefined): One[]
  /** The parts of a list that are no objects, or are read whole. */
  list<Schema extends z.ZodType>(field: string, schema: Schema): z.output<Schema>[]
  fault(field: string, reason: string): void
}

export type Fields = Readonly<Record<string, unknown>>

export function partsOf(fields: Fields, faults: PtvFault[], path = ''): Parts {
  const at = (field: string) => (field === '' ? path.slice(0, -1) : `${path}${field}`)
  const fault = (field: string, reason: string) =>
    void faults.push({ field: at(field), reason, leftOut: true })

  function parse<Schema extends z.ZodType>(field: string, schema: Schema, given: unknown) {
    const parsed = schema.safeParse(given)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    fault([field, ...(issue?.path ?? [])].join('.'), issue ? reasonOf(issue) : 'wrong')
    return undefined
  }

  function itemsOf(field: string): unknown[] {
    const given = fields[field]
    if (given === undefined || given === null) return []
    if (Array.isArray(given)) return given
    fault(field, 'no_list')
    return []
  }

  return {
    fault,
    value: (field, schema) => {
      const given = fields[field]
      return given === undefined || given === null ? undefined : parse(field, schema, given)
    },
    part: (field) => {
      const given = fields[field]
      if (given === undefined || given === null) return undefined
      if (isFields(given)) return partsOf(given, faults, `${at(field)}.`)
      fault(field, 'no_object')
      return undefined
    },
    each: (field, read) =>
      itemsOf(field).flatMap((item, index) => {
        const place = `${field}.${index}`
        if (!isFields(item)) {
          fault(place, 'no_object')
          return []
        }
        const one = read(partsOf(item, faults, `${at(place)}.`))
        return one === undefined ? [] : [one]
      }),
    list: (field, schema) =>
      itemsOf(field).flatMap((item, index) => {
        const one = parse(`${field}.${index}`, schema, item)
        return one === undefined ? [] : [one]
      }),
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Our own schemas say the reason as their message; of what zod says itself the code is enough.
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z_]+$/.test(issue.message)) return issue.message
  return reasonsByCode[issue.code] ?? 'wrong'
}

const reasonsByCode: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'wrong_type',
  invalid_value: 'unknown_choice',
  too_big: 'too_long',
  too_small: 'too_short',
}
