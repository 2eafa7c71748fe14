import { easy, withLift } from './access.ts'
import type { ChannelContent } from './content.ts'

const office = { week: ['1-5 8-15'], onHolidays: 'closed' } as const

export const schoolsChannels: readonly ChannelContent[] = [
  {
    kind: 'online',
    key: 'koulu-ilmoittautuminen',
    unit: 'koulut',
    path: 'kouluun',
    signIn: true,
    texts: {
      fi: [
        'Ilmoittautuminen esikouluun, kouluun ja iltapäivätoimintaan',
        'Ilmoita lapsesi verkossa.',
        'Molemmat huoltajat voivat täyttää lomaketta. Päätös tulee samaan palveluun.',
      ],
      sv: [
        'Anmälan till förskola, skola och eftermiddagsverksamhet',
        'Anmäl ditt barn på webben.',
        'Båda vårdnadshavarna kan fylla i blanketten. Beslutet kommer i samma tjänst.',
      ],
      en: [
        'Enrolment in pre-school, school and afternoon activities',
        'Enrol your child on the web.',
        'Both guardians can fill in the form. The decision comes to the same place.',
      ],
    },
  },
  {
    kind: 'form',
    key: 'koulukuljetus-lomake',
    unit: 'koulut',
    path: 'lomakkeet/koulukuljetus.pdf',
    identifier: 'KAI-KO-07',
    texts: {
      fi: [
        'Koulukuljetushakemus',
        'Hae kyytiä paperilla.',
        'Palauta lomake koulutoimistoon tai koulun kansliaan.',
      ],
      sv: [
        'Ansökan om skolskjuts',
        'Ansök om skjuts på papper.',
        'Lämna blanketten till skolbyrån eller skolans kansli.',
      ],
    },
  },
  {
    kind: 'form',
    key: 'erityisruokavalio',
    unit: 'koulut',
    path: 'lomakkeet/erityisruokavalio.pdf',
    identifier: 'KAI-RU-01',
    texts: {
      fi: [
        'Ilmoitus erityisruokavaliosta',
        'Kerro allergiasta tai vakaumuksesta.',
        'Palauta lomake kouluun. Lääkärintodistusta ei tarvita lievissä allergioissa.',
      ],
      sv: [
        'Meddelande om specialkost',
        'Meddela allergi eller övertygelse.',
        'Lämna blanketten till skolan. Läkarintyg behövs inte för lindriga allergier.',
      ],
    },
  },
  {
    kind: 'page',
    key: 'ruokalista',
    unit: 'koulut',
    path: 'ruokalista',
    texts: {
      fi: [
        'Ruokalista',
        'Koulujen ja päiväkotien ruokalista kuudeksi viikoksi.',
        'Listalla näkyvät myös kasvisruoka ja ruoan alkuperä.',
      ],
      sv: [
        'Matsedel',
        'Skolornas och daghemmens matsedel för sex veckor.',
        'På listan syns också den vegetariska maten och matens ursprung.',
      ],
      en: [
        'Menu',
        'The menu of schools and day-care centres for six weeks.',
        'It also shows the vegetarian meal and where the food comes from.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'koulutoimisto',
    unit: 'koulut',
    number: 120,
    hours: { week: ['1-5 9-14'] },
    texts: {
      fi: [
        'Koulutoimisto',
        'Kysy koulupaikasta, kyydeistä ja iltapäivätoiminnasta.',
        'Voit jättää soittopyynnön.',
      ],
      sv: [
        'Skolbyrån',
        'Fråga om skolplats, skjuts och eftermiddagsverksamhet.',
        'Du kan lämna en begäran om att bli uppringd.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'rannan-koulu',
    unit: 'koulut',
    street: { fi: 'Koulukatu', sv: 'Skolgatan' },
    number: '2',
    at: [320, 150],
    phone: 121,
    hours: office,
    access: withLift,
    texts: {
      fi: [
        'Rannan koulu',
        'Suomenkielinen yhtenäiskoulu, luokat 1–9.',
        'Kanslia palvelee koulupäivinä. Iltaisin salissa ja luokissa harrastetaan.',
      ],
      sv: [
        'Rannan koulu',
        'Finskspråkig enhetsskola, klasserna 1–9.',
        'Kansliet betjänar på skoldagar. På kvällarna finns hobbyer i salen och klasserna.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'strandskolan',
    unit: 'koulut',
    street: { fi: 'Satamakatu', sv: 'Hamngatan' },
    number: '25',
    at: [260, -520],
    phone: 122,
    hours: office,
    access: easy,
    texts: {
      fi: ['Strandskolan', 'Ruotsinkielinen koulu, luokat 1–9.', 'Kanslia palvelee ruotsiksi ja suomeksi.'],
      sv: ['Strandskolan', 'Svenskspråkig skola, klasserna 1–9.', 'Kansliet betjänar på svenska och finska.'],
    },
  },
  {
    kind: 'place',
    key: 'lukiorakennus',
    unit: 'koulut',
    street: { fi: 'Opinpolku', sv: 'Lärostigen' },
    number: '1',
    at: [450, 90],
    phone: 123,
    hours: office,
    access: withLift,
    texts: {
      fi: [
        'Lukiotalo',
        'Lukio ja sen iltalinja samassa talossa.',
        'Opinto-ohjaaja on paikalla myös tiistai-iltaisin.',
      ],
      sv: [
        'Gymnasiehuset',
        'Gymnasiet och dess kvällslinje i samma hus.',
        'Studiehandledaren är på plats också på tisdagskvällar.',
      ],
    },
  },
]
