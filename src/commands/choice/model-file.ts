import { z } from 'zod'
import { parsedFile } from './json-file.ts'

const column = z.string().min(1)

const long = z.strictObject({
  form: z.literal('long'),
  task: column,
  chosen: column.optional(),
  person: column.optional(),
  alternative: column.optional(),
  rank: column.optional(),
  weight: column.optional(),
  available: column.optional(),
})

const wide = z.strictObject({
  form: z.literal('wide'),
  alternatives: z.array(column).min(2),
  chosen: column.optional(),
  ranked: z.array(column).min(1).optional(),
  codes: z.record(z.string(), z.string()).optional(),
  separator: z.string().optional(),
  person: column.optional(),
  weight: column.optional(),
  available: z.record(z.string(), column).optional(),
  /** Columns of attributes that do not follow attribute + separator + alternative. */
  columns: z.record(z.string(), z.record(z.string(), column)).optional(),
})

const term = z.strictObject({
  coefficient: z.string().min(1),
  attribute: column.optional(),
  alternatives: z.array(column).min(1).optional(),
})

const nest = z.strictObject({
  name: z.string().min(1),
  alternatives: z.array(column).min(1),
  coefficient: z.string().min(1).optional(),
})

const wholeNumber = z.int().min(1)
const seed = z.int().min(0).default(1)

const modelFile = z.strictObject({
  kind: z.enum(['multinomial', 'nested', 'ranked', 'mixed', 'latent', 'bayes']).default('multinomial'),
  data: z.discriminatedUnion('form', [long, wide]),
  /** One coefficient each, the same in every alternative. */
  attributes: z.array(column).default([]),
  constants: z.strictObject({ base: column }).optional(),
  terms: z.array(term).default([]),
  nests: z.array(nest).default([]),
  scales: z.enum(['equal', 'per stage']).default('per stage'),
  /** Of a mixed logit: how each random coefficient differs from person to person. */
  random: z.record(z.string(), z.enum(['normal', 'lognormal', 'triangular', 'uniform'])).default({}),
  correlated: z.array(z.string()).default([]),
  draws: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('importance'), count: wholeNumber, seed: seed }),
      z.strictObject({ kind: z.literal('sobol'), count: wholeNumber, seed: seed }),
      z.strictObject({ kind: z.literal('halton'), count: wholeNumber }),
    ])
    .default({ kind: 'importance', count: 32, seed: 1 }),
  /** Of latent classes. */
  classes: z.int().min(2).default(2),
  starts: wholeNumber.default(50),
  /** Columns that say something of people, the same in all their lines, and may tell their class. */
  membership: z.array(column).default([]),
  /** Of hierarchical Bayes. */
  iterations: wholeNumber.default(10_000),
  chains: wholeNumber.default(2),
  seed,
  /** What the quality of answers is judged by. */
  quality: z
    .strictObject({
      /** A column: how long the task took. */
      seconds: column.optional(),
      /** The alternative that is no side, such as none. */
      optOut: z.string().min(1).optional(),
      /** Of attributes that everybody likes less, or more, of. */
      better: z.record(z.string(), z.enum(['less', 'more'])).default({}),
    })
    .default({ better: {} }),
  errors: z.enum(['hessian', 'bhhh', 'robust', 'clustered']).optional(),
  /** The coefficient of money: then what people would pay is told too. */
  price: z.string().min(1).optional(),
})

export type ModelFile = z.infer<typeof modelFile>

export function readModelFile(file: string): ModelFile {
  return parsedFile(file, modelFile, 'a model')
}
