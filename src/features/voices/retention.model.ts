/** How long things are kept. The privacy statement says the same. */
export const retention = {
  /** A consent keeps the contact for this long at most. */
  toldMonths: 12,
  /** Long enough for someone to ask who has read their contact, and for the asking to be looked into. */
  contactReadingMonths: 24,
} as const

/** When a contact given today for being told must be emptied. */
export function toldUntil(now: Date): Date {
  return addMonths(now, retention.toldMonths)
}

/** Rows of the read log from before this are removed. */
export function oldestContactReading(now: Date): Date {
  return addMonths(now, -retention.contactReadingMonths)
}

// The last day of a short month stands for the days it lacks: 31 August and six months is the end of February.
function addMonths(moment: Date, months: number): Date {
  const moved = new Date(moment)
  const day = moved.getUTCDate()
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(day, lastDay))
  return moved
}
