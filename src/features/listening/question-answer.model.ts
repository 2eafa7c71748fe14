import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { decideWords } from './feedback.model.ts'
import { isOnScale, isScale, type Question } from './question.model.ts'

/** What was sent for one further question: its values as they were typed or touched. */
export type Touched = { values: readonly string[]; words: string }

export type QuestionAnswer =
  | { score: number; choices: null; words: null }
  | { score: null; choices: readonly number[]; words: null }
  | { score: null; choices: null; words: string }

/** Only what the question offers is an answer to it: one value of its scale, one of its choices, or some words. */
export function decideQuestionAnswer(
  { kind, labels }: Pick<Question, 'kind' | 'labels'>,
  { values, words }: Touched,
): Outcome<'required' | 'bad_choice' | 'too_long', QuestionAnswer> {
  if (kind === 'text') {
    const read = decideWords(words)
    return read.ok ? done({ score: null, choices: null, words: read.value }) : read
  }
  const numbers = values.map((value) => (/^\d{1,4}$/.test(value) ? Number(value) : NaN))
  if (numbers.length === 0) return refuse('required')
  if (isScale(kind)) {
    const [score = NaN] = numbers
    return numbers.length === 1 && isOnScale(score, kind)
      ? done({ score, choices: null, words: null })
      : refuse('bad_choice')
  }
  const offered = new Set(labels.map(({ value }) => value))
  if (numbers.some((number) => !offered.has(number))) return refuse('bad_choice')
  const choices = [...new Set(numbers)].toSorted((one, other) => one - other)
  if (kind === 'single_choice' && choices.length > 1) return refuse('bad_choice')
  return done({ score: null, choices, words: null })
}
