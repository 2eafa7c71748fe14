/** How often each number has been added: good until the next `add` or `clear`, and whoever takes it may write over it. */
export type Tally = { numbers: Uint32Array; counts: Float32Array; length: number }

/**
 * Counts of one text in a small table that stays in the processor's nearest memory: a table of all features would be met at
 * random, and take several times as long. A number lies at its own place or the next free one.
 *
 * Source    D. Knuth, The Art of Computer Programming 3 (1998), section 6.4, algorithm L
 */
export function tallyOf() {
  let places = new Uint32Array(4096)
  let [numbers, counts, found] = [new Uint32Array(1024), new Float32Array(1024), new Uint32Array(1024)]
  let length = 0

  const placeOf = (number: number) => {
    const last = places.length - 1
    let place = Math.imul(number, 0x9e3779b1) & last
    for (let at = places[place] as number; at > 0; at = places[place] as number) {
      if (numbers[at - 1] === number) break
      place = (place + 1) & last
    }
    return place
  }

  const grow = () => {
    numbers = longer(numbers, new Uint32Array(2 * length))
    counts = longer(counts, new Float32Array(2 * length))
    found = new Uint32Array(2 * length)
    places = new Uint32Array(8 * length)
    for (let at = 0; at < length; at += 1) {
      found[at] = placeOf(numbers[at] as number)
      places[found[at] as number] = at + 1
    }
  }

  return {
    clear() {
      for (let at = 0; at < length; at += 1) places[found[at] as number] = 0
      length = 0
    },
    add(number: number) {
      if (length === numbers.length) grow()
      const place = placeOf(number)
      const at = places[place] as number
      if (at > 0) {
        counts[at - 1] = (counts[at - 1] as number) + 1
        return
      }
      numbers[length] = number
      counts[length] = 1
      found[length] = place
      places[place] = ++length
    },
    counted: (): Tally => ({ numbers, counts, length }),
  }
}

function longer<Numbers extends Uint32Array | Float32Array>(before: Numbers, after: Numbers): Numbers {
  after.set(before)
  return after
}
