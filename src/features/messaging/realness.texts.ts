import type { Text, TextOf } from '../../platform/texts.ts'
import type { Verdict } from './realness.model.ts'

export const realnessTexts = {
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
  check: {
    fi: 'Tarkista viesti',
    sv: 'Kontrollera meddelandet',
    en: 'Check the message',
  },
  checkLabel: {
    fi: 'Linkki, lähettäjän numero tai koko viesti',
    sv: 'Länken, avsändarens nummer eller hela meddelandet',
    en: 'The link, the sender’s number or the whole message',
  },
  checkHint: {
    fi: 'Kopioi se viestistä tähän avaamatta linkkiä. Emme tallenna sitä.',
    sv: 'Kopiera det från meddelandet hit utan att öppna länken. Vi sparar det inte.',
    en: 'Copy it from the message to here without opening the link. We do not keep it.',
  },
  checkButton: { fi: 'Tarkista', sv: 'Kontrollera', en: 'Check' },
  checked: { fi: 'Tarkistit', sv: 'Du kontrollerade', en: 'You checked' },
  give: {
    fi: 'Kerro meille viestistä',
    sv: 'Berätta för oss om meddelandet',
    en: 'Tell us about the message',
  },
} satisfies Record<string, Text | Record<string, Text>>

export const realnessTextsOf = {
  siteAddress: {
    fi: (address) => `Tämän sivuston osoite on ${address}.`,
    sv: (address) => `Den här webbplatsens adress är ${address}.`,
    en: (address) => `The address of this site is ${address}.`,
  },
} satisfies Record<string, TextOf<[address: string]>>

type Answer = { title: Text; body: Text }

