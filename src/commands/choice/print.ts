/** Rows of words as a table: the first column to the left, numbers to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows]
  const widths = head.map((_, place) => Math.max(...all.map((row) => row[place]?.length ?? 0)))
  for (const row of all) {
    const cells = row.map((cell, place) =>
      place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

/** Typed arrays as plain ones; what is not a number, as a covariance that could not be had, as null. */
export function printJson(value: unknown): void {
  console.log(
    JSON.stringify(
      value,
      (_, inner: unknown) => (ArrayBuffer.isView(inner) ? Array.from(inner as Float64Array) : inner),
      2,
    ),
  )
}

/** Six digits that matter, as economists' programs print them. */
export function six(value: number): string {
  if (!Number.isFinite(value)) return '-'
  const size = Math.abs(value)
  return size !== 0 && (size < 1e-4 || size >= 1e6) ? value.toExponential(4) : value.toPrecision(6)
}

/** A sum of weights: a whole one as a count, others with six digits. */
export function amount(sum: number): string {
  return Number.isInteger(sum) ? sum.toLocaleString('en') : six(sum)
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}

/** A two-sided probability under the normal distribution, where small ones are all alike. */
export function pValue(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3)
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
