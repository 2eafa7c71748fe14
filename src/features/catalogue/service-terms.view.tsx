import type { Context } from '../../platform/context.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { Checkboxes, Fieldset } from '../../ui/choices.tsx'
import { Select, Textarea, TextInput } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { SummaryList } from '../../ui/summary.tsx'
import { costUnits, detailKinds, type ServiceProfile } from './service-profile.model.ts'
import { languageIn, wordsFor } from './service.model.ts'
import { mostCosts } from './service-terms.model.ts'
import { pageTexts } from './service-page.texts.ts'
import { agesTold, priceTold, processingTold } from './service-terms-told.view.ts'
import { costUnitTexts, detailKindTexts, termsTexts as texts } from './service-terms.texts.ts'

type Props = { ctx: Context; action: string; token: string; given: FormValues; errors: FieldErrors }

export function TermsForm(props: Props) {
  const { ctx, given, errors } = props
  const { language } = ctx
  const written = Array.from({ length: mostCosts }, (_, index) => index).filter((index) =>
    Object.keys(given).some((field) => field.endsWith(`_${index}`) || field.startsWith(`cost_${index}_`)),
  )
  // Those that are there, and one empty to write in.
  const shown = Math.min(mostCosts, (written.at(-1) ?? -1) + 2)
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      <Form action={props.action} hidden={{ form_token: props.token }}>
        {Array.from({ length: shown }, (_, index) => (
          <CostFields {...props} index={index} />
        ))}
        {detailKinds.map((kind) => (
          <Fieldset legend={detailKindTexts[kind][language]}>
            {ctx.organisation.languages.map((tag) => (
              <Textarea
                language={language}
                name={`${kind}_${tag}`}
                label={languageIn(tag, language)}
                hint={tag === ctx.organisation.languages[0] ? texts.linesHint[language] : undefined}
                value={given[`${kind}_${tag}`]}
                error={errors[`${kind}_${tag}`]}
                rows={3}
                contentLanguage={tag}
              />
            ))}
            {kind === 'before' ? (
              <TextInput
                language={language}
                name="before_services"
                label={texts.beforeServices[language]}
                hint={texts.beforeServicesHint[language]}
                value={given['before_services']}
                error={errors['before_services']}
                spellcheck={false}
                autocomplete="off"
              />
            ) : null}
            {kind === 'eligibility' ? (
              <>
                <Count {...props} name="minimum_age" label={texts.minimumAge[language]} />
                <Count {...props} name="maximum_age" label={texts.maximumAge[language]} />
              </>
            ) : null}
          </Fieldset>
        ))}
        <Count {...props} name="usual_days" label={texts.usualDays[language]} />
        <Count {...props} name="most_days" label={texts.mostDays[language]} />
        <Checkboxes
          language={language}
          name="working_days"
          label={texts.workingDays[language]}
          options={[{ value: 'yes', text: texts.workingChoice[language] }]}
          values={given['working_days'] === 'yes' ? ['yes'] : []}
        />
        <Button>{texts.save[language]}</Button>
      </Form>
    </>
  )
}

function CostFields(props: Props & { index: number }) {
  const { ctx, given, errors, index } = props
  const { language } = ctx
  return (
    <Fieldset legend={`${texts.cost[language]} ${index + 1}`}>
      {ctx.organisation.languages.map((tag) => (
        <TextInput
          language={language}
          name={`cost_${index}_${tag}`}
          label={`${texts.costName[language]} (${languageIn(tag, language)})`}
          value={given[`cost_${index}_${tag}`]}
          error={errors[`cost_${index}_${tag}`]}
        />
      ))}
      {(['amount', 'most'] as const).map((field) => (
        <TextInput
          language={language}
          name={`${field}_${index}`}
          label={texts[field][language]}
          value={given[`${field}_${index}`]}
          error={errors[`${field}_${index}`]}
          inputmode="decimal"
          width={10}
        />
      ))}
      <Select
        language={language}
        name={`unit_${index}`}
        label={texts.unit[language]}
        options={costUnits.map((unit) => ({ value: unit, text: costUnitTexts[unit][language] }))}
        value={given[`unit_${index}`]}
      />
    </Fieldset>
  )
}

function Count(props: Props & { name: string; label: string }) {
  const { ctx, given, errors, name, label } = props
  return (
    <TextInput
      language={ctx.language}
      name={name}
      label={label}
      value={given[name]}
      error={errors[name]}
      inputmode="numeric"
      width={5}
    />
  )
}

export function TermsSummary({ ctx, profile }: { ctx: Context; profile: ServiceProfile }) {
  const { language } = ctx
  const costs = profile.costs.map((cost) =>
    `${wordsFor(cost.words, language).text} ${priceTold(cost, language)}`.trim(),
  )
  return (
    <SummaryList
      rows={[
        { key: texts.costs[language], value: joined(costs, ctx) },
        ...detailKinds.map((kind) => ({
          key: detailKindTexts[kind][language],
          value: joined(
            profile.details
              .filter((one) => one.kind === kind)
              .flatMap((one) => [
                wordsFor(one.before?.names ?? one.words, language).text,
                agesTold(one, language) ?? '',
              ])
              .filter((told) => told !== ''),
            ctx,
          ),
        })),
        {
          key: pageTexts.processing[language],
          value: profile.processingTime
            ? processingTold(profile.processingTime, language)
            : texts.none[language],
        },
      ]}
    />
  )
}

function joined(lines: readonly string[], { language }: Context): string {
  return lines.length === 0 ? texts.none[language] : lines.join(' · ')
}
