import type { Text, TextOf } from '../../platform/texts.ts'

export const answerTexts = {
  title: { fi: 'Kerro, miten asiointi sujui', sv: 'Berätta hur ditt besök gick', en: 'Tell us how it went' },
  goOn: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
  send: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  chooseSeveral: {
    fi: 'Voit valita useita.',
    sv: 'Du kan välja flera.',
    en: 'You can choose several.',
  },
  answeredAlready: {
    fi: 'Olet jo vastannut tähän kysymykseen.',
    sv: 'Du har redan svarat på den här frågan.',
    en: 'You have already answered this question.',
  },
  skip: { fi: 'Ohita', sv: 'Hoppa över', en: 'Skip' },
  wordsUse: {
    fi: 'Palvelun henkilöstö lukee vastauksesi. Se on luottamuksellinen: emme julkaise sitä sellaisenaan. Älä kirjoita henkilötunnusta.',
    sv: 'Personalen inom tjänsten läser ditt svar. Det är konfidentiellt: vi publicerar det inte som sådant. Skriv inte personbeteckning.',
    en: 'The staff of the service read your answer. It is confidential: we do not publish it as it is. Do not write a personal identity code.',
  },
  wish: {
    fi: 'Saako vastata sinulle, kun asia etenee?',
    sv: 'Får vi svara dig när saken framskrider?',
    en: 'May we tell you when this moves forward?',
  },
  wishUse: {
    fi: 'Käytämme yhteystietoa vain siihen. Poistamme sen viimeistään vuoden kuluttua.',
    sv: 'Vi använder kontaktuppgiften bara till det. Vi raderar den senast efter ett år.',
    en: 'We use the contact for that only. We delete it within a year.',
  },
  yesThisNumber: { fi: 'Kyllä, tähän numeroon', sv: 'Ja, till det här numret', en: 'Yes, to this number' },
  yesThisEmail: {
    fi: 'Kyllä, tähän sähköpostiin',
    sv: 'Ja, till den här e-posten',
    en: 'Yes, to this e-mail address',
  },
  yesElsewhere: {
    fi: 'Kyllä, muuhun numeroon tai sähköpostiin',
    sv: 'Ja, till ett annat nummer eller en annan e-post',
    en: 'Yes, to another number or e-mail',
  },
  declined: {
    fi: 'Et halunnut, että vastaamme sinulle',
    sv: 'Du ville inte att vi skulle svara dig',
    en: 'You chose not to be answered',
  },
  declinedMeans: {
    fi: 'Emme lähetä sinulle viestiä, kun asia etenee. Seurantakoodilla näet silti, mitä vastauksestasi seurasi.',
    sv: 'Vi skickar dig inget meddelande när saken framskrider. Med uppföljningskoden ser du ändå vad ditt svar ledde till.',
    en: 'We send you no message when this moves forward. With the return code you still see what came of your answer.',
  },
  changeMind: {
    fi: 'Haluan sittenkin, että minulle vastataan',
    sv: 'Jag vill ändå att ni svarar mig',
    en: 'I would like an answer after all',
  },
  noThanks: { fi: 'Ei kiitos', sv: 'Nej tack', en: 'No thank you' },
  address: {
    fi: 'Puhelinnumero tai sähköpostiosoite',
    sv: 'Telefonnummer eller e-postadress',
    en: 'Phone number or e-mail address',
  },
  thanks: { fi: 'Kiitos vastauksesta', sv: 'Tack för ditt svar', en: 'Thank you for your answer' },
  code: {
    fi: 'Seurantakoodisi on',
    sv: 'Din uppföljningskod är',
    en: 'Your return code is',
  },
  codeUse: {
    fi: 'Koodilla näet, mitä vastauksestasi seurasi, ja voit kertoa lisää. Kirjoita se muistiin.',
    sv: 'Med koden ser du vad ditt svar ledde till, och du kan berätta mer. Skriv upp den.',
    en: 'With the code you see what came of your answer, and you can say more. Write it down.',
  },
  follow: { fi: 'Avaa seurantasivu', sv: 'Öppna uppföljningssidan', en: 'Open the follow-up page' },
  unknownTitle: { fi: 'Linkki ei toimi', sv: 'Länken fungerar inte', en: 'The link does not work' },
  unknown: {
    fi: 'Tarkista, että osoite on kokonaan sama kuin viestissä.',
    sv: 'Kontrollera att adressen är precis densamma som i meddelandet.',
    en: 'Check that the address is exactly the one in the message.',
  },
  erasedTitle: { fi: 'Linkki on suljettu', sv: 'Länken är stängd', en: 'The link is closed' },
  erased: {
    fi: 'Yhteystieto, johon tämä kysely lähetettiin, on poistettu. Siksi kyselyyn ei voi enää vastata.',
    sv: 'Kontaktuppgiften som enkäten skickades till har raderats. Därför går det inte längre att svara på den.',
    en: 'The contact that this question was sent to has been erased. That is why it can no longer be answered.',
  },
  expiredTitle: {
    fi: 'Vastausaika on päättynyt',
    sv: 'Svarstiden har gått ut',
    en: 'The time to answer is over',
  },
  elsewhere: {
    fi: 'Voit silti kertoa, mitä ajattelet',
    sv: 'Du kan ändå berätta vad du tycker',
    en: 'You can still tell us what you think',
  },
  tooManyTitle: { fi: 'Liian monta yritystä', sv: 'För många försök', en: 'Too many attempts' },
  tooMany: {
    fi: 'Odota muutama minuutti ja avaa viestin linkki uudelleen.',
    sv: 'Vänta några minuter och öppna länken i meddelandet på nytt.',
    en: 'Wait a few minutes and open the link in the message again.',
  },
} satisfies Record<string, Text>

