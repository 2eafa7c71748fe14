import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import { clopperPearsonInterval } from '../engine/statistics/clopper-pearson.ts'
import { suppress } from '../engine/statistics/disclosure/suppression.ts'
import { tableOf } from '../engine/statistics/disclosure/table.ts'
import { jeffreysInterval } from '../engine/statistics/jeffreys.ts'
import { newcombeInterval } from '../engine/statistics/newcombe.ts'
import { changeSentence } from '../engine/statistics/sentences/change.ts'
import { hiddenSentence } from '../engine/statistics/sentences/hidden.ts'
import { processSentence } from '../engine/statistics/sentences/process.ts'
import type { Sentence } from '../engine/statistics/sentences/sentence.ts'
import { shareSentence } from '../engine/statistics/sentences/share.ts'
import { xmrChart } from '../engine/statistics/time/xmr.ts'
import { type Interval, wilsonInterval } from '../engine/statistics/wilson.ts'
import { CannotStart } from '../platform/errors.ts'
import { delimiterOf } from './text/rows.ts'
import { runVerb, type Verbs } from './verbs.ts'

const verbs: Verbs = {
  share: here('K N: how sure a share is, in three ways', share),
  change: here('K N K N: before and after, did it change', change),
  xmr: here('FILE.csv: the process chart of its last column', xmr),
  hide: here('FILE.csv: a table of counts with its small ones hidden', hide),
}

/** npx vastakaiku statistics VERB ...: figures looked at by hand. */
export async function run(words: string[]): Promise<void> {
  const usage = 'npx vastakaiku statistics VERB ..., where VERB is'
  try {
    await runVerb({ group: 'statistics', usage, tellsMore: 'docs/statistics.md' }, verbs, words)
  } catch (error) {
    // What the engine refuses is a figure that a person can mend.
    throw error instanceof RangeError ? new CannotStart(error.message) : error
  }
}

/** Small enough to stand in this file. */
function here(says: string, act: (words: string[]) => void | Promise<void>): Verbs[string] {
  return { says, load: async () => ({ run: act }) }
}

function share(words: string[]) {
  const [k, n] = numbersIn(words, 2) as [number, number]
  print('Wilson', wilsonInterval(k, n))
  print('Jeffreys', jeffreysInterval(k, n))
  print('Clopper-Pearson', clopperPearsonInterval(k, n))
  say(shareSentence({ k, n }))
}

function change(words: string[]) {
  const [k1, n1, k2, n2] = numbersIn(words, 4) as [number, number, number, number]
  const [before, after] = [
    { k: k1, n: n1 },
    { k: k2, n: n2 },
  ]
  print('Newcombe', newcombeInterval(after, before))
  say(changeSentence(before, after))
}

function xmr([file]: string[]) {
  const rows = rowsOf(file)
  const chart = xmrChart(rows.map((row) => numberOf(row.at(-1) ?? '')))
  const { mean, low, high } = chart[0]?.limits ?? { mean: 0, low: 0, high: 0 }
  print('limits', { estimate: mean, low, high })
  chart.forEach(({ value, flags }, index) => {
    const name = rows[index]?.slice(0, -1).join(' ') || String(index + 1)
    console.log(`${name}\t${value}\t${flags.named === undefined ? '' : `${flags.named} ${flags.way}`}`)
  })
  say(processSentence(chart))
}

async function hide([file]: string[]) {
  const rows = rowsOf(file).map(([name = '', ...counts]) => ({ name, counts: counts.map(numberOf) }))
  const table = tableOf(rows.map(({ counts }) => counts))
  const found = await suppress(table, SMALLEST_SHOWN)
  const hidden = new Set([...found.primary, ...found.complementary])
  const shown = (cell: number) => (hidden.has(cell) ? '..' : String(table.cells[cell]))
  const width = rows[0]?.counts.length ?? 0
  const [totals, columns] = [rows.length * width, rows.length * (width + 1)]
  rows.forEach(({ name, counts }, row) => {
    console.log(
      [name, ...counts.map((_, column) => shown(row * width + column)), shown(totals + row)].join('\t'),
    )
  })
  console.log(['', ...Array.from({ length: width + 1 }, (_, column) => shown(columns + column))].join('\t'))
  const why = hiddenSentence(found, SMALLEST_SHOWN)
  if (why) say(why)
}

const SMALLEST_SHOWN = 5

/** Without the headings, which are the first row. */
function rowsOf(file: string | undefined): string[][] {
  if (file === undefined) throw new CannotStart('Which file? Give the path of a CSV file.')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new CannotStart(`${file} cannot be read.`)
  }
  const [, ...rows] = cellsOf(file, text)
  if (rows.length === 0) throw new CannotStart(`${file} has no line under the names of its columns.`)
  return rows
}

function cellsOf(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, delimiter: delimiterOf(text) })
  } catch (error) {
    if (error instanceof CsvError) throw new CannotStart(`${file} is not CSV: ${error.message}.`)
    throw error
  }
}

function numbersIn(words: readonly string[], count: number): number[] {
  if (words.length !== count) throw new CannotStart(`${count} numbers are needed.`)
  return words.map(numberOf)
}

function numberOf(word: string): number {
  const number = Number(word.replace(',', '.'))
  if (word.trim() === '' || !Number.isFinite(number)) throw new CannotStart(`"${word}" is not a number.`)
  return number
}

function print(name: string, { estimate, low, high }: Interval) {
  console.log(`${name.padEnd(16)} ${estimate.toFixed(4)}  from ${low.toFixed(4)} to ${high.toFixed(4)}`)
}

function say({ fi, sv, en }: Sentence) {
  console.log([fi, sv, en].join('\n'))
}
