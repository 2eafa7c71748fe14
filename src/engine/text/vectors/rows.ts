/**
 * Sparse rows one after another: row i has `values[p]` at `features[p]` for p from `starts[i]` to `starts[i + 1]`
 * (excluded), each feature once; every other feature is zero in it.
 *
 * Source    Y. Saad, Iterative Methods for Sparse Linear Systems (2003), section 3.4 (compressed sparse rows)
 */
export type Rows = { starts: Uint32Array; features: Uint32Array; values: Float32Array }

export const rowCount = (rows: Rows): number => rows.starts.length - 1

export type RowsBuilder = {
  add(feature: number, value: number): void
  endRow(): void
  /** The rows so far, which are then no longer the builder's. */
  build(): Rows
}

export function rowsBuilder(rowsExpected = 1024, featuresExpected = 64 * rowsExpected): RowsBuilder {
  let starts = new Uint32Array(rowsExpected + 1)
  let features = new Uint32Array(featuresExpected)
  let values = new Float32Array(featuresExpected)
  let [row, at] = [0, 0]
  return {
    add(feature, value) {
      if (at === features.length) {
        features = grown(features, new Uint32Array(2 * at + 64))
        values = grown(values, new Float32Array(2 * at + 64))
      }
      features[at] = feature
      values[at++] = value
    },
    endRow() {
      row += 1
      if (row === starts.length) starts = grown(starts, new Uint32Array(2 * row + 64))
      starts[row] = at
    },
    build: () => ({
      starts: starts.slice(0, row + 1),
      features: features.slice(0, at),
      values: values.slice(0, at),
    }),
  }
}

function grown<Numbers extends Uint32Array | Float32Array>(before: Numbers, after: Numbers): Numbers {
  after.set(before)
  return after
}

/** Rows of several hands, one after the other. */
export function joinedRows(pieces: readonly Rows[]): Rows {
  const total = pieces.reduce((sum, piece) => sum + piece.features.length, 0)
  const joined: Rows = {
    starts: new Uint32Array(pieces.reduce((sum, piece) => sum + rowCount(piece), 1)),
    features: new Uint32Array(total),
    values: new Float32Array(total),
  }
  let [row, at] = [0, 0]
  for (const piece of pieces) {
    joined.features.set(piece.features, at)
    joined.values.set(piece.values, at)
    for (let index = 1; index <= rowCount(piece); index += 1)
      joined.starts[++row] = at + (piece.starts[index] as number)
    at += piece.features.length
  }
  return joined
}
