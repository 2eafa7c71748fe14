import type { Text, TextOf } from '../../platform/texts.ts'

export const importTexts = {
  title: { fi: 'Palvelujen tuonti', sv: 'Hämtning av tjänster', en: 'Imports of services' },
  navigation: { fi: 'Tuonti PTV:stä', sv: 'Hämtning från SDL', en: 'Import from PTV' },
  lead: {
    fi: 'Palvelut, kanavat ja organisaatiot luetaan Palvelutietovarannosta (PTV). Omat nimenne, elämäntilanteenne ja vastuuhenkilönne säilyvät aina.',
    sv: 'Tjänster, kanaler och organisationer läses från Servicedatalagret (SDL). Era egna namn, livssituationer och ansvariga personer bevaras alltid.',
    en: 'Services, channels and organisations are read from the Finnish Service Catalogue (PTV). Your own names, life events and responsible people always stay.',
  },
  bring: {
    fi: 'Tuo palvelut tiedostosta',
    sv: 'Hämta tjänster ur en fil',
    en: 'Import services from a file',
  },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  fileHint: {
    fi: 'JSON-tiedosto, jossa on organizations, serviceChannels ja services niin kuin PTV:n avoin rajapinta (v11) ne antaa. Enintään 40\u00a0Mt.',
    sv: 'En JSON-fil med organizations, serviceChannels och services så som SDL:s öppna gränssnitt (v11) ger dem. Högst 40\u00a0MB.',
    en: 'A JSON file with organizations, serviceChannels and services as PTV’s open API (v11) gives them. At most 40\u00a0MB.',
  },
  unit: { fi: 'Palvelujen yksikkö', sv: 'Tjänsternas enhet', en: 'Unit of the services' },
  unitHint: {
    fi: 'Uusi palvelu menee yksikköön, joka on valittu sen palvelupaikalle tai organisaatiolle. Muut uudet palvelut menevät tähän.',
    sv: 'En ny tjänst hamnar i den enhet som har valts för dess serviceställe eller organisation. Andra nya tjänster hamnar här.',
    en: 'A new service goes to the unit chosen for its place or its organisation. Other new services go here.',
  },
  whole: { fi: 'Mitä tiedostossa on', sv: 'Vad filen innehåller', en: 'What the file holds' },
  wholeChoice: {
    fi: 'Kaikki palvelumme: se, mitä tiedostossa ei ole, arkistoidaan',
    sv: 'Alla våra tjänster: det som inte finns i filen arkiveras',
    en: 'All our services: what is not in the file is archived',
  },
  wholeHint: {
    fi: 'Arkistoitu palvelu ei näy asukkaille. Siitä annettu palaute säilyy.',
    sv: 'En arkiverad tjänst syns inte för invånarna. Den respons som getts finns kvar.',
    en: 'Residents do not see an archived service. The feedback on it stays.',
  },
  send: { fi: 'Tuo ja lue', sv: 'Hämta och läs', en: 'Import and read' },
  emptyTitle: {
    fi: 'Mitään ei ole vielä tuotu',
    sv: 'Inget har hämtats än',
    en: 'Nothing has been imported yet',
  },
  emptyBody: {
    fi: 'Tuo ensimmäinen tiedosto tai lue palvelut suoraan rajapinnasta.',
    sv: 'Hämta den första filen eller läs tjänsterna direkt från gränssnittet.',
    en: 'Import the first file, or read the services directly from the API.',
  },
  noUnits: {
    fi: 'Lisää ensin yksikkö: jokainen palvelu kuuluu johonkin yksikköön.',
    sv: 'Lägg först till en enhet: varje tjänst hör till en enhet.',
    en: 'Add a unit first: every service belongs to a unit.',
  },
  source: { fi: 'Lähde', sv: 'Källa', en: 'Source' },
  at: { fi: 'Aloitettu', sv: 'Påbörjad', en: 'Begun' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  recordsRead: { fi: 'Luettu', sv: 'Läst', en: 'Read' },
  recordsAdded: { fi: 'Uusia', sv: 'Nya', en: 'New' },
  recordsChanged: { fi: 'Muuttuneita', sv: 'Ändrade', en: 'Changed' },
  recordsUnchanged: { fi: 'Ennallaan', sv: 'Oförändrade', en: 'As before' },
  recordsArchived: { fi: 'Arkistoituja', sv: 'Arkiverade', en: 'Archived' },
  recordsFailed: { fi: 'Epäonnistuneita', sv: 'Misslyckade', en: 'Failed' },
  servicesMoved: {
    fi: 'Palveluja siirtyi toiseen yksikköön',
    sv: 'Tjänster som flyttades till en annan enhet',
    en: 'Services that moved to another unit',
  },
  servicesMarked: {
    fi: 'Palveluja, joiden arkaluonteisuus muuttui',
    sv: 'Tjänster vars känslighet ändrades',
    en: 'Services now marked otherwise as sensitive or not',
  },
  moves: {
    fi: 'Toiseen yksikköön siirtyneet palvelut',
    sv: 'Tjänster som flyttades till en annan enhet',
    en: 'Services that moved to another unit',
  },
  movesWhy: {
    fi: 'PTV:ssä palvelu on annettu toiselle organisaatiolle tai palvelupaikalle. Jos palvelu kuuluu muualle, vaihda sen yksikkö palvelun sivulla: valintanne säilyy seuraavissa tuonneissa.',
    sv: 'I SDL har tjänsten getts till en annan organisation eller ett annat serviceställe. Om den hör hemma någon annanstans kan ni byta enhet på tjänstens sida: ert val bevaras vid följande hämtningar.',
    en: 'In PTV the service was given to another organisation or place. If it belongs elsewhere, change its unit on the page of the service: your choice stays through the next imports.',
  },
  movedFrom: { fi: 'Oli ennen', sv: 'Var förut', en: 'Was before' },
  movedTo: { fi: 'On nyt', sv: 'Är nu', en: 'Is now' },
  reading: {
    fi: 'Tietoja luetaan. Voit sulkea sivun: lukeminen jatkuu.',
    sv: 'Uppgifterna läses. Du kan stänga sidan: läsningen fortsätter.',
    en: 'The records are being read. You may close the page: reading goes on.',
  },
  reload: { fi: 'Näytä tilanne nyt', sv: 'Visa läget nu', en: 'Show how far it is' },
  faults: { fi: 'Mikä jäi pois', sv: 'Vad som lämnades bort', en: 'What was left out' },
  correct: {
    fi: 'Korjaa tiedot PTV:ssä ja tuo ne uudelleen. Muu on jo luettu.',
    sv: 'Rätta uppgifterna i SDL och hämta dem på nytt. Allt annat är redan läst.',
    en: 'Correct these in PTV and import again. Everything else has been read.',
  },
  record: { fi: 'Tietue', sv: 'Post', en: 'Record' },
  field: { fi: 'Kenttä', sv: 'Fält', en: 'Field' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  effect: { fi: 'Seuraus', sv: 'Följd', en: 'Effect' },
  partLeftOut: {
    fi: 'Vain tämä kohta jäi pois',
    sv: 'Bara detta lämnades bort',
    en: 'Only this part was left out',
  },
  recordFailed: {
    fi: 'Koko tietue jäi lukematta',
    sv: 'Hela posten lämnades oläst',
    en: 'The whole record was not read',
  },
  wholeRecord: { fi: 'Koko tietue', sv: 'Hela posten', en: 'The whole record' },
  unnamed: { fi: 'Nimetön', sv: 'Utan namn', en: 'Without a name' },
  seeServices: { fi: 'Katso palvelut', sv: 'Se tjänsterna', en: 'See the services' },
} satisfies Record<string, Text>

export const importTextsOf = {
  progress: {
    fi: (read, total) => `Luettu ${read} / ${total}`,
    sv: (read, total) => `Läst ${read} av ${total}`,
    en: (read, total) => `${read} of ${total} read`,
  },
  onlyFirst: {
    fi: (shown, all) => `Näytämme ensimmäiset ${shown}. Kaikkiaan ${all}.`,
    sv: (shown, all) => `Vi visar de första ${shown}. Totalt ${all}.`,
    en: (shown, all) => `The first ${shown} of ${all} are shown.`,
  },
} satisfies Record<string, TextOf<[one: string, other: string]>>

export const importStateTexts = {
  waiting: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
  reading: { fi: 'Luetaan', sv: 'Läses', en: 'Being read' },
  finished: { fi: 'Luettu', sv: 'Läst', en: 'Read' },
  broken: { fi: 'Ei voitu lukea', sv: 'Kunde inte läsas', en: 'Could not be read' },
} satisfies Record<string, Text>

export const importSourceTexts = {
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  v11: { fi: 'PTV:n rajapinta v11', sv: 'SDL:s gränssnitt v11', en: 'PTV API v11' },
  v12: { fi: 'PTV:n rajapinta v12', sv: 'SDL:s gränssnitt v12', en: 'PTV API v12' },
} satisfies Record<string, Text>

export const recordKindTexts = {
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  channel: { fi: 'Kanava', sv: 'Kanal', en: 'Channel' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
} satisfies Record<string, Text>
