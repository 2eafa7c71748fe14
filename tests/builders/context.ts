import { loadSecrets } from '../../src/platform/secrets/secrets.ts'
import type { Actor, Context, Organisation } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/id.ts'
import type { Grant, Role } from '../../src/platform/access.ts'

/** A Monday at two in the afternoon in Finland, well inside any sending window. */
export const aMonday = new Date('2026-11-23T12:00:00Z')

/** The same in every test, and nobody's. */
export const testSecrets = loadSecrets({
  dataDir: 'not-used',
  sessionSecret: 'a session secret that is only for tests',
  encryptionKeys: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  hashingSecret: 'a hashing secret that is only for tests',
})

export function anOrganisation(given: Partial<Organisation> = {}): Organisation {
  const id = given.id ?? newId<'organisation'>(aMonday)
  return {
    id,
    slug: `town-${id.slice(-8)}`,
    kind: 'municipality',
    names: { fi: 'Koekunta', sv: 'Provkommun', en: 'Testville' },
    languages: ['fi', 'sv', 'en'],
    requiredLanguages: ['fi', 'sv'],
    invented: true,
    logo: false,
    ...given,
  }
}

export function aContext(given: Partial<Context> = {}): Context {
  return {
    organisation: given.organisation ?? anOrganisation(),
    actor: { kind: 'resident' },
    language: 'fi',
    now: aMonday,
    secrets: testSecrets,
    baseUrl: 'http://localhost:3000',
    ...given,
  }
}

/** A member of staff with one role everywhere, or with grants of the test's own. */
export function aStaffActor(
  role: Role = 'administrator',
  given: Partial<Extract<Actor, { kind: 'staff' }>> = {},
): Actor {
  const everywhere: Grant = { role, units: 'all', services: 'all' }
  return {
    kind: 'staff',
    id: newId<'staff'>(aMonday),
    name: 'Testi Työntekijä',
    grants: [everywhere],
    sessionId: 'a-session',
    ...given,
  }
}

/** Writes the organisation into the register, so that its rows can be. */
export async function found(
  database: Database,
  organisation: Organisation = anOrganisation(),
): Promise<Organisation> {
  const { id, slug, kind, names, languages, requiredLanguages, invented } = organisation
  await database.write(id, (tx) =>
    tx
      .insertInto('identity.organisation')
      .values({
        organisationId: id,
        slug,
        kind,
        names: JSON.stringify(names),
        languages: [...languages],
        requiredLanguages: [...requiredLanguages],
        invented,
        foundedAt: aMonday,
      })
      .execute(),
  )
  return organisation
}
