import { IdpRefused, IdpUnavailable } from '../../adapters/idp/idp.errors.ts'
import { type IdpSettings, newOidcClient } from '../../adapters/idp/oidc.client.ts'
import type { Context } from '../../platform/context.ts'
import { decrypt } from '../../platform/secrets/secrets.ts'
import {
  clientSecretPurpose,
  type IdentityProvider,
  type IdpFailure,
  type IdpLine,
} from './identity-provider.model.ts'

/**
 * Calls an organisation's identity provider, during the request of the person who signs in: the house's named exception,
 * because nobody can be signed in later. Handed to the pages by the door, so that they import no adapter.
 */
export function newIdpLine(): IdpLine {
  const client = newOidcClient()
  return {
    start: (ctx, provider, { redirectUri, allowInsecure }) =>
      answered(() =>
        client.startSignIn(settingsOf(ctx, provider, allowInsecure), { redirectUri, language: ctx.language }),
      ),
    finish: (ctx, provider, { redirectUri, allowInsecure, query, secrets }) =>
      answered(() =>
        client.finishSignIn(settingsOf(ctx, provider, allowInsecure), { redirectUri, query, secrets }),
      ),
    check: (ctx, provider, { allowInsecure }) =>
      answered(() => client.check(settingsOf(ctx, provider, allowInsecure))),
    async signOutUrl(ctx, provider, { returnTo, allowInsecure, idToken }) {
      const found = await answered(() =>
        client.signOutUrl(settingsOf(ctx, provider, allowInsecure), {
          returnTo,
          idToken,
          language: ctx.language,
        }),
      )
      return found.ok ? found.value : null
    },
  }
}

async function answered<Value>(call: () => Promise<Value>): Promise<{ ok: true; value: Value } | IdpFailure> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    if (error instanceof IdpRefused) return { ok: false, reason: 'idp_refused', detail: error.reason }
    if (error instanceof IdpUnavailable) return { ok: false, reason: 'idp_unavailable', detail: 'no answer' }
    throw error
  }
}

function settingsOf(
  { secrets, organisation }: Context,
  provider: IdentityProvider,
  allowInsecure: boolean,
): IdpSettings {
  const { issuer, clientId, groupsClaim, scopes, clientSecretEncrypted } = provider
  const clientSecret = decrypt(secrets, organisation.id, clientSecretEncrypted, clientSecretPurpose)
  return { issuer, clientId, clientSecret, groupsClaim, scopes, allowInsecure }
}
