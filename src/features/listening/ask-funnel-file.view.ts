import type { Language } from '../../platform/texts.ts'
import { csvStart, lineOf } from '../catalogue/service-export.model.ts'
import { smallestShownGroup } from './ask.model.ts'
import {
  type CountedOutcome,
  type GroupSteps,
  groupsOf,
  reasonsOf,
  steps,
  stepsOf,
  type Week,
} from './ask-funnel.model.ts'
import { groupName, reasonName } from './ask-funnel.view.tsx'

/**
 * The same figures for a spreadsheet: a row for each step, reason, unit and language. A count too small to be shown is an
 * empty cell. The first cells keep their names in every language, because programs read them.
 */
export function funnelFile(shown: {
  language: Language
  week: Week
  outcomes: readonly CountedOutcome[]
  unitNames: ReadonlyMap<string, string>
}): string {
  const { week, outcomes, language } = shown
  const reached = stepsOf(outcomes)
  const groups = (by: 'unitId' | 'language', kind: string) =>
    groupsOf(outcomes, by).flatMap((group: GroupSteps) =>
      steps.map((step) => [kind, step, groupName(group, { ...shown, by }), String(group.steps[step])]),
    )
  const rows = [
    ...steps.map((step) => ['step', step, '', String(reached[step])]),
    ...reasonsOf(outcomes).map((one) => [
      one.kind,
      one.reason,
      reasonName(one, language),
      one.count < smallestShownGroup ? '' : String(one.count),
    ]),
    ...groups('unitId', 'unit'),
    ...groups('language', 'language'),
  ]
  const lines = [['week', 'kind', 'key', 'name', 'count'], ...rows.map((row) => [week.key, ...row])]
  return csvStart + lines.map(lineOf).join('')
}
