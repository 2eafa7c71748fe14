import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { type Id, isId, readId } from '../../platform/id.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { parseDay } from '../../ui/format.ts'
import { SummaryList } from '../../ui/summary.tsx'
import { dayInFinland } from './day.model.ts'
import { findIdentityProvider } from './identity-provider.queries.ts'
import { allow } from './identity.access.ts'
import { forms, LeavingSection, RolesSection, SubstitutionsSection } from './person.view.tsx'
import { assignRole, endRole } from './role.actions.ts'
import { roles } from './role.model.ts'
import { listAssignments, listSubstitutionsOf } from './role.queries.ts'
import { roleRefusals, substitutionRefusals } from './role.texts.ts'
import { staffRoot } from './session.view.ts'
import { type FormState, leadTo, showSettings, takeForm } from './settings.view.tsx'
import { SignInLinkForm } from './sign-in-link.view.tsx'
import { recordLeaving, welcomeBack } from './staff.actions.ts'
import { getStaff, listStaff } from './staff.queries.ts'
import { staffRefusals, staffTexts } from './staff.texts.ts'
import { agreeSubstitution, endSubstitution } from './substitution.actions.ts'
import { listUnits } from './unit.queries.ts'

const day = z
  .string()
  .trim()
  .min(1, 'required')
  .transform((text, issues) => {
    const read = parseDay(text)
    if (read === undefined) issues.addIssue({ code: 'custom', message: 'bad_date' })
    return read ?? ''
  })
const dayOrNone = z.union([z.literal('').transform(() => null), day])
const roleSchema = z.object({
  role: z.enum(roles, { error: 'bad_choice' }),
  scope: z.string().refine((id) => id === '' || isId(id), 'bad_choice'),
  from: day,
  until: dayOrNone,
})
const substitutionSchema = z.object({
  substitute: z.string().refine(isId, 'bad_choice'),
  substitute_from: day,
  substitute_until: day,
})

/** One person: what they may do, who stands in for them, and when they leave. */
export function personRoutes(routes: PageRoutes) {
  routes.get('/people/:id', (c) => showPerson(c))
  routes.post('/people/:id/roles', (c) =>
    takeForm(c, {
      ...common(c, forms.role),
      schema: roleSchema,
      deed: async (tx, { role, scope, from, until }) => {
        const over =
          scope === '' ? { kind: 'organisation' as const } : { kind: 'unit' as const, unitId: scope }
        const input = { staffId: staffIdOf(c), role, scope: over, from, until }
        return leadTo(await assignRole(tx, c.var.ctx, input), addressOf(c))
      },
      refusals: roleRefusals,
      fields: { dates_reversed: 'until' },
      field: 'from',
    }),
  )
  routes.post('/people/:id/roles/:role/end', (c) =>
    takeForm(c, {
      ...common(c, forms.roleEnd),
      schema: z.object({}),
      deed: async (tx) => {
        const assignmentId = idOf<'roleAssignment'>(c, 'role')
        return leadTo(await endRole(tx, c.var.ctx, { assignmentId }), addressOf(c))
      },
      refusals: roleRefusals,
      field: 'role',
    }),
  )
  routes.post('/people/:id/substitutions', (c) =>
    takeForm(c, {
      ...common(c, forms.substitution),
      schema: substitutionSchema,
      deed: async (tx, given) => {
        const agreed = await agreeSubstitution(tx, c.var.ctx, {
          absentId: staffIdOf(c),
          substituteId: given.substitute as Id<'staff'>,
          from: given.substitute_from,
          until: given.substitute_until,
        })
        return leadTo(agreed, addressOf(c))
      },
      refusals: substitutionRefusals,
      fields: { own_substitute: 'substitute', person_left: 'substitute' },
      field: 'substitute_until',
    }),
  )
  routes.post('/people/:id/substitutions/:substitution/end', (c) =>
    takeForm(c, {
      ...common(c, forms.substitutionEnd),
      schema: z.object({}),
      deed: async (tx) => {
        const substitutionId = idOf<'substitution'>(c, 'substitution')
        const input = { absentId: staffIdOf(c), substitutionId }
        return leadTo(await endSubstitution(tx, c.var.ctx, input), addressOf(c))
      },
      refusals: {},
      field: 'substitute',
    }),
  )
  routes.post('/people/:id/leaving', (c) =>
    takeForm(c, {
      ...common(c, forms.leaving),
      schema: z.object({ left_on: day }),
      deed: async (tx, { left_on: leftOn }) => {
        const left = await recordLeaving(tx, c.var.ctx, { staffId: staffIdOf(c), leftOn })
        return leadTo(left, addressOf(c))
      },
      refusals: { ...staffRefusals, ...roleRefusals },
      field: 'left_on',
    }),
  )
  routes.post('/people/:id/return', (c) =>
    takeForm(c, {
      ...common(c, forms.back),
      schema: z.object({}),
      deed: async (tx) => leadTo(await welcomeBack(tx, c.var.ctx, { staffId: staffIdOf(c) }), addressOf(c)),
      refusals: staffRefusals,
      field: 'back',
    }),
  )
}

function common(c: WebContext, name: string) {
  return { name, again: (state: FormState) => showPerson(c, state) }
}

async function showPerson(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  const { language, now } = ctx
  allow(ctx, 'see settings')
  const staffId = staffIdOf(c)
  const { provider, ...shown } = await services.database.read(ctx.organisation.id, async (db) => ({
    person: await getStaff(db, staffId),
    roles: await listAssignments(db, [staffId]),
    substitutions: await listSubstitutionsOf(db, staffId),
    colleagues: await listStaff(db),
    units: await listUnits(db),
    provider: await findIdentityProvider(db),
  }))
  const section = { ...shown, c, state, today: dayInFinland(now) }
  return showSettings(
    c,
    { part: 'people', title: shown.person.name, state, width: 'wide' },
    <>
      <SummaryList rows={[{ key: staffTexts.email[language], value: shown.person.email }]} />
      <RolesSection {...section} />
      <SubstitutionsSection {...section} />
      {provider ? null : <SignInLinkForm c={c} staffId={staffId} />}
      <LeavingSection {...section} />
    </>,
  )
}

function addressOf(c: WebContext) {
  return `${staffRoot(c)}/people/${staffIdOf(c)}`
}

function staffIdOf(c: WebContext): Id<'staff'> {
  return idOf<'staff'>(c, 'id')
}

function idOf<Noun extends string>(c: WebContext, name: string): Id<Noun> {
  const id = readId<Noun>(c.req.param(name))
  if (id === undefined) throw new NotFound(name)
  return id
}
