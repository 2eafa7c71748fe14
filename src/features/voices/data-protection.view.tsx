import type { Context } from '../../platform/context.ts'
import { SubNavigation } from '../../ui/navigation.tsx'
import { contactReadingTexts } from './contact-reading.texts.ts'
import { processingTexts } from './processing-record.texts.ts'
import { may } from './voices.access.ts'

const tabs = [
  { part: 'processing-record', deed: 'see processing record', label: processingTexts.title },
  { part: 'contact-readings', deed: 'see contact readings', label: contactReadingTexts.title },
] as const

/** The two pages of data protection, as far as this person may see them. */
export function DataProtectionTabs({
  ctx,
  current,
}: {
  ctx: Context
  current: (typeof tabs)[number]['part']
}) {
  const { language, organisation } = ctx
  return (
    <SubNavigation
      language={language}
      label={processingTexts.navigation[language]}
      items={tabs
        .filter(({ deed }) => may(ctx, deed))
        .map(({ part, label }) => ({
          href: `/${organisation.slug}/staff/${part}`,
          text: label[language],
          current: part === current,
        }))}
    />
  )
}
