import type { Text } from '../../platform/texts.ts'

/** What the ends of the number scales mean, and the five words of experience, until an ask says it in its own words. */
export const scaleEndTexts = {
  recommendation: {
    lowest: { fi: 'en lainkaan todennäköisesti', sv: 'inte alls sannolikt', en: 'not at all likely' },
    highest: { fi: 'erittäin todennäköisesti', sv: 'mycket sannolikt', en: 'extremely likely' },
  },
  satisfaction: {
    lowest: { fi: 'erittäin tyytymätön', sv: 'mycket missnöjd', en: 'very dissatisfied' },
    highest: { fi: 'erittäin tyytyväinen', sv: 'mycket nöjd', en: 'very satisfied' },
  },
  ease: {
    lowest: { fi: 'erittäin vaikeaa', sv: 'mycket svårt', en: 'very difficult' },
    highest: { fi: 'erittäin helppoa', sv: 'mycket lätt', en: 'very easy' },
  },
} satisfies Record<string, Record<'lowest' | 'highest', Text>>

export const experienceTexts = {
  step5: { fi: 'Erittäin hyvä', sv: 'Mycket bra', en: 'Very good' },
  step4: { fi: 'Hyvä', sv: 'Bra', en: 'Good' },
  step3: { fi: 'Ei hyvä eikä huono', sv: 'Varken bra eller dålig', en: 'Neither good nor poor' },
  step2: { fi: 'Huono', sv: 'Dålig', en: 'Poor' },
  step1: { fi: 'Erittäin huono', sv: 'Mycket dålig', en: 'Very poor' },
} satisfies Record<`step${1 | 2 | 3 | 4 | 5}`, Text>

/** The standard name of a value in every interface language; nothing where a number needs none. */
export function standardLabel(
  scale: 'recommendation' | 'satisfaction' | 'ease' | 'experience',
  value: number,
): Text | undefined {
  if (scale === 'experience') return experienceTexts[`step${value}` as keyof typeof experienceTexts]
  const highest = scale === 'recommendation' ? 10 : 5
  const lowest = scale === 'recommendation' ? 0 : 1
  if (value === highest) return scaleEndTexts[scale].highest
  return value === lowest ? scaleEndTexts[scale].lowest : undefined
}
