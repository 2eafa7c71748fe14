import type { Text } from '../../platform/texts.ts'
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

export const failureKindTexts: Record<FailureKind, { reason: Text; mend: Text }> = {
  mailbox_full: {
    reason: { fi: 'Sähköpostilaatikko on täynnä', sv: 'E-postlådan är full', en: 'The mailbox is full' },
    mend: {
      fi: 'Ei mitään: yritimme monta kertaa. Henkilö näkee asian seurantasivultaan.',
      sv: 'Ingenting: vi försökte många gånger. Personen ser ärendet på sin uppföljningssida.',
      en: 'Nothing: we tried many times. The person sees the matter on their own page.',
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
    reason: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Another reason' },
    mend: {
      fi: 'Kysy viestipalvelusta.',
      sv: 'Fråga tjänsten.',
      en: 'Ask the gateway’s people.',
    },
  },
}
