import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { encrypt } from '../../platform/secrets/secrets.ts'
import { allow } from './catalogue.access.ts'
import { apiKeyPurpose, decideSource, type ImportApi } from './import-source.model.ts'
import { findImportSource } from './import-source.queries.ts'

/** Chooses the API that services are read from. Without a new key the one before stays. */
export async function chooseSource(
  tx: Tx,
  ctx: Context,
  input: ImportApi & { apiKey: string; anyAddress: boolean },
) {
  allow(ctx, 'request import')
  const { apiKey, anyAddress, ...given } = input
  const api = { ...given, address: given.address.replace(/\/+$/, '') }
  const before = await findImportSource(tx)
  // A key is for the server it was given for, and for no other.
  const kept = before?.address === api.address ? before.apiKeyEncrypted : null
  const organisationId = ctx.organisation.id
  const decision = decideSource(api, { hasKey: apiKey !== '' || kept !== null, anyAddress })
  if (!decision.ok) return decision

  const apiKeyEncrypted = apiKey === '' ? kept : encrypt(ctx.secrets, organisationId, apiKey, apiKeyPurpose)
  const columns = { ...api, apiKeyEncrypted, chosenAt: ctx.now }
  await tx
    .insertInto('catalogue.importSource')
    .values({ organisationId, ...columns })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(columns))
    .execute()
  await record(tx, ctx, 'import source chosen', organisationId, { version: api.version })
  return decision
}
