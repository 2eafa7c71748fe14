import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { anApp, someServices } from '../../../tests/builders/app.ts'
import { aContext, anOrganisation, aStaffActor, found } from '../../../tests/builders/context.ts'
import { accepting, aGatewayPeer, answering, type GatewayPeer } from '../../../tests/builders/messaging.ts'
import { testDatabase } from '../../../tests/database.ts'
import { systemContext } from '../../platform/context.ts'
import { surroundingsOf } from '../../platform/surroundings.ts'
import { openGateway } from './gateway.actions.ts'
import { example } from './gateway-form.model.ts'
import { presetForms, presets } from './gateway-preset.model.ts'
import { feature } from './index.ts'
import { sendMessagesJob } from './message.jobs.ts'

const db = testDatabase()
const organisation = anOrganisation()
const ctx = aContext({ organisation })
const root = `/${organisation.slug}/staff/gateways`
const peers: GatewayPeer[] = []

beforeAll(async () => {
  await found(db.database, organisation)
})
afterEach(() => {
  for (const peer of peers.splice(0)) peer.close()
})

const app = (role: 'administrator' | 'developer' = 'administrator') =>
  anApp(db.database, [feature], { staff: aStaffActor(role) })
const stored = () => db.database.read(organisation.id, (read) => openGateway(read, ctx, 'sms'))
const connect = (values: Record<string, string>) =>
  app().submit(`${root}/sms`, `${root}/sms`, { ...example, sender: '13500', ...values })

async function aPeer(answer: GatewayPeer['answer'] = accepting('1')) {
  const peer = await aGatewayPeer(answer)
  peers.push(peer)
  return peer
}

async function runTest(number: string) {
  const response = await app().submit(root, `${root}/sms/test-messages`, { 'address-sms': number })
  const page = response.headers.get('location') ?? ''
  const services = someServices(db.database)
  const system = systemContext(organisation, sendMessagesJob.task, surroundingsOf(services))
  await sendMessagesJob.run(services, system, {})
  return { status: response.status, page, html: await (await app().get(`${page}?language=en`)).text() }
}