/** What touching does, in the word for what is touched. */
export const touchTexts = {
  number: {
    confidential: {
      fi: 'Vastauksesi on luottamuksellinen. Se tallentuu, kun painat numeroa.',
      sv: 'Ditt svar är konfidentiellt. Det sparas när du trycker på en siffra.',
      en: 'Your answer is confidential. It is saved when you press a number.',
    },
    given: {
      fi: 'Vastauksesi on tallessa. Voit vielä tänään vaihtaa numeroa.',
      sv: 'Ditt svar är sparat. Du kan ännu i dag byta siffra.',
      en: 'Your answer is saved. You can still change the number today.',
    },
  },
  choice: {
    confidential: {
      fi: 'Vastauksesi on luottamuksellinen. Se tallentuu, kun painat vaihtoehtoa.',
      sv: 'Ditt svar är konfidentiellt. Det sparas när du trycker på ett alternativ.',
      en: 'Your answer is confidential. It is saved when you press an option.',
    },
    given: {
      fi: 'Vastauksesi on tallessa. Voit vielä tänään vaihtaa sitä.',
      sv: 'Ditt svar är sparat. Du kan ännu i dag ändra det.',
      en: 'Your answer is saved. You can still change it today.',
    },
  },
} satisfies Record<string, Record<string, Text>>

export const answerTextsOf = {
  expired: {
    fi: (days) => `Tähän kysymykseen saattoi vastata ${days} päivää.`,
    sv: (days) => `Den här frågan kunde besvaras i ${days} dagar.`,
    en: (days) => `This question could be answered for ${days} days.`,
  },
} satisfies Record<string, TextOf<[days: number]>>

export const answerErrorTexts = {
  bad_choice: {
    fi: 'Valitse yksi sivun vaihtoehdoista',
    sv: 'Välj ett av alternativen på sidan',
    en: 'Choose one of the options on the page',
  },
  empty_answer: {
    fi: 'Vastaa kysymykseen tai paina Ohita',
    sv: 'Svara på frågan eller tryck på Hoppa över',
    en: 'Answer the question, or press Skip',
  },
  too_long: {
    fi: 'Teksti on liian pitkä. Kirjoita enintään 10 000 merkkiä.',
    sv: 'Texten är för lång. Skriv högst 10 000 tecken.',
    en: 'The text is too long. Write at most 10,000 characters.',
  },
  no_longer_kept: {
    fi: 'Numeroasi ei enää ole meillä. Kirjoita se tähän.',
    sv: 'Vi har inte längre ditt nummer. Skriv det här.',
    en: 'We no longer have your number. Write it here.',
  },
} satisfies Record<string, Text>
