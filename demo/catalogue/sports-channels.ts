import { easy, pool } from './access.ts'
import type { ChannelContent } from './content.ts'

export const sportsChannels: readonly ChannelContent[] = [
  {
    kind: 'online',
    key: 'liikunta-ilmoittautuminen',
    unit: 'liikunta',
    path: 'liikunta/ilmoittautuminen',
    signIn: false,
    texts: {
      fi: [
        'Ilmoittautuminen uimakouluun ja ryhmiin',
        'Varaa paikka ryhmästä.',
        'Paikat täyttyvät ilmoittautumisjärjestyksessä.',
      ],
      sv: [
        'Anmälan till simskola och grupper',
        'Boka en plats i en grupp.',
        'Platserna fylls i anmälningsordning.',
      ],
      en: [
        'Enrolment in swimming school and groups',
        'Book a place in a group.',
        'Places are filled in order of enrolment.',
      ],
    },
  },
  {
    kind: 'online',
    key: 'tilavaraus',
    unit: 'liikunta',
    path: 'tilavaraus',
    signIn: true,
    texts: {
      fi: [
        'Tilojen varauskalenteri',
        'Katso vapaat ajat ja varaa.',
        'Kalenterissa ovat salit, kentät, jäävuorot ja kulttuuritalo.',
      ],
      sv: [
        'Bokningskalendern',
        'Se lediga tider och boka.',
        'I kalendern finns salar, planer, istider och kulturhuset.',
      ],
      en: [
        'Booking calendar',
        'See what is free and book it.',
        'Halls, fields, ice time and the culture house are all in it.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'aallokko-puhelin',
    unit: 'liikunta',
    number: 150,
    hours: { week: ['1-5 7-20', '6-7 10-17'] },
    texts: {
      fi: [
        'Uimahallin kassa',
        'Kysy aukioloista, hinnoista ja ryhmistä.',
        'Löytötavaroita säilytetään kassalla kaksi viikkoa.',
      ],
      sv: [
        'Simhallens kassa',
        'Fråga om öppettider, priser och grupper.',
        'Upphittade saker finns i kassan i två veckor.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'liikunta-puhelin',
    unit: 'liikunta',
    number: 152,
    hours: { week: ['1-4 9-12'] },
    texts: {
      fi: [
        'Liikuntatoimisto',
        'Kysy vuoroista, avustuksista ja ryhmistä.',
        'Jätä soittopyyntö, jos emme vastaa.',
      ],
      sv: [
        'Idrottsbyrån',
        'Fråga om turer, bidrag och grupper.',
        'Lämna en begäran om samtal om vi inte svarar.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'aallokko',
    unit: 'liikunta',
    street: { fi: 'Uimahallinkatu', sv: 'Simhallsgatan' },
    number: '5',
    at: [780, -60],
    phone: 150,
    hours: { week: ['1-5 6.30-21', '6-7 10-18'], onHolidays: 'closed' },
    access: pool,
    texts: {
      fi: [
        'Uimahalli Aallokko',
        'Uimahalli, kuntosali ja liikuntasali.',
        'Kahvio on auki hallin aukioloaikoina.',
      ],
      sv: ['Simhallen Aallokko', 'Simhall, gym och gymnastiksal.', 'Kaféet är öppet när hallen är öppen.'],
      en: [
        'Aallokko swimming hall',
        'Swimming hall, gym and sports hall.',
        'The café is open when the hall is.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'jaahallirakennus',
    unit: 'liikunta',
    street: { fi: 'Uimahallinkatu', sv: 'Simhallsgatan' },
    number: '9',
    at: [860, -20],
    phone: 153,
    hours: { week: ['1-5 8-22', '6-7 9-21'] },
    access: easy,
    texts: {
      fi: [
        'Jäähalli',
        'Kaukalo, katsomo ja luistinten lainaus.',
        'Yleisöluistelu on sunnuntaisin kello 14–16 ja keskiviikkoisin kello 12–14.',
      ],
      sv: [
        'Ishallen',
        'Rink, läktare och utlåning av skridskor.',
        'Allmänhetens åkning är på söndagar klockan 14–16 och på onsdagar klockan 12–14.',
      ],
    },
  },
]
