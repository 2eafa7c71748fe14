import type { Feature } from '../../platform/feature.ts'
import { answerPages } from './answer.resident.tsx'
import { feedbackEntryPages } from './feedback-entry.staff.tsx'
import { feedbackPanels } from './feedback.panel.tsx'
import { forgetWordsReaction } from './feedback.reactions.ts'
import { feedbackPages } from './feedback.resident.tsx'
import { feedbackStaffPages } from './feedback.staff.tsx'
import { feedbackTexts } from './feedback.texts.ts'
import { inboxPages } from './inbox.staff.tsx'
import { inboxTexts } from './inbox.texts.ts'
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
  short: answerPages,
  resident: feedbackPages,
  staff: (routes) => {
    // Asking
    uploadPages(routes)
    // Answering
    inboxPages(routes)
    feedbackEntryPages(routes)
    feedbackStaffPages(routes)
  },
  jobs: [
    // Asking
    decideInvitationsJob,
    cutLinksJob,
    readUploadJob,
    // Answering
  ],
  reactions: [withdrawInvitationReaction, readTextReaction, forgetWordsReaction],
  panels: feedbackPanels,
  navigation: [
    {
      audience: 'resident',
      href: 'feedback',
      label: feedbackTexts.title,
    },
    {
      audience: 'staff',
      href: 'feedback',
      label: inboxTexts.title,
      visible: ({ actor }) => actor.kind === 'staff' && actor.grants.length > 0,
    },
  ],
}