describe('connecting a gateway', () => {
  test('before it, the page says that no messages can be sent', async () => {
    const html = await (await app().get(root)).text()
    expect(html).toContain('Viestejä ei voi lähettää')
  })

  test('the form comes filled with an example, in three languages', async () => {
    for (const language of ['fi', 'sv', 'en']) {
      const response = await app().get(`${root}/sms?language=${language}`)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('{{reference}}')
    }
  })

  test('its secret is shown by the answer that made it, and never again', async () => {
    const { url } = await aPeer()
    const response = await connect({ url, headers: 'X-Api-Key: the-key' })
    const html = await response.text()
    const gateway = await stored()
    const secret = gateway?.connection.kind === 'http' ? gateway.connection.webhook.secret.secret : ''
    expect(secret.length).toBeGreaterThan(30)
    expect(html).toContain(secret)
    expect(html).toContain(`/api/v1/${organisation.slug}/inbound-texts`)
    for (const page of [root, `${root}/sms`]) {
      const later = await (await app().get(page)).text()
      for (const hidden of [secret, 'the-key', url]) expect(later).not.toContain(hidden)
    }
  })

  test('what is left empty stays as it was, the secret too', async () => {
    const before = await stored()
    const response = await connect({ url: '', headers: '', body: '', sender: 'Koekunta' })
    expect(response.status).toBe(200)
    expect(await stored()).toMatchObject({ connection: before?.connection, sender: 'Koekunta' })
    const html = await (await app().get(`${root}?language=en`)).text()
    expect(html).toContain('No. The message must carry a link.')
  })

  test('a new secret is made when it is asked for', async () => {
    const before = await stored()
    await connect({ newSecret: 'yes' })
    const after = await stored()
    const secretOf = (one: typeof after) =>
      one?.connection.kind === 'http' ? one.connection.webhook.secret.secret : undefined
    expect(secretOf(after)).not.toBe(secretOf(before))
  })

  test.each([
    [{ sender: 'Kaikurannan kaupunki' }, 'enintään 11 merkin nimi'],
    [{ sender: 'Pöytyä' }, 'enintään 11 merkin nimi'],
    [{ url: 'gateway' }, 'Tarkista osoite'],
    [{ body: '{"to":{{to}}, "text":{{text}' }, 'on oltava'],
    [{ body: '{"to":{{to}, "text":"{{text}}", "x":"{{to}}"}' }, 'ei ole JSON-muodossa'],
    [{ body: '{"to":"{{to}}", "text":"{{text}}", "n":"{{name}}"}' }, 'tuntematon'],
    [{ headers: 'no colon here' }, 'jokainen otsake omalle rivilleen'],
    [{ receiptStates: 'OK = perillä' }, 'jokainen tila omalle rivilleen'],
    [{ secretHeader: 'Authorization' }, 'toinen otsakkeen nimi'],
    [{ secret: 'short' }, 'vähintään 16 merkkiä'],
    [{ verdictPath: 'status' }, 'Tulokset, jotka tarkoittavat, että viesti otettiin vastaan'],
    [{ kind: 'smtp' }, 'Yhteys: valitse yksi vaihtoehdoista'],
  ])('%j is explained beside its field, and what was typed is kept', async (wrong, text) => {
    const response = await connect({ ...wrong, gatewayIdPath: 'typed.here' })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain(text)
    expect(html).toContain('typed.here')
  })

  test.each(presets)('the preset %s fills the form, and can be connected as it is filled', async (preset) => {
    const html = await (await app().get(`${root}/sms?preset=${preset}`)).text()
    for (const word of ['url', 'receiptState', 'gatewayIdPath'] as const)
      expect(html).toContain(presetForms[preset][word])
    expect((await connect({ ...presetForms[preset], secret: 'a secret of some length' })).status).toBe(200)
    const gateway = await stored()
    expect(gateway?.connection).toMatchObject({ kind: 'http', webhook: { receipt: expect.any(Object) } })
  })

  test('a text message centre is connected, and its password is not shown', async () => {
    const page = `${root}/sms`
    const values = { kind: 'smpp', sender: '13500', host: 'smsc.koekunta.fi', smppPort: '3550', tls: 'yes' }
    const more = { systemId: 'koekunta', smppPassword: 'keskus-salasana', window: '20', sourceTon: '0' }
    const connected = await app().submit(page, page, { ...example, ...values, ...more })
    expect(connected.headers.get('location')).toBe(root)
    const gateway = await stored()
    expect(gateway?.connection).toMatchObject({
      server: { host: 'smsc.koekunta.fi', port: 3550, tls: true, window: 20, source: { ton: 0, npi: 0 } },
    })
    const html = await (await app().get(page)).text()
    expect(html).toContain('smsc.koekunta.fi')
    expect(html).not.toContain('keskus-salasana')
    await app().submit(page, page, { ...example, ...values, ...more, smppPassword: '' })
    expect((await stored())?.connection).toMatchObject({ server: { password: 'keskus-salasana' } })
    expect(await (await app().get(root)).text()).toContain('Mikään prosessi ei pidä yhteyttä auki')
    for (const [field, value, text] of [
      ['host', 'ei kelpaa', 'Kirjoita palvelimen nimi'],
      ['systemId', '', 'operaattorin antama tunnus'],
      ['smppPort', 'x', 'Portti: kirjoita'],
    ] as const) {
      const refused = await app().submit(page, page, { ...example, ...values, ...more, [field]: value })
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(text)])
    }
  })

  test('what stands in the way is told with what to do, and is forgotten when the gateway is connected anew', async () => {
    const { url } = await aPeer(answering(401))
    await connect({ url })
    await runTest('049 000 0007')
    const html = await (await app().get(`${root}?language=en`)).text()
    expect(html).toContain('did not accept the key or the password, since')
    expect(html).toContain('(http_401)')
    expect(html).toContain('Waiting to leave')
    await connect({ url })
    expect(await (await app().get(`${root}?language=en`)).text()).toContain('Not tried yet')
  })

  test('only an administrator may', async () => {
    for (const page of [root, `${root}/sms`, `${root}/email`]) {
      expect((await app('developer').get(page)).status).toBe(403)
    }
  })

  test('a mail server is connected, and its password is not shown', async () => {
    const values = { kind: 'smtp', sender: 'palaute@koekunta.fi', host: 'smtp.koekunta.fi', port: '587' }
    const more = { secure: 'starttls', user: 'palaute', password: 'the-password' }
    const page = `${root}/email`
    expect((await app().submit(page, page, { ...values, ...more, port: 'x' })).status).toBe(422)
    expect((await app().submit(page, page, { ...values, ...more })).headers.get('location')).toBe(root)
    const html = await (await app().get(page)).text()
    expect(html).toContain('smtp.koekunta.fi')
    expect(html).not.toContain('the-password')
  })
})

describe('a test message', () => {
  test('goes the way of every other message, and the page tells how it went', async () => {
    const { url, asked } = await aPeer()
    await connect({ url, sender: '13500' })
    const { status, html } = await runTest('049 000 0007')
    expect(status).toBe(303)
    expect(html).toContain('The gateway took the test message.')
    expect(JSON.parse(asked[0]?.body ?? '{}')).toMatchObject({ to: '+358490000007', from: '13500' })
  })

  test.each([
    [401, 'did not accept the key'],
    [404, 'rejected the message'],
    [503, 'closed or busy'],
  ])('an answer of %i is explained', async (answer, text) => {
    const { url } = await aPeer(answering(answer))
    await connect({ url })
    expect((await runTest('049 000 0008')).html).toContain(text)
  })

  test('a gateway that is not there is explained', async () => {
    const peer = await aPeer()
    peer.close()
    await connect({ url: peer.url })
    expect((await runTest('0490000009')).html).toContain('could not be reached')
  })

  test('a number that cannot be called is asked for again', async () => {
    const response = await app().submit(root, `${root}/sms/test-messages`, { 'address-sms': '12' })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Tarkista puhelinnumero')
  })
})
