import type { Language } from '../../platform/texts.ts'
import { Select } from '../../ui/fields.tsx'
import type { Role } from '../../platform/access.ts'
import { roles, type Scope } from './role.model.ts'
import { roleNames, roleTexts } from './role.texts.ts'
import { settingsTexts } from './settings.texts.ts'
import type { FormState } from './settings.view.tsx'
import { unitName, unitOptions } from './unit.view.tsx'

type Units = Parameters<typeof unitOptions>[0]

/** Which role, and over what: the organisation or one of its units. */
export function RoleFields({
  language,
  units,
  state,
}: {
  language: Language
  units: Units
  state: FormState
}) {
  const field = (name: string) => ({ language, name, value: state.given[name], error: state.errors[name] })
  return (
    <>
      <Select
        {...field('role')}
        label={roleTexts.role[language]}
        options={roles.map((role) => ({ value: role, text: roleNames[role][language] }))}
      />
      <Select
        {...field('scope')}
        label={roleTexts.scope[language]}
        options={[{ value: '', text: settingsTexts.whole[language] }, ...unitOptions(units, language)]}
      />
    </>
  )
}

/** "Asiakastyöntekijä, Kirjasto". */
export function roleInWords(held: { role: Role; scope: Scope }, units: Units, language: Language): string {
  const where = held.scope.kind === 'organisation' ? '' : `, ${scopeInWords(held.scope, units, language)}`
  return `${roleNames[held.role][language]}${where}`
}

export function scopeInWords(scope: Scope, units: Units, language: Language): string {
  if (scope.kind === 'organisation') return settingsTexts.whole[language]
  if (scope.kind === 'service') return roleTexts.oneService[language]
  return unitName(units, scope.unitId, language)
}
