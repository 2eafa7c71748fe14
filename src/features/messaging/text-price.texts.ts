import type { Text, TextOf } from '../../platform/texts.ts'

export const costTexts = {
  partPrice: {
    fi: 'Yhden tekstiviestin hinta sentteinä',
    sv: 'Priset för ett sms i cent',
    en: 'The price of one text message, in cents',
  },
  partPriceHint: {
    fi: 'Esimerkiksi 4,5. Hintaa ei tallenneta: esikatselu laskee sillä, mitä kutsut maksavat.',
    sv: 'Till exempel 4,5. Priset sparas inte: förhandsvisningen räknar med det vad inbjudningarna kostar.',
    en: 'For example 4.5. The price is not saved: the preview counts with it what the invitations cost.',
  },
  badPrice: {
    fi: 'Kirjoita hinta sentteinä, yli 0 ja enintään 100, esimerkiksi 4,5',
    sv: 'Skriv priset i cent, över 0 och högst 100, till exempel 4,5',
    en: 'Write the price in cents, over 0 and at most 100, for example 4.5',
  },
  gsm7: { fi: 'edullinen merkistö', sv: 'förmånlig teckenuppsättning', en: 'the cheap character set' },
  ucs2: { fi: 'kallis merkistö', sv: 'dyr teckenuppsättning', en: 'the dear character set' },
  withLink: {
    fi: 'Laskussa on mukana esimerkkilinkki.',
    sv: 'En exempellänk är medräknad.',
    en: 'An example link is counted in.',
  },
  staysDear: {
    fi: 'Viesti pysyy kalliina, vaikka muut merkit korvattaisiin. Ne voi siis jättää ennalleen.',
    sv: 'Meddelandet förblir dyrt även om de andra tecknen byts ut. De kan alltså stå kvar.',
    en: 'The message stays dear even with the other characters replaced, so they may stay as they are.',
  },
  plainText: {
    fi: 'Viesti niin, että merkit on korvattu',
    sv: 'Meddelandet med tecknen utbytta',
    en: 'The message with the characters replaced',
  },
} satisfies Record<string, Text>

export const costTextsOf = {
  measure: {
    fi: (characters, parts, encoding) => `${characters} merkkiä, viestejä ${parts}, ${encoding}.`,
    sv: (characters, parts, encoding) => `${characters} tecken, meddelanden: ${parts}, ${encoding}.`,
    en: (characters, parts, encoding) => `${characters} characters, messages: ${parts}, ${encoding}.`,
  },
  replaced: {
    fi: (characters, parts, encoding) =>
      `Jos merkit korvataan: ${characters} merkkiä, viestejä ${parts}, ${encoding}.`,
    sv: (characters, parts, encoding) =>
      `Om tecknen byts ut: ${characters} tecken, meddelanden: ${parts}, ${encoding}.`,
    en: (characters, parts, encoding) =>
      `With the characters replaced: ${characters} characters, messages: ${parts}, ${encoding}.`,
  },
} satisfies Record<string, TextOf<[characters: string, parts: string, encoding: string]>>

export const priceTexts = {
  thousand: {
    fi: (price) => `Tuhat kutsua maksaa ${price}.`,
    sv: (price) => `Tusen inbjudningar kostar ${price}.`,
    en: (price) => `A thousand invitations cost ${price}.`,
  },
  messages: {
    fi: (price) => `Tuhat tällaista viestiä maksaa ${price}.`,
    sv: (price) => `Tusen sådana meddelanden kostar ${price}.`,
    en: (price) => `A thousand of these cost ${price}.`,
  },
} satisfies Record<string, TextOf<[price: string]>>

/** Of each character that makes a message dear: what could stand in its place, or why nothing is offered. */
export const offendingTexts = {
  replaceable: {
    fi: (character, instead) => `Merkki ${character} tekee viestistä kalliin. Kirjoita sen sijaan ${instead}`,
    sv: (character, instead) => `Tecknet ${character} gör meddelandet dyrt. Skriv ${instead} i stället`,
    en: (character, instead) => `The character ${character} makes the message dear. Write ${instead} instead`,
  },
  removable: {
    fi: (character) => `Merkki ${character} tekee viestistä kalliin. Poista se`,
    sv: (character) => `Tecknet ${character} gör meddelandet dyrt. Ta bort det`,
    en: (character) => `The character ${character} makes the message dear. Take it out`,
  },
  letter: {
    fi: (character) =>
      `Kirjain ${character} tekee viestistä kalliin, mutta se on osa sanaa tai nimeä. Pidä se: oikein kirjoitettu nimi on hintansa arvoinen`,
    sv: (character) =>
      `Bokstaven ${character} gör meddelandet dyrt, men den hör till ett ord eller ett namn. Behåll den: ett rätt skrivet namn är värt sitt pris`,
    en: (character) =>
      `The letter ${character} makes the message dear, but it belongs to a word or a name. Keep it: a name rightly written is worth its price`,
  },
  other: {
    fi: (character) => `Merkki ${character} tekee viestistä kalliin. Jätä se pois, jos voit`,
    sv: (character) => `Tecknet ${character} gör meddelandet dyrt. Lämna bort det om du kan`,
    en: (character) => `The character ${character} makes the message dear. Leave it out if you can`,
  },
} satisfies Record<string, TextOf<[character: string, instead: string]>>

/** Characters that nobody sees are called by a name. */
export const unseenTexts = {
  'U+00A0': { fi: 'sitova välilyönti', sv: 'hårt mellanslag', en: 'non-breaking space' },
  'U+202F': {
    fi: 'kapea sitova välilyönti',
    sv: 'smalt hårt mellanslag',
    en: 'narrow non-breaking space',
  },
  'U+0009': { fi: 'sarkain', sv: 'tabulator', en: 'tab' },
  'U+00AD': { fi: 'tavutusvihje', sv: 'mjukt bindestreck', en: 'soft hyphen' },
  'U+2028': { fi: 'rivinvaihtomerkki', sv: 'radbrytningstecken', en: 'line separator' },
} satisfies Record<string, Text>

export const unseenTextsOf = {
  unnamed: {
    fi: (codePoint) => `${codePoint} (näkymätön)`,
    sv: (codePoint) => `${codePoint} (osynligt)`,
    en: (codePoint) => `${codePoint} (not seen)`,
  },
} satisfies Record<string, TextOf<[codePoint: string]>>

export const insteadTexts = {
  ' ': { fi: 'tavallinen välilyönti', sv: 'ett vanligt mellanslag', en: 'an ordinary space' },
  '\n': { fi: 'tavallinen rivinvaihto', sv: 'en vanlig radbrytning', en: 'an ordinary line break' },
} satisfies Record<string, Text>
