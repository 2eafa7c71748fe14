// Under its own name a formatter would close what is left open here.
import { html as opening, raw } from 'hono/html'
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
      <tbody role="rowgroup">{rowsOf(props.columns, props.rows)}</tbody>
    </table>
  )
}

// What stands around the cells of a column is the same in every row, so it is written once: as elements of their own, the
// fifty rows of a list took longer to draw than to find.
function rowsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Child {
  const cells = columns.map((column) => ({ ...aroundCell(column), cell: column.cell }))
  return rows.map((row) => [
    rowStart,
    cells.map(({ before, cell, after }) => [before, cell(row), after]),
    rowEnd,
  ]) as Child
}

const rowStart = raw('<tr role="row">')
const rowEnd = raw('</tr>')

function aroundCell<Row>(column: Column<Row>) {
  const marked = column.numeric ? raw(' class="vk-numeric"') : ''
  if (column.rowHeading)
    return { before: opening`<th scope="row" role="rowheader"${marked}>`, after: raw('</th>') }
  const label = opening`<span class="vk-table__label" aria-hidden="true">${column.heading}</span>`
  return {
    before: opening`<td role="cell"${marked}>${label}<span class="vk-table__value">`,
    after: raw('</span></td>'),
  }
}

function classOf<Row>(column: Column<Row>): string | undefined {
  return column.numeric ? 'vk-numeric' : undefined
}
