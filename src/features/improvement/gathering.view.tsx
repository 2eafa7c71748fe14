import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/texts.ts'
import { formatDate } from '../../ui/format.ts'
import { Tag } from '../../ui/notices.tsx'
import { Quote as Said } from '../../ui/quote.tsx'
import type { Feedback } from '../listening/feedback.model.ts'
import { scales } from '../listening/question.model.ts'
import { gatheringTexts as texts } from './gathering.texts.ts'
import type { Quote } from './quote.model.ts'

/** One gathered feedback: the words, where they came from, and what the public sees of them. */
export function GatheredWords(props: {
  language: Language
  feedback: Feedback
  quote: Quote | undefined
  readable: boolean
  href: string
  children?: Child
}) {
  const { language, feedback, quote, readable } = props
  const by = (
    <>
      {formatDate(feedback.receivedAt, language)}
      {feedback.score === null || feedback.scale === null
        ? ''
        : ` · ${feedback.score}/${scales[feedback.scale].max}`}
      {readable ? (
        <>
          {' · '}
          <a href={props.href}>{texts.toFeedback[language]}</a>
        </>
      ) : null}
    </>
  )
  return (
    <article>
      {!readable || !feedback.words ? (
        <p class="vk-soft">
          {readable ? texts.wordsErased[language] : texts.notYours[language]} {by}
        </p>
      ) : (
        <Said words={feedback.words} language={feedback.language} by={by} />
      )}
      {quote ? <QuoteState quote={quote} language={language} /> : null}
      {props.children}
    </article>
  )
}

function QuoteState(props: { quote: Quote; language: Language }) {
  const { quote, language } = props
  const colour = quote.state === 'released' ? 'moss' : quote.state === 'waiting' ? 'cloudberry' : 'birch'
  return (
    <p>
      <Tag colour={colour}>{texts.quote[quote.state][language]}</Tag>{' '}
      {quote.releasedWords === null ? null : <q lang={quote.language}>{quote.releasedWords}</q>}
    </p>
  )
}
