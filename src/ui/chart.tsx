import type { Language } from '../platform/texts.ts'
import { figureTexts } from './figure.texts.ts'
import type { ShareWithInterval } from './format.ts'
import { formatShare, formatShareWithInterval } from './format.ts'
import { Details } from './notices.tsx'
import { Table } from './table.tsx'

export type BeforeAfter = { label: string; before?: ShareWithInterval; after?: ShareWithInterval }

type When = 'before' | 'after'

/**
 * Shares before and after a change, each a dot with the whisker of its interval, group under group; and the same
 * numbers as a table. `id` is unique on the page.
 */
export function BeforeAfterChart(props: {
  id: string
  language: Language
  title: string
  description?: string | undefined
  rows: readonly BeforeAfter[]
}) {
  const { id, language, title, rows } = props
  return (
    <figure class="vk-chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <p class="vk-chart__title" id={`${id}-title`}>
          {title}
        </p>
        {props.description === undefined ? null : <p class="vk-soft">{props.description}</p>}
        <Legend language={language} />
      </figcaption>
      {rows.map((row, index) => (
        <ChartRow id={`${id}-${index}`} language={language} row={row} />
      ))}
      <Axis language={language} />
      <Details summary={figureTexts.asTable[language]}>
        <NumbersTable language={language} title={title} rows={rows} />
      </Details>
    </figure>
  )
}

function Legend(props: { language: Language }) {
  return (
    <p class="vk-chart__legend">
      {(['before', 'after'] as const).map((when) => (
        <span>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <circle class={`vk-chart__dot vk-chart__dot--${when}`} cx="9" cy="9" r="6.5" />
          </svg>
          {figureTexts[when][props.language]}
        </span>
      ))}
    </p>
  )
}

function ChartRow(props: { id: string; language: Language; row: BeforeAfter }) {
  const { id, language, row } = props
  return (
    <div class="vk-chart__row">
      <p class="vk-chart__label">
        <span>{row.label}</span>
        <strong>
          {shareOf(row.before, language)} → {shareOf(row.after, language)}
        </strong>
      </p>
      {/* Lengths along the axis are percentages of the picture, so it fits any width and its dots stay round. */}
      <svg width="100%" height="52" role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{row.label}</title>
        <desc id={`${id}-desc`}>{describe(row, language)}</desc>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <line class="vk-chart__grid" x1={along(share)} x2={along(share)} y1="0" y2="52" />
        ))}
        <Mark when="before" value={row.before} y={15} />
        <Mark when="after" value={row.after} y={37} />
      </svg>
    </div>
  )
}

function Mark(props: { when: When; value: ShareWithInterval | undefined; y: number }) {
  const { when, value, y } = props
  if (value === undefined) return null
  return (
    <g>
      <line
        class={`vk-chart__whisker vk-chart__whisker--${when}`}
        x1={along(value.low)}
        x2={along(value.high)}
        y1={y}
        y2={y}
      />
      {[value.low, value.high].map((end) => (
        <line
          class={`vk-chart__whisker vk-chart__whisker--${when}`}
          x1={along(end)}
          x2={along(end)}
          y1={y - 5}
          y2={y + 5}
        />
      ))}
      <circle class={`vk-chart__dot vk-chart__dot--${when}`} cx={along(value.share)} cy={y} r="7" />
    </g>
  )
}

function Axis(props: { language: Language }) {
  const anchors = [
    { share: 0, anchor: 'start' },
    { share: 0.5, anchor: 'middle' },
    { share: 1, anchor: 'end' },
  ] as const
  return (
    <svg class="vk-chart__axis" width="100%" height="22" aria-hidden="true" focusable="false">
      {anchors.map(({ share, anchor }) => (
        <text x={share === 0 ? '0' : share === 1 ? '100%' : along(share)} y="16" text-anchor={anchor}>
          {formatShare(share, props.language)}
        </text>
      ))}
    </svg>
  )
}

function NumbersTable(props: { language: Language; title: string; rows: readonly BeforeAfter[] }) {
  const { language } = props
  return (
    <Table
      caption={props.title}
      captionHidden
      rows={props.rows}
      columns={[
        { heading: figureTexts.group[language], rowHeading: true, cell: (row) => row.label },
        ...(['before', 'after'] as const).map((when) => ({
          heading: figureTexts[when][language],
          numeric: true,
          cell: (row: BeforeAfter) => inWords(row[when], language),
        })),
      ]}
    />
  )
}

function describe(row: BeforeAfter, language: Language): string {
  return (['before', 'after'] as const)
    .map((when) => `${figureTexts[when][language]}: ${inWords(row[when], language)}.`)
    .join(' ')
}

function inWords(value: ShareWithInterval | undefined, language: Language): string {
  return value === undefined ? figureTexts.notMeasured[language] : formatShareWithInterval(value, language)
}

function shareOf(value: ShareWithInterval | undefined, language: Language): string {
  return value === undefined ? figureTexts.notMeasured[language] : formatShare(value.share, language)
}

// A little room at both ends, so that a dot at 0 or 100 % is whole.
function along(share: number): string {
  return `${(2 + Math.min(1, Math.max(0, share)) * 96).toFixed(2)}%`
}
