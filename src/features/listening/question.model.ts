import type { Id } from '../../platform/id.ts'
import type { Words } from '../../platform/texts.ts'

/** What a number given means. `experience` is five words; it is kept as 5 for the best of them and 1 for the worst. */
export const scaleNames = ['recommendation', 'satisfaction', 'ease', 'experience'] as const
export type ScaleName = (typeof scaleNames)[number]

export const questionKinds = [...scaleNames, 'single_choice', 'multiple_choice', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** `good` and above are counted as good, `poor` and below as poor. */
type Scale = { min: number; max: number; good: number; poor: number }

// The two best of five as the Friends and Family Test counts them; 9-10 and 0-6 as recommendations are counted.
const ofFive: Scale = { min: 1, max: 5, good: 4, poor: 2 }
export const scales: Record<ScaleName, Scale> = {
  recommendation: { min: 0, max: 10, good: 9, poor: 6 },
  satisfaction: ofFive,
  ease: ofFive,
  experience: ofFive,
}

/** A choice, or what one value of a scale is called. */
export type Label = { value: number; words: Words }

export type Question = {
  questionId: Id<'question'>
  kind: QuestionKind
  words: Words
  labels: readonly Label[]
  /** Asked of those whose score lies here; of everyone where there is none. */
  shownFor: ScoreRange | null
}

export type ScoreRange = { from: number; to: number }
/** Words of its own for those who gave this score or more. */
export type FollowUp = { fromScore: number; words: Words }

/** What one version asks, besides its invitation. `followUp` goes to those for whom no other is written. */
export type Asked = {
  scale: ScaleName
  question: Words
  labels: readonly Label[]
  followUp: Words
  followUps: readonly FollowUp[]
  questions: readonly Question[]
}

export function isScale(kind: QuestionKind): kind is ScaleName {
  return scaleNames.some((name) => name === kind)
}

export function isChoice(kind: QuestionKind): kind is 'single_choice' | 'multiple_choice' {
  return kind === 'single_choice' || kind === 'multiple_choice'
}

export function isOnScale(score: number, name: ScaleName): boolean {
  const { min, max } = scales[name]
  return Number.isInteger(score) && score >= min && score <= max
}

/** "9" of ten needs no more words; "4/5" would else be taken for a four of ten. */
export function scoreText(score: number, scale: ScaleName): string {
  const { max } = scales[scale]
  return scale === 'recommendation' ? String(score) : `${score}/${max}`
}

/** The ends as people write them: "0-10". */
export function rangeText(scale: ScaleName): string {
  return `${scales[scale].min}-${scales[scale].max}`
}

/** A further question and what one speaker answered to it, in the words they were asked. */
export type AnsweredQuestion = {
  questionId: Id<'question'>
  serviceId: Id<'service'>
  kind: QuestionKind
  words: Words
  labels: readonly Label[]
  score: number | null
  choices: number[] | null
  feedbackId: Id<'feedback'> | null
  answeredAt: Date
}

type AskedAfter = Pick<Asked, 'scale' | 'followUp' | 'followUps'>

/** Which follow-up goes to which scores: every score of the scale lies in exactly one range. */
export function followUpRanges({ scale, followUp, followUps }: AskedAfter): (ScoreRange & {
  words: Words
})[] {
  const { min, max } = scales[scale]
  const begun = followUps
    .filter(({ fromScore }) => fromScore > min && fromScore <= max)
    .toSorted((one, other) => one.fromScore - other.fromScore)
    .filter(({ fromScore }, index, all) => fromScore !== all[index - 1]?.fromScore)
  const all = [{ fromScore: min, words: followUp }, ...begun]
  return all.map(({ fromScore, words }, index) => ({
    from: fromScore,
    to: (all[index + 1]?.fromScore ?? max + 1) - 1,
    words,
  }))
}

export function followUpFor(asked: AskedAfter, score: number): Words {
  const range = followUpRanges(asked).find(({ from, to }) => score >= from && score <= to)
  return range?.words ?? asked.followUp
}

/** The further questions of somebody with this score, in their order. */
export function questionsFor(questions: readonly Question[], score: number): Question[] {
  return questions.filter(({ shownFor }) => !shownFor || (score >= shownFor.from && score <= shownFor.to))
}

/** The question after this one; nothing when it was the last. */
export function questionAfter(
  questions: readonly Question[],
  score: number,
  questionId: string | undefined,
): Question | undefined {
  const asked = questionsFor(questions, score)
  const here = questionId === undefined ? -1 : asked.findIndex((one) => one.questionId === questionId)
  return questionId !== undefined && here === -1 ? undefined : asked[here + 1]
}

/** Every language in which something of it is written. */
export function languagesOfWords(...words: readonly Words[]): string[] {
  return [
    ...new Set(
      words.flatMap((one) => Object.keys(one).filter((language) => (one[language] ?? '').trim() !== '')),
    ),
  ]
}
