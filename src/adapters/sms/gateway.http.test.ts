import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { sendText } from './gateway.http.ts'
import { gatewaySettings, type GatewaySettingsInput } from './gateway.settings.ts'

type Seen = { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }
type Answer = (response: ServerResponse, request: IncomingMessage) => void

const text = { to: '+358490000007', from: '13500', text: 'Hei "sinä"\nÅ & ä?', reference: 'm-1' }
const peers: { close: () => unknown; closeAllConnections?: () => void }[] = []

afterEach(() => {
  for (const peer of peers.splice(0)) {
    peer.closeAllConnections?.()
    peer.close()
  }
})

async function aPeer(answer: Answer): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = request
    seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
    answer(response, request)
  })
  return { url: `http://127.0.0.1:${await listen(server)}/send`, seen }
}

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  peers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function settingsFor(url: string, more: Partial<GatewaySettingsInput> = {}) {
  return gatewaySettings.parse({
    url,
    body: '{"to":"{{to}}","from":"{{from}}","message":"{{text}}","ref":"{{reference}}"}',
    gatewayIdPath: 'messages.0.id',
    timeoutSeconds: 1,
    allowInsecure: true,
    ...more,
  })
}

const answers =
  (status: number, body: string): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }

describe('the request', () => {
  test('a JSON gateway gets exactly what was written, and its id comes back', async () => {
    const peer = await aPeer(answers(202, '{"messages":[{"id":77}]}'))
    const settings = settingsFor(peer.url, { headers: { Authorization: 'Bearer k', 'X-To': '{{toDigits}}' } })
    expect(await sendText(settings, text)).toEqual({ kind: 'accepted', gatewayId: '77' })
    expect(peer.seen).toHaveLength(1)
    expect(peer.seen[0]).toMatchObject({
      method: 'POST',
      headers: {
        authorization: 'Bearer k',
        'x-to': '358490000007',
        'content-type': 'application/json; charset=utf-8',
      },
    })
    expect(JSON.parse(peer.seen[0]?.body ?? '')).toEqual({
      to: text.to,
      from: '13500',
      message: text.text,
      ref: 'm-1',
    })
  })

  test('a form gateway reads the same text back', async () => {
    const peer = await aPeer(answers(200, 'OK'))
    const settings = settingsFor(peer.url, {
      contentType: 'form',
      body: 'dest={{to}}&msg={{text}}&id={{reference}}',
    })
    expect(await sendText(settings, text)).toEqual({ kind: 'accepted' })
    expect(Object.fromEntries(new URLSearchParams(peer.seen[0]?.body))).toEqual({
      dest: text.to,
      msg: text.text,
      id: 'm-1',
    })
  })

  test('a gateway that wants it all in the address gets no body', async () => {
    const peer = await aPeer(answers(200, '{}'))
    await sendText(settingsFor(`${peer.url}?to={{to}}&text={{text}}`, { method: 'GET' }), text)
    const url = new URL(peer.seen[0]?.url ?? '', peer.url)
    expect([url.searchParams.get('to'), url.searchParams.get('text')]).toEqual([text.to, text.text])
    expect(peer.seen[0]?.body).toBe('')
  })

  test.each(['{{from}}', '","to":"+358401234567', '\\', '\u2028', '🙂 š', '&to=1', '\ud800'])(
    'the words %j stay words',
    async (words) => {
      const peer = await aPeer(answers(200, '{}'))
      await sendText(settingsFor(peer.url), { ...text, text: words })
      expect(JSON.parse(peer.seen[0]?.body ?? '')).toMatchObject({
        to: text.to,
        message: words.toWellFormed(),
      })
    },
  )

  test('no line of a value becomes a header, and the connection sets its own', async () => {
    const peer = await aPeer(answers(200, '{}'))
    const settings = settingsFor(peer.url, {
      headers: { 'X-Ref': '{{reference}}', Host: 'other', 'Content-Length': '1' },
    })
    await sendText(settings, { ...text, reference: 'a\r\nX-Evil: 1' })
    expect(peer.seen[0]?.headers['x-evil']).toBeUndefined()
    expect(peer.seen[0]?.headers['x-ref']).toBe('aX-Evil: 1')
    expect(peer.seen[0]?.headers.host).toMatch(/^127\.0\.0\.1:/)
  })
})

