import type { Text, TextOf } from '../../platform/texts.ts'

export const gatheringTexts = {
  words: { fi: 'Mitä on sanottu', sv: 'Vad som har sagts', en: 'What has been said' },
  noWords: {
    fi: 'Asiaan ei ole vielä liitetty palautetta',
    sv: 'Ingen respons hör till ärendet än',
    en: 'No feedback belongs to the case yet',
  },
  noWordsHint: {
    fi: 'Kun asia päätetään, siitä kerrotaan kaikille, joiden sanat ovat täällä.',
    sv: 'När ärendet avslutas berättar vi för alla vars ord finns här.',
    en: 'When the case closes, everyone whose words are here is told.',
  },
  wordsErased: {
    fi: 'Sanat on poistettu sanojan pyynnöstä.',
    sv: 'Orden har tagits bort på avsändarens begäran.',
    en: 'The words were erased at the speaker’s request.',
  },
  notYours: {
    fi: 'Tämä palaute koskee palvelua, jonka palautteita sinulla ei ole oikeutta lukea.',
    sv: 'Responsen gäller en tjänst vars respons du inte har rätt att läsa.',
    en: 'This feedback is about a service whose feedback you are not allowed to read.',
  },
  toFeedback: { fi: 'Avaa palaute', sv: 'Öppna responsen', en: 'Open the feedback' },
  letGo: { fi: 'Irrota asiasta', sv: 'Ta bort från ärendet', en: 'Remove from the case' },
  ofCases: {
    fi: 'Kehittämisasiat',
    sv: 'Utvecklingsärenden',
    en: 'Cases',
  },
  belongsToNone: {
    fi: 'Tämä palaute ei vielä kuulu mihinkään kehittämisasiaan.',
    sv: 'Den här responsen hör inte till något utvecklingsärende än.',
    en: 'This feedback does not belong to any case yet.',
  },
  gatherInto: {
    fi: 'Liitä avoimeen asiaan',
    sv: 'Lägg till i ett öppet ärende',
    en: 'Add to an open case',
  },
  gather: { fi: 'Liitä asiaan', sv: 'Lägg till i ärendet', en: 'Add to the case' },
  choose: {
    fi: 'Liitä palautteita asiaan',
    sv: 'Lägg till respons i ärendet',
    en: 'Add feedback to the case',
  },
  chooseHint: {
    fi: 'Mitkä palautteet kuuluvat tähän asiaan?',
    sv: 'Vilka responser hör till det här ärendet?',
    en: 'Which feedback belongs to this case?',
  },
  nothingChosen: {
    fi: 'Valitse ainakin yksi palaute',
    sv: 'Välj minst en respons',
    en: 'Choose at least one feedback',
  },
  nothingToChoose: {
    fi: 'Tällä sivulla ei ole palautetta, jota ei olisi jo liitetty asiaan',
    sv: 'På den här sidan finns ingen respons som inte redan hör till ärendet',
    en: 'There is no feedback on this page that does not belong to the case already',
  },
  older: { fi: 'Vanhemmat palautteet', sv: 'Äldre respons', en: 'Older feedback' },
  openFrom: {
    fi: 'Avaa uusi asia tästä palautteesta',
    sv: 'Öppna ett nytt ärende av den här responsen',
    en: 'Open a new case from this feedback',
  },
  quote: {
    ask: {
      fi: 'Pyydä lupa julkaista',
      sv: 'Begär tillstånd att publicera',
      en: 'Ask for release',
    },
    released: { fi: 'Julkaistaan näin', sv: 'Publiceras så här', en: 'Shown in public like this' },
    waiting: { fi: 'Odottaa tarkistusta', sv: 'Väntar på granskning', en: 'Waiting for review' },
    withheld: { fi: 'Ei julkaista', sv: 'Publiceras inte', en: 'Not shown in public' },
    emptied: { fi: 'Poistettu', sv: 'Borttaget', en: 'Erased' },
  },
} satisfies Record<string, Text | Record<string, Text>>

export const gatheringTextsOf = {
  furtherWords: {
    fi: (count) => `Lisäksi asiassa on ${count} muuta palautetta.`,
    sv: (count) => `Dessutom finns ${count} andra responser i ärendet.`,
    en: (count) => `The case holds ${count} more pieces of feedback.`,
  },
} satisfies Record<string, TextOf<[count: string]>>
