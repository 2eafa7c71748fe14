import type { Text } from '../../platform/texts.ts'
import type { GatewayFault } from './gateway-fault.model.ts'

export const gatewayFormTexts = {
  senderHint: {
    fi: 'Numero, johon voi vastata, tai enintään 11 merkin nimi. Nimeen ei voi vastata, joten silloin viestissä on oltava linkki.',
    sv: 'Ett nummer som kan besvaras, eller ett namn på högst 11 tecken. Ett namn kan inte besvaras, så då måste meddelandet innehålla en länk.',
    en: 'A number that can be answered, or a name of at most 11 characters. A name cannot be answered, so then the message must carry a link.',
  },
  senderEmail: {
    fi: 'Lähettäjän sähköpostiosoite',
    sv: 'Avsändarens e-postadress',
    en: 'E-mail address of the sender',
  },
  request: { fi: 'Viestin lähettäminen', sv: 'Att skicka ett sms', en: 'Sending a text' },
  requestLead: {
    fi: 'Kopioi nämä viestipalvelun ohjeesta. Paikkamerkit {{to}}, {{toDigits}}, {{from}}, {{text}} ja {{reference}} korvataan viestin tiedoilla.',
    sv: 'Kopiera dessa från tjänstens anvisningar. Platshållarna {{to}}, {{toDigits}}, {{from}}, {{text}} och {{reference}} ersätts med meddelandets uppgifter.',
    en: 'Copy these from the gateway’s instructions. The placeholders {{to}}, {{toDigits}}, {{from}}, {{text}} and {{reference}} are replaced with the message.',
  },
  url: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  keep: {
    fi: 'Tallennettua ei näytetä, koska siinä voi olla avain. Jätä tyhjäksi, jos et muuta sitä.',
    sv: 'Det sparade visas inte, eftersom det kan innehålla en nyckel. Lämna tomt om du inte ändrar det.',
    en: 'What is stored is not shown, because it may hold a key. Leave empty to keep it.',
  },
  method: { fi: 'Menetelmä', sv: 'Metod', en: 'Method' },
  contentType: { fi: 'Pyynnön muoto', sv: 'Begärans format', en: 'Format of the request' },
  form: { fi: 'Lomake', sv: 'Formulär', en: 'Form' },
  headers: { fi: 'Otsakkeet', sv: 'Rubriker', en: 'Headers' },
  headersHint: {
    fi: 'Yksi rivillä, muodossa Nimi: arvo',
    sv: 'En per rad, i formen Namn: värde',
    en: 'One on a line, as Name: value',
  },
  body: { fi: 'Runko', sv: 'Innehåll', en: 'Body' },
  gatewayIdPath: {
    fi: 'Viestin tunnus vastauksessa',
    sv: 'Meddelandets id i svaret',
    en: 'Id of the message in the answer',
  },
  gatewayIdHint: {
    fi: 'Esimerkiksi messages.0.id',
    sv: 'Till exempel messages.0.id',
    en: 'For example messages.0.id',
  },
  verdictPath: {
    fi: 'Tulos vastauksessa, jos palvelu vastaa aina 200',
    sv: 'Resultatet i svaret, om tjänsten alltid svarar 200',
    en: 'Outcome in the answer, where the gateway always answers 200',
  },
  verdictHint: {
    fi: 'Esimerkiksi status. Jätä tyhjäksi, jos palvelu kertoo virheestä HTTP-koodilla.',
    sv: 'Till exempel status. Lämna tomt om tjänsten anger fel med HTTP-koden.',
    en: 'For example status. Leave empty where the gateway tells a fault by its HTTP code.',
  },
  verdictAccepted: {
    fi: 'Tulokset, jotka tarkoittavat, että viesti otettiin vastaan',
    sv: 'Resultat som betyder att meddelandet togs emot',
    en: 'Outcomes that mean that the text was taken',
  },
  verdictAcceptedHint: {
    fi: 'Yksi rivillä. Kaikki muut ovat virheitä.',
    sv: 'Ett per rad. Alla andra är fel.',
    en: 'One on a line. All others are faults.',
  },
  verdictLater: {
    fi: 'Virheet, joiden jälkeen viestit jäävät odottamaan',
    sv: 'Fel efter vilka meddelandena väntar',
    en: 'Faults after which the texts wait',
  },
  verdictLaterHint: {
    fi: 'Yksi rivillä, esimerkiksi palvelun sana sille, että saldo on loppu. Muun virheen jälkeen viestiä ei yritetä uudelleen.',
    sv: 'Ett per rad, till exempel tjänstens ord för att saldot är slut. Efter andra fel försöker vi inte på nytt.',
    en: 'One on a line, for example the gateway’s word for an account without credit. After other faults a text is not tried again.',
  },
  httpOnly: {
    fi: 'HTTP-viestipalvelun asetukset',
    sv: 'Inställningar för sms-tjänst över HTTP',
    en: 'Settings of an HTTP gateway',
  },
  smppOnly: {
    fi: 'Tekstiviestikeskuksen asetukset (SMPP)',
    sv: 'Inställningar för sms-central (SMPP)',
    en: 'Settings of a text message centre (SMPP)',
  },
  presets: { fi: 'Aloita valmiista pohjasta', sv: 'Börja från en färdig mall', en: 'Begin from a preset' },
  presetsLead: {
    fi: 'Pohja täyttää kentät palvelun julkisen kuvauksen mukaan. Sitä ei ole kokeiltu palvelua vastaan: vertaa kenttiä palvelun omaan ohjeeseen ja lähetä koeviesti.',
    sv: 'Mallen fyller i fälten enligt tjänstens offentliga beskrivning. Den har inte provats mot tjänsten: jämför fälten med tjänstens egna anvisningar och skicka ett testmeddelande.',
    en: 'A preset fills the fields by what the service publishes. It has not been tried against the service: compare the fields with its own instructions and send a test message.',
  },
  link_like: { fi: 'LINK Mobilityn kaltainen', sv: 'Som LINK Mobility', en: 'Like LINK Mobility' },
  arena_like: {
    fi: 'Arena SmartDialogin kaltainen',
    sv: 'Som Arena SmartDialog',
    en: 'Like Arena SmartDialog',
  },
  twilio_like: { fi: 'Twilion kaltainen', sv: 'Som Twilio', en: 'Like Twilio' },
  secretSignedForm: {
    fi: 'Allekirjoitettu osoite ja lomake (HMAC-SHA1)',
    sv: 'Signerad adress och formulär (HMAC-SHA1)',
    en: 'Signed address and form (HMAC-SHA1)',
  },
  privateNetwork: { fi: 'Oma verkko', sv: 'Eget nät', en: 'Own network' },
  privateNetworkYes: {
    fi: 'Viestipalvelu on organisaation omassa verkossa',
    sv: 'Tjänsten finns i organisationens eget nät',
    en: 'The gateway is inside the organisation’s own network',
  },
  inbound: { fi: 'Vastausten kentät', sv: 'Fält i svaren', en: 'Fields of replies' },
  inboundLead: {
    fi: 'Millä nimillä viestipalvelu kertoo asukkaan viestin. Sisäkkäiset nimet erotetaan pisteellä.',
    sv: 'Med vilka namn tjänsten anger invånarens sms. Nästlade namn skiljs åt med punkt.',
    en: 'The names by which the gateway tells a resident’s text. Nested names are joined with a full stop.',
  },
  listPath: {
    fi: 'Luettelo, jos viestejä tulee monta kerralla',
    sv: 'Lista, om flera kommer på en gång',
    en: 'List, where many come at once',
  },
  inboundFrom: { fi: 'Lähettäjän numero', sv: 'Avsändarens nummer', en: 'Number of the sender' },
  inboundTo: { fi: 'Vastaanottajan numero', sv: 'Mottagarens nummer', en: 'Number it was sent to' },
  inboundText: { fi: 'Viestin sanat', sv: 'Meddelandets text', en: 'Words of the text' },
  inboundId: { fi: 'Viestin tunnus', sv: 'Meddelandets id', en: 'Id of the text' },
  receipts: { fi: 'Perillemenon kentät', sv: 'Fält i leveranskvitton', en: 'Fields of receipts' },
  receiptReference: { fi: 'Oma viitteemme', sv: 'Vår egen referens', en: 'Our own reference' },
  receiptId: { fi: 'Palvelun tunnus', sv: 'Tjänstens id', en: 'The gateway’s id' },
  receiptState: { fi: 'Tila', sv: 'Status', en: 'State' },
  receiptStates: { fi: 'Tilojen merkitys', sv: 'Statusarnas betydelse', en: 'What the states mean' },
  receiptStatesHint: {
    fi: 'Yksi rivillä: palvelun sana = delivered, failed tai sent',
    sv: 'En per rad: tjänstens ord = delivered, failed eller sent',
    en: 'One on a line: the gateway’s word = delivered, failed or sent',
  },
  proof: { fi: 'Palvelun tunnistaminen', sv: 'Identifiering av tjänsten', en: 'Knowing the gateway' },
  secretKind: {
    fi: 'Miten palvelu todistaa olevansa se',
    sv: 'Hur tjänsten bevisar vem den är',
    en: 'How the gateway proves itself',
  },
  secretInHeader: { fi: 'Salaisuus otsakkeessa', sv: 'Hemlighet i en rubrik', en: 'Secret in a header' },
  secretSigned: {
    fi: 'Allekirjoitus (HMAC-SHA256)',
    sv: 'Signatur (HMAC-SHA256)',
    en: 'Signature (HMAC-SHA256)',
  },
  secretHeader: { fi: 'Otsakkeen nimi', sv: 'Rubrikens namn', en: 'Name of the header' },
  secret: {
    fi: 'Palvelun antama salaisuus',
    sv: 'Hemlighet som tjänsten har gett',
    en: 'Secret given by the gateway',
  },
  secretHint: {
    fi: 'Jätä tyhjäksi, niin teemme salaisuuden tai pidämme entisen.',
    sv: 'Lämna tomt, så skapar vi en hemlighet eller behåller den gamla.',
    en: 'Leave empty and we make one, or keep the one there is.',
  },
  newSecret: { fi: 'Uusi salaisuus', sv: 'Ny hemlighet', en: 'New secret' },
  newSecretYes: {
    fi: 'Tee uusi salaisuus. Vanha lakkaa heti toimimasta.',
    sv: 'Skapa en ny hemlighet. Den gamla slutar genast att fungera.',
    en: 'Make a new secret. The old one stops working at once.',
  },
  host: { fi: 'Palvelin', sv: 'Server', en: 'Server' },
  port: { fi: 'Portti', sv: 'Port', en: 'Port' },
  secure: { fi: 'Salaus', sv: 'Kryptering', en: 'Encryption' },
  starttls: {
    fi: 'STARTTLS, yleensä portti 587',
    sv: 'STARTTLS, vanligen port 587',
    en: 'STARTTLS, usually port 587',
  },
  tls: {
    fi: 'TLS alusta alkaen, yleensä portti 465',
    sv: 'TLS från början, vanligen port 465',
    en: 'TLS from the start, usually port 465',
  },
  user: { fi: 'Käyttäjätunnus', sv: 'Användarnamn', en: 'User name' },
  password: { fi: 'Salasana', sv: 'Lösenord', en: 'Password' },
} satisfies Record<string, Text>

