import {
  inLanguage,
  isInterfaceLanguage,
  type Language,
  type Text,
  type TextOf,
  type Words,
} from '../../platform/texts.ts'
import { defaultWords } from './ask-default.texts.ts'
import { namesAny } from './ask.model.ts'
import {
  chooseLanguage,
  type InvitationRefusal,
  withLink,
  type WithdrawalReason,
} from './invitation.model.ts'

export const invitationTexts = {
  subject: {
    fi: 'Miten asiointisi sujui?',
    sv: 'Hur gick ditt ärende?',
    en: 'How did your visit go?',
  },
  /** Stands in the place of the ask's own question where it could tell of a sensitive service. */
  question: { fi: 'Miten onnistuimme?', sv: 'Hur lyckades vi?', en: 'How did we do?' },
  reminder: { fi: 'Muistutus:', sv: 'Påminnelse:', en: 'Reminder:' },
} satisfies Record<string, Text>

/** An e-mail cannot be answered with a number, and has room to say it in whole sentences. */
export const invitationTextsOf = {
  email: {
    fi: (who, what, question, link) =>
      `Hei!\n\nKiitos asioinnista${what}.\n\n${question}\n\nVastaaminen vie alle minuutin:\n${link}\n\nTerveisin\n${who}`,
    sv: (who, what, question, link) =>
      `Hej!\n\nTack för ditt besök${what}.\n\n${question}\n\nDet tar under en minut att svara:\n${link}\n\nHälsningar\n${who}`,
    en: (who, what, question, link) =>
      `Hello!\n\nThank you for your visit${what}.\n\n${question}\n\nAnswering takes less than a minute:\n${link}\n\nRegards,\n${who}`,
  },
} satisfies Record<string, TextOf<[who: string, what: string, question: string, link: string]>>

/** Why somebody was not asked, as staff read it. */
export const refusalTexts = {
  no_ask: {
    fi: 'Palvelulla ei ollut kyselyä',
    sv: 'Tjänsten hade ingen enkät',
    en: 'The service had no ask',
  },
  ask_closed: { fi: 'Kysely oli suljettu', sv: 'Enkäten var stängd', en: 'The ask was closed' },
  not_followed: {
    fi: 'Mikään avoin kysely ei koskenut tällaista asiointia',
    sv: 'Ingen öppen enkät gällde ett sådant besök',
    en: 'No open ask was about such a visit',
  },
  sensitive_service: {
    fi: 'Arkaluonteinen palvelu, jolle ei ole avattu kyselyä',
    sv: 'En känslig tjänst som ingen enkät har öppnats för',
    en: 'A sensitive service for which no ask was opened',
  },
  protected_address: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Protected address' },
  several_phone_numbers: {
    fi: 'Useita puhelinnumeroita: oikeaa ei tiedetä',
    sv: 'Flera telefonnummer: det rätta är okänt',
    en: 'Several phone numbers: the right one is not known',
  },
  guardian_number: {
    fi: 'Huoltajan puhelinnumero, eikä kyselyä lähetetä huoltajille',
    sv: 'Vårdnadshavarens nummer, och enkäten skickas inte till vårdnadshavare',
    en: "A guardian's number, and the ask leaves guardians out",
  },
  excluded_segment: {
    fi: 'Kohderyhmä, jolle kyselyä ei lähetetä',
    sv: 'En målgrupp som enkäten inte skickas till',
    en: 'A target group that the ask leaves out',
  },
  minor: {
    fi: 'Alaikäinen, eikä kyselyä lähetetä alaikäisille',
    sv: 'Minderårig, och enkäten skickas inte till minderåriga',
    en: 'A minor, and the ask leaves minors out',
  },
  no_contact: {
    fi: 'Ei puhelinnumeroa tai osoitetta, johon viesti voidaan lähettää',
    sv: 'Inget nummer eller ingen adress som ett meddelande kan skickas till',
    en: 'No number or address that a message can be sent to',
  },
  bad_number: {
    fi: 'Puhelinnumero tai sähköpostiosoite ei kelpaa',
    sv: 'Telefonnumret eller e-postadressen är felaktig',
    en: 'The phone number or e-mail address is not valid',
  },
  opted_out: {
    fi: 'Henkilö on kieltänyt kyselyt',
    sv: 'Personen har sagt nej till enkäter',
    en: 'The person has said no to asks',
  },
  visited_again: {
    fi: 'Samasta palvelusta on jo kysymys lähdössä',
    sv: 'En fråga om samma tjänst är redan på väg',
    en: 'A question about the same service is already on its way',
  },
  asked_recently: {
    fi: 'Henkilöltä on kysytty äskettäin',
    sv: 'Personen har fått en fråga nyligen',
    en: 'The person was asked recently',
  },
  not_sampled: { fi: 'Ei osunut otokseen', sv: 'Kom inte med i urvalet', en: 'Not in the sample' },
  over_budget: {
    fi: 'Viestibudjetti oli käytetty',
    sv: 'Meddelandebudgeten var slut',
    en: 'The message budget was spent',
  },
} satisfies Record<InvitationRefusal, Text>

