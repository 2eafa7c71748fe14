import type { Text, TextOf } from '../../platform/texts.ts'

export const replyTexts = {
  heading: { fi: 'Vastaa', sv: 'Svara', en: 'Reply' },
  replies: { fi: 'Vastaukset', sv: 'Svar', en: 'Replies' },
  words: { fi: 'Vastauksesi', sv: 'Ditt svar', en: 'Your reply' },
  wordsHint: {
    fi: 'Vastaus näkyy lähettäjälle hänen seurantasivullaan. Jos hän on antanut yhteystiedon, hän saa siitä viestin.',
    sv: 'Svaret visas för avsändaren på uppföljningssidan. Om avsändaren har gett en kontaktuppgift får hen ett meddelande.',
    en: 'The sender sees the reply on their follow-up page. If they have given a contact, they get a message about it.',
  },
  language: { fi: 'Vastauksen kieli', sv: 'Svarets språk', en: 'Language of the reply' },
  send: { fi: 'Lähetä vastaus', sv: 'Skicka svaret', en: 'Send the reply' },
  sent: { fi: 'Vastaus on lähetetty', sv: 'Svaret har skickats', en: 'The reply has been sent' },
  emailSubject: {
    fi: 'Vastaus palautteeseesi',
    sv: 'Svar på din respons',
    en: 'A reply to your feedback',
  },
  notAllowed: {
    fi: 'Roolillasi voi lukea mutta ei vastata.',
    sv: 'Med din roll kan du läsa men inte svara.',
    en: 'With your role you can read but not reply.',
  },
  erased: {
    fi: 'Lähettäjän tiedot on poistettu. Hänelle ei voi enää vastata.',
    sv: 'Avsändarens uppgifter har raderats. Det går inte längre att svara.',
    en: 'The sender has been erased and can no longer be replied to.',
  },
} satisfies Record<string, Text>

/** What stands in the field at first, in the sender's language. */
export const greetingTexts = {
  greeting: {
    fi: (name, organisation) =>
      `Hei,\n\nkiitos palautteestasi. \n\nYstävällisin terveisin\n${name}\n${organisation}`,
    sv: (name, organisation) =>
      `Hej!\n\nTack för din respons. \n\nMed vänlig hälsning\n${name}\n${organisation}`,
    en: (name, organisation) =>
      `Hello,\n\nthank you for your feedback. \n\nKind regards,\n${name}\n${organisation}`,
  },
} satisfies Record<string, TextOf<[name: string, organisation: string]>>

/** To the sender's telephone: the words of the reply wait on their own page, since a telephone may be read by others. */
export const replyMessageTexts = {
  text: {
    fi: (link, organisation) => `Olemme vastanneet palautteeseesi: ${link} Terveisin ${organisation}`,
    sv: (link, organisation) => `Vi har svarat på din respons: ${link} Hälsningar ${organisation}`,
    en: (link, organisation) => `We have replied to your feedback: ${link} Regards, ${organisation}`,
  },
  email: {
    fi: (link, words) => `${words}\n\n--\nTällä sivulla näet palautteesi ja voit vastata meille:\n${link}`,
    sv: (link, words) => `${words}\n\n--\nPå den här sidan ser du din respons och kan svara oss:\n${link}`,
    en: (link, words) => `${words}\n\n--\nOn this page you see your feedback and can answer us:\n${link}`,
  },
} satisfies Record<string, TextOf<[link: string, other: string]>>

export const replyErrorTexts = {
  replied_meanwhile: {
    fi: 'Joku ehti vastata sillä välin. Lue vastaus alta. Oma tekstisi on tallella: lähetä se, jos se on vielä tarpeen.',
    sv: 'Någon hann svara under tiden. Läs svaret nedan. Din egen text finns kvar: skicka den om den ännu behövs.',
    en: 'Someone replied in the meantime. Read the reply below. Your own text is kept: send it if it is still needed.',
  },
  only_greeting: {
    fi: 'Kirjoita vastaus: tervehdys yksin ei riitä.',
    sv: 'Skriv ett svar: enbart hälsningen räcker inte.',
    en: 'Write a reply: the greeting alone is not enough.',
  },
  too_long: {
    fi: 'Teksti on liian pitkä. Kirjoita enintään 10 000 merkkiä.',
    sv: 'Texten är för lång. Skriv högst 10 000 tecken.',
    en: 'The text is too long. Write at most 10,000 characters.',
  },
  erased: replyTexts.erased,
} satisfies Record<string, Text>
