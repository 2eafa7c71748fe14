import type { Language } from '../../platform/texts.ts'
import { csvStart, lineOf } from '../catalogue/service-export.model.ts'
import type { CostLine } from './cost.model.ts'

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
  return csvStart + [given.headings, ...rows].map(lineOf).join('')
}

/** Not rounded: the lines add up to the month's sum to the last hundredth of a cent. */
function eurosOf(hundredths: number, separator: string): string {
  const digits = String(hundredths).padStart(5, '0')
  return `${digits.slice(0, -4)}${separator}${digits.slice(-4)}`
}
