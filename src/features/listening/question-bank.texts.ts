import { inLanguage, isInterfaceLanguage, type Text, type TextOf, type Words } from '../../platform/texts.ts'
import { defaultInvitations, defaultTexts, visitTexts } from './ask-default.texts.ts'
import type { Question, QuestionKind, ScaleName } from './question.model.ts'

/** First questions in our own words, one for each standard scale. */
export const firstQuestionTexts: Record<ScaleName, Text> = {
  recommendation: defaultTexts.question,
  satisfaction: {
    fi: 'Kuinka tyytyväinen olit saamaasi palveluun?',
    sv: 'Hur nöjd var du med tjänsten du fick?',
    en: 'How satisfied were you with the service you received?',
  },
  ease: {
    fi: 'Kuinka helppoa asian hoitaminen oli?',
    sv: 'Hur lätt var det att få ärendet skött?',
    en: 'How easy was it to get things done?',
  },
  experience: {
    fi: 'Millainen kokemus asiointi kokonaisuutena oli?',
    sv: 'Hur var ditt besök som helhet?',
    en: 'How was your experience as a whole?',
  },
}

type Asking = TextOf<[who: string, what: string]>

/** The same in a text message: what the page asks, with the numbers of its scale. */
const firstAskedByText: Record<Exclude<ScaleName, 'recommendation'>, Asking> = {
  satisfaction: {
    fi: (who, what) => `${who}: kuinka tyytyväinen olit palveluumme (${what})?`,
    sv: (who, what) => `${who}: hur nöjd var du med vår tjänst (${what})?`,
    en: (who, what) => `${who}: how satisfied were you with our service (${what})?`,
  },
  ease: {
    fi: (who, what) => `${who}: kuinka helppoa asiointi oli (${what})?`,
    sv: (who, what) => `${who}: hur lätt var det att uträtta ärendet (${what})?`,
    en: (who, what) => `${who}: how easy was it to get things done (${what})?`,
  },
  experience: {
    fi: (who, what) => `${who}: millainen kokemus asiointi oli (${what})?`,
    sv: (who, what) => `${who}: hur var ditt besök (${what})?`,
    en: (who, what) => `${who}: how was your experience (${what})?`,
  },
}

const howToAnswer = {
  answered: {
    fi: (best) => `Vastaa 1-5 (5 = ${best}) tai {link} Kiitos! Ei enää viestejä: LOPETA`,
    sv: (best) => `Svara 1-5 (5 = ${best}) eller {link} Tack! Inga fler sms: SLUTA`,
    en: (best) => `Reply 1-5 (5 = ${best}) or {link} Thank you! No more texts: STOP`,
  },
} satisfies Record<string, TextOf<[best: string]>>

const linkedTexts = {
  fi: 'Vastaa tästä: {link} Kiitos!',
  sv: 'Svara här: {link} Tack!',
  en: 'Answer here: {link} Thank you!',
} satisfies Text

const bestTexts: Record<Exclude<ScaleName, 'recommendation'>, Text> = {
  satisfaction: { fi: 'erittäin tyytyväinen', sv: 'mycket nöjd', en: 'very satisfied' },
  ease: { fi: 'erittäin helppoa', sv: 'mycket lätt', en: 'very easy' },
  experience: { fi: 'erittäin hyvä', sv: 'mycket bra', en: 'very good' },
}

