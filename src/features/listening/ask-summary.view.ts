import type { Context } from '../../platform/context.ts'
import type { FormValues } from '../../platform/web/forms.ts'
import { formatNumber } from '../../ui/format.ts'
import { type AskFormSection, excludable, fieldOf } from './ask-form.model.ts'
import { askRulesTexts, askRulesTextsOf } from './ask-rules.texts.ts'
import {
  askPairsTextsOf as pairsOf,
  askSummaryTexts as texts,
  askSummaryTextsOf as textsOf,
} from './ask-summary.texts.ts'
import { weekdayTexts } from './ask.texts.ts'
import { nameOfLanguage } from './question-form.view.tsx'

/** What is chosen in a part of the form, in a line: whoever opens the page sees all of it before opening anything. */
export function summaryOf(section: AskFormSection, ctx: Context, given: FormValues): string {
  return { words: wordsTold, visits: visitsTold, when: whenTold, whom: whomTold }[section](ctx, given)
}

function wordsTold({ language, organisation }: Context, given: FormValues): string {
  const { languages, requiredLanguages } = organisation
  const isWritten = (each: string) => (given[fieldOf('invitation', each)] ?? '').trim() !== ''
  const named = (all: readonly string[]) => all.map((each) => nameWithin(each, language)).join(', ')
  const [written, missing] = [
    languages.filter(isWritten),
    requiredLanguages.filter((each) => !isWritten(each)),
  ]
  return [
    ...(written.length > 0 ? [textsOf.written[language](named(written))] : []),
    ...(missing.length > 0 ? [textsOf.missing[language](named(missing))] : []),
  ].join('. ')
}

// Names of languages begin with a small letter in Finnish and in Swedish.
function nameWithin(each: string, language: Context['language']): string {
  const name = nameOfLanguage(each, language)
  return language === 'en' ? name : name.toLowerCase()
}

function visitsTold({ language }: Context, given: FormValues): string {
  const named = (['visitTypes', 'channels'] as const).flatMap((field) => {
    const names = (given[field] ?? '').trim()
    return names === '' ? [] : [pairsOf.named[language](askRulesTexts[field][language], names)]
  })
  const counted = (
    [
      ['segments', 'segments'],
      ['unitIds', 'units'],
      ['alsoServiceIds', 'alsoServices'],
    ] as const
  ).flatMap(([field, label]) => {
    const { length } = valuesOf(given, field)
    const count = formatNumber(length, language)
    return length === 0 ? [] : [askRulesTextsOf.chosen[language](askRulesTexts[label][language], count)]
  })
  const told = [...named, ...counted]
  return told.length === 0 ? texts.allVisits[language] : told.join('. ')
}

function whenTold({ language }: Context, given: FormValues): string {
  const hours = (given['delayHours'] ?? '').trim()
  const delay =
    given['delayKind'] !== 'hours'
      ? texts.nextDay[language]
      : hours === '0'
        ? texts.atOnce[language]
        : textsOf.afterHours[language](hours)
  const window = pairsOf.window[language](given['windowFromHour'] ?? '', given['windowToHour'] ?? '')
  const holidays = given['onHolidays'] === 'yes' ? [texts.holidays[language]] : []
  return [delay, window, ...daysTold(language, valuesOf(given, 'weekdays')), ...holidays].join(', ')
}

type WeekdayNumber = keyof typeof weekdayTexts

function daysTold(language: Context['language'], chosen: readonly string[]): string[] {
  const days = Object.entries(weekdayTexts).filter(([day]) => chosen.includes(day))
  const numbers = days.map(([day]) => Number(day))
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return []
  if (numbers.length === 7) return [texts.everyDay[language]]
  const nameOf = (day: number) => weekdayTexts[day as WeekdayNumber][language]
  // Three on end are a span; two are as short by name.
  if (numbers.length > 2 && last - first + 1 === numbers.length)
    return [pairsOf.days[language](nameOf(first), nameOf(last))]
  return numbers.map(nameOf)
}

function whomTold({ language }: Context, given: FormValues): string {
  const share = (given['sharePercent'] ?? '').trim()
  const reminder = (given['reminderDays'] ?? '').trim()
  const excluded = valuesOf(given, 'excludes')
  const left = excludable
    .filter((one) => excluded.includes(one))
    .map((one) => askRulesTexts[one][language].toLowerCase())
  const segments = valuesOf(given, 'excludedSegments').length
  const more =
    segments === 0
      ? []
      : [
          askRulesTextsOf.chosen[language](
            askRulesTexts.excludedSegments[language],
            formatNumber(segments, language),
          ),
        ]
  return [
    share === '100' ? texts.everyone[language] : textsOf.share[language](share),
    textsOf.cap[language](given['capDays'] ?? ''),
    reminder === '' ? texts.noReminder[language] : textsOf.reminder[language](reminder),
    ...(left.length > 0 ? [textsOf.without[language](left.join(', '))] : []),
    ...more,
  ].join('; ')
}

function valuesOf(given: FormValues, field: string): string[] {
  return (given[field] ?? '').split(' ').filter((value) => value !== '')
}
