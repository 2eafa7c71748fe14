import type { Feature } from '../../platform/feature.ts'
import { access } from './catalogue.access.ts'
import { importJob, mirrorJob } from './import.jobs.ts'
import { importSourcePages } from './import-source.staff.tsx'
import { importPages } from './import.staff.tsx'
import { declarationPages } from './service-declaration.staff.tsx'
import { descriptionPages } from './service-description.staff.tsx'
import { exportPages } from './service-export.staff.tsx'
import { publicationPages } from './service-publication.staff.tsx'
import { indexServicesJob } from './service-search.jobs.ts'
import { indexImportedReaction, indexServiceReaction } from './service-search.reactions.ts'
import { termsPages } from './service-terms.staff.tsx'
import { unitLinkPages } from './unit-link.staff.tsx'
import { unitLinkingPages } from './unit-linking.staff.tsx'
import { waitingServicesPanel } from './service.panel.tsx'
import { listPages } from './service-list.resident.tsx'
import { searchPages } from './service-search.resident.tsx'
import { residentPages } from './service.resident.tsx'
import { unitPages } from './unit-page.resident.tsx'
import { servicesPages } from './service.staff.tsx'
import { serviceTexts } from './service.texts.ts'
import { files, kept, sealed } from './catalogue.holdings.ts'

export const feature: Feature = {
  name: 'catalogue',
  access,
  kept,
  sealed,
  files,
  resident: (routes) => {
    searchPages(routes)
    listPages(routes)
    residentPages(routes)
    unitPages(routes)
  },
  staff: (routes) => {
    exportPages(routes)
    descriptionPages(routes)
    servicesPages(routes)
    publicationPages(routes)
    declarationPages(routes)
    termsPages(routes)
    importSourcePages(routes)
    unitLinkingPages(routes)
    unitLinkPages(routes)
    importPages(routes)
  },
  jobs: [importJob, mirrorJob, indexServicesJob],
  reactions: [indexServiceReaction, indexImportedReaction],
  panels: [waitingServicesPanel],
  navigation: [
    {
      audience: 'resident',
      href: 'services',
      label: serviceTexts.services,
      also: ['life-events/', 'target-groups/', 'service-classes/', 'units/'],
    },
    { audience: 'staff', href: 'services', label: serviceTexts.services, also: ['imports'] },
  ],
}
