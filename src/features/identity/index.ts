import type { Feature } from '../../platform/feature.ts'
import type { PageRoutes } from '../../platform/web/routes.ts'
import { apiKeyRoutes } from './api-key.staff.tsx'
import { brandRoutes as publicBrandRoutes } from './brand.resident.ts'
import { brandRoutes } from './brand.staff.tsx'
import { newIdpLine } from './identity-provider.line.ts'
import { identityProviderRoutes } from './identity-provider.staff.tsx'
import { access, may } from './identity.access.ts'
import { organisationRoutes } from './organisation.staff.tsx'
import { personRoutes } from './person.staff.tsx'
import { forgetSignInsJob } from './session.jobs.ts'
import { signOutRoutes } from './session.staff.tsx'
import { settingsTexts } from './settings.texts.ts'
import { newSignInLinkRoutes, signInLinkRoutes } from './sign-in-link.staff.tsx'
import { signInRoutes } from './sign-in.staff.tsx'
import { staffHomeRoutes } from './staff-home.staff.tsx'
import { staffHomeTexts } from './staff-home.texts.ts'
import { staffRoutes } from './staff.staff.tsx'
import { statementRoutes } from './statement.staff.tsx'
import { unitChangeRoutes } from './unit-change.staff.tsx'
import { unitRoutes } from './unit.staff.tsx'
import { files, kept, sealed } from './identity.holdings.ts'

export { apiGuard } from './api-key.api.ts'
export { newOrganisationRegister } from './organisation.register.ts'
export { staffGuard } from './session.staff.tsx'

// The one line to identity providers, handed to the pages that need it.
const line = newIdpLine()

export const feature: Feature = {
  name: 'identity',
  access,
  kept,
  sealed,
  files,
  short: publicBrandRoutes,
  signIn: all(signInRoutes(line), signInLinkRoutes),
  staff: all(
    staffHomeRoutes,
    signOutRoutes(line),
    organisationRoutes,
    brandRoutes,
    statementRoutes,
    unitRoutes,
    unitChangeRoutes,
    staffRoutes,
    personRoutes,
    newSignInLinkRoutes,
    identityProviderRoutes(line),
    apiKeyRoutes,
  ),
  jobs: [forgetSignInsJob],
  navigation: [
    { audience: 'staff', href: '', label: staffHomeTexts.title },
    {
      audience: 'staff',
      href: 'organisation',
      also: ['brand', 'statements', 'units', 'people', 'sign-in-settings', 'api-keys'],
      label: settingsTexts.title,
      visible: (ctx) => may(ctx, 'see settings'),
    },
  ],
}

function all(...parts: readonly ((routes: PageRoutes) => void)[]) {
  return (routes: PageRoutes) => {
    for (const part of parts) part(routes)
  }
}
