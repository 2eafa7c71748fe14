import { panelFor } from '../../platform/panels.ts'
import { formatNumber } from '../../ui/format.ts'
import { Card } from '../../ui/notices.tsx'
import { Statistic, Statistics } from '../../ui/statistic.tsx'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { countAsking } from './ask-funnel.queries.ts'
import { askTexts, panelTexts } from './ask.texts.ts'
import { maySeeSome, reachOf } from './listening.access.ts'
import { weekBegan } from '../messaging/sending-time.model.ts'

/** On the front page of staff: what has been told of, and who has been asked, this week. */
export const askingPanel = panelFor(staffHomePlace, async (db, ctx) => {
  if (!maySeeSome(ctx)) return null
  const { language } = ctx
  const counts = await countAsking(db, { since: weekBegan(ctx.now), reach: reachOf(ctx, 'see asks') })
  return (
    <Card title={askTexts.thisWeek[language]} href={`/${ctx.organisation.slug}/staff/asks`}>
      <Statistics>
        {(['events', 'invitations'] as const).map((key) => (
          <Statistic
            language={language}
            label={panelTexts[key][language]}
            text={formatNumber(counts[key], language)}
          />
        ))}
      </Statistics>
    </Card>
  )
})
