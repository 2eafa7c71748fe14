/**
 * Eight straight borders side by side, as WebAssembly vectors of two numbers. Its plain twin is ../learning/twin.ts, which
 * also names the formula and its source; both give the same bits.
 */

/** The place of the rows' features and values, of the eight sums and steps, and of the weights, the biases last. */
export let features: usize = 0
export let values: usize = 0
export let sums: usize = 0
export let steps: usize = 0
export let weights: usize = 0
let biases: usize = 0

/** Room for so many features of rows, and for the weights of so many. */
export function arrange(room: i32, width: i32): void {
  features = (__heap_base + 63) & ~(<usize>63)
  values = features + ((<usize>room * 4 + 63) & ~(<usize>63))
  sums = values + ((<usize>room * 4 + 63) & ~(<usize>63))
  steps = sums + 64
  weights = steps + 64
  biases = weights + ((<usize>width) << 6)
  const missing = <i32>((biases + 64 + 65535) >> 16) - memory.size()
  if (missing > 0 && memory.grow(missing) < 0) unreachable()
}

/** sums = w·x for the row whose features and values are so many, from this one on */
export function dot(first: i32, count: i32): void {
  let a = v128.load(biases)
  let b = v128.load(biases, 16)
  let c = v128.load(biases, 32)
  let d = v128.load(biases, 48)
  const begin = features + ((<usize>first) << 2)
  const end = begin + ((<usize>count) << 2)
  for (let at = begin, from = values + ((<usize>first) << 2); at < end; at += 4, from += 4) {
    const value = f64x2.splat(<f64>load<f32>(from))
    const place = weights + ((<usize>load<u32>(at)) << 6)
    a = f64x2.add(a, f64x2.mul(value, v128.load(place)))
    b = f64x2.add(b, f64x2.mul(value, v128.load(place, 16)))
    c = f64x2.add(c, f64x2.mul(value, v128.load(place, 32)))
    d = f64x2.add(d, f64x2.mul(value, v128.load(place, 48)))
  }
  v128.store(sums, a)
  v128.store(sums, b, 16)
  v128.store(sums, c, 32)
  v128.store(sums, d, 48)
}

/** w += steps · x */
export function add(first: i32, count: i32): void {
  const a = v128.load(steps)
  const b = v128.load(steps, 16)
  const c = v128.load(steps, 32)
  const d = v128.load(steps, 48)
  v128.store(biases, f64x2.add(v128.load(biases), a))
  v128.store(biases, f64x2.add(v128.load(biases, 16), b), 16)
  v128.store(biases, f64x2.add(v128.load(biases, 32), c), 32)
  v128.store(biases, f64x2.add(v128.load(biases, 48), d), 48)
  const begin = features + ((<usize>first) << 2)
  const end = begin + ((<usize>count) << 2)
  for (let at = begin, from = values + ((<usize>first) << 2); at < end; at += 4, from += 4) {
    const value = f64x2.splat(<f64>load<f32>(from))
    const place = weights + ((<usize>load<u32>(at)) << 6)
    v128.store(place, f64x2.add(v128.load(place), f64x2.mul(value, a)))
    v128.store(place, f64x2.add(v128.load(place, 16), f64x2.mul(value, b)), 16)
    v128.store(place, f64x2.add(v128.load(place, 32), f64x2.mul(value, c)), 32)
    v128.store(place, f64x2.add(v128.load(place, 48), f64x2.mul(value, d)), 48)
  }
}