export const withdrawalTexts = {
  opted_out_since: {
    fi: 'Kielsi kyselyt ennen lähettämistä',
    sv: 'Sade nej till enkäter före sändningen',
    en: 'Said no to asks before it was sent',
  },
  erased: {
    fi: 'Tiedot poistettiin ennen lähettämistä',
    sv: 'Uppgifterna raderades före sändningen',
    en: 'Erased before it was sent',
  },
  ask_closed: {
    fi: 'Kysely suljettiin ja viesti peruttiin ennen lähettämistä',
    sv: 'Enkäten stängdes och meddelandet drogs in före sändningen',
    en: 'The ask was closed and the message called back before it was sent',
  },
  undeliverable: {
    fi: 'Viesti ei mennyt perille',
    sv: 'Meddelandet kom inte fram',
    en: 'The message did not arrive',
  },
} satisfies Record<WithdrawalReason, Text>

export type InvitationWords = { language: string; subject?: string; body: string }

/** What is sent: the ask's own words as a text message; as an e-mail, which cannot be replied to with a number, its question. */
export function invitationWords(given: {
  organisation: { names: Words; languages: readonly string[] }
  channel: 'sms' | 'email'
  wished: string | null
  written: Words
  question: Words
  service: { names: Words; sensitive: boolean }
  link: string
  reminder: boolean
  /** Of an e-mail where the person's is none of ours. */
  fallback: Language
}): InvitationWords {
  const { channel, wished, organisation, link, reminder } = given
  const { language, text } = chooseLanguage(wished, discreet(given), organisation.languages)
  if (channel === 'email') return emailOf(given, isInterfaceLanguage(language) ? language : given.fallback)
  const body = withLink(text, link)
  return { language, body: reminder ? reminded(body, language) : body }
}

/**
 * Words that name a sensitive service are refused when an ask is written. A service may become sensitive afterwards, and others
 * may look at the same telephone: then our own words go instead, with a link and without the name.
 */
function discreet({ organisation, service, written }: Parameters<typeof invitationWords>[0]): Words {
  const tells =
    service.sensitive && Object.values(written).some((text) => namesAny(text ?? '', service.names))
  return tells ? defaultWords(organisation, service, { canBeAnswered: false }).invitation : written
}

/** The same words, and that they are a reminder; in a language that we do not speak the words alone. */
export function reminded(body: string, language: string): string {
  return isInterfaceLanguage(language) ? `${invitationTexts.reminder[language]} ${body}` : body
}

function emailOf(
  { organisation, service, question, link, reminder }: Parameters<typeof invitationWords>[0],
  language: Language,
): InvitationWords {
  const what = service.sensitive ? '' : ` (${inLanguage(service.names, language).text})`
  const who = inLanguage(organisation.names, language).text
  const subject = invitationTexts.subject[language]
  const own = service.sensitive ? '' : inLanguage(question, language).text
  return {
    language,
    subject: reminder ? reminded(subject, language) : subject,
    body: invitationTextsOf.email[language](who, what, own || invitationTexts.question[language], link),
  }
}
