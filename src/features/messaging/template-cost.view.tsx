import type { Language, Text } from '../../platform/texts.ts'
import { formatMoney, formatNumber } from '../../ui/format.ts'
import { Details } from '../../ui/notices.tsx'
import {
  type Advice,
  adviceOn,
  isUnseen,
  measureText,
  type OffendingCharacter,
  withSuggestions,
} from './text-message.model.ts'
import {
  costTexts,
  costTextsOf,
  insteadTexts,
  offendingTexts,
  priceTexts,
  unseenTexts,
  unseenTextsOf,
} from './text-price.texts.ts'
import { centsOf, costOf, type PartPrice } from './text-price.model.ts'

type CostProps = {
  language: Language
  /** As it is written. */
  written: string
  /** As it is sent, with examples in the place of variables. */
  filled: string
  partPrice: PartPrice | undefined
  contentLanguage: string
}

/** How many texts the message is, what a thousand of them cost, and which characters make it dearer. */
export function TemplateCost(props: CostProps) {
  const { language, written, filled, contentLanguage } = props
  const measure = measureText(filled)
  const plain = withSuggestions(written)
  const keepsDear = measureText(withSuggestions(filled)).encoding === 'ucs2'
  return (
    <>
      <p>{lineOf(props)}</p>
      {measure.offending.length === 0 ? null : (
        <ul>
          {adviceOn(measure).map((advice) => (
            <li>{adviceFor(advice, language)}</li>
          ))}
        </ul>
      )}
      {plain === written ? null : keepsDear ? (
        <p>{costTexts.staysDear[language]}</p>
      ) : (
        <Details summary={costTexts.plainText[language]}>
          <p lang={contentLanguage}>{plain}</p>
        </Details>
      )}
    </>
  )
}

function lineOf({ language, filled, partPrice }: CostProps): string {
  const { characters, parts, encoding } = measureText(filled)
  const line = costTextsOf.measure[language](
    formatNumber(characters, language),
    formatNumber(parts, language),
    costTexts[encoding][language],
  )
  if (partPrice === undefined) return line
  const price = formatMoney(centsOf(costOf(1000 * parts, partPrice)), language)
  return `${line} ${priceTexts.messages[language](price)}`
}

function adviceFor({ kind, one }: Advice, language: Language): string {
  const suggestion = one.suggestion ?? ''
  const instead = (insteadTexts as Record<string, Text>)[suggestion]?.[language] ?? suggestion
  return offendingTexts[kind][language](nameOf(one, language), instead)
}

function nameOf({ character, codePoint }: OffendingCharacter, language: Language): string {
  const name = (unseenTexts as Record<string, Text>)[codePoint]?.[language]
  return name ?? (isUnseen(character) ? unseenTextsOf.unnamed[language](codePoint) : character)
}
