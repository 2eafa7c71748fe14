import { createServer, type AddressInfo, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { sendEmail, smtpSettings, type EmailToSend, type SmtpSettingsInput } from './smtp.ts'

type Peer = { port: number; received: { message: string; to: string[] }[] }

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

async function aPeer(options: SMTPServerOptions = {}): Promise<Peer> {
  const received: Peer['received'] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ message: Buffer.concat(chunks).toString(), to })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  closers.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.server.address() as AddressInfo).port, received }
}

/** A server that speaks by hand, for what no proper server would do. */
async function aRudePeer(speak: (socket: Socket, said: string) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 rude\r\n')
    socket.on('data', (data) => speak(socket, data.toString()))
  })
  closers.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function settingsFor(port: number, more: Partial<SmtpSettingsInput> = {}) {
  return smtpSettings.parse({ host: '127.0.0.1', port, allowInsecure: true, timeoutSeconds: 2, ...more })
}

const anEmail = (more: Partial<EmailToSend> = {}): EmailToSend => ({
  to: 'asukas@example.fi',
  from: { name: 'Kaikuranta – palaute', address: 'palaute@kaikuranta.example' },
  subject: 'Kuulimme sinua: pyörätelineet',
  text: 'Hei!\n\nTelineet tulivat. Giitu, Ánne!',
  reference: 'm-1',
  ...more,
})

function failing(responseCode: number): Error {
  return Object.assign(new Error('No'), { responseCode })
}

