import type { Text, TextOf } from '../../platform/texts.ts'

export const caseTexts = {
  cases: { fi: 'Kehittämisasiat', sv: 'Utvecklingsärenden', en: 'Cases' },
  lead: {
    fi: 'Kokoa yhteen, mitä asukkaat ovat sanoneet, sovi vastuuhenkilö ja kerro lopuksi, mitä tehtiin.',
    sv: 'Samla det invånarna har sagt, utse en ansvarig person och berätta till slut vad som gjordes.',
    en: 'Bring together what residents have said, agree who answers for it, and tell in the end what was done.',
  },
  lists: {
    open: { fi: 'Avoimet', sv: 'Öppna', en: 'Open' },
    mine: { fi: 'Omat', sv: 'Mina', en: 'Mine' },
    closed: { fi: 'Päätetyt', sv: 'Avslutade', en: 'Closed' },
  },
  none: {
    open: { fi: 'Avoimia asioita ei ole', sv: 'Det finns inga öppna ärenden', en: 'There are no open cases' },
    mine: {
      fi: 'Sinulla ei ole avoimia asioita',
      sv: 'Du har inga öppna ärenden',
      en: 'You have no open cases',
    },
    closed: {
      fi: 'Yhtään asiaa ei ole vielä päätetty',
      sv: 'Inget ärende har avslutats än',
      en: 'No case has been closed yet',
    },
  },
  noneHint: {
    fi: 'Avaa asia, kun palautteissa toistuu jotain, mille voi tehdä jotain. Helpoiten se käy palautteen sivulta.',
    sv: 'Öppna ett ärende när något som går att åtgärda återkommer i responsen. Det är lättast på responsens sida.',
    en: 'Open a case when feedback repeats something that can be acted on. It is easiest from the page of a feedback.',
  },
  openNew: { fi: 'Avaa kehittämisasia', sv: 'Öppna ett utvecklingsärende', en: 'Open a case' },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  titleHint: {
    fi: 'Työnimi henkilöstölle. Asukkaille sitä ei näytetä.',
    sv: 'Ett arbetsnamn för personalen. Det visas inte för invånarna.',
    en: 'A working name for staff. Residents do not see it.',
  },
  goal: { fi: 'Tavoite', sv: 'Mål', en: 'Goal' },
  goalHint: {
    fi: 'Mikä on toisin, kun asia on hoidettu?',
    sv: 'Vad är annorlunda när ärendet är skött?',
    en: 'What is different when this has been seen to?',
  },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  noService: { fi: 'Ei yhtä palvelua', sv: 'Ingen enskild tjänst', en: 'No single service' },
  fromFeedback: {
    fi: 'Asia saa alkunsa tästä palautteesta',
    sv: 'Ärendet får sin början i den här responsen',
    en: 'The case begins with this feedback',
  },
  open: { fi: 'Avaa asia', sv: 'Öppna ärendet', en: 'Open the case' },
  stateOpen: { fi: 'Avoin', sv: 'Öppet', en: 'Open' },
  stateClosed: { fi: 'Päätetty', sv: 'Avslutat', en: 'Closed' },
  owner: { fi: 'Vastuuhenkilö', sv: 'Ansvarig person', en: 'Owner' },
  give: { fi: 'Siirrä asia', sv: 'Överför ärendet', en: 'Hand over the case' },
  giveTo: { fi: 'Kenelle asia siirretään?', sv: 'Till vem överförs ärendet?', en: 'Who takes it over?' },
  opened: { fi: 'Avattu', sv: 'Öppnat', en: 'Opened' },
  closedOn: { fi: 'Päätetty', sv: 'Avslutat', en: 'Closed' },
  age: { fi: 'Avoinna', sv: 'Öppet i', en: 'Open for' },
  spoke: { fi: 'Sanojia', sv: 'Antal som sagt detta', en: 'People who said it' },
  publicPage: { fi: 'Julkinen sivu', sv: 'Offentlig sida', en: 'Public page' },
  back: { fi: 'Kehittämisasiat', sv: 'Utvecklingsärenden', en: 'Cases' },
  myOpen: { fi: 'Omat kehittämisasiat', sv: 'Mina utvecklingsärenden', en: 'My cases' },
  measuringDue: { fi: 'Mittauspäivä on tullut', sv: 'Mätdagen är här', en: 'The measuring day has come' },
  done: {
    opened: { fi: 'Asia on avattu', sv: 'Ärendet är öppnat', en: 'The case is open' },
    gathered: {
      fi: 'Palaute on liitetty asiaan',
      sv: 'Responsen hör nu till ärendet',
      en: 'The feedback now belongs to the case',
    },
    removed: {
      fi: 'Palaute ei enää kuulu asiaan',
      sv: 'Responsen hör inte längre till ärendet',
      en: 'The feedback no longer belongs to the case',
    },
    given: {
      fi: 'Asialla on uusi vastuuhenkilö',
      sv: 'Ärendet har en ny ansvarig person',
      en: 'The case has a new owner',
    },
    quoted: {
      fi: 'Sanat odottavat nyt tarkistusta',
      sv: 'Orden väntar nu på granskning',
      en: 'The words now wait for a review',
    },
    measured: {
      fi: 'Mittaus on tallennettu',
      sv: 'Mätningen är sparad',
      en: 'The measurement has been stored',
    },
    closed: {
      fi: 'Asia on päätetty, ja siitä kerrotaan nyt',
      sv: 'Ärendet är avslutat och vi berättar nu om det',
      en: 'The case is closed, and people are being told',
    },
  },
  refusals: {
    case_closed: {
      fi: 'Asia on jo päätetty, joten siihen kuuluvia sanoja ei voi enää muuttaa',
      sv: 'Ärendet är redan avslutat, så orden som hör till det kan inte längre ändras',
      en: 'The case is closed already, so the words in it can no longer change',
    },
    person_left: {
      fi: 'Tämä henkilö ei ole enää töissä. Valitse toinen.',
      sv: 'Personen arbetar inte längre här. Välj en annan.',
      en: 'This person no longer works here. Choose another.',
    },
    out_of_reach: {
      fi: 'Tämän henkilön rooli ei yllä tähän asiaan. Valitse toinen.',
      sv: 'Personens roll når inte det här ärendet. Välj en annan.',
      en: 'This person’s role does not reach this case. Choose another.',
    },
    already_theirs: {
      fi: 'Asia on jo tällä henkilöllä',
      sv: 'Personen har redan ärendet',
      en: 'This person has the case already',
    },
    already_asked: {
      fi: 'Näiden sanojen julkaisua on jo pyydetty',
      sv: 'Publicering av de här orden har redan begärts',
      en: 'Release of these words has been asked for already',
    },
    words_gone: {
      fi: 'Sanat on poistettu',
      sv: 'Orden har tagits bort',
      en: 'The words have been erased',
    },
  },
} satisfies Record<string, Text | Record<string, Text>>

export const caseTextsOf = {
  days: {
    fi: (days) => (days === 1 ? '1 päivä' : `${days} päivää`),
    sv: (days) => (days === 1 ? '1 dag' : `${days} dagar`),
    en: (days) => (days === 1 ? '1 day' : `${days} days`),
  },
  people: {
    fi: (count) => (count === 1 ? '1 ihminen' : `${count} ihmistä`),
    sv: (count) => (count === 1 ? '1 person' : `${count} personer`),
    en: (count) => (count === 1 ? '1 person' : `${count} people`),
  },
  mine: {
    fi: (count) => (count === 0 ? 'Ei avoimia asioita.' : `Avoinna ${count}.`),
    sv: (count) => (count === 0 ? 'Inga öppna ärenden.' : `${count} öppna.`),
    en: (count) => (count === 0 ? 'No open cases.' : `${count} open.`),
  },
} satisfies Record<string, TextOf<[count: number]>>
