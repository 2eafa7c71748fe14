import type { RoomHoldings } from '../../platform/holding.ts'
import type { SealedColumn } from '../../platform/secrets/sealed-column.ts'
import { addressPurpose } from './contact.model.ts'
import { retention } from './retention.model.ts'
import { returnCodePurpose } from './speaker.model.ts'

const { toldMonths, contactReadingMonths } = retention
const longestMonthDays = 31
const consented = `exists (select from voices.consent
  where consent.organisation_id = contact.organisation_id and consent.contact_id = contact.contact_id)`

export const sealed: readonly SealedColumn[] = [
  { table: 'voices.contact', column: 'address_encrypted', purpose: addressPurpose },
  { table: 'voices.speaker', column: 'return_code_encrypted', purpose: returnCodePurpose },
]

export const kept: RoomHoldings = {
  holdings: [
    {
      key: 'contacts to ask',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Puhelinnumerot ja sähköpostiosoitteet, joihin kysely lähetetään (salattuina)',
        sv: 'Telefonnummer och e-postadresser som enkäter skickas till (krypterade)',
        en: 'Phone numbers and e-mail addresses that questions are sent to (encrypted)',
      },
      why: {
        fi: 'Kysely lähetetään ja siihen voi vastata',
        sv: 'Enkäten skickas och kan besvaras',
        en: 'The question is sent and can be answered',
      },
      kept: {
        fi: '30 päivää lähettämisestä; poistetaan joka yö',
        sv: '30 dagar efter att den skickades; raderas varje natt',
        en: '30 days after sending; removed every night',
      },
      tables: { 'voices.contact': ['address_encrypted', 'address_hash'] },
      counted: {
        table: 'voices.contact',
        since: 'taken_at',
        where: `purpose <> 'tell' and address_encrypted is not null`,
      },
      // Taken up to a month before sending, and kept for a month after it.
      mostDays: 2 * longestMonthDays,
      removals: [{ event: 'contacts forgotten', detail: 'contacts' }],
    },
    {
      key: 'contacts to tell',
      whose: 'residents',
      basis: 'consent',
      what: {
        fi: 'Yhteystiedot, joihin asukas on pyytänyt kertomaan, mitä palautteesta seurasi, ja suostumukset (salattuina)',
        sv: 'Kontaktuppgifter som invånaren vill få besked till om vad responsen ledde till, och samtyckena (krypterade)',
        en: 'Contacts at which a resident wishes to hear what came of the feedback, with the consents (encrypted)',
      },
      why: {
        fi: 'Asukkaalle kerrotaan, mitä hänen palautteestaan seurasi',
        sv: 'Invånaren får veta vad responsen ledde till',
        en: 'The resident is told what came of the feedback',
      },
      kept: {
        fi: `Kunnes suostumus perutaan, enintään ${toldMonths} kuukautta`,
        sv: `Tills samtycket återtas, högst ${toldMonths} månader`,
        en: `Until the consent is withdrawn, ${toldMonths} months at most`,
      },
      tables: {
        'voices.contact': ['address_encrypted', 'address_hash'],
        'voices.consent': ['given_at', 'withdrawn_at'],
      },
      counted: {
        table: 'voices.contact',
        since: 'taken_at',
        where: `purpose = 'tell' and address_encrypted is not null and ${consented}`,
      },
      mostDays: toldMonths * longestMonthDays,
      removals: [{ event: 'consent withdrawn' }],
    },
    {
      key: 'contacts for one message',
      whose: 'staff',
      basis: 'public_task',
      what: {
        fi: 'Yhteystiedot yhtä viestiä varten: koeviesti, ilmoitus pääkäyttäjälle, linkki omiin tietoihin (salattuina)',
        sv: 'Kontaktuppgifter för ett enda meddelande: testmeddelande, besked till huvudanvändare, länk till egna uppgifter (krypterade)',
        en: 'Contacts for one message: a test, a notice to an administrator, a link to one’s own data (encrypted)',
      },
      why: {
        fi: 'Viesti lähetetään',
        sv: 'Meddelandet skickas',
        en: 'The message is sent',
      },
      kept: {
        fi: 'Enintään 30 päivää; poistetaan joka yö',
        sv: 'Högst 30 dagar; raderas varje natt',
        en: '30 days at most; removed every night',
      },
      tables: { 'voices.contact': ['address_encrypted', 'address_hash'] },
      counted: {
        table: 'voices.contact',
        since: 'taken_at',
        where: `purpose = 'tell' and address_encrypted is not null and not ${consented}`,
      },
      mostDays: longestMonthDays + 1,
      removals: [{ event: 'contacts forgotten', detail: 'contacts' }],
    },
    {
      key: 'claims',
      whose: 'residents',
      basis: 'legal_obligation',
      what: {
        fi: 'Linkit, joilla asukas näkee tietonsa ilman seurantakoodia (tunnisteina, joista niitä ei voi lukea)',
        sv: 'Länkar med vilka invånaren ser sina uppgifter utan uppföljningskod (som koder ur vilka de inte kan läsas)',
        en: 'Links with which a resident sees their data without a return code (as marks from which they cannot be read)',
      },
      why: {
        fi: 'Asukas voi käyttää oikeuksiaan, vaikka koodi on hukassa',
        sv: 'Invånaren kan använda sina rättigheter även om koden är borta',
        en: 'A resident can use their rights though the code is lost',
      },
      kept: {
        fi: 'Linkki toimii tunnin; merkintä poistetaan kahden päivän kuluttua',
        sv: 'Länken fungerar i en timme; anteckningen raderas efter två dagar',
        en: 'The link works for an hour; the note is removed after two days',
      },
      tables: { 'voices.contact_claim': ['contact_id', 'speaker_ids', 'code_hash', 'claimed_at'] },
      counted: { table: 'voices.contact_claim', since: 'claimed_at' },
      mostDays: 4,
      removals: [{ event: 'contacts forgotten', detail: 'claims' }],
    },
    {
      key: 'stops',
      whose: 'residents',
      basis: 'legal_obligation',
      what: {
        fi: 'Viestikiellot: numerosta tai osoitteesta laskettu tunniste, josta sitä ei voi lukea',
        sv: 'Förbud mot meddelanden: en kod som räknats ut av numret eller adressen och ur vilken det inte kan läsas',
        en: 'Stops: a mark computed from the number or address, from which it cannot be read',
      },
      why: {
        fi: 'Kielto pitää, vaikka yhteystieto on jo poistettu',
        sv: 'Förbudet gäller också när kontaktuppgiften redan är raderad',
        en: 'The stop holds though the contact is gone',
      },
      kept: {
        fi: 'Kunnes asukas peruu kiellon',
        sv: 'Tills invånaren återtar förbudet',
        en: 'Until the resident takes it back',
      },
      tables: { 'voices.opt_out': ['address_hash', 'purpose'] },
      counted: { table: 'voices.opt_out', since: 'opted_out_at' },
    },
    {
      key: 'speakers',
      whose: 'residents',
      basis: 'public_task',
      what: {
        fi: 'Seurantakoodit (salattuina), kieli ja se, milloin puhuja on ensi kerran antanut palautetta; merkintä tietojen poistamisesta',
        sv: 'Uppföljningskoder (krypterade), språk och när någon första gången gav respons; anteckning om radering',
        en: 'Return codes (encrypted), language and when somebody first spoke; the note that they were erased',
      },
      why: {
        fi: 'Palautteen antaja löytää palautteensa ja hallitsee tietojaan ilman kirjautumista',
        sv: 'Den som gett respons hittar den och styr sina uppgifter utan att logga in',
        en: 'Whoever spoke finds their words and steers their data without signing in',
      },
      kept: {
        fi: 'Kunnes asukas poistaa tietonsa',
        sv: 'Tills invånaren raderar sina uppgifter',
        en: 'Until the resident erases them',
      },
      tables: {
        'voices.speaker': ['return_code_hash', 'return_code_encrypted', 'language', 'kind', 'first_spoke_at'],
        'voices.erasure': ['erased_at', 'words_kept'],
      },
      counted: { table: 'voices.speaker', since: 'first_spoke_at', where: 'return_code_hash is not null' },
      removals: [{ event: 'speaker erased' }],
    },
    {
      key: 'read log',
      whose: 'staff',
      basis: 'legal_obligation',
      what: {
        fi: 'Merkinnät siitä, kuka on lukenut asukkaan yhteystiedon ja miksi',
        sv: 'Anteckningar om vem som har läst en invånares kontaktuppgift och varför',
        en: 'Notes of who has read a resident’s contact, and why',
      },
      why: {
        fi: 'Asukas ja tietosuojavastaava voivat valvoa yhteystietojen käyttöä',
        sv: 'Invånaren och dataskyddsombudet kan övervaka hur kontaktuppgifterna används',
        en: 'The resident and the data protection officer can watch the use of contacts',
      },
      kept: {
        fi: `${contactReadingMonths} kuukautta; poistetaan joka yö`,
        sv: `${contactReadingMonths} månader; raderas varje natt`,
        en: `${contactReadingMonths} months; removed every night`,
      },
      tables: {
        'voices.contact_reading': ['contact_ids', 'read_at', 'read_by', 'why'],
      },
      counted: { table: 'voices.contact_reading', since: 'read_at' },
      mostDays: contactReadingMonths * longestMonthDays,
      removals: [{ event: 'contacts forgotten', detail: 'readings' }],
    },
  ],
  impersonal: [],
}
