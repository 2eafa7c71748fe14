import type { Context } from '../src/platform/context.ts'
import type { Tx } from '../src/platform/db/database.ts'
import type { Id } from '../src/platform/id.ts'
import { introduceSelf, tellDifficulties } from '../src/features/listening/background.actions.ts'
import { ageGroups, genders } from '../src/features/listening/background.model.ts'
import { backgroundTexts } from '../src/features/listening/background.texts.ts'
import { answerQuestion } from '../src/features/listening/question-answer.actions.ts'
import { bankQuestion } from '../src/features/listening/question-bank.texts.ts'
import { questionsFor } from '../src/features/listening/question.model.ts'
import {
  addQuestion,
  changeFollowUps,
  chooseBackground,
} from '../src/features/listening/questionnaire.actions.ts'
import { getEditing, listQuestions } from '../src/features/listening/questionnaire.queries.ts'
import { succeeded } from './scene.ts'

/** What the pleased are asked instead of the reason of everyone, two questions of the bank, and who it was that answered. */
export async function askMore(tx: Tx, ctx: Context, askId: Id<'ask'>) {
  const { followUp } = (await getEditing(tx, askId)).ask.words
  const pleased = {
    fi: 'Mikä onnistui erityisen hyvin?',
    sv: 'Vad lyckades särskilt bra?',
    en: 'What worked especially well?',
  }
  const followUps = [{ fromScore: 9, words: pleased }]
  succeeded(await changeFollowUps(tx, ctx, { askId, followUp, followUps }))
  const { languages } = ctx.organisation
  const obstacles = { ...bankQuestion('obstacles', languages), shownFor: { from: 0, to: 6 } }
  for (const question of [bankQuestion('respect', languages), obstacles])
    succeeded(await addQuestion(tx, ctx, { askId, question }))
  const kinds = ['age_group', 'gender', 'difficulty'] as const
  succeeded(await chooseBackground(tx, ctx, { askId, kinds }))
}

type Answered = {
  codeHash: Buffer
  askId: string
  version: number
  score: number
  language: string
  turn: number
}

/** The further questions of an answer; `turn` makes one person differ from the next, the same way each time. */
export async function answerMore(tx: Tx, ctx: Context, answered: Answered) {
  const { codeHash, score, turn } = answered
  const questions = questionsFor(await listQuestions(tx, answered), score)
  if (questions.length === 0) return
  const language = ctx.language
  for (const { questionId, kind, labels } of questions) {
    const values = kind === 'experience' ? [valueNear(score)] : [labels[turn % labels.length]?.value ?? 1]
    const touched = { values: values.map(String), words: '' }
    succeeded(await answerQuestion(tx, ctx, { codeHash, questionId, touched, language: answered.language }))
  }
  // Not everyone tells of themselves.
  if (turn % 3 === 0) return
  const told = { age_group: ageGroups[turn % ageGroups.length] ?? '', gender: genders[turn % 2] ?? '' }
  succeeded(await introduceSelf(tx, ctx, { codeHash, told }))
  if (turn % 7 !== 0) return
  const consent = { words: backgroundTexts.consent[language], language }
  succeeded(await tellDifficulties(tx, ctx, { codeHash, told: ['moving'], consent }))
}

/** Five words for eleven numbers. */
function valueNear(score: number): number {
  return Math.min(5, Math.max(1, Math.round(score / 2)))
}
