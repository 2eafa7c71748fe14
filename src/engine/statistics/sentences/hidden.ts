import type { Suppressed } from '../disclosure/suppression.ts'
import type { Sentence } from './sentence.ts'

/**
 * Why some counts of a table are not shown.
 *
 * Formula   nothing when nothing is hidden; totals and neighbours are mentioned when they had to be hidden too
 * Source    disclosure/suppression.ts
 * Example   "Alle viiden vastauksen luvut on piilotettu, ettei ketään tunnisteta. …"
 */
export function hiddenSentence({ primary, complementary }: Suppressed, k: number): Sentence | undefined {
  if (primary.length === 0) return undefined
  const also = complementary.length > 0
  return {
    fi: `Alle ${k} vastauksen luvut on piilotettu, ettei ketään voi tunnistaa.${also ? ' Myös muita lukuja on piilotettu, jotta pieniä lukuja ei voi laskea summista.' : ''}`,
    sv: `Antal under ${k} svar visas inte, så att ingen kan kännas igen.${also ? ' Också andra siffror har dolts, så att de små inte kan räknas ut av summorna.' : ''}`,
    en: `Counts below ${k} answers are hidden so that nobody can be recognised.${also ? ' Other figures are hidden too, so that the small ones cannot be worked out from the totals.' : ''}`,
  }
}
