import type { Language, Text, TextOf } from '../../platform/texts.ts'
import type { Month } from './cost.model.ts'
import type { GreetingRefusal } from './greeting.model.ts'

export const costTexts = {
  title: { fi: 'Tekstiviestien kulut', sv: 'Kostnader för sms', en: 'What texts cost' },
  navigation: { fi: 'Viestikulut', sv: 'Meddelandekostnader', en: 'Message costs' },
  none: {
    fi: 'Tässä kuussa ei ole tekstiviestejä',
    sv: 'Inga sms den här månaden',
    en: 'No texts in this month',
  },
  noneWhy: {
    fi: 'Kulut näkyvät täällä heti, kun ensimmäinen tekstiviesti on suunniteltu lähteväksi.',
    sv: 'Kostnaderna syns här genast när det första sms:et har planerats.',
    en: 'Costs show here as soon as the first text has been planned.',
  },
  noPrice: {
    fi: 'Tekstiviestin hintaa ei ole annettu',
    sv: 'Priset på ett sms har inte angetts',
    en: 'The price of a text has not been given',
  },
  noPriceWhy: {
    fi: 'Siksi kuluja ei voi laskea eikä budjettia asettaa. Hinta on sopimuksessa, jonka olette tehneet operaattorin tai viestipalvelun kanssa.',
    sv: 'Därför kan kostnaderna inte räknas och ingen budget sättas. Priset står i ert avtal med operatören eller meddelandetjänsten.',
    en: 'So costs cannot be counted and no budget set. The price stands in your contract with the operator or the message service.',
  },
  setPrice: { fi: 'Hinta ja budjetti', sv: 'Pris och budget', en: 'Price and budget' },
  budgets: { fi: 'Kuukauden budjetti', sv: 'Månadens budget', en: 'Budget of the month' },
  budget: { fi: 'Budjetti', sv: 'Budget', en: 'Budget' },
  spent: { fi: 'Käytetty', sv: 'Använt', en: 'Spent' },
  limit: { fi: 'Raja', sv: 'Gräns', en: 'Limit' },
  state: { fi: 'Tilanne', sv: 'Läge', en: 'State' },
  byPurpose: { fi: 'Viestin tarkoitus', sv: 'Meddelandets ändamål', en: 'Purpose of the message' },
  byService: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  noService: { fi: 'Ei palvelua', sv: 'Ingen tjänst', en: 'No service' },
  texts: { fi: 'Viestejä', sv: 'Meddelanden', en: 'Messages' },
  parts: { fi: 'Tekstiviestejä laskulla', sv: 'Sms på fakturan', en: 'Texts on the bill' },
  cost: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
  average: { fi: 'Viestin hinta keskimäärin', sv: 'Ett meddelande i medeltal', en: 'A message on average' },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'Total' },
  partsWhy: {
    fi: 'Pitkä viesti lähtee useana tekstiviestinä, ja niistä jokainen maksaa. Mukana ovat myös viestit, jotka on jo suunniteltu kuukauden loppupäiville. Viesti, joka ei lähtenyt, ei maksa.',
    sv: 'Ett långt meddelande skickas som flera sms, och vart och ett kostar. Också meddelanden som redan är planerade för månadens sista dagar är medräknade. Ett meddelande som inte skickades kostar inget.',
    en: 'A long message leaves as several texts, and each of them costs. Messages already planned for the rest of the month are counted in. A message that did not leave costs nothing.',
  },
  download: {
    fi: 'Lataa taulukkona (CSV)',
    sv: 'Ladda ner som tabell (CSV)',
    en: 'Download as a table (CSV)',
  },
  otherMonths: { fi: 'Muut kuukaudet', sv: 'Andra månader', en: 'Other months' },
  untold: {
    fi: 'Muutoksesta kertominen jäi pois',
    sv: 'Besked om ändring uteblev',
    en: 'News of a change was left out',
  },
  untoldWhy: {
    fi: 'He näkevät muutoksen silti omalta seurantasivultaan.',
    sv: 'De ser ändå ändringen på sin egen uppföljningssida.',
    en: 'They still see the change on their own page.',
  },
  unanswered: {
    fi: 'Tuntemattomiin numeroihin ei vastattu',
    sv: 'Okända nummer fick inget svar',
    en: 'Unknown numbers got no answer',
  },
  unansweredWhy: {
    fi: 'Näihin numeroihin ei ollut lähetetty viestejä viimeisten 30 päivän aikana, eikä kukaan ollut pyytänyt niihin tietoa asiansa etenemisestä. Se, mitä niistä kirjoitettiin, on luettavissa saapuneissa. Jos viestejä tulee paljon, joku voi lähettää niitä väärennetyillä numeroilla: kertokaa siitä operaattorillenne.',
    sv: 'Inga meddelanden hade skickats till de här numren under de senaste 30 dagarna, och ingen hade bett om besked till dem. Det som skrevs från dem finns att läsa bland de inkomna. Om det kommer många meddelanden kan någon skicka dem med förfalskade nummer: meddela er operatör.',
    en: 'No message had been sent to these numbers in the last 30 days, and nobody had asked to be told anything there. What was written from them can be read in the inbox. If there are many, somebody may be sending them under forged numbers: tell your operator.',
  },
} satisfies Record<string, Text>

