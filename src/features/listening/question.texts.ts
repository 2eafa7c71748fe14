import type { Text } from '../../platform/texts.ts'

export const questionTexts = {
  answered: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
} satisfies Record<string, Text>
