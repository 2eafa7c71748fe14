import { expect, test } from 'vitest'
import { invitationWords } from './invitation.texts.ts'

const organisation = { names: { fi: 'Kaikuranta', sv: 'Ekostrand' }, languages: ['fi', 'sv'] }
const names = { fi: 'Päihdeneuvonta', sv: 'Rusmedelsrådgivning' }
const written = {
  fi: 'Kävit palvelussa PÄIHDENEUVONTA. Vastaa: {link}',
  sv: 'Du besökte oss. Svara: {link}',
}

const textTo = (wished: string, sensitive: boolean) =>
  invitationWords({
    organisation,
    channel: 'sms',
    wished,
    written,
    question: {},
    service: { names, sensitive },
    link: 'https://e.fi/v/abc',
    reminder: false,
    fallback: 'fi',
  })

test('a service that became sensitive after its ask was opened is not named in a text', () => {
  expect(textTo('fi', false).body).toBe('Kävit palvelussa PÄIHDENEUVONTA. Vastaa: https://e.fi/v/abc')
  const { language, body } = textTo('fi', true)
  expect(language).toBe('fi')
  expect(body).toContain('Kaikuranta')
  expect(body).toContain('https://e.fi/v/abc')
  expect(body.toLowerCase()).not.toContain('päihdeneuvonta')
  expect(textTo('sv', true)).toMatchObject({ language: 'sv', body: expect.stringContaining('Ekostrand') })
})

test('words that do not name the sensitive service stay as they were written', () => {
  const service = { names: { fi: 'Terapia' }, sensitive: true }
  const given = { organisation, channel: 'sms', wished: 'sv', written, question: {}, service } as const
  expect(invitationWords({ ...given, link: 'L', reminder: false, fallback: 'fi' }).body).toBe(
    'Du besökte oss. Svara: L',
  )
})
