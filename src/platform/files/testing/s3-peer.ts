import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as httpRequest } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { isSignedWith, sha256 } from './signature-v4.ts'

/** s3rver knows this one key id. */
export const peerKeys = { accessKeyId: 'S3RVER', secretAccessKey: 'test-secret-of-the-peer' }
export const peerBucket = 'vastakaiku'

/**
 * A real S3 server (s3rver) behind a gate. s3rver takes any version 4 signature for good, so the gate checks signatures, hashes
 * of bodies and lengths, as Amazon's own store does, before it lets a request through.
 */
export async function startS3Peer() {
  const directory = await mkdtemp(path.join(tmpdir(), 'vastakaiku-s3-'))
  const options = { address: '127.0.0.1', port: 0, silent: true, directory }
  const store = new S3rver({ ...options, configureBuckets: [{ name: peerBucket }] })
  const { port } = await store.run()
  const seen: string[] = []
  const trouble = { answers: 0 }
  const paging = { query: '' }
  const gate = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    if (trouble.answers > 0) {
      trouble.answers -= 1
      request.resume()
      refuse(response, 503, 'SlowDown')
      return
    }
    void letThrough(request, response, port, paging.query)
  })
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  const { port: gatePort } = gate.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${gatePort}`,
    seen,
    /** The next requests are answered with 503. */
    troubleFor(answers: number) {
      trouble.answers = answers
    },
    /** Lists come in pages of this many. */
    pagesOf(files: number) {
      paging.query = `&max-keys=${files}`
    },
    async stop() {
      gate.closeAllConnections()
      await new Promise((resolve) => gate.close(resolve))
      await store.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function letThrough(request: IncomingMessage, response: ServerResponse, port: number, paging: string) {
  const { method = 'GET', url = '/' } = request
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  const body = await buffer(request)
  if (method === 'PUT' && headers['content-length'] === undefined)
    return refuse(response, 411, 'MissingContentLength')
  if (!isSignedWith(peerKeys.secretAccessKey, { method, url, headers })) {
    return refuse(response, 403, 'SignatureDoesNotMatch')
  }
  const hash = headers['x-amz-content-sha256']
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body))
    return refuse(response, 400, 'XAmzContentSHA256Mismatch')
  const onwardUrl = url.includes('?prefix=') ? url + paging : url
  const onward = httpRequest({ host: '127.0.0.1', port, method, path: onwardUrl, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => refuse(response, 500, 'InternalError'))
  onward.end(body)
}

function refuse(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`)
}
