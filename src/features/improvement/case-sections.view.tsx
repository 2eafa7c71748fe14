import { formTokenOf } from '../../platform/web/forms.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { formatNumber } from '../../ui/format.ts'
import { Button, ButtonGroup, ButtonLink, Form } from '../../ui/form.tsx'
import { EmptyState, Inset } from '../../ui/notices.tsx'
import type { Feedback } from '../listening/feedback.model.ts'
import type { CasePage } from './case-page.model.ts'
import { ToldWords } from './closure.view.tsx'
import { closureTexts } from './closure.texts.ts'
import { gatheringTexts, gatheringTextsOf } from './gathering.texts.ts'
import { GatheredWords } from './gathering.view.tsx'
import { may } from './improvement.access.ts'
import { measurementTexts } from './measurement.texts.ts'
import { MeasurementView } from './measurement.view.tsx'

type Section = { c: WebContext; page: CasePage }

/** What residents were told; or, while the case is open, the way to telling them. */
export function CaseClosing({ c, page }: Section) {
  const { ctx } = c.var
  const { language } = ctx
  const { case: one, closure } = page
  if (closure) {
    return (
      <section>
        <h2>{closureTexts.toldHeading[language]}</h2>
        <ToldWords heard={closure.heard} did={closure.did} language={language} level={3} />
      </section>
    )
  }
  if (!may(ctx, 'close case', one)) return null
  return (
    <Inset>
      <p>{closureTexts.closeHint[language]}</p>
      <ButtonLink href={`/${ctx.organisation.slug}/staff/cases/${one.caseId}/closure`}>
        {closureTexts.close[language]}
      </ButtonLink>
    </Inset>
  )
}

/** The newest measurement whole; earlier ones stand in the trail. */
export function CaseMeasurements({ c, page }: Section) {
  const { ctx } = c.var
  const { language } = ctx
  const newest = page.measurements.at(-1)
  return (
    <section>
      <h2>{measurementTexts.heading[language]}</h2>
      {newest ? (
        <MeasurementView measurement={newest} audience="staff" language={language} />
      ) : (
        <p>{measurementTexts.notYet[language]}.</p>
      )}
      {may(ctx, 'measure case', page.case) ? (
        <ButtonGroup>
          <ButtonLink
            kind="secondary"
            href={`/${ctx.organisation.slug}/staff/cases/${page.case.caseId}/measurements`}
          >
            {measurementTexts.measure[language]}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </section>
  )
}

/** Everything gathered: the way from a public quote back to the words it was made of. */
export function CaseWords({ c, page }: Section) {
  const { ctx } = c.var
  const { language } = ctx
  const { gatherings, feedback, quotes } = page
  const further = gatherings.length - feedback.length
  return (
    <section>
      <h2>{gatheringTexts.words[language]}</h2>
      {feedback.length === 0 ? (
        <EmptyState title={gatheringTexts.noWords[language]}>
          <p>{gatheringTexts.noWordsHint[language]}</p>
        </EmptyState>
      ) : (
        <div>
          {feedback.map((each) => (
            <GatheredWords
              language={language}
              feedback={each}
              quote={quotes.find(({ feedbackId }) => feedbackId === each.feedbackId)}
              readable={isReadable(page, each, c)}
              href={`/${ctx.organisation.slug}/staff/feedback/${each.feedbackId}`}
            >
              <WordsForms c={c} page={page} feedback={each} />
            </GatheredWords>
          ))}
        </div>
      )}
      {page.case.closedAt === null && may(ctx, 'gather feedback', page.case) ? (
        <ButtonGroup>
          <ButtonLink
            kind="secondary"
            href={`/${ctx.organisation.slug}/staff/cases/${page.case.caseId}/gatherings`}
          >
            {gatheringTexts.choose[language]}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      {further > 0 ? <p>{gatheringTextsOf.furtherWords[language](formatNumber(further, language))}</p> : null}
    </section>
  )
}

function WordsForms({ c, page, feedback }: Section & { feedback: Feedback }) {
  const { ctx } = c.var
  const { language } = ctx
  const { case: one, quotes } = page
  const root = `/${ctx.organisation.slug}/staff/cases/${one.caseId}`
  const asked = quotes.some(({ feedbackId }) => feedbackId === feedback.feedbackId)
  const mayAsk = !asked && feedback.words !== null && isReadable(page, feedback, c)
  return (
    <ButtonGroup>
      {mayAsk && may(ctx, 'ask for quote', one) ? (
        <Form
          action={`${root}/quotes`}
          hidden={{ form_token: formTokenOf(c, 'ask for quote'), feedback: feedback.feedbackId }}
        >
          <Button kind="quiet">{gatheringTexts.quote.ask[language]}</Button>
        </Form>
      ) : null}
      {one.closedAt === null && may(ctx, 'let go feedback', one) ? (
        <Form
          action={`${root}/removals`}
          hidden={{ form_token: formTokenOf(c, 'let go feedback'), feedback: feedback.feedbackId }}
        >
          <Button kind="quiet">{gatheringTexts.letGo[language]}</Button>
        </Form>
      ) : null}
    </ButtonGroup>
  )
}

// A case may hold words of another service, brought by someone who may read them; not everyone here may.
function isReadable({ unitOfService }: CasePage, { serviceId, unitId }: Feedback, c: WebContext): boolean {
  return may(c.var.ctx, 'see cases', {
    serviceId,
    unitId: unitId ?? (serviceId === null ? null : (unitOfService.get(serviceId) ?? null)),
  })
}
