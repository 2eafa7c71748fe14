import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallestShownGroup } from './ask.model.ts'
import {
  type CountedOutcome,
  groupsOf,
  readWeek,
  steps,
  stepsOf,
  weekOf,
  weeksBefore,
} from './ask-funnel.model.ts'

const outcome = fc.record({
  unitId: fc.constantFrom('a', 'b', 'c', 'd', null),
  language: fc.constantFrom('fi', 'sv', 'en', 'ar'),
  kind: fc.constantFrom('invited' as const, 'withdrawn' as const, 'refused' as const),
  count: fc.integer({ min: 1, max: 9 }),
})
const withSteps = ({
  kind,
  count,
  ...of
}: {
  kind: CountedOutcome['kind']
  count: number
  unitId: string | null
  language: string
}) => {
  const reason = kind === 'invited' ? null : 'some_reason'
  const reached = kind === 'refused' ? 0 : count
  return { ...of, weight: 1, kind, count, reason, sent: reached, delivered: reached, opened: 0, answered: 0 }
}

test('no group smaller than may be shown is shown or can be worked out from the sum of all', () => {
  fc.assert(
    fc.property(
      fc.array(outcome, { maxLength: 30 }),
      fc.constantFrom('unitId' as const, 'language' as const),
      (given, by) => {
        const outcomes = given.map(withSteps)
        const groups = groupsOf(outcomes, by)
        const { planned } = stepsOf(outcomes)
        const shown = groups.reduce((sum, group) => sum + group.steps.planned, 0)
        for (const group of groups) expect(group.steps.planned).toBeGreaterThanOrEqual(smallestShownGroup)
        // Everything is shown, alone or together, unless all of it is too little.
        expect(shown === planned || groups.length === 0).toBe(true)
        for (const step of steps)
          expect(groups.reduce((sum, group) => sum + group.steps[step], 0)).toBeLessThanOrEqual(
            stepsOf(outcomes)[step],
          )
        // What stands together is at least two.
        const kinds = new Set(outcomes.filter(({ kind }) => kind !== 'refused').map((one) => one[by] ?? ''))
        const alone = groups.filter(({ key }) => key !== undefined).length
        expect(
          groups.every(({ key }) => key !== undefined) || kinds.size - alone >= 2 || kinds.size === 1,
        ).toBe(true)
      },
    ),
  )
})

test('weeks begin on Monday at midnight in Finland, in the weeks when the clocks change, too', () => {
  for (const [moment, key, from, until] of [
    ['2026-03-29T12:00:00Z', '2026-03-23', '2026-03-22T22:00:00Z', '2026-03-29T21:00:00Z'],
    ['2027-10-31T12:00:00Z', '2027-10-25', '2027-10-24T21:00:00Z', '2027-10-31T22:00:00Z'],
    ['2026-11-22T21:59:00Z', '2026-11-16', '2026-11-15T22:00:00Z', '2026-11-22T22:00:00Z'],
    ['2026-11-22T22:00:00Z', '2026-11-23', '2026-11-22T22:00:00Z', '2026-11-29T22:00:00Z'],
  ] as const)
    expect(weekOf(new Date(moment))).toEqual({ key, from: new Date(from), until: new Date(until) })
  expect(readWeek('2026-11-25')?.key).toBe('2026-11-23')
  expect(readWeek('2026-13-45')).toBeUndefined()
  expect(weeksBefore(weekOf(new Date('2026-11-04T12:00:00Z')), 3).map(({ key }) => key)).toEqual([
    '2026-11-02',
    '2026-10-26',
    '2026-10-19',
  ])
})
