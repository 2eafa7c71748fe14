import type { TextOf } from '../../platform/texts.ts'

/** What we text back: short, plain letters of the network's own alphabet, and one of each kind for one invitation. */
export const textAnswerTexts = {
  thanks: {
    fi: (link) => `Kiitos vastauksesta! Täältä näet, mitä siitä seuraa: ${link}`,
    sv: (link) => `Tack för ditt svar! Här ser du vad det leder till: ${link}`,
    en: (link) => `Thank you for your answer! See here what comes of it: ${link}`,
  },
  stopped: {
    fi: (organisation) => `Emme enää lähetä sinulle kyselyjä. Terveisin ${organisation}`,
    sv: (organisation) => `Vi skickar dig inga fler enkäter. Hälsningar ${organisation}`,
    en: (organisation) => `We will not send you any more questions. Regards, ${organisation}`,
  },
  stoppedAll: {
    fi: (organisation) => `Emme enää lähetä sinulle viestejä. Terveisin ${organisation}`,
    sv: (organisation) => `Vi skickar dig inga fler meddelanden. Hälsningar ${organisation}`,
    en: (organisation) => `We will not send you any more messages. Regards, ${organisation}`,
  },
} satisfies Record<string, TextOf<[value: string]>>

export const correctionTexts = {
  correction: {
    fi: (range, organisation) =>
      `Kiitos viestistä! Vastaa vielä yhdellä numerolla ${range}. Terveisin ${organisation}`,
    sv: (range, organisation) =>
      `Tack för meddelandet! Svara ännu med en siffra ${range}. Hälsningar ${organisation}`,
    en: (range, organisation) =>
      `Thank you! Please reply once more with one number ${range}. Regards, ${organisation}`,
  },
} satisfies Record<string, TextOf<[range: string, organisation: string]>>