export const gatewayFaultTexts: Record<GatewayFault | 'bad_headers' | 'bad_states', Text> = {
  bad_sender: {
    fi: 'Kirjoita puhelinnumero, lyhytnumero tai enintään 11 merkin nimi ilman å-, ä- ja ö-kirjaimia',
    sv: 'Skriv ett telefonnummer, ett kortnummer eller ett namn på högst 11 tecken utan å, ä och ö',
    en: 'Write a phone number, a short number or a name of at most 11 characters without å, ä and ö',
  },
  bad_email: {
    fi: 'Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi',
    sv: 'Skriv e-postadressen i formen namn@exempel.fi',
    en: 'Write the e-mail address like name@example.fi',
  },
  wrong_channel: {
    fi: 'Tämä yhteys ei sovi tähän viestintapaan',
    sv: 'Den här förbindelsen passar inte för kanalen',
    en: 'This gateway does not fit the channel',
  },
  bad_url: {
    fi: 'Tarkista osoite. Se alkaa https:// eikä siinä ole käyttäjätunnusta',
    sv: 'Kontrollera adressen. Den börjar med https:// och innehåller inget användarnamn',
    en: 'Check the address. It begins with https:// and holds no user name',
  },
  not_https: {
    fi: 'Osoitteen on alettava https://, jotta viestit kulkevat salattuina',
    sv: 'Adressen måste börja med https:// så att meddelandena krypteras',
    en: 'The address must begin with https://, so that messages travel encrypted',
  },
  unknown_placeholder: {
    fi: 'Osoitteessa, otsakkeissa tai rungossa on tuntematon {{paikkamerkki}}',
    sv: 'Adressen, rubrikerna eller innehållet har en okänd {{platshållare}}',
    en: 'The address, a header or the body has an unknown {{placeholder}}',
  },
  bad_json: {
    fi: 'Runko ei ole JSON-muodossa. Tarkista lainausmerkit ja pilkut',
    sv: 'Innehållet är inte i JSON-format. Kontrollera citattecken och kommatecken',
    en: 'The body is not JSON. Check the quotation marks and commas',
  },
  no_recipient: {
    fi: 'Pyynnössä on oltava sekä {{to}} tai {{toDigits}} että {{text}}',
    sv: 'Begäran måste innehålla både {{to}} eller {{toDigits}} och {{text}}',
    en: 'The request must hold {{to}} or {{toDigits}}, and {{text}}',
  },
  own_header: {
    fi: 'Valitse toinen otsakkeen nimi, esimerkiksi x-gateway-secret',
    sv: 'Välj ett annat namn på rubriken, till exempel x-gateway-secret',
    en: 'Choose another name for the header, for example x-gateway-secret',
  },
  short_secret: {
    fi: 'Salaisuudessa on oltava vähintään 16 merkkiä',
    sv: 'Hemligheten måste ha minst 16 tecken',
    en: 'The secret must have at least 16 characters',
  },
  bad_host: {
    fi: 'Kirjoita palvelimen nimi, esimerkiksi smtp.esimerkki.fi',
    sv: 'Skriv serverns namn, till exempel smtp.exempel.fi',
    en: 'Write the name of the server, for example smtp.example.fi',
  },
  bad_system_id: {
    fi: 'Kirjoita operaattorin antama tunnus. Siinä on enintään 15 merkkiä, eikä ääkkösiä eikä välilyöntejä',
    sv: 'Skriv det id som operatören har gett. Det har högst 15 tecken och varken å, ä, ö eller mellanslag',
    en: 'Write the id that the operator gave. It has at most 15 characters, with no spaces and no å, ä or ö',
  },
  bad_password: {
    fi: 'Kirjoita operaattorin antama salasana',
    sv: 'Skriv det lösenord som operatören har gett',
    en: 'Write the password that the operator gave',
  },
  bad_headers: {
    fi: 'Kirjoita jokainen otsake omalle rivilleen muodossa Nimi: arvo',
    sv: 'Skriv varje rubrik på en egen rad i formen Namn: värde',
    en: 'Write each header on its own line as Name: value',
  },
  bad_states: {
    fi: 'Kirjoita jokainen tila omalle rivilleen, esimerkiksi OK = delivered',
    sv: 'Skriv varje status på en egen rad, till exempel OK = delivered',
    en: 'Write each state on its own line, for example OK = delivered',
  },
}
