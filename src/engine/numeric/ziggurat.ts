import type { Random } from './random.ts'

/**
 * Standard normal numbers where millions are needed: a third of the time of the polar method.
 *
 * Notation  the curve f(x) = e^(−x²/2) covered by 256 layers of the same area, of which layer i reaches to x_i; r = x_1
 *           where the lowest one's tail begins
 * Formula   a layer by lot and a place in it; below x_(i+1) the place lies under the curve whatever its height, which
 *           is so 99 times of 100; else a height is drawn, too, and in the tail two exponentials
 * Units     mean 0, standard deviation 1
 * Source    G. Marsaglia, W. Tsang, J. Stat. Softw. 5 (2000) no. 8, with layer and place from different bits as
 *           J. Doornik (2005) asks; the tail: G. Marsaglia, Technometrics 6 (1964) 101-102
 * Example   ziggurat(randomFrom(1)) is the same number each time
 */
export function ziggurat(random: Random): number {
  for (;;) {
    // 53 bits: eight for the layer, and enough for the place.
    const lot = random.uniform() * LAYERS
    const layer = Math.floor(lot)
    const x = (2 * (lot - layer) - 1) * (reach[layer] as number)
    if (Math.abs(x) < (reach[layer + 1] as number)) return x
    if (layer === 0) return x < 0 ? -tail(random) : tail(random)
    const low = height[layer] as number
    const drawn = low + random.uniform() * ((height[layer + 1] as number) - low)
    if (drawn < Math.exp(-0.5 * x * x)) return x
  }
}

const LAYERS = 256
const TAIL = 3.6541528853610088
const AREA = 0.00492867323399

const reach = new Float64Array(LAYERS + 1)
const height = new Float64Array(LAYERS + 1)
// The lowest layer is as wide as a box of its area would be, tail and all.
reach[0] = AREA / Math.exp(-0.5 * TAIL * TAIL)
reach[1] = TAIL
height[1] = Math.exp(-0.5 * TAIL * TAIL)
for (let i = 2; i < LAYERS; i++) {
  height[i] = (height[i - 1] as number) + AREA / (reach[i - 1] as number)
  reach[i] = Math.sqrt(-2 * Math.log(height[i] as number))
}
height[LAYERS] = 1

function tail(random: Random): number {
  for (;;) {
    const x = -Math.log(random.uniform()) / TAIL
    const y = -Math.log(random.uniform())
    if (2 * y > x * x) return TAIL + x
  }
}
