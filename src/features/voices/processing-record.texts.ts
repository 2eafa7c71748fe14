import type { Basis } from '../../platform/holding.ts'
import type { Text, TextOf } from '../../platform/texts.ts'
import { removalDays } from './processing-record.model.ts'

export const processingTexts = {
  title: {
    fi: 'Seloste käsittelytoimista',
    sv: 'Register över behandling',
    en: 'Record of processing',
  },
  navigation: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Data protection' },
  intro: {
    fi: 'Tämä seloste (EU:n tietosuoja-asetus, 30 artikla) on koottu ohjelman omista tauluista ja säilytysajoista, ja luvut on laskettu nyt. Siksi se on aina ajan tasalla. Tulosta se tästä sivusta.',
    sv: 'Registret (EU:s dataskyddsförordning, artikel 30) har sammanställts ur programmets egna tabeller och lagringstider, och siffrorna har räknats nu. Därför är det alltid aktuellt. Skriv ut det från den här sidan.',
    en: 'This record (GDPR, article 30) is put together from the program’s own tables and retention times, and its figures are counted now. So it is always current. Print it from this page.',
  },
  residents: { fi: 'Asukkaiden tiedot', sv: 'Uppgifter om invånare', en: 'Data of residents' },
  staff: { fi: 'Henkilöstön tiedot', sv: 'Uppgifter om personalen', en: 'Data of staff' },
  why: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  basis: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  kept: { fi: 'Säilytysaika', sv: 'Lagringstid', en: 'Kept' },
  now: { fi: 'Nyt tallessa', sv: 'Sparat nu', en: 'Held now' },
  removed: {
    fi: `Poistettu ${removalDays} päivän aikana`,
    sv: `Raderat under ${removalDays} dagar`,
    en: `Removed in ${removalDays} days`,
  },
  tables: { fi: 'Taulut ja sarakkeet', sv: 'Tabeller och kolumner', en: 'Tables and columns' },
  nothing: { fi: 'Ei mitään', sv: 'Inget', en: 'Nothing' },
  late: {
    fi: 'Vanhentunutta tietoa on poistamatta. Kerro ylläpidolle: yöllinen poisto ei ole toiminut.',
    sv: 'Föråldrade uppgifter har inte raderats. Meddela driften: den nattliga raderingen har inte fungerat.',
    en: 'Data past its time has not been removed. Tell whoever runs the system: the nightly removal has not worked.',
  },
  lateTag: { fi: 'Myöhässä', sv: 'Försenat', en: 'Late' },
  controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  printed: { fi: 'Laskettu', sv: 'Räknat', en: 'Counted' },
  recipients: { fi: 'Kenelle tietoja annetaan', sv: 'Vem som får uppgifter', en: 'Who receives data' },
  recipientsBody: {
    fi: 'Viestin välittäjä (teleoperaattori tai sähköpostipalvelu) saa yhteystiedon ja viestin. Muille tietoja ei anneta. Ohjelma ei siirrä tietoja EU:n ja ETA:n ulkopuolelle; välittäjän osalta tarkista sopimus.',
    sv: 'Den som förmedlar meddelandet (teleoperatören eller e-posttjänsten) får kontaktuppgiften och meddelandet. Uppgifter ges inte till andra. Programmet överför inte uppgifter utanför EU och EES; kontrollera förmedlarens avtal.',
    en: 'Whoever carries a message (the operator or the e-mail service) gets the contact and the message. Nobody else is given data. The program moves nothing outside the EU and the EEA; check the contract of the carrier.',
  },
  safeguards: { fi: 'Miten tiedot on suojattu', sv: 'Hur uppgifterna skyddas', en: 'How data is protected' },
  safeguardsBody: {
    fi: 'Yhteystiedot ja viestit on salattu, avaimet vaihdetaan käytön aikana, ja jokainen yhteystiedon lukeminen kirjataan. Organisaation rivit näkyvät tietokannassa vain sille itselleen. Kuka teki mitä, on tapahtumalokissa, jota ei voi muuttaa huomaamatta.',
    sv: 'Kontaktuppgifter och meddelanden är krypterade, nycklarna byts under drift och varje läsning av en kontaktuppgift antecknas. I databasen ser en organisation endast sina egna rader. Vem som gjorde vad finns i händelseloggen, som inte kan ändras obemärkt.',
    en: 'Contacts and messages are encrypted, keys are changed while the system runs, and each reading of a contact is logged. In the database an organisation sees its own rows only. Who did what is in the trail of events, which cannot be changed unnoticed.',
  },
} satisfies Record<string, Text>

export const basisTexts: Record<Basis, Text> = {
  public_task: {
    fi: 'Yleistä etua koskeva tehtävä (6 artikla 1 e)',
    sv: 'Uppgift av allmänt intresse (artikel 6.1 e)',
    en: 'A task in the public interest (article 6(1)(e))',
  },
  consent: {
    fi: 'Suostumus (6 artikla 1 a)',
    sv: 'Samtycke (artikel 6.1 a)',
    en: 'Consent (article 6(1)(a))',
  },
  explicit_consent: {
    fi: 'Nimenomainen suostumus (9 artikla 2 a)',
    sv: 'Uttryckligt samtycke (artikel 9.2 a)',
    en: 'Explicit consent (article 9(2)(a))',
  },
  legal_obligation: {
    fi: 'Lakisääteinen velvoite (6 artikla 1 c)',
    sv: 'Rättslig förpliktelse (artikel 6.1 c)',
    en: 'A legal obligation (article 6(1)(c))',
  },
}

export const processingTextsOf = {
  held: {
    fi: (count, oldest) => `${count}, vanhin ${oldest}`,
    sv: (count, oldest) => `${count}, äldst ${oldest}`,
    en: (count, oldest) => `${count}, the oldest of ${oldest}`,
  },
  removed: {
    fi: (count, last) => `${count}, viimeksi ${last}`,
    sv: (count, last) => `${count}, senast ${last}`,
    en: (count, last) => `${count}, last on ${last}`,
  },
} satisfies Record<string, TextOf<[count: string, day: string]>>
