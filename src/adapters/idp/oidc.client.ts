import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import { readClaims, type Claims } from './oidc.claims.ts'
import { IdpRefused } from './idp.errors.ts'
import { asIdpError } from './oidc.failures.ts'

/** One organisation's identity provider. `allowInsecure` lets http pass, and then on this machine only. */
export type IdpSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Name of the claim, or a path with dots: `groups`, `realm_access.roles`. */
  groupsClaim: string
  scopes: readonly string[]
  allowInsecure: boolean
}

/** Kept by us between going and coming back, out of the browser's reach: signed or encrypted in a cookie. */
export type SignInSecrets = { state: string; nonce: string; codeVerifier: string }
export type SignedIn = { claims: Claims; idToken: string }
export type OidcClient = ReturnType<typeof newOidcClient>

const HOUR = 60 * 60 * 1000

/** Any OpenID Connect provider, by the code flow with PKCE, state and nonce. What providers tell of themselves is kept an hour. */
export function newOidcClient({ timeoutSeconds = 10, now = Date.now } = {}) {
  const known = new Map<string, { settings: string; until: number; configuration: Promise<Configuration> }>()

  /** Where to send the browser, and what to keep until it comes back. */
  async function startSignIn(
    settings: IdpSettings,
    { redirectUri, language }: { redirectUri: string; language: string },
  ) {
    const configuration = await configurationOf(settings)
    const secrets: SignInSecrets = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
    }
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: ['openid', ...settings.scopes.filter((scope) => scope !== 'openid')].join(' '),
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: language,
    })
    return { url: url.href, secrets }
  }

  /** The query of the address that the provider sent the browser back to, with what we kept. */
  async function finishSignIn(
    settings: IdpSettings,
    { redirectUri, query, secrets }: { redirectUri: string; query: string; secrets: SignInSecrets },
  ): Promise<SignedIn> {
    const configuration = await configurationOf(settings)
    // Built from our own public address: behind a proxy the request itself may think it came over http.
    const returned = new URL(redirectUri)
    returned.search = query
    try {
      const tokens = await authorizationCodeGrant(configuration, returned, {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.codeVerifier,
        idTokenExpected: true,
      })
      const told = tokens.claims() ?? { sub: '' }
      // Many providers keep the ID token small and tell name and groups only when asked.
      const asked = configuration.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(configuration, tokens.access_token, told.sub)
        : {}
      return {
        claims: readClaims({ ...asked, ...told }, settings.groupsClaim),
        idToken: tokens.id_token ?? '',
      }
    } catch (error) {
      throw asIdpError(error)
    }
  }

  /** Where to send the browser to sign out there too; null where the provider has no such address. */
  async function signOutUrl(
    settings: IdpSettings,
    { returnTo, idToken, language }: { returnTo: string; idToken: string | null; language: string },
  ): Promise<string | null> {
    const configuration = await configurationOf(settings)
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null
    return buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: returnTo,
      ui_locales: language,
      ...(idToken === null ? {} : { id_token_hint: idToken }),
    }).href
  }

  /** Throws what a sign-in would throw, so that an administrator can try settings before saving them. */
  async function check(settings: IdpSettings): Promise<void> {
    await configurationOf(settings)
  }

  async function configurationOf(settings: IdpSettings): Promise<Configuration> {
    const name = `${settings.issuer} ${settings.clientId}`
    const fingerprint = JSON.stringify(settings)
    const kept = known.get(name)
    if (kept !== undefined && kept.settings === fingerprint && kept.until > now()) return kept.configuration

    const configuration = discover(settings, timeoutSeconds)
    const entry = { settings: fingerprint, until: now() + HOUR, configuration }
    known.set(name, entry)
    try {
      return await configuration
    } catch (error) {
      // A failure is not remembered: the provider may be back the next second.
      if (known.get(name) === entry) known.delete(name)
      throw error
    }
  }

  return { startSignIn, finishSignIn, signOutUrl, check }
}

async function discover(settings: IdpSettings, timeoutSeconds: number): Promise<Configuration> {
  const issuer = URL.parse(settings.issuer)
  if (issuer === null) throw new IdpRefused('issuer_malformed')
  const insecure = issuer.protocol === 'http:'
  if (insecure && !(settings.allowInsecure && isThisMachine(issuer))) throw new IdpRefused('issuer_insecure')
  try {
    return await discovery(issuer, settings.clientId, {}, ClientSecretPost(settings.clientSecret), {
      timeout: timeoutSeconds,
      execute: insecure ? [allowInsecureRequests] : [],
    })
  } catch (error) {
    throw asIdpError(error)
  }
}

function isThisMachine({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
