import type { Language } from '../../platform/texts.ts'
import { formatMoney } from '../../ui/format.ts'
import {
  agesText,
  pageTexts as texts,
  pageTextsOf as textsOf,
  priceAtMostText,
} from './service-page.texts.ts'
import type { Cost, ProcessingTime, ServiceDetail } from './service-profile.model.ts'

// As residents read them; staff see the same before anybody else does.

export function priceTold(
  { amountCents, mostCents, unit }: Pick<Cost, 'amountCents' | 'mostCents' | 'unit'>,
  language: Language,
): string {
  const [least, most] = [amountCents, mostCents].map((cents) =>
    cents === null ? '' : formatMoney(cents, language),
  )
  const amount = most && !least ? priceAtMostText[language](most) : [least, most].filter(Boolean).join(' – ')
  return [amount, unit === 'time' ? '' : texts.costUnits[unit][language]].filter(Boolean).join(' ')
}

export function processingTold(
  { usualDays, mostDays, workingDays }: ProcessingTime,
  language: Language,
): string {
  const usual = textsOf.days[language](usualDays, workingDays)
  return mostDays === null ? usual : `${usual}, ${textsOf.atMost[language](mostDays, workingDays)}`
}

/** Nothing where it is for people of any age. */
export function agesTold(
  { minimumAge, maximumAge }: Pick<ServiceDetail, 'minimumAge' | 'maximumAge'>,
  language: Language,
): string | null {
  return minimumAge === null && maximumAge === null ? null : agesText[language](minimumAge, maximumAge)
}
