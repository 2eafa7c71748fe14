import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Id, readId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { inLanguage } from '../../platform/texts.ts'
import { type FormValues, formTokenOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { may } from './listening.access.ts'
import { bankKeys, bankQuestion } from './question-bank.texts.ts'
import { QuestionBank, Removal } from './question-choosing.view.tsx'
import {
  formOfQuestion,
  labelField,
  languagesOfForm,
  newRows,
  readQuestion,
  wordsField,
} from './question-form.model.ts'
import { QuestionForm } from './question-form.view.tsx'
import { isChoice, type Label, type Question, questionKinds, type QuestionKind } from './question.model.ts'
import { faultAt, rootOf, showQuestionPage, wishesMore, withAsk } from './question-page.view.tsx'
import { questionTexts as texts } from './question.texts.ts'
import {
  addQuestion,
  changeQuestion,
  moveQuestion,
  type QuestionRefusal,
  removeQuestion,
} from './questionnaire.actions.ts'
import { type Editing, getEditing } from './questionnaire.queries.ts'
import { Questions } from './questionnaire.view.tsx'

const anyForm = z.record(z.string(), z.unknown())
const placeForm = z.object({ by: z.enum(['up', 'down'], 'bad_choice') })

/** The further questions of an ask: listed in their order, written, moved and removed, each change a new version. */
export function questionPages(routes: PageRoutes) {
  routes.get('/asks/:id/questions', (c) => showList(c))
  routes.get('/asks/:id/questions/new', async (c) => {
    const editing = await withAsk(c, 'write ask', getEditing)
    const start = startOf(c)
    return start ? showForm(c, editing, { ...start, given: formOfQuestion(start) }) : showBank(c, editing)
  })
  routes.post('/asks/:id/questions', (c) => add(c))
  routes.get('/asks/:id/questions/:question', async (c) => {
    const { editing, question } = await questionOf(c)
    return showForm(c, editing, { ...question, given: formOfQuestion(question) })
  })
  routes.post('/asks/:id/questions/:question', (c) => change(c))
  routes.post('/asks/:id/questions/:question/place', (c) => move(c))
  routes.get('/asks/:id/questions/:question/removal', async (c) => showRemoval(c, await questionOf(c)))
  routes.post('/asks/:id/questions/:question/removal', (c) => remove(c))
}

type Written = {
  questionId?: Id<'question'>
  kind: QuestionKind
  labels: readonly Label[]
  given: FormValues
}

async function showList(c: WebContext) {
  const { ctx } = c.var
  const editing = await withAsk(c, 'see asks', getEditing)
  const { ask, questionnaire } = editing
  return showQuestionPage(
    c,
    editing,
    { title: texts.title[ctx.language], beneath: 'ask' },
    <Questions
      language={ctx.language}
      root={`${rootOf(c, ask.askId)}/questions`}
      previewHref={`${rootOf(c, ask.askId)}/preview`}
      resultsHref={`${rootOf(c, ask.askId)}/results`}
      token={formTokenOf(c, `place of questions ${ask.askId}`)}
      languages={ctx.organisation.languages}
      words={ask.words}
      questionnaire={questionnaire}
      changeable={ask.closedAt === null && may(ctx, 'write ask', ask)}
    />,
  )
}

async function add(c: WebContext) {
  const editing = await withAsk(c, 'write ask', getEditing)
  const { askId } = editing.ask
  const read = await readForm(c, `add question ${askId}`, anyForm)
  const kind = questionKinds.find((one) => one === read.given['kind']) ?? 'text'
  const written = readQuestion(read.given, kind, languagesIn(c, [], read.given))
  const again = { kind, labels: written.labels.filter(({ value }) => value > 0), given: read.given }
  if (!read.ok || wishesMore(read.given)) return showForm(c, editing, again)
  return store(c, read.nonce, editing, again, (tx) =>
    addQuestion(tx, c.var.ctx, { askId, question: written }),
  )
}

async function change(c: WebContext) {
  const { editing, question } = await questionOf(c)
  const { askId } = editing.ask
  const { questionId, kind } = question
  const read = await readForm(c, `change question ${questionId}`, anyForm)
  const written = readQuestion(read.given, kind, languagesIn(c, wordsOf(question), read.given))
  const again = { questionId, kind, labels: question.labels, given: read.given }
  if (!read.ok || wishesMore(read.given)) return showForm(c, editing, again)
  return store(c, read.nonce, editing, again, (tx) =>
    changeQuestion(tx, c.var.ctx, { askId, question: { ...written, questionId } }),
  )
}

async function store(
  c: WebContext,
  nonce: string,
  editing: Editing,
  written: Written,
  deed: (tx: Tx) => Promise<Outcome<QuestionRefusal, number>>,
) {
  const list = `${rootOf(c, editing.ask.askId)}/questions`
  const outcome = await submitOnce(c, nonce, async (tx) => {
    const stored = await deed(tx)
    return stored.ok ? done(list) : stored
  })
  if (outcome.ok) return c.redirect(outcome.value, 303)
  const language = c.var.ctx.organisation.requiredLanguages[0] ?? 'fi'
  const first = written.labels[0]?.value ?? `n${newRows[0]}`
  const choice = isChoice(written.kind) ? labelField(first, language) : wordsField(language)
  const fields = {
    bad_range: 'shown_from',
    choices_missing: choice,
    choice_missing: choice,
    too_many_choices: choice,
  }
  return showForm(c, editing, written, faultAt(c, outcome.reason, fields, wordsField(language)))
}

async function move(c: WebContext) {
  const { editing, question } = await questionOf(c)
  const { askId } = editing.ask
  const list = `${rootOf(c, askId)}/questions`
  const read = await readForm(c, `place of questions ${askId}`, placeForm)
  if (!read.ok) return c.redirect(list, 303)
  const { by } = read.values
  await submitOnce(c, read.nonce, async (tx) => {
    const moved = await moveQuestion(tx, c.var.ctx, { askId, questionId: question.questionId, by })
    return moved.ok ? done(list) : moved
  })
  return c.redirect(list, 303)
}

async function remove(c: WebContext) {
  const found = await questionOf(c)
  const { askId } = found.editing.ask
  const { questionId } = found.question
  const list = `${rootOf(c, askId)}/questions`
  const read = await readForm(c, `remove question ${questionId}`, z.object({}))
  if (!read.ok) return showRemoval(c, found)
  await submitOnce(c, read.nonce, async (tx) => {
    const removed = await removeQuestion(tx, c.var.ctx, { askId, questionId })
    return removed.ok ? done(list) : removed
  })
  return c.redirect(list, 303)
}

function showRemoval(c: WebContext, { editing, question }: { editing: Editing; question: Question }) {
  const { language } = c.var.ctx
  const list = `${rootOf(c, editing.ask.askId)}/questions`
  return showQuestionPage(
    c,
    editing,
    { title: texts.removeTitle[language] },
    <Removal
      language={language}
      words={inLanguage(question.words, language).text}
      action={`${list}/${question.questionId}/removal`}
      token={formTokenOf(c, `remove question ${question.questionId}`)}
      cancelHref={list}
    />,
  )
}

function showBank(c: WebContext, editing: Editing) {
  const { language } = c.var.ctx
  const here = `${rootOf(c, editing.ask.askId)}/questions/new`
  return showQuestionPage(
    c,
    editing,
    { title: texts.addTitle[language] },
    <QuestionBank language={language} here={here} />,
  )
}

function showForm(c: WebContext, editing: Editing, written: Written, errors: FieldErrors = {}) {
  const { language } = c.var.ctx
  const { ask, questionnaire } = editing
  const { questionId, kind, labels, given } = written
  const list = `${rootOf(c, ask.askId)}/questions`
  const form = questionId ? `change question ${questionId}` : `add question ${ask.askId}`
  return showQuestionPage(
    c,
    editing,
    { title: questionId ? texts.changeTitle[language] : texts.addTitle[language], errors },
    <QuestionForm
      language={language}
      action={questionId ? `${list}/${questionId}` : list}
      cancelHref={list}
      hidden={{ form_token: formTokenOf(c, form), kind }}
      given={given}
      errors={errors}
      languages={languagesIn(
        c,
        labels.map(({ words }) => words),
        given,
      )}
      kind={kind}
      labels={labels}
      firstScale={questionnaire.scale}
    />,
  )
}

/** From the bank, or an empty one of a kind; nothing when neither was chosen. */
function startOf(c: WebContext): Omit<Question, 'questionId'> | undefined {
  const key = bankKeys.find((one) => one === c.req.query('bank'))
  if (key) return bankQuestion(key, c.var.ctx.organisation.languages)
  const kind = questionKinds.find((one) => one === c.req.query('kind'))
  return kind && { kind, words: {}, labels: [], shownFor: null }
}

async function questionOf(c: WebContext): Promise<{ editing: Editing; question: Question }> {
  const editing = await withAsk(c, 'write ask', getEditing)
  const questionId = readId<'question'>(c.req.param('question'))
  const question = editing.questionnaire.questions.find((one) => one.questionId === questionId)
  if (!question) throw new NotFound('question')
  return { editing, question }
}

function languagesIn(c: WebContext, written: Parameters<typeof languagesOfForm>[1], given: FormValues) {
  return languagesOfForm(c.var.ctx.organisation.languages, written, given)
}

function wordsOf({ words, labels }: Question) {
  return [words, ...labels.map((label) => label.words)]
}
