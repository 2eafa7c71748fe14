import type { Text, TextOf } from '../../platform/texts.ts'
import type { OptOutPurpose } from '../voices/address.model.ts'

export const ownDataTexts = {
  title: {
    fi: 'Omat tietosi ilman seurantakoodia',
    sv: 'Dina uppgifter utan uppföljningskod',
    en: 'Your data without a return code',
  },
  intro: {
    fi: 'Kirjoita puhelinnumerosi tai sähköpostiosoitteesi. Jos meillä on siihen liittyviä tietoja, lähetämme siihen linkin, josta näet tietosi, voit kieltää viestit ja poistaa tiedot.',
    sv: 'Skriv ditt telefonnummer eller din e-postadress. Om vi har uppgifter som hör till det skickar vi en länk dit. Via länken ser du dina uppgifter, kan förbjuda meddelanden och radera uppgifterna.',
    en: 'Write your phone number or e-mail address. If we hold anything of it, we send a link there. The link shows your data, and lets you stop our messages and erase the data.',
  },
  contact: {
    fi: 'Puhelinnumero tai sähköpostiosoite',
    sv: 'Telefonnummer eller e-postadress',
    en: 'Phone number or e-mail address',
  },
  contactHint: {
    fi: 'Esimerkiksi 040 123 4567 tai nimi@esimerkki.fi',
    sv: 'Till exempel 040 123 4567 eller namn@exempel.fi',
    en: 'For example 040 123 4567 or name@example.com',
  },
  send: { fi: 'Lähetä linkki', sv: 'Skicka länken', en: 'Send the link' },
  sentTitle: { fi: 'Katso viestisi', sv: 'Se dina meddelanden', en: 'Look at your messages' },
  sentBody: {
    fi: 'Jos meillä on tietoja tästä yhteystiedosta, lähetimme siihen linkin, joka toimii tunnin. Jos viestiä ei tule vartissa, meillä ei ole siitä mitään, tai linkki on jo lähetetty vähän aikaa sitten.',
    sv: 'Om vi har uppgifter om den här kontakten har vi skickat en länk dit. Den fungerar i en timme. Om inget meddelande kommer inom en kvart har vi ingenting om den, eller så har en länk redan skickats för en stund sedan.',
    en: 'If we hold anything of this contact, we have sent a link there that works for an hour. If no message comes in a quarter of an hour, we hold nothing of it, or a link was sent a little while ago.',
  },
  sentBy: {
    fi: 'Tunnistat viestimme lähettäjästä',
    sv: 'Du känner igen vårt meddelande på avsändaren',
    en: 'You know our message by its sender',
  },
  onward: { fi: 'Mitä voit tehdä seuraavaksi', sv: 'Vad du kan göra härnäst', en: 'What you can do next' },
  home: { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the front page' },
  feedback: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  subject: { fi: 'Linkki tietoihisi', sv: 'Länk till dina uppgifter', en: 'The link to your data' },
  lostTitle: {
    fi: 'Linkki ei ole enää voimassa',
    sv: 'Länken gäller inte längre',
    en: 'The link does not work any more',
  },
  lostBody: {
    fi: 'Linkki toimii tunnin. Voit pyytää uuden.',
    sv: 'Länken fungerar i en timme. Du kan be om en ny.',
    en: 'The link works for an hour. You can ask for a new one.',
  },
  askAgain: { fi: 'Pyydä uusi linkki', sv: 'Be om en ny länk', en: 'Ask for a new link' },
  heading: { fi: 'Omat tietosi', sv: 'Dina uppgifter', en: 'Your data' },
  said: { fi: 'Mitä olet sanonut', sv: 'Vad du har sagt', en: 'What you have said' },
  saidBody: {
    fi: 'Avaa palautteesi: näet sanasi, vastauksemme ja mitä niistä seurasi, ja voit oikaista tietosi.',
    sv: 'Öppna din respons: du ser dina ord, våra svar och vad de ledde till, och kan rätta dina uppgifter.',
    en: 'Open your feedback: you see your words, our answers and what came of them, and can correct your data.',
  },
  nothingSaid: {
    fi: 'Tähän yhteystietoon ei nyt liity palautteita. Vanhempi palaute avautuu vain seurantakoodilla, sillä numero voi olla jo toisen ihmisen.',
    sv: 'Ingen respons är nu kopplad till den här kontakten. Äldre respons öppnas endast med uppföljningskoden, eftersom numret redan kan tillhöra en annan person.',
    en: 'No feedback is joined to this contact now. Older feedback opens with the return code only, because the number may be another person’s by now.',
  },
  asked: { fi: 'Milloin olemme kysyneet', sv: 'När vi har frågat', en: 'When we have asked' },
  answered: { fi: 'Vastasit', sv: 'Du svarade', en: 'You answered' },
  notAnswered: { fi: 'Ei vastausta', sv: 'Inget svar', en: 'No answer' },
  messages: { fi: 'Viestit sinulle', sv: 'Meddelanden till dig', en: 'Messages to you' },
  held: {
    fi: 'Missä yhteystietosi on',
    sv: 'Var din kontaktuppgift finns',
    en: 'Where your contact is kept',
  },
  onlyMark: {
    fi: 'Vain tunniste, josta sitä ei voi lukea',
    sv: 'Endast en kod ur vilken den inte kan läsas',
    en: 'Only a mark from which it cannot be read',
  },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  unnamed: {
    fi: 'Palvelu, jota ei tässä nimetä',
    sv: 'En tjänst som inte nämns här',
    en: 'A service that is not named here',
  },
  answer: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  message: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  purpose: { fi: 'Tarkoitus', sv: 'Ändamål', en: 'Purpose' },
  until: { fi: 'Säilyy', sv: 'Sparas till', en: 'Kept until' },
  none: { fi: 'Ei mitään', sv: 'Inget', en: 'Nothing' },
  stops: { fi: 'Viestit, joita et halua', sv: 'Meddelanden du inte vill ha', en: 'Messages you do not want' },
  stopsLegend: {
    fi: 'Valitse, mitä emme saa lähettää sinulle',
    sv: 'Välj vad vi inte får skicka till dig',
    en: 'Choose what we must not send you',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Toiveesi on tallennettu', sv: 'Din önskan har sparats', en: 'Your wish has been saved' },
  erasing: { fi: 'Poista tietosi', sv: 'Radera dina uppgifter', en: 'Erase your data' },
  erasingBody: {
    fi: 'Yhteystietosi, lupasi ja seurantakoodisi poistetaan heti. Tätä ei voi perua.',
    sv: 'Din kontaktuppgift, dina samtycken och din uppföljningskod raderas genast. Det kan inte ångras.',
    en: 'Your contact, consents and return code are removed at once. This cannot be undone.',
  },
  words: { fi: 'Sanasi ja arvosanasi', sv: 'Dina ord och betyg', en: 'Your words and scores' },
  keep: { fi: 'Saavat jäädä nimettöminä', sv: 'Får bli kvar anonymt', en: 'May stay without me' },
  erase: { fi: 'Poistetaan nekin', sv: 'Raderas också', en: 'Are erased, too' },
  afterwards: { fi: 'Jatkossa', sv: 'Framöver', en: 'From now on' },
  stopToo: {
    fi: 'Älkää kysykö minulta enää',
    sv: 'Fråga mig inte igen',
    en: 'Do not ask me again',
  },
  stopTooHint: {
    fi: 'Kielto säilyy tunnisteena, josta numeroasi ei voi lukea. Ilman sitä voimme kysyä sinulta seuraavan käynnin jälkeen.',
    sv: 'Förbudet sparas som en kod ur vilken ditt nummer inte kan läsas. Utan det kan vi fråga dig efter nästa besök.',
    en: 'The stop is kept as a mark from which your number cannot be read. Without it we may ask you after your next visit.',
  },
  eraseButton: { fi: 'Poista tiedot', sv: 'Radera uppgifterna', en: 'Erase the data' },
  erasedTitle: {
    fi: 'Tietosi on poistettu',
    sv: 'Dina uppgifter har raderats',
    en: 'Your data has been erased',
  },
  erasedBody: {
    fi: 'Yhteystietosi ja siihen liittyvät seurantakoodit on poistettu. Vanhempi palaute, johon yhteystietosi ei enää johtanut, avautuu yhä omalla koodillaan.',
    sv: 'Din kontaktuppgift och de uppföljningskoder som hörde till den har raderats. Äldre respons som din kontaktuppgift inte längre ledde till öppnas fortfarande med sin egen kod.',
    en: 'Your contact and the return codes that belonged to it have been removed. Older feedback, to which your contact led no more, still opens with its own code.',
  },
  tooManyTitle: {
    fi: 'Linkkejä on pyydetty liikaa',
    sv: 'För många länkar har begärts',
    en: 'Too many links have been asked for',
  },
} satisfies Record<string, Text>

export const stopTexts: Record<OptOutPurpose, Text> = {
  ask: {
    fi: 'Älkää kysykö palveluista',
    sv: 'Fråga mig inte om tjänster',
    en: 'Do not ask me about services',
  },
  reminder: { fi: 'Älkää muistuttako', sv: 'Påminn mig inte', en: 'Do not remind me' },
  tell: {
    fi: 'Älkää kertoko, mitä palautteestani seurasi',
    sv: 'Berätta inte vad min respons ledde till',
    en: 'Do not tell me what came of my feedback',
  },
}

export const ownDataMessage: TextOf<[organisation: string, link: string]> = {
  fi: (organisation, link) =>
    `${organisation}: näet tietosi tästä tunnin ajan: ${link} Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään.`,
  sv: (organisation, link) =>
    `${organisation}: dina uppgifter visas här i en timme: ${link} Om du inte bad om detta behöver du inte göra något.`,
  en: (organisation, link) =>
    `${organisation}: your data is shown here for an hour: ${link} If you did not ask for this, you need not do anything.`,
}

export const ownDataTextsOf = {
  about: {
    fi: (contact, until) => `Nämä tiedot koskevat yhteystietoa ${contact}. Linkki toimii klo ${until} asti.`,
    sv: (contact, until) => `Uppgifterna gäller kontakten ${contact}. Länken fungerar till kl. ${until}.`,
    en: (contact, until) => `This is about the contact ${contact}. The link works until ${until}.`,
  },
} satisfies Record<string, TextOf<[contact: string, until: string]>>

export const feedbackFrom: TextOf<[day: string]> = {
  fi: (day) => `Palautteesi alkaen ${day}`,
  sv: (day) => `Din respons från och med ${day}`,
  en: (day) => `Your feedback since ${day}`,
}

export const tooManyBody: TextOf<[minutes: number]> = {
  fi: (minutes) => `Yritä uudelleen ${minutes} minuutin kuluttua.`,
  sv: (minutes) => `Försök igen om ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}.`,
  en: (minutes) => `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
}

export const contactRefusals = {
  no_channel: {
    fi: 'Emme voi lähettää tähän mitään. Kokeile toista yhteystietoasi tai ota yhteyttä rekisterinpitäjään.',
    sv: 'Vi kan inte skicka något hit. Pröva en annan kontaktuppgift eller kontakta den personuppgiftsansvariga.',
    en: 'We cannot send anything there. Try another contact of yours, or get in touch with the controller.',
  },
} satisfies Record<string, Text>
