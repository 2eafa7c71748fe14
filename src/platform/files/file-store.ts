import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { isId } from '../id.ts'
import type { Id } from '../id.ts'

/** Files of organisations: in a folder (local-file-store.ts) or in an S3-compatible store (s3-file-store.ts). */
export type FileStore = {
  /**
   * Stores a file whole or not at all. `name` says what it is in the program's words ('logo', 'attachment'): never the
   * name somebody gave the file, which may be a person's. The key is to be kept in a row of the same organisation.
   */
  put(
    organisationId: Id<'organisation'>,
    name: string,
    body: Readable | Buffer,
    about: AboutFile,
  ): Promise<StoredFile>
  /** The file, or nothing when this organisation has no such file, whoever else may have. */
  get(organisationId: Id<'organisation'>, key: string): Promise<Readable | undefined>
  /** Removing what is not there is no fault. */
  remove(organisationId: Id<'organisation'>, key: string): Promise<void>
  list(organisationId: Id<'organisation'>): AsyncIterable<{ key: string; bytes: number; storedAt: Date }>
  /** Bytes in use, counted now. */
  usage(organisationId: Id<'organisation'>): Promise<number>
}

export type AboutFile = { type: FileType; maxBytes: number }
export type StoredFile = { key: string; bytes: number; sha256: string }
export type FileLimits = { bytesPerFile: number; bytesPerOrganisation: number }

/** A file over a limit. Nothing of it was kept. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly reason: 'too_large' | 'quota_exceeded'
  constructor(reason: FileRefused['reason']) {
    super(reason === 'too_large' ? 'The file is too large.' : 'The organisation has no room left for files.')
    this.reason = reason
  }
}

/** The types we store, each with its ending. No SVG and no HTML: opened in a browser they run scripts. */
const endings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/zip': 'zip',
  'application/octet-stream': 'bin',
} as const
export type FileType = keyof typeof endings

/** A key that nobody guesses: what the file is, 128 random bits, and an ending that tells the type. */
export function newFileKey(name: string, type: FileType): string {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name))
    throw new TypeError('A file name is a word of a-z, 0-9 and dashes.')
  return `${name}-${randomBytes(16).toString('hex')}.${endings[type]}`
}

/** The type to answer with when the file is sent to a browser. */
export function typeOfKey(key: string): FileType {
  const types = Object.keys(endings) as FileType[]
  return types.find((type) => key.endsWith(`.${endings[type]}`)) ?? 'application/octet-stream'
}

/**
 * Where a file lies under a folder or a bucket, or nothing when the key is none of ours. Keys come from addresses that
 * strangers write: one with a slash or two dots must never reach a path.
 */
export function placeOf(organisationId: Id<'organisation'>, key: string): string | undefined {
  return keyShape.test(key) ? folderOf(organisationId) + key : undefined
}

/** With its slash, so that a listing by prefix meets no other organisation. */
export function folderOf(organisationId: Id<'organisation'>): string {
  if (!isId(organisationId)) throw new TypeError('Files need the id of an organisation.')
  return `${organisationId}/`
}

const keyShape = /^[a-z][a-z0-9-]{0,30}-[0-9a-f]{32}\.[a-z0-9]{2,6}$/
