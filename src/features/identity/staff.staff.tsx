import { z } from 'zod'
import { isId } from '../../platform/id.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { Tag } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import { dayInFinland } from './day.model.ts'
import { allow } from './identity.access.ts'
import { assignRole } from './role.actions.ts'
import { hasLeft, isInForce, roles } from './role.model.ts'
import { type HeldAssignment, listAssignments } from './role.queries.ts'
import { roleRefusals, roleTexts } from './role.texts.ts'
import { RoleFields, roleInWords } from './role.view.tsx'
import { staffRoot } from './session.view.ts'
import { type FormState, hiddenToken, leadTo, showSettings, stateFor, takeForm } from './settings.view.tsx'
import { inviteStaff } from './staff.actions.ts'
import { listStaff, type Staff } from './staff.queries.ts'
import { staffRefusals, staffTexts } from './staff.texts.ts'
import { listUnits, type Unit } from './unit.queries.ts'

const formName = 'invitation of staff'
const schema = z.object({
  name: z.string().trim().min(1, 'required').max(200, 'too_long'),
  email: z.string().trim().min(1, 'required').max(200, 'too_long').pipe(z.email('bad_email')),
  role: z.enum(roles, { error: 'bad_choice' }),
  scope: z.string().refine((id) => id === '' || isId(id), 'bad_choice'),
})

/** Everyone who works here with this, and a way to invite one more. */
export function staffRoutes(routes: PageRoutes) {
  routes.get('/people', (c) => showPeople(c))
  routes.post('/people', (c) =>
    takeForm(c, {
      name: formName,
      schema,
      async deed(tx, { name, email, role, scope }) {
        const { ctx } = c.var
        const invited = await inviteStaff(tx, ctx, { name, email })
        if (!invited.ok) return invited
        const assigned = await assignRole(tx, ctx, {
          staffId: invited.value,
          role,
          scope: scope === '' ? { kind: 'organisation' } : { kind: 'unit', unitId: scope },
          from: dayInFinland(ctx.now),
          until: null,
        })
        return leadTo(assigned, `${staffRoot(c)}/people/${invited.value}`)
      },
      refusals: { ...staffRefusals, ...roleRefusals },
      field: 'email',
      again: (state) => showPeople(c, state),
    }),
  )
}

async function showPeople(c: WebContext, state?: FormState) {
  const { services, ctx } = c.var
  const { language } = ctx
  allow(ctx, 'see settings')
  const { people, assignments, units } = await services.database.read(ctx.organisation.id, async (db) => ({
    people: await listStaff(db),
    assignments: await listAssignments(db),
    units: await listUnits(db),
  }))
  return showSettings(
    c,
    { part: 'people', state, width: 'wide' },
    <>
      <PeopleTable c={c} people={people} assignments={assignments} units={units} />
      <section>
        <h2>{staffTexts.inviteTitle[language]}</h2>
        <p>{staffTexts.inviteIntro[language]}</p>
        <InvitationForm c={c} units={units} state={stateFor(state, formName, { role: 'frontline' })} />
      </section>
    </>,
  )
}

type People = { people: readonly Staff[]; assignments: readonly HeldAssignment[]; units: readonly Unit[] }

function PeopleTable({ c, people, assignments, units }: People & { c: WebContext }) {
  const { language, now } = c.var.ctx
  const today = dayInFinland(now)
  const inForce = Map.groupBy(
    assignments.filter((one) => isInForce(one, today)),
    ({ staffId }) => staffId,
  )
  const rolesOf = ({ id }: Staff) =>
    (inForce.get(id) ?? []).map((held) => roleInWords(held, units, language)).join('; ')
  return (
    <Table
      caption={staffTexts.caption[language]}
      columns={[
        {
          heading: staffTexts.name[language],
          rowHeading: true,
          cell: ({ id, name }) => <a href={`${staffRoot(c)}/people/${id}`}>{name}</a>,
        },
        { heading: staffTexts.email[language], cell: ({ email }) => email },
        {
          heading: roleTexts.roles[language],
          cell: (person) => rolesOf(person) || roleTexts.none[language],
        },
        { heading: staffTexts.state[language], cell: (person) => <State c={c} person={person} /> },
      ]}
      rows={people}
    />
  )
}

function State({ c, person }: { c: WebContext; person: Staff }) {
  const { language, now } = c.var.ctx
  if (hasLeft(person, dayInFinland(now))) return <Tag colour="birch">{staffTexts.left[language]}</Tag>
  if (person.subject === null) return <Tag colour="cloudberry">{staffTexts.invited[language]}</Tag>
  return <Tag colour="moss">{staffTexts.working[language]}</Tag>
}

function InvitationForm({ c, units, state }: { c: WebContext; units: readonly Unit[]; state: FormState }) {
  const { language } = c.var.ctx
  const field = (name: 'name' | 'email') => ({
    language,
    name,
    label: staffTexts[name][language],
    value: state.given[name],
    error: state.errors[name],
    autocomplete: 'off',
  })
  return (
    <Form action={`${staffRoot(c)}/people`} hidden={hiddenToken(c, formName)}>
      <TextInput {...field('name')} />
      <TextInput {...field('email')} type="email" />
      <RoleFields language={language} units={units} state={state} />
      <Button>{staffTexts.invite[language]}</Button>
    </Form>
  )
}
