import { formTokenOf, type FormValues } from '../../platform/web/forms.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import type { Language } from '../../platform/texts.ts'
import { Fieldset, Radios } from '../../ui/choices.tsx'
import { DateInput, Textarea } from '../../ui/fields.tsx'
import { Button, ButtonGroup, type FieldErrors, Form, Hidden } from '../../ui/form.tsx'
import { formatDate, parseDay } from '../../ui/format.ts'
import { Inset, NotificationBanner } from '../../ui/notices.tsx'
import { changeTexts, changeTextsOf } from './change.texts.ts'
import { fieldOf, wordsOf } from './closing-form.model.ts'
import { longestTold } from './closure.model.ts'
import { closureTexts as texts, closureTextsOf } from './closure.texts.ts'
import { languageHeading, ToldWords } from './closure.view.tsx'
import type { Measurement } from './measurement.model.ts'
import { measurementSentence } from './measurement.view.tsx'
import type { TellingCount } from './telling.model.ts'

type Shown = {
  c: WebContext
  name: string
  language: Language
  given: FormValues
  errors: FieldErrors
  newest: Measurement | undefined
  toBeTold: TellingCount
}

/** What was heard and what was done, language by language, and whether it helped. */
export function ClosingForm({ c, name, language, given, errors, newest, toBeTold }: Shown) {
  const { languages, requiredLanguages } = c.var.ctx.organisation
  return (
    <Form hidden={{ form_token: formTokenOf(c, name) }}>
      {languages.map((each) => (
        <Fieldset legend={languageHeading(each, language)}>
          {(['heard', 'did'] as const).map((part) => (
            <Textarea
              language={language}
              name={fieldOf(part, each)}
              label={texts[part][language]}
              hint={texts[`${part}Hint`][language]}
              optional={!requiredLanguages.includes(each)}
              maxLength={longestTold}
              contentLanguage={each}
              value={given[fieldOf(part, each)]}
              error={errors[fieldOf(part, each)]}
            />
          ))}
        </Fieldset>
      ))}
      {newest === undefined ? null : (
        <Radios
          language={language}
          name="measured"
          label={texts.measured[language]}
          value={given['measured'] ?? 'yes'}
          options={[
            {
              value: 'yes',
              text: texts.measuredYes[language],
              hint: measurementSentence(newest, 'staff', language),
            },
            { value: 'later', text: texts.measuredNo[language] },
          ]}
        />
      )}
      <DateInput
        language={language}
        name="measured_on"
        label={texts.measuredOn[language]}
        hint={texts.measuredOnHint[language]}
        value={given['measured_on']}
        error={errors['measured_on']}
      />
      <TellingPlan toBeTold={toBeTold} language={language} />
      <ButtonGroup>
        <Button name="step" value="look">
          {texts.lookOver[language]}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

/** The last look: what will be public, who will be told, and that it cannot be undone. */
export function ClosingLookOver({ c, name, language, given, newest, toBeTold }: Shown) {
  const { languages } = c.var.ctx.organisation
  const day = parseDay(given['measured_on'] ?? '')
  const measured = given['measured'] === 'yes' ? newest : undefined
  return (
    <Form hidden={{ form_token: formTokenOf(c, name) }}>
      <Hidden values={keptOf(given, languages)} />
      <NotificationBanner kind="warning" title={texts.noReturn[language]}>
        <p>{planOf(toBeTold, language)}</p>
      </NotificationBanner>
      <ToldWords
        heard={wordsOf(given, 'heard', languages)}
        did={wordsOf(given, 'did', languages)}
        language={language}
        level={2}
      />
      <p>
        {measured
          ? measurementSentence(measured, 'public', language)
          : day === undefined
            ? changeTexts.notMeasured[language]
            : changeTextsOf.willBeMeasured[language](formatDate(day, language))}
      </p>
      <ButtonGroup>
        <Button name="step" value="close">
          {texts.closeNow[language]}
        </Button>
        <Button name="step" value="change" kind="secondary">
          {texts.change[language]}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

function TellingPlan(props: { toBeTold: TellingCount; language: Language }) {
  return (
    <Inset>
      <p>
        <strong>{texts.whoIsTold[props.language]}</strong>
      </p>
      <p>{planOf(props.toBeTold, props.language)}</p>
    </Inset>
  )
}

function planOf({ speakers, byMessage }: TellingCount, language: Language): string {
  return speakers === 0 ? texts.nobody[language] : closureTextsOf.tellingPlan[language](speakers, byMessage)
}

// Only what the form had: with nothing measured it has no choice of measurement, and an empty one is none of its options.
function keptOf(given: FormValues, languages: readonly string[]): Record<string, string> {
  const fields = languages.flatMap((language) => [fieldOf('heard', language), fieldOf('did', language)])
  return Object.fromEntries(
    [...fields, 'measured', 'measured_on'].flatMap((field) => {
      const value = given[field]
      return value === undefined ? [] : [[field, value] as const]
    }),
  )
}
