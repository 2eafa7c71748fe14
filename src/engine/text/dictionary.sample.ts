/** One way from a state to another: letters read, symbols put out (marks in brackets, flags between @). */
export type Chain = { from: string; to: string; reads: string; writes: string }

/**
 * A transducer in the format of Voikko's dictionaries, for tests: begins in the state "start", ends in "end". Letters that
 * no chain reads may be added.
 */
export function writeTransducer(chains: readonly Chain[], moreLetters = ''): Uint8Array {
  const paths = chains.map((chain) => ({
    ...chain,
    ins: symbolsIn(chain.reads),
    outs: symbolsIn(chain.writes),
  }))
  const all = [...new Set(paths.flatMap(({ ins, outs }) => [...ins, ...outs]).concat([...moreLetters]))]
  const kinds = [isFlag, isLetter, isMark].map((kind) => all.filter((symbol) => kind(symbol)))
  const symbols = ['', ...kinds.flat()]
  const head = headOf(symbols)
  const cells = cellsOf(statesOf(paths, (symbol) => symbols.indexOf(symbol)))
  const bytes = new Uint8Array(head.length + cells.byteLength)
  bytes.set(head)
  bytes.set(new Uint8Array(cells.buffer), head.length)
  return bytes
}

type Path = { from: string; to: string; ins: string[]; outs: string[] }
type Step = { in: number; out: number; to: string }

const symbolsIn = (text: string) => text.match(/@[^@]+@|\[[^\]]+\]|./gu) ?? []
const isFlag = (symbol: string) => symbol.startsWith('@')
const isMark = (symbol: string) => symbol.startsWith('[')
const isLetter = (symbol: string) => !isFlag(symbol) && !isMark(symbol)

function headOf(symbols: readonly string[]): Uint8Array {
  const names = new TextEncoder().encode(symbols.map((symbol) => `${symbol}\0`).join(''))
  const head = new Uint8Array(Math.ceil((18 + names.length) / 8) * 8)
  const view = new DataView(head.buffer)
  view.setUint32(0, 0x00013a6e, true)
  view.setUint32(4, 0x000351fa, true)
  view.setUint16(16, symbols.length, true)
  head.set(names, 18)
  return head
}

/** A state of its own for each place within a chain. A flag is read and not written, as the format wants it. */
function statesOf(paths: readonly Path[], numberOf: (symbol: string) => number): Map<string, Step[]> {
  const states = new Map<string, Step[]>([['start', []]])
  const add = (state: string, step: Step) => states.set(state, [...(states.get(state) ?? []), step])
  for (const [index, { from, to, ins, outs }] of paths.entries()) {
    const length = Math.max(ins.length, outs.length, 1)
    for (let at = 0; at < length; at += 1) {
      const [reads, writes] = [ins[at] ?? '', outs[at] ?? '']
      const next = at === length - 1 ? to : `${index}.${at + 1}`
      const [symbolIn, symbolOut] = isFlag(writes) ? [writes, ''] : [reads, writes]
      if (isFlag(writes) && reads !== '') throw new RangeError('A flag stands where a letter is read.')
      add(at === 0 ? from : `${index}.${at}`, { in: numberOf(symbolIn), out: numberOf(symbolOut), to: next })
    }
  }
  add('end', { in: 0xffff, out: 0, to: 'start' })
  return states
}

function cellsOf(states: ReadonlyMap<string, Step[]>): Uint32Array {
  const starts = new Map<string, number>()
  let next = 0
  for (const [name, steps] of states) {
    starts.set(name, next)
    next += steps.length + (steps.length > 255 ? 1 : 0)
  }
  const cells = new Uint32Array(2 * next)
  for (const [name, steps] of states) {
    const from = starts.get(name) ?? 0
    const many = steps.length > 255
    for (const [index, step] of steps.toSorted((a, b) => a.in - b.in).entries()) {
      const at = from + index + (many && index > 0 ? 1 : 0)
      const following = index > 0 ? 0 : many ? 255 : steps.length - 1
      cells[2 * at] = step.in + step.out * 0x10000
      cells[2 * at + 1] = (starts.get(step.to) ?? 0) + following * 0x1000000
    }
    if (many) cells[2 * from + 2] = steps.length - 1
  }
  return cells
}
