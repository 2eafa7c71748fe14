import { beforeAll, describe, expect, test } from 'vitest'
import { OpenAPIHono } from '@hono/zod-openapi'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import type { Context } from '../../platform/context.ts'
import type { Id } from '../../platform/id.ts'
import type { Service } from '../catalogue/service.model.ts'
import { access } from './listening.access.ts'
import { serviceEventApi } from './service-event.api.ts'

const t = testDatabase()
const feature = { name: 'listening', access, api: serviceEventApi }
const machine = { kind: 'machine', id: '0190a000-0000-7000-8000-00000000000a' as Id<'apiKey'> } as const
let ctx: Context
let service: Service

beforeAll(async () => {
  ctx = aContext({ organisation: await found(t.database) })
  service = await aService(t.database, ctx, { key: 'uimahalli', names: { fi: 'Uimahalli', sv: 'Simhallen' } })
})

describe('events by the API', () => {
  test('one or many are taken once, however often they are sent', async () => {
    const body = JSON.stringify([event('a'), event('b'), event('a')])
    expect(await send(body)).toEqual({ status: 202, body: { taken: 2, repeated: 1, refused: [] } })
    expect(await send(body)).toEqual({ status: 202, body: { taken: 0, repeated: 3, refused: [] } })
    expect((await send(JSON.stringify(event('c')))).body).toMatchObject({ taken: 1 })
  })

  test('a service may be called by its name, in any language', async () => {
    const named = [event('n1', { service: 'SIMHALLEN' }), event('n2', { service: 'uimahalli' })]
    expect((await send(JSON.stringify(named))).body).toMatchObject({ taken: 2 })
  })

  test('lines are taken as well, and faulty ones are refused by their place', async () => {
    const lines = [
      JSON.stringify(event('l1')),
      '{"id":',
      JSON.stringify(event('l2', { service: 'uimahali' })),
      JSON.stringify(event('l3', { happenedAt: '2026-11-23T11:00:00' })),
      JSON.stringify(event('l4', { unit: 'nowhere' })),
    ]
    expect(await send(lines.join('\n'), 'application/x-ndjson')).toEqual({
      status: 202,
      body: {
        taken: 1,
        repeated: 0,
        refused: [
          { index: 1, field: '', reason: 'not_json' },
          { index: 2, field: 'service', reason: 'unknown_service' },
          { index: 3, field: 'happenedAt', reason: 'no_zone' },
          { index: 4, field: 'unit', reason: 'unknown_unit' },
        ],
      },
    })
  })

  test('when nothing can be taken, a problem names the field and never the value', async () => {
    const answer = await send(JSON.stringify(event('x', { service: 'secret-service', phone: '040 123' })))
    expect(answer).toMatchObject({
      status: 400,
      body: { issues: [{ path: '0.service', reason: 'unknown_service' }] },
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/secret-service|040/)
  })

  test.each([
    ['not JSON', '{', 400, 'not_json'],
    ['an empty list', '[]', 400, 'empty_batch'],
    ['too many', `[${'{},'.repeat(10_000)}{}]`, 400, 'batch_too_large'],
  ])('%s is a problem', async (_, body, status, reason) => {
    expect(await send(body)).toMatchObject({ status, body: { issues: [{ reason }] } })
  })

  test('a body over the limit is refused before it is read', async () => {
    expect(await send(`[${' '.repeat(11_000_000)}]`)).toMatchObject({ status: 413, body: { status: 413 } })
  })

  test('without a key nothing is taken', async () => {
    const { app } = anApp(t.database, [feature])
    const answer = await app.request(address(), { method: 'POST', body: '[]' })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(await answer.json()).toMatchObject({ status: 401, detail: expect.stringContaining('Bearer') })
  })

  test('another method than the one it takes is told which it takes', async () => {
    const { app } = anApp(t.database, [feature])
    const answer = await app.request(address())
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })
})

test('the route is documented', () => {
  const routes = new OpenAPIHono()
  serviceEventApi(routes as never)
  const document = routes.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 't', version: '1' } })
  expect(Object.keys(document.paths?.['/service-events'] ?? {})).toEqual(['post'])
  expect(document.components?.schemas).toHaveProperty('ServiceEvent')
})

function event(id: string, given: Record<string, unknown> = {}) {
  return { id, source: 'hall', service: service.key, happenedAt: '2026-11-23T11:00:00+02:00', ...given }
}

function address() {
  return `/api/v1/${ctx.organisation.slug}/service-events`
}

async function send(body: string, type = 'application/json') {
  const { app } = anApp(t.database, [feature], { machine })
  const answer = await app.request(address(), { method: 'POST', body, headers: { 'content-type': type } })
  return { status: answer.status, body: await answer.json() }
}
