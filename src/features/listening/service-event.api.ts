import { z } from '@hono/zod-openapi'
import { type Issue, Invalid } from '../../platform/errors.ts'
import type { ApiRoutes, WebContext } from '../../platform/web/routes.ts'
import { allow } from './listening.access.ts'
import { type BatchItem, LARGEST_BATCH, readServiceEventBatch } from './service-event-batch.model.ts'
import { batchReasonTexts } from './service-event-file.texts.ts'
import { takeServiceEvents } from './service-event.intake.ts'
import { type ServiceEvent, serviceEventSchema } from './service-event.model.ts'

/** Service events from the systems where the services happen: one, a list, or one a line. */
export function serviceEventApi(routes: ApiRoutes) {
  document(routes)
  routes.post('/service-events', async (c) => {
    const { ctx, services } = c.var
    allow(ctx, 'take service events')
    const batch = readServiceEventBatch(await c.req.text(), formOf(c), ctx.now)
    if (!batch.ok) throw new Invalid(batchReasonTexts[batch.reason].en, [{ path: '', reason: batch.reason }])

    const { events, positions, refused: unread } = sort(batch.value)
    const took = await services.database.write(ctx.organisation.id, (tx) =>
      takeServiceEvents(tx, ctx, { source: events[0]?.source ?? '', events }),
    )
    const unplaced = took.refused.map(({ index, field, reason }) => ({
      index: positions[index] ?? index,
      field,
      reason,
    }))
    const refused = [...unread, ...unplaced].toSorted((one, other) => one.index - other.index)
    if (took.taken + took.repeated === 0) throw new Invalid('No event could be taken.', issuesOf(refused))
    return c.json({ taken: took.taken, repeated: took.repeated, refused }, 202)
  })
}

type Refused = { index: number; field: string; reason: string }

function formOf(c: WebContext): 'json' | 'ndjson' {
  return /ndjson|jsonl|json-seq/.test(c.req.header('content-type') ?? '') ? 'ndjson' : 'json'
}

function sort(items: readonly BatchItem[]) {
  const events: ServiceEvent[] = []
  const positions: number[] = []
  const refused: Refused[] = []
  for (const item of items) {
    if (item.ok) {
      events.push(item.event)
      positions.push(item.position)
    } else {
      refused.push(...item.problems.map((problem) => ({ index: item.position, ...problem })))
    }
  }
  return { events, positions, refused }
}

const mostIssues = 1000

function issuesOf(refused: readonly Refused[]): Issue[] {
  return refused
    .slice(0, mostIssues)
    .map(({ index, field, reason }) => ({ path: field === '' ? `${index}` : `${index}.${field}`, reason }))
}

// Documented by hand: a validator in front of the handler would read a list of ten thousand twice.
function document(routes: ApiRoutes) {
  // Made anew here: only schemas made after the documenting library was loaded can be named for it.
  const event = z.strictObject(serviceEventSchema.shape).openapi('ServiceEvent')
  const refusal = z
    .object({ index: z.int(), field: z.string(), reason: z.string() })
    .openapi('RefusedServiceEvent')
  const taken = z
    .object({ taken: z.int(), repeated: z.int(), refused: z.array(refusal) })
    .openapi('TakenServiceEvents')
  const problem = z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string().optional(),
      issues: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
    })
    .openapi('Problem')
  const problems = { content: { 'application/problem+json': { schema: problem } } }
  routes.openAPIRegistry.registerPath({
    method: 'post',
    path: '/service-events',
    summary: 'Tell of uses of services',
    description: [
      `One event, a list of at most ${LARGEST_BATCH.toLocaleString('en')}, or one event a line (NDJSON). An event of the`,
      'same source and id is taken once: a call that broke off may be sent again. Faulty events are refused with their',
      'index; the rest are taken. Contacts, channel, visitType and segment are kept only until it is decided whether the',
      'person is asked; municipality, postalCode and attributes are checked and not kept.',
    ].join(' '),
    security: [{ apiKey: [] }],
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: z.union([event, z.array(event)]) },
          'application/x-ndjson': { schema: z.string() },
        },
      },
    },
    responses: {
      202: { description: 'Taken', content: { 'application/json': { schema: taken } } },
      400: { description: 'Nothing could be taken', ...problems },
      401: { description: 'No key, or none that is valid', ...problems },
      403: { description: 'The key does not allow it', ...problems },
      413: { description: 'The body is too large', ...problems },
    },
  })
}
