import { inLanguage, isInterfaceLanguage, type Language, type Words } from '../../platform/texts.ts'
import { ChoiceButtons, ScoreScale } from '../../ui/score.tsx'
import {
  type AnsweredQuestion,
  isScale,
  type Label,
  type ScaleName,
  scales,
  scoreText,
} from './question.model.ts'
import { standardLabel } from './question-scale.texts.ts'

type Scaled = { scale: ScaleName; labels: readonly Label[] }

/** A scale to touch: numbers side by side, or the five words of experience from the best down. */
export function ScaleButtons(
  props: Scaled & {
    language: Language
    /** Of the words asked. */
    spoken: string
    question: Words
    name: string
    given: number | undefined
  },
) {
  const { language, spoken, scale, name, given } = props
  const question = inLanguage(props.question, spoken).text
  const { min, max } = scales[scale]
  const nameOf = (value: number) => valueName(props, value, spoken, language)
  if (scale === 'experience') {
    const options = experienceValues.map((value) => ({ value: String(value), text: nameOf(value) }))
    const value = given === undefined ? undefined : String(given)
    return <ChoiceButtons question={question} name={name} options={options} value={value} />
  }
  return (
    <ScoreScale
      question={question}
      name={name}
      from={min}
      to={max}
      lowest={nameOf(min)}
      highest={nameOf(max)}
      value={given}
    />
  )
}

/** The best first, as people read a list. */
export const experienceValues = [5, 4, 3, 2, 1] as const

/** What a value is called: in the ask's own words where it has them, else in those of the standard scale. */
export function valueName(
  { scale, labels }: Scaled,
  value: number,
  spoken: string,
  language: Language,
): string {
  const own = labels.find((label) => label.value === value)?.words ?? {}
  if ((own[spoken] ?? '') !== '') return own[spoken] ?? ''
  const standard = standardLabel(scale, value)
  if (standard && isInterfaceLanguage(spoken)) return standard[spoken]
  const written = inLanguage(own, language).text
  return written === '' ? (standard?.[language] ?? String(value)) : written
}

/** What a choice is called. */
export function choiceName(labels: readonly Label[], value: number, spoken: string): string {
  return inLanguage(labels.find((label) => label.value === value)?.words ?? {}, spoken).text || String(value)
}

/** An answer in words, as the person touched it. */
export function answerText({ kind, labels, score, choices }: AnsweredQuestion, language: Language): string {
  if (score !== null && isScale(kind))
    return kind === 'experience'
      ? valueName({ scale: kind, labels }, score, language, language)
      : scoreText(score, kind)
  return (choices ?? []).map((value) => choiceName(labels, value, language)).join(', ')
}
