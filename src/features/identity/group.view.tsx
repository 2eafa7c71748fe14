import type { Role } from '../../platform/access.ts'
import type { Words } from '../../platform/texts.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { TextInput } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { Table } from '../../ui/table.tsx'
import { providerTexts } from './identity-provider.texts.ts'
import type { Scope } from './role.model.ts'
import { roleNames, roleTexts } from './role.texts.ts'
import { RoleFields, scopeInWords } from './role.view.tsx'
import { staffRoot } from './session.view.ts'
import { settingsTexts } from './settings.texts.ts'
import { type FormState, hiddenToken } from './settings.view.tsx'
import type { UnitPlace } from './unit.model.ts'

export const groupForm = 'group'
export const groupRemovalForm = 'removal of a group'

type Groups = {
  c: WebContext
  state: FormState
  groups: readonly { id: string; group: string; role: Role; scope: Scope }[]
  units: readonly (UnitPlace & { names: Words; closedOn: string | null })[]
}

/** Which groups of the identity provider give which role, and where. */
export function GroupsSection({ c, groups, units, state }: Groups) {
  const { language } = c.var.ctx
  const address = `${staffRoot(c)}/sign-in-settings/groups`
  return (
    <section>
      <h2>{providerTexts.groups[language]}</h2>
      <p>{providerTexts.groupsIntro[language]}</p>
      {groups.length === 0 ? (
        <p>{providerTexts.noGroups[language]}</p>
      ) : (
        <Table
          caption={providerTexts.groups[language]}
          captionHidden
          columns={[
            { heading: providerTexts.group[language], rowHeading: true, cell: ({ group }) => group },
            { heading: roleTexts.role[language], cell: ({ role }) => roleNames[role][language] },
            { heading: roleTexts.scope[language], cell: ({ scope }) => scopeInWords(scope, units, language) },
            {
              heading: settingsTexts.actions[language],
              cell: ({ id, group }) => (
                <Form action={`${address}/${id}/removal`} hidden={hiddenToken(c, groupRemovalForm)}>
                  <Button kind="quiet">
                    {providerTexts.unmap[language]}
                    <span class="govuk-visually-hidden"> {group}</span>
                  </Button>
                </Form>
              ),
            },
          ]}
          rows={groups}
        />
      )}
      <Form action={address} hidden={hiddenToken(c, groupForm)}>
        <TextInput
          language={language}
          name="group"
          label={providerTexts.group[language]}
          hint={providerTexts.groupHint[language]}
          value={state.given['group']}
          error={state.errors['group']}
          autocomplete="off"
          spellcheck={false}
        />
        <RoleFields language={language} units={units} state={state} />
        <Button>{providerTexts.map[language]}</Button>
      </Form>
    </section>
  )
}
