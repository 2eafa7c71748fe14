import sample from '../src/engine/text/mask.sample.json' with { type: 'json' }
import { measureMasking, readMarkedLine } from '../src/engine/text/mask.sample.ts'
import { findPersonalData } from '../src/engine/text/mask.ts'
import { normalise } from '../src/engine/text/normal.ts'
import { tokensOf } from '../src/engine/text/words.ts'
import type { Figure } from './figure.ts'

const whole = [...sample.tuning, ...sample.unseen]

const sets = [
  ['all lines', whole],
  ['lines never looked at', sample.unseen],
] as const

function figuresOf([name, lines]: (typeof sets)[number]): Figure[] {
  const { wanted, hidden, found, right } = measureMasking(lines)
  return [
    {
      key: 'text-masking',
      name: `personal data hidden whole, ${name}`,
      unit: 'share',
      yardstick: `${wanted} places in ${lines.length} lines`,
      target: { atLeast: 0.95 },
      measure: async () => ({ value: hidden / wanted, ratio: hidden / wanted }),
    },
    {
      key: 'text-masking',
      name: `what is hidden is personal data, ${name}`,
      unit: 'share',
      yardstick: `${found} places hidden`,
      target: { atLeast: 0.9 },
      measure: async () => ({ value: right / found, ratio: right / found }),
    },
  ]
}

function linesPerSecond(lines: readonly string[], work: (line: string) => unknown): number {
  const rounds = 20
  for (const line of lines) work(line)
  const started = performance.now()
  for (let round = 0; round < rounds; round += 1) for (const line of lines) work(line)
  return (lines.length * rounds * 1000) / (performance.now() - started)
}

export const figures: Figure[] = [
  ...sets.flatMap(figuresOf),
  {
    key: 'text-masking',
    name: 'looking for personal data in a line',
    unit: 'lines a second',
    yardstick: 'normalising the same lines and cutting them into words',
    target: { atLeast: 0.1 },
    measure: async () => {
      const lines = whole.map((line) => readMarkedLine(line).text)
      const masking = linesPerSecond(lines, findPersonalData)
      const words = linesPerSecond(lines, (line) => tokensOf(normalise(line)))
      return { value: masking, ratio: masking / words, note: `words ${Math.round(words)} lines a second` }
    },
  },
]
