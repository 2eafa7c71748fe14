import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { channelOf, readAddressText } from '../voices/address.model.ts'
import { decideWords } from './feedback.model.ts'

/** The words and the address of a form, read together: whoever slips in both is told of both at once. */
export function feedbackFields({ organisation }: Context) {
  const reading = { acceptDemoNumbers: organisation.invented }
  return {
    words: reasoned(z.string(), decideWords),
    contact: reasoned(z.string().default(''), (typed) => {
      const address = typed.trim()
      return address === '' ? { ok: true } : readAddressText(channelOf(address), address, reading)
    }),
  }
}

type Decided = { ok: true } | { ok: false; reason: string }

function reasoned<Schema extends z.ZodType<string>>(schema: Schema, decide: (typed: string) => Decided) {
  return schema.superRefine((typed, issues) => {
    const decided = decide(typed)
    if (!decided.ok) issues.addIssue({ code: 'custom', message: decided.reason })
  })
}
