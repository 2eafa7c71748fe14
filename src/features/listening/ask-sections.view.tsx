import type { Language, Text } from '../../platform/texts.ts'
import { askRulesTexts } from './ask-rules.texts.ts'
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

/** What stands before the form on the page of an ask, and the sections of the form itself. */
export const resultSections = ['numbers', 'reasons'] as const satisfies readonly AskSection[]
export const formSections = ['words', 'visits', 'when', 'whom'] as const satisfies readonly AskSection[]

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
