import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import { IdpRefused, IdpUnavailable } from './idp.errors.ts'

// Codes of openid-client that say "no proper answer came", not "the answer was no".
const noAnswer = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
])

/** Every failure of the library as one of our two; what is neither is a fault of ours and passes as it is. */
export function asIdpError(error: unknown): unknown {
  if (error instanceof AuthorizationResponseError) return new IdpRefused(error.error, { cause: error })
  if (error instanceof ResponseBodyError) {
    return error.status >= 500 ? unavailable(error) : new IdpRefused(error.error, { cause: error })
  }
  if (error instanceof ClientError) {
    const code = error.code ?? 'unknown'
    return noAnswer.has(code) ? unavailable(error) : new IdpRefused(code.toLowerCase(), { cause: error })
  }
  // What fetch throws when no connection comes about.
  if (error instanceof TypeError && error.message === 'fetch failed') return unavailable(error)
  return error
}

function unavailable(cause: Error) {
  return new IdpUnavailable('The identity provider did not answer as one.', { cause })
}
