import { expect, test } from 'vitest'
import { readReply } from './reply.model.ts'
import { scales } from './question.model.ts'

const kindOf = (text: string) => readReply(text, scales.recommendation).kind

test.each([
  'Väärä numero',
  'väärä numero!',
  'Hei, teillä on väärä numero.',
  'Anteeksi, tämä on väärä numero',
  'Viestinne tuli väärään numeroon',
  'Olette väärässä numerossa',
  'väärä henkilö',
  'Numero on vaihtanut omistajaa',
  'Fel nummer',
  'Hej! Ni har fel nummer.',
  'Det är fel person',
  'Wrong number',
  'Sorry, you have the wrong number',
  'This is the wrong person, sorry',
])('%j tells that the number is not theirs', (text) => {
  expect(kindOf(text)).toBe('wrong_number')
})

test.each([
  'Jonossa oli väärä numero taululla koko päivän',
  'Bussissa näkyi väärä numero',
  '8 väärä numero ovessa',
  'Fel nummer på bussen',
  'The wrong number was called in the queue',
  'Numero 5',
])('%j is about something else', (text) => {
  expect(kindOf(text)).not.toBe('wrong_number')
})
