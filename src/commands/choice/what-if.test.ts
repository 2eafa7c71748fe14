import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { simulatedChoices } from '../../../tests/builders/choice.ts'
import type { Share } from '../../engine/choicemodel/simulate.ts'
import { run } from '../choice.command.ts'

let folder: string
let data: string
let model: string
const lines = linesOf()
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-what-if-'))
  data = await fileWith('data.csv', ['id,task,alt,y,x1,x2', ...lines])
  model = await fileWith('model.json', [
    JSON.stringify({
      data: { form: 'long', person: 'id', task: 'task', alternative: 'alt', chosen: 'y' },
      attributes: ['x1', 'x2'],
      constants: { base: '2' },
    }),
  ])
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => void vi.restoreAllMocks())

test('an offer in another order has the shares of the same alternatives', async () => {
  const { before, after } = await offered(lines.toReversed())
  expect(after.map(({ alternative }) => alternative)).toEqual(['1', '2', '3'])
  after.forEach(({ share }, j) => expect(share).toBeCloseTo(before[j]?.share ?? Number.NaN, 12))
})

test('an offer without one alternative gives its share to the others', async () => {
  const { before, after } = await offered(lines.filter((line) => line.split(',')[2] !== '1'))
  const [gone = Number.NaN, second = Number.NaN, third = Number.NaN] = after.map(({ share }) => share)
  expect(gone).toBe(0)
  expect(second).toBeGreaterThan(before[1]?.share ?? Number.NaN)
  expect(third).toBeGreaterThan(before[2]?.share ?? Number.NaN)
  expect(second + third).toBeCloseTo(1, 12)
})

test('an alternative that is new has no constant, and is refused by its name', async () => {
  await expect(offered([...lines, '40,160,new,0,1,1'])).rejects.toThrow(
    'offer.csv: nothing was learnt of the constant of new',
  )
})

async function offered(rows: readonly string[]): Promise<{ before: Share[]; after: Share[] }> {
  const withoutChoices = ['id,task,alt,y,x1,x2', ...rows].map((row) => row.split(',').toSpliced(3, 1).join())
  const offer = await fileWith('offer.csv', withoutChoices)
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line = '') => said.push(String(line)))
  await run(['simulate', data, '--model', model, '--what-if', offer, '--draws', '100', '--json'])
  return JSON.parse(said.join('\n')) as { before: Share[]; after: Share[] }
}

function linesOf(): string[] {
  const { taskStart, rowStart, chosen, values, persons } = simulatedChoices({
    persons: 40,
    tasks: 4,
    beta: [0.5, -0.8],
    seed: 1,
  })
  return persons.flatMap((person, n) =>
    Array.from({ length: 4 * 3 }, (_, place) => {
      const task = (taskStart[n] ?? 0) + Math.floor(place / 3)
      const row = (rowStart[task] ?? 0) + (place % 3)
      const cells = [person, task + 1, (place % 3) + 1, chosen[task] === row ? 1 : 0]
      return [...cells, values[row * 2], values[row * 2 + 1]].join(',')
    }),
  )
}

async function fileWith(name: string, rows: readonly string[]): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, rows.join('\n'))
  return file
}
