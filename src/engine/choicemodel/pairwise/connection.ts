import type { Votes } from './votes.ts'

/**
 * Whether votes can rank the items at all: each must lead to each other one along "was put before".
 *
 * Notation  an arrow i → j where i was put before j at least once; a group is a largest set of items that all lead
 *           to one another
 * Formula   the abilities of Bradley and Terry are finite and unique exactly when there is one group
 * Shapes    groups of places in `items`; a group that only won stands before those it was put before
 * Source    L. Ford, Am. Math. Monthly 64 (1957) 28-33; groups by R. Tarjan, SIAM J. Comput. 1 (1972) 146-160
 * Example   a before b, b before a, b before c: the groups are [a, b] and [c]
 */
export function groupsOf({ items, wins }: Votes): number[][] {
  const n = items.length
  const order = new Int32Array(n).fill(-1)
  const lowest = new Int32Array(n)
  const isOpen = new Uint8Array(n)
  const open: number[] = []
  const groups: number[][] = []
  let visits = 0
  // Kept by hand, since hundreds of items in a row would be too deep for calls within calls.
  const path: { item: number; next: number }[] = []
  const enter = (item: number) => {
    order[item] = lowest[item] = visits++
    isOpen[item] = 1
    open.push(item)
    path.push({ item, next: 0 })
  }
  const reach = (from: number, found: number) => {
    lowest[from] = Math.min(lowest[from] as number, found)
  }
  const leave = (item: number) => {
    path.pop()
    const above = path.at(-1)
    if (above !== undefined) reach(above.item, lowest[item] as number)
    if (lowest[item] !== order[item]) return
    const group = open.splice(open.lastIndexOf(item))
    for (const member of group) isOpen[member] = 0
    groups.push(group.toSorted((a, b) => a - b))
  }
  for (let start = 0; start < n; start++) {
    if (order[start] === -1) enter(start)
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { item } = here
      const j = here.next++
      if (j === n) leave(item)
      else if ((wins[item * n + j] ?? 0) === 0) continue
      else if (order[j] === -1) enter(j)
      else if (isOpen[j] === 1) reach(item, order[j] as number)
    }
  }
  return groups.toReversed()
}

/** Sets of items that no vote has ever compared with the rest. */
export function islandsOf({ items, wins }: Votes): number[][] {
  const n = items.length
  const bothWays = wins.map((count, place) => count + (wins[(place % n) * n + Math.floor(place / n)] ?? 0))
  return groupsOf({ items, wins: bothWays })
}
