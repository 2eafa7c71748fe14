import { asked, type DemoVoice, unasked } from './voice.ts'

/** Day care, school, youth, courses, and the service that is never named in a text message. */
export const families: readonly DemoVoice[] = [
  ...asked('paivakodit', [
    ['fi', 9, 'Hoitajat ovat kultaa. Viestit päivän kulusta ilahduttavat.'],
    [
      'fi',
      4,
      'Henkilökunta vaihtuu koko ajan, lapsi ei ehdi tottua.',
      {
        tell: true,
        reply:
          'Kiitos, että kerroit. Ymmärrän huolen. Ryhmään on nyt palkattu vakituinen opettaja, joka aloittaa kuun alussa.',
      },
    ],
    [
      'sv',
      5,
      'Vi fick plats först efter fem månader på svenska, på finska hade det gått genast.',
      { tell: true },
    ],
    ['fi', 7, 'Hakemuksen tekeminen onnistui puhelimella hyvin', { by: 'text' }],
    ['sv', 4, 'För få svenskspråkiga pedagoger, barnet får inte stöd på sitt språk.', { tell: true }],
    ['fi', 10, 'Metsäretket!! ❤️', { by: 'text' }],
    ['en', 7, 'Kind people, but every letter home is in Finnish only.'],
  ]),
  ...asked('kouluruoka', [
    ['fi', 8, 'Kasvisvaihtoehto on parantunut paljon!'],
    ['fi', 3, 'ruoka loppuu kesken jos on viimeinen vuoro', { by: 'text' }],
    [
      'fi',
      5,
      'Liian vähän aikaa syödä, 15 min jonosta alkaen.',
      {
        reply:
          'Kiitos. Ruokailu porrastetaan ensi viikosta alkaen niin, että jokaisella on 20 minuuttia aikaa pöydässä.',
      },
    ],
    ['sv', 7, 'Bra mat, men stökigt i matsalen.'],
    ['fi', 9, 'Pinaattiletut. Ei muuta.', { by: 'text' }],
  ]),
  ...asked('nuorisotila', [
    ['fi', 10, 'paras mesta, ohjaajat chillejä', { by: 'text' }],
    ['fi', 7, 'Voisko olla auki myös sunnuntaina', { by: 'text', tell: true }],
    ['sv', 9, 'Skönt ställe att vara på.'],
    ['fi', 8, 'Biljardimailat on ihan loppu mut muuten jees'],
  ]),
  ...asked('kansalaisopisto', [
    ['fi', 9, 'Espanjan opettaja on mainio.'],
    ['fi', 7, 'Kurssit täyttyvät liian nopeasti'],
    ['sv', 8, 'Gärna fler kurser på dagtid.'],
    ['fi', 10, 'Kansalaisopisto on paras sijoitus 68 euroa ikinä.'],
  ]),
  ...unasked('perheneuvonta', [['fi', 'Meitä kuunneltiin. Kiitos.']]),
  ...unasked('nuorisotila', [
    ['fi', 'Voisiko Laiturin illoissa olla hiljaisempi huone? Kaikki ei jaksa melua.', { tell: true }],
  ]),
]
