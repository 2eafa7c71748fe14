import type { Language } from '../../platform/texts.ts'
import type { CostLine } from './cost.model.ts'

/** The mark by which a spreadsheet knows that the letters are UTF-8. */
const start = '\uFEFF'

export type NamedLine = CostLine & { purposeName: string; serviceName: string }

/** A month as a spreadsheet of the language reads it: semicolons, and the comma of decimals where it is one. */
export function costFile(
  month: string,
  lines: readonly NamedLine[],
  given: { language: Language; headings: readonly string[] },
): string {
  const rows = lines.map((line) => [
    month.slice(0, 7),
    line.purposeName,
    line.serviceName,
    String(line.texts),
    String(line.parts),
    String(line.unpricedParts),
    eurosOf(line.hundredths, given.language === 'en' ? '.' : ','),
  ])
  return start + [given.headings, ...rows].map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')
}

/** Not rounded: the lines add up to the month's sum to the last hundredth of a cent. */
function eurosOf(hundredths: number, separator: string): string {
  const digits = String(hundredths).padStart(5, '0')
  return `${digits.slice(0, -4)}${separator}${digits.slice(-4)}`
}

// A spreadsheet takes a text that begins so for a formula and runs it.
function cellOf(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
