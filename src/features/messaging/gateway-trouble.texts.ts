import type { Text, TextOf } from '../../platform/texts.ts'

export const troubleTexts = {
  title: { fi: 'Viestit eivät lähde', sv: 'Meddelanden skickas inte', en: 'Messages do not leave' },
  turnedMend: {
    fi: 'Hylätyt viestit eivät lähde uudelleen. Katso palvelun ohjeesta, mitä vastaus tarkoittaa, ja lähetä itsellesi koeviesti.',
    sv: 'De avvisade meddelandena skickas inte på nytt. Se i tjänstens anvisningar vad svaret betyder och skicka ett testmeddelande till dig själv.',
    en: 'Those turned away are not sent again. See in the gateway’s instructions what the answer means, and send yourself a test message.',
  },
  look: {
    fi: 'Avaa viestiyhteydet',
    sv: 'Öppna meddelandeförbindelserna',
    en: 'Open the message gateways',
  },
  tell: {
    fi: 'Pääkäyttäjä voi korjata viestiyhteyden.',
    sv: 'En huvudanvändare kan rätta förbindelsen.',
    en: 'An administrator can mend the gateway.',
  },
} satisfies Record<string, Text>

export const turnedAwayText: TextOf<[count: string, said: string]> = {
  fi: (count, said) =>
    `Viestipalvelu hylkää viestejä: viimeisen vuorokauden aikana ${count}. Palvelun vastaus: ${said}.`,
  sv: (count, said) =>
    `Tjänsten avvisar meddelanden: ${count} under det senaste dygnet. Tjänstens svar: ${said}.`,
  en: (count, said) => `The gateway turns messages away: ${count} in the last day. Its answer: ${said}.`,
}

export const overdueText: TextOf<[count: string]> = {
  fi: (count) => `Odottaa lähtöä: ${count}.`,
  sv: (count) => `Väntar på att skickas: ${count}.`,
  en: (count) => `Waiting to leave: ${count}.`,
}

export const nobodySendsText: TextOf<[moment: string]> = {
  fi: (moment) =>
    `Viestejä on odottanut lähtöä ${moment} alkaen, eikä mikään prosessi lähetä niitä. Tarkista, että ohjelman taustatyö (RUN=all tai RUN=worker) on käynnissä.`,
  sv: (moment) =>
    `Meddelanden har väntat sedan ${moment} och ingen process skickar dem. Kontrollera att programmets bakgrundsarbete (RUN=all eller RUN=worker) är i gång.`,
  en: (moment) =>
    `Messages have been waiting since ${moment}, and no process sends them. See that the program’s worker (RUN=all or RUN=worker) is running.`,
}
