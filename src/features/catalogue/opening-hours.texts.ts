import type { Text, TextOf } from '../../platform/texts.ts'

export const hoursTexts = {
  heading: { fi: 'Aukioloajat', sv: 'Öppettider', en: 'Opening hours' },
  closed: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' },
  closedNow: { fi: 'Suljettu nyt', sv: 'Stängt nu', en: 'Closed now' },
  allDay: { fi: 'Ympäri vuorokauden', sv: 'Dygnet runt', en: 'Around the clock' },
  always: { fi: 'Aina auki', sv: 'Alltid öppet', en: 'Always open' },
  exceptions: { fi: 'Poikkeukset', sv: 'Undantag', en: 'Exceptions' },
  byReservation: { fi: 'ajanvarauksella', sv: 'med tidsbokning', en: 'by appointment' },
} satisfies Record<string, Text>

export const hoursTextsOf = {
  openUntil: {
    fi: (time) => `Avoinna nyt, sulkeutuu klo ${time}`,
    sv: (time) => `Öppet nu, stänger kl. ${time}`,
    en: (time) => `Open now, closes at ${time}`,
  },
} satisfies Record<string, TextOf<[time: string]>>

export const hoursOpeningTexts = {
  opensAt: {
    fi: (when, time) => `Suljettu nyt, avautuu ${when} klo ${time}`,
    sv: (when, time) => `Stängt nu, öppnar ${when} kl. ${time}`,
    en: (when, time) => `Closed now, opens ${when} at ${time}`,
  },
} satisfies Record<string, TextOf<[when: string, time: string]>>

export const hoursNearTexts = {
  today: { fi: 'tänään', sv: 'i dag', en: 'today' },
  tomorrow: { fi: 'huomenna', sv: 'i morgon', en: 'tomorrow' },
} satisfies Record<string, Text>

/** Monday is 1. */
export const hoursWeekdayTexts: Record<number, Text> = {
  1: { fi: 'maanantaina', sv: 'på måndag', en: 'on Monday' },
  2: { fi: 'tiistaina', sv: 'på tisdag', en: 'on Tuesday' },
  3: { fi: 'keskiviikkona', sv: 'på onsdag', en: 'on Wednesday' },
  4: { fi: 'torstaina', sv: 'på torsdag', en: 'on Thursday' },
  5: { fi: 'perjantaina', sv: 'på fredag', en: 'on Friday' },
  6: { fi: 'lauantaina', sv: 'på lördag', en: 'on Saturday' },
  7: { fi: 'sunnuntaina', sv: 'på söndag', en: 'on Sunday' },
}
