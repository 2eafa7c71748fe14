import type { Context } from '../../platform/context.ts'
import type { Language } from '../../platform/texts.ts'
import { formatDateTime, formatNumber } from '../../ui/format.ts'
import { NotificationBanner } from '../../ui/notices.tsx'
import { stateTextsOf } from './gateway-state.texts.ts'
import { channelTexts } from './gateway.texts.ts'
import type { GatewayTrouble, TurnedAway } from './gateway-trouble.model.ts'
import {
  nobodySendsText,
  overdueText,
  troubleTexts as texts,
  turnedAwayText,
} from './gateway-trouble.texts.ts'
import { failureKindOf } from './message-failure.model.ts'
import { failureKindTexts } from './message-failure.texts.ts'

/** First on the page of messages: why they do not leave, and where that is mended. */
export function GatewayTroubles(props: {
  ctx: Context
  root: string
  troubles: readonly GatewayTrouble[]
  mayMend: boolean
}) {
  const { troubles, root, mayMend } = props
  const { language } = props.ctx
  if (troubles.length === 0) return null
  return (
    <NotificationBanner title={texts.title[language]} kind="warning">
      {troubles.map((trouble) => (
        <p>{troubleLine(trouble, language)}</p>
      ))}
      <p>{mayMend ? <a href={`${root}/gateways`}>{texts.look[language]}</a> : texts.tell[language]}</p>
    </NotificationBanner>
  )
}

/** One sentence or two: of which channel, since when or how many, and why. */
export function troubleLine(trouble: GatewayTrouble, language: Language): string {
  const channel = channelTexts[trouble.channel][language]
  if (trouble.kind === 'turning_away') return `${channel}: ${turnedAwayLine(trouble, language)}`
  if (trouble.kind === 'nobody_sends')
    return `${channel}: ${nobodySendsText[language](formatDateTime(trouble.sinceAt, language))}`
  const { reason } = failureKindTexts[failureKindOf(trouble.fault)]
  const since = stateTextsOf.faultSince[language](formatDateTime(trouble.sinceAt, language), reason[language])
  const waiting =
    trouble.overdue > 0 ? ` ${overdueText[language](formatNumber(trouble.overdue, language))}` : ''
  return `${channel}: ${since} (${trouble.fault})${waiting}`
}

export function turnedAwayLine({ count, said }: TurnedAway, language: Language): string {
  return turnedAwayText[language](formatNumber(count, language), said.join(', '))
}
