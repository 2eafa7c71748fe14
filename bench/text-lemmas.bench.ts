import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { finnishReadings } from '../src/engine/text/morphology.ts'
import { stemmerOf } from '../src/engine/text/stem.ts'
import { hasReferenceData, referenceData } from '../tests/reference-data.ts'
import type { Figure } from './figure.ts'
import { dictionary, ministryTexts } from './text-data.ts'

// Debian's python3-libvoikko speaks only to Debian's own Python.
const python = '/usr/bin/python3'
const libvoikko = '/usr/lib/python3/dist-packages/libvoikko.py'

/** The different words of ministers' answers and of film subtitles, in lower case. */
function distinctWords(): string[] {
  const texts = [
    ...ministryTexts('dev').map(({ text }) => text),
    referenceData('text/xed_fi_annotated.tsv').subarray(0, 200_000).toString(),
  ]
  const words = texts
    .join('\n')
    .toLowerCase()
    .match(/\p{L}+(?:-\p{L}+)*/gu)
  return [...new Set(words)]
}

const askLibvoikko = `
import json, sys
from libvoikko import Voikko
voikko = Voikko('fi')
print(json.dumps([[one.get('BASEFORM') for one in voikko.analyze(word)] for word in sys.stdin.read().split('\\n')]))
`

/** The base forms that libvoikko gives. */
function libvoikkoForms(words: readonly string[]): string[][] {
  const { stdout } = spawnSync(python, ['-c', askLibvoikko], { input: words.join('\n'), maxBuffer: 1e9 })
  return JSON.parse(stdout.toString()) as string[][]
}

function agreement(bytes: Uint8Array) {
  const words = distinctWords()
  const theirs = libvoikkoForms(words)
  const read = finnishReadings(bytes)
  const lower = (form: string | undefined) => (form ?? '').toLowerCase()
  let [first, all] = [0, 0]
  for (const [at, word] of words.entries()) {
    const ours = read(word).map(({ baseForm }) => lower(baseForm))
    const known = (theirs[at] ?? []).map(lower)
    if (lower(ours[0]) === lower(known[0])) first += 1
    if (new Set(ours).symmetricDifference(new Set(known)).size === 0) all += 1
  }
  const share = first / words.length
  const same = (all / words.length).toFixed(4)
  return { value: share, ratio: share, note: `all base forms the same for ${same} of ${words.length} words` }
}

function wordsPerSecond(words: readonly string[], work: (word: string) => unknown): number {
  const started = performance.now()
  for (const word of words) work(word)
  return (words.length * 1000) / (performance.now() - started)
}

function speed(bytes: Uint8Array) {
  const words = distinctWords()
  const read = finnishReadings(bytes)
  const stem = stemmerOf('fi')
  for (const word of words.slice(0, 2_000)) read(word)
  for (const word of words.slice(0, 2_000)) stem(word)
  const rest = words.slice(2_000)
  const [ours, snowball] = [wordsPerSecond(rest, read), wordsPerSecond(rest, stem)]
  return { value: ours, ratio: ours / snowball, note: `Snowball ${Math.round(snowball)} words a second` }
}

const agreementFigure = (bytes: Uint8Array): Figure => ({
  key: 'text-lemmas',
  name: 'the first base form is the one libvoikko gives, capitals aside',
  unit: 'share',
  yardstick: 'all different words of two collections',
  target: { atLeast: 0.993 },
  measure: async () => agreement(bytes),
})

const speedFigure = (bytes: Uint8Array): Figure => ({
  key: 'text-lemmas',
  name: 'reading Finnish words never met before',
  unit: 'words a second',
  yardstick: 'cutting the same words to their stems',
  target: { atLeast: 0.2 },
  measure: async () => speed(bytes),
})

const found = hasReferenceData ? dictionary : undefined
export const figures: Figure[] = [
  ...(found && existsSync(libvoikko) ? [agreementFigure(found)] : []),
  ...(found ? [speedFigure(found)] : []),
]
