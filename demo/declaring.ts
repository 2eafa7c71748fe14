import { assureService, declareService } from '../src/features/catalogue/service-declaration.actions.ts'
import { findServiceByKey } from '../src/features/catalogue/service.queries.ts'
import { setTerms } from '../src/features/catalogue/service-terms.actions.ts'
import { dayInFinland } from '../src/features/identity/day.model.ts'
import { listOrganisations } from '../src/features/identity/organisation.queries.ts'
import { listColleagues } from '../src/features/identity/role.queries.ts'
import type { Actor, Organisation } from '../src/platform/context.ts'
import { record } from '../src/platform/events.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { type Calendar, newCalendar } from './calendar.ts'
import { declaredOf } from './catalogue/declared.ts'
import type { ServiceContent } from './catalogue/content.ts'
import { kaikuranta } from './catalogue/kaikuranta.ts'
import { findPresent, listDeclaredKeys } from './demo.queries.ts'
import { required } from './founding.ts'
import { newScene, succeeded } from './scene.ts'
import { demoFounded, scripts } from './scripts.ts'

/** Recorded of each service that has been seen to, so that a program that is stopped goes on where it was. */
export const demoDeclared = 'demo service declared'

/**
 * In the months after the founding the municipality's own people say of their services what PTV has no room for: who answers for
 * them, for whom they are, what they cost, and that what is said is right. A service a transaction, beside whoever uses the site.
 */
export async function declareCatalogue(
  real: Services,
  { stopped }: { stopped: () => boolean },
): Promise<void> {
  const { slug } = scripts[0].organisation
  const organisation = (await real.database.readRegister(listOrganisations)).find((one) => one.slug === slug)
  const town = organisation && (await beginDeclaring(real, organisation))
  if (!town) return
  for (const [index, service] of kaikuranta.services.entries()) {
    if (stopped()) return
    if (!town.declared.has(service.key)) await declareOne(real, town, service, index)
  }
}

type Declaring = {
  organisation: Organisation
  calendar: Calendar
  staff: ReadonlyMap<string, Actor & { kind: 'staff' }>
  declared: ReadonlySet<string>
}

/** Nothing where the organisation is not the demo's, but somebody's own of the same name. */
async function beginDeclaring(real: Services, organisation: Organisation): Promise<Declaring | undefined> {
  return real.database.read(organisation.id, async (db) => {
    const present = await findPresent(db, demoFounded)
    if (!present) return undefined
    const colleagues = await listColleagues(db, dayInFinland(present))
    const staff = new Map(
      colleagues.map(({ id, name, email, grants }) => [
        email.split('@')[0] ?? '',
        { kind: 'staff' as const, id, name, grants, sessionId: '' },
      ]),
    )
    return {
      organisation,
      calendar: newCalendar(present),
      staff,
      declared: await listDeclaredKeys(db, demoDeclared),
    }
  })
}

// A few a week, from the second month on.
const firstDaysAgo = 150
const servicesPerWeek = 4

async function declareOne(real: Services, town: Declaring, service: ServiceContent, index: number) {
  const { organisation, calendar, staff } = town
  const { key, events: lifeEvents = [] } = service
  const { responsible, segments, costs, processing, assured } = declaredOf(service)
  const moment = calendar.atWork(
    firstDaysAgo - Math.floor(index / servicesPerWeek) * 7,
    10,
    (index % servicesPerWeek) * 12,
  )
  const scene = newScene(real, organisation, () => moment)
  const administrator = required(staff, scripts[0].administrator)
  await scene.act(administrator, async (tx, ctx) => {
    const found = await findServiceByKey(tx, key)
    if (!found) throw new Error(`The demo has no service ${key}`)
    const { serviceId } = found
    const responsibleId = responsible === undefined ? null : required(staff, responsible).id
    succeeded(await declareService(tx, ctx, { serviceId, lifeEvents, segments, responsibleId }))
    if (costs.length > 0 || processing !== null)
      succeeded(await setTerms(tx, ctx, { serviceId, costs, details: [], before: [], processing }))
    if (assured) {
      const actor = required(staff, assuredBy[responsible ?? ''] ?? scripts[0].administrator)
      await assureService(tx, { ...ctx, actor, now: new Date(moment.getTime() + 25 * 60_000) }, { serviceId })
    }
    await record(tx, ctx, demoDeclared, serviceId, { key })
  })
}

/** Whoever answers for it says that it is right, where their role lets them; else the administrator does. */
const assuredBy: Readonly<Record<string, string>> = { bo: 'bo', kerttu: 'kerttu' }
