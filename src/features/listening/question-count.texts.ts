import type { Text } from '../../platform/texts.ts'
import type { ScaleName } from './question.model.ts'

/** Who is counted as good on each scale, and who as poor. */
export const goodTexts: Record<ScaleName, Text> = {
  recommendation: { fi: 'Antoi 9 tai 10', sv: 'Gav 9 eller 10', en: 'Gave 9 or 10' },
  satisfaction: { fi: 'Tyytyväisiä (4 tai 5)', sv: 'Nöjda (4 eller 5)', en: 'Satisfied (4 or 5)' },
  ease: { fi: 'Helppoa (4 tai 5)', sv: 'Lätt (4 eller 5)', en: 'Easy (4 or 5)' },
  experience: { fi: 'Hyvä tai erittäin hyvä', sv: 'Bra eller mycket bra', en: 'Good or very good' },
}

export const poorTexts: Record<ScaleName, Text> = {
  recommendation: { fi: 'Antoi 0–6', sv: 'Gav 0–6', en: 'Gave 0–6' },
  satisfaction: { fi: 'Tyytymättömiä (1 tai 2)', sv: 'Missnöjda (1 eller 2)', en: 'Dissatisfied (1 or 2)' },
  ease: { fi: 'Vaikeaa (1 tai 2)', sv: 'Svårt (1 eller 2)', en: 'Difficult (1 or 2)' },
  experience: { fi: 'Huono tai erittäin huono', sv: 'Dålig eller mycket dålig', en: 'Poor or very poor' },
}

const bestOfFive = {
  fi: '4 tai 5 (asteikolla 1–5)',
  sv: '4 eller 5 (på skalan 1–5)',
  en: '4 or 5 (on a scale of 1–5)',
} satisfies Text

/** The marks that are counted as good, within a sentence. */
export const goodMarksTexts: Record<ScaleName, Text> = {
  recommendation: { fi: '9 tai 10', sv: '9 eller 10', en: '9 or 10' },
  satisfaction: bestOfFive,
  ease: bestOfFive,
  experience: bestOfFive,
}