describe('a message', () => {
  test('arrives with its words, its id and the way to stop', async () => {
    const peer = await aPeer()
    const stop = 'https://kaikuranta.example/stop/abc'
    const result = await sendEmail(settingsFor(peer.port), anEmail({ listUnsubscribe: stop }))
    expect(result).toEqual({ kind: 'accepted', gatewayId: '<m-1@kaikuranta.example>' })
    const message = peer.received[0]?.message ?? ''
    expect(peer.received[0]?.to).toEqual(['asukas@example.fi'])
    expect(message).toContain(`List-Unsubscribe: <${stop}>`)
    expect(message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(message).toContain('Auto-Submitted: auto-generated')
    expect(message).toContain('Message-ID: <m-1@kaikuranta.example>')
    expect(message).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
  })

  test('goes to the one person, however the name and subject are written', async () => {
    const peer = await aPeer()
    const result = await sendEmail(
      settingsFor(peer.port),
      anEmail({
        subject: 'Hei\r\nBcc: muut@example.fi\r\n\r\nToinen viesti',
        from: {
          name: 'Kunta" <x@example.fi>\r\nBcc: muut@example.fi',
          address: 'palaute@kaikuranta.example',
        },
      }),
    )
    expect(result.kind).toBe('accepted')
    expect(peer.received[0]?.to).toEqual(['asukas@example.fi'])
    const [headers = ''] = (peer.received[0]?.message ?? '').split('\r\n\r\n')
    expect(headers).not.toMatch(/^Bcc:/im)
    expect(headers).toMatch(/^Content-Type:/m)
  })

  test.each<[Partial<EmailToSend>, string]>([
    [{ to: 'a@example.fi\r\nBcc: b@example.fi' }, 'bad_address'],
    [{ to: 'a@example.fi, b@example.fi' }, 'bad_address'],
    [{ to: 'Nimi <a@example.fi>' }, 'bad_address'],
    [{ to: 'ei osoitetta' }, 'bad_address'],
    [{ from: { name: '', address: 'a@b\n.fi' } }, 'bad_sender'],
    [{ reference: 'a>\r\nX: 1' }, 'bad_reference'],
    [{ listUnsubscribe: 'https://a.example/\r\nBcc: b@example.fi' }, 'bad_unsubscribe'],
    [{ listUnsubscribe: 'http://a.example/' }, 'bad_unsubscribe'],
  ])('%j is refused before anything is sent', async (change, code) => {
    const peer = await aPeer()
    expect(await sendEmail(settingsFor(peer.port), anEmail(change))).toEqual({
      kind: 'rejected',
      code,
      retryable: false,
    })
    expect(peer.received).toEqual([])
  })
})

describe('a server that says no', () => {
  test.each([
    [550, false],
    [450, true],
  ])('to the recipient with %i', async (code, retryable) => {
    const peer = await aPeer({ onRcptTo: (_address, _session, done) => done(failing(code)) })
    expect(await sendEmail(settingsFor(peer.port), anEmail())).toEqual({
      kind: 'rejected',
      code: `smtp_${code}`,
      retryable,
    })
  })

  test.each([
    [554, false],
    [452, true],
  ])('to the whole message with %i', async (code, retryable) => {
    const peer = await aPeer({
      onData(stream, _session, done) {
        stream.resume().on('end', () => done(failing(code)))
      },
    })
    expect(await sendEmail(settingsFor(peer.port), anEmail())).toEqual({
      kind: 'rejected',
      code: `smtp_${code}`,
      retryable,
    })
  })

  test('to our password: put right by staff, then tried again', async () => {
    const peer = await aPeer({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(new Error('Invalid')),
    })
    const result = await sendEmail(settingsFor(peer.port, { user: 'u', password: 'p' }), anEmail())
    expect(result).toEqual({ kind: 'rejected', code: 'smtp_535', retryable: true })
  })

  test('to encryption: nothing is sent in the clear', async () => {
    const peer = await aPeer({ disabledCommands: ['STARTTLS'] })
    const result = await sendEmail(settingsFor(peer.port, { allowInsecure: false }), anEmail())
    expect(result).toMatchObject({ kind: 'rejected' })
    expect(peer.received).toEqual([])
  })

  test('by a certificate nobody vouches for: nothing is sent', async () => {
    const peer = await aPeer()
    const result = await sendEmail(settingsFor(peer.port, { allowInsecure: false }), anEmail())
    expect(result).toEqual({ kind: 'rejected', code: 'CERT_HAS_EXPIRED', retryable: true })
    expect(peer.received).toEqual([])
  })
})

describe('a mailbox that is full', () => {
  test.each([
    ['450 4.2.2 Over quota', true],
    ['550 5.2.2 Mailbox full', false],
  ])('%s', async (words, retryable) => {
    const port = await aRudePeer((socket, said) => {
      if (said.startsWith('EHLO')) socket.write('250 rude\r\n')
      else if (said.startsWith('MAIL')) socket.write('250 ok\r\n')
      else socket.write(`${words}\r\n`)
    })
    expect(await sendEmail(settingsFor(port), anEmail())).toEqual({
      kind: 'rejected',
      code: 'mailbox_full',
      retryable,
    })
  })
})

describe('a broken line', () => {
  test('nobody listening: surely not sent', async () => {
    const port = await aRudePeer(() => {})
    closers.splice(0).forEach((close) => close())
    expect(await sendEmail(settingsFor(port), anEmail())).toMatchObject({ kind: 'rejected', retryable: true })
  })

  test('dropped before the message: surely not sent', async () => {
    const port = await aRudePeer((socket, said) => {
      if (said.startsWith('EHLO')) socket.write('250-rude\r\n250 PIPELINING\r\n')
      else socket.destroy()
    })
    expect(await sendEmail(settingsFor(port), anEmail())).toMatchObject({ kind: 'rejected', retryable: true })
  })

  test('dropped in the middle of the message: uncertain', async () => {
    const port = await aRudePeer((socket, said) => {
      if (said.startsWith('EHLO')) socket.write('250 rude\r\n')
      else if (said.startsWith('DATA')) socket.write('354 go on\r\n')
      else if (/^(MAIL|RCPT)/.test(said)) socket.write('250 ok\r\n')
      else socket.destroy()
    })
    expect(await sendEmail(settingsFor(port), anEmail())).toMatchObject({ kind: 'uncertain' })
  })

  test('silent after the message: uncertain', async () => {
    const peer = await aPeer({ onData: (stream) => void stream.resume() })
    const result = await sendEmail(settingsFor(peer.port, { timeoutSeconds: 0.3 }), anEmail())
    expect(result).toMatchObject({ kind: 'uncertain' })
  })

  test('silent from the start: surely not sent', async () => {
    const server = createServer((socket) => socket.on('error', () => {}))
    closers.push(() => server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const result = await sendEmail(settingsFor(port, { timeoutSeconds: 0.2 }), anEmail())
    expect(result).toMatchObject({ kind: 'rejected', retryable: true })
  })
})
