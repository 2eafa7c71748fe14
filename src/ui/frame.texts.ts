import type { Text } from '../platform/texts.ts'

export const frameTexts = {
  skipToContent: { fi: 'Siirry sisältöön', sv: 'Gå till innehållet', en: 'Skip to content' },
  demo: {
    fi: 'Esittely: kaikki tiedot on keksitty.',
    sv: 'Demonstration: alla uppgifter är påhittade.',
    en: 'Demonstration: all the data is invented.',
  },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  mainNavigation: { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  menu: { fi: 'Valikko', sv: 'Meny', en: 'Menu' },
  subNavigation: { fi: 'Alavalikko', sv: 'Undermeny', en: 'Section menu' },
  breadcrumbs: { fi: 'Sijainti', sv: 'Plats', en: 'Location' },
  signedInAs: { fi: 'Kirjautunut', sv: 'Inloggad', en: 'Signed in' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  privacy: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy statement' },
  accessibility: {
    fi: 'Saavutettavuusseloste',
    sv: 'Tillgänglighetsutlåtande',
    en: 'Accessibility statement',
  },
  realness: { fi: 'Onko viesti aito?', sv: 'Är meddelandet äkta?', en: 'Is this message real?' },
  feedback: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  openSource: {
    fi: 'Vastakaiku – avointa lähdekoodia',
    sv: 'Vastakaiku – öppen källkod',
    en: 'Vastakaiku – open source',
  },
  moreInformation: { fi: 'Lisätietoja', sv: 'Mer information', en: 'More information' },
  errorPrefix: { fi: 'Virhe', sv: 'Fel', en: 'Error' },
  back: { fi: 'Takaisin', sv: 'Tillbaka', en: 'Back' },
  pages: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
  previous: { fi: 'Edellinen', sv: 'Föregående', en: 'Previous' },
  next: { fi: 'Seuraava', sv: 'Nästa', en: 'Next' },
  page: { fi: 'Sivu', sv: 'Sida', en: 'Page' },
} satisfies Record<string, Text>
