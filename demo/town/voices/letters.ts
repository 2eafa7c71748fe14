import { asked, type DemoVoice, unasked } from '../../voices/voice.ts'

/** Those who write more than a line, and a few who write less than a word. */
export const letters: readonly DemoVoice[] = [
  ...unasked('kirjasto', [
    [
      'fi',
      'Hei! Olen käynyt Kaikurannan kirjastossa vuodesta 1974, jolloin se oli vielä kansakoulun vintillä. Silloin sai lainata kolme kirjaa kerralla ja kirjastonhoitaja katsoi silmälasien yli, oletko pessyt kätesi. Nyt saan lainata vaikka sata, ja kukaan ei katso. Vähän kaipaan sitä katsetta, mutta valikoima on parempi. Kiitos kaikille vuosille.',
    ],
    [
      'sv',
      'Jag sitter i rullstol och vill bara säga att den nya knappen vid dörren gör att jag kan komma in utan att vänta på att någon går förbi. Det låter litet. Det är det inte.',
      { tell: true },
    ],
  ]),
  ...unasked('paivakodit', [
    [
      'fi',
      'Meidän kuopus aloitti elokuussa ja pelkäsin pahinta, koska isoveljen kanssa aloitus oli yhtä itkua. Nyt omahoitaja kävi ensin kotona, leikki junaradalla tunnin ja vasta sitten tultiin teille. Ei yhtään itkua. Tehkää näin kaikille!',
      { tell: true },
    ],
  ]),
  ...unasked('perusopetus', [
    [
      'fi',
      'Wilmaan tulee viikossa viitisentoista viestiä, joista kolme koskee minun lastani. Luen ne kaikki, koska pelkään että se kolmas jää huomaamatta. Voisiko joku vihdoin keksiä, miten tärkeät erottuu?',
    ],
    ['fi', 'Koulun piha on pelkkää asvalttia ja kuravettä. Välitunnilla seisotaan.', { tell: true }],
    ['sv', 'Strandskolans gymnastiksal läcker precis över basketkorgen. Barnen kallar det duschen.'],
  ]),
  ...unasked('koulukuljetus', [
    [
      'fi',
      'Taksi unohti ekaluokkalaisen koululle. Opettaja sattui vielä olemaan paikalla. En halua edes ajatella mitä jos ei olisi ollut. Odotan selvitystä, en pahoittelua.',
      { tell: true },
    ],
  ]),
  ...unasked('laskut', [
    ['fi', 'Lasku tuli kuolleelle äidilleni. Kolmannen kerran. Pyydän, lopettakaa.', { tell: true }],
    ['fi', 'e-lasku ei suostu menemään pankkiin, viitteessä on välilyönti keskellä'],
  ]),
  ...unasked('venepaikat', [
    ['fi', 'Laiturin kolmonen on irti toisesta päästä ja keinuu kun humalainen hevonen.', { tell: true }],
    ['sv', 'Min båtplats är uthyrd åt två. Den andre är trevlig men har större båt.', { tell: true }],
  ]),
  ...unasked('viljelypalstat', [
    ['fi', 'Palstan vesipiste on ollut kiinni koko helteen. Kurpitsat kiittää ja kuolee.'],
  ]),
  ...unasked('ladut', [
    ['fi', 'Lenkkipolun opasteet kiersivät minut saman suon ympäri kahdesti. Maisema oli toki kaunis.'],
  ]),
  ...unasked('kesatyo', [
    ['fi', 'kesätyöseteli oli mun eka palkka ikinä, ostin äidille kakun', { tell: true }],
    ['sv', 'Sommarjobbet på lägret fick mej att vilja bli lärare. Skriv upp det nånstans.'],
  ]),
  ...unasked('kielikurssit', [
    [
      'en',
      'Evening Finnish course is full until spring. I will have learned it from the cashier by then.',
      { tell: true },
    ],
  ]),
  ...unasked('kotoutuminen', [
    ['en', 'You sent me seven letters. The eighth, a phone call, was the one that helped.'],
  ]),
  ...unasked('toripaikat', [
    ['fi', 'Torilla vois olla sähköä muuallaki kun siinä missä makkaraukko seisoo.'],
  ]),
  ...asked('kirjasto', [
    ['fi', 7, 'no joo', { by: 'text' }],
    ['fi', 10, 'Siis ihan paras!!!!!', { by: 'text' }],
    [
      'fi',
      9,
      'Tulin hakemaan sadetta pakoon ja jäin kolmeksi tunniksi. Löysin pöydän ikkunan vierestä, luin loppuun dekkarin jonka olin aloittanut 2019, ja joku tarjosi mandariinin.',
    ],
  ]),
  ...asked('uimahalli', [
    ['fi', 1, 'EN TULE ENÄÄ', { by: 'text' }],
    ['fi', 8, 'Kaveri hukkas hampaansa altaaseen ja valvoja sukelsi ne ylös. Emme kerro kumpi kaveri.'],
    ['sv', 6, 'nja', { by: 'text' }],
  ]),
  ...asked('paivakodit', [['fi', 10, 'sydän täynnä kiitollisuutta', { by: 'text' }]]),
  ...asked('kutsubussi', [['fi', 8, 'kyllä kelpaa', { by: 'text' }]]),
  ...asked('neuvonta', [['fi', 6, 'meni miten meni', { by: 'text', days: [150, 120] }]]),
  ...asked('digituki', [['fi', 10, '👍👍', { by: 'text' }]]),
  ...asked('iltapaivatoiminta', [
    ['fi', 8, 'Hyvä meininki, vaatteet vain katoaa. Meiltä puuttuu kolme lapasta, kaikki vasempia.'],
  ]),
  ...asked('museo', [['fi', 9, 'Käytiin koko suku, 4-92 v. Jokaiselle jotain, ukille torkkupenkki.']]),
]
