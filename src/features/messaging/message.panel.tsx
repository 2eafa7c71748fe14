import { panelFor } from '../../platform/panels.ts'
import { Card } from '../../ui/notices.tsx'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import { listGateways } from './gateway.queries.ts'
import { gatewayTexts } from './gateway.texts.ts'
import { messageTexts, messageTextsOf } from './message.texts.ts'
import { may } from './messaging.access.ts'
import { listUncertainMessages } from './uncertainty.queries.ts'

/** Shown only when something waits for this person: a decision, or a gateway that nobody has connected. */
export const staffHomePanel = panelFor(staffHomePlace, async (db, ctx) => {
  const root = `/${ctx.organisation.slug}/staff`
  const { language } = ctx
  const uncertain = may(ctx, 'decide uncertain message') ? (await listUncertainMessages(db)).length : 0
  const missing = may(ctx, 'connect gateway') && (await listGateways(db)).length === 0
  if (uncertain === 0 && !missing) return null
  return (
    <>
      {missing ? (
        <Card title={gatewayTexts.title[language]} href={`${root}/gateways`}>
          <p>{gatewayTexts.notConnectedWhy[language]}</p>
        </Card>
      ) : null}
      {uncertain > 0 ? (
        <Card title={messageTexts.title[language]} href={`${root}/messages`}>
          <p>{messageTextsOf.uncertainCount[language](uncertain)}</p>
        </Card>
      ) : null}
    </>
  )
})
