import { formTokenOf } from '../../platform/web/forms.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { Select } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { Details } from '../../ui/notices.tsx'
import type { CasePage } from './case-page.model.ts'
import { caseTexts } from './case.texts.ts'
import { canOwn, may } from './improvement.access.ts'

/** Handing over, folded away until somebody needs it. */
export function GivingForm(props: { c: WebContext; page: CasePage; error: string | undefined }) {
  const { c, page, error } = props
  const { ctx } = c.var
  const { language } = ctx
  const { case: one, staff } = page
  if (!may(ctx, 'give case', one)) return null
  return (
    <Details summary={caseTexts.give[language]} open={error !== undefined}>
      <Form
        action={`/${ctx.organisation.slug}/staff/cases/${one.caseId}/ownerships`}
        hidden={{ form_token: formTokenOf(c, `give case ${one.caseId}`) }}
      >
        <Select
          language={language}
          name="staff"
          label={caseTexts.giveTo[language]}
          error={error}
          options={staff
            .filter(({ grants }) => canOwn(grants, one))
            .map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Button kind="secondary">{caseTexts.give[language]}</Button>
      </Form>
    </Details>
  )
}
