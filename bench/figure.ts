/** One claim of the project, measured against a yardstick in the same run. */
export type Figure = {
  /** The word that runs this one alone: `npm run bench -- answers`. */
  key: string
  name: string
  unit: string
  yardstick: string
  /** The bound that is claimed, on the ratio to the yardstick (or, without a yardstick, on the value itself). */
  target: { atLeast: number } | { atMost: number }
  measure(): Promise<Measured>
}

export type Measured = { value: number; ratio: number; note?: string }

export type Result = {
  name: string
  value: number
  unit: string
  yardstick: string
  ratio: number
  target: string
  holds: boolean
  note?: string
}

export async function resultOf(figure: Figure): Promise<Result> {
  const { value, ratio, note } = await figure.measure()
  const { target } = figure
  const holds = 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost
  return {
    name: figure.name,
    value: rounded(value),
    unit: figure.unit,
    yardstick: figure.yardstick,
    ratio: rounded(ratio),
    target: 'atLeast' in target ? `at least ${target.atLeast}` : `at most ${target.atMost}`,
    holds,
    ...(note === undefined ? {} : { note }),
  }
}

function rounded(value: number) {
  return Number(value.toPrecision(4))
}
