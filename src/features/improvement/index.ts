import type { Feature } from '../../platform/feature.ts'
import { caseListPage } from './case-list.staff.tsx'
import { caseOpeningPages } from './case-opening.staff.tsx'
import { casePages } from './case.staff.tsx'
import { caseTexts } from './case.texts.ts'
import { changesOfServicePanel } from './change.panel.tsx'
import { changePages } from './change.resident.tsx'
import { changeTexts } from './change.texts.ts'
import { closurePages } from './closure.staff.tsx'
import { casesOfFeedbackPanel } from './feedback.panel.tsx'
import { casesOfSpeakerPanel } from './follow.panel.tsx'
import { gatheringPages } from './gathering.staff.tsx'
import { myCasesPanel } from './home.panel.tsx'
import { access, maySeeSome } from './improvement.access.ts'
import { measurementPages } from './measurement.staff.tsx'
import { forgetQuotesReaction } from './quote.reactions.ts'
import { tellSpeakersJob } from './telling.jobs.ts'
import { kept } from './improvement.holdings.ts'

export const feature: Feature = {
  name: 'improvement',
  access,
  kept,
  resident: changePages,
  staff: (routes) => {
    caseListPage(routes)
    caseOpeningPages(routes)
    measurementPages(routes)
    closurePages(routes)
    gatheringPages(routes)
    casePages(routes)
  },
  jobs: [tellSpeakersJob],
  reactions: [forgetQuotesReaction],
  panels: [myCasesPanel, casesOfFeedbackPanel, casesOfSpeakerPanel, changesOfServicePanel],
  navigation: [
    { audience: 'resident', href: 'changes', label: changeTexts.title },
    { audience: 'staff', href: 'cases', label: caseTexts.cases, visible: maySeeSome },
  ],
}
