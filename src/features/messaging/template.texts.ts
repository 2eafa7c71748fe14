import type { Text, TextOf } from '../../platform/texts.ts'
import type { TemplateFault, TemplateKind, Variable } from './template.model.ts'

/**
 * What is sent where an organisation has not written its own: short, in the plain letters of the network's own alphabet.
 * News names neither the service nor what changed: a phone may be read by others.
 */
export const builtInTexts: Record<TemplateKind, Text> = {
  thanks: {
    fi: 'Kiitos vastauksesta! Täältä näet, mitä siitä seuraa: {link}',
    sv: 'Tack för ditt svar! Här ser du vad det leder till: {link}',
    en: 'Thank you for your answer! See here what comes of it: {link}',
  },
  received: {
    fi: 'Kiitos viestistä! Luemme sen. Täältä näet, mitä siitä seuraa: {link}',
    sv: 'Tack för meddelandet! Vi läser det. Här ser du vad det leder till: {link}',
    en: 'Thank you for your message! We will read it. See here what comes of it: {link}',
  },
  correction: {
    fi: 'Kiitos viestistä! Vastaa vielä yhdellä numerolla {range}. Terveisin {organisation}',
    sv: 'Tack för meddelandet! Svara gärna med en siffra {range}. Hälsningar {organisation}',
    en: 'Thank you! Please reply once more with one number {range}. Regards, {organisation}',
  },
  stopped: {
    fi: 'Emme enää lähetä sinulle kyselyjä. Terveisin {organisation}',
    sv: 'Vi skickar dig inga fler enkäter. Hälsningar {organisation}',
    en: 'We will not send you any more questions. Regards, {organisation}',
  },
  stopped_all: {
    fi: 'Emme enää lähetä sinulle viestejä. Terveisin {organisation}',
    sv: 'Vi skickar dig inga fler meddelanden. Hälsningar {organisation}',
    en: 'We will not send you any more messages. Regards, {organisation}',
  },
  wrong_number: {
    fi: 'Kiitos tiedosta! Emme enää lähetä viestejä tähän numeroon. Terveisin {organisation}',
    sv: 'Tack för informationen! Vi skickar inga fler meddelanden till detta nummer. Hälsningar {organisation}',
    en: 'Thank you for telling us! We will send no more messages to this number. Regards, {organisation}',
  },
  tell: {
    fi: '{organisation}: Kerroit meille kokemuksestasi. Nyt asia on edennyt. Katso, mitä teimme: {link} Samalla sivulla voit lopettaa nämä viestit.',
    sv: '{organisation}: Du berättade om din erfarenhet. Nu har saken gått framåt. Se vad vi gjorde: {link} På samma sida kan du säga nej till de här meddelandena.',
    en: '{organisation}: You told us about your experience. Now there is news. See what we did: {link} On the same page you can stop these messages.',
  },
}

