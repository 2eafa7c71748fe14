import type { OptOutPurpose } from '../voices/address.model.ts'

/** What a person may have stopped, in the order in which it is asked. */
export const wholeStop = ['ask', 'reminder', 'tell'] as const satisfies readonly OptOutPurpose[]

type Place = { baseUrl: string; language: string; organisation: { slug: string } }

/** The page that the link in the message opens. */
export function ownDataAddress({ baseUrl, language, organisation }: Place, code: string): string {
  return `${baseUrl}/${organisation.slug}/${language}/own-data/${code}`
}
