import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import type { Language, Text } from '../../platform/texts.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { FoldedSection } from '../../ui/notices.tsx'
import type { AskFormSection } from './ask-form.model.ts'
import { askRulesTexts } from './ask-rules.texts.ts'
import { summaryOf } from './ask-summary.view.ts'
import { askTexts } from './ask.texts.ts'

const headings = {
  numbers: askTexts.lastWeeks,
  reasons: askTexts.whyNot,
  words: askTexts.words,
  visits: askRulesTexts.which,
  when: askTexts.when,
  whom: askTexts.whom,
} satisfies Record<string, Text>

type AskSection = keyof typeof headings

/** What stands before the form on the page of an ask. */
export const resultSections = ['numbers', 'reasons'] as const satisfies readonly AskSection[]

/**
 * A part of the form, folded to what is chosen in it. What a link leads to lies inside, since browsers unfold a part for
 * a place within it; so do they for what is searched on the page.
 */
export function FormSection(props: {
  ctx: Context
  given: FormValues
  section: AskFormSection
  open: boolean
  children?: Child
}) {
  const { ctx, given, section, open } = props
  return (
    <FoldedSection
      id={idOf(section)}
      title={headings[section][ctx.language]}
      told={summaryOf(section, ctx, given)}
      open={open}
    >
      {props.children}
    </FoldedSection>
  )
}

/** A heading that a link leads to. */
export function SectionHeading({ language, section }: { language: Language; section: AskSection }) {
  return <h2 id={idOf(section)}>{headings[section][language]}</h2>
}

/** At the top of a page that is many screens long on a phone. */
export function SectionLinks(props: { language: Language; sections: readonly AskSection[] }) {
  const { language } = props
  return (
    <nav aria-label={askTexts.sections[language]}>
      <p>{askTexts.sections[language]}</p>
      <ul>
        {props.sections.map((section) => (
          <li>
            <a href={`#${idOf(section)}`}>{headings[section][language]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function idOf(section: AskSection): string {
  return `ask-${section}`
}
