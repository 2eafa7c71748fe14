import { readFile, writeFile } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { hiddenOf } from '../builders/app.ts'
import { lookInside, settle } from './inside.ts'
import { aFolder, cleanUpAfterwards, start, type Started, until } from './program.ts'

cleanUpAfterwards()

const MEGABYTE = 1024 * 1024

let program: Started
let key: string
let large: string
beforeAll(async () => {
  const dataDir = await aFolder()
  large = path.join(await aFolder(), 'large')
  await writeFile(large, Buffer.alloc(50 * MEGABYTE, 'a'))
  program = await start({
    DATA_DIR: dataDir,
    BASE_URL: 'https://town.example',
    TRUSTED_PROXIES: '1',
    NODE_ENV: 'test',
  })
  const inside = await lookInside(dataDir)
  key = (await settle(inside)).key
  await inside.close()
  await until(async () => (await ask('/turku/fi')).status === 200)
})

function ask(address: string, given: RequestInit & { from?: string } = {}) {
  const { from = '192.0.2.1', headers, ...rest } = given
  const all = { 'x-forwarded-for': from, 'accept-language': 'fi', ...(headers as Record<string, string>) }
  return fetch(`${program.origin}${address}`, { redirect: 'manual', ...rest, headers: all })
}

const kinds = {
  'the front page': '/',
  'a page for residents': '/turku/sv',
  'a form': '/turku/fi/feedback',
  'a page that is not there': '/turku/fi/olematon',
  'the way in for staff': '/turku/staff/sign-in',
  'a refusal': '/turku/staff',
  'a style sheet of a town': '/turku/brand.css',
  'an answer of the API': '/api/v1/turku/olematon',
  'a development page': '/dev/outbox',
}

describe('every kind of page', () => {
  test.each(Object.entries(kinds))(
    '%s allows no inline script or style, no sniffing and no telling',
    async (_, address) => {
      const { headers } = await ask(address)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(
        /default-src 'none'; script-src 'self'; style-src 'self';.+frame-ancestors 'none'/,
      )
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    },
  )

  test('a style sheet can be kept for ever and pages are not kept at all; both are compressed', async () => {
    const page = await ask('/turku/fi', { headers: { 'accept-encoding': 'gzip' } })
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(await page.text())?.[1] ?? ''
    const style = await ask(sheet, { headers: { 'accept-encoding': 'gzip' } })
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(style.headers.get('cache-control')).toContain('immutable')
    for (const { headers } of [page, style]) {
      expect(headers.get('content-encoding')).toBe('gzip')
      expect(headers.get('vary')).toMatch(/accept-encoding/i)
    }
  })

  test('HEAD answers as GET does, without a body', async () => {
    for (const [address, status] of [
      ['/turku/fi', 200],
      ['/turku/fi/olematon', 404],
      ['/readyz', 200],
    ] as const) {
      const response = await ask(address, { method: 'HEAD' })
      expect([response.status, await response.text()]).toEqual([status, ''])
    }
  })

  test('cookies are out of reach of scripts, other sites and plain http', async () => {
    const responses = await Promise.all([
      ask('/turku/staff?language=sv'),
      ask('/turku/staff/sign-in?language=en'),
    ])
    const cookies = responses.flatMap(({ headers }) => headers.getSetCookie())
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly;.*SameSite=(Lax|Strict);.*Secure/)
  })

  test('a page that is not there says so in the language of its address, with ways on', async () => {
    for (const [language, words] of [
      ['fi', 'Sivua ei löytynyt'],
      ['sv', 'Sidan hittades inte'],
      ['en', 'Page not found'],
    ] as const) {
      const response = await ask(`/turku/${language}/olematon`)
      expect(response.status).toBe(404)
      const html = await response.text()
      expect(html).toContain(`<html lang="${language}"`)
      expect(html).toContain(words)
      expect(html).toContain(`href="/turku/${language}"`)
    }
  })

  test('an address written by hand leads to the one that was meant, and nothing is posted anew', async () => {
    const led = (address: string, method = 'GET') =>
      ask(address, { method }).then(({ status, headers }) => [status, headers.get('location')])
    expect(await led('/Turku/FI/services/?q=uima')).toEqual([301, '/turku/fi/services?q=uima'])
    expect(await led('//evil.example/')).toEqual([301, '/evil.example'])
    expect(await led('/turku/fi/feedback/', 'POST')).toEqual([404, null])
    expect(await led('/api/v1/turku/')).toEqual([404, null])
  })
})

describe('a body of 50 MB', () => {
  const send = (address: string, type: string, length: boolean) =>
    ask(address, {
      method: 'POST',
      headers: { 'content-type': type, ...(length ? { 'content-length': String(50 * MEGABYTE) } : {}) },
      body: Readable.toWeb(createReadStream(large)) as ReadableStream,
      duplex: 'half',
    })

  test.each([true, false])('the API refuses it with a problem (its length told: %s)', async (length) => {
    const { status, headers, problem } = await refusal(
      '/api/v1/turku/service-events',
      'application/json',
      length,
    )
    expect([status, headers.get('content-type')]).toEqual([413, 'application/problem+json'])
    expect(JSON.parse(problem)).toMatchObject({ type: 'urn:vastakaiku:problem:tooLarge', status: 413 })
  })

  test.each([true, false])(
    'a form refuses it in the language of its page (its length told: %s)',
    async (length) => {
      const { status, problem } = await refusal(
        '/turku/sv/feedback',
        'application/x-www-form-urlencoded',
        length,
      )
      expect(status).toBe(413)
      expect(problem).toContain('<html lang="sv"')
      expect(problem).toContain('Försändelsen är för stor')
    },
  )

  test('it is not read into memory', async () => {
    const before = await memoryOf(program)
    const form = 'application/x-www-form-urlencoded'
    await Promise.all(Array.from({ length: 8 }, () => refusal('/turku/fi/feedback', form, false)))
    expect((await memoryOf(program)) - before).toBeLessThan(100 * MEGABYTE)
  })

  // The program may close the line while the rest is still being sent: what it answered counts.
  async function refusal(address: string, type: string, length: boolean) {
    for (let tries = 0; ; tries += 1) {
      try {
        const response = await send(address, type, length)
        return { status: response.status, headers: response.headers, problem: await response.text() }
      } catch (error) {
        if (tries === 5) throw error
      }
    }
  }
})

