import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CannotStart } from '../platform/errors.ts'
import { run } from './statistics.command.ts'

let folder = ''
let said: string[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'statistics-'))
  said = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.restoreAllMocks()
})

function file(text: string): string {
  const name = path.join(folder, 'figures.csv')
  writeFileSync(name, text)
  return name
}

test('a share is shown in three ways and said in three languages', async () => {
  await run(['share', '81', '263'])
  expect(said[0]).toBe('Wilson           0.3080  from 0.2553 to 0.3662')
  expect(said.join('\n')).toMatch(/Osuus on 31.*Andelen är 31.*The share is 31/s)
})

test('a change is judged', async () => {
  await run(['change', '48', '80', '56', '70'])
  expect(said.join('\n')).toMatch(/0\.0524 to 0\.3339.*Osuus nousi/s)
})

test('the process chart of a file names the points that stand out', async () => {
  await run(['xmr', file('month;value\n2026-01;5\n2026-02;6\n2026-03;5\n2026-04;6\n2026-05;5\n2026-06;60\n')])
  expect(said.some((line) => line === '2026-06\t60\toutside up')).toBe(true)
})

test('a table is shown with its small counts hidden, and others with them', async () => {
  await run(['hide', file('unit,a,b,c\nA,20,50,10\nB,8,19,22\nC,17,3,21\n')])
  expect(said.slice(0, 3)).toEqual(['A\t20\t50\t10\t80', 'B\t..\t..\t22\t49', 'C\t..\t..\t21\t41'])
  expect(said.at(-1)).toMatch(/hidden/)
})

test('decimals may be written with a comma where semicolons stand between cells', async () => {
  await run(['xmr', file('month;value\n2026-01;5,5\n2026-02;6,5\n2026-03;5,5\n')])
  expect(said[0]).toMatch(/^limits +5\.8333 /)
})

test.each([
  ['nothing', ''],
  ['names only', 'month,value\n'],
])('a file of %s is told so, and is no series and no table', async (_, content) => {
  for (const verb of ['xmr', 'hide'])
    await expect(run([verb, file(content)])).rejects.toThrow('no line under the names')
})

test('a file that is no CSV is told so in a line', async () => {
  await expect(run(['hide', file('unit,a\nX,1,2\n')])).rejects.toThrow(CannotStart)
})

test.each([
  [['share', '5', '2'], '5 of 2 is not a share'],
  [['share', '5'], '2 numbers are needed.'],
  [['change', '1', '2', 'x', '4'], '"x" is not a number.'],
  [['xmr'], 'Which file?'],
  [['xmr', 'nowhere.csv'], 'nowhere.csv cannot be read.'],
  [['guess'], 'statistics has no guess.'],
])('what a person can mend is said in a line: %j', async (words, line) => {
  const failed = run(words)
  await expect(failed).rejects.toThrow(CannotStart)
  await expect(failed).rejects.toThrow(line)
})

test('help tells the verbs', async () => {
  await run([])
  expect(said[0]).toMatch(/share.*change.*xmr.*hide/s)
})
