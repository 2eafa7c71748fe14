import { Temporal } from 'temporal-polyfill'
import { dayInFinland } from '../identity/day.model.ts'
import type { Purpose } from './message.model.ts'

/** The first day of a month by Finnish time, `YYYY-MM-01`. */
export type Month = string

/** A text is paid for in the month in which it is to be sent. */
export function monthOf(moment: Date): Month {
  return `${dayInFinland(moment).slice(0, 7)}-01`
}

/** When the month began in Finland, in winter time or in summer time. */
export function startOfMonth(month: Month): Date {
  return new Date(Temporal.PlainDate.from(month).toZonedDateTime('Europe/Helsinki').epochMilliseconds)
}

/** The first moment after it. */
export function endOfMonth(month: Month): Date {
  return startOfMonth(monthAfter(month))
}

export function monthBefore(month: Month): Month {
  return Temporal.PlainDate.from(month).subtract({ months: 1 }).toString()
}

function monthAfter(month: Month): Month {
  return Temporal.PlainDate.from(month).add({ months: 1 }).toString()
}

/** "2026-11" of an address, where it is a month. */
export function readMonth(written: string): Month | undefined {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(written) ? `${written}-01` : undefined
}

/** No service is known: a reply to somebody who named none, a test. */
export const noService = '00000000-0000-0000-0000-000000000000'

/** The texts of one month for one purpose about one service. */
export type CostLine = {
  purpose: Purpose
  serviceId: string
  texts: number
  parts: number
  /** Parts planned while nobody had said what one costs: they are in no sum. */
  unpricedParts: number
  hundredths: number
}

export type CostSum = Omit<CostLine, 'purpose' | 'serviceId'>

export function sumOf(lines: readonly CostSum[]): CostSum {
  const sum = { texts: 0, parts: 0, unpricedParts: 0, hundredths: 0 }
  for (const line of lines) {
    sum.texts += line.texts
    sum.parts += line.parts
    sum.unpricedParts += line.unpricedParts
    sum.hundredths += line.hundredths
  }
  return sum
}

export type Forecast = {
  /** By the end of the month. */
  hundredths: number
  /** The day on which the budget will be spent, where that is before the month is over. */
  spentOn?: string
}

/** A week's two quiet days would tell of a cheap month, and a Monday of a dear one. */
const daysToJudge = 7

/**
 * The month's end at the pace of the texts whose time has come; those planned for its later days are of that pace and are not
 * counted on top of it, but it comes to no less than all of them. Nothing in its first week, when one busy day would foretell
 * a fortune, nor of a month that is over.
 */
export function forecastOf(
  month: Month,
  sum: { all: number; later: number },
  given: { now: Date; limit: number | undefined },
): Forecast | undefined {
  const start = startOfMonth(month).getTime()
  const end = endOfMonth(month).getTime()
  const elapsed = given.now.getTime() - start
  if (elapsed < daysToJudge * DAY || given.now.getTime() >= end || sum.all <= 0) return undefined
  const due = Math.max(0, sum.all - sum.later)
  const whole = Math.max(sum.all, Math.round((due * (end - start)) / elapsed))
  const { limit } = given
  if (limit === undefined || sum.all >= limit || whole <= limit) return { hundredths: whole }
  const spentAt = new Date(start + (elapsed * limit) / due)
  return { hundredths: whole, spentOn: dayInFinland(spentAt) }
}

const DAY = 24 * 60 * 60_000
