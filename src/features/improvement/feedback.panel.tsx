import type { Context } from '../../platform/context.ts'
import { panelFor } from '../../platform/panels.ts'
import { newToken } from '../../platform/secrets/secrets.ts'
import type { Services } from '../../platform/surroundings.ts'
import { newFormToken } from '../../platform/web/form-token.ts'
import { Select } from '../../ui/fields.tsx'
import { Button, ButtonGroup, ButtonLink, Form } from '../../ui/form.tsx'
import { feedbackPagePlace } from '../listening/feedback.place.ts'
import { listOpenCasesOfService } from './case.queries.ts'
import { CaseTag } from './case.view.tsx'
import { listCasesOfFeedback } from './gathering.queries.ts'
import { gatheringTexts as texts } from './gathering.texts.ts'
import { may, mayOpenSome } from './improvement.access.ts'

/** On the staff page of a feedback: where it belongs, and where it could. */
export const casesOfFeedbackPanel = panelFor(
  feedbackPagePlace,
  async (db, ctx, { feedbackId, serviceId }, services) => {
    const { language } = ctx
    const belongs = await listCasesOfFeedback(db, feedbackId)
    const open = (await listOpenCasesOfService(db, { serviceId })).filter(
      (one) => may(ctx, 'gather feedback', one) && belongs.every(({ caseId }) => caseId !== one.caseId),
    )
    const root = `/${ctx.organisation.slug}/staff/cases`
    return (
      <section>
        <h2>{texts.ofCases[language]}</h2>
        {belongs.length === 0 ? <p>{texts.belongsToNone[language]}</p> : null}
        {belongs.map(({ caseId, title, closedAt }) => (
          <p>
            <CaseTag closed={closedAt !== null} language={language} />{' '}
            <a href={`${root}/${caseId}`}>{title}</a>
          </p>
        ))}
        {open.length === 0 ? null : (
          <Form
            action={`${root}/gatherings`}
            hidden={{ form_token: tokenOf(ctx, services), feedback: feedbackId }}
          >
            <Select
              language={language}
              name="case"
              label={texts.gatherInto[language]}
              options={open.map(({ caseId, title }) => ({ value: caseId, text: title }))}
            />
            <Button kind="secondary">{texts.gather[language]}</Button>
          </Form>
        )}
        {mayOpenSome(ctx) ? (
          <ButtonGroup>
            <ButtonLink kind="secondary" href={`${root}/new?feedback=${feedbackId}`}>
              {texts.openFrom[language]}
            </ButtonLink>
          </ButtonGroup>
        ) : null}
      </section>
    )
  },
)

// A panel stands on another room's page, and has no request of its own to take the token from.
function tokenOf({ organisation, actor }: Context, services: Services): string {
  return newFormToken(services.secrets, {
    organisationId: organisation.id,
    form: 'gather feedback',
    now: services.clock(),
    nonce: newToken().slice(0, 22),
    ...(actor.kind === 'staff' ? { sessionId: actor.sessionId } : {}),
  })
}
