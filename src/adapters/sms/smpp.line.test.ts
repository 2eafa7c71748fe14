import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTextCentre, type TextCentre } from '../../../tests/peers/text-centre.ts'
import type { SendResult } from '../send-result.ts'
import { decodeGsm7 } from './smpp.alphabet.ts'
import { type Hears, openTextLine, type TextLine } from './smpp.line.ts'
import { smppSettings, type SmppSettingsInput, type TextInParts } from './smpp.settings.ts'

let centre: TextCentre
const lines: TextLine[] = []
const heard: unknown[] = []
const hears: Hears = {
  receipt: async (receipt) => void heard.push(receipt),
  reply: async (reply) => void heard.push(reply),
}

beforeAll(async () => {
  centre = await startTextCentre()
})
afterAll(() => centre.close())
beforeEach(async () => {
  heard.length = 0
  await centre.behave({})
  centre.order({ kind: 'forget' })
})
afterEach(async () => {
  await Promise.all(lines.splice(0).map((line) => line.close()))
})

const hello: TextInParts = { to: '+358490000007', from: '13500', encoding: 'gsm7', parts: ['Hei [€]'] }

async function aLine(given: Partial<SmppSettingsInput> = {}, hearing: Hears = hears): Promise<TextLine> {
  const line = await openTextLine(settingsFor(given), hearing)
  if ('fault' in line) throw new Error(line.fault)
  lines.push(line)
  return line
}

function settingsFor(given: Partial<SmppSettingsInput> = {}) {
  const known = { host: '127.0.0.1', port: centre.port, tls: false, systemId: 'kunta', password: 'salainen' }
  return smppSettings.parse({
    ...known,
    allowInsecure: true,
    responseSeconds: 1,
    enquireSeconds: 60,
    ...given,
  })
}

const sendMany = (line: TextLine, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => line.send({ ...hello, to: numberOf(index) })))
const numberOf = (index: number) => `+35849000${1000 + index}`
const numbersOf = (results: readonly SendResult[], has: (result: SendResult) => boolean) =>
  results.flatMap((result, index) => (has(result) ? [numberOf(index)] : []))

describe('a text', () => {
  test('is submitted in the alphabet of networks, from a short number, with a receipt asked for', async () => {
    const line = await aLine()
    expect(await line.send(hello)).toMatchObject({
      kind: 'accepted',
      gatewayId: expect.stringMatching(/^id-/),
    })
    const { submitted } = await centre.report()
    expect(submitted).toMatchObject([{ to: '358490000007', from: '13500', ton: 3, coding: 0, esmClass: 0 }])
    expect(submitted[0]?.words).toBe('486569201b3c1b651b3e')
  })

  test('with letters beyond that alphabet goes as UCS-2, and a name as a name', async () => {
    const line = await aLine()
    await line.send({ ...hello, from: 'Koekunta', encoding: 'ucs2', parts: ['Áđŋ🙂'] })
    const { submitted } = await centre.report()
    expect(submitted).toMatchObject([{ from: 'Koekunta', ton: 5, coding: 8 }])
    expect(submitted[0]?.words).toBe('00c10111014bd83dde42')
  })

  test.each([
    ['8', '050003'],
    ['16', '060804'],
  ] as const)('in parts is joined by a mark of %s bits', async (longReference, header) => {
    const line = await aLine({ longReference })
    const parts = ['a'.repeat(153), 'b'.repeat(20)]
    const sent = await line.send({ ...hello, parts })
    const { submitted } = await centre.report()
    expect(sent).toEqual({ kind: 'accepted', partIds: submitted.map(({ id }) => id) })
    expect(submitted.map(({ esmClass }) => esmClass)).toEqual([0x40, 0x40])
    const bytes = submitted.map(({ words }) => Buffer.from(words, 'hex'))
    expect(bytes.map((one) => one.subarray(0, 3).toString('hex'))).toEqual([header, header])
    const length = header === '050003' ? 6 : 7
    const headers = bytes.map((one) => one.subarray(3, length))
    expect(headers.map((one) => [...one.subarray(-2)])).toEqual([
      [2, 1],
      [2, 2],
    ])
    expect(headers[0]?.subarray(0, -2)).toEqual(headers[1]?.subarray(0, -2))
    expect(bytes.map((one) => decodeGsm7(one.subarray(length)))).toEqual(parts)
  })

  test.each([
    [0x0b, { code: 'smpp_bad_number', retryable: false }],
    [0x0a, { code: 'smpp_bad_sender', retryable: true }],
    [0x08, { code: 'smpp_system_error', retryable: true }],
    [0x1234, { code: 'smpp_00001234', retryable: false }],
  ])('that is refused with %i surely did not leave', async (status, rejected) => {
    const line = await aLine()
    await centre.behave({ status })
    expect(await line.send(hello)).toEqual({ kind: 'rejected', ...rejected })
  })
})

