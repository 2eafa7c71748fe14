import { formatDate } from '../../ui/format.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { DateInput, Select } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { Details } from '../../ui/notices.tsx'
import { Table } from '../../ui/table.tsx'
import type { Role } from '../../platform/access.ts'
import type { Words } from '../../platform/texts.ts'
import type { Scope } from './role.model.ts'
import { roleNames, roleTexts, substitutionTexts } from './role.texts.ts'
import { RoleFields, scopeInWords } from './role.view.tsx'
import { settingsTexts } from './settings.texts.ts'
import { staffRoot } from './session.view.ts'
import { type FormState, hiddenToken, stateFor } from './settings.view.tsx'
import { staffTexts } from './staff.texts.ts'
import type { UnitPlace } from './unit.model.ts'

/** What the person's page shows, read in one go. */
export type PersonShown = {
  person: { id: string; name: string; email: string; leftOn: string | null }
  roles: readonly {
    id: string
    role: Role
    scope: Scope
    from: string
    until: string | null
    group: string | null
  }[]
  substitutions: readonly {
    id: string
    absentId: string
    substituteId: string
    from: string
    until: string
  }[]
  colleagues: readonly { id: string; name: string }[]
  units: readonly (UnitPlace & { names: Words; closedOn: string | null })[]
  today: string
}

export const forms = {
  role: 'role of a person',
  roleEnd: 'end of a role',
  substitution: 'substitution',
  substitutionEnd: 'end of a substitution',
  leaving: 'leaving',
  back: 'coming back',
}

type Section = PersonShown & { c: WebContext; state: FormState | undefined }

export function RolesSection({ c, state, person, roles, units, today }: Section) {
  const { language } = c.var.ctx
  const shown = stateFor(state, forms.role, { from: formatDate(today, 'fi') })
  const date = (name: 'from' | 'until') => ({
    language,
    name,
    label: roleTexts[name][language],
    value: shown.given[name],
    error: shown.errors[name],
  })
  return (
    <section>
      <h2>{roleTexts.roles[language]}</h2>
      {roles.length === 0 ? <p>{roleTexts.none[language]}</p> : null}
      {roles.length === 0 ? null : (
        <Table
          caption={roleTexts.roles[language]}
          captionHidden
          columns={[
            {
              heading: roleTexts.role[language],
              rowHeading: true,
              cell: ({ role }) => roleNames[role][language],
            },
            { heading: roleTexts.scope[language], cell: ({ scope }) => scopeInWords(scope, units, language) },
            { heading: roleTexts.from[language], cell: ({ from }) => formatDate(from, language) },
            {
              heading: roleTexts.until[language],
              cell: ({ until }) => (until === null ? '–' : formatDate(until, language)),
            },
            {
              heading: roleTexts.source[language],
              cell: ({ group }) =>
                group === null ? roleTexts.byHand[language] : `${roleTexts.byGroup[language]} ${group}`,
            },
            {
              heading: settingsTexts.actions[language],
              cell: ({ id, group, until, role }) =>
                group === null && (until === null || until >= today) ? (
                  <EndForm
                    c={c}
                    action={`${addressOf(c, person.id)}/roles/${id}/end`}
                    form={forms.roleEnd}
                    about={roleNames[role][language]}
                  />
                ) : null,
            },
          ]}
          rows={roles}
        />
      )}
      <h3>{roleTexts.assign[language]}</h3>
      <Form action={`${addressOf(c, person.id)}/roles`} hidden={hiddenToken(c, forms.role)}>
        <RoleFields language={language} units={units} state={shown} />
        <DateInput {...date('from')} />
        <DateInput {...date('until')} hint={roleTexts.untilHint[language]} optional />
        <Button>{roleTexts.assign[language]}</Button>
      </Form>
    </section>
  )
}

export function SubstitutionsSection({ c, state, person, substitutions, colleagues, today }: Section) {
  const { language } = c.var.ctx
  const shown = stateFor(state, forms.substitution)
  const named = (id: string) => colleagues.find((one) => one.id === id)?.name ?? person.name
  const others = colleagues.filter(({ id }) => id !== person.id)
  const field = (name: string) => ({ language, name, value: shown.given[name], error: shown.errors[name] })
  return (
    <section>
      <h2>{substitutionTexts.title[language]}</h2>
      <p>{substitutionTexts.intro[language]}</p>
      {substitutions.length === 0 ? (
        <p>{substitutionTexts.none[language]}</p>
      ) : (
        <Table
          caption={substitutionTexts.title[language]}
          captionHidden
          columns={[
            {
              heading: substitutionTexts.absent[language],
              rowHeading: true,
              cell: ({ absentId }) => named(absentId),
            },
            { heading: substitutionTexts.substitute[language], cell: (one) => named(one.substituteId) },
            { heading: roleTexts.from[language], cell: ({ from }) => formatDate(from, language) },
            { heading: roleTexts.until[language], cell: ({ until }) => formatDate(until, language) },
            {
              heading: settingsTexts.actions[language],
              cell: ({ id, until, substituteId }) =>
                until >= today ? (
                  <EndForm
                    c={c}
                    action={`${addressOf(c, person.id)}/substitutions/${id}/end`}
                    form={forms.substitutionEnd}
                    about={named(substituteId)}
                  />
                ) : null,
            },
          ]}
          rows={substitutions}
        />
      )}
      <h3>{substitutionTexts.agree[language]}</h3>
      <Form action={`${addressOf(c, person.id)}/substitutions`} hidden={hiddenToken(c, forms.substitution)}>
        <Select
          {...field('substitute')}
          label={substitutionTexts.substitute[language]}
          options={others.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <DateInput {...field('substitute_from')} label={roleTexts.from[language]} />
        <DateInput {...field('substitute_until')} label={roleTexts.until[language]} />
        <Button>{substitutionTexts.agree[language]}</Button>
      </Form>
    </section>
  )
}

export function LeavingSection({ c, state, person, today }: Section) {
  const { language } = c.var.ctx
  const shown = stateFor(state, forms.leaving, { left_on: formatDate(person.leftOn ?? today, 'fi') })
  const back = stateFor(state, forms.back)
  return (
    <section>
      <h2>{staffTexts.leaving[language]}</h2>
      {person.leftOn === null ? null : (
        <Form action={`${addressOf(c, person.id)}/return`} hidden={hiddenToken(c, forms.back)}>
          <p id="back">{back.errors['back']}</p>
          <Button kind="secondary">{staffTexts.back[language]}</Button>
        </Form>
      )}
      <Details summary={staffTexts.recordLeaving[language]} open={shown.errors['left_on'] !== undefined}>
        <p>{staffTexts.leavingBody[language]}</p>
        <Form action={`${addressOf(c, person.id)}/leaving`} hidden={hiddenToken(c, forms.leaving)}>
          <DateInput
            language={language}
            name="left_on"
            label={staffTexts.lastDay[language]}
            value={shown.given['left_on']}
            error={shown.errors['left_on']}
          />
          <Button kind="danger">{staffTexts.recordLeaving[language]}</Button>
        </Form>
      </Details>
    </section>
  )
}

function EndForm({ c, action, form, about }: { c: WebContext; action: string; form: string; about: string }) {
  return (
    <Form action={action} hidden={hiddenToken(c, form)}>
      <Button kind="quiet">
        {roleTexts.end[c.var.ctx.language]}
        <span class="govuk-visually-hidden"> {about}</span>
      </Button>
    </Form>
  )
}

function addressOf(c: WebContext, staffId: string) {
  return `${staffRoot(c)}/people/${staffId}`
}
