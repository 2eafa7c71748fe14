import { createRoute, z } from '@hono/zod-openapi'
import {
  isGenuine,
  readInbound,
  readReceipts,
  type WebhookReading,
  webhookSettings,
  type WebhookSettings,
} from '../../adapters/sms/gateway.webhook.ts'
import { type Context, systemContext } from '../../platform/context.ts'
import type { Read, Tx } from '../../platform/db/database.ts'
import { Forbidden, Invalid } from '../../platform/errors.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import type { ApiRoutes, WebContext } from '../../platform/web/routes.ts'
import { atMost, MEGABYTE } from '../../platform/web/safety.ts'
import { openGateway } from './gateway.actions.ts'
import { takeInboundText } from './inbound-text.intake.ts'
import { takeReceipt } from './receipt.actions.ts'

const taken = z
  .object({
    taken: z.number().int().openapi({ description: 'Taken now' }),
    repeated: z.number().int().openapi({ description: 'Had come before' }),
    unknown: z
      .number()
      .int()
      .openapi({ description: 'From a number, or about a message, that is not known' }),
    unreadable: z.number().int().openapi({ description: 'Without the fields that the settings name' }),
  })
  .openapi('WebhookTaken')

type Taken = z.output<typeof taken>

const inboundTexts = createRoute({
  method: 'post',
  path: '/inbound-texts',
  tags: ['messaging'],
  summary: 'The text message gateway brings what a resident wrote',
  description: 'Fields are spelled as the gateway spells them; the organisation maps them in its settings.',
  request: callOf(),
  responses: responsesOf('Taken; the same text twice is one'),
  middleware: [atMost(MEGABYTE)] as const,
})

const receipts = createRoute({
  method: 'post',
  path: '/receipts',
  tags: ['messaging'],
  summary: 'The text message gateway tells what became of a text',
  description: 'Receipts may come late, twice and in any order.',
  request: callOf(),
  responses: responsesOf('Taken; what is known already is never unlearned'),
  middleware: [atMost(MEGABYTE)] as const,
})

export function webhookApi(routes: ApiRoutes) {
  routes.openapi(inboundTexts, async (c) => {
    const { entries, unreadable } = await readCall(c, readInbound)
    const results = await takeEach(c, entries, async (tx, ctx, { from, to, text, gatewayId }) => {
      const outcome = await takeInboundText(tx, ctx, {
        from,
        sentTo: to,
        words: text,
        gatewayReference: gatewayId,
      })
      if (!outcome.ok) return 'unknown'
      return outcome.value.repeated ? 'repeated' : 'taken'
    })
    return c.json(sum(results, unreadable), 200)
  })

  routes.openapi(receipts, async (c) => {
    const { entries, unreadable } = await readCall(c, readReceipts)
    return c.json(sum(await takeEach(c, entries, takeReceipt), unreadable), 200)
  })
}

/** Whose call it is, and then what it says; in this order, so that a stranger learns nothing. */
async function readCall<Entry>(
  c: WebContext,
  read: (settings: WebhookSettings, body: string, contentType: string | undefined) => WebhookReading<Entry>,
): Promise<WebhookReading<Entry>> {
  const ctx = gatewayContext(c)
  const body = await c.req.text()
  const settings = await c.var.services.database.read(ctx.organisation.id, (db) => findWebhook(db, ctx))
  if (!settings || !isGenuine(settings, { headers: c.req.raw.headers, body, url: calledOf(c) }))
    throw new Forbidden('webhook')
  const reading = read(settings, body, c.req.header('content-type'))
  if (reading.entries.length === 0)
    throw new Invalid('No entry with the fields that the gateway settings name was found.')
  return reading
}

// As the gateway knows it: behind a proxy the request itself tells another name.
function calledOf(c: WebContext): string {
  const { pathname, search } = new URL(c.req.url)
  return `${c.var.ctx.baseUrl}${pathname}${search}`
}

async function findWebhook(db: Read, ctx: Context): Promise<WebhookSettings | undefined> {
  const gateway = await openGateway(db, ctx, 'sms')
  if (gateway?.connection.kind !== 'http') return undefined
  const parsed = webhookSettings.safeParse(gateway.connection.webhook)
  return parsed.success ? parsed.data : undefined
}

// One transaction an entry: a fault in one does not undo the others, and the gateway may bring all of them again.
async function takeEach<Entry>(
  c: WebContext,
  entries: readonly Entry[],
  take: (tx: Tx, ctx: Context, entry: Entry) => Promise<keyof Taken>,
) {
  const ctx = gatewayContext(c)
  const results: (keyof Taken)[] = []
  for (const entry of entries) {
    results.push(await c.var.services.database.write(ctx.organisation.id, (tx) => take(tx, ctx, entry)))
  }
  return results
}

function gatewayContext(c: WebContext): Context {
  return systemContext(c.var.ctx.organisation, 'messaging: gateway', surroundingsOf(c.var.services))
}

function sum(results: readonly (keyof Taken)[], unreadable: number): Taken {
  const count = (name: keyof Taken) => results.filter((result) => result === name).length
  return { taken: count('taken'), repeated: count('repeated'), unknown: count('unknown'), unreadable }
}

// Read as it came and not by a schema of ours: a signature is of the bytes, and the fields are the gateway's own.
function callOf() {
  const schema = z.string().openapi({ description: 'JSON or a form, as the gateway writes it' })
  return { body: { content: { '*/*': { schema } } } }
}

function responsesOf(description: string) {
  const problem = {
    'application/problem+json': { schema: z.object({ title: z.string(), status: z.number() }) },
  }
  return {
    200: { description, content: { 'application/json': { schema: taken } } },
    400: { description: 'Nothing readable', content: problem },
    401: { description: 'Not the gateway', content: problem },
  }
}
