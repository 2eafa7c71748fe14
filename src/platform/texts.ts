/** The languages of the interface. Content may be in any language (BCP 47). */
export const interfaceLanguages = ['fi', 'sv', 'en'] as const
export type Language = (typeof interfaceLanguages)[number]

/** One text in every interface language, or a function of the same arguments in each. */
export type Text = Record<Language, string>
export type TextOf<Arguments extends unknown[]> = Record<Language, (...args: Arguments) => string>
export type Texts = Record<string, Text | TextOf<never[]>>

/** Content written by people: any languages, some of them perhaps missing. */
export type Words = Readonly<Record<string, string | undefined>>

export const languageNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

export function isInterfaceLanguage(value: unknown): value is Language {
  return interfaceLanguages.some((language) => language === value)
}

/** The wanted language where it is written, else the first that is: with its code, so that `lang` can be set. */
export function inLanguage(words: Words, wanted: string): { text: string; language: string } {
  for (const language of [wanted, ...interfaceLanguages, ...Object.keys(words)]) {
    const text = words[language]
    if (text !== undefined && text !== '') return { text, language }
  }
  return { text: '', language: wanted }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'ckb', 'yi', 'sd', 'ug', 'dv'])

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
