import type { Child } from 'hono/jsx'
import {
  directionOf,
  inLanguage,
  isInterfaceLanguage,
  type Language,
  type Words,
} from '../../platform/texts.ts'
import { Inset } from '../../ui/notices.tsx'
import { Phone } from '../../ui/phone.tsx'
import { SubNavigation } from '../../ui/navigation.tsx'
import { emailTexts } from '../messaging/message-email.texts.ts'
import { answerTexts } from './answer.texts.ts'
import type { BackgroundKind } from './background.model.ts'
import { backgroundKindTexts, backgroundTexts } from './background.texts.ts'
import type { InvitationWords } from './invitation.texts.ts'
import { previewTexts as texts } from './preview.texts.ts'
import { nameOfLanguage } from './question-form.view.tsx'
import {
  type Asked,
  followUpRanges,
  isScale,
  type Label,
  type QuestionKind,
  scales,
} from './question.model.ts'
import { choiceName, experienceValues, valueName } from './question-scale.view.tsx'
import { questionTexts, questionTextsOf } from './question.texts.ts'

export type PreviewProps = {
  language: Language
  here: string
  /** The language looked at, and those there are. */
  spoken: string
  languages: readonly string[]
  organisation: string
  sender: string
  at: Date
  sms: InvitationWords
  email: InvitationWords
  asked: Asked & { background: readonly BackgroundKind[] }
}

/** An ask as a phone shows it in one language: drawn, so that nothing here can be pressed, sent or counted. */
export function Preview(props: PreviewProps) {
  const { language, spoken, asked } = props
  const footLanguage = isInterfaceLanguage(props.email.language) ? props.email.language : language
  return (
    <>
      <p>{texts.lead[language]}</p>
      <SubNavigation
        language={language}
        label={texts.language[language]}
        items={props.languages.map((each) => ({
          href: `${props.here}?words=${encodeURIComponent(each)}`,
          text: nameOfLanguage(each, language),
          current: each === spoken,
        }))}
      />
      {(asked.question[spoken] ?? '') === '' ? (
        <Inset>
          <p>{texts.notWritten[language]}</p>
        </Inset>
      ) : null}
      <h2>{texts.sms[language]}</h2>
      <Phone
        language={language}
        title={texts.sms[language]}
        sender={props.sender}
        messages={[
          {
            id: 'sms',
            side: 'theirs',
            text: props.sms.body,
            contentLanguage: props.sms.language,
            at: props.at,
          },
        ]}
      />
      <h2>{texts.email[language]}</h2>
      <Screen {...props} label={texts.email[language]} spoken={props.email.language}>
        <p>
          <strong>{props.email.subject}</strong>
        </p>
        {props.email.body.split(/\n{2,}/).map((paragraph) => (
          <p class="vk-screen__words">{paragraph}</p>
        ))}
        <p class="vk-soft">{emailTexts.stop[footLanguage]}</p>
      </Screen>
      <h2>{texts.page[language]}</h2>
      <p>{texts.pageLead[language]}</p>
      <div class="vk-screens">
        <AnswerScreens {...props} />
      </div>
    </>
  )
}

function AnswerScreens(props: PreviewProps) {
  const { language, asked } = props
  const frame = isInterfaceLanguage(props.spoken) ? props.spoken : language
  const { scale, labels } = asked
  const ranges = followUpRanges(asked)
  const rangeOf = (range: { from: number; to: number }) =>
    questionTextsOf.scores[language](`${range.from}–${range.to}`)
  return (
    <>
      <QuestionScreen
        {...props}
        label={questionTexts.first[language]}
        words={asked.question}
        kind={scale}
        labels={labels}
      />
      {ranges.map((range) => (
        <QuestionScreen
          {...props}
          label={ranges.length > 1 ? rangeOf(range) : questionTexts.followUps[language]}
          words={range.words}
          kind="text"
          labels={[]}
        />
      ))}
      {asked.questions.map(({ words, kind, labels: own, shownFor }) => (
        <QuestionScreen
          {...props}
          label={shownFor ? rangeOf(shownFor) : questionTexts.further[language]}
          words={words}
          kind={kind}
          labels={own}
        />
      ))}
      <Screen {...props} spoken={frame} label={answerTexts.wish[language]}>
        <Question>{answerTexts.wish[frame]}</Question>
        {(['yesThisNumber', 'yesElsewhere', 'noThanks'] as const).map((key) => (
          <Drawn>{answerTexts[key][frame]}</Drawn>
        ))}
      </Screen>
      {asked.background.length === 0 ? null : (
        <Screen {...props} spoken={frame} label={questionTexts.background[language]}>
          <Question>{backgroundTexts.title[frame]}</Question>
          <p>{backgroundTexts.purpose[frame]}</p>
          {asked.background.map((kind) => (
            <Drawn>{backgroundKindTexts[kind][frame]}</Drawn>
          ))}
        </Screen>
      )}
      <Screen {...props} spoken={frame} label={answerTexts.thanks[language]}>
        <Question>{answerTexts.thanks[frame]}</Question>
        <p>{answerTexts.codeUse[frame]}</p>
      </Screen>
    </>
  )
}

type Drawing = { label: string; words: Words; kind: QuestionKind; labels: readonly Label[] }

function QuestionScreen(props: PreviewProps & Drawing) {
  const { spoken, language, words, kind, labels } = props
  const question = inLanguage(words, spoken)
  const frame = isInterfaceLanguage(spoken) ? spoken : language
  return (
    <Screen {...props} spoken={question.language}>
      <Question>{question.text}</Question>
      <Options spoken={spoken} language={language} kind={kind} labels={labels} />
      {kind === 'text' || kind === 'multiple_choice' ? <Drawn main>{answerTexts.send[frame]}</Drawn> : null}
    </Screen>
  )
}

function Options(props: Omit<Drawing, 'label' | 'words'> & { spoken: string; language: Language }) {
  const { spoken, language, kind, labels } = props
  if (kind === 'text') return <span class="vk-screen__field" />
  if (!isScale(kind))
    return (
      <>
        {labels.map(({ value }) => (
          <Drawn>{choiceName(labels, value, spoken)}</Drawn>
        ))}
      </>
    )
  const nameOf = (value: number) => valueName({ scale: kind, labels }, value, spoken, language)
  if (kind === 'experience')
    return (
      <>
        {experienceValues.map((value) => (
          <Drawn>{nameOf(value)}</Drawn>
        ))}
      </>
    )
  const { min, max } = scales[kind]
  return (
    <>
      <span class={`vk-screen__scores vk-screen__scores--${max}`}>
        {Array.from({ length: max - min + 1 }, (_, index) => (
          <Drawn>{min + index}</Drawn>
        ))}
      </span>
      <p class="vk-soft">
        {min} = {nameOf(min)}, {max} = {nameOf(max)}
      </p>
    </>
  )
}

function Screen(props: { label: string; organisation: string; spoken: string; children?: Child }) {
  return (
    <section class="vk-phone" aria-label={props.label}>
      <p class="vk-phone__top">{props.organisation}</p>
      <div class="vk-screen" lang={props.spoken} dir={directionOf(props.spoken)}>
        {props.children}
      </div>
    </section>
  )
}

function Question(props: { children?: Child }) {
  return <p class="vk-screen__question">{props.children}</p>
}

/** A button that cannot be pressed. */
function Drawn(props: { main?: boolean; children?: Child }) {
  return (
    <span class={`vk-screen__button${props.main ? ' vk-screen__button--main' : ''}`}>{props.children}</span>
  )
}
