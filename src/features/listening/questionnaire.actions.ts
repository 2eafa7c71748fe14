import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/events.ts'
import { type Id, newId } from '../../platform/id.ts'
import { done, type Outcome, refuse } from '../../platform/outcome.ts'
import { type AskFault, type AskWords, sameWords } from './ask.model.ts'
import { decideForEach, servicesOf } from './ask-decision.actions.ts'
import { getAsk } from './ask.queries.ts'
import type { BackgroundKind } from './background.model.ts'
import { type FollowUp, isChoice, type Label, type Question, type ScaleName } from './question.model.ts'
import {
  decideQuestionnaire,
  onScale,
  type Questionnaire,
  type QuestionnaireFault,
  sameQuestionnaire,
  withMoved,
} from './questionnaire.model.ts'
import { writeAskVersion } from './questionnaire-version.actions.ts'
import { getQuestionnaire, listWordings } from './questionnaire.queries.ts'

export type QuestionRefusal = QuestionnaireFault | AskFault | 'already_closed' | 'gone'
type Changed = Outcome<QuestionRefusal, number>

export type FirstQuestion = {
  scale: ScaleName
  labels: readonly Label[]
  question: AskWords['question']
  invitation: AskWords['invitation']
}

/** The question that the text message asks. Its words and those of the message change together. */
export async function changeFirstQuestion(
  tx: Tx,
  ctx: Context,
  { askId, first }: { askId: Id<'ask'>; first: FirstQuestion },
): Promise<Changed> {
  const { scale, labels, question, invitation } = first
  return change(tx, ctx, askId, ({ words, questionnaire }) =>
    done({
      words: { ...words, question, invitation },
      questionnaire: { ...onScale(questionnaire, scale), labels },
    }),
  )
}

/** Which reason is asked of whom: of everyone, and of those whose score begins at some number. */
export async function changeFollowUps(
  tx: Tx,
  ctx: Context,
  given: { askId: Id<'ask'>; followUp: AskWords['followUp']; followUps: readonly FollowUp[] },
): Promise<Changed> {
  const followUps = given.followUps.toSorted((one, other) => one.fromScore - other.fromScore)
  return change(tx, ctx, given.askId, ({ words, questionnaire }) =>
    done({ words: { ...words, followUp: given.followUp }, questionnaire: { ...questionnaire, followUps } }),
  )
}

export type NewQuestion = Omit<Question, 'questionId'>

export async function addQuestion(
  tx: Tx,
  ctx: Context,
  { askId, question }: { askId: Id<'ask'>; question: NewQuestion },
): Promise<Changed> {
  const labels = numbered(question, new Set(), 0)
  const added = { ...question, labels, questionId: newId<'question'>(ctx.now) }
  return changeQuestions(tx, ctx, askId, (questions) => done([...questions, added]))
}

/**
 * The same question in other words keeps its id, and its answers are counted together with those before. A choice that is
 * new gets a number that none ever had: else it would inherit the answers of one that was removed.
 */
export async function changeQuestion(
  tx: Tx,
  ctx: Context,
  { askId, question }: { askId: Id<'ask'>; question: Question },
): Promise<Changed> {
  const wordings = (await listWordings(tx, askId)).filter(
    ({ questionId }) => questionId === question.questionId,
  )
  const used = wordings.flatMap(({ labels }) => labels.map(({ value }) => value))
  return changeQuestions(tx, ctx, askId, (questions) => {
    const before = questions.find(({ questionId }) => questionId === question.questionId)
    if (!before) return refuse('gone')
    const known = new Set(before.labels.map(({ value }) => value))
    const labels = numbered({ ...question, kind: before.kind }, known, Math.max(0, ...used))
    // What is asked for may be worded anew, but another kind of answer is another question.
    const changed = { ...question, kind: before.kind, labels }
    return done(questions.map((one) => (one === before ? changed : one)))
  })
}

export async function moveQuestion(
  tx: Tx,
  ctx: Context,
  { askId, questionId, by }: { askId: Id<'ask'>; questionId: Id<'question'>; by: 'up' | 'down' },
): Promise<Changed> {
  return changeQuestions(tx, ctx, askId, (questions) => done(withMoved(questions, questionId, by)))
}

/** Nobody is asked it any more; what was answered stays. */
export async function removeQuestion(
  tx: Tx,
  ctx: Context,
  { askId, questionId }: { askId: Id<'ask'>; questionId: Id<'question'> },
): Promise<Changed> {
  return changeQuestions(tx, ctx, askId, (questions) =>
    done(questions.filter((one) => one.questionId !== questionId)),
  )
}

export async function chooseBackground(
  tx: Tx,
  ctx: Context,
  { askId, kinds }: { askId: Id<'ask'>; kinds: readonly BackgroundKind[] },
): Promise<Changed> {
  return change(tx, ctx, askId, ({ words, questionnaire }) =>
    done({ words, questionnaire: { ...questionnaire, background: kinds } }),
  )
}

function numbered(
  { kind, labels }: Pick<Question, 'kind' | 'labels'>,
  known: ReadonlySet<number>,
  highest: number,
): readonly Label[] {
  if (!isChoice(kind)) return labels
  let next = highest
  return labels.map((label) => (known.has(label.value) ? label : { ...label, value: (next += 1) }))
}

type Edited = { words: AskWords; questionnaire: Questionnaire }
type Edit = (now: Edited) => Outcome<QuestionRefusal, Edited>

function changeQuestions(
  tx: Tx,
  ctx: Context,
  askId: Id<'ask'>,
  edit: (questions: readonly Question[]) => Outcome<QuestionRefusal, readonly Question[]>,
): Promise<Changed> {
  return change(tx, ctx, askId, ({ words, questionnaire }) => {
    const edited = edit(questionnaire.questions)
    return edited.ok ? done({ words, questionnaire: { ...questionnaire, questions: edited.value } }) : edited
  })
}

// Two people changing one ask wait for one another, and the second edits what the first one wrote.
async function change(tx: Tx, ctx: Context, askId: Id<'ask'>, edit: Edit): Promise<Changed> {
  await tx.selectFrom('listening.ask').select('askId').where('askId', '=', askId).forNoKeyUpdate().execute()
  const ask = await getAsk(tx, askId)
  const now = { words: ask.words, questionnaire: await getQuestionnaire(tx, ask) }
  const services = await servicesOf(tx, ctx, ask.follows.serviceIds)
  if (ask.closedAt) return refuse('already_closed')
  const edited = edit(now)
  if (!edited.ok) return edited
  const { words, questionnaire } = edited.value
  const decision = await decideForEach(tx, ctx, { settings: ask, words }, services)
  if (!decision.ok) return decision
  const asked = decideQuestionnaire({ words, questionnaire }, ctx.organisation.requiredLanguages)
  if (!asked.ok) return asked

  if (sameWords(now.words, words) && sameQuestionnaire(now.questionnaire, questionnaire))
    return done(ask.version)
  const version = ask.version + 1
  await writeAskVersion(tx, ctx, { target: ask, askId, version, words, questionnaire })
  await record(tx, ctx, 'questions changed', askId, { version })
  return done(version)
}
