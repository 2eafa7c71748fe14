import { directionOf, type Language, type Words } from '../../platform/texts.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { wordsFor } from '../catalogue/service.model.ts'
import { publicCount } from './case.model.ts'
import { type Change, headlineOf, shortened } from './change.model.ts'
import { changeTexts, changeTextsOf, saidByTexts, saidByTextsOf } from './change.texts.ts'

/** How many said it, as much as may be said in public. */
export function saidBy(speakers: number, language: Language): string {
  const count = publicCount(speakers)
  return count === 'under_ten'
    ? saidByTexts.underTen[language]
    : saidByTextsOf.exact[language](formatNumber(count.exact, language))
}

/** Words for residents in the page's language, paragraph by paragraph. */
export function ChangeWords(props: { words: Words; language: Language }) {
  const { text, attributes } = wordsFor(props.words, props.language)
  return (
    <div {...attributes}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  )
}

/** One change among others: the beginning of what was heard and done, and the way to the whole. The deed is the title. */
export function ChangeSummary(props: {
  change: Pick<Change, 'heard' | 'did'> & { closedAt: Date; speakers?: number }
  href: string
  language: Language
  level: 2 | 3
}) {
  const { change, href, language } = props
  const heard = wordsFor(change.heard, language)
  const did = wordsFor(change.did, language)
  const { title, rest } = headlineOf(did.text)
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <section class="vk-card">
      <p class="vk-soft">{changeTexts.heard[language]}</p>
      <p lang={heard.language} dir={directionOf(heard.language)}>
        {shortened(heard.text, longestBeginning)}
      </p>
      <p class="vk-soft">{changeTexts.did[language]}</p>
      <Heading class="vk-card__title" {...did.attributes}>
        <a href={href}>{title}</a>
      </Heading>
      {rest === '' ? null : <p {...did.attributes}>{shortened(rest, longestBeginning)}</p>}
      <p class="vk-soft">
        {change.speakers === undefined ? '' : `${saidBy(change.speakers, language)}. `}
        {changeTextsOf.toldOn[language](formatDate(change.closedAt, language))}
      </p>
    </section>
  )
}

const longestBeginning = 180
