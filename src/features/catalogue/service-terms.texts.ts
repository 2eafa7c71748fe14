import type { Text } from '../../platform/texts.ts'
import type { CostUnit, DetailKind } from './service-profile.model.ts'

export const termsTexts = {
  title: { fi: 'Hinta, ehdot ja kesto', sv: 'Pris, villkor och tid', en: 'Price, terms and time' },
  lead: {
    fi: 'PTV:ssä ei ole paikkaa näille tiedoille. Ne säilyvät, kun palvelu luetaan uudelleen.',
    sv: 'I SDL finns ingen plats för de här uppgifterna. De bevaras när tjänsten läses på nytt.',
    en: 'PTV has no place for these. They stay when the service is read again.',
  },
  linesHint: {
    fi: 'Yksi asia riville. Kirjoita eri kielten rivit samassa järjestyksessä.',
    sv: 'En sak per rad. Skriv raderna på olika språk i samma ordning.',
    en: 'One thing on each line. Write the lines in the same order in every language.',
  },
  beforeServices: {
    fi: 'Palvelut, joita tarvitaan ensin',
    sv: 'Tjänster som behövs först',
    en: 'Services that are needed first',
  },
  beforeServicesHint: {
    fi: 'Palvelujen tunnukset pilkuin erotettuina, esimerkiksi rakennuslupa. Tunnus näkyy palvelun tiedoissa.',
    sv: 'Tjänsternas koder med kommatecken emellan, till exempel bygglov. Koden syns i tjänstens uppgifter.',
    en: 'Keys of the services with commas between them, for example building-permit. The key stands among the details of a service.',
  },
  costs: { fi: 'Hinnat', sv: 'Priser', en: 'Prices' },
  cost: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
  costName: { fi: 'Mistä maksetaan', sv: 'Vad man betalar för', en: 'What is paid for' },
  amount: { fi: 'Euroa', sv: 'Euro', en: 'Euros' },
  most: { fi: 'Enintään euroa', sv: 'Högst euro', en: 'At most, euros' },
  unit: { fi: 'Peruste', sv: 'Grund', en: 'Per' },
  minimumAge: { fi: 'Alin ikä', sv: 'Lägsta ålder', en: 'Lowest age' },
  maximumAge: { fi: 'Ylin ikä', sv: 'Högsta ålder', en: 'Highest age' },
  usualDays: { fi: 'Käsittelyaika päivinä', sv: 'Behandlingstid i dagar', en: 'Processing time in days' },
  mostDays: { fi: 'Enintään päivää', sv: 'Högst dagar', en: 'At most, days' },
  workingDays: { fi: 'Päivät', sv: 'Dagar', en: 'Days' },
  workingChoice: {
    fi: 'Vain arkipäivät lasketaan',
    sv: 'Bara vardagar räknas',
    en: 'Only working days are counted',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  change: { fi: 'Muuta ehtoja', sv: 'Ändra villkoren', en: 'Change the terms' },
  none: { fi: 'Ei kerrottu', sv: 'Inte angivet', en: 'Not told' },
} satisfies Record<string, Text>

export const detailKindTexts = {
  eligibility: { fi: 'Kuka voi saada palvelun', sv: 'Vem kan få tjänsten', en: 'Who may have the service' },
  document: { fi: 'Mitä tarvitaan mukaan', sv: 'Vad som behövs med', en: 'What to bring' },
  before: { fi: 'Mitä pitää tehdä ensin', sv: 'Vad som ska göras först', en: 'What must come before' },
  output: { fi: 'Mitä palvelusta saa', sv: 'Vad tjänsten ger', en: 'What one gets' },
} satisfies Record<DetailKind, Text>

export const costUnitTexts = {
  time: { fi: 'kerta', sv: 'gång', en: 'visit' },
  hour: { fi: 'tunti', sv: 'timme', en: 'hour' },
  day: { fi: 'päivä', sv: 'dag', en: 'day' },
  week: { fi: 'viikko', sv: 'vecka', en: 'week' },
  month: { fi: 'kuukausi', sv: 'månad', en: 'month' },
  year: { fi: 'vuosi', sv: 'år', en: 'year' },
  item: { fi: 'kappale', sv: 'styck', en: 'item' },
} satisfies Record<CostUnit, Text>

export const termsReasonTexts = {
  no_amount: {
    fi: 'Kirjoita hinta numeroin, esimerkiksi 5,50',
    sv: 'Skriv priset med siffror, till exempel 5,50',
    en: 'Write the price in digits, for example 5.50',
  },
  no_count: { fi: 'Kirjoita kokonainen luku', sv: 'Skriv ett heltal', en: 'Write a whole number' },
  most_below: {
    fi: 'Yläraja on pienempi kuin alaraja',
    sv: 'Den övre gränsen är lägre än den nedre',
    en: 'The upper bound is below the lower',
  },
  no_such_service: {
    fi: 'Tarkista tunnukset: kaikilla niillä ei ole palvelua',
    sv: 'Kontrollera koderna: alla hör inte till någon tjänst',
    en: 'Check the keys: not all of them are of a service',
  },
  itself_before: {
    fi: 'Palvelu ei voi edeltää itseään. Poista sen oma tunnus.',
    sv: 'En tjänst kan inte behövas före sig själv. Ta bort dess egen kod.',
    en: 'A service cannot come before itself. Remove its own key.',
  },
  usual_missing: {
    fi: 'Kirjoita ensin tavallinen käsittelyaika',
    sv: 'Skriv först den vanliga behandlingstiden',
    en: 'Write the usual processing time first',
  },
} satisfies Record<string, Text>