/** Further questions to start from. */
export const bankTexts = {
  waiting: {
    words: {
      fi: 'Kuinka tyytyväinen olit odotusaikaan?',
      sv: 'Hur nöjd var du med väntetiden?',
      en: 'How satisfied were you with the waiting time?',
    },
  },
  respect: {
    words: {
      fi: 'Millaista kohtelua sait?',
      sv: 'Hur blev du bemött?',
      en: 'How were you treated?',
    },
  },
  instructions: {
    words: {
      fi: 'Kuinka helppoa ohjeita oli ymmärtää?',
      sv: 'Hur lätt var det att förstå anvisningarna?',
      en: 'How easy were the instructions to understand?',
    },
  },
  done: {
    words: {
      fi: 'Hoituiko asiasi?',
      sv: 'Blev ditt ärende skött?',
      en: 'Did you get done what you came for?',
    },
    choices: {
      yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
      partly: { fi: 'Osittain', sv: 'Delvis', en: 'Partly' },
      no: { fi: 'Ei', sv: 'Nej', en: 'No' },
    },
  },
  obstacles: {
    words: { fi: 'Mikä ei toiminut?', sv: 'Vad fungerade inte?', en: 'What did not work?' },
    choices: {
      wait: { fi: 'Odotus oli pitkä', sv: 'Väntan var lång', en: 'The wait was long' },
      advice: {
        fi: 'En saanut tarvitsemaani neuvoa',
        sv: 'Jag fick inte den rådgivning jag behövde',
        en: 'I did not get the advice I needed',
      },
      treatment: { fi: 'Kohtelu', sv: 'Bemötandet', en: 'The way I was treated' },
      premises: {
        fi: 'Tilat tai niihin pääsy',
        sv: 'Lokalerna eller vägen dit',
        en: 'The premises or getting there',
      },
      digital: { fi: 'Verkkopalvelu', sv: 'E-tjänsten', en: 'The online service' },
      other: { fi: 'Jokin muu', sv: 'Något annat', en: 'Something else' },
    },
  },
  change: {
    words: {
      fi: 'Mitä muuttaisit ensimmäisenä?',
      sv: 'Vad skulle du ändra först?',
      en: 'What would you change first?',
    },
  },
} satisfies Record<string, { words: Text; choices?: Record<string, Text> }>

export type BankKey = keyof typeof bankTexts
export const bankKeys = Object.keys(bankTexts) as BankKey[]

export function bankKindOf(key: BankKey): QuestionKind {
  const kinds: Record<BankKey, QuestionKind> = {
    waiting: 'satisfaction',
    respect: 'experience',
    instructions: 'ease',
    done: 'single_choice',
    obstacles: 'multiple_choice',
    change: 'text',
  }
  return kinds[key]
}

/** A question of the bank, in those of the languages that we speak; the others are the organisation's to write. */
export function bankQuestion(key: BankKey, languages: readonly string[]): Omit<Question, 'questionId'> {
  const { words, choices } = bankTexts[key] as { words: Text; choices?: Record<string, Text> }
  const labels = Object.values(choices ?? {}).map((choice, index) => ({
    value: index + 1,
    words: spoken(choice, languages),
  }))
  return { kind: bankKindOf(key), words: spoken(words, languages), labels, shownFor: null }
}

/** A first question and the message that asks it, about one service. */
export function bankFirstQuestion(
  scale: ScaleName,
  organisation: { names: Words; languages: readonly string[] },
  service: { names: Words; sensitive: boolean },
  { canBeAnswered }: { canBeAnswered: boolean },
): { question: Words; invitation: Words } {
  const way = canBeAnswered ? 'answered' : 'linked'
  const invitation = organisation.languages.filter(isInterfaceLanguage).map((language) => {
    const who = inLanguage(organisation.names, language).text
    const what = service.sensitive ? visitTexts.sensitive[language] : inLanguage(service.names, language).text
    if (scale === 'recommendation') return [language, defaultInvitations[way][language](who, what)]
    const asks = firstAskedByText[scale][language](who, what)
    const how = canBeAnswered
      ? howToAnswer.answered[language](bestTexts[scale][language])
      : linkedTexts[language]
    return [language, `${asks} ${how}`]
  })
  return {
    question: spoken(firstQuestionTexts[scale], organisation.languages),
    invitation: Object.fromEntries(invitation) as Words,
  }
}

function spoken(text: Text, languages: readonly string[]): Words {
  return Object.fromEntries(
    languages.filter(isInterfaceLanguage).map((language) => [language, text[language]]),
  )
}
