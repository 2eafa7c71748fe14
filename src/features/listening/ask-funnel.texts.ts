import type { Text } from '../../platform/texts.ts'

export const funnelTexts = {
  title: {
    fi: 'Miksi kysyttiin tai ei kysytty',
    sv: 'Varför frågan ställdes eller inte',
    en: 'Why people were or were not asked',
  },
  week: {
    fi: 'Viikko',
    sv: 'Vecka',
    en: 'Week',
  },
  weekHint: {
    fi: 'Viikko on se, jonka aikana asiointi käsiteltiin.',
    sv: 'Veckan är den då besöket behandlades.',
    en: 'The week is the one in which the visit was decided.',
  },
  download: {
    fi: 'Lataa taulukkona (CSV)',
    sv: 'Ladda ner som tabell (CSV)',
    en: 'Download as a table (CSV)',
  },
  emptyTitle: {
    fi: 'Tällä viikolla ei käsitelty asiointeja',
    sv: 'Inga besök behandlades den här veckan',
    en: 'No visits were decided in this week',
  },
  emptyBody: {
    fi: 'Valitse toinen viikko, tai tarkista, että asiointeja tulee rajapinnasta tai tiedostosta.',
    sv: 'Välj en annan vecka eller kontrollera att besök kommer via gränssnittet eller i en fil.',
    en: 'Choose another week, or check that visits come by the interface or in a file.',
  },
  visits: {
    fi: 'Asiointeja',
    sv: 'Besök',
    en: 'Visits',
  },
  planned: {
    fi: 'Kutsuja',
    sv: 'Inbjudningar',
    en: 'Invitations',
  },
  sent: {
    fi: 'Lähetetty',
    sv: 'Skickade',
    en: 'Sent',
  },
  delivered: {
    fi: 'Perillä',
    sv: 'Framme',
    en: 'Delivered',
  },
  opened: {
    fi: 'Avattu',
    sv: 'Öppnade',
    en: 'Opened',
  },
  answered: {
    fi: 'Vastattu',
    sv: 'Besvarade',
    en: 'Answered',
  },
  stepsNote: {
    fi: 'Avattu kertoo, kuinka moni avasi vastaussivun. Tekstiviestillä voi vastata avaamatta sitä.',
    sv: '”Öppnade” visar hur många som öppnade svarssidan. Med sms kan man svara utan att öppna den.',
    en: 'Opened tells how many opened the answer page. By text message one can answer without it.',
  },
  someWait: {
    fi: 'Kaikki kutsut eivät ole vielä lähteneet. Ne odottavat aikaansa, tai sivu Lähetetyt viestit kertoo, mikä on vialla.',
    sv: 'Alla inbjudningar har inte skickats ännu. De väntar på sin tid, eller så berättar sidan Skickade meddelanden vad som är fel.',
    en: 'Not all invitations have left yet. They wait for their time, or the page Messages sent tells what is wrong.',
  },
  reasons: {
    fi: 'Miksi ei kysytty',
    sv: 'Varför frågan inte ställdes',
    en: 'Why people were not asked',
  },
  everyone: {
    fi: 'Kaikilta kysyttiin.',
    sv: 'Alla fick frågan.',
    en: 'Everyone was asked.',
  },
  meaning: {
    fi: 'Mitä se tarkoittaa',
    sv: 'Vad det betyder',
    en: 'What it means',
  },
  byUnit: {
    fi: 'Yksiköittäin',
    sv: 'Per enhet',
    en: 'By unit',
  },
  byLanguage: {
    fi: 'Kielittäin',
    sv: 'Per språk',
    en: 'By language',
  },
  unit: {
    fi: 'Yksikkö',
    sv: 'Enhet',
    en: 'Unit',
  },
  language: {
    fi: 'Kieli',
    sv: 'Språk',
    en: 'Language',
  },
  others: {
    fi: 'Muut yhteensä',
    sv: 'Övriga sammanlagt',
    en: 'Others together',
  },
  noUnit: {
    fi: 'Ei yksikköä',
    sv: 'Ingen enhet',
    en: 'No unit',
  },
  smallNote: {
    fi: 'Alle viiden ryhmiä ei näytetä yksin, jotta kukaan ei tule tunnistetuksi.',
    sv: 'Grupper på färre än fem visas inte för sig, så att ingen kan kännas igen.',
    en: 'Groups of fewer than five are not shown alone, so that nobody is recognised.',
  },
  rate: {
    fi: 'Vastausosuus',
    sv: 'Svarsandel',
    en: 'Response rate',
  },
} satisfies Record<string, Text>
