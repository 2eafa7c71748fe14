import { panelFor } from '../../platform/panels.ts'
import type { Language } from '../../platform/texts.ts'
import { formatNumber, formatShare } from '../../ui/format.ts'
import { Card } from '../../ui/notices.tsx'
import { staffHomePlace } from '../identity/staff-home.place.ts'
import type { BudgetState } from './budget.model.ts'
import { listBudgetStates } from './budget.queries.ts'
import { budgetScopeTexts, budgetTexts, budgetTextsOf } from './budget.texts.ts'
import { monthOf } from './cost.model.ts'
import { listGateways } from './gateway.queries.ts'
import { gatewayTexts } from './gateway.texts.ts'
import { listGatewayTroubles } from './gateway-trouble.queries.ts'
import { troubleTexts } from './gateway-trouble.texts.ts'
import { troubleLine } from './gateway-trouble.view.tsx'
import { messageTexts, messageTextsOf } from './message.texts.ts'
import { may } from './messaging.access.ts'
import { isWaitingForSender } from './sender.queries.ts'
import { senderTexts } from './sender.texts.ts'
import { listTemplateFaults } from './template.queries.ts'
import { templateTexts, templateTextsOf } from './template.texts.ts'
import { hundredthsOf } from './text-price.model.ts'
import { listUncertainMessages } from './uncertainty.queries.ts'

/** Shown only when something waits for this person: a decision, or a gateway that nobody has connected or that takes nothing. */
export const staffHomePanel = panelFor(staffHomePlace, async (db, ctx) => {
  const root = `/${ctx.organisation.slug}/staff`
  const { language } = ctx
  const uncertain = may(ctx, 'decide uncertain message') ? (await listUncertainMessages(db)).length : 0
  const budgets = may(ctx, 'see costs') ? await listBudgetStates(db, monthOf(ctx.now)) : []
  const nearlySpent = budgets.filter((one) => one.usedUp || shareOf(one) >= warnedShare)
  const waiting = may(ctx, 'name sender') && (await isWaitingForSender(db))
  const faults = may(ctx, 'write template') ? (await listTemplateFaults(db)).length : 0
  const missing = may(ctx, 'connect gateway') && (await listGateways(db)).length === 0
  const troubles = may(ctx, 'see messages') ? await listGatewayTroubles(db, ctx.now) : []
  const quiet = uncertain === 0 && !missing && nearlySpent.length === 0 && !waiting && faults === 0
  if (quiet && troubles.length === 0) return null
  return (
    <>
      {missing ? (
        <Card title={gatewayTexts.title[language]} href={`${root}/gateways`}>
          <p>{gatewayTexts.notConnectedWhy[language]}</p>
        </Card>
      ) : null}
      {troubles.length > 0 ? (
        <Card
          title={troubleTexts.title[language]}
          href={may(ctx, 'connect gateway') ? `${root}/gateways` : `${root}/messages`}
        >
          {troubles.map((trouble) => (
            <p>{troubleLine(trouble, language)}</p>
          ))}
        </Card>
      ) : null}
      {uncertain > 0 ? (
        <Card title={messageTexts.title[language]} href={`${root}/messages`}>
          <p>{messageTextsOf.uncertainCount[language](uncertain)}</p>
        </Card>
      ) : null}
      {nearlySpent.length > 0 ? (
        <Card title={budgetTexts.cardTitle[language]} href={`${root}/messages/costs`}>
          {nearlySpent.map((one) => (
            <p>{budgetLine(one, language)}</p>
          ))}
        </Card>
      ) : null}
      {waiting ? (
        <Card title={senderTexts.title[language]} href={`${root}/messages/sender`}>
          <p>{senderTexts.waiting[language]}</p>
        </Card>
      ) : null}
      {faults > 0 ? (
        <Card title={templateTexts.title[language]} href={`${root}/messages/templates`}>
          <p>{templateTextsOf.faultCard[language](formatNumber(faults, language))}</p>
        </Card>
      ) : null}
    </>
  )
})

const warnedShare = 0.8

function shareOf({ spent, monthCents }: BudgetState): number {
  return spent / hundredthsOf(monthCents)
}

function budgetLine(state: BudgetState, language: Language): string {
  const scope = budgetScopeTexts[state.scope][language]
  return state.usedUp
    ? budgetTextsOf.cardSpent[language](scope)
    : budgetTextsOf.cardNearly[language](scope, formatShare(shareOf(state), language))
}
