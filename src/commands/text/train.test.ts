import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { routedTexts } from '../../engine/text/learning/sample.ts'
import { CannotStart } from '../../platform/errors.ts'
import { run as score } from './score.ts'
import { run as themes } from './themes.ts'
import { run as train } from './train.ts'

let folder: string
const at = (name: string) => path.join(folder, name)
const threads = ['--threads', '1']

beforeAll(async () => {
  // Vitest sets one of its own, which is no address.
  vi.stubEnv('BASE_URL', undefined)
  folder = await mkdtemp(path.join(tmpdir(), 'vastakaiku-themes-'))
  const rows = routedTexts(120).map(({ text, labels }) => `${text},${labels.join('')}`)
  await writeFile(at('labelled.csv'), `text,theme\n${rows.join('\n')}\n`)
  await writeFile(
    at('new.csv'),
    'id,text\n1,"Katu on auraamatta, t. Aino Korhonen 040 123 4567"\n2,lääkäri jono\n',
  )
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** What a command prints, line by line. */
async function printed(work: () => Promise<void>): Promise<string> {
  const chunks: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void chunks.push(line))
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    chunks.push(String(chunk))
    for (const done of rest) if (typeof done === 'function') done()
    return true
  })
  try {
    await work()
  } finally {
    log.mockRestore()
    write.mockRestore()
  }
  return chunks.join('\n')
}

describe('training and scoring from the command line', () => {
  test('learns from a file, and says of another what it says, how surely and why', async () => {
    const out = at('model')
    const summary = await printed(() =>
      train([at('labelled.csv'), '--label', 'theme', '--one', '--out', out, ...threads]),
    )
    expect(summary).toContain('3 labels from 120 texts')
    expect(summary).toMatch(/likeliest label right [01]\.\d{3}/)
    expect(summary).toMatch(/^(Finnish words read with Voikko's dictionary|Words read with a stemmer)$/m)

    const lines = (await printed(() => score([at('new.csv'), '--model', out, '--why', ...threads]))).split(
      '\n',
    )
    expect(lines[0]).toBe('id,text,labels,probabilities,doubt,why')
    expect(lines.find((line) => line.startsWith('1,'))).toMatch(/"Katu .*,kadut,0\.\d{3},0\.\d{3},.*katu/)
    expect(lines.find((line) => line.startsWith('2,'))).toMatch(/,terveys,/)
    // Whoever wrote is not why.
    expect(lines.join()).not.toMatch(/,[^,"]*korhonen[^,"]*$/m)

    const damaged = await readFile(out)
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1
    await writeFile(at('damaged'), damaged)
    await expect(score([at('new.csv'), '--model', at('damaged')])).rejects.toThrow('is damaged')
  })

  test('says in one line what is missing', async () => {
    const labelled = at('labelled.csv')
    for (const [work, words] of [
      [() => train(['--label', 'theme', '--out', at('x')]), 'Name one CSV file'],
      [() => train([labelled]), 'Say --label'],
      [() => train([labelled, '--label', 'teema', '--out', at('x')]), 'has no column teema'],
      [() => train([labelled, '--label', 'theme', '--out', at('x'), '--seed', 'x']), '--seed must be'],
      [() => score([labelled, '--model', labelled]), 'is not a model'],
      [() => score([labelled, '--model', at('nowhere')]), 'is not there'],
      [() => score([labelled]), 'Say --model'],
      [() => themes([at('new.csv'), '--groups', '3', ...threads]), 'No themes'],
    ] as const) {
      const fault: unknown = await work().catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(CannotStart)
      expect(String(fault)).toContain(words)
    }
  })
})

test('themes are suggested from a file, with what was sent by many', async () => {
  const sent = 'Avatkaa Kaikurannan kirjasto myös lauantaisin ja sunnuntaisin, kiitos jo etukäteen'
  const rows = [...routedTexts(120).map(({ text }) => text), ...Array.from({ length: 6 }, () => `"${sent}"`)]
  await writeFile(at('many.csv'), `text\n${rows.join('\n')}\n`)
  const lines = await printed(() => themes([at('many.csv'), '--groups', '3', ...threads]))
  expect(lines).toContain('3 suggestions from 126 texts')
  expect(lines).toContain(`6 sent nearly the same: ${sent}`)
})
