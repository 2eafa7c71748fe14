import { expect, test } from 'vitest'
import { partOf, tellingProgress } from './progress.ts'

async function told(
  isTTY: boolean,
  work: (tell: (words: string) => void, later: () => void) => Promise<void>,
) {
  let written = ''
  let now = 0
  const screen = { isTTY, write: (words: string) => (written += words) }
  const failed = await tellingProgress(
    (tell) => work(tell, () => (now += 1500)),
    screen,
    () => now,
  ).catch((error: unknown) => error)
  return { written, failed }
}

test('how far it is stands on one line after the first second, and is gone at the end', async () => {
  const { written } = await told(true, async (tell, later) => {
    tell('too early')
    later()
    tell(partOf(37, 100, 'starts'))
    tell('99 %')
  })
  expect(written).toBe(`\r37 % of 100 starts\r99 %${' '.repeat(14)}\r    \r`)
})

test('what fails leaves a clean line and its own error', async () => {
  const { written, failed } = await told(true, async (tell, later) => {
    later()
    tell('half')
    throw new Error('stopped')
  })
  expect([written, failed]).toEqual(['\rhalf\r    \r', new Error('stopped')])
})

test('where nobody sits at a terminal nothing is written', async () => {
  const { written } = await told(false, async (tell, later) => {
    later()
    tell('half')
  })
  expect(written).toBe('')
})
