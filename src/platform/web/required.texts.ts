import type { Text } from '../texts.ts'

/**
 * What to say when a field is empty, by the field's name: at the top of a form many faults stand together, and each must
 * tell where it is. The same name means the same thing in every form.
 */
export const requiredTexts: Readonly<Record<string, Text>> = {
  address: {
    fi: 'Kirjoita puhelinnumero tai sähköpostiosoite',
    sv: 'Skriv ett telefonnummer eller en e-postadress',
    en: 'Write a phone number or an e-mail address',
  },
  'address-email': {
    fi: 'Kirjoita oma sähköpostiosoitteesi',
    sv: 'Skriv din egen e-postadress',
    en: 'Write your own e-mail address',
  },
  'address-sms': {
    fi: 'Kirjoita oma puhelinnumerosi',
    sv: 'Skriv ditt eget telefonnummer',
    en: 'Write your own phone number',
  },
  accent: { fi: 'Valitse korostusväri', sv: 'Välj en accentfärg', en: 'Choose an accent colour' },
  after_from: {
    fi: 'Jälkeen: kirjoita ensimmäinen päivä',
    sv: 'Efter: skriv första dagen',
    en: 'After: write the first day',
  },
  after_until: {
    fi: 'Jälkeen: kirjoita viimeinen päivä',
    sv: 'Efter: skriv sista dagen',
    en: 'After: write the last day',
  },
  before_from: {
    fi: 'Ennen: kirjoita ensimmäinen päivä',
    sv: 'Före: skriv första dagen',
    en: 'Before: write the first day',
  },
  before_until: {
    fi: 'Ennen: kirjoita viimeinen päivä',
    sv: 'Före: skriv sista dagen',
    en: 'Before: write the last day',
  },
  case: { fi: 'Valitse kehittämisasia', sv: 'Välj ett utvecklingsärende', en: 'Choose a case' },
  client_id: { fi: 'Kirjoita asiakastunnus', sv: 'Skriv klient-id', en: 'Write the client id' },
  client_secret: {
    fi: 'Kirjoita asiakassalaisuus',
    sv: 'Skriv klienthemligheten',
    en: 'Write the client secret',
  },
  code: { fi: 'Kirjoita seurantakoodi', sv: 'Skriv uppföljningskoden', en: 'Write the return code' },
  colour: { fi: 'Valitse väri', sv: 'Välj en färg', en: 'Choose a colour' },
  contact: {
    fi: 'Kirjoita puhelinnumero tai sähköpostiosoite',
    sv: 'Skriv ett telefonnummer eller en e-postadress',
    en: 'Write a phone number or an e-mail address',
  },
  email: { fi: 'Kirjoita sähköpostiosoite', sv: 'Skriv e-postadressen', en: 'Write the e-mail address' },
  from: { fi: 'Kirjoita alkamispäivä', sv: 'Skriv startdagen', en: 'Write the first day' },
  goal: { fi: 'Kirjoita tavoite', sv: 'Skriv målet', en: 'Write the goal' },
  group: { fi: 'Kirjoita ryhmän nimi', sv: 'Skriv gruppens namn', en: 'Write the name of the group' },
  groups_claim: {
    fi: 'Kirjoita ryhmäväittämän nimi',
    sv: 'Skriv namnet på gruppattributet',
    en: 'Write the groups claim',
  },
  issuer: {
    fi: 'Kirjoita myöntäjän osoite',
    sv: 'Skriv utfärdarens adress',
    en: 'Write the address of the issuer',
  },
  key: { fi: 'Kirjoita tunnus', sv: 'Skriv en nyckel', en: 'Write the key' },
  languages: { fi: 'Kirjoita kielet', sv: 'Skriv språken', en: 'Write the languages' },
  left_on: {
    fi: 'Kirjoita viimeinen työpäivä',
    sv: 'Skriv sista arbetsdagen',
    en: 'Write the last day at work',
  },
  logo: { fi: 'Valitse kuvatiedosto', sv: 'Välj en bildfil', en: 'Choose a picture file' },
  name: { fi: 'Kirjoita nimi', sv: 'Skriv namnet', en: 'Write the name' },
  organisation: {
    fi: 'Kirjoita organisaation tunniste',
    sv: 'Skriv organisationens id',
    en: 'Write the id of the organisation',
  },
  pasted: {
    fi: 'Liitä viestin linkki tai lähettäjän numero',
    sv: 'Klistra in meddelandets länk eller avsändarens nummer',
    en: 'Paste the link of the message or the number it came from',
  },
  required_languages: {
    fi: 'Kirjoita pakolliset kielet',
    sv: 'Skriv de obligatoriska språken',
    en: 'Write the required languages',
  },
  sender: { fi: 'Kirjoita lähettäjä', sv: 'Skriv avsändaren', en: 'Write the sender' },
  source: { fi: 'Kirjoita lähdejärjestelmä', sv: 'Skriv källsystemet', en: 'Write the source system' },
  staff: { fi: 'Valitse henkilö', sv: 'Välj en person', en: 'Choose a person' },
  substitute_from: {
    fi: 'Kirjoita sijaisuuden ensimmäinen päivä',
    sv: 'Skriv vikariatets första dag',
    en: 'Write the first day of the substitution',
  },
  substitute_until: {
    fi: 'Kirjoita sijaisuuden viimeinen päivä',
    sv: 'Skriv vikariatets sista dag',
    en: 'Write the last day of the substitution',
  },
  title: { fi: 'Kirjoita otsikko', sv: 'Skriv en rubrik', en: 'Write a title' },
  unit: { fi: 'Valitse yksikkö', sv: 'Välj en enhet', en: 'Choose a unit' },
  until: { fi: 'Kirjoita viimeinen päivä', sv: 'Skriv sista dagen', en: 'Write the last day' },
  words: { fi: 'Kirjoita viestisi', sv: 'Skriv ditt meddelande', en: 'Write your message' },
}
