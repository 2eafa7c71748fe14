import { withLift } from './access.ts'
import type { ChannelContent } from './content.ts'

export const adviceChannels: readonly ChannelContent[] = [
  {
    kind: 'online',
    key: 'laskuasiointi',
    unit: 'asiakaspalvelu',
    path: 'laskut',
    signIn: true,
    texts: {
      fi: ['Laskujen asiointi', 'Siirrä eräpäivää ja katso laskusi.', 'Näet kahden vuoden laskut.'],
      sv: [
        'E-tjänst för räkningar',
        'Flytta förfallodagen och se dina räkningar.',
        'Du ser räkningarna från två år.',
      ],
    },
  },
  {
    kind: 'online',
    key: 'avustushaku',
    unit: 'asiakaspalvelu',
    path: 'avustukset',
    signIn: true,
    texts: {
      fi: [
        'Avustusten haku',
        'Hae avustusta ja raportoi sen käytöstä.',
        'Yhdistys tunnistautuu valtuudella.',
      ],
      sv: [
        'Ansökan om bidrag',
        'Sök bidrag och rapportera användningen.',
        'Föreningen identifierar sig med fullmakt.',
      ],
    },
  },
  {
    kind: 'online',
    key: 'aloite-palvelu',
    unit: 'asiakaspalvelu',
    path: 'aloite',
    signIn: true,
    texts: {
      fi: [
        'Aloitteet verkossa',
        'Tee aloite tai allekirjoita toisen.',
        'Nimesi näkyy vain, jos niin valitset.',
      ],
      sv: [
        'Initiativ på webben',
        'Lämna ett initiativ eller underteckna ett.',
        'Ditt namn syns bara om du vill.',
      ],
    },
  },
  {
    kind: 'online',
    key: 'kutsubussi-tilaus',
    unit: 'joukkoliikenne',
    path: 'kutsubussi',
    signIn: false,
    texts: {
      fi: ['Kyydin tilaus', 'Tilaa kutsubussi verkossa.', 'Saat tekstiviestin, kun bussi lähtee hakemaan.'],
      sv: ['Beställ en resa', 'Beställ anropsbussen på webben.', 'Du får ett sms när bussen är på väg.'],
      en: ['Order a ride', 'Order the bus on the web.', 'A text tells you when the bus sets off.'],
    },
  },
  {
    kind: 'page',
    key: 'hyvinvointialue-sivu',
    unit: 'asiakaspalvelu',
    path: 'hyvinvointialue',
    texts: {
      fi: [
        'Hyvinvointialueen yhteystiedot',
        'Numerot ja ajanvaraus yhdellä sivulla.',
        'Sivu kertoo, mikä asia hoidetaan missäkin.',
      ],
      sv: [
        'Välfärdsområdets kontaktuppgifter',
        'Nummer och tidsbokning på en sida.',
        'Sidan berättar vad som sköts var.',
      ],
    },
  },
  {
    kind: 'page',
    key: 'rekry-sivu',
    unit: 'asiakaspalvelu',
    path: 'toihin',
    texts: {
      fi: ['Avoimet työpaikat', 'Kaikki kunnan avoimet paikat.', 'Paikkoja tulee lisää joka viikko.'],
      sv: ['Lediga platser', 'Kommunens alla lediga platser.', 'Nya platser kommer varje vecka.'],
    },
  },
  {
    kind: 'page',
    key: 'bussiaikataulut',
    unit: 'joukkoliikenne',
    path: 'bussit',
    texts: {
      fi: ['Aikataulut ja reitit', 'Bussien ajat pysäkeittäin.', 'Lippuja voi ostaa samalta sivulta.'],
      sv: ['Tidtabeller och rutter', 'Bussarnas tider per hållplats.', 'På samma sida kan du köpa biljett.'],
    },
  },
  {
    kind: 'form',
    key: 'asiakirja-lomake',
    unit: 'asiakaspalvelu',
    path: 'lomakkeet/asiakirjapyynto.pdf',
    identifier: 'KAI-AK-01',
    texts: {
      fi: ['Asiakirjapyyntö', 'Pyydä asiakirjaa paperilla.', 'Kerro mahdollisimman tarkasti, mitä etsit.'],
      sv: [
        'Begäran om handling',
        'Begär en handling på papper.',
        'Berätta så noga som möjligt vad du söker.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'neuvonta',
    unit: 'asiakaspalvelu',
    number: 100,
    hours: { week: ['1-4 8-16', '5 8-14'] },
    texts: {
      fi: [
        'Kunnan vaihde ja neuvonta',
        'Yksi numero kaikkiin kunnan asioihin.',
        'Vastaamme suomeksi, ruotsiksi ja englanniksi.',
      ],
      sv: [
        'Kommunens växel och rådgivning',
        'Ett nummer till alla kommunens ärenden.',
        'Vi svarar på svenska, finska och engelska.',
      ],
      en: [
        'Switchboard and advice',
        'One number for everything.',
        'We answer in Finnish, Swedish and English.',
      ],
    },
  },
  {
    kind: 'phone',
    key: 'kutsubussi-puhelin',
    unit: 'joukkoliikenne',
    number: 210,
    hours: { week: ['1-5 6-19'] },
    texts: {
      fi: [
        'Kutsubussin tilausnumero',
        'Tilaa kyyti soittamalla.',
        'Kerro, jos tarvitset tilaa pyörätuolille tai rollaattorille.',
      ],
      sv: [
        'Anropsbussens beställningsnummer',
        'Beställ resan per telefon.',
        'Berätta om du behöver plats för en rullstol eller rollator.',
      ],
    },
  },
  {
    kind: 'place',
    key: 'portti',
    unit: 'asiakaspalvelu',
    street: { fi: 'Torikatu', sv: 'Torggatan' },
    number: '1',
    at: [0, 40],
    phone: 100,
    hours: { week: ['1-4 8-16', '5 8-14'], onHolidays: 'closed' },
    access: withLift,
    texts: {
      fi: [
        'Palvelupiste Portti',
        'Kunnantalon ensimmäinen kerros, torin laidalla.',
        'Ota vuoronumero aulasta. Hiljaisinta on iltapäivisin.',
      ],
      sv: [
        'Servicestället Porten',
        'Kommunhusets första våning, vid torget.',
        'Ta ett könummer i aulan. Lugnast är det på eftermiddagarna.',
      ],
      en: [
        'Service point Portti',
        'On the ground floor of the town hall, by the market square.',
        'Take a number in the lobby. Afternoons are quietest.',
      ],
    },
  },
]
