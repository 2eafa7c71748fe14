import type { Context } from '../../platform/context.ts'
import { Select } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import type { Unit } from '../identity/unit.queries.ts'
import { unitOptions } from './service-overview.view.tsx'
import { wordsFor } from './service.model.ts'
import type { UnitLinkLine } from './unit-link-line.model.ts'
import {
  unitLinkCountTexts as countTexts,
  unitLinkNameTexts as nameTexts,
  unitLinkTexts as texts,
} from './unit-link.texts.ts'
import { unitName, type Units } from './unit-link.view.tsx'

/** One organisation or place of the source, what hangs on it, and the unit of ours that it is. */
export function UnitLinkForm(
  props: Units & {
    ctx: Context
    line: UnitLinkLine
    given: string | undefined
    errors: FieldErrors
    token: string
  },
) {
  const { ctx, line, given, errors, units, otherwise } = props
  const { language } = ctx
  const { text, attributes } = wordsFor(line.names, language)
  const open = units.filter(({ closedOn }) => closedOn === null)
  const isSuggested = line.unitId === null && line.suggestedUnitId !== null
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1 {...attributes}>{text}</h1>
      <p>
        {countTexts.concerns[language](line.services)}{' '}
        {line.ownServices === 0 ? null : countTexts.own[language](line.ownServices)}
      </p>
      <p>{texts.rule[language]}</p>
      <Form hidden={{ form_token: props.token }}>
        <Select
          language={language}
          name="unit"
          label={texts.unit[language]}
          hint={isSuggested ? texts.suggested[language] : undefined}
          options={[
            { value: '', text: unlinkedOption(line, units, otherwise, language) },
            ...unitOptions(open, language),
          ]}
          value={given ?? line.unitId ?? line.suggestedUnitId ?? ''}
          error={errors['unit']}
        />
        <Button>{texts.save[language]}</Button>
      </Form>
    </>
  )
}

function unlinkedOption(
  { kind, aboveUnitId }: UnitLinkLine,
  units: readonly Unit[],
  otherwise: string | null,
  language: Context['language'],
): string {
  if (kind === 'location') return texts.noneOwn[language]
  const followed = unitName(units, aboveUnitId ?? otherwise ?? '', language)
  return nameTexts.noUnit[language](followed)
}
