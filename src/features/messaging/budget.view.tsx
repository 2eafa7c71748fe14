import type { Context } from '../../platform/context.ts'
import { Fieldset } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Button, ErrorSummary, type FieldErrors, Form } from '../../ui/form.tsx'
import { budgetScopes } from './budget.model.ts'
import { budgetScopeTexts, budgetStopTexts, budgetTexts as texts } from './budget.texts.ts'

/** The price and the budgets on one page: the one means nothing without the other. */
export function BudgetForm(props: {
  ctx: Context
  token: string
  given: Readonly<Record<string, string>>
  errors: FieldErrors
}) {
  const { given, errors } = props
  const { language } = props.ctx
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1>{texts.title[language]}</h1>
      <p>{texts.lead[language]}</p>
      <Form hidden={{ form_token: props.token }}>
        <TextInput
          language={language}
          name="partPrice"
          label={texts.partPrice[language]}
          hint={texts.partPriceHint[language]}
          value={given['partPrice']}
          error={errors['partPrice']}
          inputmode="decimal"
          width={5}
        />
        <Fieldset legend={texts.budgets[language]}>
          <p>{texts.budgetsHint[language]}</p>
          {budgetScopes.map((scope) => (
            <TextInput
              language={language}
              name={scope}
              label={budgetScopeTexts[scope][language]}
              hint={budgetStopTexts[scope][language]}
              value={given[scope]}
              error={errors[scope]}
              inputmode="decimal"
              width={10}
              optional
            />
          ))}
        </Fieldset>
        <Button>{texts.save[language]}</Button>
      </Form>
    </>
  )
}
