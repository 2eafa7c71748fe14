import { expect, test } from 'vitest'
import { mostInMinute, spreadMoment } from './sending-slot.model.ts'

const window = { fromHour: 12, toHour: 20, days: [1, 2, 3, 4, 5, 6], holidays: false }
const slot = { at: new Date('2026-11-23T10:00:00Z'), closes: new Date('2026-11-23T18:00:00Z') }

test('few leave when the window opens', () => {
  expect(spreadMoment(slot, { planned: mostInMinute - 1, spread: 0.5, window })).toEqual(slot.at)
})

test('a crowd is spread evenly over what is left of the window', () => {
  const crowd = { planned: mostInMinute, window }
  expect(spreadMoment(slot, { ...crowd, spread: 0 })).toEqual(slot.at)
  expect(spreadMoment(slot, { ...crowd, spread: 0.5 })).toEqual(new Date('2026-11-23T14:00:00Z'))
  expect(spreadMoment(slot, { ...crowd, spread: 0.999999 }).getTime()).toBeLessThan(slot.closes.getTime())
})

test('a crowd that comes just before closing waits for the next window', () => {
  const late = { at: new Date('2026-11-23T17:58:00Z'), closes: slot.closes }
  const moment = spreadMoment(late, { planned: mostInMinute, spread: 0.25, window })
  expect(moment).toEqual(new Date('2026-11-24T12:00:00Z'))
})
