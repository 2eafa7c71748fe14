import { easy } from './access.ts'
import type { ChannelContent } from './content.ts'

export const streetsChannels: readonly ChannelContent[] = [
  {
    kind: 'online',
    key: 'vikailmoitus',
    unit: 'kadut',
    path: 'vikailmoitus',
    signIn: false,
    texts: {
      fi: ['Vikailmoitus kartalla', 'Merkitse paikka ja kerro, mikä on vialla.', 'Nimeä ei kysytä.'],
      sv: [
        'Felanmälan på karta',
        'Märk ut platsen och berätta vad som är fel.',
        'Vi frågar inte efter namn.',
      ],
      en: [
        'Report a fault on the map',
        'Mark the place and say what is wrong.',
        'We do not ask for your name.',
      ],
    },
  },
  {
    kind: 'online',
    key: 'pysakointitunnus',
    unit: 'kadut',
    path: 'pysakointi',
    signIn: true,
    texts: {
      fi: [
        'Pysäköintitunnus ja oikaisupyyntö',
        'Osta tunnus tai pyydä oikaisua.',
        'Tunnus on voimassa heti, kun se on maksettu.',
      ],
      sv: [
        'Parkeringstillstånd och rättelseyrkande',
        'Köp ett tillstånd eller begär rättelse.',
        'Tillståndet gäller genast när det är betalt.',
      ],
    },
  },
  {
    kind: 'online',
    key: 'vesimittari',
    unit: 'kadut',
    path: 'vesi/lukema',
    signIn: false,
    texts: {
      fi: ['Vesimittarin lukema', 'Ilmoita lukema verkossa.', 'Tarvitset mittarin numeron.'],
      sv: ['Vattenmätarens ställning', 'Meddela ställningen på webben.', 'Du behöver mätarens nummer.'],
    },
  },
  {
    kind: 'phone',
    key: 'katu-puhelin',
    unit: 'kadut',
    number: 160,
    hours: { week: ['1-5 8-15.30'] },
    texts: {
      fi: [
        'Katujen ja puistojen neuvonta',
        'Soita, kun katu, puisto tai satama askarruttaa.',
        'Illalla ja viikonloppuna vastaa päivystäjä, kun vika on vaarallinen.',
      ],
      sv: [
        'Gatornas och parkernas rådgivning',
        'Ring när du undrar något om en gata, en park eller hamnen.',
        'På kvällar och veckoslut svarar jouren när felet är farligt.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'vesipaivystys',
    unit: 'kadut',
    number: 165,
    hours: 'always',
    texts: {
      fi: [
        'Vesihuollon päivystys',
        'Soita putkirikosta mihin aikaan tahansa.',
        'Vesiyhtiön päivystäjä vastaa yöllä ja päivällä.',
      ],
      sv: [
        'Vattenjouren',
        'Ring om ett rörbrott när som helst på dygnet.',
        'Vattenbolagets jour svarar dag och natt.',
      ],
      en: [
        'Water emergency line',
        'Call about a burst pipe at any hour.',
        'The water company answers day and night.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'jateneuvonta',
    unit: 'kadut',
    number: 167,
    hours: { week: ['1-5 8-15'] },
    texts: {
      fi: [
        'Jäteneuvonta',
        'Kysy lajittelusta, tyhjennyksistä ja laskuista.',
        'Voit myös kysyä, mihin jokin esine kuuluu.',
      ],
      sv: [
        'Avfallsrådgivning',
        'Fråga om sortering, tömningar och räkningar.',
        'Du kan också fråga vart ett föremål hör.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'lajitteluasema-paikka',
    unit: 'kadut',
    street: { fi: 'Verstaskuja', sv: 'Verkstadsgränden' },
    number: '20',
    at: [-1500, -420],
    phone: 167,
    hours: { week: ['1-4 10-18', '6 9-14'], onHolidays: 'closed' },
    access: easy,
    texts: {
      fi: [
        'Lajitteluasema',
        'Jätteiden vastaanotto ja kierrätyspaja.',
        'Kierrätyspajasta saa hakea käyttökelpoista tavaraa.',
      ],
      sv: [
        'Sorteringsstationen',
        'Mottagning av avfall och återbruk.',
        'I återbruket får man hämta användbara saker.',
      ],
      en: [
        'Recycling centre',
        'Waste reception and a reuse shed.',
        'You may take usable things from the shed.',
      ],
    },
  },
]
