import type { Text, TextOf } from '../../platform/texts.ts'
import type { MessageState, Purpose } from './message.model.ts'

export const messageTexts = {
  title: { fi: 'Lähetetyt viestit', sv: 'Skickade meddelanden', en: 'Messages sent' },
  navigation: { fi: 'Lähetetyt', sv: 'Skickade', en: 'Sent' },
  lead: {
    fi: 'Kuinka monta viestiä on lähtenyt viime viikkoina ja miten niille kävi. Viestien sanoja ja numeroita ei näytetä.',
    sv: 'Hur många meddelanden som har skickats de senaste veckorna och hur det gick. Texter och nummer visas inte.',
    en: 'How many messages have left in the last weeks and what became of them. Words and numbers are not shown.',
  },
  none: {
    fi: 'Ei viestejä viime viikkoina',
    sv: 'Inga meddelanden de senaste veckorna',
    en: 'No messages in the last weeks',
  },
  noneWhy: {
    fi: 'Viestejä lähtee, kun palvelun käytöstä kysytään, kun asukkaalle vastataan ja kun muutoksista kerrotaan.',
    sv: 'Meddelanden skickas när man frågar om en tjänst, svarar en invånare och berättar om ändringar.',
    en: 'Messages leave when people are asked about a service, answered, and told of changes.',
  },
  week: { fi: 'Viikko alkaen', sv: 'Vecka från', en: 'Week from' },
  purpose: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'Total' },
  uncertainTitle: { fi: 'Epävarmat viestit', sv: 'Osäkra meddelanden', en: 'Uncertain messages' },
  uncertainLead: {
    fi: 'Lähettäminen jäi kesken, eikä kukaan tiedä, lähtikö viesti. Emme lähetä sitä itse uudelleen, ettei kukaan saa samaa viestiä kahdesti.',
    sv: 'Sändningen avbröts och ingen vet om meddelandet skickades. Vi skickar det inte på nytt av oss själva, så att ingen får samma meddelande två gånger.',
    en: 'The sending was cut short, and nobody knows whether the message left. We do not send it again by ourselves, so that nobody gets the same message twice.',
  },
  uncertainNone: {
    fi: 'Ei epävarmoja viestejä.',
    sv: 'Inga osäkra meddelanden.',
    en: 'No uncertain messages.',
  },
  tried: { fi: 'Yritetty', sv: 'Försökt', en: 'Tried' },
  channel: { fi: 'Tapa', sv: 'Kanal', en: 'Channel' },
  why: { fi: 'Mitä tapahtui', sv: 'Vad som hände', en: 'What happened' },
  brokeOff: {
    fi: 'Yhteys katkesi kesken',
    sv: 'Förbindelsen bröts',
    en: 'The line broke',
  },
  decide: { fi: 'Päätä', sv: 'Besluta', en: 'Decide' },
  decideTitle: {
    fi: 'Lähetetäänkö viesti uudelleen?',
    sv: 'Ska meddelandet skickas på nytt?',
    en: 'Should the message be sent again?',
  },
  sendAgain: { fi: 'Lähetä uudelleen', sv: 'Skicka på nytt', en: 'Send again' },
  sendAgainHint: {
    fi: 'Ihminen voi saada saman viestin kahdesti. Tätä ei voi perua.',
    sv: 'Personen kan få samma meddelande två gånger. Detta kan inte ångras.',
    en: 'The person may get the same message twice. This cannot be undone.',
  },
  leave: { fi: 'Jätä lähettämättä', sv: 'Skicka inte', en: 'Leave it' },
  leaveHint: {
    fi: 'Ihminen jää ehkä ilman viestiä.',
    sv: 'Personen blir kanske utan meddelandet.',
    en: 'The person may be left without the message.',
  },
  confirm: { fi: 'Vahvista päätös', sv: 'Bekräfta beslutet', en: 'Confirm the decision' },
  alreadyDecided: {
    fi: 'Tästä viestistä on jo päätetty tai siitä on tullut tieto.',
    sv: 'Ett beslut har redan fattats eller så har det kommit besked om meddelandet.',
    en: 'This has been decided already, or news of the message has come.',
  },
} satisfies Record<string, Text>

export const purposeTexts: Record<Purpose, Text> = {
  ask: { fi: 'Kysymys palvelusta', sv: 'Fråga om en tjänst', en: 'Question about a service' },
  tell: { fi: 'Tieto muutoksesta', sv: 'Besked om en ändring', en: 'News of a change' },
  reply: { fi: 'Vastaus palautteeseen', sv: 'Svar på respons', en: 'Reply to feedback' },
  confirmation: { fi: 'Vahvistus', sv: 'Bekräftelse', en: 'Confirmation' },
  reminder: { fi: 'Muistutus', sv: 'Påminnelse', en: 'Reminder' },
  test: { fi: 'Koeviesti', sv: 'Testmeddelande', en: 'Test message' },
  notice: { fi: 'Ilmoitus henkilöstölle', sv: 'Meddelande till personalen', en: 'Notice to staff' },
}

export const stateTexts: Record<MessageState, Text> = {
  planned: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
  sending: { fi: 'Lähtemässä', sv: 'Skickas', en: 'Being sent' },
  sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
  delivered: { fi: 'Perillä', sv: 'Framme', en: 'Delivered' },
  failed: { fi: 'Epäonnistui', sv: 'Misslyckades', en: 'Failed' },
  uncertain: { fi: 'Epävarma', sv: 'Osäkert', en: 'Uncertain' },
  refused: { fi: 'Jätetty lähettämättä', sv: 'Inte skickat', en: 'Not sent' },
}

export const messageTextsOf = {
  uncertainCount: {
    fi: (count) =>
      count === 1 ? 'Yksi epävarma viesti odottaa päätöstä.' : `${count} epävarmaa viestiä odottaa päätöstä.`,
    sv: (count) =>
      count === 1
        ? 'Ett osäkert meddelande väntar på beslut.'
        : `${count} osäkra meddelanden väntar på beslut.`,
    en: (count) =>
      count === 1
        ? 'One uncertain message waits for a decision.'
        : `${count} uncertain messages wait for a decision.`,
  },
} satisfies Record<string, TextOf<[count: number]>>
