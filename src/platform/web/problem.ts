import { Invalid, type Issue } from '../errors.ts'
import { faultOf } from './faults.ts'

/** Problem details (RFC 9457). `issues` name the field and the reason, never the value that was sent. */
export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
  issues?: readonly Issue[]
}

export function problemOf(error: unknown): Problem {
  const { status, kind, texts } = faultOf(error)
  const problem: Problem = { type: `urn:vastakaiku:problem:${kind}`, title: texts.title.en, status }
  if (error instanceof Invalid) {
    problem.detail = error.message
    if (error.issues.length > 0) problem.issues = error.issues
  }
  return problem
}

export function problemResponse(problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