describe('a centre that misbehaves', () => {
  test('and has its hands full is offered each text again, and takes each once', async () => {
    const line = await aLine({ window: 5 })
    await centre.behave({ throttleEvery: 4 })
    const results = await sendMany(line, 12)
    expect(results.every(({ kind }) => kind === 'accepted')).toBe(true)
    const { submitted } = await centre.report()
    expect(new Set(submitted.map(({ to }) => to)).size).toBe(12)
    expect(submitted).toHaveLength(12)
  })

  test('and never has room any more leaves the text for later', async () => {
    const line = await aLine({ throttledSeconds: 0.1 })
    await centre.behave({ throttleEvery: 1 })
    expect(await line.send(hello)).toEqual({ kind: 'rejected', code: 'smpp_throttled', retryable: true })
  })

  test('and drops the line mid-window leaves unsure what it was given, and sure what it was not', async () => {
    const line = await aLine({ window: 5 })
    await centre.behave({ dropAfter: 10 })
    const results = await sendMany(line, 30)
    const { submitted } = await centre.report()
    const toThose = (kind: string) => numbersOf(results, (result) => result.kind === kind)
    // A line torn down may take with it answers that were on their way: those of one window at most.
    expect(toThose('accepted').length).toBeLessThanOrEqual(10)
    expect(toThose('accepted').length).toBeGreaterThan(10 - 5)
    expect(toThose('uncertain').length).toBeGreaterThan(0)
    expect(toThose('uncertain').length).toBeLessThanOrEqual(5)
    expect(toThose('rejected')).toHaveLength(30 - toThose('accepted').length - toThose('uncertain').length)
    const taken = submitted.map(({ to }) => `+${to}`)
    expect([...toThose('accepted'), ...toThose('uncertain')]).toEqual(expect.arrayContaining(taken))
    expect(toThose('rejected').filter((to) => taken.includes(to))).toEqual([])
    expect(results.at(-1)).toEqual({ kind: 'rejected', code: 'line_down', retryable: true })
    expect(line.isBroken()).toBe(true)
  })

  test('and answers no more: unsure, and the line is given up', async () => {
    const line = await aLine({ responseSeconds: 0.1 })
    await centre.behave({ swallowAfter: 0 })
    expect(await line.send(hello)).toEqual({ kind: 'uncertain', why: 'no_answer' })
    expect(await line.broken).toBe('no_answer')
  })

  test('and leaves our enquiries unanswered has lost the line', async () => {
    const line = await aLine({ enquireSeconds: 0.05, responseSeconds: 0.1 })
    await centre.behave({ deaf: true })
    expect(await line.broken).toBe('no_answer')
  })

  test.each([
    ['a length of four gigabytes', 'ffffffff8000000400000000'],
    ['a length shorter than a header', '0000000500000004ff'],
    ['nothing but noise', '485454502f312e312034303020426164'],
    ['a receipt cut in the middle', '0000001800000005000000000000000100ff01ff02ff03ff'],
    ['zeros', '00'.repeat(64)],
    ['an answer to nobody', '00000010800000040000000000ffffff'],
  ])('and writes %s never brings us down, and the text is unsure', async (_, garbage) => {
    const line = await aLine({ responseSeconds: 0.3 })
    await centre.behave({ garbage })
    expect(await line.send(hello)).toMatchObject({ kind: 'uncertain' })
    await line.broken
    const next = await aLine()
    await centre.behave({})
    expect(await next.send(hello)).toMatchObject({ kind: 'accepted' })
  })

  test('and says goodbye is answered, and nothing more is sent', async () => {
    const line = await aLine()
    centre.order({ kind: 'unbind' })
    expect(await line.broken).toBe('unbound')
    expect(await line.send(hello)).toMatchObject({ kind: 'rejected', code: 'line_down' })
  })

  test.each([
    [{ bindStatus: 0x0e }, 'smpp_bad_password'],
    [{ bindStatus: 0x05 }, 'smpp_already_bound'],
    [{ greeting: 'ffffffff' }, 'garbage'],
  ])('and does not let us in with %j', async (behaviour, fault) => {
    await centre.behave(behaviour)
    expect(await openTextLine(settingsFor(), hears)).toEqual({ fault })
  })

  test('and is not there', async () => {
    expect(await openTextLine(settingsFor({ port: 1 }), hears)).toEqual({ fault: 'ECONNREFUSED' })
  })

  test('and speaks in the clear where we want it encrypted gets no password', async () => {
    const line = await openTextLine(settingsFor({ tls: true, connectSeconds: 1 }), hears)
    expect(line).toMatchObject({ fault: expect.any(String) })
    expect((await centre.report()).submitted).toEqual([])
  })

  test('inside our own network is not reached unless that is allowed', async () => {
    expect(await openTextLine(settingsFor({ allowInsecure: false }), hears)).toEqual({
      fault: 'inside_network',
    })
  })
})

