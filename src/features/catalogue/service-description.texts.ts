import type { Text, TextOf } from '../../platform/texts.ts'

/** What staff read where services are entered, changed and published. */
export const descriptionTexts = {
  lead: {
    fi: 'Palvelu näkyy asukkaille, kun se on julkaistu. Julkaista voi, kun nimi ja kuvaus on kirjoitettu kaikilla vaadituilla kielillä.',
    sv: 'En tjänst syns för invånarna när den är publicerad. Den kan publiceras när namnet och beskrivningen finns på alla språk som krävs.',
    en: 'Residents see a service once it is published. It can be published when its name and summary are written in every required language.',
  },
  newService: { fi: 'Lisää palvelu', sv: 'Lägg till en tjänst', en: 'Add a service' },
  noneYet: {
    fi: 'Palveluja ei vielä ole',
    sv: 'Det finns inga tjänster än',
    en: 'There are no services yet',
  },
  noneYetBody: {
    fi: 'Lisää ensimmäinen. Sen jälkeen siitä voi kysyä ja antaa palautetta.',
    sv: 'Lägg till den första. Sedan kan man fråga om den och ge respons.',
    en: 'Add the first one. After that people can be asked about it and give feedback.',
  },
  noUnits: {
    fi: 'Lisää ensin yksikkö: jokainen palvelu kuuluu johonkin yksikköön.',
    sv: 'Lägg först till en enhet: varje tjänst hör till en enhet.',
    en: 'Add a unit first: every service belongs to a unit.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  summary: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Summary' },
  summaryHint: {
    fi: 'Kerro yhdellä tai kahdella lauseella, mitä asukas saa. Aloita verbillä: ”Lainaa kirjoja ja pelejä.”',
    sv: 'Berätta med en eller två meningar vad invånaren får. Börja med ett verb: ”Låna böcker och spel.”',
    en: 'Say in a sentence or two what a resident gets. Begin with a verb: “Borrow books and games.”',
  },
  key: { fi: 'Tunnus', sv: 'Kod', en: 'Key' },
  keyHint: {
    fi: 'Tällä nimellä muut järjestelmät ja osoitteet tuntevat palvelun, esimerkiksi uimahalli. Sitä ei voi vaihtaa. Jos jätät kentän tyhjäksi, teemme tunnuksen nimestä.',
    sv: 'Med det här namnet känner andra system och adresser igen tjänsten, till exempel simhall. Det kan inte ändras. Om du lämnar fältet tomt gör vi koden av namnet.',
    en: 'Other systems and addresses know the service by this name, for example swimming-hall. It cannot be changed. If you leave it empty, we make one from the name.',
  },
  sensitive: { fi: 'Arkaluonteinen palvelu', sv: 'Känslig tjänst', en: 'Sensitive service' },
  sensitiveChoice: {
    fi: 'Älä koskaan mainitse palvelua tekstiviestissä',
    sv: 'Nämn aldrig tjänsten i ett sms',
    en: 'Never mention the service in a text message',
  },
  sensitiveHint: {
    fi: 'Esimerkiksi sosiaalityö tai kriisiapu: joku muu voi nähdä viestin puhelimesta. PTV:stä luetun palvelun merkitsemme palveluluokan mukaan, kunnes muutatte merkinnän itse. Sen jälkeen merkintänne pysyy.',
    sv: 'Till exempel socialt arbete eller krishjälp: någon annan kan se meddelandet i telefonen. En tjänst från SDL märks enligt serviceklassen tills ni själva ändrar märkningen. Därefter gäller er märkning.',
    en: 'Social work or crisis help, for example: somebody else may see the message on the phone. A service from PTV is marked by its service class until you change the mark yourselves. From then on yours stays.',
  },
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
  required: { fi: 'vaaditaan', sv: 'krävs', en: 'required' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  change: { fi: 'Muuta tietoja', sv: 'Ändra uppgifterna', en: 'Change the details' },
  unwritten: { fi: 'Ei ole kirjoitettu', sv: 'Inte skrivet', en: 'Not written' },
  details: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Details' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  published: { fi: 'Julkaistu', sv: 'Publicerad', en: 'Published' },
  unpublished: { fi: 'Ei julkaistu', sv: 'Inte publicerad', en: 'Not published' },
  translations: { fi: 'Kielet', sv: 'Språk', en: 'Languages' },
  complete: { fi: 'Kaikki kielet valmiina', sv: 'Alla språk är klara', en: 'All languages done' },
  missingName: { fi: 'Nimi puuttuu', sv: 'Namnet saknas', en: 'The name is missing' },
  missingSummary: { fi: 'Kuvaus puuttuu', sv: 'Beskrivningen saknas', en: 'The summary is missing' },
  publish: { fi: 'Julkaise', sv: 'Publicera', en: 'Publish' },
  cannotPublish: {
    fi: 'Palvelua ei voi vielä julkaista',
    sv: 'Tjänsten kan inte publiceras än',
    en: 'The service cannot be published yet',
  },
  readyToPublish: {
    fi: 'Kaikki vaaditut kielet on kirjoitettu. Julkaisun jälkeen palvelu näkyy asukkaille.',
    sv: 'Alla språk som krävs är ifyllda. Efter publiceringen syns tjänsten för invånarna.',
    en: 'All required languages are written. Once published, residents see the service.',
  },
  publicPage: { fi: 'Katso asukkaiden sivu', sv: 'Se invånarnas sida', en: 'See the page for residents' },
  withdraw: { fi: 'Poista julkaisu', sv: 'Dra tillbaka', en: 'Withdraw' },
  keep: { fi: 'Pidä julkaistuna', sv: 'Behåll publicerad', en: 'Keep published' },
  withdrawBody: {
    fi: 'Asukkaat eivät enää löydä palvelun sivua. Palvelu ja siitä annettu palaute säilyvät, ja voit julkaista sen uudelleen.',
    sv: 'Invånarna hittar inte längre tjänstens sida. Tjänsten och den respons som getts finns kvar, och du kan publicera den på nytt.',
    en: 'Residents no longer find the page of the service. The service and the feedback on it stay, and you can publish it again.',
  },
  waiting: {
    fi: 'Palveluja odottaa julkaisua',
    sv: 'Tjänster som väntar på publicering',
    en: 'Services waiting to be published',
  },
  seeServices: { fi: 'Katso palvelut', sv: 'Se tjänsterna', en: 'See the services' },
} satisfies Record<string, Text>

export const descriptionTextsOf = {
  withdrawTitle: {
    fi: (name) => `Poistetaanko palvelun ”${name}” julkaisu?`,
    sv: (name) => `Dra tillbaka tjänsten ”${name}”?`,
    en: (name) => `Withdraw the service “${name}”?`,
  },
  missing: {
    fi: (language) => `puuttuu: ${language}`,
    sv: (language) => `saknas: ${language}`,
    en: (language) => `missing: ${language}`,
  },
} satisfies Record<string, TextOf<[name: string]>>

export const descriptionCountTexts = {
  lacking: {
    fi: (count) =>
      count === 1 ? 'Yhdeltä palvelulta puuttuu käännös.' : `${count} palvelulta puuttuu käännös.`,
    sv: (count) =>
      count === 1 ? 'En tjänst saknar översättning.' : `${count} tjänster saknar översättning.`,
    en: (count) =>
      count === 1 ? 'One service lacks a translation.' : `${count} services lack a translation.`,
  },
} satisfies Record<string, TextOf<[count: number]>>
