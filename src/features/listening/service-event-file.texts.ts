import type { Language, Text, TextOf } from '../../platform/texts.ts'
import type { BatchReason } from './service-event-batch.model.ts'
import type { FileProblem, FileRowReason } from './service-event-file.model.ts'
import type { ColumnKey } from './service-event-header.model.ts'

/** One fault of a file as a sentence, with the column's name in the reader's language. */
export function fileProblemText(problem: FileProblem, language: Language): string {
  const column = 'column' in problem ? columnTexts[problem.column][language] : ''
  const header = 'header' in problem ? problem.header : 'near' in problem ? problem.near : null
  return fileProblemTexts[problem.reason][language](column, header)
}

/** Why a row, or an event sent over the API, was not taken. */
export const eventReasonTexts = {
  not_an_object: {
    fi: 'Tapahtuman pitää olla JSON-olio.',
    sv: 'Händelsen måste vara ett JSON-objekt.',
    en: 'The event must be a JSON object.',
  },
  missing: {
    fi: 'Pakollinen tieto puuttuu.',
    sv: 'En obligatorisk uppgift saknas.',
    en: 'A required value is missing.',
  },
  not_text: { fi: 'Arvon pitää olla tekstiä.', sv: 'Värdet måste vara text.', en: 'The value must be text.' },
  too_long: { fi: 'Arvo on liian pitkä.', sv: 'Värdet är för långt.', en: 'The value is too long.' },
  bad_character: {
    fi: 'Arvossa on merkki, jota ei voi tallentaa.',
    sv: 'Värdet innehåller ett tecken som inte kan sparas.',
    en: 'The value has a character that cannot be stored.',
  },
  not_a_moment: {
    fi: 'Aikaa ei voi lukea. Kirjoita se esimerkiksi näin: 22.11.2026 14.05.',
    sv: 'Tiden kan inte läsas. Skriv den till exempel så här: 22.11.2026 14.05.',
    en: 'The time cannot be read. Write it for example like this: 22.11.2026 14.05 or 2026-11-22T14:05+02:00.',
  },
  no_zone: {
    fi: 'Ajasta puuttuu aikavyöhyke. Kirjoita esimerkiksi 2026-11-22T14:05:00+02:00.',
    sv: 'Tidszonen saknas. Skriv till exempel 2026-11-22T14:05:00+02:00.',
    en: 'The time has no zone. Write for example 2026-11-22T14:05:00+02:00.',
  },
  no_time_of_day: {
    fi: 'Päivämäärästä puuttuu kellonaika.',
    sv: 'Klockslaget saknas.',
    en: 'The date has no time of day.',
  },
  no_such_time: {
    fi: 'Tätä kellonaikaa ei ollut: kelloja siirrettiin silloin kesäaikaan.',
    sv: 'Klockslaget fanns inte: klockan ställdes då om till sommartid.',
    en: 'This time of day did not exist: the clocks were moved to summer time then.',
  },
  in_the_future: {
    fi: 'Aika on tulevaisuudessa.',
    sv: 'Tiden ligger i framtiden.',
    en: 'The time is in the future.',
  },
  too_old: {
    fi: 'Tapahtumasta on yli 90 päivää. Näin vanhasta ei enää kysytä palautetta.',
    sv: 'Det har gått över 90 dagar sedan händelsen. Vi ber inte längre om respons på den.',
    en: 'The event is more than 90 days old. Feedback is no longer asked about it.',
  },
  not_an_email: {
    fi: 'Sähköpostiosoite ei ole oikeassa muodossa.',
    sv: 'E-postadressen har inte rätt form.',
    en: 'The e-mail address is not in the right form.',
  },
  not_a_language: {
    fi: 'Kieltä ei tunneta. Käytä kielikoodia, esimerkiksi fi, sv tai en.',
    sv: 'Språket är okänt. Använd en språkkod, till exempel fi, sv eller en.',
    en: 'The language is not known. Use a language code, for example fi, sv or en.',
  },
  not_a_postal_code: {
    fi: 'Postinumero ei ole oikeassa muodossa.',
    sv: 'Postnumret har inte rätt form.',
    en: 'The postal code is not in the right form.',
  },
  not_an_age: {
    fi: 'Iän pitää olla kokonainen luku väliltä 0–130.',
    sv: 'Åldern måste vara ett heltal mellan 0 och 130.',
    en: 'The age must be a whole number from 0 to 130.',
  },
  not_yes_or_no: {
    fi: 'Arvon pitää olla kyllä tai ei. Rajapinnassa käytä true tai false.',
    sv: 'Värdet måste vara ja eller nej. I gränssnittet: true eller false.',
    en: 'The value must be yes or no. Over the API: true or false.',
  },
  not_a_segment: {
    fi: 'Kohderyhmää ei tunneta. Käytä palveluluettelon tunnusta, esimerkiksi child_family tai firm.',
    sv: 'Målgruppen är okänd. Använd tjänstekatalogens kod, till exempel child_family eller firm.',
    en: "The target group is not known. Use the catalogue's code, for example child_family or firm.",
  },
  not_attributes: {
    fi: 'Lisätiedoissa on väärä nimi tai arvo. Arvo voi olla enintään 200 merkin teksti, luku, true tai false.',
    sv: 'Tilläggsuppgifterna har ett felaktigt namn eller värde. Ett värde får vara text på högst 200 tecken, ett tal, true eller false.',
    en: 'The attributes have a wrong name or value. A value may be text of at most 200 characters, a number, true or false.',
  },
  too_many_attributes: {
    fi: 'Lisätietoja voi olla enintään 20.',
    sv: 'Det får finnas högst 20 tilläggsuppgifter.',
    en: 'There may be at most 20 attributes.',
  },
  unknown_field: {
    fi: 'Tällaista kenttää ei ole.',
    sv: 'Det finns inget sådant fält.',
    en: 'There is no such field.',
  },
  wrong_number_of_cells: {
    fi: 'Rivillä on eri määrä sarakkeita kuin otsikkorivillä.',
    sv: 'Raden har inte lika många kolumner som rubrikraden.',
    en: 'The row does not have as many columns as the header row.',
  },
  spreadsheet_number: {
    fi: 'Taulukkolaskenta on lyhentänyt numeron, ja osa numeroista on kadonnut. Muuta sarake tekstiksi ja tallenna tiedosto uudelleen.',
    sv: 'Kalkylprogrammet har kortat av numret och siffror har gått förlorade. Ändra kolumnen till text och spara filen på nytt.',
    en: 'The spreadsheet has shortened the number, and digits are lost. Make the column text and save the file again.',
  },
  broken_encoding: {
    fi: 'Tiedosto on vioittunut tässä kohdassa, eikä loppua voitu lukea. Tallenna tiedosto uudelleen muodossa CSV UTF-8.',
    sv: 'Filen är skadad här och resten kunde inte läsas. Spara filen på nytt i formatet CSV UTF-8.',
    en: 'The file is damaged here, and the rest could not be read. Save the file again as CSV UTF-8.',
  },
  broken_quotes: {
    fi: 'Lainausmerkki on jäänyt sulkematta, eikä loppua voitu lukea.',
    sv: 'Ett citattecken har inte avslutats och resten kunde inte läsas.',
    en: 'A quotation mark was not closed, and the rest could not be read.',
  },
} as const satisfies Record<FileRowReason, Text>

