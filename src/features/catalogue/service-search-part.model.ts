import parts from './compound-part.codes.json' with { type: 'json' }

/**
 * The two parts of a long word that is made of words we know: at its end or, failing that, at its beginning. Empty where it is
 * no compound that we can tell. Cheap and without a dictionary; what it misses, likeness of letters finds.
 */
export function partsOf(word: string, language: string): string[] {
  const known = knownParts.get(language)
  if (!known || word.length < shortestCompound) return []
  for (let at = word.length - shortestPart; at >= shortestPart; at -= 1) {
    const first = word.slice(0, at)
    const rest = word.slice(at)
    if (!known.has(rest) && (rest.length < shortestUnknown || isEnding.test(rest))) continue
    if (!known.has(first) && !known.has(withoutJoint(first, language))) continue
    const further = partsOf(rest, language)
    return [withoutJoint(first, language), ...(further.length > 0 ? further : [rest])]
  }
  return []
}

const shortestCompound = 7
const shortestPart = 3
// A rest that nobody knows is a word with its ending, or it is nothing.
const shortestUnknown = 4
// Kirjasto is no compound of kirja: it is made of it.
const isEnding = /^st[oö]/

const knownParts = new Map(
  Object.entries(parts).map(([language, words]) => [
    language,
    new Set(words.split(' ').filter((word) => word.length >= shortestPart)),
  ]),
)

// The genitive of a Finnish part and the s of a Swedish one stand between the parts.
function withoutJoint(part: string, language: string): string {
  if (language === 'fi') return part.replace(/n$/, '')
  return language === 'sv' ? part.replace(/s$/, '') : part
}
