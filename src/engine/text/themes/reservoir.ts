import { randomFrom } from '../../numeric/random.ts'

/**
 * A sample of what comes by, each with the same chance, without knowing how many will come.
 *
 * Notation  m the size of the sample, i the number of those that came so far
 * Formula   the i-th replaces one of the sample with chance m/i
 * Units     at most m items, in the order in which they came
 * Errors    none
 * Source    J. Vitter, ACM Trans. Math. Softw. 11 (1985) 37-57, algorithm R
 * Example   fewer than m items: all of them
 */
export async function sampleOf<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  m: number,
  seed: number,
): Promise<{ sample: Item[]; of: number }> {
  const random = randomFrom(seed)
  const kept: { item: Item; number: number }[] = []
  let number = 0
  for await (const item of items) {
    number += 1
    const place = number <= m ? kept.length : random.below(number)
    if (place < m) kept[place] = { item, number }
  }
  kept.sort((a, b) => a.number - b.number)
  return { sample: kept.map(({ item }) => item), of: number }
}
