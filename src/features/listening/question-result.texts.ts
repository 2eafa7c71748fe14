import type { Text, TextOf } from '../../platform/texts.ts'

export const resultTexts = {
  title: { fi: 'Tulokset kysymyksittäin', sv: 'Resultat per fråga', en: 'Results by question' },
  span: { fi: 'Ajanjakso', sv: 'Period', en: 'Period' },
  csv: { fi: 'Lataa taulukkona (CSV)', sv: 'Ladda ner som tabell (CSV)', en: 'Download as a table (CSV)' },
  none: {
    fi: 'Vastauksia ei ole tältä ajalta.',
    sv: 'Det finns inga svar från den här perioden.',
    en: 'There are no answers from this period.',
  },
  tooFew: {
    fi: 'Vastauksia on alle viisi, joten lukuja ei näytetä.',
    sv: 'Det finns färre än fem svar, så inga siffror visas.',
    en: 'There are fewer than five answers, so no numbers are shown.',
  },
  net: { fi: 'Nettosuositus (NPS)', sv: 'Nettorekommendation (NPS)', en: 'Net recommendation (NPS)' },
  value: { fi: 'Vastaus', sv: 'Svar', en: 'Answer' },
  count: { fi: 'Vastaajia', sv: 'Svarande', en: 'People' },
  share: { fi: 'Osuus ja väli (95 %)', sv: 'Andel och intervall (95 %)', en: 'Share and interval (95%)' },
  readWords: {
    fi: 'Lue vastaukset saapuneista',
    sv: 'Läs svaren bland inkomna',
    en: 'Read the answers in the inbox',
  },
  wordings: { fi: 'Sanamuodot', sv: 'Formuleringar', en: 'Wordings' },
  groups: { fi: 'Ryhmittäin', sv: 'Enligt grupp', en: 'By group' },
  groupsLead: {
    fi: 'Ensimmäinen kysymys niiden mukaan, jotka kertoivat itsestään. Pienet ryhmät on jätetty pois, ja tarvittaessa myös jokin muu, jottei pientä voi laskea muista.',
    sv: 'Den första frågan enligt dem som berättade om sig själva. Små grupper har lämnats bort, och vid behov någon annan, så att en liten inte kan räknas ut ur de andra.',
    en: 'The first question by those who told of themselves. Small groups are left out, and some other where needed, so that a small one cannot be worked out from the rest.',
  },
  group: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  multiple: {
    fi: 'Yksi vastaaja on voinut valita useita.',
    sv: 'En svarande har kunnat välja flera.',
    en: 'One person may have chosen several.',
  },
  removed: { fi: 'ei enää kysytä', sv: 'ställs inte längre', en: 'not asked any more' },
} satisfies Record<string, Text>

export const resultTextsOf = {
  days: {
    fi: (days) => `${days} päivää`,
    sv: (days) => `${days} dagar`,
    en: (days) => `${days} days`,
  },
  answered: {
    fi: (count) => `${count} vastausta`,
    sv: (count) => `${count} svar`,
    en: (count) => `${count} answers`,
  },
  hidden: {
    fi: (count) => `Ryhmiä jätetty pois: ${count}`,
    sv: (count) => `Grupper som lämnats bort: ${count}`,
    en: (count) => `Groups left out: ${count}`,
  },
  since: {
    fi: (day) => `${day} alkaen`,
    sv: (day) => `från och med ${day}`,
    en: (day) => `from ${day}`,
  },
} satisfies Record<string, TextOf<[value: string]>>
