import type { Text, TextOf } from '../../platform/texts.ts'
import type { UploadState } from './upload.model.ts'

export const uploadTexts = {
  navigation: { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
  title: {
    fi: 'Asiointitapahtumien tiedostot',
    sv: 'Filer med besök',
    en: 'Files of service events',
  },
  lead: {
    fi: 'Jos järjestelmästä ei ole rajapintaa, tuo asioinnit CSV-tiedostona. Sama tapahtuma luetaan vain kerran, vaikka tiedoston toisi uudelleen.',
    sv: 'Om systemet saknar gränssnitt kan du ta in besöken som en CSV-fil. Samma händelse läses bara en gång, även om filen tas in på nytt.',
    en: 'Where a system has no interface, bring its visits as a CSV file. The same event is taken only once, even if the file is brought again.',
  },
  bring: { fi: 'Tuo tiedosto', sv: 'Ta in en fil', en: 'Bring a file' },
  emptyTitle: { fi: 'Ei vielä tiedostoja', sv: 'Inga filer ännu', en: 'No files yet' },
  emptyBody: {
    fi: 'Tuodut tiedostot ja niiden virheet näkyvät täällä.',
    sv: 'Filer och deras fel visas här.',
    en: 'Files and their faults are shown here.',
  },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  fileHint: {
    fi: 'CSV, enintään 40 Mt. Pakolliset sarakkeet: tapahtuma_id ja aika. Muita: puhelin, sähköposti, kieli, yksikkö, ikä, turvakielto.',
    sv: 'CSV, högst 40 MB. Obligatoriska kolumner: händelse_id och tid. Andra: telefon, e-post, språk, enhet, ålder, spärrmarkering.',
    en: 'CSV, at most 40 MB. Required columns: event_id and time. Others: phone, email, language, unit, age, protected_address.',
  },
  source: { fi: 'Lähdejärjestelmä', sv: 'Källsystem', en: 'Source system' },
  sourceHint: {
    fi: 'Esimerkiksi ajanvaraus. Käytä samasta järjestelmästä aina samaa nimeä, niin mitään ei lueta kahdesti.',
    sv: 'Till exempel tidsbokningen. Använd alltid samma namn för samma system, så läses inget två gånger.',
    en: 'For example reservations. Always use the same name for the same system, so that nothing is taken twice.',
  },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  serviceHint: {
    fi: 'Valitse, jos tiedostossa ei ole palvelusaraketta.',
    sv: 'Välj om filen inte har någon kolumn för tjänst.',
    en: 'Choose it if the file has no column for the service.',
  },
  serviceInFile: {
    fi: 'Tiedostossa on palvelu',
    sv: 'Tjänsten finns i filen',
    en: 'The file has the service',
  },
  send: { fi: 'Tuo ja lue', sv: 'Ta in och läs', en: 'Bring and read' },
  broughtAt: { fi: 'Tuotu', sv: 'Inlämnad', en: 'Brought' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  rowsRead: { fi: 'Rivejä luettu', sv: 'Lästa rader', en: 'Rows read' },
  rowsTaken: { fi: 'Uusia', sv: 'Nya', en: 'New' },
  rowsRepeated: { fi: 'Jo ennestään', sv: 'Fanns redan', en: 'Known already' },
  rowsRefused: { fi: 'Virheellisiä', sv: 'Felaktiga', en: 'Faulty' },
  rowsUnreachable: {
    fi: 'Yhteystieto ei toimi',
    sv: 'Oanvändbar kontaktuppgift',
    en: 'Contact cannot be used',
  },
  unreachable: {
    fi: 'Osalla riveistä on puhelinnumero tai sähköpostiosoite, johon ei voi lähettää viestiä. Rivit luettiin, mutta näiltä asiakkailta ei kysytä. Tarkista tiedot lähdejärjestelmässä.',
    sv: 'En del av raderna har ett telefonnummer eller en e-postadress som inget meddelande når. Raderna lästes, men de här kunderna får ingen fråga. Kontrollera uppgifterna i källsystemet.',
    en: 'Some rows have a phone number or e-mail address that no message reaches. The rows were taken, but these people are not asked. Check the data in the source system.',
  },
  reload: { fi: 'Päivitä tilanne', sv: 'Uppdatera läget', en: 'Show the latest' },
  reading: {
    fi: 'Tiedostoa luetaan taustalla. Voit sulkea sivun.',
    sv: 'Filen läses i bakgrunden. Du kan stänga sidan.',
    en: 'The file is being read in the background. You may close the page.',
  },
  faults: { fi: 'Virheelliset rivit', sv: 'Felaktiga rader', en: 'Faulty rows' },
  row: { fi: 'Rivi', sv: 'Rad', en: 'Row' },
  column: { fi: 'Sarake', sv: 'Kolumn', en: 'Column' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  wholeRow: { fi: 'koko rivi', sv: 'hela raden', en: 'the whole row' },
  correct: {
    fi: 'Korjaa rivit lähteessä ja tuo tiedosto uudelleen: jo luettuja ei lueta toista kertaa.',
    sv: 'Rätta raderna i källan och ta in filen på nytt: det som redan har lästs läses inte en gång till.',
    en: 'Correct the rows at the source and bring the file again: what has been taken is not taken twice.',
  },
} satisfies Record<string, Text>

export const uploadTextsOf = {
  onlyFirst: {
    fi: (shown, all) => `Näkyvissä ensimmäiset ${shown} virheellistä riviä. Kaikkiaan niitä on ${all}.`,
    sv: (shown, all) => `De första ${shown} felaktiga raderna visas. Totalt finns det ${all}.`,
    en: (shown, all) => `The first ${shown} faulty rows are shown. There are ${all} in all.`,
  },
} satisfies Record<string, TextOf<[shown: string, all: string]>>

export const uploadStateTexts = {
  waiting: { fi: 'Odottaa lukemista', sv: 'Väntar på läsning', en: 'Waiting to be read' },
  reading: { fi: 'Luetaan', sv: 'Läses', en: 'Being read' },
  finished: { fi: 'Luettu', sv: 'Läst', en: 'Read' },
  broken: { fi: 'Ei voitu lukea', sv: 'Kunde inte läsas', en: 'Could not be read' },
} satisfies Record<UploadState, Text>

/** Beside those of rows and headers. */
export const uploadReasonTexts = {
  unknown_service: {
    fi: 'Palvelua ei löydy palveluluettelosta.',
    sv: 'Tjänsten finns inte i tjänsteförteckningen.',
    en: 'The service is not in the list of services.',
  },
  unknown_unit: {
    fi: 'Yksikköä ei löydy organisaatiorakenteesta.',
    sv: 'Enheten finns inte i organisationsstrukturen.',
    en: 'The unit is not in the unit tree.',
  },
  file_gone: {
    fi: 'Tiedostoa ei enää ole. Tuo se uudelleen.',
    sv: 'Filen finns inte längre. Ta in den på nytt.',
    en: 'The file is no longer there. Bring it again.',
  },
  no_file: { fi: 'Valitse tiedosto', sv: 'Välj en fil', en: 'Choose a file' },
  empty_file: { fi: 'Tiedosto on tyhjä', sv: 'Filen är tom', en: 'The file is empty' },
  too_large: {
    fi: 'Tiedosto on liian suuri. Jaa se osiin.',
    sv: 'Filen är för stor. Dela upp den.',
    en: 'The file is too large. Split it.',
  },
  quota_exceeded: {
    fi: 'Organisaation tiedostotila on täynnä.',
    sv: 'Organisationens filutrymme är fullt.',
    en: 'The organisation has no room left for files.',
  },
} satisfies Record<string, Text>
