import type { Feature } from '../../platform/feature.ts'
import { contactReadingPages } from './contact-reading.staff.tsx'
import { forgetContactsJob } from './contact.jobs.ts'
import { correctionPages } from './correction.resident.tsx'
import { followPages } from './follow.resident.tsx'
import { followTexts } from './follow.texts.ts'
import { processingRecordPages } from './processing-record.staff.tsx'
import { processingTexts } from './processing-record.texts.ts'
import { access, may } from './voices.access.ts'
import { kept, sealed } from './voices.holdings.ts'

export const feature: Feature = {
  name: 'voices',
  access,
  kept,
  sealed,
  resident: (routes) => {
    followPages(routes)
    correctionPages(routes)
  },
  staff: (routes) => {
    contactReadingPages(routes)
    processingRecordPages(routes)
  },
  jobs: [forgetContactsJob],
  navigation: [
    { audience: 'resident', href: 'follow', label: followTexts.navigation },
    {
      audience: 'staff',
      href: 'processing-record',
      label: processingTexts.navigation,
      visible: (ctx) => may(ctx, 'see processing record'),
    },
  ],
}
