import { Unreachable } from '../../platform/errors.ts'

export type PtvHttp = {
  /** Without a slash at its end: `https://api.palvelutietovaranto.suomi.fi/api/v11`. */
  address: string
  headers?: Readonly<Record<string, string>>
  /** How long between the first two tries; each later wait is twice the one before. */
  firstWaitMs?: number
  timeoutMs?: number
}

type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>

const mostTries = 5
const longestWaitMs = 60_000
const largestAnswer = 64 * 1024 * 1024

/**
 * One answer of the API, as JSON: asked again when the server stumbles, says that it is too much, or sends half an answer.
 * `missing` stands for a 404, with which v11 says that none of the ids asked for is there.
 */
export async function getJson(
  { address, headers = {}, firstWaitMs = 1000, timeoutMs = 60_000 }: PtvHttp,
  path: string,
  parameters: Parameters = {},
  missing?: unknown,
): Promise<unknown> {
  const url = addressOf(address, path, parameters)
  let waitMs = firstWaitMs
  for (let tried = 1; ; tried += 1) {
    const answer = await ask(url, headers, timeoutMs)
    if (answer.ok) return answer.body
    if (answer.status === 404 && missing !== undefined) return missing
    if (!answer.again || tried === mostTries) throw new Unreachable(answer.reason)
    await pause(Math.min(longestWaitMs, answer.waitMs ?? waitMs))
    waitMs *= 2
  }
}

type Answer =
  | { ok: true; body: unknown }
  | { ok: false; status: number; reason: string; again: boolean; waitMs?: number }

async function ask(url: URL, headers: Readonly<Record<string, string>>, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      // A redirect could lead the key of v12 elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return refusal(response)
    }
    return { ok: true, body: JSON.parse(await textOf(response)) as unknown }
  } catch (error) {
    if (error instanceof Unreachable) throw error
    // Half an answer, none in time, or no server.
    return { ok: false, status: 0, reason: 'api_unreachable', again: true }
  }
}

function refusal({ status, headers }: Response): Answer {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  const again = status === 429 || status >= 500
  const reason =
    status === 401 || status === 403 ? 'api_key_refused' : again ? 'api_unreachable' : 'api_refused'
  return { ok: false, status, reason, again, ...(seconds >= 0 ? { waitMs: seconds * 1000 } : {}) }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > largestAnswer) throw new Unreachable('api_answer_too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function addressOf(address: string, path: string, parameters: Parameters): URL {
  const url = new URL(`${address}/${path}`)
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? (value as string[]) : [String(value)]) {
      url.searchParams.append(name, one)
    }
  }
  return url
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
