import type { Language, Text } from '../../platform/texts.ts'
import { formatMoney, formatNumber } from '../../ui/format.ts'
import { Details } from '../../ui/notices.tsx'
import {
  type Advice,
  adviceOn,
  isUnseen,
  measureText,
  type OffendingCharacter,
  type TextMeasure,
  withSuggestions,
} from '../messaging/text-message.model.ts'
import { centsOf, costOf, type PartPrice } from '../messaging/text-price.model.ts'
import {
  costTexts,
  costTextsOf,
  insteadTexts,
  offendingTexts,
  priceTexts,
  unseenTexts,
  unseenTextsOf,
} from '../messaging/text-price.texts.ts'
import { withLink } from './invitation.model.ts'

type CostProps = {
  language: Language
  /** As it is written, with the mark where the link comes. */
  written: string
  contentLanguage: string
  exampleLink: string
  /** What the network takes for one part; nothing where it was not told. */
  partPrice: PartPrice | undefined
}

/** How many messages an invitation is, which characters make it dearer and what could be written instead. */
export function InvitationCost(props: CostProps) {
  const { language, written, exampleLink } = props
  const measure = measureText(withLink(written, exampleLink))
  const plain = withSuggestions(written)
  return (
    <>
      <p>
        {lineOf(costTextsOf.measure, measure, props)} {costTexts.withLink[language]}
      </p>
      {measure.offending.length === 0 ? null : (
        <ul>
          {adviceOn(measure).map((advice) => (
            <li>{adviceFor(advice, language)}</li>
          ))}
        </ul>
      )}
      {plain === written ? null : <Replaced {...props} plain={plain} />}
    </>
  )
}

/** The same in the cheap characters; where a letter keeps it dear, replacing the rest would gain nothing. */
function Replaced(props: CostProps & { plain: string }) {
  const { language, plain } = props
  const measure = measureText(withLink(plain, props.exampleLink))
  if (measure.encoding === 'ucs2') return <p>{costTexts.staysDear[language]}</p>
  return (
    <>
      <p>{lineOf(costTextsOf.replaced, measure, props)}</p>
      <Details summary={costTexts.plainText[language]}>
        <p lang={props.contentLanguage}>
          {plain.split('\n').map((line, index) => (
            <>
              {index === 0 ? null : <br />}
              {line}
            </>
          ))}
        </p>
      </Details>
    </>
  )
}

function lineOf(texts: typeof costTextsOf.measure, measure: TextMeasure, { language, partPrice }: CostProps) {
  const { characters, parts, encoding } = measure
  const line = texts[language](
    formatNumber(characters, language),
    formatNumber(parts, language),
    costTexts[encoding][language],
  )
  if (partPrice === undefined) return line
  const price = formatMoney(centsOf(costOf(1000 * parts, partPrice)), language)
  return `${line} ${priceTexts.thousand[language](price)}`
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
