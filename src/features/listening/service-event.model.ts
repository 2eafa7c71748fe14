import { z } from 'zod'
import { isSegment } from '../catalogue/segment.model.ts'
import { readMoment } from './service-event-moment.model.ts'

/** One use of a service, told by the system where it happened. */
export type ServiceEvent = Omit<ServiceEventInput, 'happenedAt'> & { happenedAt: Date }
export type ServiceEventInput = z.output<typeof serviceEventSchema>

export const serviceEventReasons = [
  'not_an_object',
  'missing',
  'not_text',
  'too_long',
  'bad_character',
  'not_a_moment',
  'no_zone',
  'no_time_of_day',
  'no_such_time',
  'in_the_future',
  'too_old',
  'not_an_email',
  'not_a_language',
  'not_a_postal_code',
  'not_an_age',
  'not_yes_or_no',
  'not_a_segment',
  'not_attributes',
  'too_many_attributes',
  'unknown_field',
] as const
export type ServiceEventReason = (typeof serviceEventReasons)[number]

/** What is wrong and where; never the value itself, which may be about a person. */
export type ServiceEventProblem = { field: string; reason: ServiceEventReason }
export type ServiceEventRead =
  | { ok: true; event: ServiceEvent }
  | { ok: false; problems: readonly ServiceEventProblem[] }

// Asking about something a season ago measures memory, not the service.
export const OLDEST_EVENT_DAYS = 90
// A sender's clock may be wrong by hours or by a zone, not by days.
export const LATEST_EVENT_HOURS_AHEAD = 24

/** Reads one event as it came from outside. Empty values count as not given. */
export function readServiceEvent(raw: unknown, now: Date): ServiceEventRead {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { ok: false, problems: [{ field: '', reason: 'not_an_object' }] }

  const parsed = serviceEventSchema.safeParse(withoutEmpty(raw))
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) }

  const moment = readMoment(parsed.data.happenedAt)
  if (!moment.ok) return refused(moment.reason)
  const tooFar = judgeMoment(moment.value, now)
  if (tooFar) return refused(tooFar)
  return { ok: true, event: { ...parsed.data, happenedAt: moment.value } }
}

const refused = (reason: ServiceEventReason): ServiceEventRead => ({
  ok: false,
  problems: [{ field: 'happenedAt', reason }],
})

export function judgeMoment(happenedAt: Date, now: Date): 'in_the_future' | 'too_old' | undefined {
  const hoursAgo = (now.getTime() - happenedAt.getTime()) / 3_600_000
  if (hoursAgo < -LATEST_EVENT_HOURS_AHEAD) return 'in_the_future'
  if (hoursAgo > OLDEST_EVENT_DAYS * 24) return 'too_old'
  return undefined
}

// PostgreSQL stores neither NUL nor half a surrogate pair; the other control characters never belong in a field.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

function text(longest: number) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? 'missing' : 'not_text') })
    .trim()
    .max(longest, { error: 'too_long' satisfies ServiceEventReason })
    .refine((value) => value.isWellFormed() && !controlCharacter.test(value), {
      error: 'bad_character' satisfies ServiceEventReason,
    })
}

const yesOrNo = z.boolean({ error: 'not_yes_or_no' satisfies ServiceEventReason })

const attributes = z
  .record(text(50).min(1), z.union([text(200), z.number(), z.boolean()]), {
    error: 'not_attributes' satisfies ServiceEventReason,
  })
  .refine((given) => Object.keys(given).length <= 20, {
    error: 'too_many_attributes' satisfies ServiceEventReason,
  })

/** The shape on the wire. Unknown fields are refused: a misspelt exclusion must not pass, nor data nobody asked for. */
export const serviceEventSchema = z.strictObject({
  id: text(200),
  source: text(100),
  /** Our service's key, or the key the source knows it by. */
  service: text(200),
  unit: text(200).optional(),
  channel: text(50).optional(),
  /** ISO 8601 with its zone: 2026-11-22T14:05:00+02:00 */
  happenedAt: text(40),
  /** As written; listening reads it later, so that a bad number is counted and not lost. */
  phone: text(40).optional(),
  email: text(254)
    .refine((value) => /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(value), {
      error: 'not_an_email' satisfies ServiceEventReason,
    })
    .optional(),
  /** BCP 47: fi, sv, en, se, zh-Hant */
  language: text(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'not_a_language' satisfies ServiceEventReason })
    .toLowerCase()
    .optional(),
  visitType: text(100).optional(),
  /** Whom the person was served as, by the catalogue's words: child_family, firm. Else the service's own count. */
  segment: text(40)
    .refine(isSegment, { error: 'not_a_segment' satisfies ServiceEventReason })
    .optional(),
  ageGroup: text(40).optional(),
  age: z
    .int({ error: 'not_an_age' satisfies ServiceEventReason })
    .min(0, { error: 'not_an_age' satisfies ServiceEventReason })
    .max(130, { error: 'not_an_age' satisfies ServiceEventReason })
    .optional(),
  municipality: text(100).optional(),
  postalCode: text(12)
    .regex(/^[0-9A-Za-z][0-9A-Za-z -]{2,10}$/, { error: 'not_a_postal_code' satisfies ServiceEventReason })
    .optional(),
  protectedAddress: yesOrNo.optional(),
  severalPhoneNumbers: yesOrNo.optional(),
  guardianNumber: yesOrNo.optional(),
  attributes: attributes.optional(),
})

function withoutEmpty(raw: object): object {
  // Most senders leave out what they do not know: then nothing is copied.
  if (!Object.values(raw).some(isEmpty)) return raw
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function problemsOf(issue: z.core.$ZodIssue): ServiceEventProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map((key) => ({ field: key.slice(0, 50), reason: 'unknown_field' }))
  const field = String(issue.path[0] ?? '').slice(0, 50)
  const known = serviceEventReasons.find((reason) => reason === issue.message)
  // What is left are faults inside an attribute: its name or its kind of value.
  return [{ field, reason: known ?? 'not_attributes' }]
}
