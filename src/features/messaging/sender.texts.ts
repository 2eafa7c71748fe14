import type { Text, TextOf } from '../../platform/texts.ts'
import type { SenderFault, SenderStatus } from './sender.model.ts'

export const senderTexts = {
  title: { fi: 'Tekstiviestin lähettäjä', sv: 'Avsändare av sms', en: 'Sender of texts' },
  navigation: { fi: 'Lähettäjä', sv: 'Avsändare', en: 'Sender' },
  now: { fi: 'Nyt', sv: 'Nu', en: 'Now' },
  numberNow: {
    fi: 'Viesteihin voi vastata, ja LOPETA-viesti lopettaa kyselyt.',
    sv: 'Man kan svara på meddelandena, och ett SLUTA stoppar enkäterna.',
    en: 'People can reply to the messages, and STOP ends the asks.',
  },
  nameNow: {
    fi: 'Nimeen ei voi vastata. Siksi jokaisessa viestissä on linkki, eikä viestissä pyydetä vastaamaan tekstiviestillä.',
    sv: 'Man kan inte svara till ett namn. Därför har varje meddelande en länk, och inget meddelande ber om svar med sms.',
    en: 'A name cannot be replied to. So every message has a link, and none asks for a reply by text.',
  },
  notConnected: {
    fi: 'Tekstiviestipalvelua ei ole vielä yhdistetty. Yhdistä ensin viestipalvelu.',
    sv: 'Sms har ännu inte anslutits. Anslut först en meddelandetjänst.',
    en: 'Texts are not connected yet. Connect a message service first.',
  },
  toGateways: {
    fi: 'Viestipalvelun asetuksiin',
    sv: 'Till meddelandetjänsten',
    en: 'To the message service',
  },
  ruleTitle: { fi: 'Nimi lähettäjänä', sv: 'Ett namn som avsändare', en: 'A name as the sender' },
  waiting: {
    fi: 'Tekstiviestejä ei lähde: nimeä ei ole vahvistettu eikä varanumeroa ole.',
    sv: 'Inga sms skickas: namnet är inte verifierat och det finns inget reservnummer.',
    en: 'No texts leave: the name is not verified and there is no number instead.',
  },
  rule: {
    fi: 'Operaattorit välittävät 4.5.2026 alkaen nimellä lähetetyn tekstiviestin vain, kun nimi on vahvistettu lähettäjätunnusten rekisterissä (Traficomin määräys 28 L/2025 M). Nimessä on enintään 11 merkkiä, ja sen on vastattava organisaation nimeä.',
    sv: 'Från och med den 4.5.2026 förmedlar operatörerna ett sms som skickats med ett namn bara om namnet är verifierat i registret över avsändarnamn (Traficoms föreskrift 28 L/2025 M). Namnet har högst 11 tecken och ska motsvara organisationens namn.',
    en: 'Since 4 May 2026 operators pass on a text sent under a name only when the name is verified in the register of sender ids (Traficom regulation 28 L/2025 M). The name has at most 11 characters and must match that of the organisation.',
  },
  name: { fi: 'Nimi (lähettäjätunnus)', sv: 'Namn (avsändarnamn)', en: 'Name (sender id)' },
  nameHint: {
    fi: 'Sama, joka on viestipalvelun asetuksissa. Å, ä ja ö kirjoitetaan a ja o. Jätä tyhjäksi, jos lähetätte numerosta.',
    sv: 'Samma som i meddelandetjänstens inställningar. Å, ä och ö skrivs a och o. Lämna tomt om ni skickar från ett nummer.',
    en: 'The same as in the settings of the message service. Å, ä and ö are written a and o. Leave empty if you send from a number.',
  },
  status: { fi: 'Rekisteröinnin vaihe', sv: 'Registreringens skede', en: 'State of the registration' },
  statusOn: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  statusOnHint: {
    fi: 'Milloin nimeä haettiin tai milloin se vahvistettiin, esimerkiksi 4.5.2026.',
    sv: 'När namnet ansöktes eller verifierades, till exempel 4.5.2026.',
    en: 'When it was applied for or verified, for example 4.5.2026.',
  },
  number: { fi: 'Varanumero', sv: 'Reservnummer', en: 'Number instead' },
  numberHint: {
    fi: 'Tekstiviestit lähtevät tästä numerosta niin kauan kuin nimeä ei ole vahvistettu. Lyhytnumero tai numero muodossa +358 40 123 4567.',
    sv: 'Sms skickas från detta nummer så länge namnet inte är verifierat. Ett kortnummer eller ett nummer som +358 40 123 4567.',
    en: 'Texts leave from this number as long as the name is not verified. A short number, or one like +358 40 123 4567.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  next: { fi: 'Mitä seuraavaksi', sv: 'Vad händer härnäst', en: 'What next' },
} satisfies Record<string, Text>

export const senderStatusTexts: Record<SenderStatus, Text> = {
  none: { fi: 'Nimeä ei ole haettu', sv: 'Namnet har inte ansökts', en: 'The name has not been applied for' },
  applied: { fi: 'Nimeä on haettu', sv: 'Namnet har ansökts', en: 'The name has been applied for' },
  verified: { fi: 'Nimi on vahvistettu', sv: 'Namnet är verifierat', en: 'The name is verified' },
}

export const senderNextTexts: Record<SenderStatus, Text> = {
  none: {
    fi: 'Hae nimeä Traficomin lähettäjätunnusten rekisteriin. Käsittelyyn kannattaa varata kolme kuukautta. Anna sillä välin varanumero, niin viestit lähtevät.',
    sv: 'Ansök om namnet i Traficoms register över avsändarnamn. Räkna med tre månader. Ange ett reservnummer under tiden så skickas meddelandena.',
    en: 'Apply for the name in Traficom’s register of sender ids. Allow three months. Give a number meanwhile, so that messages leave.',
  },
  applied: {
    fi: 'Odota vahvistusta. Kun se tulee, pyydä viestipalvelua liittämään nimi sopimukseenne ja vaihda tähän "Nimi on vahvistettu".',
    sv: 'Vänta på verifieringen. När den kommer, be meddelandetjänsten koppla namnet till ert avtal och välj här "Namnet är verifierat".',
    en: 'Wait for the verification. When it comes, ask the message service to link the name to your contract and choose "The name is verified" here.',
  },
  verified: {
    fi: 'Nimi on käytössä. Lähetä itsellesi koeviesti viestipalvelun sivulta ja katso, että nimi näkyy oikein.',
    sv: 'Namnet används. Skicka ett testmeddelande till dig själv på meddelandetjänstens sida och se att namnet visas rätt.',
    en: 'The name is in use. Send yourself a test message on the page of the message service and see that the name shows rightly.',
  },
}

export const senderFaultTexts = {
  bad_name: {
    fi: 'Kirjoita enintään 11 merkin nimi, jossa on vain kirjaimia a–z, numeroita, välejä, pisteitä, viivoja tai &-merkki',
    sv: 'Skriv ett namn på högst 11 tecken med bara bokstäverna a–z, siffror, mellanslag, punkter, bindestreck eller &',
    en: 'Write a name of at most 11 characters with only the letters a–z, digits, spaces, full stops, hyphens or &',
  },
  bad_fallback: {
    fi: 'Kirjoita numero, esimerkiksi 13500 tai +358 40 123 4567',
    sv: 'Skriv ett nummer, till exempel 13500 eller +358 40 123 4567',
    en: 'Write a number, for example 13500 or +358 40 123 4567',
  },
  day_missing: {
    fi: 'Kirjoita päivä muodossa 4.5.2026',
    sv: 'Skriv dagen så här: 4.5.2026',
    en: 'Write the day like this: 4.5.2026',
  },
  day_ahead: {
    fi: 'Päivä on vasta tulossa. Valitse vaihe, joka on totta tänään',
    sv: 'Dagen är framtida. Välj det skede som gäller i dag',
    en: 'The day is yet to come. Choose the state that is true today',
  },
} satisfies Record<SenderFault, Text>

export const senderTextsOf = {
  number: {
    fi: (sender) => `Tekstiviestit lähtevät numerosta ${sender}.`,
    sv: (sender) => `Sms skickas från numret ${sender}.`,
    en: (sender) => `Texts leave from the number ${sender}.`,
  },
  name: {
    fi: (sender) => `Tekstiviestit lähtevät nimellä ${sender}.`,
    sv: (sender) => `Sms skickas med namnet ${sender}.`,
    en: (sender) => `Texts leave under the name ${sender}.`,
  },
  instead: {
    fi: (sender, chosen) =>
      `Nimeä ${chosen} ei ole vahvistettu, joten tekstiviestit lähtevät numerosta ${sender}.`,
    sv: (sender, chosen) => `Namnet ${chosen} är inte verifierat, så sms skickas från numret ${sender}.`,
    en: (sender, chosen) => `The name ${chosen} is not verified, so texts leave from the number ${sender}.`,
  },
  nothing: {
    fi: (_sender, chosen) =>
      `Tekstiviestejä ei lähde: nimeä ${chosen} ei ole vahvistettu eikä varanumeroa ole. Kirjoita varanumero tai merkitse nimi vahvistetuksi.`,
    sv: (_sender, chosen) =>
      `Inga sms skickas: namnet ${chosen} är inte verifierat och det finns inget reservnummer. Skriv ett reservnummer eller markera namnet som verifierat.`,
    en: (_sender, chosen) =>
      `No texts leave: the name ${chosen} is not verified and there is no number instead. Give a number, or mark the name as verified.`,
  },
} satisfies Record<string, TextOf<[sender: string, chosen: string]>>