/** Nothing here says whether a message was sent to anyone: what is asked is only whose a link or a number is. */
export const verdictTexts = {
  our_link: {
    title: { fi: 'Linkki on meidän', sv: 'Länken är vår', en: 'The link is ours' },
    body: {
      fi: 'Voit avata sen turvallisesti. Muista silti: emme kysy pankkitunnuksia, salasanoja emmekä henkilötunnusta.',
      sv: 'Du kan öppna den tryggt. Kom ändå ihåg: vi frågar aldrig efter bankkoder, lösenord eller personbeteckning.',
      en: 'You can open it safely. Still remember: we never ask for bank codes, passwords or your personal identity code.',
    },
  },
  our_link_within: {
    title: {
      fi: 'Viestissä oleva linkki on meidän',
      sv: 'Länken i meddelandet är vår',
      en: 'The link in the message is ours',
    },
    body: {
      fi: 'Tarkistimme vain linkin, emme viestin muuta sisältöä. Älä soita viestissä olevaan numeroon äläkä tee muuta, mitä siinä pyydetään. Emme kysy pankkitunnuksia, salasanoja emmekä henkilötunnusta.',
      sv: 'Vi kontrollerade bara länken, inte resten av meddelandet. Ring inte numret i meddelandet och gör inget annat som det ber om. Vi frågar aldrig efter bankkoder, lösenord eller personbeteckning.',
      en: 'We checked only the link, not the rest of the message. Do not call a number in the message or do anything else it asks for. We never ask for bank codes, passwords or your personal identity code.',
    },
  },
  false_link: {
    title: { fi: 'Linkki ei ole meidän', sv: 'Länken är inte vår', en: 'The link is not ours' },
    body: {
      fi: 'Älä avaa sitä, vaikka viestissä olisi meidän nimemme. Poista viesti. Jos ehdit antaa pankkitunnuksesi, soita heti pankkiisi ja tee rikosilmoitus poliisille.',
      sv: 'Öppna den inte, även om vårt namn står i meddelandet. Radera meddelandet. Om du hann ge dina bankkoder, ring genast din bank och gör en brottsanmälan till polisen.',
      en: 'Do not open it, even if our name is in the message. Delete the message. If you gave your bank codes, call your bank at once and report it to the police.',
    },
  },
  our_number: {
    title: {
      fi: 'Lähetämme viestejä tästä numerosta',
      sv: 'Vi skickar meddelanden från det här numret',
      en: 'We send messages from this number',
    },
    body: {
      fi: 'Numeron voi väärentää. Tarkista siksi tällä lomakkeella myös viestin linkki, ennen kuin avaat sen.',
      sv: 'Ett nummer kan förfalskas. Kontrollera därför också länken i meddelandet med den här blanketten innan du öppnar den.',
      en: 'A number can be forged. So check the link of the message with this form too before you open it.',
    },
  },
  strange_number: {
    title: {
      fi: 'Emme lähetä viestejä tästä numerosta',
      sv: 'Vi skickar inga meddelanden från det här numret',
      en: 'We send no messages from this number',
    },
    body: {
      fi: 'Älä vastaa viestiin äläkä avaa sen linkkiä. Poista viesti.',
      sv: 'Svara inte på meddelandet och öppna inte länken. Radera meddelandet.',
      en: 'Do not reply to the message or open its link. Delete the message.',
    },
  },
  our_name: {
    title: {
      fi: 'Lähetämme viestejä tällä nimellä',
      sv: 'Vi skickar meddelanden med det här namnet',
      en: 'We send messages under this name',
    },
    body: {
      fi: 'Nimen voi väärentää. Tarkista siksi tällä lomakkeella myös viestin linkki, ennen kuin avaat sen.',
      sv: 'Ett namn kan förfalskas. Kontrollera därför också länken i meddelandet med den här blanketten innan du öppnar den.',
      en: 'A name can be forged. So check the link of the message with this form too before you open it.',
    },
  },
  strange_name: {
    title: {
      fi: 'Emme lähetä viestejä tällä nimellä',
      sv: 'Vi skickar inga meddelanden med det här namnet',
      en: 'We send no messages under this name',
    },
    body: {
      fi: 'Älä avaa viestin linkkiä. Poista viesti.',
      sv: 'Öppna inte länken i meddelandet. Radera meddelandet.',
      en: 'Do not open the link of the message. Delete the message.',
    },
  },
  our_email: {
    title: {
      fi: 'Lähetämme sähköpostia tästä osoitteesta',
      sv: 'Vi skickar e-post från den här adressen',
      en: 'We send e-mail from this address',
    },
    body: {
      fi: 'Osoitteen voi väärentää. Tarkista siksi tällä lomakkeella myös viestin linkki, ennen kuin avaat sen.',
      sv: 'En adress kan förfalskas. Kontrollera därför också länken i meddelandet med den här blanketten innan du öppnar den.',
      en: 'An address can be forged. So check the link of the message with this form too before you open it.',
    },
  },
  strange_email: {
    title: {
      fi: 'Emme lähetä sähköpostia tästä osoitteesta',
      sv: 'Vi skickar ingen e-post från den här adressen',
      en: 'We send no e-mail from this address',
    },
    body: {
      fi: 'Älä vastaa viestiin äläkä avaa sen linkkejä. Poista viesti.',
      sv: 'Svara inte på meddelandet och öppna inte länkarna. Radera meddelandet.',
      en: 'Do not reply to the message or open its links. Delete the message.',
    },
  },
  unreadable: {
    title: {
      fi: 'Tästä ei löytynyt linkkiä eikä numeroa',
      sv: 'Här fanns ingen länk och inget nummer',
      en: 'No link and no number was found in this',
    },
    body: {
      fi: 'Kopioi viestistä linkki tai lähettäjän numero ja tarkista uudelleen. Jos viestissä pyydetään pankkitunnuksia, salasanaa tai rahaa, se ei ole meiltä.',
      sv: 'Kopiera länken eller avsändarens nummer från meddelandet och kontrollera på nytt. Om meddelandet ber om bankkoder, lösenord eller pengar kommer det inte från oss.',
      en: 'Copy the link or the sender’s number from the message and check again. If the message asks for bank codes, a password or money, it is not from us.',
    },
  },
} satisfies Record<Verdict['kind'], Answer>
