import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  isGenuine,
  readInbound,
  readReceipts,
  webhookSettings,
  type WebhookSettingsInput,
} from './gateway.webhook.ts'

const secret = 'a secret of some length'
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

function settingsWith(more: Partial<WebhookSettingsInput> = {}) {
  return webhookSettings.parse({
    inbound: { from: 'source', to: 'destination', text: 'content.body', gatewayId: 'id' },
    receipt: {
      reference: 'ref',
      gatewayId: 'id',
      state: 'status.name',
      states: { DELIVRD: 'delivered', UNDELIV: 'failed', '2': 'delivered', ACCEPTD: 'sent' },
    },
    secret: { kind: 'header', header: 'X-Token', secret },
    ...more,
  })
}

describe('a text from a resident', () => {
  const one = { source: '+358490000007', destination: '13500', content: { body: '9 kiitos' }, id: 5 }
  const read = { from: '+358490000007', to: '13500', text: '9 kiitos', gatewayId: '5' }

  test('is read from JSON', () => {
    expect(readInbound(settingsWith(), JSON.stringify(one), json)).toEqual({ entries: [read], unreadable: 0 })
  })

  test('is read from a form, whose fields may have dots in their names', () => {
    const body = 'source=%2B358490000007&destination=13500&content.body=9+kiitos&id=5'
    expect(readInbound(settingsWith(), body, form)).toEqual({ entries: [read], unreadable: 0 })
  })

  test('many come in one call, and a bad one does not lose the others', () => {
    const body = JSON.stringify({ results: [one, { source: 1 }, one] })
    const reading = readInbound(settingsWith({ listPath: 'results' }), body, json)
    expect(reading).toEqual({ entries: [read, read], unreadable: 1 })
  })

  test('a bare list is a list', () => {
    expect(readInbound(settingsWith(), JSON.stringify([one, one]), undefined).entries).toHaveLength(2)
  })

  test('an empty text is a text', () => {
    const body = JSON.stringify({ ...one, content: { body: '' } })
    expect(readInbound(settingsWith(), body, json).entries[0]?.text).toBe('')
  })

  test.each(['', 'null', '<xml/>', '{"source":', '"text"', '{"__proto__":{"source":"x"}}'])(
    '%j is none',
    (body) => {
      expect(readInbound(settingsWith(), body, json)).toEqual({ entries: [], unreadable: 1 })
    },
  )

  test('a path never reaches into the language itself', () => {
    const settings = settingsWith({
      inbound: { from: 'constructor.name', to: 'destination', text: 'source.length' },
    })
    expect(readInbound(settings, JSON.stringify(one), json).entries).toEqual([])
  })
})

describe('a receipt', () => {
  test.each([
    [
      '{"ref":"m-1","id":"9","status":{"name":"DELIVRD"}}',
      { state: 'delivered', reference: 'm-1', gatewayId: '9' },
    ],
    ['{"ref":"m-1","status":{"name":"UNDELIV"}}', { state: 'failed', reference: 'm-1' }],
    ['{"id":9,"status":{"name":2}}', { state: 'delivered', gatewayId: '9' }],
    ['ref=m-1&status.name=ACCEPTD', { state: 'sent', reference: 'm-1' }],
  ])('%s', (body, receipt) => {
    expect(readReceipts(settingsWith(), body, undefined)).toEqual({ entries: [receipt], unreadable: 0 })
  })

  test.each([
    '{"ref":"m-1","status":{"name":"NEWWORD"}}',
    '{"ref":"m-1","status":{"name":"constructor"}}',
    '{"status":{"name":"DELIVRD"}}',
    '{"ref":"m-1"}',
  ])('%s says nothing we understand', (body) => {
    expect(readReceipts(settingsWith(), body, json)).toEqual({ entries: [], unreadable: 1 })
  })
})

describe('a stranger', () => {
  const body = '{"a":1}'

  test.each([
    [secret, true],
    [secret + ' ', true],
    [secret + 'x', false],
    [secret.toUpperCase(), false],
    ['', false],
  ])('with the header %j is genuine: %s', (given, genuine) => {
    expect(isGenuine(settingsWith(), { headers: new Headers({ 'x-token': given }), body })).toBe(genuine)
  })

  test('with no header at all is turned away', () => {
    expect(isGenuine(settingsWith(), { headers: new Headers(), body })).toBe(false)
  })

  test.each([
    ['sha256', 'hex', 'sha256='],
    ['sha512', 'base64', ''],
    ['sha1', 'hex', ''],
  ] as const)(
    'a %s signature in %s is known by the very bytes of the body',
    (algorithm, encoding, prefix) => {
      const settings = settingsWith({
        secret: { kind: 'hmac', header: 'X-Sign', secret, algorithm, encoding, prefix },
      })
      const signature = prefix + createHmac(algorithm, secret).update(body).digest(encoding)
      const headers = new Headers({ 'x-sign': signature })
      expect(isGenuine(settings, { headers, body })).toBe(true)
      expect(isGenuine(settings, { headers, body: new TextEncoder().encode(body) })).toBe(true)
      expect(isGenuine(settings, { headers, body: '{"a": 1}' })).toBe(false)
      expect(isGenuine(settings, { headers: new Headers({ 'x-sign': signature.slice(0, -2) }), body })).toBe(
        false,
      )
    },
  )

  test('a signed form is known by the address that was called and its fields in order', () => {
    const settings = settingsWith({ secret: { kind: 'signed_form', header: 'X-Twilio-Signature', secret } })
    const url = 'https://kunta.example/api/v1/kunta/receipts'
    const signed = createHmac('sha1', secret)
      .update(`${url}MessageSidSM1MessageStatusdelivered`)
      .digest('base64')
    const headers = new Headers({ 'x-twilio-signature': signed })
    const signedBody = 'MessageStatus=delivered&MessageSid=SM1'
    expect(isGenuine(settings, { headers, body: signedBody, url })).toBe(true)
    expect(isGenuine(settings, { headers, body: signedBody, url: `${url}?x` })).toBe(false)
    expect(isGenuine(settings, { headers, body: signedBody.replace('SM1', 'SM2'), url })).toBe(false)
  })

  test('an empty or short secret is no setting', () => {
    expect(() => settingsWith({ secret: { kind: 'header', header: 'X-Token', secret: '' } })).toThrow(
      /secret/,
    )
  })
})
