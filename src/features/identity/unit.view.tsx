import { inLanguage, type Language } from '../../platform/texts.ts'
import type { Option } from '../../ui/fields.tsx'
import { inTreeOrder, type UnitPlace } from './unit.model.ts'
import { unitTexts } from './unit.texts.ts'
import type { Words } from '../../platform/texts.ts'

type Named = UnitPlace & { names: Words; closedOn: string | null }

/** The tree as choices, those below set off by dashes. */
export function unitOptions(units: readonly Named[], language: Language): Option[] {
  return inTreeOrder(units)
    .filter(({ unit }) => unit.closedOn === null)
    .map(({ unit, depth }) => ({
      value: unit.id,
      text: `${'– '.repeat(depth)}${inLanguage(unit.names, language).text}`,
    }))
}

export function withTop(options: readonly Option[], language: Language): Option[] {
  return [{ value: '', text: unitTexts.top[language] }, ...options]
}

export function unitName(units: readonly Named[], id: string, language: Language): string {
  const unit = units.find((one) => one.id === id)
  return unit ? inLanguage(unit.names, language).text : ''
}
