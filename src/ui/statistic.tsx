import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { figureTextsOf } from './figure.texts.ts'
import { formatInterval, formatNumber, formatShare } from './format.ts'
import type { ShareWithInterval } from './format.ts'

/** One number, never bare: a share says how sure it is and how many answered. */
export function Statistic(props: {
  language: Language
  label: string
  /** A share of people; or `text` for a count or another figure already put in words. */
  share?: ShareWithInterval | undefined
  /** What the share is of, where it is not of those who answered. */
  of?: 'invitations'
  text?: string | undefined
  note?: string | undefined
}) {
  const { language, share } = props
  return (
    <div class="vk-statistic">
      <dt>{props.label}</dt>
      <dd class="vk-statistic__value">
        {share === undefined ? props.text : formatShare(share.share, language)}
      </dd>
      {share === undefined ? null : (
        <dd class="vk-statistic__note">
          {figureTextsOf.interval[language](formatInterval(share, language))},{' '}
          {figureTextsOf[props.of ?? 'answeredBy'][language](formatNumber(share.answered, language))}
        </dd>
      )}
      {props.note === undefined ? null : <dd class="vk-statistic__note">{props.note}</dd>}
    </div>
  )
}

/** Statistics side by side. */
export function Statistics(props: { children?: Child }) {
  return <dl class="vk-statistics">{props.children}</dl>
}
