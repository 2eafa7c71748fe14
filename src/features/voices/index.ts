import type { Feature } from '../../platform/feature.ts'
import { contactReadingPages } from './contact-reading.staff.tsx'
import { contactReadingTexts } from './contact-reading.texts.ts'
import { forgetContactsJob } from './contact.jobs.ts'
import { followPages } from './follow.resident.tsx'
import { followTexts } from './follow.texts.ts'
import { access, may } from './voices.access.ts'

export const feature: Feature = {
  name: 'voices',
  access,
  resident: followPages,
  staff: contactReadingPages,
  jobs: [forgetContactsJob],
  navigation: [
    { audience: 'resident', href: 'follow', label: followTexts.navigation },
    {
      audience: 'staff',
      href: 'contact-readings',
      label: contactReadingTexts.navigation,
      visible: (ctx) => may(ctx, 'see contact readings'),
    },
  ],
}
