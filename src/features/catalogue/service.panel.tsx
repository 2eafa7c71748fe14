import { panelFor } from '../../platform/panels.ts'
import { Card } from '../../ui/notices.tsx'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { may } from './catalogue.access.ts'
import { descriptionCountTexts, descriptionTexts as texts } from './service-description.texts.ts'
import { missingLanguages } from './service.model.ts'
import { listServices } from './service.queries.ts'

/** On the front page of staff: services that wait for this person, and how many of them lack a translation. */
export const waitingServicesPanel = panelFor(staffHomePlace, async (db, ctx) => {
  const waiting = (await listServices(db)).filter(
    (service) => !service.publishedAt && may(ctx, 'publish service', service),
  )
  if (waiting.length === 0) return null
  const required = ctx.organisation.requiredLanguages
  const lacking = waiting.filter((service) => {
    const { names, summaries } = missingLanguages(service, required)
    return names.length + summaries.length > 0
  })
  return (
    <Card title={`${texts.waiting[ctx.language]}: ${waiting.length}`}>
      {lacking.length === 0 ? null : <p>{descriptionCountTexts.lacking[ctx.language](lacking.length)}</p>}
      <p>
        <a href={`/${ctx.organisation.slug}/staff/services`}>{texts.seeServices[ctx.language]}</a>
      </p>
    </Card>
  )
})