describe('what the centre brings', () => {
  const from = { source_addr: '358490000007', source_addr_ton: 1, destination_addr: '13500' }

  test('an enquiry is answered', async () => {
    const line = await aLine()
    await centre.enquire()
    expect(line.isBroken()).toBe(false)
  })

  test('a reply is heard, and then answered', async () => {
    await aLine()
    expect(await centre.deliver(from, Buffer.from('9 kiitos'))).toBe(0)
    expect(heard).toEqual([{ from: '+358490000007', to: '13500', text: '9 kiitos' }])
  })

  test.each([
    ['UCS-2', 8, '00c1006e006e0065', 'Ánne'],
    ['Latin 1', 3, 'e5e4f6', 'åäö'],
    ['the alphabet of networks', 0, '0f7b7c1b65', 'åäö€'],
  ])('a reply in %s is read', async (_, coding, hex, text) => {
    await aLine()
    await centre.deliver({ ...from, data_coding: coding }, Buffer.from(hex, 'hex'))
    expect(heard).toMatchObject([{ text }])
  })

  test('a reply in parts is one, in whatever order they come, and though one comes twice', async () => {
    await aLine({ partSeconds: 0.01 })
    const part = (number: number, words: string) =>
      centre.deliver(
        { ...from, esm_class: 0x40 },
        Buffer.concat([Buffer.from([5, 0, 3, 7, 3, number]), Buffer.from(words)]),
      )
    for (const [number, words] of [
      [3, 'sta'],
      [1, '10 '],
      [1, '10 '],
      [2, 'kaike'],
    ] as const)
      expect(await part(number, words)).toBe(0)
    expect(heard).toMatchObject([{ text: '10 kaikesta' }])
  })

  test('what could not be taken is brought again', async () => {
    await aLine({}, { ...hears, reply: () => Promise.reject(new Error('The database rests')) })
    expect(await centre.deliver(from, Buffer.from('9'))).toBe(0x64)
  })

  const receiptWords = (stat: string) =>
    Buffer.from(`id:0123456789 sub:001 dlvrd:001 stat:${stat} err:000 text:Hei`)

  test.each([
    ['DELIVRD', 'delivered'],
    ['UNDELIV', 'failed'],
    ['EXPIRED', 'failed'],
    ['REJECTD', 'failed'],
    ['ENROUTE', 'sent'],
    ['acceptd', 'sent'],
  ])('a receipt that says %s', async (stat, state) => {
    await aLine()
    expect(await centre.deliver({ ...from, esm_class: 4 }, receiptWords(stat))).toBe(0)
    expect(heard).toEqual([{ kind: 'receipt', gatewayId: '0123456789', state }])
  })

  test('a receipt by fields of its own outweighs its words', async () => {
    await aLine()
    const fields = { receipted_message_id: 'abc', message_state: 2 }
    await centre.deliver({ ...from, esm_class: 4, ...fields }, receiptWords('UNDELIV'))
    expect(heard).toEqual([{ kind: 'receipt', gatewayId: 'abc', state: 'delivered' }])
  })

  test('a receipt that says nothing known is answered and forgotten', async () => {
    await aLine()
    expect(await centre.deliver({ ...from, esm_class: 4 }, receiptWords('PONDERD'))).toBe(0)
    expect(heard).toEqual([])
  })

  test('ids in decimal are found by the hexadecimal of the answer', async () => {
    const line = await aLine({ receiptIds: 'decimal_of_hex' })
    await centre.behave({ hexIds: true, receipts: 'early' })
    const sent = await line.send(hello)
    expect(heard).toMatchObject([
      { gatewayId: sent.kind === 'accepted' ? sent.gatewayId : '', state: 'delivered' },
    ])
  })
})
