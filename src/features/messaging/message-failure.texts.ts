import type { Text, TextOf } from '../../platform/texts.ts'
import type { FailureKind } from './message-failure.model.ts'

export const failureTexts = {
  title: {
    fi: 'Miksi viesti ei mennyt perille',
    sv: 'Varför ett meddelande inte kom fram',
    en: 'Why a message did not arrive',
  },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  count: { fi: 'Viestejä', sv: 'Meddelanden', en: 'Messages' },
  mend: { fi: 'Mitä voi tehdä', sv: 'Vad man kan göra', en: 'What can be done' },
} satisfies Record<string, Text>

export const failureTextsOf = {
  said: {
    fi: (words) => `Viestipalvelun vastaus: ${words}`,
    sv: (words) => `Tjänstens svar: ${words}`,
    en: (words) => `The gateway’s answer: ${words}`,
  },
} satisfies Record<string, TextOf<[words: string]>>

export const failureKindTexts: Record<FailureKind, { reason: Text; mend: Text }> = {
  mailbox_full: {
    reason: { fi: 'Sähköpostilaatikko on täynnä', sv: 'E-postlådan är full', en: 'The mailbox is full' },
    mend: {
      fi: 'Ei mitään: vain laatikon omistaja voi tyhjentää sen. Seuraavat viestit lähtevät tavalliseen tapaan.',
      sv: 'Ingenting: bara den som äger lådan kan tömma den. Följande meddelanden skickas som vanligt.',
      en: 'Nothing: only its owner can empty it. The next messages leave as usual.',
    },
  },
  no_such_address: {
    reason: {
      fi: 'Sähköpostiosoitetta ei ole',
      sv: 'E-postadressen finns inte',
      en: 'There is no such e-mail address',
    },
    mend: {
      fi: 'Korjaa osoite järjestelmässä, josta se tuli.',
      sv: 'Rätta adressen i systemet som den kom från.',
      en: 'Mend the address in the system that it came from.',
    },
  },
  bad_key: {
    reason: {
      fi: 'Viestipalvelu ei hyväksynyt avainta tai salasanaa',
      sv: 'Tjänsten godkände inte nyckeln eller lösenordet',
      en: 'The gateway did not accept the key or the password',
    },
    mend: {
      fi: 'Tarkista ne viestipalvelun asetuksista.',
      sv: 'Kontrollera dem i tjänstens inställningar.',
      en: 'Check them in the settings of the gateway.',
    },
  },
  bad_certificate: {
    reason: {
      fi: 'Viestipalvelun varmenne ei kelpaa',
      sv: 'Tjänstens certifikat godkänns inte',
      en: 'The certificate of the gateway is not accepted',
    },
    mend: {
      fi: 'Kysy palvelusta, onko varmenne vaihtunut tai vanhentunut. Mitään ei lähetetä ennen kuin se on kunnossa.',
      sv: 'Fråga tjänsten om certifikatet har bytts eller gått ut. Inget skickas innan det är i ordning.',
      en: 'Ask the service whether it was changed or has run out. Nothing is sent before it is in order.',
    },
  },
  inside_network: {
    reason: {
      fi: 'Osoite on organisaation omassa verkossa',
      sv: 'Adressen finns i organisationens eget nät',
      en: 'The address is inside the organisation’s own network',
    },
    mend: {
      fi: 'Salli se viestipalvelun asetuksista, jos se on tarkoitus.',
      sv: 'Tillåt det i tjänstens inställningar om det är avsikten.',
      en: 'Allow that in the settings of the gateway if it is meant.',
    },
  },
  busy: {
    reason: {
      fi: 'Viestipalvelu oli kiinni tai ruuhkautunut',
      sv: 'Tjänsten var stängd eller överbelastad',
      en: 'The gateway was closed or busy',
    },
    mend: {
      fi: 'Kysy viestipalvelusta, jos viestejä on paljon.',
      sv: 'Fråga tjänsten om meddelandena är många.',
      en: 'Ask the gateway’s people if there are many.',
    },
  },
  not_understood: {
    reason: {
      fi: 'Viestipalvelu hylkäsi viestin',
      sv: 'Tjänsten avvisade meddelandet',
      en: 'The gateway rejected the message',
    },
    mend: {
      fi: 'Lähetä itsellesi koeviesti viestipalvelun sivulta ja vertaa asetuksia palvelun ohjeeseen.',
      sv: 'Skicka ett testmeddelande till dig själv på tjänstens sida och jämför inställningarna med anvisningarna.',
      en: 'Send yourself a test message on the page of the gateway and compare the settings with its instructions.',
    },
  },
  unclear_answer: {
    reason: {
      fi: 'Viestipalvelun vastaus ei kertonut, ottiko se viestin',
      sv: 'Tjänstens svar sade inte om den tog emot meddelandet',
      en: 'The gateway’s answer did not say whether it took the message',
    },
    mend: {
      fi: 'Vertaa palvelun ohjeeseen asetusten kohtaa ”Tulos vastauksessa” ja lähetä itsellesi koeviesti. Jos asetus on oikein, palvelussa on häiriö.',
      sv: 'Jämför ”Resultatet i svaret” i inställningarna med tjänstens anvisningar och skicka ett testmeddelande till dig själv. Om inställningen är rätt har tjänsten en störning.',
      en: 'Compare “Outcome in the answer” in the settings with the gateway’s instructions and send yourself a test message. If the setting is right, the gateway has a fault.',
    },
  },
  too_slow: {
    reason: {
      fi: 'Viestipalvelu ei vastannut ajoissa',
      sv: 'Tjänsten svarade inte i tid',
      en: 'The gateway did not answer in time',
    },
    mend: {
      fi: 'Kysy palvelusta, onko sillä häiriö.',
      sv: 'Fråga tjänsten om den har en störning.',
      en: 'Ask the gateway’s people whether it has a fault.',
    },
  },
  interrupted: {
    reason: {
      fi: 'Ohjelma pysähtyi kesken lähettämisen',
      sv: 'Programmet stannade mitt i sändningen',
      en: 'The program stopped while it was sending',
    },
    mend: {
      fi: 'Päätä viestistä sivulla Lähetetyt viestit.',
      sv: 'Fatta beslut om meddelandet på sidan Skickade meddelanden.',
      en: 'Decide about the message on the page Messages sent.',
    },
  },
  unreachable: {
    reason: {
      fi: 'Viestipalveluun ei saatu yhteyttä',
      sv: 'Det gick inte att nå tjänsten',
      en: 'The gateway could not be reached',
    },
    mend: {
      fi: 'Tarkista osoite ja varmenne viestipalvelun asetuksista.',
      sv: 'Kontrollera adressen och certifikatet i tjänstens inställningar.',
      en: 'Check the address and the certificate in the settings of the gateway.',
    },
  },
  demo_number: {
    reason: { fi: 'Numero on keksitty', sv: 'Numret är påhittat', en: 'The number is invented' },
    mend: {
      fi: 'Ei mitään: keksittyyn numeroon ei lähetetä.',
      sv: 'Ingenting: till ett påhittat nummer skickas inget.',
      en: 'Nothing: no text is sent to an invented number.',
    },
  },
  too_late: {
    reason: {
      fi: 'Viesti ehti vanhentua ennen lähtöä',
      sv: 'Meddelandet hann bli gammalt',
      en: 'The message grew too old before it left',
    },
    mend: {
      fi: 'Tarkista, että viestipalvelu toimii. Uudet viestit lähtevät tavalliseen tapaan.',
      sv: 'Kontrollera att tjänsten fungerar. Nya meddelanden skickas som vanligt.',
      en: 'See that the gateway is not down. New messages leave as usual.',
    },
  },
  opted_out: {
    reason: {
      fi: 'Henkilö kielsi viestit ennen lähettämistä',
      sv: 'Personen sade nej före sändningen',
      en: 'The person said no before it was sent',
    },
    mend: { fi: 'Ei mitään.', sv: 'Ingenting.', en: 'Nothing.' },
  },
  erased: {
    reason: {
      fi: 'Yhteystieto poistettiin ennen lähettämistä',
      sv: 'Kontaktuppgiften raderades före sändningen',
      en: 'The contact was erased before it was sent',
    },
    mend: { fi: 'Ei mitään.', sv: 'Ingenting.', en: 'Nothing.' },
  },
  no_gateway: {
    reason: {
      fi: 'Viestipalvelua ei ollut yhdistetty',
      sv: 'Ingen tjänst var ansluten',
      en: 'No gateway was connected',
    },
    mend: {
      fi: 'Yhdistä viestipalvelu ja tarkista tekstiviestin lähettäjä.',
      sv: 'Anslut en tjänst och kontrollera avsändaren av sms.',
      en: 'Connect a gateway and check the sender of texts.',
    },
  },
  undelivered: {
    reason: {
      fi: 'Verkko ei saanut viestiä perille',
      sv: 'Nätet kunde inte leverera meddelandet',
      en: 'The network could not deliver it',
    },
    mend: {
      fi: 'Numero voi olla pois käytöstä. Korjaa se järjestelmässä, josta se tuli.',
      sv: 'Numret kan vara ur bruk. Rätta det i systemet som det kom från.',
      en: 'The number may be out of use. Mend it in the system that it came from.',
    },
  },
  other: {
    reason: {
      fi: 'Viestipalvelu hylkäsi viestin omalla syyllään',
      sv: 'Tjänsten avvisade meddelandet av en egen orsak',
      en: 'The gateway rejected the message for a reason of its own',
    },
    mend: {
      fi: 'Katso palvelun ohjeesta, mitä vastaus tarkoittaa, tai kysy palvelusta.',
      sv: 'Se i tjänstens anvisningar vad svaret betyder, eller fråga tjänsten.',
      en: 'See in the gateway’s instructions what the answer means, or ask its people.',
    },
  },
}
