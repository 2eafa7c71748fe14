import { createHash, createHmac } from 'node:crypto'

/**
 * Amazon's Signature Version 4 worked out from a received request, knowing nothing of the client that made it:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export type ReceivedRequest = {
  method: string
  /** Path and query as they came over the wire. */
  url: string
  headers: Readonly<Record<string, string | undefined>>
}

export function isSignedWith(secretAccessKey: string, request: ReceivedRequest): boolean {
  const authorization = request.headers['authorization'] ?? ''
  const [, day, region, service, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request,\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? []
  if (!day || !region || !service || !signedHeaders) return false
  const scope = `${day}/${region}/${service}/aws4_request`
  const text = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    scope,
    sha256(canonical(request, signedHeaders)),
  ]
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  return hmac(key, text.join('\n')).toString('hex') === signature
}

export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

function canonical({ method, url, headers }: ReceivedRequest, signedHeaders: string): string {
  const [path = '/', query = ''] = url.split('?')
  const lines = signedHeaders.split(';').map((name) => `${name}:${(headers[name] ?? '').trim()}\n`)
  const parts = [
    method,
    path,
    canonicalQuery(query),
    lines.join(''),
    signedHeaders,
    headers['x-amz-content-sha256'],
  ]
  return parts.join('\n')
}

function canonicalQuery(query: string): string {
  const pairs = [...new URLSearchParams(query)].map((pair) => pair.map(uriEncode).join('='))
  return pairs.sort().join('&')
}

function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
