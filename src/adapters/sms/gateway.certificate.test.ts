import { createServer } from 'node:https'
import { type AddressInfo, connect, type Server } from 'node:net'
import { createServer as createTlsServer, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Certificate, makeCertificate } from '../../../tests/peers/certificate.ts'
import { startTextCentre, type TextCentre } from '../../../tests/peers/text-centre.ts'
import { sendText } from './gateway.http.ts'
import { gatewaySettings } from './gateway.settings.ts'
import { openTextLine } from './smpp.line.ts'
import { smppSettings } from './smpp.settings.ts'

const [known, changed] = [makeCertificate(), makeCertificate()]
const servers: Server[] = []
let centre: TextCentre

beforeAll(async () => {
  // As NODE_EXTRA_CA_CERTS does when the program starts.
  setDefaultCACertificates([known.cert])
  centre = await startTextCentre()
})
afterAll(() => {
  centre.close()
  for (const server of servers) server.close()
})

async function listen(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function textOverHttps(certificate: Certificate) {
  const asked: string[] = []
  const port = await listen(
    createServer(certificate, (request, response) => {
      asked.push(request.url ?? '')
      response.end('{"id":"g-1"}')
    }),
  )
  const url = `https://localhost:${port}/texts`
  const body = '{"to":"{{to}}","text":"{{text}}"}'
  const settings = gatewaySettings.parse({ url, body, gatewayIdPath: 'id', allowPrivateNetwork: true })
  const text = { to: '+358490000007', from: '13500', text: 'Hei', reference: 'm-1' }
  return { result: await sendText(settings, text), asked }
}

async function textOverTls(certificate: Certificate) {
  const port = await listen(
    createTlsServer(certificate, (socket) => {
      const onward = connect(centre.port, '127.0.0.1')
      for (const end of [socket, onward]) end.on('error', () => {})
      socket.pipe(onward).pipe(socket)
    }),
  )
  const account = { systemId: 'kunta', password: 'salainen', tls: true, allowPrivateNetwork: true }
  const line = await openTextLine(smppSettings.parse({ host: 'localhost', port, ...account }), {
    receipt: async () => undefined,
    reply: async () => undefined,
  })
  if ('fault' in line) return line
  const result = await line.send({ to: '+358490000007', from: '13500', encoding: 'gsm7', parts: ['Hei'] })
  await line.close()
  return result
}

test('a gateway over HTTPS is given the text where its certificate is trusted, and nothing once it has changed', async () => {
  expect(await textOverHttps(known)).toEqual({
    result: { kind: 'accepted', gatewayId: 'g-1' },
    asked: ['/texts'],
  })
  expect(await textOverHttps(changed)).toEqual({
    result: { kind: 'rejected', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', retryable: true },
    asked: [],
  })
})

test('so is a centre over TLS, which gets no password either', async () => {
  expect(await textOverTls(known)).toMatchObject({ kind: 'accepted' })
  expect(await textOverTls(changed)).toEqual({ fault: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect((await centre.report()).submitted).toHaveLength(1)
})
