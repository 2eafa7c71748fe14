import type { Language } from '../platform/texts.ts'

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const timeZone = 'Europe/Helsinki'
const noBreak = '\u00a0'

/** A share of people (0..1) with the interval it probably lies in, and how many it is counted from. */
export type ShareWithInterval = {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly answered: number
}

/** 22.11.2026, in English 22 November 2026. A moment is read in Finnish time; `yyyy-mm-dd` is a day as it stands. */
export function formatDate(value: Date | string, language: Language): string {
  if (typeof value !== 'string') return formatDay(value, language, timeZone)
  if (language === 'en') return formatDay(new Date(`${value}T00:00:00Z`), language, 'UTC')
  // As the format would write it; a page of opening hours has a dozen of them.
  const [year, month, day] = value.split('-')
  return `${Number(day)}.${Number(month)}.${year}`
}

/** 14.05, in English 14:05. */
export function formatTime(moment: Date, language: Language): string {
  const options = { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
  const parts = dateFormat('en-GB', options).formatToParts(moment)
  const hour = partOf(parts, 'hour')
  const minute = partOf(parts, 'minute')
  return language === 'en' ? `${hour.padStart(2, '0')}:${minute}` : `${Number(hour)}.${minute}`
}

/** 22.11.2026 klo 14.05; 22.11.2026 kl. 14.05; 22 November 2026 at 14:05. */
export function formatDateTime(moment: Date, language: Language): string {
  const at: Record<Language, string> = { fi: 'klo', sv: 'kl.', en: 'at' }
  return `${formatDate(moment, language)} ${at[language]}${noBreak}${formatTime(moment, language)}`
}

/** For the `datetime` attribute of `<time>`. */
export function machineDate(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString()
}

export function formatNumber(value: number, language: Language, decimals = 0): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return numberFormat(locales[language], options).format(value)
}

export function formatMoney(cents: number, language: Language): string {
  const decimals = cents % 100 === 0 ? 0 : 2
  const options = {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const
  return numberFormat(locales[language], options).format(cents / 100)
}

/** 64 %, in English 64%. */
export function formatShare(share: number, language: Language): string {
  return numberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** 55–72 %: both ends, since an honest interval of a share is seldom symmetrical. */
export function formatInterval(value: ShareWithInterval, language: Language): string {
  return `${formatNumber(value.low * 100, language)}–${formatShare(value.high, language)}`
}

/** 64 % (55–72 %), n = 120. */
export function formatShareWithInterval(value: ShareWithInterval, language: Language): string {
  const share = formatShare(value.share, language)
  const answered = formatNumber(value.answered, language)
  return `${share} (${formatInterval(value, language)}), n${noBreak}=${noBreak}${answered}`
}

/** Reads a day as Finns write it (`1.2.2026`, `01.02.2026`) or as machines do; gives `yyyy-mm-dd`. */
export function parseDay(text: string): string | undefined {
  const written = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim())
  const machine = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const [year, month, day] = written ? [written[3], written[2], written[1]] : (machine?.slice(1) ?? [])
  if (year === undefined || month === undefined || day === undefined) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  // 31.2. would roll over into March.
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(iso) ? undefined : iso
}

function formatDay(day: Date, language: Language, zone: string): string {
  const month = language === 'en' ? 'long' : 'numeric'
  const options = { timeZone: zone, day: 'numeric', month, year: 'numeric' } as const
  // Swedish of Finland: dates with full stops, as in Finnish.
  return dateFormat(language === 'en' ? 'en-GB' : 'fi-FI', options).format(day)
}

function partOf(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((part) => part.type === type)?.value ?? ''
}

// Making a format takes a fifth of a millisecond and using one a thousandth: a table of dates makes each once.
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(`date ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options))
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))
}

function kept<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Format,
): Format {
  const known = made.get(key) as Format | undefined
  if (known) return known
  const format = make()
  made.set(key, format)
  return format
}
