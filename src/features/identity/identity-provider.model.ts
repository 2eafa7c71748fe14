import type { Context } from '../../platform/context.ts'
import { done, refuse, type Outcome } from '../../platform/outcome.ts'

/** How one organisation's people sign in: its own OpenID Connect provider. */
export type IdentityProvider = {
  issuer: string
  clientId: string
  /** Opened only where the provider is called. */
  clientSecretEncrypted: string
  /** Name of the claim or a path to it: `groups`, `realm_access.roles`. */
  groupsClaim: string
  /** Asked for beside `openid`: some providers give groups only for a scope of their own. */
  scopes: readonly string[]
}

/** Who the provider says has come. The e-mail address is null where the provider does not vouch for it. */
export type Claims = { subject: string; name: string; email: string | null; groups: readonly string[] }
/** Kept by us, encrypted, between going to the provider and coming back. */
export type JourneySecrets = { state: string; nonce: string; codeVerifier: string }
/** `detail` is the provider's or our own code for what was wrong: for the log, never a person's data. */
export type IdpFailure = { ok: false; reason: 'idp_unavailable' | 'idp_refused'; detail: string }

/** The line to identity providers: the only part of the room that calls outside, and it does so during a request. */
export type IdpLine = {
  start(
    ctx: Context,
    provider: IdentityProvider,
    journey: { redirectUri: string; allowInsecure: boolean },
  ): Promise<{ ok: true; value: { url: string; secrets: JourneySecrets } } | IdpFailure>
  finish(
    ctx: Context,
    provider: IdentityProvider,
    journey: { redirectUri: string; allowInsecure: boolean; query: string; secrets: JourneySecrets },
  ): Promise<{ ok: true; value: { claims: Claims; idToken: string } } | IdpFailure>
  /** Where to end the session there too; null where the provider has no such address or does not answer. */
  signOutUrl(
    ctx: Context,
    provider: IdentityProvider,
    journey: { returnTo: string; allowInsecure: boolean; idToken: string | null },
  ): Promise<string | null>
  /** Tries the settings as a sign-in would, before they are saved. */
  check(
    ctx: Context,
    provider: IdentityProvider,
    journey: { allowInsecure: boolean },
  ): Promise<{ ok: true } | IdpFailure>
}

const claimShape = /^\S{1,200}$/
const scopeShape = /^[\x21\x23-\x5b\x5d-\x7e]+$/

export function decideConnection(given: {
  issuer: string
  groupsClaim: string
  scopes: readonly string[]
}): Outcome<'issuer_malformed' | 'claim_malformed' | 'scope_malformed'> {
  const issuer = URL.parse(given.issuer)
  if (issuer === null || !/^https?:$/.test(issuer.protocol) || issuer.username !== '')
    return refuse('issuer_malformed')
  if (!claimShape.test(given.groupsClaim)) return refuse('claim_malformed')
  return given.scopes.every((scope) => scopeShape.test(scope)) ? done() : refuse('scope_malformed')
}

/** The column that a sealed client secret belongs to: it opens for no other. */
export const clientSecretPurpose = 'identity provider client secret'
