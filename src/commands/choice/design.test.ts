import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { run } from '../choice.command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-design-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => void vi.restoreAllMocks())

describe('choice design', () => {
  const problem = {
    attributes: [
      { name: 'fee', levels: [0, 5, 10], coding: 'linear', better: 'first' },
      { name: 'place', levels: ['centre', 'mall, upstairs'], coding: 'dummy' },
    ],
    tasks: 6,
    alternatives: 2,
    blocks: 2,
    prior: { mean: [-0.1, 0.3] },
  }

  test('prints tasks as CSV by block, the same for the same seed, and what they are worth beside', async () => {
    const file = await fileWith('design.json', JSON.stringify(problem))
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const lines = async () => {
      const all: string[] = []
      vi.spyOn(console, 'log').mockImplementation((line = '') => all.push(String(line)))
      await run(['design', file, '--starts', '2', '--seed', '3'])
      return all
    }
    const [head, ...tasks] = await lines()
    expect(head).toBe('block,task,alternative,fee,place')
    expect(tasks).toHaveLength(12)
    expect(tasks.filter((line) => line.startsWith('2,'))).toHaveLength(6)
    expect(tasks.every((line) => /^[12],[1-6],[12],(0|5|10),(centre|"mall, upstairs")$/.test(line))).toBe(
      true,
    )
    expect(told.mock.calls.join('\n')).toMatch(/D-error [\d.]+; by lot [\d.]+ on average/)
    expect(told.mock.calls.join('\n')).toMatch(/go most together: fee and place.*, correlation -?[\d.]+/)
    expect(await lines()).toEqual([head, ...tasks])
  })

  test('finds a design by whole profiles, and how often so many people would tell what they prefer', async () => {
    const compare = [
      { fee: 0, place: 'centre' },
      { fee: 10, place: 'centre' },
    ]
    const file = await fileWith('design.json', JSON.stringify({ ...problem, compare }))
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const lines: string[] = []
    vi.spyOn(console, 'log').mockImplementation((line = '') => lines.push(String(line)))
    const words = ['design', file, '--method', 'fedorov', '--starts', '2', '--people', '400', '--runs', '40']
    await run([...words, '--json'])
    const found = JSON.parse(lines.join('\n')) as {
      diagnostics: { error: number; random: { best: number } }
      power: { power: number[]; difference: { truth: number; power: number } }
    }
    expect(found.diagnostics.error).toBeLessThanOrEqual(found.diagnostics.random.best)
    expect(Math.min(...found.power.power)).toBeGreaterThan(0.9)
    // A fee of ten at −0.1 each: the shares are as e to 1.
    expect(found.power.difference.truth).toBeCloseTo((Math.E - 1) / (Math.E + 1), 6)
    await run(words)
    expect(told.mock.calls.join('\n')).toMatch(
      /With 400 people, in 40 simulated experiments[^]*fee: told from nought/,
    )
    await expect(run(['design', file, '--method', 'best'])).rejects.toThrow(
      '--method is coordinate or fedorov',
    )
  })

  test('refuses what cannot be designed in one line', async () => {
    const few = await fileWith('design.json', JSON.stringify({ ...problem, tasks: 1, blocks: 1 }))
    await expect(run(['design', few])).rejects.toThrow(
      'Refused (too few tasks): 1 tasks of 2 cannot tell 2 coefficients',
    )
    const short = await fileWith('design.json', JSON.stringify({ ...problem, prior: { mean: [1] } }))
    await expect(run(['design', short, '--starts', '1'])).rejects.toThrow(
      "design.json: the prior's mean must be 2 numbers",
    )
    const twice = { ...problem, attributes: [problem.attributes[0], problem.attributes[0]] }
    const alike = await fileWith('design.json', JSON.stringify(twice))
    await expect(run(['design', alike])).rejects.toThrow('design.json: two attributes are called fee')
    const labelled = await fileWith('design.json', JSON.stringify({ ...problem, alternatives: ['a', 'a'] }))
    await expect(run(['design', labelled])).rejects.toThrow('design.json: two alternatives are called a')
    await expect(run(['design'])).rejects.toThrow('Name one JSON file.')
  })
})

async function fileWith(name: string, content: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}
