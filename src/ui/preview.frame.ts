import type { Language } from '../platform/texts.ts'
import { interfaceLanguages } from '../platform/texts.ts'
import type { PageProps } from './page.tsx'

export type Props = { language: Language }

/** The frame of an invented municipality. */
export function frame(language: Language, title: string): Omit<PageProps, 'children'> {
  return {
    language,
    title,
    demo: true,
    organisation: { name: 'Kaikuranta', homeHref: '/', brandHref: '/kaikuranta/brand.css' },
    languageLinks: interfaceLanguages.map((each) => ({
      language: each,
      href: `/${each}/front`,
      current: each === language,
    })),
    footer: {
      privacyHref: '#privacy',
      accessibilityHref: '#accessibility',
      feedbackHref: '#feedback',
      sourceHref: '#source',
    },
  }
}
