import type { Context } from '../../platform/context.ts'
import type { Text } from '../../platform/texts.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { type Option, TextInput } from '../../ui/fields.tsx'
import type { FieldErrors } from '../../ui/form.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Details } from '../../ui/notices.tsx'
import { segments } from '../catalogue/segment.model.ts'
import { segmentTexts } from '../catalogue/service-declaration.texts.ts'
import { excludable } from './ask-form.model.ts'
import { askRulesTexts as texts, askRulesTextsOf } from './ask-rules.texts.ts'
import { askTexts } from './ask.texts.ts'

/** What an ask may follow besides its first service. */
export type AskChoices = { services: readonly Option[]; units: readonly Option[] }

type RulesProps = { ctx: Context; given: FormValues; errors: FieldErrors; choices: AskChoices }

/** Which visits the ask follows: everything empty follows all of the service. */
export function WhichVisits(props: RulesProps) {
  const { ctx, choices } = props
  const { language } = ctx
  return (
    <>
      <p>{texts.whichLead[language]}</p>
      <Named {...props} name="visitTypes" label={texts.visitTypes} />
      <Named {...props} name="channels" label={texts.channels} />
      <Several
        {...props}
        name="segments"
        label={texts.segments}
        hint={texts.segmentsHint}
        options={segmentOptions(ctx)}
      />
      <Several {...props} name="unitIds" label={texts.units} hint={texts.unitsHint} options={choices.units} />
      <Several
        {...props}
        name="alsoServiceIds"
        label={texts.alsoServices}
        hint={texts.alsoServicesHint}
        options={choices.services}
      />
    </>
  )
}

/** Whom the ask leaves out, how often one person is asked, and whether they are reminded. */
export function WhomToAsk(props: RulesProps) {
  const { ctx } = props
  const { language } = ctx
  const excluded = excludable.map((value) => ({ value, text: texts[value][language] }))
  return (
    <>
      <Short {...props} name="capDays" label={askTexts.capDays} hint={askTexts.capHint} />
      <Short {...props} name="sharePercent" label={texts.sharePercent} hint={texts.shareHint} />
      <Short {...props} name="reminderDays" label={texts.reminderDays} hint={texts.reminderHint} optional />
      <Checkboxes
        {...fieldOf(props, 'excludes')}
        label={texts.excludes[language]}
        options={excluded}
        values={valuesOf(props, 'excludes')}
      />
      <Several
        {...props}
        name="excludedSegments"
        label={texts.excludedSegments}
        options={segmentOptions(ctx)}
      />
    </>
  )
}

function Short(props: RulesProps & { name: string; label: Text; hint: Text; optional?: boolean }) {
  const { language } = props.ctx
  return (
    <TextInput
      {...fieldOf(props, props.name)}
      label={props.label[language]}
      hint={props.hint[language]}
      value={props.given[props.name]}
      width={4}
      inputmode="numeric"
      optional={props.optional}
    />
  )
}

function Named(props: RulesProps & { name: string; label: Text }) {
  const { language } = props.ctx
  return (
    <TextInput
      {...fieldOf(props, props.name)}
      label={props.label[language]}
      hint={texts.namesHint[language]}
      value={props.given[props.name]}
      optional
    />
  )
}

// Folded away, because there may be hundreds; open where something is wrong.
function Several(props: RulesProps & { name: string; label: Text; hint?: Text; options: readonly Option[] }) {
  const { language } = props.ctx
  const chosen = valuesOf(props, props.name)
  if (props.options.length === 0) return null
  const label = props.label[language]
  const count = formatNumber(chosen.length, language)
  return (
    <Details
      summary={chosen.length === 0 ? label : askRulesTextsOf.chosen[language](label, count)}
      open={props.errors[props.name] !== undefined}
    >
      <Checkboxes
        {...fieldOf(props, props.name)}
        label={label}
        hint={props.hint?.[language]}
        options={props.options}
        values={chosen}
      />
    </Details>
  )
}

function segmentOptions({ language }: Context): Option[] {
  return segments.map((value) => ({ value, text: segmentTexts[value][language] }))
}

function valuesOf({ given }: RulesProps, name: string): string[] {
  return (given[name] ?? '').split(' ').filter((value) => value !== '')
}

function fieldOf({ ctx, errors }: RulesProps, name: string) {
  return { language: ctx.language, name, error: errors[name] }
}
