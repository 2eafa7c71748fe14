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
  opensAt: {
    fi: (time) => `Suljettu nyt, avautuu tänään klo ${time}`,
    sv: (time) => `Stängt nu, öppnar i dag kl. ${time}`,
    en: (time) => `Closed now, opens today at ${time}`,
  },
} satisfies Record<string, TextOf<[time: string]>>
