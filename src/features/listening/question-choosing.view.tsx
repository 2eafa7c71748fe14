import type { Language } from '../../platform/texts.ts'
import { Button, ButtonGroup, ButtonLink, Form } from '../../ui/form.tsx'
import { bankKeys, bankKindOf, bankTexts } from './question-bank.texts.ts'
import { questionKinds } from './question.model.ts'
import { questionKindTexts, questionTexts as texts } from './question.texts.ts'

/** What a new question may begin with: one of the bank, or an empty one of some kind. */
export function QuestionBank(props: { language: Language; here: string }) {
  const { language, here } = props
  return (
    <>
      <h2>{texts.fromBank[language]}</h2>
      <ul>
        {bankKeys.map((key) => (
          <li>
            <a href={`${here}?bank=${key}`}>{bankTexts[key].words[language]}</a>{' '}
            <span class="vk-soft">({questionKindTexts[bankKindOf(key)][language]})</span>
          </li>
        ))}
      </ul>
      <h2>{texts.fromNothing[language]}</h2>
      <ul>
        {questionKinds.map((kind) => (
          <li>
            <a href={`${here}?kind=${kind}`}>{questionKindTexts[kind][language]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

export function Removal(props: {
  language: Language
  words: string
  action: string
  token: string
  cancelHref: string
}) {
  const { language } = props
  return (
    <>
      <p>
        <strong>{props.words}</strong>
      </p>
      <p>{texts.removeBody[language]}</p>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        <ButtonGroup>
          <Button kind="danger">{texts.remove[language]}</Button>
          <ButtonLink kind="quiet" href={props.cancelHref}>
            {texts.cancel[language]}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  )
}
