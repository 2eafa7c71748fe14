import type { Feature } from '../../platform/feature.ts'
import { answerPages } from './answer.resident.tsx'
import { cutLinksJob, decideInvitationsJob } from './invitation.jobs.ts'
import { withdrawInvitationReaction } from './invitation.reactions.ts'
import { access } from './listening.access.ts'
import { serviceEventApi } from './service-event.api.ts'
import { readUploadJob } from './upload.jobs.ts'
import { uploadPages } from './upload.staff.tsx'
import { readTextReaction } from './text-answer.reactions.ts'

export const feature: Feature = {
  name: 'listening',
  access,
  api: serviceEventApi,
  short: (routes) => {
    answerPages(routes)
  },
  staff: (routes) => {
    // Asking
    uploadPages(routes)
    // Answering
  },
  jobs: [
    // Asking
    decideInvitationsJob,
    cutLinksJob,
    readUploadJob,
    // Answering
  ],
  reactions: [withdrawInvitationReaction, readTextReaction],
  panels: [],
  navigation: [],
}
