import type { Feature } from '../../platform/feature.ts'
import { noticeBudgetReaction, releaseCostReaction } from './budget.reactions.ts'
import { budgetPages } from './budget.staff.tsx'
import { costPages } from './cost.staff.tsx'
import { gatewayPages } from './gateway.staff.tsx'
import { gatewayTexts } from './gateway.texts.ts'
import { gatewayLine } from './gateway.line.ts'
import { emailOptOutPages } from './message-email.resident.tsx'
import { forgetMessagesJob, sendMessagesJob } from './message.jobs.ts'
import { staffHomePanel } from './message.panel.tsx'
import { messagePages } from './message.staff.tsx'
import { messageTexts } from './message.texts.ts'
import { access, may } from './messaging.access.ts'
import { outboxPages } from './outbox.development.tsx'
import { realnessPages } from './realness.resident.tsx'
import { senderPages } from './sender.staff.tsx'
import { templatePages } from './template.staff.tsx'
import { uncertaintyPages } from './uncertainty.staff.tsx'
import { webhookApi } from './webhook.api.ts'
import { kept, sealed } from './messaging.holdings.ts'

export const feature: Feature = {
  name: 'messaging',
  access,
  kept,
  sealed,
  resident: (routes) => {
    realnessPages(routes)
    emailOptOutPages(routes)
  },
  staff: (routes) => {
    messagePages(routes)
    uncertaintyPages(routes)
    budgetPages(routes)
    costPages(routes)
    templatePages(routes)
    gatewayPages(routes)
    senderPages(routes)
  },
  api: webhookApi,
  development: outboxPages,
  lines: [gatewayLine],
  jobs: [sendMessagesJob, forgetMessagesJob],
  reactions: [releaseCostReaction, noticeBudgetReaction],
  panels: [staffHomePanel],
  navigation: [
    {
      audience: 'staff',
      href: 'messages',
      label: messageTexts.title,
      visible: (ctx) => may(ctx, 'see messages'),
    },
    {
      audience: 'staff',
      href: 'gateways',
      label: gatewayTexts.title,
      visible: (ctx) => may(ctx, 'connect gateway'),
    },
  ],
}
