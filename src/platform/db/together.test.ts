import { expect, test } from 'vitest'
import { together } from './together.ts'

test('what is asked together ends together, though one of it fails at once', async () => {
  const ended: string[] = []
  const slow = new Promise<void>((resolve) => setImmediate(resolve)).then(() => ended.push('slow'))
  await expect(together([Promise.reject(new Error('refused')), slow])).rejects.toThrow('refused')
  expect(ended).toEqual(['slow'])
  expect(await together([Promise.resolve(1), Promise.resolve('two')])).toEqual([1, 'two'])
})
