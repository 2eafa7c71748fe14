import { asked, type DemoVoice, unasked } from '../../voices/voice.ts'

const early = { days: [175, 80] } as const
const growing = { days: [64, 30] } as const
const lately = { days: [28, 8] } as const

/** The queue for rental flats grew, from ten weeks ago until now: the second half of this speaks of waiting. */
export const flats: readonly DemoVoice[] = [
  ...asked('vuokra-asunnot', [
    ['fi', 9, 'Hakemuksesta avaimeen kolme viikkoa, en uskonut.', early],
    ['fi', 8, 'Isännöitsijä vastaa viesteihin saman päivän aikana', early],
    ['fi', 7, 'kämppä ok, naapurin koira vähemmän', { ...early, by: 'text' }],
    ['fi', 9, 'Näyttö sovittiin mulle sopivaan aikaan, kiitos siitä.', early],
    ['sv', 8, 'Smidig visning och kontraktet fanns på svenska.', early],
    ['sv', 7, 'Bra läge men hissen låter som ett spöke', early],
    ['en', 8, 'They explained the deposit slowly and twice. Appreciated.', early],
    [
      'fi',
      5,
      'Hakemus jätetty kuukausi sitten, edes kuittausta ei ole tullut.',
      { ...growing, case: 'flats', tell: true },
    ],
    [
      'fi',
      4,
      'Jono on kuulemma tuplaantunut. Asun siskon sohvalla.',
      { ...growing, case: 'flats', tell: true },
    ],
    ['fi', 6, 'odotan odotan odotan', { ...growing, case: 'flats', by: 'text' }],
    [
      'fi',
      5,
      'Ennen vastattiin viikossa, nyt puhelinkin menee suoraan vastaajaan',
      { ...growing, case: 'flats' },
    ],
    ['sv', 5, 'Kön har växt sen hösten säger ni. Ja, det märks.', { ...growing, case: 'flats', tell: true }],
    [
      'fi',
      4,
      'Opiskelut alkoi eikä asuntoa. Junailen kaks tuntia suuntaansa joka päivä.',
      { ...growing, case: 'flats' },
    ],
    ['fi', 3, 'yhdeksäs viikko jonossa, kolmannet muuttolaatikot ostettu turhaan', lately],
    [
      'fi',
      2,
      'Vauva syntyy ens kuussa ja ootetaan yksiössä vastausta. Kukaan ei osaa sanoa mitään.',
      { ...lately, tell: true },
    ],
    ['fi', 4, 'Jonosija 212. Viime viikolla se oli 209. Mihin suuntaan tässä mennään?', lately],
    ['fi', 3, 'Ymmärrän että hakijoita on paljon mutta hiljaisuus on pahinta.', { ...lately, tell: true }],
    ['fi', 5, 'neuvoja mukava, asuntoja ei', { ...lately, by: 'text' }],
    ['sv', 3, 'Åtta veckor och inte ett ljud. Är ansökan ens öppnad?', { ...lately, tell: true }],
    ['sv', 2, 'Har ringt fjorton gånger. Fjorton!', { ...lately, by: 'text' }],
    ['en', 3, 'Every Monday I ask, every Monday they say next Monday.', lately],
    ['fi', 4, 'ihan törkeetä roikottaa ihmisiä näin, sanokaa vaikka ei', lately],
  ]),
  ...unasked('vuokra-asunnot', [
    [
      'fi',
      'Eron jälkeen pitäis löytää koti minulle ja kahdelle pojalle, ja hakujono vaan pitenee. Auttakaa.',
      { ...lately, tell: true },
    ],
    ['fi', 'Taloyhtiön pesutuvan varauskirja katoaa aina keskiviikkoisin. Epäilen kakkoskerrosta.', early],
    [
      'sv',
      'Hur länge är det meningen att en pensionär ska vänta på en lägenhet med hiss?',
      { ...lately, tell: true },
    ],
  ]),
]
