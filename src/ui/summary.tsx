import type { Child } from 'hono/jsx'

export type SummaryRow = {
  key: string
  value: Child
  /** `about` says what the link changes, for those who hear it out of place. */
  action?: { href: string; text: string; about?: string } | undefined
}

/** What is known of one thing, as names and values. */
export function SummaryList(props: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="vk-summary">
      {props.rows.map((row) => (
        <div class="vk-summary__row">
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.action === undefined ? null : (
            <dd class="vk-summary__action">
              <a href={row.action.href}>
                {row.action.text}
                <span class="govuk-visually-hidden"> {row.action.about ?? row.key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
