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

export const withoutIdText: TextOf<[count: string]> = {
  fi: (count) =>
    `Viestipalvelu otti viestejä antamatta niille tunnusta, viimeisen vuorokauden aikana ${count}. Sen vastaus voi olla virheilmoitus. Lähetä itsellesi koeviesti ja katso, tuleeko se perille. Vertaa palvelun ohjeeseen asetusten kohtia ”Viestin tunnus vastauksessa” ja ”Tulos vastauksessa”.`,
  sv: (count) =>
    `Tjänsten tog emot meddelanden utan att ge dem ett id, ${count} under det senaste dygnet. Svaret kan vara ett felmeddelande. Skicka ett testmeddelande till dig själv och se om det kommer fram. Jämför id och resultat i svaret i inställningarna med tjänstens anvisningar.`,
  en: (count) =>
    `The gateway took texts without telling their ids, ${count} in the last day. Its answer may be an error. Send yourself a test message and see whether it arrives. Compare the id and the outcome in the answer in the settings with the gateway’s instructions.`,
}