describe('the answer', () => {
  test.each([
    [400, { kind: 'rejected', code: 'http_400', retryable: false }],
    [404, { kind: 'rejected', code: 'http_404', retryable: false }],
    [401, { kind: 'rejected', code: 'http_401', retryable: true }],
    [429, { kind: 'rejected', code: 'http_429', retryable: true }],
    [503, { kind: 'rejected', code: 'http_503', retryable: true }],
    [500, { kind: 'uncertain', why: 'http_500' }],
    [504, { kind: 'uncertain', why: 'http_504' }],
    [206, { kind: 'uncertain', why: 'http_206' }],
  ])('status %i', async (status, result) => {
    const peer = await aPeer(answers(status, '{"messages":[{"id":1}]}'))
    expect(await sendText(settingsFor(peer.url), text)).toEqual(result)
    expect(peer.seen).toHaveLength(1)
  })

  test('a gateway that documents 500 as not taken may be tried again', async () => {
    const peer = await aPeer(answers(500, ''))
    const result = await sendText(settingsFor(peer.url, { retryStatuses: [500] }), text)
    expect(result).toEqual({ kind: 'rejected', code: 'http_500', retryable: true })
  })

  test.each(['<html>oops', '', '{"messages":', '[]', '{"messages":[{"id":{"a":1}}]}'])(
    'garbage %j after a success is accepted without an id',
    async (body) => {
      const peer = await aPeer(answers(200, body))
      expect(await sendText(settingsFor(peer.url), text)).toEqual({ kind: 'accepted' })
    },
  )

  test('a success of a hundred megabytes is not read to its end', async () => {
    const peer = await aPeer((response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x')
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', pour)
      }
      pour()
    })
    expect(await sendText(settingsFor(peer.url), text)).toEqual({ kind: 'accepted' })
  })

  test('a gateway that tells the truth only in the body is asked there', async () => {
    const verdict = { path: 'status', accepted: ['queued'], later: ['closed'] }
    const outcomes = []
    const statuses = ['queued', 'no credit!', 'closed', 'Bad number +358 40 123-4567']
    for (const body of [...statuses.map((status) => JSON.stringify({ status })), 'garbage']) {
      const peer = await aPeer(answers(200, body))
      outcomes.push(await sendText(settingsFor(peer.url, { verdict }), text))
    }
    expect(outcomes).toEqual([
      { kind: 'accepted' },
      { kind: 'rejected', code: 'no_credit_', retryable: false },
      { kind: 'rejected', code: 'closed', retryable: true },
      // No number becomes a part of what is kept.
      { kind: 'rejected', code: 'Bad_number__N', retryable: false },
      { kind: 'uncertain', why: 'no_verdict' },
    ])
  })

  test('a redirect is not followed', async () => {
    const other = await aPeer(answers(200, '{}'))
    const peer = await aPeer((response) => response.writeHead(307, { location: other.url }).end())
    expect(await sendText(settingsFor(peer.url), text)).toEqual({
      kind: 'rejected',
      code: 'http_307',
      retryable: false,
    })
    expect(other.seen).toHaveLength(0)
  })
})

describe('a broken line', () => {
  test('nobody listening: surely not sent, so it may be tried again', async () => {
    const server = createTcpServer()
    const port = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    expect(await sendText(settingsFor(`http://127.0.0.1:${port}/`), text)).toEqual({
      kind: 'rejected',
      code: 'ECONNREFUSED',
      retryable: true,
    })
  })

  test('a name that does not exist: surely not sent', async () => {
    expect(await sendText(settingsFor('http://gateway.invalid/'), text)).toMatchObject({
      kind: 'rejected',
      retryable: true,
    })
  })

  test('a line that drops after the request: uncertain', async () => {
    const peer = await aPeer((_, request) => request.socket.destroy())
    expect(await sendText(settingsFor(peer.url), text)).toMatchObject({ kind: 'uncertain' })
    expect(peer.seen).toHaveLength(1)
  })

  test('a gateway that takes the text but answers too late: uncertain', async () => {
    const peer = await aPeer((response) => setTimeout(() => response.end('{}'), 500))
    const settings = settingsFor(peer.url, { timeoutSeconds: 0.1 })
    expect(await sendText(settings, text)).toEqual({ kind: 'uncertain', why: 'timeout' })
    expect(peer.seen).toHaveLength(1)
  })

  test('a gateway that accepts and then falls silent in its answer has accepted', async () => {
    const peer = await aPeer((response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"mess')
    })
    const settings = settingsFor(peer.url, { timeoutSeconds: 0.2 })
    expect(await sendText(settings, text)).toEqual({ kind: 'accepted' })
  })

  test('something that does not speak HTTP: uncertain', async () => {
    const port = await listen(
      createTcpServer((socket) => socket.on('error', () => {}).end('220 smtp ready\r\n')),
    )
    expect(await sendText(settingsFor(`http://127.0.0.1:${port}/`), text)).toMatchObject({
      kind: 'uncertain',
    })
  })

  test('a gateway with no proper certificate gets nothing', async () => {
    const port = await listen(createTcpServer((socket) => socket.on('error', () => {}).end('plain')))
    const settings = settingsFor(`https://127.0.0.1:${port}/`)
    expect(await sendText(settings, text)).toMatchObject({ kind: 'rejected', retryable: true })
  })
})

describe('our own network', () => {
  test.each([
    'https://127.0.0.1/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://0x7f.1/',
    'https://localhost/',
  ])('%s is not reached', async (url) => {
    const settings = settingsFor(url, { allowInsecure: false })
    expect(await sendText(settings, text)).toEqual({
      kind: 'rejected',
      code: 'inside_network',
      retryable: false,
    })
  })

  test('an appliance of the organisation itself may be allowed', async () => {
    const settings = settingsFor('https://127.0.0.1:1/', { allowInsecure: false, allowPrivateNetwork: true })
    expect(await sendText(settings, text)).toMatchObject({ kind: 'rejected', code: 'ECONNREFUSED' })
  })
})

describe('settings', () => {
  test.each([
    [{ url: 'http://gateway.example/' }, 'not_https'],
    [{ url: 'ftp://gateway.example/' }, 'not_https'],
    [{ url: 'nonsense' }, 'bad_url'],
    [{ url: 'https://{{to}}.example/' }, 'bad_url'],
    [{ url: 'https://user:pw@gateway.example/' }, 'bad_url'],
    [{ body: '{"to":"{{too}}"}' }, 'unknown_placeholder'],
    [{ body: '{"to":{{to}}, "text":{{text}}}' }, 'bad_json'],
  ])('%j is refused as %s', (change, fault) => {
    const parsed = gatewaySettings.safeParse({
      url: 'https://gateway.example/',
      body: '{"to":"{{to}}"}',
      ...change,
    })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([fault])
  })
})
