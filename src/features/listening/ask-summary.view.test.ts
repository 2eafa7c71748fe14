import { expect, test } from 'vitest'
import { aContext } from '../../../tests/builders/context.ts'
import { type AskFormSection, askFormSchema, sectionOf } from './ask-form.model.ts'
import { summaryOf } from './ask-summary.view.ts'

const ctx = aContext()
const told = (section: AskFormSection, given: Record<string, string>) => summaryOf(section, ctx, given)

test('each field that the form reads belongs to one part, and what belongs to no other is of the words', () => {
  const read = askFormSchema(['fi']).safeParse({})
  const fields = read.error?.issues.map(({ path }) => String(path[0])) ?? []
  expect(fields).toContain('capDays')
  for (const field of fields) expect(['visits', 'when', 'whom']).toContain(sectionOf(field))
  expect(['invitation_fi', 'question_sv', 'partPrice'].map(sectionOf)).toEqual(['words', 'words', 'words'])
})

test('a part says in a line what is chosen in it', () => {
  const when = { delayKind: 'hours', delayHours: '1', windowFromHour: '9', windowToHour: '20' }
  expect(told('when', { ...when, weekdays: '1 2 3 4 5' })).toBe(
    'Tunnin kuluttua, klo 9–20, maanantai–perjantai',
  )
  expect(told('when', { ...when, delayHours: '3', weekdays: '1 6', onHolidays: 'yes' })).toBe(
    '3 tunnin kuluttua, klo 9–20, maanantai, lauantai, myös pyhinä',
  )
  expect(told('when', { ...when, delayKind: 'next_day', weekdays: '1 2 3 4 5 6 7' })).toBe(
    'Seuraavana päivänä, klo 9–20, joka päivä',
  )
  expect(told('when', { ...when, delayHours: '0', weekdays: '1 2' })).toBe(
    'Heti asioinnin jälkeen, klo 9–20, maanantai, tiistai',
  )
  expect(told('visits', {})).toBe('Kaikki palvelun asioinnit')
  expect(told('visits', { channels: 'puhelin', unitIds: 'a b' })).toBe(
    'Vain näissä kanavissa: puhelin. Vain näissä yksiköissä (valittu 2)',
  )
  expect(told('whom', { capDays: '60', sharePercent: '30', reminderDays: '14', excludes: 'minors' })).toBe(
    '30 sadasta, arvotuilta; enintään kerran 60 päivässä; muistutus 14 päivän kuluttua; ei kysytä: alaikäiset',
  )
  expect(told('words', { invitation_fi: 'Hei' })).toBe('Kirjoitettu: suomi. Puuttuu: ruotsi')
})
