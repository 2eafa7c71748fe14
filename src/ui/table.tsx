import type { Child } from 'hono/jsx'
import { escaped, newWriting } from './writing.ts'

export type Column<Row> = {
  heading: string
  cell: (row: Row) => Child
  /** Aligned at the end, digits of one width. */
  numeric?: boolean
  /** The cell names its row. */
  rowHeading?: boolean
  /** On a narrow screen it runs on in the line of its neighbours: a name, a day. Only a number needs its heading there. */
  runsOn?: boolean
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

// What stands around the cells of a column is the same in every row, so it is written once, and words are put together as they
// come: as elements of their own, the fifty rows of a list took longer to draw than to find.
function rowsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Child {
  const cells = columns.map((column) => ({ ...aroundCell(column), cell: column.cell }))
  const written = newWriting()
  for (const row of rows) {
    written.markup(rowStart)
    for (const { before, cell, after } of cells) {
      written.markup(before)
      written.child(cell(row))
      written.markup(after)
    }
    written.markup(rowEnd)
  }
  return written.children()
}

const rowStart = '<tr role="row">'
const rowEnd = '</tr>'

function aroundCell<Row>(column: Column<Row>) {
  const classes = classOf(column)
  const marked = classes === undefined ? '' : ` class="${classes}"`
  if (column.rowHeading) return { before: `<th scope="row" role="rowheader"${marked}>`, after: '</th>' }
  const label = `<span class="vk-table__label" aria-hidden="true">${escaped(column.heading)}</span>`
  return {
    before: `<td role="cell"${marked}>${label}<span class="vk-table__value">`,
    after: '</span></td>',
  }
}

function classOf<Row>(column: Column<Row>): string | undefined {
  const classes = [column.numeric ? 'vk-numeric' : '', column.runsOn ? 'vk-runs-on' : ''].filter(Boolean)
  return classes.length === 0 ? undefined : classes.join(' ')
}
