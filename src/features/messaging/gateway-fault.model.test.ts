import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smtpSettings } from '../../adapters/email/smtp.ts'
import { gatewaySettings } from '../../adapters/sms/gateway.settings.ts'
import { webhookSettings } from '../../adapters/sms/gateway.webhook.ts'
import { decideConnecting } from './gateway-fault.model.ts'
import {
  example,
  mailConnection,
  mailGatewayForm,
  textConnection,
  textGatewayForm,
} from './gateway-form.model.ts'
import { canBeAnswered, readSender } from './gateway.model.ts'

const secret = 's'.repeat(43)
const reading = { acceptDemoNumbers: false }
const filled = { ...example, sender: '13500' }

function connecting(change: Record<string, string>) {
  const connection = textConnection(textGatewayForm.parse({ ...filled, ...change }), undefined, secret)
  return { connection, decision: decideConnecting('sms', connection, { allowInsecure: false }) }
}

describe('connecting', () => {
  test('the example is ready to be filled in', () => {
    expect(connecting({}).decision).toEqual({ ok: true, value: undefined })
  })

  test.each([
    [{ url: 'http://gateway.example/' }, 'not_https'],
    [{ url: 'https://{{to}}.example/' }, 'bad_url'],
    [{ url: 'https://name:key@gateway.example/' }, 'bad_url'],
    [{ url: 'javascript:alert(1)' }, 'bad_url'],
    [{ headers: 'X-Key: {{key}}' }, 'unknown_placeholder'],
    [{ method: 'GET' }, 'no_recipient'],
    [{ body: '{"to":"{{to}}"}' }, 'no_recipient'],
  ])('%j is refused as %s', (change, reason) => {
    expect(connecting(change).decision).toEqual({ ok: false, reason })
  })

  test('what the form lets through, the adapter takes', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '"',
      '{{to}}',
      '{{text}}',
      '{{from}}',
      ':',
      ',',
      'a',
      ' ',
      '\\',
      '&',
      '=',
    )
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))
    const body = fc.oneof(
      text,
      fc.constant(example['body'] ?? ''),
      text.map((one) => `to={{to}}&text={{text}}${one}`),
      text.map((one) => `{"to":"{{to}}","text":"{{text}}","more":"${one}"}`),
    )
    const url = text.map((one) => `https://gateway.example/${one}`)
    const methods = fc.constantFrom('POST', 'GET')
    fc.assert(
      fc.property(
        url,
        body,
        methods,
        fc.constantFrom('json', 'form'),
        (givenUrl, givenBody, method, contentType) => {
          const { connection, decision } = connecting({ url: givenUrl, body: givenBody, method, contentType })
          if (!decision.ok || connection.kind !== 'http') return
          expect(gatewaySettings.safeParse(connection.request).error).toBeUndefined()
          expect(webhookSettings.safeParse(connection.webhook).error).toBeUndefined()
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a mail server, with or without a user', () => {
    const given = {
      kind: 'smtp',
      sender: 'a@example.fi',
      host: 'smtp.example.fi',
      port: '465',
      secure: 'tls',
    }
    for (const more of [
      { user: '', password: 'left over' },
      { user: 'u', password: 'p' },
    ]) {
      const connection = mailConnection(mailGatewayForm.parse({ ...given, ...more }), undefined)
      expect(decideConnecting('email', connection, { allowInsecure: false }).ok).toBe(true)
      const server = connection.kind === 'smtp' ? connection.server : undefined
      expect(smtpSettings.safeParse(server).success).toBe(true)
      expect(server?.password).toBe(more.user === '' ? undefined : 'p')
      expect(decideConnecting('sms', connection, { allowInsecure: false })).toMatchObject({
        reason: 'wrong_channel',
      })
    }
  })
})

describe('a sender', () => {
  test.each([
    ['13500', '13500', true],
    ['040 123 4567', '+358401234567', true],
    ['+46 70 123 45 67', '+46701234567', true],
    ['Kaikuranta', 'Kaikuranta', false],
    ['K-market 24', 'K-market 24', false],
  ])('%s travels as %s', (written, sender, answered) => {
    expect(readSender('sms', written, reading)).toEqual({ ok: true, value: sender })
    expect(canBeAnswered('sms', sender)).toBe(answered)
  })

  test.each(['', 'Kaikurannan kaupunki', 'Pöytyä', '12', '+358 1', '049 000 0001', 'a\nb', '<b>', '.'])(
    '%j is refused',
    (written) => {
      expect(readSender('sms', written, reading).ok).toBe(false)
    },
  )

  test('mail to the sender is not read', () => {
    expect(readSender('email', 'palaute@koekunta.fi', reading).ok).toBe(true)
    expect(canBeAnswered('email', 'palaute@koekunta.fi')).toBe(false)
  })
})
