import type { Feature } from '../../platform/feature.ts'
import { answerPages } from './answer.resident.tsx'
import { backgroundPanel } from './background.panel.tsx'
import { backgroundForgettingPages, backgroundPages } from './background.resident.tsx'
import { feedbackEntryPages } from './feedback-entry.staff.tsx'
import { feedbackPanels } from './feedback.panel.tsx'
import { forgetWordsReaction } from './feedback.reactions.ts'
import { feedbackPages } from './feedback.resident.tsx'
import { feedbackStaffPages } from './feedback.staff.tsx'
import { feedbackTexts } from './feedback.texts.ts'
import { inboxPages } from './inbox.staff.tsx'
import { inboxTexts } from './inbox.texts.ts'
import { askOpeningPages } from './ask-opening.staff.tsx'
import { askingPanel } from './ask.panel.tsx'
import { funnelPages } from './ask-funnel.staff.tsx'
import { askPages } from './ask.staff.tsx'
import { askTexts } from './ask.texts.ts'
import { cutLinksJob, decideInvitationsJob, remindJob, withdrawInvitationsJob } from './invitation.jobs.ts'
import { withdrawInvitationReaction } from './invitation.reactions.ts'
import { access, may, maySeeSome } from './listening.access.ts'
import { serviceEventApi } from './service-event.api.ts'
import { optOutPages } from './opt-out.resident.tsx'
import { takeUpStrandedJob } from './stranded.jobs.ts'
import { previewPages } from './preview.staff.tsx'
import { withdrawReminderReaction } from './reminder.reactions.ts'
import { questionAnswerPages } from './question-answer.resident.tsx'
import { questionResultPages } from './question-result.staff.tsx'
import { questionPages } from './question.staff.tsx'
import { questionnairePages } from './questionnaire.staff.tsx'
import { countScoresJob } from './score-day.jobs.ts'
import { readUploadJob } from './upload.jobs.ts'
import { uploadPages } from './upload.staff.tsx'
import { uploadTexts } from './upload.texts.ts'
import { readTextReaction } from './text-answer.reactions.ts'
import { files, kept, sealed } from './listening.holdings.ts'

export const feature: Feature = {
  name: 'listening',
  access,
  kept,
  sealed,
  files,
  api: serviceEventApi,
  short: (routes) => {
    answerPages(routes)
    questionAnswerPages(routes)
    backgroundPages(routes)
    optOutPages(routes)
  },
  resident: (routes) => {
    feedbackPages(routes)
    backgroundForgettingPages(routes)
  },
  staff: (routes) => {
    // Asking
    askOpeningPages(routes)
    askPages(routes)
    funnelPages(routes)
    questionnairePages(routes)
    questionPages(routes)
    previewPages(routes)
    questionResultPages(routes)
    uploadPages(routes)
    // Answering
    inboxPages(routes)
    feedbackEntryPages(routes)
    feedbackStaffPages(routes)
  },
  jobs: [
    // Asking
    decideInvitationsJob,
    remindJob,
    withdrawInvitationsJob,
    cutLinksJob,
    takeUpStrandedJob,
    readUploadJob,
    // Answering
    countScoresJob,
  ],
  reactions: [withdrawInvitationReaction, withdrawReminderReaction, readTextReaction, forgetWordsReaction],
  // What waits for a person stands before what runs by itself.
  panels: [...feedbackPanels, backgroundPanel, askingPanel],
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
      visible: maySeeSome,
    },
    {
      audience: 'staff',
      href: 'asks',
      label: askTexts.navigation,
      visible: maySeeSome,
    },
    {
      audience: 'staff',
      href: 'uploads',
      label: uploadTexts.navigation,
      visible: (ctx) => may(ctx, 'bring upload'),
    },
  ],
}
