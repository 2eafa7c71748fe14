import type { Actor } from '../src/platform/context.ts'
import { type AskSettings, defaultSettings } from '../src/features/listening/ask.model.ts'
import { closeAsk, openAsk } from '../src/features/listening/ask.actions.ts'
import { takeServiceEvents } from '../src/features/listening/service-event.intake.ts'
import { decideInvitationsTask } from '../src/features/listening/invitation.model.ts'
import { findServiceByKey } from '../src/features/catalogue/service.queries.ts'
import { answerQuestion, type Question } from './answering.ts'
import { type DemoAsk, wordsOf } from './asks.ts'
import type { Calendar } from './calendar.ts'
import { listInvitationsOfBatch } from './demo.queries.ts'
import type { Founded } from './founding.ts'
import type { DemoOrganisation } from './organisations.ts'
import { askMore } from './questions.ts'
import { type Scene, succeeded } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Timeline } from './timeline.ts'
import type { DemoVisit } from './visits.ts'

/** Asks are opened before the first visits, and one of them is closed again. */
export function planAsks(
  { stage }: Founded,
  script: DemoOrganisation,
  author: Actor,
  calendar: Calendar,
  timeline: Timeline,
) {
  for (const ask of script.asks) {
    timeline.plan(calendar.atWork(185, 14), async () => {
      const askId = await open(stage, script, author, ask)
      if (ask.closedDaysAgo === undefined) return
      timeline.plan(calendar.atWork(ask.closedDaysAgo, 15), () =>
        stage.act(author, async (tx, ctx) => void succeeded(await closeAsk(tx, ctx, { askId }))),
      )
    })
  }
}

/** Visits are told of twice a day, as they come from the systems where they happened; answers follow the questions. */
export function planVisitsTold(
  founded: Founded,
  visits: readonly DemoVisit[],
  calendar: Calendar,
  timeline: Timeline,
) {
  const told = Map.groupBy(visits, ({ happenedAt }) => toldAt(happenedAt, calendar).getTime())
  for (const [moment, batch] of told) {
    timeline.planOfMachine(new Date(moment), () => tell(founded, batch, timeline))
  }
}

async function open(stage: Stage, script: DemoOrganisation, author: Actor, ask: DemoAsk) {
  return stage.act(author, async (tx, ctx) => {
    const service = await findServiceByKey(tx, ask.service)
    if (!service) throw new Error(`The demo has no service ${ask.service}`)
    const { serviceId } = service
    const words = wordsOf(ask, script.signature)
    const askId = succeeded(await openAsk(tx, ctx, { serviceId, settings: settingsOf(ask), words }))
    if (ask.asksMore) await askMore(tx, ctx, askId)
    return askId
  })
}

function settingsOf({ atOnce = false, excludesMinors = false }: DemoAsk): AskSettings {
  if (!atOnce) return { ...defaultSettings, excludesMinors }
  return {
    ...defaultSettings,
    delayKind: 'hours',
    delayHours: 0,
    windowFromHour: 0,
    windowToHour: 24,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    onHolidays: true,
    excludesMinors,
  }
}

/** When the systems where visits happen tell of them: twice a day. */
export function toldAt(happenedAt: Date, calendar: Calendar): Date {
  const daysAgo = daysBetween(calendar.dayOf(happenedAt), calendar.dayOf(calendar.present))
  const noon = calendar.at(daysAgo, 14, 5)
  return happenedAt <= noon ? noon : calendar.at(daysAgo, 20, 10)
}

export function daysBetween(from: string, until: string) {
  return Math.round((Date.parse(`${until}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

async function tell({ stage, visitSystem }: Founded, visits: readonly DemoVisit[], timeline: Timeline) {
  for (const { at, ...question } of await tellOfVisits(stage, visitSystem, visits)) {
    // Whoever stops is heard at once: the next question may be on its way.
    if (question.answer.stops) timeline.plan(at, () => answerQuestion(stage, question))
    else timeline.planOfResident(at, (scene) => answerQuestion(scene, question))
  }
}

/** Visits come in as one batch and are decided; back come those who will answer, and when. */
export async function tellOfVisits(
  scene: Scene,
  visitSystem: Actor,
  visits: readonly DemoVisit[],
): Promise<(Question & { at: Date; visit: DemoVisit })[]> {
  const { batchId } = await scene.act(visitSystem, (tx, ctx) =>
    takeServiceEvents(tx, ctx, {
      source: 'asiointi',
      events: visits.map(({ id, service, happenedAt, person }) => ({ id, service, happenedAt, ...person })),
    }),
  )
  await scene.runJob(decideInvitationsTask, { batchId })
  const invitations = await scene.act(visitSystem, (tx) => listInvitationsOfBatch(tx, batchId))
  const byId = new Map(visits.map((visit) => [visit.id, visit]))
  return invitations.flatMap(({ sourceKey, invitationId, sendAt }) => {
    const visit = byId.get(sourceKey)
    if (!visit?.answer) return []
    const { answer, person } = visit
    const at = new Date(sendAt.getTime() + answer.afterMinutes * 60_000)
    return [{ at, visit, invitationId, answer, person }]
  })
}
