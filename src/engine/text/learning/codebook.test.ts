import { expect, test } from 'vitest'
import { codebookOf } from './codebook.ts'
import { dataHash } from './data-hash.ts'

const five = (labels: string[]) => Array.from({ length: 5 }, () => labels)

test('labels of five texts are learnt, those of fewer are named', () => {
  const codebook = codebookOf([...five(['tie']), ...five(['uimahalli', 'tie']), [], ['muu']], false)
  expect(codebook.labels).toEqual(['tie', 'uimahalli'])
  expect(codebook.leftOut).toEqual(['muu'])
  expect(codebook.signs.join('')).toBe('111111111100000001111100')
})

test('data that nothing can be learnt from are refused', () => {
  expect(() => codebookOf([['tie'], ['muu']], false)).toThrow('not 5 texts')
  expect(() => codebookOf(five(['tie']), true)).toThrow('not 5 texts each of two labels')
  expect(() => codebookOf([['tie', 'muu']], true)).toThrow('has 2 labels')
})

test('the hash of data tells every change and every other order', () => {
  const hexOf = (...records: string[][]) => {
    const hash = dataHash()
    for (const record of records) hash.add(record)
    return hash.hex()
  }
  expect(hexOf()).toBe('00000001000000020000000300000004')
  expect(hexOf(['a', 'b'], ['c'])).toBe(hexOf(['a', 'b'], ['c']))
  const others = [
    hexOf(['a', 'b']),
    hexOf(['c'], ['a', 'b']),
    hexOf(['a'], ['b', 'c']),
    hexOf(['ab', ''], ['c']),
  ]
  expect(new Set([...others, hexOf(['a', 'b'], ['c'])]).size).toBe(5)
})
