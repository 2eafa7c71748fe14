import { openTransducer } from './transducer.ts'
import { type Analyser, type Analysis, remembering } from './words.ts'

/** One way to read a Finnish word. */
export type Reading = {
  /** The form found in a dictionary, with the capitals of a name. */
  baseForm: string
  /** The base form of each part of a compound; of a simple word only itself. */
  parts: readonly string[]
  /** What derived words were made from: juosta for juoksija. */
  roots: readonly string[]
  isName: boolean
}

/**
 * What a Finnish word may be, by Voikko's dictionary.
 *
 * Notation  an output of the transducer is surface letters and marks: [L..] a class, [Xp]base[X] the base form of what
 *           follows, [Xj]base[X] of a derivation from it, [Xr]..[X] how it is spelled out, [Bc] between the parts of a
 *           compound, = within the base form of a compound that is a word of its own
 * Formula   base form = the surface before the last [Xp] or [Xj], and the base that stands there
 * Units     none
 * Errors    RangeError when the bytes are no such transducer; a word nobody knows has no readings
 * Source    the marks as they lie in Debian's voikko-fi 2.5 (GPL-2+: its bytes are passed in, never part of ours)
 * Example   hammaslääkäriaikoja: hammaslääkäriaika, of the parts hammas, lääkäri, aika
 */
export function finnishReadings(dictionary: Uint8Array): (word: string) => Reading[] {
  const transducer = openTransducer(dictionary)
  return (word) => transducer.read(word).map((output) => readingOf(output, transducer.symbols))
}

/** Base forms and compound parts in lower case: the reading of fewest parts first, names after common words. */
export function finnishAnalyser(dictionary: Uint8Array, fallback: Analyser): Analyser {
  const readings = finnishReadings(dictionary)
  return remembering((word) => {
    const found = readings(word)
    return found.length === 0 ? fallback(word) : analysisOf(found)
  })
}

function analysisOf(readings: readonly Reading[]): Analysis {
  const ordered = readings.toSorted((a, b) => rank(a) - rank(b))
  const [likeliest] = ordered
  const parts = likeliest && likeliest.parts.length > 1 ? likeliest.parts : []
  return {
    lemmas: distinct(ordered.map(({ baseForm }) => baseForm)),
    parts: distinct(parts),
    roots: distinct(likeliest?.roots ?? []),
  }
}

const rank = ({ parts, isName }: Reading) => parts.length + (isName ? 0.5 : 0)

const distinct = (words: readonly string[]) => [...new Set(words.map((word) => word.toLowerCase()))]

function readingOf(output: Uint16Array, symbols: readonly string[]): Reading {
  const [parts, roots]: [string[], string[]] = [[], []]
  let [surface, baseForm, base, opened, wordClass] = ['', '', '', '', '']
  let [partFrom, bent] = [0, '']
  for (const number of output) {
    const symbol = symbols[number] ?? ''
    if (symbol === '[X]') {
      const before = opened === '[Xj]' ? parts.pop() : undefined
      if (opened !== '[Xr]') baseForm = surface + base.replaceAll('=', '')
      if (opened === '[Xp]') {
        partFrom = surface.length
        parts.push(...base.split('=').filter((part) => part !== ''))
      } else if (before !== undefined) {
        roots.push(before)
        parts.push(baseForm.slice(partFrom))
      }
      opened = ''
    } else if (symbol.startsWith('[X')) [opened, base] = [symbol, '']
    else if (symbol.startsWith('[L')) {
      // Each part of a numeral bends: viidenkymmenen, viisikymmentä. That of other words stays: yksinkertaisen.
      if (bent !== '' && symbol !== '[Lu]') surface = bent
      ;[bent, wordClass] = ['', symbol]
    } else if (symbol === '[Bc]' && wordClass === '[Lu]' && baseForm !== '')
      [bent, surface, baseForm] = [surface, baseForm, '']
    else if (symbol.length > 1) continue
    else if (opened === '') surface += symbol
    else base += symbol
  }
  return { baseForm: baseForm || surface, parts, roots, isName: wordClass.startsWith('[Le') }
}
