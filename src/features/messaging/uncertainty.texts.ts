import type { Text, TextOf } from '../../platform/texts.ts'

export const uncertaintyTexts = {
  decideAll: {
    fi: 'Päätä kaikista kerralla',
    sv: 'Besluta om alla på en gång',
    en: 'Decide about all at once',
  },
  title: {
    fi: 'Lähetetäänkö viestit uudelleen?',
    sv: 'Ska meddelandena skickas på nytt?',
    en: 'Should the messages be sent again?',
  },
  caption: {
    fi: 'Viestit, joita päätös koskee',
    sv: 'Meddelanden som beslutet gäller',
    en: 'The messages that are decided about',
  },
  count: { fi: 'Viestejä', sv: 'Meddelanden', en: 'Messages' },
  sendAgainHint: {
    fi: 'Osa ihmisistä voi saada saman viestin kahdesti. Liian vanhat viestit eivät lähde. Tätä ei voi perua.',
    sv: 'En del personer kan få samma meddelande två gånger. För gamla meddelanden skickas inte. Detta kan inte ångras.',
    en: 'Some people may get the same message twice. Those that are too old do not leave. This cannot be undone.',
  },
  leaveHint: {
    fi: 'Osa ihmisistä jää ehkä ilman viestiä.',
    sv: 'En del personer blir kanske utan meddelandet.',
    en: 'Some people may be left without the message.',
  },
} satisfies Record<string, Text>

export const decidedAboutText: TextOf<[count: string]> = {
  fi: (count) => `Päätös koskee näitä ${count} viestiä.`,
  sv: (count) => `Beslutet gäller dessa ${count} meddelanden.`,
  en: (count) => `The decision is about these ${count} messages.`,
}
