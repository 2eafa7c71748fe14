import { expect, test } from 'vitest'
import { codes } from './code.model.ts'
import { isSensitiveByClass } from './sensitive-class.model.ts'

const classes = codes.service_class.map(({ code }) => code)
const sensitive = classes.filter((code) => isSensitiveByClass([{ list: 'service_class', code }]))
const below = (top: string) => classes.filter((code) => code.startsWith(`${top}.`))

test('health, social and child protection services are sensitive by their class, food and day care are not', () => {
  expect(sensitive.filter((code) => code.startsWith('P4.'))).toEqual(below('P4'))
  expect(below('P5').filter((code) => !sensitive.includes(code))).toEqual(['P5.20', 'P5.21'])
  expect(below('P3').filter((code) => !sensitive.includes(code))).toEqual(['P3.4'])
})

test('of the other classes just these are sensitive', () => {
  const others = sensitive.filter((code) => !/^P[345](\.|$)/.test(code))
  expect(others.join(' ')).toBe(
    'P7.4 P7.5 P7.6 P7.7 P7.8 P7.10 P7.11 P10.4 P10.6 P10.7 P13.3 P15.1 P15.3 P15.5 P25.6 P28.4',
  )
})

test('one sensitive class is enough, and a code of another list is none', () => {
  const library = { list: 'service_class', code: 'P25.1' }
  expect(isSensitiveByClass([library, { list: 'service_class', code: 'P3.8' }])).toBe(true)
  expect(isSensitiveByClass([library, { list: 'life_event', code: 'P3.8' }])).toBe(false)
  expect(isSensitiveByClass([{ list: 'service_class', code: 'P27.1' }])).toBe(false)
  expect(isSensitiveByClass([])).toBe(false)
})
