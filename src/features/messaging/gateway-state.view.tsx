import type { Context } from '../../platform/context.ts'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import type { SummaryRow } from '../../ui/summary.tsx'
import { openSince, stateTexts as texts, stateTextsOf } from './gateway-state.texts.ts'
import type { GatewayTrouble } from './gateway-trouble.model.ts'
import { nobodySendsText, troubleTexts, withoutIdText } from './gateway-trouble.texts.ts'
import { turnedAwayLine } from './gateway-trouble.view.tsx'
import type { GatewayKind } from './gateway.model.ts'
import { failureKindOf } from './message-failure.model.ts'
import { failureKindTexts } from './message-failure.texts.ts'

export type ShownState = {
  line: 'connecting' | 'connected' | 'waiting' | null
  sinceAt: Date
  fault: string | null
  lastFault: string | null
  lastFaultAt: Date | null
}

/** Whether messages go through, why not, and what to do about it. */
export function stateRows(
  { language }: Context,
  given: {
    kind: GatewayKind
    state: ShownState | undefined
    held: boolean
    overdue: number
    trouble: GatewayTrouble | undefined
    /** How many were taken without the id that was to be told; none where that is as it should be. */
    withoutId: number
  },
): SummaryRow[] {
  const { kind, state, held, overdue, trouble, withoutId } = given
  const since = state ? formatDateTime(state.sinceAt, language) : ''
  const words = (code: string) => failureKindTexts[failureKindOf(code)]
  const value = () => {
    if (kind === 'smpp' && !held) return texts.notHeld[language]
    if (state?.fault) {
      const { reason, mend } = words(state.fault)
      const sentence = stateTextsOf.faultSince[language](since, reason[language])
      return `${sentence} ${mend[language]} (${state.fault})`
    }
    if (trouble?.kind === 'turning_away')
      return `${turnedAwayLine(trouble, language)} ${troubleTexts.turnedMend[language]}`
    if (trouble?.kind === 'nobody_sends')
      return nobodySendsText[language](formatDateTime(trouble.sinceAt, language))
    if (state?.line === 'connected') return openSince[language](since)
    return (state ? texts.works : texts.untried)[language]
  }
  return [
    { key: texts.state[language], value: value() },
    ...(state?.lastFault && state.lastFaultAt && state.fault === null
      ? [
          {
            key: texts.lastFault[language],
            value: `${formatDateTime(state.lastFaultAt, language)}: ${words(state.lastFault).reason[language]} (${state.lastFault})`,
          },
        ]
      : []),
    ...(withoutId > 0
      ? [
          {
            key: texts.mind[language],
            value: withoutIdText[language](formatNumber(withoutId, language)),
          },
        ]
      : []),
    ...(overdue > 0 ? [{ key: texts.overdue[language], value: formatNumber(overdue, language) }] : []),
  ]
}
