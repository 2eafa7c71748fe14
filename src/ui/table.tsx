import type { Child } from 'hono/jsx'

export type Column<Row> = {
  heading: string
  cell: (row: Row) => Child
  /** Aligned at the end, digits of one width. */
  numeric?: boolean
  /** The cell names its row. */
  rowHeading?: boolean
}

/** A table that becomes a list of cards on a narrow screen. */
export function Table<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  captionHidden?: boolean
}) {
  return (
    <table class="vk-table" role="table">
      <caption class={props.captionHidden ? 'govuk-visually-hidden' : undefined}>{props.caption}</caption>
      {/* A table laid out as blocks loses its meaning in some browsers unless the roles are said. */}
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <th scope="col" role="columnheader" class={classOf(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr role="row">
            {props.columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>(props: { column: Column<Row>; row: Row }) {
  const { column, row } = props
  const label = (
    <span class="vk-table__label" aria-hidden="true">
      {column.heading}
    </span>
  )
  if (column.rowHeading) {
    return (
      <th scope="row" role="rowheader" class={classOf(column)}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" class={classOf(column)}>
      {label}
      <span class="vk-table__value">{column.cell(row)}</span>
    </td>
  )
}

function classOf<Row>(column: Column<Row>): string | undefined {
  return column.numeric ? 'vk-numeric' : undefined
}
