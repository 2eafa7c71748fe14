import type { Actor, Organisation } from '../src/platform/context.ts'
import { type Id, newId } from '../src/platform/id.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { developmentClient, developmentIssuer } from '../src/development.ts'
import type { PtvFile } from '../src/adapters/ptv/ptv.file.ts'
import { beginImport } from '../src/features/catalogue/import.actions.ts'
import { carryThrough } from '../src/features/catalogue/import.jobs.ts'
import { enterService, publishService } from '../src/features/catalogue/service.actions.ts'
import { makeApiKey } from '../src/features/identity/api-key.actions.ts'
import { chooseBrand } from '../src/features/identity/brand.actions.ts'
import { dayInFinland } from '../src/features/identity/day.model.ts'
import { connectProvider, mapGroup } from '../src/features/identity/identity-provider.actions.ts'
import { foundOrganisation } from '../src/features/identity/organisation.actions.ts'
import { listGrants, listRolesInForce } from '../src/features/identity/role.queries.ts'
import { sessionHash } from '../src/features/identity/session.actions.ts'
import { findSession } from '../src/features/identity/session.queries.ts'
import { signInByProvider } from '../src/features/identity/sign-in.actions.ts'
import { writeStatement } from '../src/features/identity/statement.actions.ts'
import { openUnit } from '../src/features/identity/unit.actions.ts'
import { connectGateway } from '../src/features/messaging/gateway.actions.ts'
import type { Calendar } from './calendar.ts'
import type { DemoOrganisation } from './organisations.ts'
import { type DemoPerson, demoPeople } from './people.ts'
import { program, succeeded } from './scene.ts'
import { newStage, type Stage } from './stage.ts'

/** An organisation that can work: its people, by their first names in small letters, and the system that tells of visits. */
export type Founded = { stage: Stage; staff: ReadonlyMap<string, Actor>; visitSystem: Actor }

/** As a real one begins, over its first days. */
export async function found(
  services: Services,
  calendar: Calendar,
  script: DemoOrganisation,
  catalogue: PtvFile | undefined,
): Promise<Founded> {
  const begins = calendar.atWork(190, 9)
  const { slug, kind, names, languages, requiredLanguages, invented } = script
  const organisation: Organisation = {
    id: newId<'organisation'>(begins),
    slug,
    kind,
    names,
    languages,
    requiredLanguages,
    invented,
    logo: false,
  }
  const stage = newStage(services, organisation, begins)
  await stage.act(program, async (tx, ctx) => succeeded(await foundOrganisation(tx, ctx, { code: null })))
  const units = await openUnits(stage, script)
  await letStaffIn(stage, services, script, units)

  const staff = new Map<string, Actor>()
  stage.moveTo(calendar.atWork(189, 8, 30))
  for (const person of demoPeople[script.slug] ?? [])
    staff.set(shortName(person), await signIn(stage, person))
  const administrator = required(staff, script.slug === 'kaikuranta' ? 'aino' : 'elina')

  stage.moveTo(calendar.atWork(188, 10))
  const visitSystem = await settle(stage, administrator, script)
  stage.moveTo(calendar.atWork(187, 13))
  await publishServices(stage, administrator, script, units)
  await importCatalogue(stage, catalogue, units)
  return { stage, staff, visitSystem }
}

export function required<Value>(from: ReadonlyMap<string, Value>, key: string): Value {
  const value = from.get(key)
  if (value === undefined) throw new Error(`The demo has no ${key}`)
  return value
}

async function openUnits(stage: Stage, { units }: DemoOrganisation) {
  const opened = new Map<string, Id<'unit'>>()
  for (const { key, parent, kind, names } of units) {
    const parentId = parent === undefined ? null : required(opened, parent)
    const unitId = await stage.act(program, async (tx, ctx) =>
      succeeded(await openUnit(tx, ctx, { key, kind, names, parentId })),
    )
    opened.set(key, unitId)
  }
  return opened
}

async function letStaffIn(
  stage: Stage,
  { config }: Services,
  { slug, groups }: DemoOrganisation,
  units: ReadonlyMap<string, Id<'unit'>>,
) {
  const issuer = developmentIssuer(config.baseUrl, slug)
  await stage.act(program, async (tx, ctx) => {
    const asking = { groupsClaim: 'groups', scopes: ['profile', 'email', 'groups'] }
    succeeded(await connectProvider(tx, ctx, { issuer, ...developmentClient, ...asking }))
    for (const { group, role, unit } of groups)
      succeeded(
        await mapGroup(tx, ctx, { group, role, unitId: unit === null ? null : required(units, unit) }),
      )
  })
}

function shortName({ name }: DemoPerson) {
  return (name.split(' ')[0] ?? name).toLowerCase()
}

/** Their groups give them their roles, as at a real sign-in, and with those roles they do what they do. */
async function signIn(stage: Stage, { sub, name, email, groups, language }: DemoPerson): Promise<Actor> {
  return stage.act(
    { kind: 'resident' },
    async (tx, ctx) => {
      const claims = { subject: sub, name, email, groups }
      const { token } = succeeded(await signInByProvider(tx, ctx, { claims, idToken: '' }))
      const session = await findSession(tx, sessionHash(ctx, token), ctx.now)
      if (!session) throw new Error(`${name} has no session`)
      const roles = await listRolesInForce(tx, session.staffId, dayInFinland(ctx.now))
      const grants = await listGrants(tx, roles)
      return { kind: 'staff', id: session.staffId, name, grants, sessionId: session.id }
    },
    language,
  )
}

async function settle(stage: Stage, administrator: Actor, script: DemoOrganisation): Promise<Actor> {
  const { brand, senders, statements, visitSystem } = script
  return stage.act(administrator, async (tx, ctx) => {
    const chosen = await chooseBrand(tx, ctx, brand)
    if (!chosen.ok) throw new Error(`The demo's brand was refused: ${chosen.reason}`)
    for (const kind of ['privacy', 'accessibility'] as const)
      succeeded(await writeStatement(tx, ctx, { kind, words: statements[kind] }))
    for (const channel of ['sms', 'email'] as const) {
      const outbox = { kind: 'outbox' } as const
      succeeded(await connectGateway(tx, ctx, { channel, sender: senders[channel], connection: outbox }))
    }
    const { apiKeyId } = succeeded(await makeApiKey(tx, ctx, { name: visitSystem }))
    return { kind: 'machine', id: apiKeyId }
  })
}

async function publishServices(
  stage: Stage,
  administrator: Actor,
  { services }: DemoOrganisation,
  units: ReadonlyMap<string, Id<'unit'>>,
) {
  for (const { key, unit, names, summaries, sensitive = false } of services) {
    const unitId = required(units, unit)
    await stage.act(administrator, async (tx, ctx) => {
      const entered = await enterService(tx, ctx, { key, unitId, names, summaries, sensitive })
      succeeded(await publishService(tx, ctx, { serviceId: succeeded(entered) }))
    })
  }
}

/** As from a file of PTV: what the first night's reading of a real municipality would bring. */
async function importCatalogue(
  stage: Stage,
  catalogue: PtvFile | undefined,
  units: ReadonlyMap<string, Id<'unit'>>,
) {
  if (!catalogue) return
  const unitId = required(units, 'asiakaspalvelu')
  const importId = await stage.act(program, async (tx, ctx) =>
    succeeded(
      await beginImport(tx, ctx, { source: 'file', fileName: 'kaikuranta.json', whole: true, unitId }),
    ),
  )
  await stage.carry((surroundings, ctx) => carryThrough(surroundings, ctx, importId, catalogue))
}
