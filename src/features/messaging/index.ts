import type { Feature } from '../../platform/feature.ts'
import { forgetMessagesJob, sendMessageJob } from './message.jobs.ts'
import { access } from './messaging.access.ts'
import { webhookApi } from './webhook.api.ts'

export const feature: Feature = {
  name: 'messaging',
  access,
  api: webhookApi,
  jobs: [sendMessageJob, forgetMessagesJob],
}
