import highsModule, { type Highs, type Model, type ModelData } from 'highs'

/** One linear programme's row: coefficients by column, and its bounds. */
export type Row = {
  terms: readonly (readonly [column: number, coefficient: number])[]
  low: number
  high: number
}
export type Column = { cost: number; low: number; high: number; whole?: boolean }

// The package's types are those of its CommonJS build; what an import gets is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

let loading: Promise<Highs> | undefined

/** HiGHS, loaded once: the same input gives the same answer, and one thread is used. */
export function openSolver(): Promise<Highs> {
  loading ??= loadHighs()
  return loading
}

export function withProgramme<Result>(
  highs: Highs,
  columns: readonly Column[],
  rows: readonly Row[],
  work: (model: Model) => Result,
): Result {
  return highs.withModel(encoded(columns, rows), (model) => {
    // Exact to the last cell: costs differ by less than the usual gap.
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 })
    return work(model)
  })
}

/** The optimum's values, or nothing where there is none. */
export function solved(highs: Highs, model: Model): Float64Array | undefined {
  model.run()
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined
  return model.getSolution().colValue
}

function encoded(columns: readonly Column[], rows: readonly Row[]): ModelData {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { terms } of rows) {
    for (const [column, coefficient] of terms) {
      indices.push(column)
      values.push(coefficient)
    }
    starts.push(indices.length)
  }
  const [numCols, numRows] = [columns.length, rows.length]
  const whole = columns.some((column) => column.whole === true)
  return {
    numCols,
    numRows,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    ...(whole ? { integrality: Int32Array.from(columns, (column) => Number(column.whole === true)) } : {}),
  }
}
