import { describe, expect, test } from 'vitest'
import { LARGEST_BATCH, readServiceEventBatch } from './service-event-batch.model.ts'

const now = new Date('2026-11-22T12:00:00Z')
const event = (id: string) =>
  `{"id":"${id}","source":"uimahalli","service":"uimakoulu","happenedAt":"2026-11-21T18:00:00+02:00"}`

describe('a batch of service events', () => {
  test('in JSON is one event or a list', () => {
    expect(readServiceEventBatch(event('1'), 'json', now)).toMatchObject({
      ok: true,
      value: [{ position: 0, ok: true, event: { id: '1' } }],
    })
    expect(readServiceEventBatch(`[${event('1')},${event('2')}]`, 'json', now)).toMatchObject({
      ok: true,
      value: [
        { position: 0, ok: true },
        { position: 1, ok: true },
      ],
    })
  })

  test('in NDJSON is a line each, whatever the line ends, with empty lines passed over', () => {
    const body = `\uFEFF${event('1')}\r\n\r\n${event('2')}\n`
    expect(readServiceEventBatch(body, 'ndjson', now)).toMatchObject({
      ok: true,
      value: [
        { position: 0, ok: true, event: { id: '1' } },
        { position: 1, ok: true, event: { id: '2' } },
      ],
    })
  })

  test('refuses a faulty event alone and takes the others', () => {
    const body = `${event('1')}\n{"id":\n{"id":"3"}\n${event('4')}`
    const read = readServiceEventBatch(body, 'ndjson', now)
    expect(read).toMatchObject({
      ok: true,
      value: [
        { ok: true },
        { position: 1, ok: false, problems: [{ field: '', reason: 'not_json' }] },
        { position: 2, ok: false, problems: [{ field: 'source', reason: 'missing' }, {}, {}] },
        { ok: true },
      ],
    })
  })

  test('is refused whole when it is not JSON, empty, or above ten thousand', () => {
    expect(readServiceEventBatch('{"id":', 'json', now)).toEqual({ ok: false, reason: 'not_json' })
    expect(readServiceEventBatch('[]', 'json', now)).toEqual({ ok: false, reason: 'empty_batch' })
    expect(readServiceEventBatch(' \n ', 'ndjson', now)).toEqual({ ok: false, reason: 'empty_batch' })
    const tooMany = Array.from({ length: LARGEST_BATCH + 1 }, () => '{}').join('\n')
    expect(readServiceEventBatch(tooMany, 'ndjson', now)).toEqual({ ok: false, reason: 'batch_too_large' })
  })
})
