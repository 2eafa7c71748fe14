import { asked, type DemoVoice } from '../../voices/voice.ts'

/** Day care and its open house. Those who speak Swedish are served worse in day care: one of what is planted. */
export const earlyYears: readonly DemoVoice[] = [
  ...asked('paivakodit', [
    ['fi', 9, 'Eskariope lähetti kuvan ensimmäisestä kirjoitetusta nimestä. Kehystettiin.'],
    ['fi', 8, 'Ulkoillaan säällä kuin säällä, vaatehuolto meillä on sitten oma lajinsa'],
    ['fi', 9, 'aamulla itku, iltapäivällä ei halua kotiin. hyvä merkki!', { by: 'text' }],
    ['fi', 6, 'Sijaisia on ollu tällä viikolla jo neljä, poika sanoo niitä kaikkia Sijaiseks.'],
    ['fi', 10, 'Meidän erityinen otettiin vastaan ihan tavallisena. Kiitos Koivurannan Simpukat.'],
    ['fi', 7, 'Sovellukseen tulee niin monta viestiä etten löydä sitä yhtä tärkeää'],
    ['fi', 9, 'Ruoka kuulemma parempaa ku kotona 😅'],
    [
      'fi',
      5,
      'Hoitoaikojen ilmottaminen kaks viikkoa etukäteen ei vaan onnistu vuorotyöläiseltä.',
      { tell: true },
    ],
    ['fi', 8, 'Vasukeskustelussa minua kuunneltiin ensimmäistä kertaa.'],
    ['fi', 10, 'Masenin mummi-iltapäivä oli kertakaikkisen hieno.'],
    ['fi', 8, 'Portin salpa on vihdoin niin korkealla ettei karkurimme yllä'],
    [
      'sv',
      4,
      'Ingen i gruppen talar svenska efter klockan tre, då sitter min son tyst.',
      { case: 'swedish', tell: true },
    ],
    [
      'sv',
      3,
      'Veckobrevet kommer på finska och jag får översätta det för min egen mamma.',
      { case: 'swedish', quote: 'waiting' },
    ],
    [
      'sv',
      5,
      'Lovade svensk grupp i augusti, nu heter det att behörig personal saknas.',
      { case: 'swedish', tell: true },
    ],
    ['sv', 6, 'Snälla människor, men sångerna och sagorna är nästan alltid på finska.', { case: 'swedish' }],
    [
      'sv',
      2,
      'Vi köar till svensk dagis sedan januari medan grannen fick finsk plats på två veckor.',
      { case: 'swedish', tell: true },
    ],
    ['sv', 5, 'vikarien förstod int va barnet sa, de va synd om båda', { by: 'text' }],
    ['sv', 7, 'Utevistelsen är toppen. Språket hoppas vi på till hösten.'],
    ['sv', 4, 'Talterapeuten kommer bara till den finska avdelningen. Varför?', { tell: true }],
    ['sv', 6, 'Blanketten om allergier fanns inte på svenska så jag gissade.'],
    ['sv', 5, 'Jag blev uppringd på finska fast jag tre gånger bett om svenska.'],
    ['en', 8, 'They learned to say good morning in Tagalog for our daughter. We cried a little.'],
  ]),
  ...asked('avoin-paivakoti', [
    ['fi', 10, 'Pelasti ton ekan vuoden. Kahvi, matto ja joku joka sanoo että menee ohi.'],
    ['fi', 9, 'isille vois olla oma aamu, nyt oon aina ainoo', { by: 'text', tell: true }],
    ['fi', 8, 'Muskari täyttyy nopiaa, jonotuslista pitkä ku nälkävuos.'],
    ['fi', 7, 'Leluja pesaisis useammin, flunssa kiersi koko porukan'],
    ['sv', 9, 'Skönt att få dricka kaffet varmt medan någon annan bygger tornet.'],
    ['sv', 7, 'Sångstunden är bra, gärna en gång i veckan helt på svenska.'],
    ['en', 10, 'First place where someone asked my name and not where I am from.'],
  ]),
]
