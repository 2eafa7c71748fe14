import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import type { Words } from '../../platform/texts.ts'
import { type AskWords, longestText } from './ask.model.ts'
import type { BackgroundKind } from './background.model.ts'
import {
  type Asked,
  type FollowUp,
  isChoice,
  isOnScale,
  isScale,
  type Question,
  type ScaleName,
  scales,
} from './question.model.ts'

/** Everything of a version besides the texts that every ask has. */
export type Questionnaire = Pick<Asked, 'scale' | 'labels' | 'followUps' | 'questions'> & {
  background: readonly BackgroundKind[]
}

/** What an ask begins with: one recommendation and its reason, as they always were. */
export const plainQuestionnaire: Questionnaire = {
  scale: 'recommendation',
  labels: [],
  followUps: [],
  questions: [],
  background: [],
}

// A minute on an old phone: each page is a touch, and the reason takes half of the minute.
export const mostQuestions = 8
const mostChoices = 12
const longestLabel = 100

export type QuestionnaireFault =
  | 'question_missing'
  | 'choices_missing'
  | 'choice_missing'
  | 'too_long'
  | 'bad_range'
  | 'range_taken'
  | 'too_many_questions'
  | 'too_many_choices'
  | 'other_scale_in_invitation'

/** Whether these questions may be asked: each is written in every required language, and every number is on its scale. */
export function decideQuestionnaire(
  { words, questionnaire }: { words: AskWords; questionnaire: Questionnaire },
  requiredLanguages: readonly string[],
): Outcome<QuestionnaireFault> {
  const { scale, followUps, questions, labels } = questionnaire
  if (questions.length > mostQuestions) return refuse('too_many_questions')
  if (labels.some((label) => isTooLong(label.words, longestLabel))) return refuse('too_long')
  for (const question of questions) {
    const decision = decideQuestion(question, scale, requiredLanguages)
    if (!decision.ok) return decision
  }
  const decision = decideFollowUps(followUps, scale, requiredLanguages)
  if (!decision.ok) return decision
  return decideInvitationScale(words.invitation, scale)
}

/** The message must ask for numbers of the scale that is asked. */
export function decideInvitationScale(
  invitation: Words,
  scale: ScaleName,
): Outcome<'other_scale_in_invitation'> {
  return Object.values(invitation).some((text) => asksOtherScale(text ?? '', scale))
    ? refuse('other_scale_in_invitation')
    : done()
}

function decideQuestion(
  { kind, words, labels, shownFor }: Omit<Question, 'questionId'>,
  scale: ScaleName,
  requiredLanguages: readonly string[],
): Outcome<QuestionnaireFault> {
  if (!isWritten(words, requiredLanguages)) return refuse('question_missing')
  if (isTooLong(words, longestText.question)) return refuse('too_long')
  if (isChoice(kind) && labels.length < 2) return refuse('choices_missing')
  if (labels.length > mostChoices) return refuse('too_many_choices')
  if (isChoice(kind) && labels.some((label) => !isWritten(label.words, requiredLanguages)))
    return refuse('choice_missing')
  if (labels.some((label) => isTooLong(label.words, longestLabel))) return refuse('too_long')
  if (labels.some(({ value }) => (isScale(kind) ? !isOnScale(value, kind) : value < 1)))
    return refuse('bad_range')
  if (!shownFor) return done()
  const { from, to } = shownFor
  return isOnScale(from, scale) && isOnScale(to, scale) && from <= to ? done() : refuse('bad_range')
}

function decideFollowUps(
  followUps: readonly FollowUp[],
  scale: ScaleName,
  requiredLanguages: readonly string[],
): Outcome<QuestionnaireFault> {
  const begins = followUps.map(({ fromScore }) => fromScore)
  // The lowest scores have the follow-up that every ask has.
  if (begins.some((from) => !isOnScale(from, scale) || from === scales[scale].min)) return refuse('bad_range')
  if (new Set(begins).size < begins.length) return refuse('range_taken')
  if (followUps.some(({ words }) => !isWritten(words, requiredLanguages))) return refuse('question_missing')
  return followUps.some(({ words }) => isTooLong(words, longestText.followUp)) ? refuse('too_long') : done()
}

/** The text asks for numbers of another scale than the page: "vastaa 0-10" would be answered with a ten of five. */
function asksOtherScale(text: string, scale: ScaleName): boolean {
  const { min, max } = scales[scale]
  const ranges = [...text.matchAll(/(?<![\d.,])([01])\s?[-–—]\s?(5|10)(?![\d.,]*\d)/gu)]
  return ranges.some(([, from, to]) => Number(from) !== min || Number(to) !== max)
}

/** Where the scale changes, ranges of scores mean nothing any more: those asked of some are asked of everyone. */
export function onScale(questionnaire: Questionnaire, scale: ScaleName): Questionnaire {
  if (questionnaire.scale === scale) return questionnaire
  const { min, max } = scales[questionnaire.scale]
  const same = min === scales[scale].min && max === scales[scale].max
  if (same) return { ...questionnaire, scale }
  const questions = questionnaire.questions.map((one) => ({ ...one, shownFor: null }))
  return { ...questionnaire, scale, followUps: [], questions }
}

/** The question one step up or down; at the end it stays. */
export function withMoved(
  questions: readonly Question[],
  questionId: string,
  by: 'up' | 'down',
): readonly Question[] {
  const from = questions.findIndex((one) => one.questionId === questionId)
  const to = from + (by === 'up' ? -1 : 1)
  const [one, other] = [questions[from], questions[to]]
  if (!one || !other) return questions
  return questions.map((each, index) => (index === from ? other : index === to ? one : each))
}

/** In which of these languages something is not written yet. */
export function missingLanguages(words: readonly Words[], languages: readonly string[]): string[] {
  return languages.filter((language) => words.some((one) => (one[language] ?? '').trim() === ''))
}

/** The same, whatever order the languages stand in. */
export function sameQuestionnaire(one: Questionnaire, other: Questionnaire): boolean {
  return sorted(one) === sorted(other)
}

function sorted(questionnaire: Questionnaire): string {
  return JSON.stringify(questionnaire, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function isWritten(words: Words, languages: readonly string[]): boolean {
  return missingLanguages([words], languages).length === 0
}

function isTooLong(words: Words, longest: number): boolean {
  return Object.values(words).some((text) => [...(text ?? '')].length > longest)
}