/** Why a whole batch was not taken. */
export const batchReasonTexts = {
  not_json: {
    fi: 'Sisältö ei ole kelvollista JSONia.',
    sv: 'Innehållet är inte giltig JSON.',
    en: 'The content is not valid JSON.',
  },
  empty_batch: {
    fi: 'Lähetyksessä ei ole yhtään tapahtumaa.',
    sv: 'Sändningen innehåller inga händelser.',
    en: 'There are no events in the batch.',
  },
  batch_too_large: {
    fi: 'Yhdessä lähetyksessä voi olla enintään 10 000 tapahtumaa.',
    sv: 'En sändning får innehålla högst 10 000 händelser.',
    en: 'A batch may hold at most 10,000 events.',
  },
} as const satisfies Record<BatchReason, Text>

type HeaderText = TextOf<[column: string, header: string | null]>

/** Why a file cannot be read at all: the arguments are our name of the column and the file's header. */
export const fileProblemTexts = {
  no_header: {
    fi: () => 'Tiedoston ensimmäisellä rivillä pitää olla sarakkeiden otsikot.',
    sv: () => 'Filens första rad måste innehålla kolumnernas rubriker.',
    en: () => 'The first row of the file must have the headers of the columns.',
  },
  column_missing: {
    fi: (column, near) =>
      near === null
        ? `Sarake ”${column}” puuttuu.`
        : `Sarake ”${column}” puuttuu. Tarkoittaako otsikko ”${near}” sitä?`,
    sv: (column, near) =>
      near === null
        ? `Kolumnen ”${column}” saknas.`
        : `Kolumnen ”${column}” saknas. Är det den som avses med rubriken ”${near}”?`,
    en: (column, near) =>
      near === null
        ? `The column “${column}” is missing.`
        : `The column “${column}” is missing. Is it meant by the header “${near}”?`,
  },
  column_misspelt: {
    fi: (column, header) =>
      `Otsikko ”${header}” muistuttaa saraketta ”${column}”. Korjaa otsikko tai poista sarake.`,
    sv: (column, header) =>
      `Rubriken ”${header}” liknar kolumnen ”${column}”. Rätta rubriken eller ta bort kolumnen.`,
    en: (column, header) =>
      `The header “${header}” resembles the column “${column}”. Correct the header or remove the column.`,
  },
  column_twice: {
    fi: (column, header) => `Sarake ”${column}” on tiedostossa kahdesti. Toinen on ”${header}”.`,
    sv: (column, header) => `Kolumnen ”${column}” finns två gånger i filen. Den andra är ”${header}”.`,
    en: (column, header) => `The column “${column}” is in the file twice. The second is “${header}”.`,
  },
  broken_encoding: {
    fi: () => 'Tiedosto on vioittunut. Tallenna se uudelleen muodossa CSV UTF-8.',
    sv: () => 'Filen är skadad. Spara den på nytt i formatet CSV UTF-8.',
    en: () => 'The file is damaged. Save it again as CSV UTF-8.',
  },
  broken_quotes: {
    fi: () => 'Otsikkorivin lainausmerkki on jäänyt sulkematta.',
    sv: () => 'Ett citattecken på rubrikraden har inte avslutats.',
    en: () => 'A quotation mark in the header row was not closed.',
  },
} as const satisfies Record<FileProblem['reason'], HeaderText>

