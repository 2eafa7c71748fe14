import { describe, expect, test } from 'vitest'
import { layoutOf } from './mixing.ts'

describe('the parameters of a mixing', () => {
  test('are the coefficients and then a spread for each that is random', () => {
    const layout = layoutOf(['price', 'time', 'comfort'], {
      random: { comfort: 'triangular', time: 'normal' },
    })
    expect(layout.names).toEqual(['price', 'time', 'comfort', 'sd.time', 'sd.comfort'])
    expect([...layout.fixed]).toEqual([0])
    expect([...layout.random]).toEqual([1, 2])
    expect(layout.distributions).toEqual(['normal', 'triangular'])
    expect([...layout.entryEnds]).toEqual([1, 2])
    expect([...layout.entryDraws]).toEqual([0, 1])
  })

  test('are rows of a triangle where they are correlated, as mlogit orders them', () => {
    const layout = layoutOf(['time', 'wait', 'change', 'comfort'], {
      random: { time: 'normal', wait: 'uniform', change: 'normal', comfort: 'lognormal' },
      correlated: ['time', 'change', 'comfort'],
    })
    expect(layout.names.slice(4)).toEqual([
      'chol.time:time',
      'sd.wait',
      'chol.time:change',
      'chol.change:change',
      'chol.time:comfort',
      'chol.change:comfort',
      'chol.comfort:comfort',
    ])
    expect([...layout.entryEnds]).toEqual([1, 2, 4, 7])
    expect([...layout.entryDraws]).toEqual([0, 1, 0, 2, 0, 2, 3])
  })

  test('are refused where the mixing is not of the model', () => {
    expect(() => layoutOf(['price'], { random: {} })).toThrow('at least one random coefficient')
    expect(() => layoutOf(['price'], { random: { time: 'normal' } })).toThrow('time is random')
    expect(() => layoutOf(['price'], { random: { price: 'uniform' }, correlated: ['price'] })).toThrow(
      'price cannot be correlated',
    )
    expect(() => layoutOf(['price'], { random: { price: 'normal' }, correlated: ['time'] })).toThrow('time')
  })
})
