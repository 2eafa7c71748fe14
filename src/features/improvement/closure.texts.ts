import type { Text, TextOf } from '../../platform/texts.ts'

export const closureTexts = {
  close: { fi: 'Päätä asia ja kerro', sv: 'Avsluta ärendet och berätta', en: 'Close the case and tell' },
  closeHint: {
    fi: 'Kun jotain on tehty, kerro siitä. Asian voi päättää vain kertomalla asukkaille, mitä kuulitte ja mitä teitte.',
    sv: 'När något har gjorts, berätta om det. Ett ärende kan avslutas bara genom att berätta för invånarna vad ni hörde och vad ni gjorde.',
    en: 'When something has been done, tell about it. A case can only be closed by telling residents what you heard and what you did.',
  },
  toldHeading: {
    fi: 'Mitä asukkaille kerrottiin',
    sv: 'Vad invånarna fick veta',
    en: 'What residents were told',
  },
  heard: { fi: 'Kuulimme', sv: 'Vi hörde', en: 'You said' },
  did: { fi: 'Teimme', sv: 'Vi gjorde', en: 'We did' },
  heardHint: {
    fi: 'Mitä asukkaat sanoivat? Omin sanoin ja selkeästi, ilman kenenkään tunnistettavia tietoja.',
    sv: 'Vad sade invånarna? Med egna ord och tydligt, utan uppgifter som pekar ut någon.',
    en: 'What did residents say? In plain words of your own, with nothing that points to a person.',
  },
  didHint: {
    fi: 'Mitä muuttui tai miksi ei muuttunut? Tämä näkyy julkisella sivulla.',
    sv: 'Vad ändrades, eller varför ändrades inget? Det här visas på den offentliga sidan.',
    en: 'What changed, or why did nothing change? This is shown on the public page.',
  },
  measured: { fi: 'Onko vaikutus mitattu?', sv: 'Har effekten mätts?', en: 'Has the effect been measured?' },
  measuredYes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  measuredNo: {
    fi: 'Ei vielä. Mitataan myöhemmin.',
    sv: 'Inte än. Mäts senare.',
    en: 'Not yet. To be measured later.',
  },
  measuredOn: { fi: 'Milloin mitataan?', sv: 'När mäts den?', en: 'When will it be measured?' },
  measuredOnHint: {
    fi: 'Tarvitaan, jos vaikutusta ei ole vielä mitattu. Päivä näkyy asukkaille, ja muistutamme siitä. Muodossa 22.11.2026.',
    sv: 'Behövs om effekten inte har mätts än. Dagen visas för invånarna och vi påminner om den. I formen 22.11.2026.',
    en: 'Needed if the effect has not been measured yet. Residents see the day and we remind you of it. Like 22.11.2026.',
  },
  lookOver: { fi: 'Tarkista ennen päättämistä', sv: 'Granska före avslutandet', en: 'Look it over first' },
  lookOverHeading: {
    fi: 'Tarkista, mitä kerrotaan',
    sv: 'Granska vad som berättas',
    en: 'Look over what will be told',
  },
  noReturn: {
    fi: 'Päättämistä ei voi perua, ja viestit lähtevät heti.',
    sv: 'Avslutandet kan inte ångras, och meddelandena skickas genast.',
    en: 'Closing cannot be undone, and the messages leave at once.',
  },
  closeNow: {
    fi: 'Päätä asia ja kerro nyt',
    sv: 'Avsluta och berätta nu',
    en: 'Close the case and tell now',
  },
  change: { fi: 'Muuta tekstiä', sv: 'Ändra texten', en: 'Change the text' },
  whoIsTold: { fi: 'Kenelle kerrotaan', sv: 'Vem får veta', en: 'Who will be told' },
  nobody: {
    fi: 'Asiaan ei ole liitetty palautetta, joten kenellekään ei kerrota erikseen. Julkinen sivu kertoo kaikille.',
    sv: 'Ingen respons hör till ärendet, så ingen får ett eget besked. Den offentliga sidan berättar för alla.',
    en: 'No feedback belongs to the case, so nobody is told in person. The public page tells everyone.',
  },
  seeCase: { fi: 'Katso asia', sv: 'Se ärendet', en: 'See the case' },
  refusals: {
    already_closed: {
      fi: 'Joku muu päätti asian juuri ennen sinua. Tekstisi on tallella tällä sivulla.',
      sv: 'Någon annan avslutade ärendet strax före dig. Din text finns kvar på den här sidan.',
      en: 'Somebody else closed the case just before you. Your text is still here on this page.',
    },
    nothing_told: {
      fi: 'Kerro, mitä kuulitte ja mitä teitte',
      sv: 'Berätta vad ni hörde och vad ni gjorde',
      en: 'Tell what you heard and what you did',
    },
    language_missing: {
      fi: 'Tämä puuttuu. Kerro kaikilla organisaation pakollisilla kielillä.',
      sv: 'Det här saknas. Berätta på alla organisationens obligatoriska språk.',
      en: 'This is missing. Tell in all the required languages of the organisation.',
    },
    not_measured_without_day: {
      fi: 'Kirjoita päivä, jona vaikutus mitataan',
      sv: 'Skriv dagen då effekten mäts',
      en: 'Write the day when the effect will be measured',
    },
    day_not_ahead: {
      fi: 'Mittauspäivän on oltava tulevaisuudessa',
      sv: 'Mätdagen måste ligga framåt i tiden',
      en: 'The measuring day must be in the future',
    },
  },
} satisfies Record<string, Text | Record<string, Text>>

export const closureTextsOf = {
  tellingPlan: {
    fi: (speakers, byMessage) =>
      speakers === 1
        ? `Yksi ihminen näkee tämän seurantasivullaan. ${byMessage === 1 ? 'Hän saa siitä myös viestin.' : 'Viestiä ei lähetetä.'}`
        : `${speakers} ihmistä näkee tämän seurantasivullaan. ${byMessage === 0 ? 'Viestejä ei lähetetä.' : `Heistä ${byMessage} saa siitä myös viestin.`}`,
    sv: (speakers, byMessage) =>
      speakers === 1
        ? `En person ser det här på sin uppföljningssida. ${byMessage === 1 ? 'Personen får också ett meddelande.' : 'Inget meddelande skickas.'}`
        : `${speakers} personer ser det här på sin uppföljningssida. ${byMessage === 0 ? 'Inga meddelanden skickas.' : `Av dem får ${byMessage} också ett meddelande.`}`,
    en: (speakers, byMessage) =>
      speakers === 1
        ? `One person will see this on their own page. ${byMessage === 1 ? 'They will get a message, too.' : 'No message will be sent.'}`
        : `${speakers} people will see this on their own pages. ${byMessage === 0 ? 'No messages will be sent.' : `${byMessage} of them will get a message, too.`}`,
  },
  alreadyClosed: {
    // Without a name where that person has been removed since.
    fi: (by, at) => `${by || 'Joku muu'} päätti asian ${at}. Tekstisi on tallella tällä sivulla.`,
    sv: (by, at) => `${by || 'Någon annan'} avslutade ärendet ${at}. Din text finns kvar på den här sidan.`,
    en: (by, at) =>
      `${by || 'Somebody else'} closed the case on ${at}. Your text is still here on this page.`,
  },
} satisfies {
  tellingPlan: TextOf<[speakers: number, byMessage: number]>
  alreadyClosed: TextOf<[by: string, at: string]>
}
