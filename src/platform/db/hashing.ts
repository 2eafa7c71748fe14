import type pg from 'pg'
import { CannotStart } from '../errors.ts'
import { hashingFingerprint, type Secrets } from '../secrets/secrets.ts'

/** Stops a start with another hashing secret than the database was made with: its opt-outs would be forgotten. */
export async function refuseAnotherHashing(ownerPool: pg.Pool, secrets: Secrets): Promise<void> {
  const fingerprint = hashingFingerprint(secrets)
  await ownerPool.query(
    'insert into platform.installation (hashing_fingerprint) values ($1) on conflict do nothing',
    [fingerprint],
  )
  const { rows } = await ownerPool.query<{ hashing_fingerprint: string }>(
    'select hashing_fingerprint from platform.installation',
  )
  if (rows[0]?.hashing_fingerprint === fingerprint) return
  throw new CannotStart(
    'HASHING_SECRET is not the one this database was made with: those who said stop would be asked again. Give the right one.',
  )
}
