import { Checkboxes } from './choices.tsx'
import { Textarea } from './fields.tsx'
import { Button, ButtonGroup, ErrorSummary, Form } from './form.tsx'
import { BigCode, Panel } from './notices.tsx'
import { AnswerPage } from './page.tsx'
import type { Props } from './preview.frame.ts'
import { frame } from './preview.frame.ts'
import { ChoiceButtons, ScoreScale } from './score.tsx'

export function ScorePage({ language }: Props) {
  return (
    <AnswerPage {...frame(language, 'Uimahalli')}>
      <Form hidden={{ form_token: 'preview' }}>
        <ScoreScale
          question="Kuinka todennäköisesti suosittelisit uimahallia ystävälle?"
          name="score"
          lowest="en lainkaan"
          highest="erittäin todennäköisesti"
        />
      </Form>
      <p class="vk-soft">Vastauksesi on luottamuksellinen.</p>
    </AnswerPage>
  )
}

export function WordsPage({ language }: Props) {
  const errors = { words: 'Kirjoita enintään 2000 merkkiä.' }
  return (
    <AnswerPage {...frame(language, 'Uimahalli')} failed>
      <ErrorSummary language={language} errors={errors} />
      <Form hidden={{ form_token: 'preview' }}>
        <Textarea
          language={language}
          name="words"
          label="Mitä voisimme tehdä paremmin?"
          asHeading
          error={errors.words}
        />
        <Checkboxes
          language={language}
          name="tell"
          label="Saako vastata sinulle, kun asia etenee?"
          options={[
            { value: 'yes', text: 'Saa, tähän numeroon', hint: 'Poistamme numeron, kun olemme kertoneet.' },
          ]}
        />
        <ButtonGroup>
          <Button>Lähetä</Button>
          <Button kind="quiet">Ohita</Button>
        </ButtonGroup>
      </Form>
    </AnswerPage>
  )
}

export function ChoicePage({ language }: Props) {
  return (
    <AnswerPage {...frame(language, 'Uimahalli')}>
      <Form hidden={{ form_token: 'preview' }}>
        <ChoiceButtons
          question="Miten asiointi sujui?"
          name="experience"
          value="good"
          options={[
            { value: 'very_good', text: 'Erittäin hyvin' },
            { value: 'good', text: 'Hyvin' },
            { value: 'poor', text: 'Huonosti' },
          ]}
        />
      </Form>
    </AnswerPage>
  )
}

export function AnswerThanksPage({ language }: Props) {
  return (
    <AnswerPage {...frame(language, 'Kiitos')}>
      <Panel title="Kiitos vastauksesta">
        <p>Koodillasi näet, mitä tapahtui:</p>
        <BigCode code="K7P2-9XQM" />
      </Panel>
      <p>
        <a href="#more">Kerro vielä jotain muuta</a>
      </p>
    </AnswerPage>
  )
}
