import type { Text } from '../../platform/texts.ts'

export const feedbackEntryTexts = {
  title: {
    fi: 'Kirjaa palaute soittajan puolesta',
    sv: 'Anteckna respons för en uppringare',
    en: 'Write down feedback for a caller',
  },
  intro: {
    fi: 'Kirjoita soittajan omin sanoin. Kerro hänelle lopuksi seurantakoodi, jolla hän näkee vastauksen.',
    sv: 'Skriv med uppringarens egna ord. Ge till slut uppföljningskoden, med vilken hen ser svaret.',
    en: 'Write it in the caller’s own words. At the end, tell them the return code with which they see the reply.',
  },
  otherService: {
    fi: 'Jokin muu, tai soittaja ei tiedä',
    sv: 'Något annat, eller uppringaren vet inte',
    en: 'Something else, or the caller does not know',
  },
  words: { fi: 'Mitä soittaja sanoo?', sv: 'Vad säger uppringaren?', en: 'What does the caller say?' },
  wordsHint: {
    fi: 'Voit kirjoittaa millä kielellä tahansa. Älä kirjoita henkilötunnusta.',
    sv: 'Du kan skriva på vilket språk som helst. Skriv inte personbeteckning.',
    en: 'You may write in any language. Do not write a personal identity code.',
  },
  contact: {
    fi: 'Soittajan puhelinnumero tai sähköpostiosoite',
    sv: 'Uppringarens telefonnummer eller e-postadress',
    en: 'The caller’s phone number or e-mail address',
  },
  contactHint: {
    fi: 'Jos soittaja haluaa, että vastaamme hänelle ja kerromme, mitä palautteesta seuraa. Kerro hänelle, ettemme käytä sitä muuhun ja että poistamme sen viimeistään vuoden kuluttua.',
    sv: 'Om uppringaren vill att vi svarar och berättar vad responsen leder till. Säg att vi inte använder uppgiften till något annat och att vi raderar den senast efter ett år.',
    en: 'If the caller wants us to answer them and to tell what comes of the feedback. Tell them that we use it for nothing else and delete it within a year.',
  },
  spoken: { fi: 'Soittajan kieli', sv: 'Uppringarens språk', en: 'The caller’s language' },
  save: { fi: 'Tallenna palaute', sv: 'Spara responsen', en: 'Save the feedback' },
  saved: { fi: 'Palaute on tallessa', sv: 'Responsen är sparad', en: 'The feedback is saved' },
  tell: {
    fi: 'Kerro soittajalle seurantakoodi',
    sv: 'Ge uppringaren koden',
    en: 'Tell the caller the return code',
  },
  tellWhere: {
    fi: 'Koodi näytetään tunnin ajan. Soittaja kirjoittaa sen seurantasivulle:',
    sv: 'Koden visas i en timme. Uppringaren skriver den på uppföljningssidan:',
    en: 'The code is shown for an hour. The caller types it on the follow-up page:',
  },
  open: { fi: 'Avaa palaute', sv: 'Öppna responsen', en: 'Open the feedback' },
} satisfies Record<string, Text>
