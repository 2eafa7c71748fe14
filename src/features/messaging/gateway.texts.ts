import type { Text, TextOf } from '../../platform/texts.ts'
import type { Channel, GatewayKind } from './gateway.model.ts'

export const gatewayTexts = {
  title: { fi: 'Viestiyhteydet', sv: 'Meddelandeförbindelser', en: 'Message gateways' },
  lead: {
    fi: 'Organisaation tekstiviestit ja sähköpostit lähtevät näiden kautta.',
    sv: 'Organisationens sms och e-post skickas genom dessa.',
    en: 'The organisation’s text messages and e-mails leave through these.',
  },
  notConnected: { fi: 'Ei yhdistetty', sv: 'Inte ansluten', en: 'Not connected' },
  notConnectedWhy: {
    fi: 'Viestejä ei voi lähettää, ennen kuin yhteys on luotu.',
    sv: 'Meddelanden kan inte skickas innan förbindelsen har skapats.',
    en: 'No messages can be sent before the gateway is connected.',
  },
  connect: { fi: 'Yhdistä', sv: 'Anslut', en: 'Connect' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  kind: { fi: 'Yhteys', sv: 'Förbindelse', en: 'Gateway' },
  sender: { fi: 'Lähettäjä', sv: 'Avsändare', en: 'Sender' },
  answers: { fi: 'Voiko viestiin vastata', sv: 'Kan meddelandet besvaras', en: 'Can it be answered' },
  canBeAnswered: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  cannotBeAnswered: {
    fi: 'Ei. Viestissä on oltava linkki.',
    sv: 'Nej. Meddelandet måste innehålla en länk.',
    en: 'No. The message must carry a link.',
  },
  connectedAt: { fi: 'Yhdistetty', sv: 'Ansluten', en: 'Connected' },
  test: {
    fi: 'Lähetä koeviesti itsellesi',
    sv: 'Skicka ett testmeddelande till dig själv',
    en: 'Send yourself a test message',
  },
  testSend: { fi: 'Lähetä koeviesti', sv: 'Skicka testmeddelande', en: 'Send the test message' },
  ownNumber: { fi: 'Oma puhelinnumerosi', sv: 'Ditt eget telefonnummer', en: 'Your own phone number' },
  ownEmail: { fi: 'Oma sähköpostiosoitteesi', sv: 'Din egen e-postadress', en: 'Your own e-mail address' },
  testSubject: { fi: 'Koeviesti', sv: 'Testmeddelande', en: 'Test message' },
  testBody: {
    fi: 'Tämä on koeviesti. Viestiyhteys toimii.',
    sv: 'Det här är ett testmeddelande. Meddelandeförbindelsen fungerar.',
    en: 'This is a test message. The message gateway works.',
  },
  testTitle: { fi: 'Koeviesti', sv: 'Testmeddelande', en: 'Test message' },
  lookAgain: { fi: 'Katso uudelleen', sv: 'Titta igen', en: 'Look again' },
  webhooks: {
    fi: 'Osoitteet viestipalvelulle',
    sv: 'Adresser för sms-tjänsten',
    en: 'Addresses for the gateway',
  },
  webhooksLead: {
    fi: 'Anna nämä osoitteet viestipalvelun tarjoajalle. Palvelu lähettää niihin asukkaiden vastaukset ja tiedon perillemenosta.',
    sv: 'Ge dessa adresser till sms-leverantören. Tjänsten skickar invånarnas svar och leveranskvitton till dem.',
    en: 'Give these addresses to the provider of the gateway. It sends residents’ replies and delivery receipts there.',
  },
  inboundAddress: { fi: 'Asukkaiden vastaukset', sv: 'Invånarnas svar', en: 'Residents’ replies' },
  receiptAddress: { fi: 'Tieto perillemenosta', sv: 'Leveranskvitton', en: 'Delivery receipts' },
  secretIn: { fi: 'Salaisuus otsakkeessa', sv: 'Hemligheten i rubriken', en: 'Secret in the header' },
  secretShown: { fi: 'Viestipalvelun salaisuus', sv: 'Sms-tjänstens hemlighet', en: 'The gateway’s secret' },
  secretOnce: {
    fi: 'Kopioi salaisuus nyt viestipalvelun asetuksiin. Sitä ei näytetä enää uudelleen.',
    sv: 'Kopiera hemligheten nu till sms-tjänstens inställningar. Den visas inte igen.',
    en: 'Copy the secret into the settings of the gateway now. It is not shown again.',
  },
  connected: { fi: 'Yhteys on tallennettu', sv: 'Förbindelsen har sparats', en: 'The gateway is connected' },
  connectedNext: {
    fi: 'Lähetä seuraavaksi koeviesti itsellesi.',
    sv: 'Skicka nu ett testmeddelande till dig själv.',
    en: 'Next, send yourself a test message.',
  },
  onward: { fi: 'Takaisin viestiyhteyksiin', sv: 'Tillbaka till förbindelserna', en: 'Back to the gateways' },
  save: { fi: 'Tallenna yhteys', sv: 'Spara förbindelsen', en: 'Save the gateway' },
} satisfies Record<string, Text>

export const channelTexts: Record<Channel, Text> = {
  sms: { fi: 'Tekstiviestit', sv: 'Sms', en: 'Text messages' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
}

export const gatewayKindTexts: Record<GatewayKind, Text> = {
  http: { fi: 'HTTP-viestipalvelu', sv: 'Sms-tjänst över HTTP', en: 'HTTP gateway' },
  smpp: {
    fi: 'Tekstiviestikeskus (SMPP), yhteys pidetään auki',
    sv: 'Sms-central (SMPP), förbindelsen hålls öppen',
    en: 'Text message centre (SMPP), the line is kept open',
  },
  smtp: { fi: 'Sähköpostipalvelin (SMTP)', sv: 'E-postserver (SMTP)', en: 'Mail server (SMTP)' },
  outbox: {
    fi: 'Kehityksen lähtevät viestit, mitään ei lähetetä verkkoon',
    sv: 'Utkorg för utveckling, inget skickas ut på nätet',
    en: 'Development outbox, nothing leaves for the network',
  },
}

export const testStateTexts = {
  waiting: {
    fi: 'Koeviesti odottaa lähettämistä. Lähettäminen kestää yleensä muutaman sekunnin.',
    sv: 'Testmeddelandet väntar på att skickas. Det tar vanligen några sekunder.',
    en: 'The test message is waiting to be sent. It usually takes a few seconds.',
  },
  sent: {
    fi: 'Viestipalvelu otti koeviestin vastaan.',
    sv: 'Tjänsten tog emot testmeddelandet.',
    en: 'The gateway took the test message.',
  },
  delivered: {
    fi: 'Koeviesti on perillä.',
    sv: 'Testmeddelandet har kommit fram.',
    en: 'The test message has arrived.',
  },
  failed: {
    fi: 'Koeviestiä ei voitu lähettää.',
    sv: 'Testmeddelandet kunde inte skickas.',
    en: 'The test message could not be sent.',
  },
  retrying: {
    fi: 'Koeviesti ei vielä lähtenyt. Yritämme uudelleen.',
    sv: 'Testmeddelandet har inte skickats ännu. Vi försöker på nytt.',
    en: 'The test message has not left yet. We will try again.',
  },
  uncertain: {
    fi: 'Emme tiedä, lähtikö koeviesti. Katso puhelimesta tai sähköpostista.',
    sv: 'Vi vet inte om testmeddelandet skickades. Kontrollera telefonen eller e-posten.',
    en: 'We do not know whether the test message left. Look at your phone or mailbox.',
  },
} satisfies Record<string, Text>

export const gatewayTextsOf = {
  code: {
    fi: (code) => `Viestipalvelun vastaus: ${code}`,
    sv: (code) => `Tjänstens svar: ${code}`,
    en: (code) => `The gateway’s answer: ${code}`,
  },
} satisfies Record<string, TextOf<[code: string]>>
