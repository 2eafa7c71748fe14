import { expect, test } from 'vitest'
import { brandStyleSheet } from './brand.ts'

test('a brand is a sheet of four properties', () => {
  const sheet = brandStyleSheet({ colour: '#0B3F63', onColour: '#ffffff', accent: '#f2a33a' })
  expect(sheet).toBe(
    ':root{--brand:#0b3f63;--on-brand:#ffffff;--brand-accent:#f2a33a;--on-brand-accent:#16242f}\n',
  )
})

test('words on the accent stay readable whatever the accent', () => {
  const accents = { '#001a33': '#ffffff', '#ffd400': '#16242f', '#777777': '#000000' }
  for (const [accent, text] of Object.entries(accents)) {
    const sheet = brandStyleSheet({ colour: '#0b3f63', onColour: '#ffffff', accent })
    expect(sheet).toContain(`--on-brand-accent:${text}`)
  }
})

test('nothing but a colour gets into the sheet', () => {
  const accent = 'red;} body{display:none'
  expect(() => brandStyleSheet({ colour: '#0b3f63', onColour: '#ffffff', accent })).toThrow('Not a colour')
})
