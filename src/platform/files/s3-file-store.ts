import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { Unreachable } from '../errors.ts'
import type { Id } from '../id.ts'
import { folderOf, newFileKey, placeOf } from './file-store.ts'
import type { FileLimits, FileStore } from './file-store.ts'
import { receive } from './incoming.ts'
import { sizeOf } from './local-file-store.ts'
import { newQuota } from './quota.ts'

export type S3Settings = {
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** `https://endpoint/bucket/key`, as most stores besides Amazon's want; otherwise `https://bucket.endpoint/key`. */
  pathStyle: boolean
  limits: FileLimits
}

/** Files in a bucket of an S3-compatible store: one prefix an organisation. */
export function s3FileStore(settings: S3Settings): FileStore {
  const { limits } = settings
  const bucket = bucketAddress(settings)
  const send = sender(settings)
  const quota = newQuota({
    most: limits.bytesPerOrganisation,
    count: (organisationId) => sizeOf(list(organisationId as Id<'organisation'>)),
    now: () => performance.now(),
  })

  // The first listing of S3 (`marker`): every store has it, and its pages go on from a plain key, not from a token.
  async function* list(organisationId: Id<'organisation'>) {
    const prefix = folderOf(organisationId)
    let marker: string | undefined = ''
    while (marker !== undefined) {
      const query = new URLSearchParams({ prefix, ...(marker === '' ? {} : { marker }) })
      const page = readListing(await (await send(`${bucket}/?${query}`, { method: 'GET' })).text())
      for (const { place, ...file } of page.files) yield { key: place.slice(prefix.length), ...file }
      marker = page.more ? page.files.at(-1)?.place : undefined
    }
  }

  return {
    async put(organisationId, name, body, { type, maxBytes }) {
      const key = newFileKey(name, type)
      const address = `${bucket}/${folderOf(organisationId)}${key}`
      const hold = await quota.hold(organisationId)
      // S3 wants the length and the hash before the first byte, so the file is taken in whole first.
      const folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-'))
      const part = path.join(folder, randomBytes(8).toString('hex'))
      try {
        const received = await receive(body, part, {
          maxBytes: Math.min(maxBytes, limits.bytesPerFile),
          hold,
        })
        const headers = { 'content-type': type, 'x-amz-content-sha256': received.sha256 }
        try {
          await finish(await send(address, { method: 'PUT', body: await openAsBlob(part), headers }))
        } catch (error) {
          // The answer may have been lost after the file arrived.
          await send(address, { method: 'DELETE' }).then(finish, () => undefined)
          throw error
        }
        hold.keep()
        return { key, ...received }
      } finally {
        hold.release()
        await rm(folder, { recursive: true, force: true })
      }
    },

    async get(organisationId, key) {
      const place = placeOf(organisationId, key)
      if (place === undefined) return undefined
      const response = await send(`${bucket}/${place}`, { method: 'GET' }, ['NoSuchKey'])
      return response.ok ? readableOf(response) : undefined
    },

    async remove(organisationId, key) {
      const place = placeOf(organisationId, key)
      if (place === undefined) return
      await finish(await send(`${bucket}/${place}`, { method: 'DELETE' }, ['NoSuchKey']))
      quota.recount(organisationId)
    },

    list,
    usage: (organisationId) => sizeOf(list(organisationId)),
  }
}

/** `https://store.example/bucket` or `https://bucket.store.example`, with no slash at the end. */
export function bucketAddress({
  endpoint,
  bucket,
  pathStyle,
}: Pick<S3Settings, 'endpoint' | 'bucket' | 'pathStyle'>): string {
  const url = new URL(endpoint)
  if (pathStyle) url.pathname = `${url.pathname.replace(/\/+$/, '')}/${bucket}`
  else url.hostname = `${bucket}.${url.hostname}`
  return url.href.replace(/\/+$/, '')
}

const retries = 3
const answerWithinMs = { GET: 30_000, DELETE: 30_000, PUT: 300_000 }
type Sending = { method: keyof typeof answerWithinMs; body?: Blob; headers?: Record<string, string> }

/** Sends a signed request. An answer that is neither good nor among the expected errors is thrown. */
function sender({ accessKeyId, secretAccessKey, region }: S3Settings) {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries })
  return async (address: string, sending: Sending, expected: readonly string[] = []): Promise<Response> => {
    const { method } = sending
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), answerWithinMs[method])
    // A redirect is not followed: the signature is good for this host only.
    const response = await client
      .fetch(address, { ...sending, redirect: 'manual', signal: patience.signal })
      .catch(() => undefined)
      .finally(() => clearTimeout(timer))
    if (response === undefined) throw new Unreachable(`The file store did not answer a ${method}.`)
    if (response.ok) return response
    const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? 'no code'
    if (expected.includes(code)) return response
    throw new Unreachable(`The file store answered ${response.status} ${code} to a ${method}.`)
  }
}

/** An answer read to its end gives its connection back. */
async function finish(response: Response) {
  if (!response.bodyUsed) await response.arrayBuffer()
}

function readableOf(response: Response): Readable {
  return response.body === null ? Readable.from([]) : Readable.fromWeb(response.body)
}

/** Our keys hold nothing that XML would escape, so the few fields needed are read without a parser. */
function readListing(xml: string) {
  const files = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, file = '']) => ({
    place: /<Key>([^<]*)<\/Key>/.exec(file)?.[1] ?? '',
    bytes: Number(/<Size>(\d+)<\/Size>/.exec(file)?.[1] ?? 0),
    storedAt: new Date(/<LastModified>([^<]*)<\/LastModified>/.exec(file)?.[1] ?? Number.NaN),
  }))
  return { files, more: /<IsTruncated>true<\/IsTruncated>/.test(xml) }
}
