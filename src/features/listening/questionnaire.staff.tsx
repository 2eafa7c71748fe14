import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { type FormValues, formTokenOf, readForm, submitOnce } from '../../platform/web/forms.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { findPartPrice } from '../messaging/budget.queries.ts'
import { findGateway } from '../messaging/gateway.queries.ts'
import { backgroundKinds } from './background.model.ts'
import { exampleLink } from './invitation.model.ts'
import { bankFirstQuestion } from './question-bank.texts.ts'
import {
  followUpField,
  formOfQuestion,
  languagesOfForm,
  readFollowUps,
  readQuestion,
  readWords,
  wordsField,
} from './question-form.model.ts'
import { faultAt, rootOf, showQuestionPage, wishesMore, withAsk } from './question-page.view.tsx'
import { languagesOfWords, type ScaleName, scaleNames } from './question.model.ts'
import { questionTexts as texts } from './question.texts.ts'
import {
  changeFirstQuestion,
  changeFollowUps,
  chooseBackground,
  type QuestionRefusal,
} from './questionnaire.actions.ts'
import {
  BackgroundForm,
  FirstQuestionForm,
  FollowUpForm,
  formOfFollowUps,
  invitationField,
} from './questionnaire-form.view.tsx'
import { type Editing, getEditing } from './questionnaire.queries.ts'
import { several } from './ticked.model.ts'

const anyForm = z.record(z.string(), z.unknown())
const backgroundForm = z.object({ background: several })

/** What every ask has: its first question with the message that asks it, the reason by score, and the background. */
export function questionnairePages(routes: PageRoutes) {
  routes.get('/asks/:id/questions/first', (c) => openFirst(c))
  routes.post('/asks/:id/questions/first', (c) => storeFirst(c))
  routes.get('/asks/:id/questions/follow-ups', async (c) => {
    const editing = await withAsk(c, 'write ask', getEditing)
    return showFollowUps(
      c,
      editing,
      formOfFollowUps(editing.ask.words.followUp, editing.questionnaire.followUps),
    )
  })
  routes.post('/asks/:id/questions/follow-ups', (c) => storeFollowUps(c))
  routes.get('/asks/:id/questions/background', async (c) => {
    const editing = await withAsk(c, 'write ask', getEditing)
    return showBackground(c, editing, editing.questionnaire.background)
  })
  routes.post('/asks/:id/questions/background', (c) => storeBackground(c))
}

/** As it is, or as the bank words it for another scale; nothing is stored before somebody saves it. */
async function openFirst(c: WebContext) {
  const { ctx, services } = c.var
  const editing = await withAsk(c, 'write ask', getEditing)
  const { ask, questionnaire } = editing
  const wished = scaleNames.find((name) => name === c.req.query('bank'))
  if (!wished) return showFirst(c, editing, questionnaire.scale, formOfFirst(editing))
  const gateway = await services.database.read(ctx.organisation.id, (db) => findGateway(db, 'sms'))
  const service = { names: ask.serviceNames, sensitive: ask.sensitive }
  const canBeAnswered = gateway?.canBeAnswered ?? false
  const { question, invitation } = bankFirstQuestion(wished, ctx.organisation, service, { canBeAnswered })
  const plain = { kind: wished, words: question, labels: [], shownFor: null }
  return showFirst(c, editing, wished, { ...formOfQuestion(plain), ...formOfInvitation(invitation) })
}

async function storeFirst(c: WebContext) {
  const { ctx } = c.var
  const editing = await withAsk(c, 'write ask', getEditing)
  const { askId, words } = editing.ask
  const read = await readForm(c, `first question ${askId}`, anyForm)
  const scale = scaleNames.find((name) => name === read.given['scale']) ?? editing.questionnaire.scale
  if (!read.ok || wishesMore(read.given)) return showFirst(c, editing, scale, read.given)
  const languages = languagesIn(c, editing, read.given)
  const { words: question, labels } = readQuestion(read.given, scale, languages)
  const invitation = readWords(read.given, languages, invitationField)
  const first = { scale, labels, question, invitation }
  return store(
    c,
    read.nonce,
    editing,
    (tx) => changeFirstQuestion(tx, ctx, { askId, first }),
    (reason) => {
      const language = ctx.organisation.requiredLanguages[0] ?? 'fi'
      const message = invitationField(language)
      const fields = {
        link_missing: message,
        names_service: message,
        asks_for_reply: message,
        too_many_parts: message,
        other_scale_in_invitation: invitationField(
          languagesOfWords(invitation, words.invitation)[0] ?? language,
        ),
      }
      return showFirst(c, editing, scale, read.given, faultAt(c, reason, fields, wordsField(language)))
    },
  )
}

