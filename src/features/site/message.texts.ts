import type { Text, TextOf } from '../../platform/texts.ts'

export const messageTexts = {
  title: {
    fi: 'Onko saamasi viesti aito?',
    sv: 'Är meddelandet du fick äkta?',
    en: 'Is the message you got real?',
  },
  lead: {
    fi: 'Kysymme joskus viestillä, miten palvelu toimi. Tästä tunnistat meidän viestimme.',
    sv: 'Ibland frågar vi med ett meddelande hur tjänsten fungerade. Så här känner du igen våra meddelanden.',
    en: 'We sometimes ask by message how a service worked. This is how you know our messages.',
  },
  smsSender: { fi: 'Tekstiviestin lähettäjä', sv: 'Avsändare av sms', en: 'Sender of text messages' },
  emailSender: { fi: 'Sähköpostin lähettäjä', sv: 'Avsändare av e-post', en: 'Sender of e-mail' },
  noneSent: {
    fi: 'Emme nyt lähetä tekstiviestejä emmekä sähköpostia. Jos olet saanut viestin nimissämme, se ei ole meiltä.',
    sv: 'Just nu skickar vi varken sms eller e-post. Om du har fått ett meddelande i vårt namn kommer det inte från oss.',
    en: 'We do not send text messages or e-mail at the moment. If you got a message in our name, it is not from us.',
  },
  link: {
    fi: 'Linkki alkaa aina näin',
    sv: 'Länken börjar alltid så här',
    en: 'The link always begins like this',
  },
  never: { fi: 'Emme koskaan kysy', sv: 'Vi frågar aldrig efter', en: 'We never ask for' },
  nevers: {
    bank: {
      fi: 'pankkitunnuksia tai korttitietoja',
      sv: 'bankkoder eller kortuppgifter',
      en: 'bank codes or card details',
    },
    password: { fi: 'salasanoja', sv: 'lösenord', en: 'passwords' },
    identity: { fi: 'henkilötunnusta', sv: 'personbeteckning', en: 'your personal identity code' },
    money: { fi: 'rahaa', sv: 'pengar', en: 'money' },
  },
  more: { fi: 'Lisäksi', sv: 'Dessutom', en: 'And' },
  hours: {
    fi: 'Kyselymme lähtevät kello 8 ja 21 välillä, eivät yöllä.',
    sv: 'Våra enkäter skickas mellan klockan 8 och 21, inte på natten.',
    en: 'Our questions are sent between 8 in the morning and 9 in the evening, never at night.',
  },
  noSignIn: {
    fi: 'Vastaaminen ei vaadi kirjautumista, sovellusta eikä maksua.',
    sv: 'För att svara behöver du inte logga in, ha någon app eller betala.',
    en: 'Answering takes no sign-in, no app and no payment.',
  },
  canReply: {
    fi: 'Linkkiä ei tarvitse avata: voit vastata viestiin numerolla ja omin sanoin, esimerkiksi ”9 kiitos”.',
    sv: 'Du behöver inte öppna länken: du kan svara på meddelandet med en siffra och egna ord, till exempel ”9 tack”.',
    en: 'You need not open the link: you can reply to the message with a number and your own words, for example “9 thank you”.',
  },
  cannotReply: {
    fi: 'Viestiin ei voi vastata, joten vastaaminen tapahtuu linkistä.',
    sv: 'Det går inte att svara på meddelandet, så du svarar via länken.',
    en: 'The message cannot be replied to, so answering goes by the link.',
  },
  stop: {
    fi: 'Kyselyt loppuvat, kun vastaat viestiin LOPETA.',
    sv: 'Enkäterna upphör när du svarar SLUTA på meddelandet.',
    en: 'Our questions end when you reply STOP to the message.',
  },
  unsure: { fi: 'Jos epäilet viestiä', sv: 'Om du misstänker ett meddelande', en: 'If you doubt a message' },
  unsures: {
    open: {
      fi: 'Älä avaa linkkiä. Kirjoita itse selaimeen tämän sivuston osoite.',
      sv: 'Öppna inte länken. Skriv själv den här webbplatsens adress i webbläsaren.',
      en: 'Do not open the link. Type the address of this site into the browser yourself.',
    },
    ask: {
      fi: 'Kerro viestistä meille palautelomakkeella.',
      sv: 'Berätta om meddelandet för oss med responsblanketten.',
      en: 'Tell us about the message with the feedback form.',
    },
    bank: {
      fi: 'Jos annoit pankkitunnuksesi, soita heti pankkiisi ja tee rikosilmoitus poliisille.',
      sv: 'Om du har gett dina bankkoder, ring genast din bank och gör en brottsanmälan till polisen.',
      en: 'If you gave your bank codes, call your bank at once and report it to the police.',
    },
  },
  give: {
    fi: 'Kerro meille viestistä',
    sv: 'Berätta för oss om meddelandet',
    en: 'Tell us about the message',
  },
} satisfies Record<string, Text | Record<string, Text>>

export const messageTextsOf = {
  siteAddress: {
    fi: (address) => `Tämän sivuston osoite on ${address}.`,
    sv: (address) => `Den här webbplatsens adress är ${address}.`,
    en: (address) => `The address of this site is ${address}.`,
  },
} satisfies Record<string, TextOf<[address: string]>>
