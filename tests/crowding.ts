import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

/** What a process has computed, and how long it has stood in line for a processor meanwhile. */
export type Turns = { computed: number; waited: number }

const none: Turns = { computed: 0, waited: 0 }

export function turnsOf(pid: number | 'self'): Turns {
  const file = `/proc/${pid}/schedstat`
  const [computed = 0, waited = 0] = existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number) : []
  return { computed, waited }
}

/**
 * How many times longer a process has taken than on a machine that does nothing else. A bound of time is of such a machine:
 * beside other work it is multiplied by this, and holds whatever else runs.
 */
export function slowdownOf(pid: number | 'self', since = none): number {
  const { computed, waited } = turnsOf(pid)
  const turn = computed - since.computed
  // Elsewhere than on Linux only the mean of the last minute is known.
  if (turn <= 0) return Math.max(1, (loadavg()[0] ?? 0) / cpus().length)
  return 1 + (waited - since.waited) / turn
}
