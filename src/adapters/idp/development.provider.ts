import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { errors, Provider, type OidcContext } from 'oidc-provider'
import type { Language } from '../../platform/texts.ts'
import {
  expiredPage,
  failedPage,
  languageFrom,
  peoplePage,
  signedOutPage,
  signOutPage,
  type DevelopmentPerson,
} from './development.pages.tsx'
import { newDevelopmentStore } from './development.store.ts'

export type DevelopmentClient = {
  clientId: string
  clientSecret: string
  redirectUris: readonly string[]
  /** Where a sign-out may return to. */
  returnUris: readonly string[]
}
export type DevelopmentIdp = {
  /** With a path, under which the handler is mounted: `http://localhost:3000/dev/idp/kaikuranta`. */
  issuer: string
  /** Shown above the people. */
  name: string
  clients: readonly DevelopmentClient[]
  people: readonly DevelopmentPerson[]
  stylesheet: string | null
  /** A fault of the provider itself, for the log. */
  onError: (error: unknown) => void
}
export type RequestHandler = (req: IncomingMessage, res: ServerResponse) => void

const scopes = { openid: ['sub'], profile: ['name'], email: ['email'], groups: ['groups'] }
const HOUR = 3600
const LONGEST_FORM = 2000

/**
 * A real OpenID Connect provider whose people sign in by choosing who they are. For development, demonstrations and
 * tests: whoever reaches its address can be anyone. Takes the plain node request, before anything has read its body.
 */
export function newDevelopmentProvider(idp: DevelopmentIdp): RequestHandler {
  const prefix = new URL(idp.issuer).pathname.replace(/\/$/, '')
  const provider = new Provider(idp.issuer, configurationOf(idp, prefix))
  provider.on('server_error', (_ctx, error) => idp.onError(error))
  const protocol = provider.callback()
  const look = (language: Language) => ({ language, name: idp.name, stylesheet: idp.stylesheet })

  return (req, res) => {
    const address = req.url ?? ''
    if (!address.startsWith(`${prefix}/`)) {
      res.writeHead(404).end()
    } else if (address.startsWith(`${prefix}/interaction/`)) {
      choosePerson(req, res).catch((error: unknown) => {
        idp.onError(error)
        if (!res.headersSent) res.writeHead(500)
        res.end()
      })
    } else {
      const path = address.slice(prefix.length)
      if (/^\/auth(\/|\?|$)/.test(path)) forgetSession(req, provider.cookieName('session'))
      // The provider reads where it is mounted from the difference between the two addresses.
      protocol(Object.assign(req, { originalUrl: address, url: path }), res)
    }
  }

  async function choosePerson(req: IncomingMessage, res: ServerResponse) {
    const accepted = req.headers['accept-language']
    try {
      const interaction = await provider.interactionDetails(req, res)
      const language = languageFrom(interaction.params['ui_locales'], accepted)
      if (req.method !== 'POST') return show(res, 200, peoplePage(look(language), idp.people))
      if (Number(req.headers['content-length'] ?? Infinity) > LONGEST_FORM) return show(res, 413, '')

      const chosen = new URLSearchParams(await text(req)).get('sub')
      const person = idp.people.find(({ sub }) => sub === chosen)
      if (person === undefined) return show(res, 400, peoplePage(look(language), idp.people))
      return await provider.interactionFinished(req, res, { login: { accountId: person.sub } })
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      return show(res, 400, expiredPage(look(languageFrom(accepted))))
    }
  }
}

function configurationOf(idp: DevelopmentIdp, prefix: string) {
  const lookOf = (ctx: OidcContext) => ({
    language: languageFrom(ctx.oidc?.params?.['ui_locales'], ctx.get('accept-language')),
    name: idp.name,
    stylesheet: idp.stylesheet,
  })
  // Cookies are per host whatever the port or the path's owner: each provider's bear a name of its own.
  const cookie = `dev_idp_${createHash('sha256').update(prefix).digest('hex').slice(0, 8)}`

  return {
    adapter: newDevelopmentStore(),
    jwks: { keys: [newSigningKey()] },
    clients: idp.clients.map(clientMetadata),
    claims: scopes,
    // So that the ID token carries name and groups, as many real providers' do.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: {
      names: { session: `${cookie}_session`, interaction: `${cookie}_choice`, resume: `${cookie}_resume` },
      keys: [randomBytes(32).toString('base64url')],
      long: { httpOnly: true, sameSite: 'lax', path: prefix },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 12 * HOUR,
    },
    interactions: { url: (_: OidcContext, { uid }: { uid: string }) => `${prefix}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: OidcContext) =>
          showIn(
            ctx,
            signOutPage(lookOf(ctx), {
              action: ctx.oidc.urlFor('end_session_confirm'),
              secret: ctx.oidc.session?.state?.secret ?? '',
            }),
          ),
        postLogoutSuccessSource: (ctx: OidcContext) => showIn(ctx, signedOutPage(lookOf(ctx))),
      },
    },
    renderError: (ctx: OidcContext, out: { error: string; error_description?: string }) =>
      showIn(ctx, failedPage(lookOf(ctx), out.error, out.error_description ?? '')),
    findAccount: (_: OidcContext, sub: string) => accountOf(idp.people, sub),
    loadExistingGrant: consentOf,
  }
}

/** Nobody is asked for consent: the organisation's own sign-in to its own service. */
async function consentOf({ oidc }: OidcContext) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  })
  grant.addOIDCScope(Object.keys(scopes).join(' '))
  await grant.save()
  return grant
}

function accountOf(people: readonly DevelopmentPerson[], sub: string) {
  const person = people.find((one) => one.sub === sub)
  if (person === undefined) return undefined
  const { name, email, groups } = person
  return { accountId: sub, claims: async () => ({ sub, name, email, groups }) }
}

function clientMetadata({ clientId, clientSecret, redirectUris, returnUris }: DevelopmentClient) {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...returnUris],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'ES256',
  }
}

function newSigningKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }
}

// Each sign-in asks anew who it is: the next person at the same browser would otherwise silently be the last one.
function forgetSession(req: IncomingMessage, name: string) {
  const cookies = (req.headers.cookie ?? '').split(/;\s*/)
  req.headers.cookie = cookies
    .filter((one) => !one.startsWith(`${name}=`) && !one.startsWith(`${name}.`))
    .join('; ')
}

function show(res: ServerResponse, status: number, page: string) {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page)
}

function showIn(ctx: OidcContext, page: string) {
  ctx.type = 'html'
  ctx.body = page
}
