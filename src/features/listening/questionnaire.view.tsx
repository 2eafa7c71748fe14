import type { Child } from 'hono/jsx'
import { inLanguage, type Language, type Words } from '../../platform/texts.ts'
import { Button, ButtonGroup, ButtonLink, Form } from '../../ui/form.tsx'
import { Card, Inset, Tag } from '../../ui/notices.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { backgroundKindTexts } from './background.texts.ts'
import { missingText } from './question-form.view.tsx'
import { followUpRanges, isChoice, type Question, type ScoreRange } from './question.model.ts'
import { choiceName } from './question-scale.view.tsx'
import {
  askLinkTexts,
  questionKindTexts,
  questionTexts as texts,
  questionTextsOf as textsOf,
} from './question.texts.ts'
import type { Questionnaire } from './questionnaire.model.ts'

export type QuestionsProps = {
  language: Language
  /** The address of this page. */
  root: string
  previewHref: string
  resultsHref: string
  token: string
  /** In which the organisation offers its content. */
  languages: readonly string[]
  words: { question: Words; followUp: Words; invitation: Words }
  questionnaire: Questionnaire
  changeable: boolean
}

/** Everything an ask asks, in the order in which people meet it. */
export function Questions(props: QuestionsProps) {
  const { language, root, words, questionnaire, changeable } = props
  const { scale, questions, background } = questionnaire
  return (
    <>
      <p>{changeable ? texts.lead[language] : texts.closedNote[language]}</p>
      <ButtonGroup>
        <ButtonLink kind="secondary" href={props.previewHref}>
          {askLinkTexts.preview[language]}
        </ButtonLink>
        <ButtonLink kind="secondary" href={props.resultsHref}>
          {askLinkTexts.results[language]}
        </ButtonLink>
      </ButtonGroup>
      <h2>{texts.first[language]}</h2>
      <p class="vk-soft">{texts.firstLead[language]}</p>
      <Card title={inLanguage(words.question, language).text}>
        <p>{questionKindTexts[scale][language]}</p>
        <Missing {...props} of={[words.question, words.invitation]} />
        <ChangeLink {...props} path="first" about={texts.first[language]} />
      </Card>
      <h2>{texts.followUps[language]}</h2>
      <p class="vk-soft">{texts.followUpsLead[language]}</p>
      <SummaryList
        rows={followUpRanges({ ...questionnaire, followUp: words.followUp }).map((range) => ({
          key: rangeOf(range),
          value: (
            <>
              {inLanguage(range.words, language).text} <Missing {...props} of={[range.words]} />
            </>
          ),
        }))}
      />
      <ChangeLink {...props} path="follow-ups" about={texts.followUps[language]} />
      <h2>{texts.further[language]}</h2>
      <p class="vk-soft">{texts.furtherLead[language]}</p>
      {questions.length === 0 ? <p>{texts.noFurther[language]}</p> : null}
      {questions.map((question, index) => (
        <FurtherQuestion
          {...props}
          question={question}
          first={index === 0}
          last={index === questions.length - 1}
        />
      ))}
      {changeable ? (
        <ButtonGroup>
          <ButtonLink kind="secondary" href={`${root}/new`}>
            {texts.add[language]}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <h2>{texts.background[language]}</h2>
      <p class="vk-soft">{texts.backgroundLead[language]}</p>
      <p>
        {background.length === 0
          ? texts.noBackground[language]
          : background.map((kind) => backgroundKindTexts[kind][language]).join(', ')}
      </p>
      <ChangeLink {...props} path="background" about={texts.background[language]} />
    </>
  )
}

function FurtherQuestion(props: QuestionsProps & { question: Question; first: boolean; last: boolean }) {
  const { language, root, question } = props
  const { questionId, kind, labels, shownFor } = question
  const title = inLanguage(question.words, language).text
  const asked = shownFor ? textsOf.scores[language](rangeOf(shownFor)) : texts.everyone[language]
  return (
    <Card title={title}>
      <p>
        {questionKindTexts[kind][language]}, {asked}
      </p>
      {isChoice(kind) ? (
        <p>{labels.map(({ value }) => choiceName(labels, value, language)).join(' · ')}</p>
      ) : null}
      <Missing {...props} of={[question.words, ...labels.map(({ words }) => words)]} />
      {props.changeable ? (
        <ButtonGroup>
          <ButtonLink kind="secondary" href={`${root}/${questionId}`}>
            {texts.change[language]}
            <Hidden>{title}</Hidden>
          </ButtonLink>
          {props.first ? null : <Move {...props} by="up" title={title} />}
          {props.last ? null : <Move {...props} by="down" title={title} />}
          <ButtonLink kind="quiet" href={`${root}/${questionId}/removal`}>
            {texts.remove[language]}
            <Hidden>{title}</Hidden>
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </Card>
  )
}

function Move(props: QuestionsProps & { question: Question; by: 'up' | 'down'; title: string }) {
  const { language, root, question, by, token } = props
  return (
    <Form action={`${root}/${question.questionId}/place`} hidden={{ form_token: token, by }}>
      <Button kind="quiet">
        {texts[by][language]}
        <Hidden>{props.title}</Hidden>
      </Button>
    </Form>
  )
}

function ChangeLink(props: QuestionsProps & { path: string; about: string }) {
  if (!props.changeable) return null
  return (
    <p>
      <a href={`${props.root}/${props.path}`}>
        {texts.change[props.language]}
        <Hidden>{props.about}</Hidden>
      </a>
    </p>
  )
}

function Missing(props: QuestionsProps & { of: readonly Words[] }) {
  const missing = missingText(props.of, props.languages, props.language)
  return missing === undefined ? null : <Tag colour="cloudberry">{missing}</Tag>
}

function Hidden(props: { children?: Child }) {
  return <span class="govuk-visually-hidden">: {props.children}</span>
}

/** What health needs, said where it is chosen. */
export function HealthNote(props: { language: Language }) {
  return (
    <Inset>
      <p>{texts.healthNote[props.language]}</p>
    </Inset>
  )
}

function rangeOf({ from, to }: ScoreRange): string {
  return from === to ? String(from) : `${from}–${to}`
}
