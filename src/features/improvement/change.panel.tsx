import { panelFor } from '../../platform/panels.ts'
import { CardGrid } from '../../ui/notices.tsx'
import { servicePagePlace } from '../catalogue/service.place.ts'
import { listChanges } from './change.queries.ts'
import { changeTexts } from './change.texts.ts'
import { ChangeSummary } from './change.view.tsx'

const changesOnServicePage = 4

/** On the public page of a service: what feedback about it has led to. */
export const changesOfServicePanel = panelFor(servicePagePlace, async (db, ctx, { serviceId }) => {
  const changes = await listChanges(db, { limit: changesOnServicePage, serviceId })
  if (changes.length === 0) return null
  const { language } = ctx
  const root = `/${ctx.organisation.slug}/${language}/changes`
  return (
    <section>
      <h2>{changeTexts.ofService[language]}</h2>
      <CardGrid>
        {changes.map((change) => (
          <ChangeSummary change={change} href={`${root}/${change.caseId}`} language={language} level={3} />
        ))}
      </CardGrid>
      <p>
        <a href={root}>{changeTexts.all[language]}</a>
      </p>
    </section>
  )
})
