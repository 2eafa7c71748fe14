import type { Text } from '../texts.ts'

/** What is wrong with a field, in words that say what to do. The keys are the reasons that schemas give. */
export const fieldErrorTexts = {
  form_expired: {
    fi: 'Sivu oli auki pitkään. Mitään ei kadonnut: lähetä uudelleen.',
    sv: 'Sidan var öppen länge. Inget har försvunnit: skicka på nytt.',
    en: 'The page was open for a long time. Nothing was lost: send it again.',
  },
  required: { fi: 'Täytä tämä kohta', sv: 'Fyll i det här fältet', en: 'Fill in this field' },
  too_long: { fi: 'Teksti on liian pitkä', sv: 'Texten är för lång', en: 'The text is too long' },
  bad_choice: {
    fi: 'Valitse yksi vaihtoehdoista',
    sv: 'Välj ett av alternativen',
    en: 'Choose one of the options',
  },
  bad_email: {
    fi: 'Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi',
    sv: 'Skriv e-postadressen i formen namn@exempel.fi',
    en: 'Write the e-mail address like name@example.fi',
  },
  bad_number: {
    fi: 'Tarkista puhelinnumero, esimerkiksi 040 123 4567',
    sv: 'Kontrollera telefonnumret, till exempel 040 123 4567',
    en: 'Check the phone number, for example 040 123 4567',
  },
  not_mobile: {
    fi: 'Tähän numeroon ei voi lähettää tekstiviestiä',
    sv: 'Det går inte att skicka sms till det här numret',
    en: 'Text messages cannot be sent to this number',
  },
  bad_date: {
    fi: 'Kirjoita päivämäärä muodossa 22.11.2026',
    sv: 'Skriv datumet i formen 22.11.2026',
    en: 'Write the date like 22.11.2026',
  },
  bad_amount: { fi: 'Kirjoita luku', sv: 'Skriv ett tal', en: 'Write a number' },
} satisfies Record<string, Text>

export const errorPageTexts = {
  notFound: {
    title: { fi: 'Sivua ei löytynyt', sv: 'Sidan hittades inte', en: 'Page not found' },
    body: {
      fi: 'Tarkista osoite tai palaa etusivulle.',
      sv: 'Kontrollera adressen eller gå till startsidan.',
      en: 'Check the address or go to the front page.',
    },
  },
  forbidden: {
    title: {
      fi: 'Sinulla ei ole oikeutta tähän',
      sv: 'Du har inte rätt till detta',
      en: 'You are not allowed to do this',
    },
    body: {
      fi: 'Pääkäyttäjä voi antaa sinulle tarvittavan roolin.',
      sv: 'Administratören kan ge dig den roll som behövs.',
      en: 'An administrator can give you the role you need.',
    },
  },
  keyless: {
    title: { fi: 'Avain puuttuu', sv: 'Nyckeln saknas', en: 'A valid key is missing' },
    body: {
      fi: 'Lähetä voimassa oleva avain: Authorization: Bearer ...',
      sv: 'Skicka en giltig nyckel: Authorization: Bearer ...',
      en: 'Send a key that is valid: Authorization: Bearer ...',
    },
  },
  otherMethod: {
    title: {
      fi: 'Osoitetta ei käytetä näin',
      sv: 'Adressen används inte så här',
      en: 'This address takes another method',
    },
    body: {
      fi: 'Otsake Allow kertoo, mitä osoite ottaa vastaan.',
      sv: 'Rubriken Allow säger vad adressen tar emot.',
      en: 'The header Allow says what the address takes.',
    },
  },
  invalid: {
    title: {
      fi: 'Pyyntöä ei ymmärretty',
      sv: 'Begäran kunde inte tolkas',
      en: 'The request was not understood',
    },
    body: {
      fi: 'Palaa edelliselle sivulle ja yritä uudelleen.',
      sv: 'Gå tillbaka till föregående sida och försök igen.',
      en: 'Go back to the previous page and try again.',
    },
  },
  tooLarge: {
    title: { fi: 'Lähetys on liian suuri', sv: 'Försändelsen är för stor', en: 'This is too large to send' },
    body: {
      fi: 'Mitään ei tallennettu. Lähetä pienempi tiedosto tai lyhyempi teksti.',
      sv: 'Inget sparades. Skicka en mindre fil eller en kortare text.',
      en: 'Nothing was stored. Send a smaller file or a shorter text.',
    },
  },
  tooMany: {
    title: { fi: 'Liian monta yritystä', sv: 'För många försök', en: 'Too many attempts' },
    body: {
      fi: 'Odota muutama minuutti ja yritä uudelleen.',
      sv: 'Vänta några minuter och försök igen.',
      en: 'Wait a few minutes and try again.',
    },
  },
  unreachable: {
    title: {
      fi: 'Palvelu ei juuri nyt vastaa',
      sv: 'Tjänsten svarar inte just nu',
      en: 'The service does not answer right now',
    },
    body: {
      fi: 'Yritä hetken päästä uudelleen.',
      sv: 'Försök igen om en stund.',
      en: 'Try again in a moment.',
    },
  },
  broken: {
    title: {
      fi: 'Jokin meni rikki meillä',
      sv: 'Något gick sönder hos oss',
      en: 'Something broke on our side',
    },
    body: {
      fi: 'Vika on kirjattu. Jos lähetit jotain, palaa edelliselle sivulle ja lähetä uudelleen: sama lähetys tallentuu vain kerran.',
      sv: 'Felet har antecknats. Om du skickade något, gå tillbaka och skicka på nytt: samma sak sparas bara en gång.',
      en: 'The fault has been noted. If you sent something, go back and send it again: it is stored only once.',
    },
  },
} satisfies Record<string, { title: Text; body: Text }>
