import { inLanguage, isInterfaceLanguage, type Text, type TextOf, type Words } from '../../platform/texts.ts'
import type { AskWords } from './ask.model.ts'

/** Our own words to begin with. */
export const defaultTexts = {
  question: {
    fi: 'Kuinka todennäköisesti suosittelisit tätä palvelua ystävälle tai tuttavalle?',
    sv: 'Hur sannolikt är det att du skulle rekommendera den här tjänsten för en vän eller bekant?',
    en: 'How likely are you to recommend this service to a friend or acquaintance?',
  },
  followUp: {
    fi: 'Mikä vaikutti arvioosi? Kerro omin sanoin.',
    sv: 'Vad påverkade ditt betyg? Berätta med egna ord.',
    en: 'What influenced your score? Tell us in your own words.',
  },
} satisfies Record<string, Text>

/**
 * One text message where the names are short. It says who asks, about what, how to answer and how to say no; a sender
 * that is a name cannot be answered, and a sensitive service is only "your visit". It asks what the page asks: a number
 * sent back and a number touched are counted as one measure.
 */
export const defaultInvitations = {
  answered: {
    fi: (who, what) =>
      `${who}: suosittelisitko palveluamme (${what})? Vastaa 0-10 tai {link} Kiitos! Ei enää viestejä: LOPETA`,
    sv: (who, what) =>
      `${who}: rekommenderar du vår tjänst (${what})? Svara 0-10 eller {link} Tack! Inga fler sms: SLUTA`,
    en: (who, what) =>
      `${who}: would you recommend our service (${what})? Reply 0-10 or {link} Thank you! No more texts: STOP`,
  },
  linked: {
    fi: (who, what) => `${who}: suosittelisitko palveluamme (${what})? Vastaa tästä: {link} Kiitos!`,
    sv: (who, what) => `${who}: rekommenderar du vår tjänst (${what})? Svara här: {link} Tack!`,
    en: (who, what) => `${who}: would you recommend our service (${what})? Answer here: {link} Thank you!`,
  },
} satisfies Record<string, TextOf<[who: string, what: string]>>

export const visitTexts = {
  sensitive: { fi: 'asiointisi', sv: 'ditt besök', en: 'your visit' },
} satisfies Record<string, Text>

/** Words to begin with, in those of the organisation's languages that we speak; the others it writes itself. */
export function defaultWords(
  organisation: { names: Words; languages: readonly string[] },
  service: { names: Words; sensitive: boolean },
  { canBeAnswered }: { canBeAnswered: boolean },
): AskWords {
  const languages = organisation.languages.filter(isInterfaceLanguage)
  const invitation = defaultInvitations[canBeAnswered ? 'answered' : 'linked']
  const written = (text: (language: (typeof languages)[number]) => string) =>
    Object.fromEntries(languages.map((language) => [language, text(language)]))
  return {
    question: written((language) => defaultTexts.question[language]),
    followUp: written((language) => defaultTexts.followUp[language]),
    invitation: written((language) => {
      const what = service.sensitive
        ? visitTexts.sensitive[language]
        : inLanguage(service.names, language).text
      return invitation[language](inLanguage(organisation.names, language).text, what)
    }),
  }
}
