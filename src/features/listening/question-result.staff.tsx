import type { Read } from '../../platform/db/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/texts.ts'
import type { PageRoutes, WebContext } from '../../platform/web/routes.ts'
import { csvStart } from '../catalogue/service-export.model.ts'
import { finnishDay } from './answer.model.ts'
import { backgroundKinds } from './background.model.ts'
import {
  countFirstAnswers,
  countFurtherAnswers,
  countGroups,
  listFirstWordings,
} from './question-result.queries.ts'
import { answeredIn, type Counted, readSpan, resultOf, shownGroups } from './question-result.model.ts'
import { resultTexts as texts } from './question-result.texts.ts'
import { Results, type ShownGroups, type ShownQuestion } from './question-result.view.tsx'
import { resultLines } from './question-result-csv.view.ts'
import { isScale, type Label, type QuestionKind, scaleNames, scales } from './question.model.ts'
import { rootOf, showQuestionPage, withAsk } from './question-page.view.tsx'
import { choiceName, experienceValues, valueName } from './question-scale.view.tsx'
import { type Editing, getEditing, listWordings } from './questionnaire.queries.ts'

const DAY = 24 * 60 * 60_000

/** What people answered to each question, as far as it may be shown. */
export function questionResultPages(routes: PageRoutes) {
  routes.get('/asks/:id/results', async (c) => {
    const { ctx } = c.var
    const { language, organisation } = ctx
    const { editing, questions, groups } = await readResults(c)
    const { ask, questionnaire } = editing
    return showQuestionPage(
      c,
      editing,
      { title: texts.title[language], beneath: 'ask', width: 'wide' },
      <Results
        language={language}
        here={`${rootOf(c, ask.askId)}/results`}
        days={readSpan(c.req.query('days'))}
        questions={questions}
        groups={groups}
        scale={questionnaire.scale}
        inboxHref={`/${organisation.slug}/staff/feedback?state=all&service=${ask.serviceId}`}
      />,
    )
  })
  routes.get('/asks/:id/results.csv', async (c) => {
    const { ctx } = c.var
    const { questions, groups } = await readResults(c)
    const body = [csvStart, ...resultLines(questions, groups, ctx.language)].join('')
    const day = finnishDay(ctx.now)
    return c.body(body, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${ctx.organisation.slug}-results-${day}.csv"`,
    })
  })
}

async function readResults(c: WebContext) {
  const { ctx } = c.var
  const since = new Date(ctx.now.getTime() - readSpan(c.req.query('days')) * DAY)
  const found = await withAsk(c, 'see asks', async (db: Read, askId: Id<'ask'>) => {
    const editing = await getEditing(db, askId)
    const { scale } = editing.questionnaire
    return {
      ask: editing.ask,
      editing,
      first: await countFirstAnswers(db, { askId, since }),
      further: await countFurtherAnswers(db, { askId, since }),
      groups: await countGroups(db, { askId, since, scale }),
      firstWordings: await listFirstWordings(db, askId),
      wordings: await listWordings(db, askId),
    }
  })
  const groups: ShownGroups[] = []
  for (const kind of backgroundKinds) {
    const counts = found.groups.filter((one) => one.kind === kind)
    if (counts.length > 0) groups.push({ kind, ...(await shownGroups(counts)) })
  }
  return {
    editing: found.editing,
    questions: [...firstQuestions(found, ctx.language), ...furtherQuestions(found, ctx.language)],
    groups,
  }
}

type Found = {
  editing: Editing
  first: ReadonlyMap<string, readonly Counted[]>
  further: ReadonlyMap<string, readonly Counted[]>
  firstWordings: Awaited<ReturnType<typeof listFirstWordings>>
  wordings: Awaited<ReturnType<typeof listWordings>>
}

/** The first question on the scale of now, and on each other that was answered in this time. */
function firstQuestions({ editing, first, firstWordings }: Found, language: Language): ShownQuestion[] {
  const { scale, labels } = editing.questionnaire
  const asked = [scale, ...scaleNames.filter((name) => name !== scale && first.has(name))]
  return asked.map((kind) =>
    shown(
      {
        id: kind,
        kind,
        labels: kind === scale ? labels : [],
        removed: kind !== scale,
        wordings: distinct(firstWordings.filter((one) => one.scale === kind)),
        counted: first.get(kind),
      },
      language,
    ),
  )
}

function furtherQuestions({ editing, further, wordings }: Found, language: Language): ShownQuestion[] {
  const asked = editing.questionnaire.questions.map(({ questionId }) => questionId)
  const ids = [...new Set([...asked, ...wordings.map(({ questionId }) => questionId)])]
  return ids.flatMap((id) => {
    const own = wordings.filter(({ questionId }) => questionId === id)
    const newest = own[0]
    const removed = !asked.some((one) => one === id)
    if (!newest || (removed && !further.has(id))) return []
    // A choice that was removed keeps its name: the newest that it had.
    const labels = own.flatMap((one) => one.labels)
    const { kind } = newest
    return [shown({ id, kind, labels, removed, wordings: distinct(own), counted: further.get(id) }, language)]
  })
}

type Counting = Pick<ShownQuestion, 'id' | 'kind' | 'removed' | 'wordings'> & {
  labels: readonly Label[]
  counted: readonly Counted[] | undefined
}

function shown({ labels, counted, ...question }: Counting, language: Language): ShownQuestion {
  const { kind, wordings } = question
  return {
    ...question,
    words: wordings[0]?.words ?? {},
    answered: answeredIn(counted ?? []),
    result: counted && resultOf(kind, counted, valuesOf(kind, labels)),
    nameOf: (value) => nameOf(kind, labels, value, language),
  }
}

function valuesOf(kind: QuestionKind, labels: readonly Label[]): number[] {
  if (!isScale(kind)) return [...new Set(labels.map(({ value }) => value))]
  if (kind === 'experience') return [...experienceValues]
  const { min, max } = scales[kind]
  return Array.from({ length: max - min + 1 }, (_, index) => min + index)
}

function nameOf(kind: QuestionKind, labels: readonly Label[], value: number, language: Language): string {
  if (!isScale(kind)) return choiceName(labels, value, language)
  const name = valueName({ scale: kind, labels }, value, language, language)
  return kind === 'experience' || name === String(value) ? name : `${value} (${name})`
}

/** Of versions in which the words stayed as they were, the first one: from that day they were asked. */
function distinct<Wording extends { words: object }>(wordings: readonly Wording[]): Wording[] {
  const key = ({ words }: Wording) => JSON.stringify(Object.entries(words).toSorted())
  return wordings.filter(
    (one, index) => key(one) !== (wordings[index + 1] && key(wordings[index + 1] as Wording)),
  )
}
