import { z } from 'zod'
import type { DesignProblem } from '../../engine/choicemodel/design/problem.ts'
import { parsedFile } from './json-file.ts'

const level = z.union([z.string(), z.number()])

const designFile = z.strictObject({
  attributes: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        levels: z.array(level).min(2),
        coding: z.enum(['dummy', 'effects', 'linear']),
        better: z.enum(['first', 'last']).optional(),
        specific: z.boolean().optional(),
      }),
    )
    .min(1),
  tasks: z.number(),
  alternatives: z.union([z.number(), z.array(z.string().min(1)).min(2)]),
  optOut: z.boolean().optional(),
  blocks: z.number().optional(),
  overlap: z.number().optional(),
  forbidden: z
    .array(
      z.strictObject({
        levels: z.record(z.string(), z.array(level).min(1)),
        alternatives: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  dominatedAllowed: z.boolean().optional(),
  prior: z.strictObject({
    mean: z.array(z.number()),
    deviations: z.array(z.number()).optional(),
    draws: z.number().optional(),
  }),
  /** Two alternatives whose difference in share is asked about. */
  compare: z.tuple([z.record(z.string(), level), z.record(z.string(), level)]).optional(),
})

export type Profile = Readonly<Record<string, string | number>>

/** What a choice experiment is to find out, as docs/choice-models.md describes the file. */
export function readDesignFile(file: string): DesignProblem & { compare?: readonly [Profile, Profile] } {
  // The engine knows a setting that is absent, not one that is undefined.
  return JSON.parse(JSON.stringify(parsedFile(file, designFile, 'a design'))) as ReturnType<
    typeof readDesignFile
  >
}
