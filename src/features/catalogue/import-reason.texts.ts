import type { Text } from '../../platform/texts.ts'

/** Why a record or a part of it was left out, and why a source could not be read at all. */
export const importReasonTexts = {
  required: { fi: 'Tieto puuttuu', sv: 'Uppgiften saknas', en: 'It is missing' },
  no_object: { fi: 'Tässä ei ole tietuetta', sv: 'Här finns ingen post', en: 'There is no record here' },
  no_list: {
    fi: 'Tässä pitäisi olla luettelo',
    sv: 'Här borde finnas en lista',
    en: 'A list should be here',
  },
  no_id: { fi: 'Tunniste on väärää muotoa', sv: 'Identifikatorn har fel form', en: 'The id is malformed' },
  wrong_type: { fi: 'Tieto on väärää tyyppiä', sv: 'Uppgiften är av fel typ', en: 'It is of the wrong type' },
  wrong: { fi: 'Tieto on väärin', sv: 'Uppgiften är fel', en: 'It is wrong' },
  too_long: { fi: 'Teksti on liian pitkä', sv: 'Texten är för lång', en: 'The text is too long' },
  too_short: { fi: 'Arvo on liian pieni', sv: 'Värdet är för litet', en: 'The value is too small' },
  bad_character: {
    fi: 'Tekstissä on merkki, jota ei voi tallentaa',
    sv: 'Texten innehåller ett tecken som inte kan sparas',
    en: 'The text has a character that cannot be kept',
  },
  unknown_language: { fi: 'Kieli on tuntematon', sv: 'Språket är okänt', en: 'The language is unknown' },
  unknown_choice: {
    fi: 'Vaihtoehto on tuntematon',
    sv: 'Alternativet är okänt',
    en: 'The choice is unknown',
  },
  unknown_code: {
    fi: 'Koodia ei ole kansallisessa luettelossa',
    sv: 'Koden finns inte i den nationella förteckningen',
    en: 'The code is not in the national list',
  },
  unknown_organisation: {
    fi: 'Organisaatiota ei ole tuotu',
    sv: 'Organisationen har inte hämtats',
    en: 'The organisation has not been imported',
  },
  unknown_channel: {
    fi: 'Kanavaa ei ole tuotu',
    sv: 'Kanalen har inte hämtats',
    en: 'The channel has not been imported',
  },
  came_twice: {
    fi: 'Sama tunniste tuli jo kerran: ensimmäinen jäi voimaan',
    sv: 'Samma identifikator fanns redan: den första gäller',
    en: 'The same id came before: the first one holds',
  },
  not_kept: {
    fi: 'Tietokanta ei voinut tallentaa sitä',
    sv: 'Databasen kunde inte spara den',
    en: 'The database could not keep it',
  },
  no_web_address: { fi: 'Ei ole verkko-osoite', sv: 'Inte en webbadress', en: 'It is no web address' },
  no_email: { fi: 'Ei ole sähköpostiosoite', sv: 'Inte en e-postadress', en: 'It is no e-mail address' },
  no_phone_number: { fi: 'Ei ole puhelinnumero', sv: 'Inte ett telefonnummer', en: 'It is no phone number' },
  no_postal_code: { fi: 'Ei ole postinumero', sv: 'Inte ett postnummer', en: 'It is no postal code' },
  no_number: { fi: 'Ei ole luku', sv: 'Inte ett tal', en: 'It is no number' },
  no_moment: { fi: 'Ei ole ajankohta', sv: 'Inte en tidpunkt', en: 'It is no moment' },
  no_time: { fi: 'Ei ole kellonaika', sv: 'Inte ett klockslag', en: 'It is no time of day' },
  ends_before_it_begins: {
    fi: 'Päättyy ennen alkuaan',
    sv: 'Slutar innan det börjar',
    en: 'It ends before it begins',
  },
  no_place_in_finland: {
    fi: 'Koordinaatit eivät ole Suomessa (EPSG:3067)',
    sv: 'Koordinaterna ligger inte i Finland (EPSG:3067)',
    en: 'The coordinates are no place in Finland (EPSG:3067)',
  },
  empty_address: { fi: 'Osoite on tyhjä', sv: 'Adressen är tom', en: 'The address is empty' },
  too_much_missing: {
    fi: 'Liian moni puuttui, joten mitään tämän lajin tietueita ei arkistoitu. Tarkista, onko tiedosto kokonainen.',
    sv: 'För många saknades, så inga poster av detta slag arkiverades. Kontrollera att filen är hel.',
    en: 'Too many were missing, so nothing of this kind was archived. Check that the file is whole.',
  },
  no_file: { fi: 'Valitse tiedosto', sv: 'Välj en fil', en: 'Choose a file' },
  empty_file: { fi: 'Tiedosto on tyhjä', sv: 'Filen är tom', en: 'The file is empty' },
  too_large: { fi: 'Tiedosto on liian suuri', sv: 'Filen är för stor', en: 'The file is too large' },
  quota_exceeded: {
    fi: 'Organisaation tiedostoille ei ole enää tilaa',
    sv: 'Det finns inte längre plats för organisationens filer',
    en: 'There is no room left for the organisation’s files',
  },
  file_gone: {
    fi: 'Tiedostoa ei enää ole',
    sv: 'Filen finns inte längre',
    en: 'The file is no longer there',
  },
  no_json: {
    fi: 'Tiedosto ei ole JSON-tiedosto',
    sv: 'Filen är inte en JSON-fil',
    en: 'The file is not JSON',
  },
  no_ptv_file: {
    fi: 'Tiedostossa ei ole luetteloita organizations, serviceChannels ja services',
    sv: 'Filen har inte listorna organizations, serviceChannels och services',
    en: 'The file does not have the lists organizations, serviceChannels and services',
  },
  empty_ptv_file: {
    fi: 'Tiedostossa ei ole yhtään tietuetta',
    sv: 'Filen innehåller inga poster',
    en: 'There are no records in the file',
  },
  api_unreachable: {
    fi: 'Rajapinta ei vastannut. Yritä myöhemmin uudelleen.',
    sv: 'Gränssnittet svarade inte. Försök igen senare.',
    en: 'The API did not answer. Try again later.',
  },
  api_refused: {
    fi: 'Rajapinta ei hyväksynyt pyyntöä. Tarkista osoite ja organisaation tunniste.',
    sv: 'Gränssnittet godkände inte begäran. Kontrollera adressen och organisationens identifikator.',
    en: 'The API did not accept the request. Check the address and the organisation’s id.',
  },
  api_key_refused: {
    fi: 'Rajapinta ei hyväksynyt avainta',
    sv: 'Gränssnittet godkände inte nyckeln',
    en: 'The API did not accept the key',
  },
  api_answer_too_large: {
    fi: 'Rajapinnan vastaus oli liian suuri',
    sv: 'Svaret från gränssnittet var för stort',
    en: 'The answer of the API was too large',
  },
  api_answer_strange: {
    fi: 'Rajapinta vastasi tavalla, jota emme tunne',
    sv: 'Gränssnittet svarade på ett sätt som vi inte känner',
    en: 'The API answered in a way we do not know',
  },
  no_source: {
    fi: 'Rajapintaa ei ole valittu',
    sv: 'Inget gränssnitt har valts',
    en: 'No API has been chosen',
  },
  unit_closed: {
    fi: 'Yksikkö on suljettu. Valitse toinen.',
    sv: 'Enheten är stängd. Välj en annan.',
    en: 'The unit is closed. Choose another.',
  },
} satisfies Record<string, Text>
