/** How many bytes so many take: whole numbers, numbers, vectors of two numbers, and two such vectors. */
export function words(count: i32): usize {
  return (<usize>count) << 2
}

export function numbers(count: i32): usize {
  return (<usize>count) << 3
}

export function pairs(count: i32): usize {
  return (<usize>count) << 4
}

export function fours(count: i32): usize {
  return (<usize>count) << 5
}
