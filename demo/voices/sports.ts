import { asked, type DemoVoice, unasked } from './voice.ts'

/** The swimming hall and its school: the showers are a case that is still open. */
export const sports: readonly DemoVoice[] = [
  ...asked('uimahalli', [
    [
      'fi',
      6,
      'Naisten pukuhuoneessa kaksi suihkua rikki jo toista viikkoa.',
      { case: 'showers', tell: true },
    ],
    ['fi', 9, 'Siistiä, ja henkilökunta ystävällistä.'],
    [
      'fi',
      4,
      'Aamu-uinti on aivan täynnä, ratoja varattu seuroille liikaa',
      {
        reply:
          'Kiitos. Ratavuorot jaetaan uudestaan ensi kaudelle, ja aamuille jää silloin kaksi rataa lisää kaikille.',
      },
    ],
    [
      'sv',
      5,
      'Duscharna är trasiga och vattnet i den lilla bassängen är kallt.',
      { case: 'showers', tell: true },
    ],
    ['fi', 10, 'Vesijumppa on viikon kohokohta, kiitos ohjaajalle!', { by: 'text' }],
    ['fi', 5, 'suihkut, suihkut, suihkut.. korjatkaa ne', { by: 'text', case: 'showers' }],
    ['fi', 8, 'Hyvä halli, parkkipaikkoja saisi olla enemmän.'],
    [
      'fi',
      3,
      'Pyörätuolilla ei pääse pesuhuoneen kynnyksen yli. Olen kysynyt tästä jo keväällä.',
      {
        tell: true,
        reply:
          'Anteeksi, että jouduit kysymään kahdesti. Kynnykseen tulee ramppi ensi viikolla, ja samalla tarkistetaan muut kynnykset.',
      },
    ],
    [
      'en',
      8,
      'Good hall, but the opening hours on the web page were wrong on Sunday.',
      {
        reply:
          'Thank you for telling us. The page has been corrected, and from now on the hours come from one place.',
      },
    ],
    ['fi', 6, 'Lokerot jumittaa', { by: 'text' }],
    ['ru', 9, 'Очень чисто и спокойно, спасибо.'],
    [
      'fi',
      4,
      'Kassalla Tiina Virtanen sanoi, että suihkun osat on tilattu. Soittakaa kun valmista, 049 000 0417.',
      { case: 'showers', quote: 'waiting' },
    ],
    ['fi', 10, 'Äijäjooga, kuka tämän keksi? Nero.'],
  ]),
  ...asked('uimakoulu', [
    ['fi', 10, 'Poika oppi uimaan! Opettaja oli kärsivällinen ja huomasi jokaisen lapsen.', { tell: true }],
    ['fi', 9, 'Hyvä ryhmäkoko.', { by: 'text' }],
    ['sv', 9, 'Roligt att det fanns en grupp på svenska.'],
    ['fi', 6, 'Ilmoittautuminen meni tukkoon heti kahdeksalta'],
    [
      'fi',
      5,
      'Paikat loppuivat kolmessa minuutissa. Arvonta olisi reilumpi.',
      {
        tell: true,
        reply:
          'Kiitos ehdotuksesta. Kokeilemme arvontaa seuraavissa uimakouluissa ja kysymme teiltä, miten se toimi.',
      },
    ],
    ['so', 8, 'Macallinku wuu fiicnaa, mahadsanid.'],
  ]),
  ...unasked('uimahalli', [
    [
      'fi',
      'Eläkeläisten vesijumppaan ei pääse enää bussilla, kun linja 4 lähtee ennen kuin tunti loppuu.',
      { tell: true },
    ],
  ]),
]