async function memoryOf({ process: child }: Started) {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024
}

describe('what no browser sends', () => {
  const long = 'a'.repeat(10_000)
  const odd = [
    '/%00',
    '/%ff',
    '/turku/fi/%00',
    '/turku/fi/services/%ff',
    '/turku/fi/follow/%00',
    '/turku/v/%ff',
  ].concat(
    [
      '/turku/fi/changes/%00',
      '/turku/%00',
      '/turku/staff/sign-in/link/%ff',
      '/assets/%00',
      '/api/v1/%00/service-events',
    ],
    [
      '/olematon',
      '/olematon/fi',
      '/olematon/staff',
      '/api/v1/olematon/service-events',
      '/..%2f..%2fetc/passwd',
    ],
    [`/${long}`, `/turku/fi/${long}`, `/turku/fi/follow/${long}`, `/turku/v/${long}`],
    ['/turku/staff/sign-in/callback?code=%00&state=%ff'],
  )
  test.each(odd)('%.50s is refused and breaks nothing', async (address) => {
    const { status } = await ask(address)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test('odd words in a query do not break a page', async () => {
    for (const query of ['service=%00', 'service=%ff', `service=${long}`, 'language=%00']) {
      expect((await ask(`/turku/fi/feedback?${query}`)).status).toBe(200)
    }
  })

  test('a body that is not what it says, or is cut to pieces, is refused', async () => {
    const bodies = [
      ['application/json', '{"a":1}'],
      ['multipart/form-data; boundary=x', 'no parts'],
      ['multipart/form-data', 'no boundary'],
      ['application/x-www-form-urlencoded', 'words=%00%ff%ed%a0%80'],
    ] as const
    for (const address of ['/turku/fi/feedback', '/turku/fi/follow']) {
      for (const [type, body] of bodies) {
        const { status } = await ask(address, { method: 'POST', headers: { 'content-type': type }, body })
        expect([400, 422]).toContain(status)
      }
    }
    const authorization = `Bearer ${key}`
    for (const body of ['{"id":', 'words', '[[]]', '"\\ud800"']) {
      const headers = { authorization, 'content-type': 'application/json' }
      const response = await ask('/api/v1/turku/service-events', { method: 'POST', headers, body })
      expect([response.status, response.headers.get('content-type')]).toEqual([
        400,
        'application/problem+json',
      ])
    }
  })

  test('a body in pieces of no told length is taken as any other', async () => {
    const happenedAt = new Date(Date.now() - 3_600_000).toISOString()
    const event = JSON.stringify({ id: 'piece', source: 'visits', service: 'library', happenedAt })
    const response = await ask('/api/v1/turku/service-events', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: Readable.toWeb(Readable.from([event.slice(0, 20), event.slice(20)])) as ReadableStream,
      duplex: 'half',
    })
    expect([response.status, await response.json()]).toEqual([202, { taken: 1, repeated: 0, refused: [] }])
  })

  test('methods nobody offers are refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await ask('/turku/fi/feedback', { method })).status).toBe(404)
      expect((await ask('/api/v1/turku/service-events', { method })).status).toBe(405)
    }
  })

  test('a visitor who leaves in the middle of a sentence harms no other', async () => {
    const line = connect(program.port, '127.0.0.1')
    line.on('error', () => undefined)
    line.write('POST /turku/fi/feedback HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nwords=a')
    expect((await ask('/turku/fi')).status).toBe(200)
    line.destroy()
    expect((await ask('/turku/fi')).status).toBe(200)
  })

  test('none of it was a fault of ours', () => {
    expect(program.said()).not.toContain('request failed')
  })
})

test('a code guessed a thousand times is stopped, and a neighbour at another address is not', async () => {
  const guess = (number: number, from: string) =>
    ask(`/turku/fi/follow/${String(number).padStart(10, 'K')}`, { from }).then(({ status }) => status)
  const statuses: number[] = []
  for (let hundred = 0; hundred < 10; hundred += 1)
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: 100 }, (_, at) => guess(hundred * 100 + at, '198.51.100.7')),
      )),
    )
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(25)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(975)

  expect(await guess(1, '198.51.100.8')).toBe(404)
  const form = await ask('/turku/fi/feedback', { from: '198.51.100.7' })
  const hidden = hiddenOf(await form.text(), '/turku/fi/feedback')
  const words = new URLSearchParams({ ...hidden, words: 'Täällä puhuu kirjasto.' })
  const spoken = await ask('/turku/fi/feedback', { method: 'POST', body: words, from: '198.51.100.7' })
  expect(spoken.status).toBe(303)
})