export const templateKindTexts: Record<TemplateKind, { name: Text; when: Text }> = {
  thanks: {
    name: {
      fi: 'Kiitos ja seurantalinkki',
      sv: 'Tack och uppföljningslänk',
      en: 'Thanks and the link to follow',
    },
    when: {
      fi: 'Lähtee, kun joku vastaa kyselyyn tekstiviestillä.',
      sv: 'Skickas när någon svarar på en enkät med sms.',
      en: 'Sent when somebody answers an ask by text.',
    },
  },
  received: {
    name: {
      fi: 'Viesti on tullut perille',
      sv: 'Meddelandet har kommit fram',
      en: 'The message has arrived',
    },
    when: {
      fi: 'Lähtee, kun viesti tulee numerosta, jolta ei ole hiljattain kysytty mitään. Samaan numeroon enintään kerran 30 päivässä.',
      sv: 'Skickas när ett meddelande kommer från ett nummer som inte nyligen har fått en fråga. Till samma nummer högst en gång på 30 dagar.',
      en: 'Sent when a message comes from a number that was not asked anything lately. To one number at most once in 30 days.',
    },
  },
  correction: {
    name: { fi: 'Pyyntö vastata uudelleen', sv: 'Begäran att svara på nytt', en: 'Please reply once more' },
    when: {
      fi: 'Lähtee kerran, kun vastauksessa on numero, jota asteikolla ei ole.',
      sv: 'Skickas en gång när svaret har en siffra som inte finns på skalan.',
      en: 'Sent once when the reply has a number that is not on the scale.',
    },
  },
  stopped: {
    name: { fi: 'Kyselyt on lopetettu', sv: 'Enkäterna har avslutats', en: 'The asks have been stopped' },
    when: {
      fi: 'Lähtee kerran, kun joku vastaa kyselyyn LOPETA.',
      sv: 'Skickas en gång när någon svarar SLUTA på en enkät.',
      en: 'Sent once when somebody replies STOP to an ask.',
    },
  },
  stopped_all: {
    name: {
      fi: 'Kaikki viestit on lopetettu',
      sv: 'Alla meddelanden har avslutats',
      en: 'All messages have been stopped',
    },
    when: {
      fi: 'Lähtee kerran, kun joku kirjoittaa LOPETA eikä häneltä ole hiljattain kysytty mitään.',
      sv: 'Skickas en gång när någon skriver SLUTA utan att nyligen ha fått en fråga.',
      en: 'Sent once when somebody writes STOP and nothing was asked of them lately.',
    },
  },
  wrong_number: {
    name: { fi: 'Väärä numero', sv: 'Fel nummer', en: 'Wrong number' },
    when: {
      fi: 'Lähtee kerran, kun joku kertoo viestin tulleen väärään numeroon. Numeroa ei enää käytetä.',
      sv: 'Skickas en gång när någon berättar att meddelandet kom till fel nummer. Numret används inte mer.',
      en: 'Sent once when somebody says that the message came to a wrong number. The number is used no more.',
    },
  },
  tell: {
    name: { fi: 'Tieto muutoksesta', sv: 'Besked om en ändring', en: 'News of a change' },
    when: {
      fi: 'Lähtee, kun kehittämisasia päätetään ja henkilö on pyytänyt kertomaan siitä.',
      sv: 'Skickas när ett utvecklingsärende avslutas och personen har bett om besked.',
      en: 'Sent when a case closes and the person wished to be told.',
    },
  },
}

export const variableTexts: Record<Variable, Text> = {
  organisation: { fi: 'organisaation nimi', sv: 'organisationens namn', en: 'the name of the organisation' },
  link: { fi: 'henkilön oma linkki', sv: 'personens egen länk', en: 'the person’s own link' },
  range: {
    fi: 'asteikko, esimerkiksi 0-10',
    sv: 'skalan, till exempel 0-10',
    en: 'the scale, for example 0-10',
  },
}