export const costTextsOf = {
  planned: {
    fi: (texts, cost) => `Viestejä ${texts}, yhteensä ${cost}.`,
    sv: (texts, cost) => `Meddelanden: ${texts}, sammanlagt ${cost}.`,
    en: (texts, cost) => `Messages: ${texts}, in all ${cost}.`,
  },
  plannedUnpriced: {
    fi: (texts) => `Viestejä ${texts}.`,
    sv: (texts) => `Meddelanden: ${texts}.`,
    en: (texts) => `Messages: ${texts}.`,
  },
  unpriced: {
    fi: (parts) =>
      `Laskulle tulevista tekstiviesteistä ${parts} on ajalta, jolloin hintaa ei ollut annettu. Ne eivät ole mukana summissa.`,
    sv: (parts) =>
      `Av de sms som faktureras är ${parts} från en tid då priset inte hade angetts. De ingår inte i summorna.`,
    en: (parts) =>
      `Of the texts on the bill, ${parts} are from before the price was given. They are in no sum.`,
  },
  forecast: {
    fi: (cost) =>
      `Jos kuukausi jatkuu samaan tahtiin, tekstiviestit maksavat kuun loppuun mennessä noin ${cost}.`,
    sv: (cost) => `Om månaden fortsätter i samma takt kostar sms:en ungefär ${cost} vid månadens slut.`,
    en: (cost) => `If the month goes on like this, texts will cost about ${cost} by its end.`,
  },
  forecastPriced: {
    fi: (priced, all) => `Arviossa ovat mukana vain ne tekstiviestit, joilla on hinta: ${priced} / ${all}.`,
    sv: (priced, all) => `Bara sms som har ett pris ingår i uppskattningen: ${priced} av ${all}.`,
    en: (priced, all) => `Only texts with a price are in this estimate: ${priced} of ${all}.`,
  },
  spentOn: {
    fi: (day) => `Budjetti on silloin käytetty noin ${day}.`,
    sv: (day) => `Budgeten är då slut ungefär den ${day}.`,
    en: (day) => `The budget would be spent around ${day}.`,
  },
  toldOften: {
    fi: (count) => `Viestejä ${count}: henkilölle oli jo kerrottu kahdeksan kertaa 30 päivän aikana.`,
    sv: (count) => `Meddelanden: ${count}. Personen hade redan fått åtta besked på 30 dagar.`,
    en: (count) => `Messages: ${count}. The person had been told eight times in 30 days.`,
  },
  overBudget: {
    fi: (count) => `Viestejä ${count}: muutoksista kertomisen budjetti oli käytetty.`,
    sv: (count) => `Meddelanden: ${count}. Budgeten för besked om ändringar var slut.`,
    en: (count) => `Messages: ${count}. The budget for news of changes was spent.`,
  },
} satisfies Record<string, TextOf<[one: string, other: string]>>

/** Of numbers we do not know: how many texts, and how many are answered in a day. */
export const unansweredTextsOf = {
  too_many: {
    fi: (count, most) =>
      `Viestejä ${count}: tuntemattomille numeroille lähtee enintään ${most} vastausta päivässä.`,
    sv: (count, most) => `Meddelanden: ${count}. Högst ${most} svar per dag skickas till okända nummer.`,
    en: (count, most) => `Messages: ${count}. At most ${most} answers a day leave for unknown numbers.`,
  },
  over_budget: {
    fi: (count) => `Viestejä ${count}: tekstiviestien budjetti oli käytetty.`,
    sv: (count) => `Meddelanden: ${count}. Budgeten för sms var slut.`,
    en: (count) => `Messages: ${count}. The budget for texts was spent.`,
  },
} satisfies Record<GreetingRefusal, TextOf<[count: string, most: string]>>

export const costColumnTexts = {
  month: { fi: 'Kuukausi', sv: 'Månad', en: 'Month' },
  purpose: { fi: 'Tarkoitus', sv: 'Ändamål', en: 'Purpose' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  texts: { fi: 'Viestejä', sv: 'Meddelanden', en: 'Messages' },
  parts: { fi: 'Tekstiviestejä', sv: 'Sms', en: 'Texts' },
  unpriced: { fi: 'Ilman hintaa', sv: 'Utan pris', en: 'Without a price' },
  euros: { fi: 'Hinta (€)', sv: 'Pris (€)', en: 'Price (€)' },
} satisfies Record<string, Text>

export function nameOfMonth(month: Month, language: Language): string {
  const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language]
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  )
}
