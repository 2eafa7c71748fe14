import type { Text } from '../../platform/texts.ts'

export const apiKeyTexts = {
  intro: {
    fi: 'Avaimella organisaation muu järjestelmä lähettää tapahtumia ja lukee tietoja rajapinnasta. Avain annetaan otsakkeessa Authorization: Bearer.',
    sv: 'Med en nyckel skickar organisationens andra system händelser och läser uppgifter i gränssnittet. Nyckeln ges i rubriken Authorization: Bearer.',
    en: 'With a key another system of the organisation sends events and reads from the API. The key goes into the header Authorization: Bearer.',
  },
  caption: { fi: 'Avaimet', sv: 'Nycklar', en: 'Keys' },
  none: { fi: 'Avaimia ei vielä ole', sv: 'Det finns inga nycklar ännu', en: 'There are no keys yet' },
  name: { fi: 'Mille järjestelmälle', sv: 'För vilket system', en: 'For which system' },
  made: { fi: 'Tehty', sv: 'Skapad', en: 'Made' },
  maker: { fi: 'Tekijä', sv: 'Skapad av', en: 'Made by' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  inForce: { fi: 'Voimassa', sv: 'Gäller', en: 'In force' },
  revoked: { fi: 'Peruttu', sv: 'Återkallad', en: 'Revoked' },
  make: { fi: 'Tee avain', sv: 'Skapa en nyckel', en: 'Make a key' },
  revoke: { fi: 'Peru avain', sv: 'Återkalla nyckeln', en: 'Revoke the key' },
  revokeBody: {
    fi: 'Järjestelmä, joka käyttää avainta, lakkaa heti toimimasta. Perumista ei voi kumota.',
    sv: 'Systemet som använder nyckeln slutar genast fungera. Det går inte att ångra.',
    en: 'The system that uses the key stops working at once. This cannot be undone.',
  },
  ready: { fi: 'Avain on valmis', sv: 'Nyckeln är klar', en: 'The key is ready' },
  readyBody: {
    fi: 'Kopioi avain nyt. Sitä ei näytetä uudelleen, koska emme säilytä sitä.',
    sv: 'Kopiera nyckeln nu. Den visas inte igen, eftersom vi inte sparar den.',
    en: 'Copy the key now. It is not shown again, because we do not keep it.',
  },
  back: { fi: 'Takaisin avaimiin', sv: 'Tillbaka till nycklarna', en: 'Back to the keys' },
} satisfies Record<string, Text>

export const apiKeyRefusals = {
  already_revoked: {
    fi: 'Avain on jo peruttu',
    sv: 'Nyckeln är redan återkallad',
    en: 'The key has already been revoked',
  },
} satisfies Record<string, Text>
