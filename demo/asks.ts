import type { Text, Words } from '../src/platform/texts.ts'
import { asksOfTown } from './town/asks.ts'

/** What is asked after visits to a service, beside the product's own defaults. */
export type DemoAsk = {
  service: string
  /** In the question: "Kuinka todennäköisesti suosittelisit …?" */
  recommended: Text
  /** In the invitation, after a greeting: "kävit …", "kysymme …". */
  visited: Text
  /** At once and every day, so that whoever tries it by hand sees the text come. */
  atOnce?: boolean
  excludesMinors?: boolean
  /** More than one question, and who it was that answered. */
  asksMore?: boolean
  /** Closed so many days ago. */
  closedDaysAgo?: number
}

const ofStories: readonly DemoAsk[] = [
  {
    service: 'kirjasto',
    recommended: { fi: 'Kaikurannan kirjastoa', sv: 'Ekostrands bibliotek', en: 'Kaikuranta library' },
    visited: { fi: 'kävit kirjastossa', sv: 'du besökte biblioteket', en: 'you visited the library' },
    atOnce: true,
  },
  {
    service: 'uimahalli',
    recommended: { fi: 'Aallokon uimahallia', sv: 'simhallen Aallokko', en: 'the Aallokko swimming hall' },
    visited: { fi: 'kävit uimahallissa', sv: 'du besökte simhallen', en: 'you visited the swimming hall' },
    excludesMinors: true,
    asksMore: true,
  },
  {
    service: 'uimakoulu',
    recommended: { fi: 'lasten uimakoulua', sv: 'simskolan för barn', en: "the children's swimming school" },
    visited: {
      fi: 'lapsesi oli uimakoulussa',
      sv: 'ditt barn gick i simskola',
      en: 'your child was at the swimming school',
    },
  },
  {
    service: 'paivakodit',
    recommended: { fi: 'lapsesi päiväkotia', sv: 'ditt barns daghem', en: "your child's day-care centre" },
    visited: {
      fi: 'kysymme lapsesi päiväkodista',
      sv: 'vi frågar om ditt barns daghem',
      en: "we would like to ask about your child's day care",
    },
  },
  {
    service: 'kouluruoka',
    recommended: { fi: 'koulun ruokaa', sv: 'skolmaten', en: 'the school meals' },
    visited: {
      fi: 'kysymme koulun ruoasta',
      sv: 'vi frågar om skolmaten',
      en: 'we would like to ask about the school meals',
    },
  },
  {
    service: 'nuorisotila',
    recommended: { fi: 'Nuorisotila Laituria', sv: 'ungdomslokalen Bryggan', en: 'the youth centre Laituri' },
    visited: {
      fi: 'kävit nuorisotila Laiturissa',
      sv: 'du besökte ungdomslokalen Bryggan',
      en: 'you visited the youth centre Laituri',
    },
  },
  {
    service: 'rakennuslupa',
    recommended: {
      fi: 'rakennusvalvonnan palvelua',
      sv: 'byggnadstillsynens service',
      en: 'the service of building control',
    },
    visited: {
      fi: 'asioit rakennusvalvonnassa',
      sv: 'du skötte ett ärende hos byggnadstillsynen',
      en: 'you were in contact with building control',
    },
  },
  {
    service: 'kutsubussi',
    recommended: { fi: 'kutsubussia', sv: 'anropsbussen', en: 'the bus on call' },
    visited: { fi: 'käytit kutsubussia', sv: 'du åkte med anropsbussen', en: 'you took the bus on call' },
  },
  {
    service: 'kansalaisopisto',
    recommended: { fi: 'kansalaisopistoa', sv: 'medborgarinstitutet', en: 'the adult education centre' },
    visited: {
      fi: 'olit kansalaisopiston kurssilla',
      sv: 'du gick en kurs på medborgarinstitutet',
      en: 'you took a course at the adult education centre',
    },
    closedDaysAgo: 12,
  },
]

export const asks: readonly DemoAsk[] = [...ofStories, ...asksOfTown]

export const asksOfJointAuthority: readonly DemoAsk[] = [
  {
    service: 'hakeutuminen',
    recommended: { fi: 'hakupalveluamme', sv: 'vår ansökningsservice', en: 'our application service' },
    visited: { fi: 'hait koulutukseen', sv: 'du sökte till utbildning', en: 'you applied to study' },
  },
  {
    service: 'tyopaikkaohjaus',
    recommended: {
      fi: 'ohjausta työpaikalla',
      sv: 'handledningen på arbetsplatsen',
      en: 'the guidance at work',
    },
    visited: {
      fi: 'työpaikkajaksosi päättyi',
      sv: 'din period på arbetsplatsen tog slut',
      en: 'your period at work ended',
    },
  },
]

/** The words of an ask in three languages; the link comes where {link} stands. */
export function wordsOf(
  ask: DemoAsk,
  organisation: Text,
): { question: Words; followUp: Words; invitation: Words } {
  const { recommended, visited } = ask
  return {
    question: {
      fi: `Kuinka todennäköisesti suosittelisit ${recommended.fi} ystävälle tai läheiselle?`,
      sv: `Hur sannolikt är det att du skulle rekommendera ${recommended.sv} för en vän eller närstående?`,
      en: `How likely are you to recommend ${recommended.en} to a friend or someone close to you?`,
    },
    followUp: {
      fi: 'Mikä on tärkein syy arvioosi?',
      sv: 'Vilken är den viktigaste orsaken till ditt betyg?',
      en: 'What is the main reason for your score?',
    },
    invitation: {
      fi: `${organisation.fi}: Hei, ${visited.fi}. Suosittelisitko? Vastaa numerolla 0-10 (10 = erittäin mielelläni) tai linkistä: {link} Et halua kyselyitä? Vastaa LOPETA.`,
      sv: `${organisation.sv}: Hej, ${visited.sv}. Skulle du rekommendera oss? Svara med en siffra 0-10 (10 = mycket gärna) eller via länken: {link} Vill du inte ha enkäter? Svara SLUTA.`,
      en: `${organisation.en}: Hello, ${visited.en}. Would you recommend us? Reply with a number 0-10 (10 = very gladly) or use the link: {link} No more surveys? Reply STOP.`,
    },
  }
}
