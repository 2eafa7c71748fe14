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
