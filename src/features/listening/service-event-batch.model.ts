import { done, refuse, type Outcome } from '../../platform/outcome.ts'
import { readServiceEvent, type ServiceEvent, type ServiceEventProblem } from './service-event.model.ts'

export const LARGEST_BATCH = 10_000

export type BatchReason = 'not_json' | 'empty_batch' | 'batch_too_large'
/** Positions count from 0 in JSON and NDJSON alike; in NDJSON empty lines are not counted. */
export type BatchItem =
  | { position: number; ok: true; event: ServiceEvent }
  | { position: number; ok: false; problems: readonly (ServiceEventProblem | LineProblem)[] }
export type LineProblem = { field: ''; reason: 'not_json' }

/** One event or many. A faulty event is refused alone; the others are taken. */
export function readServiceEventBatch(
  body: string,
  form: 'json' | 'ndjson',
  now: Date,
): Outcome<BatchReason, BatchItem[]> {
  const read = form === 'json' ? readJson(body) : readLines(body)
  if (!read.ok) return read
  if (read.value.length === 0) return refuse('empty_batch')
  if (read.value.length > LARGEST_BATCH) return refuse('batch_too_large')
  return done(
    read.value.map((raw, position): BatchItem => {
      if (raw === notJson) return { position, ok: false, problems: [{ field: '', reason: 'not_json' }] }
      return { position, ...readServiceEvent(raw, now) }
    }),
  )
}

const notJson = Symbol('not json')

function readJson(body: string): Outcome<BatchReason, unknown[]> {
  const value = parse(body)
  if (value === notJson) return refuse('not_json')
  return done(Array.isArray(value) ? value : [value])
}

function readLines(body: string): Outcome<BatchReason, unknown[]> {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  // Counted before parsing, so that a body of millions of lines costs little.
  if (lines.length > LARGEST_BATCH) return refuse('batch_too_large')
  return done(lines.map(parse))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return notJson
  }
}
