import type { Actor } from '../src/platform/context.ts'
import { together } from '../src/platform/db/together.ts'
import { type AskSettings, defaultSettings } from '../src/features/listening/ask.model.ts'
import { closeAsk, openAsk } from '../src/features/listening/ask.actions.ts'
import { takeServiceEvents } from '../src/features/listening/service-event.intake.ts'
import { decideInvitationsTask } from '../src/features/listening/invitation.model.ts'
import { findServiceByKey } from '../src/features/catalogue/service.queries.ts'
import type { Question } from './answering.ts'
import { type DemoAsk, wordsOf } from './asks.ts'
import type { Calendar } from './calendar.ts'
import { listInvitationsOfBatch } from './demo.queries.ts'
import type { DemoOrganisation } from './organisations.ts'
import { askMore } from './questions.ts'
import { type Scene, succeeded } from './scene.ts'
import type { DemoVisit } from './visits.ts'

/** What those who were told of are asked, and those who will answer, with the moment when they do. */
export type Asked = Question & { at: Date; visit: DemoVisit }

/** Asks are opened before the first visits, and those that have closed are closed again between two of them. */
export async function askAfterVisits(
  { at, visitSystem, calendar }: Asking,
  { organisation, author }: { organisation: DemoOrganisation; author: Actor },
  visits: readonly DemoVisit[],
): Promise<Asked[]> {
  const opening = at(calendar.atWork(185, 14))
  const open = await together(organisation.asks.map((ask) => openOne(opening, organisation, author, ask)))
  const closings = open
    .flatMap(({ askId, closedDaysAgo: days }) =>
      days === undefined ? [] : [{ askId, closedAt: calendar.atWork(days, 15) }],
    )
    .toSorted((one, other) => one.closedAt.getTime() - other.closedAt.getTime())
  const asked: Asked[] = []
  let left = visits
  const tellBefore = async (moment: Date) => {
    const isTold = ({ happenedAt }: DemoVisit) => toldAt(happenedAt, calendar) < moment
    asked.push(...(await tellOfAll({ at, visitSystem, calendar }, left.filter(isTold))))
    left = left.filter((visit) => !isTold(visit))
  }
  for (const { askId, closedAt } of closings) {
    await tellBefore(closedAt)
    await at(closedAt).act(author, async (tx, ctx) => void succeeded(await closeAsk(tx, ctx, { askId })))
  }
  await tellBefore(new Date(calendar.present.getTime() + 1))
  return asked
}

export type Asking = { at: (moment: Date) => Scene; visitSystem: Actor; calendar: Calendar }

/** Told of twice a day, as they come from the systems where they happened; side by side, since no two are of one person. */
async function tellOfAll({ at, visitSystem, calendar }: Asking, visits: readonly DemoVisit[]) {
  const told = Map.groupBy(visits, ({ happenedAt }) => toldAt(happenedAt, calendar).getTime())
  const batches = [...told].map(([moment, batch]) => tellOfVisits(at(new Date(moment)), visitSystem, batch))
  return (await together(batches)).flat()
}

async function openOne(scene: Scene, script: DemoOrganisation, author: Actor, ask: DemoAsk) {
  const { closedDaysAgo } = ask
  return scene.act(author, async (tx, ctx) => {
    const service = await findServiceByKey(tx, ask.service)
    if (!service) throw new Error(`The demo has no service ${ask.service}`)
    const { serviceId } = service
    const words = wordsOf(ask, script.signature)
    const askId = succeeded(await openAsk(tx, ctx, { serviceId, settings: settingsOf(ask), words }))
    if (ask.asksMore) await askMore(tx, ctx, askId)
    return { askId, closedDaysAgo }
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

/** Visits come in as one batch and are decided; back come those who will answer, and when. */
export async function tellOfVisits(
  scene: Scene,
  visitSystem: Actor,
  visits: readonly DemoVisit[],
): Promise<Asked[]> {
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
