import type { DemoAsk } from '../asks.ts'

/** Asked after visits that only the life of the town behind speaks of. */
export const asksOfTown: readonly DemoAsk[] = [
  {
    service: 'neuvonta',
    recommended: { fi: 'palvelupistettämme', sv: 'vår servicepunkt', en: 'our service point' },
    visited: {
      fi: 'asioit palvelupisteessämme',
      sv: 'du besökte vår servicepunkt',
      en: 'you visited our service point',
    },
  },
  {
    service: 'digituki',
    recommended: { fi: 'digitukea', sv: 'digistödet', en: 'the digital support' },
    visited: { fi: 'sait digitukea', sv: 'du fick digistöd', en: 'you had digital support' },
  },
  {
    service: 'vuokra-asunnot',
    recommended: {
      fi: 'vuokra-asuntojen hakua',
      sv: 'ansökan om hyresbostad',
      en: 'the search for rental flats',
    },
    visited: {
      fi: 'haet meiltä vuokra-asuntoa',
      sv: 'du söker en hyresbostad hos oss',
      en: 'you are applying for a rental flat',
    },
  },
  {
    service: 'iltapaivatoiminta',
    recommended: {
      fi: 'lapsesi iltapäivätoimintaa',
      sv: 'ditt barns eftermiddagsverksamhet',
      en: "your child's afternoon activities",
    },
    visited: {
      fi: 'kysymme lapsesi iltapäivätoiminnasta',
      sv: 'vi frågar om ditt barns eftermiddagsverksamhet',
      en: "we would like to ask about your child's afternoon activities",
    },
  },
  {
    service: 'museo',
    recommended: { fi: 'museota', sv: 'museet', en: 'the museum' },
    visited: { fi: 'kävit museossa', sv: 'du besökte museet', en: 'you visited the museum' },
  },
  {
    service: 'avoin-paivakoti',
    recommended: { fi: 'avointa päiväkotia', sv: 'det öppna daghemmet', en: 'the open day-care centre' },
    visited: {
      fi: 'kävitte avoimessa päiväkodissa',
      sv: 'ni besökte det öppna daghemmet',
      en: 'you visited the open day-care centre',
    },
  },
  {
    service: 'tyollisyyspalvelut',
    recommended: {
      fi: 'työllisyyspalveluja',
      sv: 'sysselsättningstjänsterna',
      en: 'the employment services',
    },
    visited: {
      fi: 'asioit työllisyyspalveluissa',
      sv: 'du var i kontakt med sysselsättningstjänsterna',
      en: 'you were in contact with the employment services',
    },
  },
  {
    service: 'lajitteluasema',
    recommended: { fi: 'lajitteluasemaa', sv: 'sorteringsstationen', en: 'the sorting station' },
    visited: {
      fi: 'kävit lajitteluasemalla',
      sv: 'du besökte sorteringsstationen',
      en: 'you visited the sorting station',
    },
  },
  {
    service: 'kuntosali',
    recommended: { fi: 'kuntosalia', sv: 'gymmet', en: 'the gym' },
    visited: { fi: 'kävit kuntosalilla', sv: 'du besökte gymmet', en: 'you visited the gym' },
  },
  {
    service: 'jaahalli',
    recommended: { fi: 'jäähallia', sv: 'ishallen', en: 'the ice rink' },
    visited: { fi: 'kävit jäähallissa', sv: 'du besökte ishallen', en: 'you visited the ice rink' },
  },
]
