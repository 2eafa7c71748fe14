import type { Text } from '../../platform/texts.ts'
import type { Segment } from './segment.model.ts'

export const declarationTexts = {
  title: { fi: 'Kenelle ja milloin', sv: 'För vem och när', en: 'For whom and when' },
  lead: {
    fi: 'Nämä ovat omia tietojanne. Ne säilyvät, kun palvelu luetaan uudelleen PTV:stä.',
    sv: 'Det här är era egna uppgifter. De bevaras när tjänsten läses på nytt från SDL.',
    en: 'These are your own. They stay when the service is read from PTV again.',
  },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  responsible: { fi: 'Vastuuhenkilö', sv: 'Ansvarig person', en: 'Responsible person' },
  responsibleHint: {
    fi: 'Hän pitää palvelun tiedot ajan tasalla.',
    sv: 'Personen håller tjänstens uppgifter aktuella.',
    en: 'This person keeps what is said of the service up to date.',
  },
  nobody: { fi: 'Ei nimetty', sv: 'Inte utsedd', en: 'Not named' },
  segments: { fi: 'Kenelle palvelu on', sv: 'För vem tjänsten är', en: 'For whom the service is' },
  lifeEvents: { fi: 'Elämäntilanteet', sv: 'Livssituationer', en: 'Life events' },
  lifeEventsHint: {
    fi: 'Missä elämäntilanteessa palvelua tarvitaan. Asukkaat löytävät palvelun näiden kautta.',
    sv: 'I vilken livssituation tjänsten behövs. Invånarna hittar tjänsten via dessa.',
    en: 'In which turn of life the service is needed. Residents find the service by these.',
  },
  none: { fi: 'Ei valittu', sv: 'Inget valt', en: 'None chosen' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  freshness: { fi: 'Ajantasaisuus', sv: 'Aktualitet', en: 'Up to date' },
  fromSource: { fi: 'Muutettu PTV:ssä', sv: 'Ändrad i SDL', en: 'Changed in PTV' },
  readFromSource: { fi: 'Luettu PTV:stä', sv: 'Läst från SDL', en: 'Read from PTV' },
  assured: { fi: 'Tarkistettu', sv: 'Kontrollerad', en: 'Checked' },
  neverAssured: { fi: 'Ei vielä tarkistettu', sv: 'Inte kontrollerad än', en: 'Not checked yet' },
  assure: { fi: 'Tiedot ovat oikein', sv: 'Uppgifterna stämmer', en: 'This is right' },
  assureBody: {
    fi: 'Lue palvelun tiedot. Jos ne ovat oikein, kuittaa ne tarkistetuiksi.',
    sv: 'Läs tjänstens uppgifter. Om de stämmer, markera dem som kontrollerade.',
    en: 'Read what is said of the service. If it is right, mark it as checked.',
  },
  stale: {
    fi: 'Tietoja ei ole tarkistettu vuoteen.',
    sv: 'Uppgifterna har inte kontrollerats på ett år.',
    en: 'Nobody has checked this for a year.',
  },
  archived: {
    fi: 'Palvelu on poistunut PTV:stä, joten se on arkistoitu. Siitä annettu palaute säilyy.',
    sv: 'Tjänsten har försvunnit från SDL och är därför arkiverad. Responsen på den finns kvar.',
    en: 'The service has gone from PTV, so it is archived. The feedback on it stays.',
  },
  channels: { fi: 'Asiointikanavat', sv: 'Servicekanaler', en: 'Channels' },
  noChannels: { fi: 'Ei asiointikanavia', sv: 'Inga servicekanaler', en: 'No channels' },
  classes: { fi: 'Palveluluokat', sv: 'Serviceklasser', en: 'Service classes' },
  targetGroups: { fi: 'Kohderyhmät', sv: 'Målgrupper', en: 'Target groups' },
  producers: { fi: 'Tuottajat', sv: 'Producenter', en: 'Producers' },
  sourceFacts: { fi: 'Lähteestä luetut tiedot', sv: 'Uppgifter från källan', en: 'Read from the source' },
} satisfies Record<string, Text>

export const producerKindTexts = {
  self_produced: { fi: 'itse tuotettu', sv: 'egen produktion', en: 'self-produced' },
  procured: { fi: 'ostopalvelu', sv: 'köpt tjänst', en: 'procured' },
  other: { fi: 'muu', sv: 'annan', en: 'other' },
} satisfies Record<string, Text>

export const segmentTexts = {
  everyone: { fi: 'Kaikki', sv: 'Alla', en: 'Everyone' },
  child_family: { fi: 'Lapsiperheet', sv: 'Barnfamiljer', en: 'Families with children' },
  young_person: { fi: 'Nuoret', sv: 'Unga', en: 'Young people' },
  student: { fi: 'Opiskelijat', sv: 'Studerande', en: 'Students' },
  jobseeker: { fi: 'Työnhakijat', sv: 'Arbetssökande', en: 'Jobseekers' },
  older_person: { fi: 'Ikääntyneet', sv: 'Äldre', en: 'Older people' },
  newcomer: { fi: 'Paikkakunnalle tai maahan muuttaneet', sv: 'Inflyttade', en: 'Newcomers' },
  person_with_disability: {
    fi: 'Vammaiset henkilöt',
    sv: 'Personer med funktionsnedsättning',
    en: 'People with disabilities',
  },
  carer: { fi: 'Omaishoitajat', sv: 'Närståendevårdare', en: 'Carers' },
  firm: { fi: 'Yritykset', sv: 'Företag', en: 'Firms' },
  association: { fi: 'Yhdistykset', sv: 'Föreningar', en: 'Associations' },
} satisfies Record<Segment, Text>

export const declarationReasonTexts = {
  responsible_left: {
    fi: 'Henkilö ei ole enää töissä. Valitse toinen.',
    sv: 'Personen arbetar inte längre här. Välj en annan.',
    en: 'The person no longer works here. Choose another.',
  },
} satisfies Record<string, Text>