async function storeFollowUps(c: WebContext) {
  const { ctx } = c.var
  const editing = await withAsk(c, 'write ask', getEditing)
  const { askId } = editing.ask
  const read = await readForm(c, `follow-ups ${askId}`, anyForm)
  if (!read.ok || wishesMore(read.given)) return showFollowUps(c, editing, read.given)
  const written = readFollowUps(read.given, languagesIn(c, editing, read.given))
  return store(
    c,
    read.nonce,
    editing,
    (tx) => changeFollowUps(tx, ctx, { askId, ...written }),
    (reason) => {
      const language = ctx.organisation.requiredLanguages[0] ?? 'fi'
      const incomplete = written.followUps.findIndex(({ words }) => (words[language] ?? '') === '')
      const fields = {
        bad_range: 'follow_1_from',
        range_taken: 'follow_2_from',
        question_missing: followUpField(incomplete + 1, language),
      }
      return showFollowUps(c, editing, read.given, faultAt(c, reason, fields, followUpField(0, language)))
    },
  )
}

async function storeBackground(c: WebContext) {
  const { ctx } = c.var
  const editing = await withAsk(c, 'write ask', getEditing)
  const { askId } = editing.ask
  const read = await readForm(c, `background ${askId}`, backgroundForm)
  if (!read.ok) return showBackground(c, editing, editing.questionnaire.background)
  const kinds = backgroundKinds.filter((kind) => read.values.background.includes(kind))
  return store(
    c,
    read.nonce,
    editing,
    (tx) => chooseBackground(tx, ctx, { askId, kinds }),
    (reason) => showBackground(c, editing, kinds, faultAt(c, reason, {}, 'background')),
  )
}

async function store(
  c: WebContext,
  nonce: string,
  editing: Editing,
  deed: (tx: Tx) => Promise<Outcome<QuestionRefusal, number>>,
  refused: (reason: QuestionRefusal) => Response | Promise<Response>,
) {
  const list = `${rootOf(c, editing.ask.askId)}/questions`
  const outcome = await submitOnce(c, nonce, async (tx) => {
    const stored = await deed(tx)
    return stored.ok ? done(list) : stored
  })
  return outcome.ok ? c.redirect(outcome.value, 303) : refused(outcome.reason)
}

async function showFirst(
  c: WebContext,
  editing: Editing,
  scale: ScaleName,
  given: FormValues,
  errors: FieldErrors = {},
) {
  const { askId } = editing.ask
  const { services, ctx } = c.var
  const partPrice = await services.database.read(ctx.organisation.id, findPartPrice)
  return showQuestionPage(
    c,
    editing,
    { title: texts.first[ctx.language], errors },
    <FirstQuestionForm
      {...formProps(c, editing, 'first', `first question ${askId}`, given, errors)}
      scale={scale}
      exampleLink={exampleLink(ctx)}
      partPrice={partPrice}
    />,
  )
}

function showFollowUps(c: WebContext, editing: Editing, given: FormValues, errors: FieldErrors = {}) {
  const { askId } = editing.ask
  return showQuestionPage(
    c,
    editing,
    { title: texts.followUps[c.var.ctx.language], errors },
    <FollowUpForm {...formProps(c, editing, 'follow-ups', `follow-ups ${askId}`, given, errors)} />,
  )
}

function showBackground(
  c: WebContext,
  editing: Editing,
  chosen: readonly string[],
  errors: FieldErrors = {},
) {
  const { askId } = editing.ask
  return showQuestionPage(
    c,
    editing,
    { title: texts.background[c.var.ctx.language], errors },
    <BackgroundForm
      {...formProps(c, editing, 'background', `background ${askId}`, {}, errors)}
      chosen={chosen}
    />,
  )
}

function formProps(
  c: WebContext,
  editing: Editing,
  path: string,
  form: string,
  given: FormValues,
  errors: FieldErrors,
) {
  const list = `${rootOf(c, editing.ask.askId)}/questions`
  return {
    language: c.var.ctx.language,
    action: `${list}/${path}`,
    cancelHref: list,
    token: formTokenOf(c, form),
    given,
    errors,
    languages: languagesIn(c, editing, given),
  }
}

function languagesIn(c: WebContext, { ask, questionnaire }: Editing, given: FormValues) {
  const { question, followUp, invitation } = ask.words
  const others = questionnaire.followUps.map(({ words }) => words)
  return languagesOfForm(c.var.ctx.organisation.languages, [question, followUp, invitation, ...others], given)
}

function formOfFirst({ ask, questionnaire }: Editing): Record<string, string> {
  const { scale, labels } = questionnaire
  const question = { kind: scale, words: ask.words.question, labels, shownFor: null }
  return { ...formOfQuestion(question), ...formOfInvitation(ask.words.invitation) }
}

function formOfInvitation(invitation: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(invitation).map(([language, text]) => [invitationField(language), text ?? '']),
  )
}
