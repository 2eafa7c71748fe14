import { asked, type DemoVoice, unasked } from './voice.ts'

/** Streets, playgrounds and the bus on call. Nobody books a street, so of streets people speak unasked. */
export const streets: readonly DemoVoice[] = [
  ...unasked('talvikunnossapito', [
    [
      'fi',
      'Koulutie auraamatta klo 8. Lapset kävelivät ajoradalla.',
      {
        tell: true,
        reply:
          'Kiitos, tämä oli vaarallista. Koulutie aurataan nyt ensimmäisten joukossa, ennen kello seitsemää.',
      },
    ],
    [
      'fi',
      'Rollaattorilla ei pääse Rantatietä kauppaan, kun lumivalli jää suojatien eteen.',
      { case: 'snow', tell: true },
    ],
    ['fi', 'Pyörätiet aurattiin tänä vuonna ensin, kiitos siitä!'],
    [
      'sv',
      'Snövallen vid övergångsstället på Strandvägen låg kvar i fyra dagar.',
      { case: 'snow', tell: true },
    ],
    ['fi', 'Lumivalli suojatiellä taas. Vanhukset kahlaavat.', { case: 'snow' }],
    [
      'fi',
      'Näkövammaisena en löydä suojatietä, kun lumi on kasattu kaiteen kohdalle.',
      { case: 'snow', tell: true },
    ],
    ['en', 'The pavement on Satamakatu is ice. Please use more sand.'],
  ]),
  ...unasked('leikkipuistot', [
    ['fi', 'Uusi keinu on huippu', { reply: 'Mahtavaa! Toinen samanlainen tulee Rantapuistoon.' }],
    [
      'fi',
      'Koivupuiston wc lukossa jo viikkoja.',
      { tell: true, reply: 'Kiitos. Lukko on korjattu tänään, ja wc on taas auki joka päivä klo 8–20.' },
    ],
    ['en', 'Lovely playground. A bench in the shade would help grandparents.'],
  ]),
  ...asked('kutsubussi', [
    ['fi', 10, 'Pääsen nyt itse kauppaan ja kirjastoon, ei tarvitse pyytää tytärtä.', { tell: true }],
    [
      'fi',
      6,
      'Tilaus pitäisi voida tehdä myös soittamalla viikonloppuna',
      {
        tell: true,
        reply:
          'Kiitos. Kokeilemme viikonlopun puhelintilausta kahden kuukauden ajan. Numero on sama kuin arkisin.',
      },
    ],
    ['sv', 9, 'Chauffören hjälpte till med väskorna. Tack!'],
    ['fi', 9, 'tuli viidessä minuutissa', { by: 'text' }],
    ['se', 9, 'Giitu buori bálvalusas!'],
    ['fi', 8, 'Hyvä kun ottaa pyörätuolinkin kyytiin.', { by: 'text' }],
    ['fi', 4, 'Sovellus ei toimi vanhassa puhelimessa.'],
  ]),
]
