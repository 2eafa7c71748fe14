import type { Text, TextOf } from '../../platform/texts.ts'

export const overviewTexts = {
  filters: { fi: 'Rajaa palveluja', sv: 'Avgränsa tjänsterna', en: 'Narrow the services' },
  text: { fi: 'Nimi tai tunnus', sv: 'Namn eller kod', en: 'Name or key' },
  serviceClass: { fi: 'Palveluluokka', sv: 'Serviceklass', en: 'Service class' },
  allClasses: { fi: 'Kaikki luokat', sv: 'Alla klasser', en: 'All classes' },
  channel: { fi: 'Asiointikanava', sv: 'Servicekanal', en: 'Channel' },
  allChannels: { fi: 'Kaikki kanavat', sv: 'Alla kanaler', en: 'All channels' },
  allUnits: { fi: 'Kaikki yksiköt', sv: 'Alla enheter', en: 'All units' },
  states: { fi: 'Palvelujen tila', sv: 'Tjänsternas status', en: 'State of the services' },
  responsible: { fi: 'Vastuuhenkilö', sv: 'Ansvarig person', en: 'Responsible person' },
  nobody: { fi: 'Ei nimetty', sv: 'Inte utsedd', en: 'Not named' },
  seenTo: { fi: 'Ajantasaisuus', sv: 'Aktualitet', en: 'Up to date' },
  archived: { fi: 'Arkistoitu', sv: 'Arkiverad', en: 'Archived' },
  stale: { fi: 'Tarkista', sv: 'Kontrollera', en: 'Check' },
  nothing: { fi: 'Ei tällaisia palveluja', sv: 'Inga sådana tjänster', en: 'No such services' },
  nothingBody: {
    fi: 'Muuta rajausta tai näytä kaikki palvelut.',
    sv: 'Ändra avgränsningen eller visa alla tjänster.',
    en: 'Change the filters or show all services.',
  },
  bring: { fi: 'Tuo palvelut PTV:stä', sv: 'Hämta tjänster från SDL', en: 'Import services from PTV' },
  exportCsv: {
    fi: 'Lataa taulukkona (CSV)',
    sv: 'Ladda ner som tabell (CSV)',
    en: 'Download as a table (CSV)',
  },
  exportJson: {
    fi: 'Lataa avoimena datana (CPSV-AP)',
    sv: 'Ladda ner som öppna data (CPSV-AP)',
    en: 'Download as open data (CPSV-AP)',
  },
} satisfies Record<string, Text>

export const overviewStateTexts = {
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  waiting: { fi: 'Odottaa julkaisua', sv: 'Väntar på publicering', en: 'To be published' },
  untranslated: {
    fi: 'Pakollinen kieli puuttuu',
    sv: 'Obligatoriskt språk saknas',
    en: 'Lacks a required language',
  },
  stale: { fi: 'Vanhentunut', sv: 'Föråldrad', en: 'Out of date' },
  unowned: { fi: 'Ei vastuuhenkilöä', sv: 'Ingen ansvarig', en: 'Nobody responsible' },
  archived: { fi: 'Arkistoidut', sv: 'Arkiverade', en: 'Archived' },
} satisfies Record<string, Text>

export const channelKindTexts = {
  electronic: { fi: 'Sähköinen asiointi', sv: 'E-tjänst', en: 'Online service' },
  web_page: { fi: 'Verkkosivu', sv: 'Webbsida', en: 'Web page' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  printable_form: { fi: 'Tulostettava lomake', sv: 'Utskrivbar blankett', en: 'Printable form' },
  service_location: { fi: 'Palvelupaikka', sv: 'Serviceställe', en: 'Place' },
} satisfies Record<string, Text>

export const overviewCountTexts = {
  found: {
    fi: (count) => (count === 1 ? 'Yksi palvelu' : `${count} palvelua`),
    sv: (count) => (count === 1 ? 'En tjänst' : `${count} tjänster`),
    en: (count) => (count === 1 ? 'One service' : `${count} services`),
  },
} satisfies Record<string, TextOf<[count: number]>>

export const overviewNoteTexts = {
  untranslated: {
    fi: (languages) =>
      `Näiltä palveluilta puuttuu nimi tai kuvaus jollakin kielistä, joilla ne on kerrottava asukkaille: ${languages}. Muiden kielten puutteet näkyvät palvelun omalla sivulla.`,
    sv: (languages) =>
      `De här tjänsterna saknar namn eller beskrivning på något av de språk som de ska finnas på för invånarna: ${languages}. Vad som saknas på andra språk syns på tjänstens egen sida.`,
    en: (languages) =>
      `These services lack a name or a summary in one of the languages in which residents must be told of them: ${languages}. What is missing in other languages shows on the page of the service.`,
  },
} satisfies Record<string, TextOf<[languages: string]>>
