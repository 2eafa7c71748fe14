/** A flag diacritic such as @P.YS_ALKANUT.ON@: what it does to which feature, with which value (0 for none or any). */
export type Flag = { sign: 'P' | 'C' | 'U' | 'R' | 'D'; feature: number; value: number }

export type Header = {
  symbols: readonly string[]
  /** The symbols that are letters, by the letter. */
  letters: ReadonlyMap<string, number>
  /** By symbol; empty where a symbol is no flag. */
  flags: readonly (Flag | undefined)[]
  features: number
  /** Symbols below this one are empty or flags: they read nothing. */
  firstLetter: number
  cellsAt: number
}

/**
 * The head of an unweighted VFST file: 16 bytes, the number of symbols in 16 bits, the symbols in UTF-8 each closed by a
 * zero byte, and room up to the next multiple of 8. Everything is little-endian.
 *
 * Source    the format as it lies in Debian's voikko-fi 2.5
 */
export function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 26 || view.getUint32(0, true) !== 0x00013a6e || view.getUint32(4, true) !== 0x000351fa)
    throw new RangeError('These bytes are not a transducer of Voikko (VFST).')
  if (view.getUint8(8) !== 0) throw new RangeError('Weighted transducers are not read.')
  const { symbols, end } = symbolsOf(bytes, view.getUint16(16, true))
  const cellsAt = Math.ceil(end / 8) * 8
  if (cellsAt + 8 > bytes.length) throw new RangeError('The transducer ends before its first state.')
  const letters = new Map(
    [...symbols.entries()]
      .filter(([, symbol]) => [...symbol].length === 1)
      .map(([at, symbol]) => [symbol, at]),
  )
  return { symbols, letters, ...flagsOf(symbols), firstLetter: Math.min(...letters.values()), cellsAt }
}

function symbolsOf(bytes: Uint8Array, count: number) {
  const text = new TextDecoder()
  const symbols: string[] = []
  let end = 18
  while (symbols.length < count) {
    const close = bytes.indexOf(0, end)
    if (close < 0) throw new RangeError('The transducer ends within its symbols.')
    symbols.push(text.decode(bytes.subarray(end, close)))
    end = close + 1
  }
  return { symbols, end }
}

function flagsOf(symbols: readonly string[]) {
  const features = new Map<string, number>()
  const values = new Map<string, number>([['', 0]])
  const numberIn = (table: Map<string, number>, name: string) => {
    const number = table.get(name) ?? table.size
    table.set(name, number)
    return number
  }
  const flags = symbols.map((symbol): Flag | undefined => {
    const [, sign, feature = '', value = ''] = /^@([PCURD])\.([^.@]+)(?:\.([^@]+))?@$/u.exec(symbol) ?? []
    if (sign === undefined) return undefined
    return {
      sign: sign as Flag['sign'],
      feature: numberIn(features, feature),
      value: numberIn(values, value),
    }
  })
  return { flags, features: features.size }
}
