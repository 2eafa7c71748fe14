import { panelFor } from '../../platform/panels.ts'
import { formatDate } from '../../ui/format.ts'
import { Card } from '../../ui/notices.tsx'
import { dayInFinland } from '../identity/day.model.ts'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { countCases, listCases, listMeasuringDue } from './case.queries.ts'
import { caseTexts, caseTextsOf } from './case.texts.ts'
import { maySeeSome, personIdOf, reachOf } from './improvement.access.ts'

/** On the front page of staff: the cases one answers for, and those whose measuring day has come. */
export const myCasesPanel = panelFor(staffHomePlace, async (db, ctx) => {
  if (!maySeeSome(ctx)) return null
  const { language } = ctx
  const reach = reachOf(ctx, 'see cases')
  const mine = { reach, list: 'mine', staffId: personIdOf(ctx) } as const
  const count = await countCases(db, mine)
  const oldest = await listCases(db, { ...mine, page: 1, limit: 3 })
  const due = await listMeasuringDue(db, { reach, today: dayInFinland(ctx.now), limit: 5 })
  const root = `/${ctx.organisation.slug}/staff/cases`
  return (
    <Card title={caseTexts.myOpen[language]} href={`${root}?list=mine`}>
      <p>{caseTextsOf.mine[language](count)}</p>
      {oldest.map(({ caseId, title }) => (
        <p>
          <a href={`${root}/${caseId}`}>{title}</a>
        </p>
      ))}
      {due.length === 0 ? null : (
        <p>
          <strong>{caseTexts.measuringDue[language]}</strong>
        </p>
      )}
      {due.map(({ caseId, title, measuredOn }) => (
        <p>
          <a href={`${root}/${caseId}/measurements`}>{title}</a>{' '}
          <span class="vk-soft">{formatDate(measuredOn, language)}</span>
        </p>
      ))}
    </Card>
  )
})
