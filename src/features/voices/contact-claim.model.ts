import { done, type Outcome, refuse } from '../../platform/outcome.ts'

export const claimCodePurpose = 'contact claim'
/** As long as a return code: both open everything. */
export const claimCodeLength = 12

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Long enough to find the telephone, short enough for a message that others may come to read. */
export function claimEnd(now: Date): Date {
  return new Date(now.getTime() + HOUR)
}

const mostADay = 3
const apartMs = 10 * MINUTE

/** Nobody's telephone is made to ring by strangers: a few links a day, some minutes apart. */
export function decideClaim(earlier: readonly Date[], now: Date): Outcome<'claimed_recently'> {
  const today = earlier.filter((moment) => now.getTime() - moment.getTime() < 24 * HOUR)
  const justNow = today.some((moment) => now.getTime() - moment.getTime() < apartMs)
  return justNow || today.length >= mostADay ? refuse('claimed_recently') : done()
}

/** Claims that ended before this are removed: they are counted for a day. */
export function oldestClaimEnd(now: Date): Date {
  return new Date(now.getTime() - 2 * 24 * HOUR)
}
