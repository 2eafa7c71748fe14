import type { Text, TextOf } from '../../platform/texts.ts'

export const pageTexts = {
  how: { fi: 'Näin saat palvelun', sv: 'Så får du tjänsten', en: 'How to get the service' },
  kinds: {
    electronic: { fi: 'Verkossa', sv: 'På webben', en: 'Online' },
    web_page: { fi: 'Lisätietoa', sv: 'Mer information', en: 'More information' },
    phone: { fi: 'Puhelimella', sv: 'Per telefon', en: 'By phone' },
    printable_form: { fi: 'Lomakkeella', sv: 'Med blankett', en: 'On paper' },
    service_location: { fi: 'Paikan päällä', sv: 'På plats', en: 'In person' },
  },
  signIn: {
    fi: 'Vaatii tunnistautumisen.',
    sv: 'Kräver identifiering.',
    en: 'You need to sign in.',
  },
  form: { fi: 'Lomake', sv: 'Blankett', en: 'Form' },
  deliver: { fi: 'Palauta', sv: 'Lämna in', en: 'Return to' },
  onMap: { fi: 'Katso kartalla', sv: 'Se på karta', en: 'See on a map' },
  otherSite: { fi: 'toinen verkkosivusto', sv: 'annan webbplats', en: 'another website' },
  accessibility: { fi: 'Esteettömyys', sv: 'Tillgänglighet', en: 'Accessibility' },
  good: { fi: 'Hyvä tietää', sv: 'Bra att veta', en: 'Good to know' },
  instructions: { fi: 'Toimi näin', sv: 'Gör så här', en: 'What to do' },
  cost: { fi: 'Hinta', sv: 'Pris', en: 'Cost' },
  free: { fi: 'Maksuton', sv: 'Avgiftsfri', en: 'Free of charge' },
  chargeable: { fi: 'Maksullinen', sv: 'Avgiftsbelagd', en: 'There is a charge' },
  processing: { fi: 'Käsittelyaika', sv: 'Handläggningstid', en: 'Processing time' },
  deadline: { fi: 'Määräaika', sv: 'Tidsfrist', en: 'Deadline' },
  validity: { fi: 'Voimassa', sv: 'Giltighet', en: 'Valid' },
  eligibility: { fi: 'Kuka voi saada', sv: 'Vem kan få', en: 'Who can have it' },
  document: { fi: 'Mitä tarvitset', sv: 'Det här behöver du', en: 'What you need' },
  before: { fi: 'Ensin', sv: 'Först', en: 'First' },
  output: { fi: 'Mitä saat', sv: 'Det här får du', en: 'What you get' },
  languages: { fi: 'Palvelukielet', sv: 'Betjäningsspråk', en: 'Languages of service' },
  producers: { fi: 'Tuottaja', sv: 'Producent', en: 'Produced by' },
  vouchers: { fi: 'Palveluseteli', sv: 'Servicesedel', en: 'Service voucher' },
  vouchersUsed: { fi: 'On käytössä', sv: 'Används', en: 'Is in use' },
  belongs: { fi: 'Kuuluu aiheisiin', sv: 'Hör till ämnena', en: 'Belongs to' },
  checked: { fi: 'Tiedot tarkistettu', sv: 'Uppgifterna granskade', en: 'Last checked' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  places: { fi: 'Toimipaikat', sv: 'Verksamhetsställen', en: 'Places' },
  closedUnit: {
    fi: 'Tämä yksikkö on suljettu.',
    sv: 'Den här enheten är stängd.',
    en: 'This unit is closed.',
  },
  costUnits: {
    hour: { fi: 'tunnilta', sv: 'per timme', en: 'an hour' },
    day: { fi: 'päivältä', sv: 'per dag', en: 'a day' },
    week: { fi: 'viikolta', sv: 'per vecka', en: 'a week' },
    month: { fi: 'kuukaudelta', sv: 'per månad', en: 'a month' },
    year: { fi: 'vuodelta', sv: 'per år', en: 'a year' },
    item: { fi: 'kappaleelta', sv: 'per styck', en: 'each' },
  },
} satisfies Record<string, Text | Record<string, Text>>

/** Days as they go, or only those on which people work. */
const dayTextsOf = {
  fi: (count, working) => `${count} ${working ? 'arki' : ''}${count === 1 ? 'päivä' : 'päivää'}`,
  sv: (count, working) => `${count} ${working ? 'vardag' : 'dag'}${count === 1 ? '' : 'ar'}`,
  en: (count, working) => `${count} ${working ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`,
} satisfies TextOf<[count: number, working: boolean]>

export const pageTextsOf = {
  days: {
    fi: (usual, working) => `Tavallisesti ${dayTextsOf.fi(usual, working)}`,
    sv: (usual, working) => `Vanligen ${dayTextsOf.sv(usual, working)}`,
    en: (usual, working) => `Usually ${dayTextsOf.en(usual, working)}`,
  },
  atMost: {
    fi: (most, working) => `enintään ${dayTextsOf.fi(most, working)}`,
    sv: (most, working) => `högst ${dayTextsOf.sv(most, working)}`,
    en: (most, working) => `at most ${dayTextsOf.en(most, working)}`,
  },
} satisfies Record<string, TextOf<[days: number, working: boolean]>>

export const agesText: TextOf<[least: number | null, most: number | null]> = {
  fi: (least, most) => {
    if (most === null) return `Vähintään ${least}-vuotiaat`
    if (least === null) return `Enintään ${most}-vuotiaat`
    return least === most ? `${least}-vuotiaat` : `${least}–${most}-vuotiaat`
  },
  sv: (least, most) => {
    if (most === null) return `Personer som har fyllt ${least} år`
    if (least === null) return `Personer som är högst ${most} år`
    return least === most ? `${least}-åringar` : `${least}–${most}-åringar`
  },
  en: (least, most) => {
    if (most === null) return `People aged ${least} or over`
    if (least === null) return `People aged ${most} or under`
    return least === most ? `People aged ${least}` : `People aged ${least} to ${most}`
  },
}

export const priceAtMostText: TextOf<[price: string]> = {
  fi: (price) => `enintään ${price}`,
  sv: (price) => `högst ${price}`,
  en: (price) => `at most ${price}`,
}
