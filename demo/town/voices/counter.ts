import { asked, type DemoVoice, unasked } from '../../voices/voice.ts'

const before = { days: [168, 118] } as const
const after = { days: [78, 8] } as const

/** The counter of customer service got better after a change: what was said before it and after. */
export const counter: readonly DemoVoice[] = [
  ...asked('neuvonta', [
    ['fi', 4, 'Vuoronumero 47, menossa 12. Otin eväät.', { ...before, case: 'counter', quote: 'released' }],
    [
      'fi',
      5,
      'Kolme luukkua joista kaks kiinni. Lounasaikaan. Kun muutkin ovat lounaalla.',
      { ...before, case: 'counter', tell: true },
    ],
    [
      'fi',
      6,
      'ihan ystävällistä mut odotin 50min yhden leiman takia',
      { ...before, case: 'counter', by: 'text' },
    ],
    [
      'fi',
      3,
      'Ensin väärä jono, sitten oikea jono, sitten se meni kiinni.',
      { ...before, case: 'counter', tell: true, quote: 'released' },
    ],
    [
      'fi',
      5,
      'Kukaan ei tiennyt kenelle venepaikka-asia kuuluu, kolme ihmistä soitti kolmelle.',
      { ...before, case: 'counter' },
    ],
    [
      'fi',
      6,
      'Vanhana ihmisenä en jaksa seistä. Penkkejä on kaksi ja vuoroa pitää vahtia.',
      { ...before, case: 'counter', tell: true },
    ],
    ['fi', 7, 'Lopulta asia hoitui, kiitos sille raitapaitaiselle', before],
    [
      'fi',
      4,
      'Puhelimessa sanottiin tule käymään, tiskillä sanottiin soita.',
      { ...before, case: 'counter' },
    ],
    [
      'sv',
      4,
      'Tre kvart i kö för en nyckel. Ingen svensk i luckan när det väl blev min tur.',
      { ...before, case: 'counter', tell: true },
    ],
    [
      'sv',
      5,
      'Nummerlappen blev bortglömd i systemet, jag satt där som en fikus.',
      { ...before, case: 'counter' },
    ],
    ['sv', 6, 'Vänligt bemötande när man väl kommer fram', before],
    ['en', 5, 'I took a number and then the number machine was restarted.', { ...before, case: 'counter' }],
    ['fi', 9, 'Varasin ajan, kävelin sisään, homma hoidettu kuudessa minuutissa. Mitä tapahtui?', after],
    ['fi', 10, 'Aulaemäntä ohjaa heti oikeaan paikkaan, loistava uudistus.', after],
    ['fi', 9, 'ei jonoa!!', { ...after, by: 'text' }],
    ['fi', 8, 'Parempi kuin keväällä, iltapäivä torstaina on vieläkin ruuhkaa', after],
    ['fi', 10, 'Sama ihminen hoiti vesilaskun ja venepaikan. Ei juoksuttamista enää.', after],
    ['fi', 9, 'Tuolit! Viimeinkin tuolit! Ja näyttö jonka numerot näkee ilman kiikaria.', after],
    ['fi', 8, 'soittopyyntö toimi, soittivat tunnin päästä takas', { ...after, by: 'text' }],
    ['fi', 9, 'Mukava nuori neiti neuvo ja kirjotti viel paperille ylös mitä pitää tehdä', after],
    ['sv', 9, 'Bokade tid på svenska och fick service på svenska. Så ska det vara.', after],
    ['sv', 10, 'Snabbt som ögat, jag hann inte ens sätta mig', after],
    ['sv', 8, 'Värdinnan i dörren är en pärla', { ...after, by: 'text' }],
    ['en', 9, 'Appointment at 10:15, out by 10:22, with the right form and a smile.', after],
  ]),
  ...unasked('neuvonta', [
    ['fi', 'Palvelupisteen ulko-ovi on niin raskas ettei pyörätuolista saa auki.', { tell: true }],
    [
      'fi',
      'Kuka on päättänyt että kännykän laturia ei saa enää lainata tiskiltä? Pieni asia mutta harmitti.',
    ],
    ['sv', 'Telefonsvararen läser öppettiderna på finska i två minuter innan svenskan kommer.'],
  ]),
]
