import { francAll } from 'franc-all'
import sample from '../src/engine/text/language.sample.json' with { type: 'json' }
import { languageOf } from '../src/engine/text/language.ts'
import { hasReferenceData } from '../tests/reference-data.ts'
import { type Lines, languageLines } from '../tools/language-lines.ts'
import type { Figure, Measured } from './figure.ts'

const eight = ['fin', 'swe', 'eng', 'sme', 'ekk', 'som', 'rus', 'arb']
const core = ['fi', 'sv', 'en'] as const
const bands = [
  [11, 20],
  [21, 50],
  [51, 10_000],
] as const

type Counts = { right: number; und: number; wrong: number }

const share = ({ right, wrong }: Counts) => right / (right + wrong)

function countIn(lines: readonly (readonly [language: string, line: string])[]): Counts {
  const counts = { right: 0, und: 0, wrong: 0 }
  for (const [language, line] of lines) {
    const found = languageOf(line).language
    counts[found === language ? 'right' : found === 'und' ? 'und' : 'wrong'] += 1
  }
  return counts
}

let lines: Lines | undefined
const heldOut = () => (lines ??= languageLines().heldOut)

/** Lines of the model's own sources that it was not made of, by how long they are. */
function heldOutFigure([least, most]: (typeof bands)[number]): Figure {
  return {
    key: 'text-language',
    name: `held-out lines of ${least} to ${most} letters told rightly, of those told at all`,
    unit: 'share',
    yardstick: 'all of them',
    target: { atLeast: 0.98 },
    measure: async () => {
      const all = core.flatMap((language) => heldOut()[language].map((line) => [language, line] as const))
      const counts = countIn(all.filter(([, line]) => line.length >= least && line.length <= most))
      return { value: share(counts), ratio: share(counts), note: sentence(counts) }
    },
  }
}

const sentence = ({ right, und, wrong }: Counts) => `${right} right, ${wrong} wrong, ${und} left as und`

async function measureUnseen(): Promise<Measured> {
  const byLanguage = Object.entries(sample.unseen).map(([language, some]) => ({
    language,
    counts: countIn(some.map((line) => [language, line])),
    count: some.length,
  }))
  const right = byLanguage.reduce((sum, { counts }) => sum + counts.right, 0)
  const count = byLanguage.reduce((sum, one) => sum + one.count, 0)
  return {
    value: right / count,
    ratio: right / count,
    note: byLanguage.map(({ language, counts, count: of }) => `${language} ${counts.right}/${of}`).join(', '),
  }
}

async function measureSpeed(): Promise<Measured> {
  const some = core.flatMap((language) => heldOut()[language].slice(0, 500))
  const ours = microseconds(some, (line) => languageOf(line))
  const theirs = microseconds(some, (line) => francAll(line, { only: eight }))
  return { value: ours, ratio: ours / theirs, note: `franc ${theirs.toFixed(1)} µs` }
}

function microseconds(some: readonly string[], work: (line: string) => unknown): number {
  for (const line of some) work(line)
  const started = performance.now()
  for (const line of some) work(line)
  return ((performance.now() - started) / some.length) * 1000
}

export const figures: Figure[] = [
  {
    key: 'text-language',
    name: 'short feedback in ten languages and none told rightly, lines no bound was chosen by',
    unit: 'share',
    yardstick: 'all of them',
    target: { atLeast: 0.88 },
    measure: measureUnseen,
  },
  ...(hasReferenceData
    ? [
        ...bands.map(heldOutFigure),
        {
          key: 'text-language',
          name: 'telling the language of a line',
          unit: 'µs',
          yardstick: 'franc among eight languages',
          target: { atMost: 1 },
          measure: measureSpeed,
        },
      ]
    : []),
]