export const columnTexts = {
  id: { fi: 'tapahtuma_id', sv: 'händelse_id', en: 'event_id' },
  source: { fi: 'lähde', sv: 'källa', en: 'source' },
  service: { fi: 'palvelu', sv: 'tjänst', en: 'service' },
  unit: { fi: 'yksikkö', sv: 'enhet', en: 'unit' },
  channel: { fi: 'kanava', sv: 'kanal', en: 'channel' },
  happenedAt: { fi: 'aika', sv: 'tid', en: 'time' },
  date: { fi: 'päivämäärä', sv: 'datum', en: 'date' },
  clock: { fi: 'kellonaika', sv: 'klockslag', en: 'clock' },
  phone: { fi: 'puhelin', sv: 'telefon', en: 'phone' },
  email: { fi: 'sähköposti', sv: 'e-post', en: 'email' },
  language: { fi: 'kieli', sv: 'språk', en: 'language' },
  visitType: { fi: 'käyntityyppi', sv: 'besökstyp', en: 'visit_type' },
  segment: { fi: 'kohderyhmä', sv: 'målgrupp', en: 'segment' },
  ageGroup: { fi: 'ikäryhmä', sv: 'åldersgrupp', en: 'age_group' },
  age: { fi: 'ikä', sv: 'ålder', en: 'age' },
  municipality: { fi: 'kotikunta', sv: 'hemkommun', en: 'municipality' },
  postalCode: { fi: 'postinumero', sv: 'postnummer', en: 'postal_code' },
  protectedAddress: { fi: 'turvakielto', sv: 'spärrmarkering', en: 'protected_address' },
  severalPhoneNumbers: {
    fi: 'useita_puhelinnumeroita',
    sv: 'flera_telefonnummer',
    en: 'several_phone_numbers',
  },
  guardianNumber: { fi: 'huoltajan_numero', sv: 'vårdnadshavares_nummer', en: 'guardian_number' },
} as const satisfies Record<ColumnKey, Text>
