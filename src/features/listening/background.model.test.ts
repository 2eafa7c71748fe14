import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideBackground, decideDifficulties } from './background.model.ts'

describe('what people tell of themselves', () => {
  const all = ['age_group', 'gender', 'language', 'postal_code'] as const

  test('is kept only where it was asked and is one of the groups', () => {
    const told = { age_group: '30_44', gender: '', language: 'sami', postal_code: '00 100' }
    expect(decideBackground(told, ['age_group', 'postal_code'])).toEqual({
      ok: true,
      value: [
        { kind: 'age_group', value: '30_44' },
        { kind: 'postal_code', value: '00100' },
      ],
    })
    expect(decideBackground({ gender: 'jotain' }, all)).toMatchObject({ reason: 'bad_choice' })
    expect(decideBackground({ postal_code: '0010' }, all)).toMatchObject({ reason: 'bad_postal_code' })
  })

  test('is never of health without consent', () => {
    fc.assert(
      fc.property(fc.subarray(['moving', 'digital', 'none', 'x']), (told) => {
        const decision = decideDifficulties(told, false)
        expect(decision.ok ? decision.value : []).toEqual([])
      }),
    )
    expect(decideDifficulties(['moving', 'none'], true)).toEqual({ ok: true, value: ['moving'] })
  })
})
