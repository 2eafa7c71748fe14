import { z } from 'zod'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'

export const sourceVersions = ['v11', 'v12'] as const
export type SourceVersion = (typeof sourceVersions)[number]

/** Where the services of the organisation are read from. */
export type ImportApi = {
  version: SourceVersion
  /** Without a slash at its end. */
  address: string
  /** The organisation's id in PTV: those below it are read, too. */
  sourceOrganisationId: string
}

export const usualAddresses: Record<SourceVersion, string> = {
  v11: 'https://api.palvelutietovaranto.suomi.fi/api/v11',
  v12: 'https://api-gw.palvelutietovaranto.suomi.fi/api/v12',
}

/**
 * Only PTV's own servers are asked, or what an administrator writes would reach whatever our server can reach. In
 * development and tests a server of one's own may stand in.
 */
export function decideSource(
  api: ImportApi,
  given: { hasKey: boolean; anyAddress: boolean },
): Outcome<'not_ptv_address' | 'no_id' | 'key_missing'> {
  const url = URL.parse(api.address)
  const isPtv =
    url?.protocol === 'https:' && /(^|\.)palvelutietovaranto(\.trn)?\.suomi\.fi$/.test(url.hostname)
  if (!url || url.username || url.search || url.hash || (!isPtv && !given.anyAddress))
    return refuse('not_ptv_address')
  if (!z.guid().safeParse(api.sourceOrganisationId).success) return refuse('no_id')
  return api.version === 'v12' && !given.hasKey ? refuse('key_missing') : done()
}

export const apiKeyPurpose = 'ptv api key'
