import { expect, test } from 'vitest'
import { aPtvFile, aV11Service, texts } from '../../../tests/builders/ptv.ts'
import { openPtvFile } from './ptv.file.ts'

test('texts are kept in each of the six languages that PTV has, and in no other', () => {
  const names = {
    fi: 'Kirjasto',
    sv: 'Bibliotek',
    en: 'Library',
    se: 'Girjerádju',
    smn: 'Kirjerááju',
    sms: 'Ǩeʹrjjrääjj',
  }
  const [reading] = readingsOf(aV11Service({ serviceNames: texts({ ...names, ru: 'Библиотека' }, 'Name') }))
  expect(reading?.record).toMatchObject({ names })
  expect(reading?.faults).toMatchObject([{ field: 'serviceNames.6.language', reason: 'unknown_language' }])
})

test('what its source says is gone is gone, and a state that nobody knows is told', () => {
  const stateOf = (publishingStatus: unknown) => {
    const [reading] = readingsOf(aV11Service({ publishingStatus }))
    return reading?.record ? 'there' : reading?.gone ? 'gone' : reading?.faults[0]?.reason
  }
  expect(['Published', 'Modified', null, undefined].map(stateOf)).toEqual(Array(4).fill('there'))
  expect(['Draft', 'Deleted', 'OldPublished', 'Archived'].map(stateOf)).toEqual(Array(4).fill('gone'))
  expect(['published', 'Julkaistu'].map(stateOf)).toEqual(Array(2).fill('unknown_choice'))
})

function readingsOf(service: unknown) {
  const opened = openPtvFile(aPtvFile({ services: [service] }))
  if (!opened.ok) throw new Error(opened.reason)
  return [...opened.batches].flatMap(({ readings }) => readings)
}
