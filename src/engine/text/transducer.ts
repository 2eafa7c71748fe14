import { readHeader, type Header } from './transducer-header.ts'
import { bitOf, MAY_END, reachIn } from './transducer-reach.ts'

/**
 * Reads a word through a finite-state transducer in the format of Voikko's dictionaries (unweighted VFST).
 *
 * Notation  a cell is 8 bytes: symbol in (16 bits), symbol out (16), target state (24), how many cells follow (8);
 *           a state is the number of its first cell; 255 following cells mean that the next cell holds their number
 *           in 32 bits and the others come after it; cells of a state stand in order of symbol in, those that read no
 *           letter (0 is empty, then flags) first and 0xFFFF last, which marks a state where a word may end
 * Formula   depth first over all paths that spell the word, flag diacritics held (@P set, @C clear, @U unify,
 *           @R require, @D disallow), but for states that transducer-reach.ts rules out; the symbols put out along a path, flags left out of them, are one output
 * Units     symbols, numbered as in the file's own table
 * Errors    RangeError when the bytes are not such a transducer; a letter it does not know gives no outputs
 * Source    the format as it lies in Debian's voikko-fi 2.5; flag diacritics: K. Beesley and L. Karttunen, Finite State
 *           Morphology (2003), chapter 7. At most 16 outputs and 100,000 steps a word, as libvoikko bounds itself
 * Example   "taloa" gives [Ln][Xp]talo[X]talo[Sp][Ny]a
 */
export type Transducer = {
  symbols: readonly string[]
  /** Each output as the numbers of its symbols, in the order of the file. */
  read(word: string): Uint16Array[]
}

const MOST_OUTPUTS = 16
const MOST_STEPS = 100_000
const DEEPEST = 2_000
const ENDS = 0xffff

export function openTransducer(bytes: Uint8Array): Transducer {
  const header = readHeader(bytes)
  const search = searchIn(header, cellsOf(bytes, header.cellsAt))
  return {
    symbols: header.symbols,
    read: (word) => {
      const letters: number[] = []
      for (const letter of word) {
        const symbol = header.letters.get(letter)
        if (symbol === undefined) return []
        letters.push(symbol)
      }
      return search(letters)
    },
  }
}

/** A view on the bytes where they lie, so that several threads may share them; a copy only when they lie askew. */
function cellsOf(bytes: Uint8Array, at: number): Uint32Array {
  const whole = (bytes.byteOffset + at) % 4 === 0 ? bytes.subarray(at) : bytes.slice(at)
  return new Uint32Array(whole.buffer, whole.byteOffset, 2 * Math.floor(whole.byteLength / 8))
}

function searchIn(header: Header, cells: Uint32Array) {
  const { firstLetter } = header
  const { kinds, features, values: flagValues } = flagTables(header)
  const values = new Uint16Array(header.features)
  const reach = reachIn(cells, firstLetter)
  const out = new Uint16Array(DEEPEST + 1)
  let [letters, wanted] = [new Uint16Array(64), new Int32Array(64)]
  let outputs: Uint16Array[] = []
  let [length, steps, depth] = [0, 0, 0]
  const symbolIn = (cell: number) => (cells[2 * cell] as number) & 0xffff
  const targetOf = (cell: number) => (cells[2 * cell + 1] as number) & 0xffffff

  function walk(state: number, read: number, written: number): void {
    if (steps >= MOST_STEPS || depth >= DEEPEST || outputs.length >= MOST_OUTPUTS) return
    steps += 1
    depth += 1
    const following = (cells[2 * state + 1] as number) >>> 24
    const gap = following === 255 ? 1 : 0
    const last = state + (gap === 1 ? 1 + (cells[2 * state + 2] as number) : following)
    // The first cell stands before the gap, the others after it.
    let cell = state
    for (; cell <= last && symbolIn(cell) < firstLetter; cell += cell === state ? 1 + gap : 1) {
      if ((reach(targetOf(cell)) & (wanted[read] as number)) === 0) continue
      const symbol = symbolIn(cell)
      if (kinds[symbol] === 0) follow(cell, read, written)
      else raise(symbol, cell, read, written)
    }
    if (read === length) {
      if (symbolIn(last) === ENDS) outputs.push(out.slice(0, written))
      depth -= 1
      return
    }
    const letter = letters[read] as number
    if (cell === state && symbolIn(cell) < letter) cell += 1 + gap
    if (cell !== state) cell = firstNotBelow(letter, cell, last)
    for (; cell <= last && symbolIn(cell) === letter; cell += cell === state ? 1 + gap : 1)
      if ((reach(targetOf(cell)) & (wanted[read + 1] as number)) !== 0) follow(cell, read + 1, written)
    depth -= 1
  }

  function firstNotBelow(symbol: number, from: number, last: number): number {
    let [low, high] = [from, last + 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (symbolIn(middle) < symbol) low = middle + 1
      else high = middle
    }
    return low
  }

  function follow(cell: number, read: number, written: number) {
    const symbol = (cells[2 * cell] as number) >>> 16
    out[written] = symbol
    walk(targetOf(cell), read, symbol !== 0 && kinds[symbol] === 0 ? written + 1 : written)
  }

  function raise(flag: number, cell: number, read: number, written: number) {
    const feature = features[flag] as number
    const before = values[feature] as number
    const after = afterFlag(kinds[flag] as number, flagValues[flag] as number, before)
    if (after < 0) return
    values[feature] = after
    follow(cell, read, written)
    values[feature] = before
  }

  return (word: readonly number[]) => {
    length = word.length
    if (wanted.length <= length) [letters, wanted] = [new Uint16Array(2 * length), new Int32Array(2 * length)]
    letters.set(word)
    word.forEach((symbol, at) => (wanted[at] = bitOf(symbol, firstLetter)))
    wanted[length] = MAY_END
    outputs = []
    ;[steps, depth] = [0, 0]
    walk(0, 0, 0)
    return outputs
  }
}

const signs = 'PCURD'

/** Flags by symbol as plain numbers, which are read much faster than objects: 0 where a symbol is no flag, else 1 to 5. */
function flagTables({ flags }: Header) {
  return {
    kinds: Uint8Array.from(flags, (flag) => (flag ? signs.indexOf(flag.sign) + 1 : 0)),
    features: Uint16Array.from(flags, (flag) => flag?.feature ?? 0),
    values: Uint16Array.from(flags, (flag) => flag?.value ?? 0),
  }
}

/** What the feature holds after the flag, or −1 where the flag forbids the path. 0 is "nothing set". */
function afterFlag(kind: number, value: number, before: number): number {
  if (kind === P) return value
  if (kind === C) return 0
  if (kind === U) return before === 0 || before === value ? value : -1
  const matches = value === 0 ? before !== 0 : before === value
  return matches === (kind === R) ? before : -1
}

const [P, C, U, R] = [1, 2, 3, 4]
