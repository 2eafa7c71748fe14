import { HTTPException } from 'hono/http-exception'
import { Forbidden, Invalid, NotFound, Unreachable } from '../errors.ts'
import type { Text } from '../texts.ts'
import { errorPageTexts } from './web.texts.ts'

export type Fault = {
  status: 400 | 401 | 403 | 404 | 405 | 413 | 429 | 500 | 503
  /** The last part of the problem's type address, and the key of its texts. */
  kind: keyof typeof errorPageTexts
  texts: { title: Text; body: Text }
}

/** What a thrown error means to the one who sent the request. */
export function faultOf(error: unknown): Fault {
  if (error instanceof NotFound) return fault(404, 'notFound')
  if (error instanceof Forbidden) return fault(403, 'forbidden')
  if (error instanceof Invalid) return fault(400, 'invalid')
  if (error instanceof Unreachable) return fault(503, 'unreachable')
  if (isUnreadable(error)) return fault(400, 'invalid')
  if (error instanceof HTTPException) return faultOfStatus(error.status)
  return fault(500, 'broken')
}

export function faultOfStatus(status: number): Fault {
  if (status === 401) return fault(401, 'keyless')
  if (status === 404) return fault(404, 'notFound')
  if (status === 405) return fault(405, 'otherMethod')
  if (status === 413) return fault(413, 'tooLarge')
  if (status === 429) return fault(429, 'tooMany')
  if (status >= 400 && status < 500) return fault(400, 'invalid')
  return fault(500, 'broken')
}

// What only a broken wire or a stranger sends: a form in pieces, a body cut off, a NUL in a text (22021, 22P05).
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (['22021', '22P05', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code)) return true
  return error.name === 'AbortError' || (error instanceof TypeError && error.message.includes('FormData'))
}

function fault(status: Fault['status'], kind: Fault['kind']): Fault {
  return { status, kind, texts: errorPageTexts[kind] }
}