export const templateTexts = {
  title: { fi: 'Valmiit tekstiviestit', sv: 'Färdiga sms', en: 'Fixed texts' },
  navigation: { fi: 'Valmiit tekstit', sv: 'Färdiga texter', en: 'Fixed texts' },
  lead: {
    fi: 'Nämä viestit lähtevät itsestään. Voit kirjoittaa ne oman organisaatiosi äänellä. Kyselyn oma kutsu muokataan kyselyn sivulla.',
    sv: 'De här meddelandena skickas av sig själva. Du kan skriva dem med din organisations egen röst. Enkätens egen inbjudan redigeras på enkätens sida.',
    en: 'These messages leave by themselves. You can write them in your organisation’s own voice. The invitation of an ask is edited on the page of the ask.',
  },
  inUse: { fi: 'Käytössä', sv: 'Används', en: 'In use' },
  own: { fi: 'Oma teksti', sv: 'Egen text', en: 'Own words' },
  builtIn: { fi: 'Valmis teksti', sv: 'Färdig text', en: 'Built-in words' },
  actions: { fi: 'Toiminnot', sv: 'Åtgärder', en: 'Actions' },
  edit: { fi: 'Muokkaa', sv: 'Redigera', en: 'Edit' },
  message: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  words: { fi: 'Viestin teksti', sv: 'Meddelandets text', en: 'Words of the message' },
  variables: {
    fi: 'Näiden tilalle tulee viestin lähtiessä oikea tieto:',
    sv: 'De här ersätts med rätt uppgift när meddelandet skickas:',
    en: 'These are replaced with the right thing when the message leaves:',
  },
  needed: { fi: 'pakollinen', sv: 'obligatorisk', en: 'needed' },
  count: { fi: 'Laske pituus ja hinta', sv: 'Räkna längd och pris', en: 'Count length and price' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  restore: {
    fi: 'Palauta valmis teksti',
    sv: 'Återställ den färdiga texten',
    en: 'Restore the built-in words',
  },
  counted: { fi: 'Pituus ja hinta', sv: 'Längd och pris', en: 'Length and price' },
  notCounted: {
    fi: 'Lasketaan, kun teksti on kunnossa.',
    sv: 'Räknas när texten är i ordning.',
    en: 'Counted once the text is in order.',
  },
  asSent: { fi: 'Näin viesti lähtee', sv: 'Så här skickas meddelandet', en: 'As it is sent' },
  faultTitle: {
    fi: 'Oma teksti ei lähtenyt',
    sv: 'Den egna texten skickades inte',
    en: 'Your own words were not sent',
  },
} satisfies Record<string, Text>

export const templateFaultTexts = {
  no_words: {
    fi: 'Kirjoita viesti tai palauta valmis teksti',
    sv: 'Skriv meddelandet eller återställ den färdiga texten',
    en: 'Write the message, or restore the built-in words',
  },
  too_long: {
    fi: 'Viesti on liian pitkä. Lyhennä se enintään 600 merkkiin',
    sv: 'Meddelandet är för långt. Förkorta det till högst 600 tecken',
    en: 'The message is too long. Shorten it to at most 600 characters',
  },
  too_many_parts: {
    fi: 'Viesti olisi yli neljän tekstiviestin pituinen. Lyhennä sitä tai korvaa merkit, jotka tekevät siitä kalliin',
    sv: 'Meddelandet skulle bli längre än fyra sms. Förkorta det eller byt ut tecknen som gör det dyrt',
    en: 'The message would be longer than four texts. Shorten it, or replace the characters that make it dear',
  },
} satisfies Record<Exclude<TemplateFault, { what: string }>['reason'], Text>

export const templateTextsOf = {
  unknown_variable: {
    fi: (name) => `Tässä viestissä ei voi olla kohtaa ${name}. Poista se tai käytä alla lueteltuja`,
    sv: (name) =>
      `Det här meddelandet kan inte innehålla ${name}. Ta bort det eller använd dem som räknas upp nedan`,
    en: (name) => `This message cannot have ${name}. Take it out, or use those listed below`,
  },
  variable_missing: {
    fi: (name) => `Viestistä puuttuu ${name}. Lisää se`,
    sv: (name) => `${name} saknas i meddelandet. Lägg till det`,
    en: (name) => `The message lacks ${name}. Add it`,
  },
  asks_to_reply: {
    fi: (phrase) => `”${phrase}”: viestiin ei voi vastata, koska lähettäjä on nimi. Ohjaa linkkiin`,
    sv: (phrase) =>
      `”${phrase}”: det går inte att svara, eftersom avsändaren är ett namn. Hänvisa till länken`,
    en: (phrase) => `“${phrase}”: nobody can reply, because the sender is a name. Lead to the link`,
  },
  fault: {
    fi: (name) =>
      `Kohdalle ${name} ei löytynyt tietoa, joten viestin sijasta lähti valmis teksti. Muokkaa viestiä tai palauta valmis teksti.`,
    sv: (name) =>
      `Det fanns ingen uppgift för ${name}, så den färdiga texten skickades i stället. Redigera meddelandet eller återställ den färdiga texten.`,
    en: (name) =>
      `Nothing was known for ${name}, so the built-in words were sent instead. Edit the message, or restore the built-in words.`,
  },
  faultCard: {
    fi: (count) => `Omia viestejä, jotka eivät lähteneet sellaisinaan: ${count}.`,
    sv: (count) => `Egna meddelanden som inte kunde skickas som de var: ${count}.`,
    en: (count) => `Own messages that could not be sent as they were: ${count}.`,
  },
} satisfies Record<string, TextOf<[name: string]>>
