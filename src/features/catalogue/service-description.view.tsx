import type { Context } from '../../platform/context.ts'
import { Checkboxes, Fieldset } from '../../ui/choices.tsx'
import { Select, Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, type FieldErrors, Form } from '../../ui/form.tsx'
import type { Words } from '../../platform/texts.ts'
import { inTreeOrder } from '../identity/unit.model.ts'
import { descriptionTexts as texts } from './service-description.texts.ts'
import { languageIn, longestSummary, wordsFor } from './service.model.ts'
import { serviceTexts } from './service.texts.ts'
import { capital } from './service.view.tsx'

type Props = {
  ctx: Context
  action: string
  token: string
  units: readonly OfferedUnit[]
  values: Readonly<Record<string, string>>
  errors: FieldErrors
  isNew: boolean
}
type OfferedUnit = { id: string; parentId: string | null; kind: 'sector' | 'unit'; names: Words }

/** A service in every language of the organisation, side by side with what is required. */
export function DescriptionForm(props: Props) {
  const { ctx, values, errors } = props
  const { language } = ctx
  return (
    <Form action={props.action} hidden={{ form_token: props.token }}>
      {ctx.organisation.languages.map((tag) => (
        <InOneLanguage {...props} tag={tag} />
      ))}
      <Select
        language={language}
        name="unit"
        label={serviceTexts.unit[language]}
        options={unitOptions(props.units, language)}
        value={values['unit']}
        error={errors['unit']}
      />
      <Checkboxes
        language={language}
        name="sensitive"
        label={texts.sensitive[language]}
        hint={texts.sensitiveHint[language]}
        options={[{ value: 'yes', text: texts.sensitiveChoice[language] }]}
        values={values['sensitive'] === 'yes' ? ['yes'] : []}
      />
      {props.isNew ? (
        <TextInput
          language={language}
          name="key"
          label={texts.key[language]}
          hint={texts.keyHint[language]}
          value={values['key']}
          error={errors['key']}
          width={20}
          autocomplete="off"
          spellcheck={false}
          optional
        />
      ) : null}
      <Button>{texts.save[language]}</Button>
    </Form>
  )
}

function InOneLanguage(props: Props & { tag: string }) {
  const { ctx, values, errors, tag } = props
  const { language, organisation } = ctx
  const named = capital(languageIn(tag, language))
  const required = organisation.requiredLanguages.includes(tag)
  return (
    <Fieldset legend={required ? `${named} (${texts.required[language]})` : named}>
      <TextInput
        language={language}
        name={`name_${tag}`}
        label={texts.name[language]}
        value={values[`name_${tag}`]}
        error={errors[`name_${tag}`]}
        autocomplete="off"
      />
      <Textarea
        language={language}
        name={`summary_${tag}`}
        label={texts.summary[language]}
        hint={tag === organisation.languages[0] ? texts.summaryHint[language] : undefined}
        value={values[`summary_${tag}`]}
        error={errors[`summary_${tag}`]}
        rows={3}
        maxLength={longestSummary}
        contentLanguage={tag}
      />
    </Fieldset>
  )
}

function unitOptions(units: readonly OfferedUnit[], language: string) {
  const offered = new Set(units.map(({ id }) => id))
  // Whose parent one may not reach stands at the top.
  const placed = units.map((unit) => ({
    ...unit,
    parentId: unit.parentId !== null && offered.has(unit.parentId) ? unit.parentId : null,
  }))
  return inTreeOrder(placed).map(({ unit, depth }) => ({
    value: unit.id,
    text: `${'\u2003'.repeat(depth)}${wordsFor(unit.names, language).text}`,
  }))
}
