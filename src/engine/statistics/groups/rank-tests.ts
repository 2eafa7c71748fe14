import { chiSquareAbove } from '../../numeric/distribution-gamma.ts'
import { normalCdf } from '../../numeric/normal.ts'

/**
 * Do groups give higher marks than each other? Tests of ranks, for scales whose steps need not be equal.
 *
 * Notation  ranks of all marks together, ties sharing their mean; N marks; T = Σ (t³ − t) over ties of t
 * Formula   two groups: W = (rank sum of the first) − n₁(n₁+1)/2 against a normal with variance
 *           n₁n₂/12 (N + 1 − T/(N(N−1))); more: H = (12/(N(N+1)) Σ R²/n − 3(N+1)) / (1 − T/(N³−N))
 * Units     test figures and p-values
 * Errors    RangeError when a group is empty or all marks are alike
 * Source    F. Wilcoxon, Biometrics Bulletin 1 (1945) 80-83; W. Kruskal and W. Wallis, JASA 47 (1952) 583-621
 * Example   1, 2 against 3, 4: W 0
 */
export function rankSumTest(
  first: readonly number[],
  second: readonly number[],
  corrected = false,
): { statistic: number; p: number } {
  const { ranks, ties, all } = rank([first, second])
  const [n1, n2] = [first.length, second.length]
  const statistic = (ranks[0] ?? 0) - (n1 * (n1 + 1)) / 2
  const variance = ((n1 * n2) / 12) * (all + 1 - ties / (all * (all - 1)))
  const away = statistic - (n1 * n2) / 2
  const shift = corrected ? Math.min(0.5, Math.abs(away)) : 0
  return { statistic, p: 2 * normalCdf(-(Math.abs(away) - shift) / Math.sqrt(variance)) }
}

export function kruskalTest(groups: readonly (readonly number[])[]): { statistic: number; p: number } {
  const { ranks, ties, all } = rank(groups)
  const sum = groups.reduce((total, group, index) => total + (ranks[index] ?? 0) ** 2 / group.length, 0)
  const plain = (12 / (all * (all + 1))) * sum - 3 * (all + 1)
  const statistic = plain / (1 - ties / (all ** 3 - all))
  return { statistic, p: chiSquareAbove(statistic, groups.length - 1) }
}

function rank(groups: readonly (readonly number[])[]) {
  if (groups.some((group) => group.length === 0)) throw new RangeError('a group without marks')
  const marks = groups.flatMap((group, of) => group.map((mark) => ({ mark, of })))
  marks.sort((a, b) => a.mark - b.mark)
  const ranks = groups.map(() => 0)
  let ties = 0
  for (let from = 0; from < marks.length;) {
    let to = from
    while (to < marks.length && marks[to]?.mark === marks[from]?.mark) to += 1
    const tied = to - from
    ties += tied ** 3 - tied
    // Places count from 1: tied marks share the mean of from + 1 … to.
    for (const { of } of marks.slice(from, to)) ranks[of] = (ranks[of] ?? 0) + (from + 1 + to) / 2
    from = to
  }
  const all = marks.length
  if (ties === all ** 3 - all) throw new RangeError('all marks are alike')
  return { ranks, ties, all }
}
