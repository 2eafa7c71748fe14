import type { Text } from '../../platform/texts.ts'
import type { FeedbackChannel } from './feedback.model.ts'

export const feedbackTexts = {
  title: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  intro: {
    fi: 'Kerro, mikä toimi ja mikä ei. Et tarvitse tunnuksia, etkä kerro nimeäsi, jos et halua.',
    sv: 'Berätta vad som fungerade och vad som inte gjorde det. Du behöver inte logga in och inte berätta ditt namn.',
    en: 'Tell us what worked and what did not. You need not sign in or give your name.',
  },
  service: {
    fi: 'Mitä palvelua asia koskee?',
    sv: 'Vilken tjänst gäller det?',
    en: 'Which service is it about?',
  },
  otherService: {
    fi: 'Jokin muu, tai en tiedä',
    sv: 'Något annat, eller jag vet inte',
    en: 'Something else, or I do not know',
  },
  words: { fi: 'Mitä haluat sanoa?', sv: 'Vad vill du säga?', en: 'What do you want to say?' },
  wordsHint: {
    fi: 'Voit kirjoittaa millä kielellä haluat. Älä kirjoita henkilötunnusta.',
    sv: 'Du kan skriva på vilket språk du vill. Skriv inte personbeteckning.',
    en: 'You may write in any language. Do not write a personal identity code.',
  },
  contact: {
    fi: 'Puhelinnumero tai sähköpostiosoite',
    sv: 'Telefonnummer eller e-postadress',
    en: 'Phone number or e-mail address',
  },
  contactHint: {
    fi: 'Jos haluat, että vastaamme sinulle ja kerromme, mitä palautteestasi seuraa. Emme käytä sitä muuhun, ja poistamme sen viimeistään vuoden kuluttua.',
    sv: 'Om du vill att vi svarar dig och berättar vad din respons leder till. Vi använder uppgiften inte till något annat och raderar den senast efter ett år.',
    en: 'If you want us to answer you and to tell you what comes of your feedback. We use it for nothing else and delete it within a year.',
  },
  trap: { fi: 'Jätä tämä tyhjäksi', sv: 'Lämna detta tomt', en: 'Leave this empty' },
  send: { fi: 'Lähetä palaute', sv: 'Skicka responsen', en: 'Send the feedback' },
  use: {
    fi: 'Mitä palautteelle tapahtuu?',
    sv: 'Vad händer med responsen?',
    en: 'What happens to the feedback?',
  },
  useBody: {
    fi: 'Palvelun henkilöstö lukee sen ja vastaa. Palaute on luottamuksellinen: emme julkaise sitä sellaisenaan. Saat seurantakoodin, jolla näet vastauksen ja sen, mitä palautteesta seurasi.',
    sv: 'Personalen inom tjänsten läser den och svarar. Responsen är konfidentiell: vi publicerar den inte som sådan. Du får en uppföljningskod med vilken du ser svaret och vad responsen ledde till.',
    en: 'The staff of the service read it and answer. It is confidential: we do not publish it as it is. You get a return code with which you see the answer and what came of it.',
  },
  privacy: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy statement' },
  thanks: { fi: 'Kiitos palautteesta', sv: 'Tack för din respons', en: 'Thank you for your feedback' },
  code: { fi: 'Seurantakoodisi on', sv: 'Din uppföljningskod är', en: 'Your return code is' },
  codeUse: {
    fi: 'Kirjoita koodi muistiin. Sillä näet, mitä vastaamme ja mitä palautteestasi seuraa, ja voit kertoa lisää.',
    sv: 'Skriv upp koden. Med den ser du vad vi svarar och vad din respons leder till, och du kan berätta mer.',
    en: 'Write the code down. With it you see what we answer and what comes of your feedback, and you can say more.',
  },
  follow: { fi: 'Avaa seurantasivu', sv: 'Öppna uppföljningssidan', en: 'Open the follow-up page' },
  aboutService: {
    fi: 'Anna palautetta tästä palvelusta',
    sv: 'Ge respons på den här tjänsten',
    en: 'Give feedback about this service',
  },
  said: { fi: 'Mitä sanoit', sv: 'Vad du sade', en: 'What you said' },
  yourScore: { fi: 'annoit numeron', sv: 'du gav siffran', en: 'you gave the number' },
  erased: { fi: 'Sanat on poistettu.', sv: 'Orden har raderats.', en: 'The words have been removed.' },
  ourReply: { fi: 'Vastauksemme', sv: 'Vårt svar', en: 'Our reply' },
  noReply: {
    fi: 'Tähän ei ole vielä vastattu erikseen. Jos vastaamme, näet sen täällä.',
    sv: 'Det här har ännu inte besvarats särskilt. Om vi svarar ser du det här.',
    en: 'This has not had a reply of its own yet. If we reply, you will see it here.',
  },
  sayMore: { fi: 'Kerro lisää', sv: 'Berätta mer', en: 'Say more' },
  sayMoreLabel: {
    fi: 'Mitä haluat lisätä tai kysyä?',
    sv: 'Vad vill du tillägga eller fråga?',
    en: 'What do you want to add or ask?',
  },
  figures: { fi: 'Mitä asiakkaat vastasivat', sv: 'Vad kunderna svarade', en: 'What customers answered' },
  figuresSpan: { fi: '90 viime päivää', sv: 'De senaste 90 dagarna', en: 'The last 90 days' },
  tooFew: {
    fi: 'Vastauksia on 90 viime päivältä liian vähän, jotta niistä voisi kertoa lukuja.',
    sv: 'Det finns för få svar från de senaste 90 dagarna för att visa siffror.',
    en: 'There are too few answers from the last 90 days to show numbers.',
  },
} satisfies Record<string, Text>

export const feedbackErrorTexts = {
  too_long: {
    fi: 'Teksti on liian pitkä. Kirjoita enintään 10 000 merkkiä.',
    sv: 'Texten är för lång. Skriv högst 10 000 tecken.',
    en: 'The text is too long. Write at most 10,000 characters.',
  },
  bad_service: {
    fi: 'Tätä palvelua ei löydy. Valitse toinen.',
    sv: 'Den här tjänsten finns inte. Välj en annan.',
    en: 'There is no such service. Choose another.',
  },
  trapped: {
    fi: 'Tyhjennä kenttä "Jätä tämä tyhjäksi" ja lähetä uudelleen.',
    sv: 'Töm fältet "Lämna detta tomt" och skicka på nytt.',
    en: 'Empty the field "Leave this empty" and send again.',
  },
} satisfies Record<string, Text>

export const channelTexts = {
  web: { fi: 'verkkolomake', sv: 'webbformulär', en: 'web form' },
  link: { fi: 'vastaus kyselyyn', sv: 'svar på enkät', en: 'answer to an ask' },
  sms: { fi: 'tekstiviesti', sv: 'textmeddelande', en: 'text message' },
  staff: { fi: 'henkilöstö kirjasi', sv: 'antecknat av personalen', en: 'written down by staff' },
} satisfies Record<FeedbackChannel, Text>
