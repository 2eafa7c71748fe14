import { pino, type Logger } from 'pino'

export type Log = Logger

/**
 * Logs carry ids, counts and names of what happened, never words, contacts, codes or addresses:
 * request paths are logged as their route pattern, because a path may hold a return code.
 */
export function newLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
    redact: {
      paths: ['phone', 'email', 'words', 'text', 'code', 'to', 'from', '*.phone', '*.email'],
      remove: true,
    },
  })
}

// A database error's detail line quotes the row ("Key (phone)=(...)"): the name and place of the fault are enough.
function withoutValues(error: unknown) {
  if (!(error instanceof Error)) return { message: 'not an error' }
  const { name, stack } = error
  const { code, constraint } = error as { code?: string; constraint?: string }
  const fromDatabase = 'severity' in error
  return { name, code, constraint, message: fromDatabase ? undefined : error.message, stack: framesOf(stack) }
}

function framesOf(stack: string | undefined) {
  return stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 12)
}
