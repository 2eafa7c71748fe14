import type { Text } from '../../platform/texts.ts'

/** "Don't ask me again", where a text cannot be answered with a stop word. */
export const optOutTexts = {
  button: { fi: 'Älkää kysykö minulta enää', sv: 'Fråga mig inte igen', en: 'Do not ask me again' },
  title: { fi: 'Lopetammeko kysymisen?', sv: 'Ska vi sluta fråga?', en: 'Shall we stop asking?' },
  body: {
    fi: 'Emme sen jälkeen lähetä sinulle kyselyjä. Vastaukset, joita olet itse pyytänyt, tulevat silti.',
    sv: 'Därefter skickar vi inga enkäter till dig. De svar som du själv har bett om kommer ändå.',
    en: 'After this we send you no more questions. Replies that you have asked for still come.',
  },
  done: { fi: 'Emme kysy sinulta enää', sv: 'Vi frågar dig inte igen', en: 'We will not ask you again' },
  doneBody: {
    fi: 'Et saa meiltä enää kyselyjä. Vastaukset, joita olet itse pyytänyt, tulevat silti.',
    sv: 'Du får inga fler enkäter av oss. De svar som du själv har bett om kommer ändå.',
    en: 'You get no more questions from us. Replies that you have asked for still come.',
  },
  reminderBody: {
    fi: 'Voit myös pyytää vain, ettemme muistuta kyselyistä, joihin et ole vastannut.',
    sv: 'Du kan också be oss att bara låta bli att påminna om frågor som du inte har svarat på.',
    en: 'You can also ask us only not to remind you of questions you have not answered.',
  },
  reminderButton: { fi: 'Älkää muistuttako minua', sv: 'Påminn mig inte', en: 'Do not remind me' },
  unreminded: { fi: 'Emme muistuta sinua', sv: 'Vi påminner dig inte', en: 'We will not remind you' },
  unremindedBody: {
    fi: 'Saat kyselyn enintään kerran. Muistutuksia emme lähetä.',
    sv: 'Du får varje fråga högst en gång. Vi skickar inga påminnelser.',
    en: 'You get each question once at most. We send no reminders.',
  },
  gone: {
    fi: 'Emme enää tunne numeroasi tai osoitettasi',
    sv: 'Vi känner inte längre ditt nummer eller din adress',
    en: 'We no longer know your number or address',
  },
  goneBody: {
    fi: 'Tietosi on poistettu, joten kieltoa ei ole mihin merkitä. Jos saat meiltä vielä kyselyn, paina siinä samaa painiketta.',
    sv: 'Dina uppgifter har raderats, så det finns inget att anteckna förbudet vid. Om du ännu får en enkät av oss, tryck på samma knapp i den.',
    en: 'Your data has been erased, so there is nothing to note this beside. Should you get one more question from us, press the same button there.',
  },
} satisfies Record<string, Text>
