import { families } from './voices/families.ts'
import { library } from './voices/library.ts'
import { permits } from './voices/permits.ts'
import { sports } from './voices/sports.ts'
import { streets } from './voices/streets.ts'
import { asked, type DemoVoice, unasked } from './voices/voice.ts'

/** Everything said in words in the municipality. */
export const voices: readonly DemoVoice[] = [...permits, ...library, ...sports, ...families, ...streets]

/** And in the joint authority beside it. */
export const voicesOfJointAuthority: readonly DemoVoice[] = [
  ...asked('hakeutuminen', [
    ['fi', 9, 'Haku oli helppo ja opo soitti perään samana päivänä.'],
    ['sv', 8, 'Tydlig information om yrkesprovet.'],
    ['fi', 6, 'Alkutalven paikkoja ei näkynyt missään'],
  ]),
  ...asked('tyopaikkaohjaus', [
    [
      'fi',
      5,
      'Ohjaaja kävi työpaikalla vain kerran. Lukujärjestys ei sovi yhteen vuorojen kanssa.',
      { case: 'timetable', tell: true },
    ],
    [
      'sv',
      6,
      'Schemat ändras samma vecka, arbetsplatsen hinner inte med.',
      { case: 'timetable', tell: true },
    ],
    ['fi', 10, 'Opin enemmän kuin luulin, kiitos Oskar!', { by: 'text' }],
  ]),
  ...unasked('asuntola', [
    [
      'fi',
      'Asuntolan keittiössä tarvitaan toinen jääkaappi.',
      { reply: 'Kiitos! Jääkaappi on tilattu ja tulee ensi viikolla.' },
    ],
  ]),
]

export type { DemoCaseKey, DemoVoice } from './voices/voice.ts'
