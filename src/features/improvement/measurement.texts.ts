import type { Text, TextOf } from '../../platform/texts.ts'
import type { Judgement } from './measurement.model.ts'

export const measurementTexts = {
  heading: { fi: 'Auttoiko se?', sv: 'Hjälpte det?', en: 'Did it help?' },
  question: {
    fi: 'Sama kysymys ennen ja jälkeen',
    sv: 'Samma fråga före och efter',
    en: 'The same question before and after',
  },
  good: {
    fi: 'Suosittelisi palvelua (9 tai 10)',
    sv: 'Skulle rekommendera tjänsten (9 eller 10)',
    en: 'Would recommend the service (9 or 10)',
  },
  detractors: {
    fi: 'Ei suosittelisi (0–6)',
    sv: 'Skulle inte rekommendera (0–6)',
    en: 'Would not recommend (0–6)',
  },
  howSure: {
    fi: 'Viiva näyttää, millä välillä todellinen osuus todennäköisesti on (95 %).',
    sv: 'Strecket visar inom vilket intervall den verkliga andelen sannolikt ligger (95 %).',
    en: 'The line shows where the true share probably lies (95%).',
  },
  measure: { fi: 'Mittaa vaikutus', sv: 'Mät effekten', en: 'Measure the effect' },
  measureLead: {
    fi: 'Laskemme palvelun saamat vastaukset samaan kysymykseen ennen ja jälkeen. Luvut jäävät talteen sellaisina kuin ne nyt ovat, eikä mittausta voi poistaa.',
    sv: 'Vi räknar svaren på samma fråga om tjänsten före och efter. Siffrorna sparas som de är nu, och mätningen kan inte tas bort.',
    en: 'We count the answers to the same question about the service before and after. The numbers are kept as they are now, and a measurement cannot be removed.',
  },
  noDayAfter: {
    fi: 'Asia avattiin tänään, joten sen jälkeen ei ole vielä kokonaista päivää. Valitse päivät itse, jos muutos on tehty jo aiemmin.',
    sv: 'Ärendet öppnades i dag, så det finns ingen hel dag efter det ännu. Välj dagarna själv om ändringen redan har gjorts.',
    en: 'The case was opened today, so there is no whole day after it yet. Choose the days yourself if the change was made earlier.',
  },
  notYet: {
    fi: 'Vaikutusta ei ole mitattu',
    sv: 'Effekten har inte mätts',
    en: 'The effect has not been measured',
  },
  before: { fi: 'Ennen', sv: 'Före', en: 'Before' },
  after: { fi: 'Jälkeen', sv: 'Efter', en: 'After' },
  fromOn: { fi: 'Ensimmäinen päivä', sv: 'Första dagen', en: 'First day' },
  untilOn: { fi: 'Viimeinen päivä', sv: 'Sista dagen', en: 'Last day' },
  service: { fi: 'Mitattava palvelu', sv: 'Tjänst som mäts', en: 'Service to measure' },
  store: { fi: 'Laske ja tallenna', sv: 'Räkna och spara', en: 'Count and store' },
  refusals: {
    window_backwards: {
      fi: 'Jakson viimeinen päivä on ennen ensimmäistä',
      sv: 'Periodens sista dag är före den första',
      en: 'The last day of the window is before its first',
    },
    windows_overlap: {
      fi: 'Jälkeen-jakson on alettava vasta, kun ennen-jakso on ohi',
      sv: 'Perioden efter får börja först när perioden före är slut',
      en: 'The window after may begin only when the window before has ended',
    },
    after_not_over: {
      fi: 'Jakson on oltava ohi: viimeinen päivä voi olla aikaisintaan eilinen',
      sv: 'Perioden ska vara över: den sista dagen kan vara senast i går',
      en: 'The window must be over: its last day can be yesterday at the latest',
    },
  },
} satisfies Record<string, Text | Record<string, Text>>

type Said = [
  goodMarks: string,
  beforeShare: string,
  beforeCount: string,
  afterShare: string,
  afterCount: string,
]

/** The whole finding in a sentence. `smallest` answers on each side are needed before anything is said. */
export const changeTextsOf = {
  rose: {
    fi: (marks, before, n, after, m) =>
      `Arvosanan ${marks} antaneiden osuus nousi: ennen ${before} (${n} vastausta), jälkeen ${after} (${m} vastausta).`,
    sv: (marks, before, n, after, m) =>
      `Andelen som gav ${marks} steg: före ${before} (${n} svar), efter ${after} (${m} svar).`,
    en: (marks, before, n, after, m) =>
      `The share of answers of ${marks} rose: before ${before} (${n} answers), after ${after} (${m} answers).`,
  },
  fell: {
    fi: (marks, before, n, after, m) =>
      `Arvosanan ${marks} antaneiden osuus laski: ennen ${before} (${n} vastausta), jälkeen ${after} (${m} vastausta).`,
    sv: (marks, before, n, after, m) =>
      `Andelen som gav ${marks} sjönk: före ${before} (${n} svar), efter ${after} (${m} svar).`,
    en: (marks, before, n, after, m) =>
      `The share of answers of ${marks} fell: before ${before} (${n} answers), after ${after} (${m} answers).`,
  },
  no_clear_change: {
    fi: (marks, before, n, after, m) =>
      `Arvosanan ${marks} antaneiden osuudessa ei ole selvää muutosta: ennen ${before} (${n} vastausta), jälkeen ${after} (${m} vastausta).`,
    sv: (marks, before, n, after, m) =>
      `Andelen som gav ${marks} har inte ändrats tydligt: före ${before} (${n} svar), efter ${after} (${m} svar).`,
    en: (marks, before, n, after, m) =>
      `There is no clear change in the share of answers of ${marks}: before ${before} (${n} answers), after ${after} (${m} answers).`,
  },
} satisfies Record<Exclude<Judgement, 'too_few'>, TextOf<Said>>

export const fewTextsOf = {
  too_few: {
    fi: (smallest) =>
      `Vastauksia on liian vähän, jotta muutoksesta voisi sanoa mitään. Kerromme luvut, kun niitä on sekä ennen että jälkeen vähintään ${smallest}.`,
    sv: (smallest) =>
      `Svaren är för få för att säga något om förändringen. Vi berättar siffrorna när det finns minst ${smallest} svar både före och efter.`,
    en: (smallest) =>
      `There are too few answers to say anything about a change. We tell the numbers when there are at least ${smallest} both before and after.`,
  },
} satisfies Record<string, TextOf<[smallest: number]>>

export const windowTextsOf = {
  windows: {
    fi: (before, after) => `Ennen: ${before}. Jälkeen: ${after}.`,
    sv: (before, after) => `Före: ${before}. Efter: ${after}.`,
    en: (before, after) => `Before: ${before}. After: ${after}.`,
  },
  span: {
    fi: (from, until) => `${from}–${until}`,
    sv: (from, until) => `${from}–${until}`,
    en: (from, until) => `${from} – ${until}`,
  },
} satisfies Record<string, TextOf<[before: string, after: string]>>
