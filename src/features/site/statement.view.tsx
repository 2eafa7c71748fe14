import type { Child } from 'hono/jsx'
import type { Language, Text } from '../../platform/texts.ts'
import { formatDate } from '../../ui/format.ts'
import { Inset } from '../../ui/notices.tsx'
import { languageIn, wordsFor } from '../catalogue/service.model.ts'
import type { Statement } from '../identity/statement.queries.ts'
import { statementTextsOf as textsOf } from './statement.texts.ts'

/** One part of a statement: a heading and what there is to say, point by point. */
export function Part(props: {
  language: Language
  part: { heading: Text; points: Readonly<Record<string, Text>> }
  children?: Child
}) {
  const { language, part } = props
  return (
    <section>
      <h2>{part.heading[language]}</h2>
      <ul>
        {Object.values(part.points).map((point) => (
          <li>{point[language]}</li>
        ))}
      </ul>
      {props.children}
    </section>
  )
}

/** What the organisation wrote itself, paragraph by paragraph; when it has written nothing, that is said. */
export function OwnPart(props: {
  language: Language
  heading: string
  statement: Statement | undefined
  missing: string
}) {
  const { language, statement } = props
  return (
    <section>
      <h2>{props.heading}</h2>
      {statement ? <Written language={language} statement={statement} /> : <Inset>{props.missing}</Inset>}
    </section>
  )
}

function Written(props: { language: Language; statement: Statement }) {
  const { language, statement } = props
  const words = wordsFor(statement.words, language)
  return (
    <>
      {words.foreign ? (
        <p class="vk-soft">{textsOf.foreign[language](languageIn(words.language, language))}</p>
      ) : null}
      <div {...words.attributes}>
        {words.text.split(/\n\s*\n/).map((paragraph) => (
          <p>
            {paragraph
              .trim()
              .split('\n')
              .map((line, index) => (index === 0 ? line : [<br />, line]))}
          </p>
        ))}
      </div>
      <p class="vk-soft">{textsOf.written[language](formatDate(statement.writtenAt, language))}</p>
    </>
  )
}
