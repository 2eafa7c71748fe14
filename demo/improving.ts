import type { Actor } from '../src/platform/context.ts'
import type { Tx } from '../src/platform/db/database.ts'
import type { Id } from '../src/platform/id.ts'
import { findServiceByKey } from '../src/features/catalogue/service.queries.ts'
import { giveCase, openCase } from '../src/features/improvement/case.actions.ts'
import { closeCase } from '../src/features/improvement/closure.actions.ts'
import { measureCase } from '../src/features/improvement/measurement.actions.ts'
import { askForQuote } from '../src/features/improvement/quote.actions.ts'
import { findQuote } from '../src/features/improvement/quote.queries.ts'
import { tellSpeakersTask } from '../src/features/improvement/telling.model.ts'
import { releaseWords } from '../src/features/moderation/review.actions.ts'
import type { Calendar } from './calendar.ts'
import type { DemoCase } from './cases.ts'
import { findCaseByTitle, findFeedbackByWords } from './demo.queries.ts'
import { required } from './founding.ts'
import { type Scene, succeeded } from './scene.ts'
import type { DemoVoice } from './voices.ts'

export type Improving = {
  /** The scene of a moment. */
  at: (moment: Date) => Scene
  staff: ReadonlyMap<string, Actor>
  voices: readonly DemoVoice[]
  /** Gives cases away and releases words. */
  administrator: Actor
  calendar: Calendar
}

/** From words that belong together to what residents are told: all that is done about cases, in order of time. */
export async function improve(improving: Improving, cases: readonly DemoCase[]) {
  const { calendar } = improving
  const deeds = cases.flatMap((one) => {
    const closing = closingOf(one, calendar)
    const opened = { at: openingOf(one, calendar), do: () => openDemoCase(improving, one) }
    return closing ? [opened, { at: closing, do: () => closeDemoCase(improving, one) }] : [opened]
  })
  for (const deed of deeds.toSorted((one, other) => one.at.getTime() - other.at.getTime())) await deed.do()
}

export function openingOf({ openedDaysAgo }: DemoCase, calendar: Calendar): Date {
  return calendar.atWork(openedDaysAgo, 9, 40)
}

export function closingOf({ closing }: DemoCase, calendar: Calendar): Date | undefined {
  return closing && calendar.atWork(closing.daysAgo, 14, 20)
}

export async function openDemoCase(
  { at, staff, voices, administrator, calendar }: Improving,
  script: DemoCase,
) {
  const ofCase = voices.filter((voice) => voice.case === script.key)
  const opening = openingOf(script, calendar)
  const opener = required(staff, script.opener)
  const caseId = await open(at(opening), script, opener, ofCase)
  // A quarter of an hour later: the newest ownership holds, so two of one moment would leave it to chance.
  const scene = at(new Date(opening.getTime() + 15 * 60_000))
  if (script.owner !== script.opener) await give(scene, caseId, administrator, required(staff, script.owner))
  await quote(scene, caseId, opener, ofCase)
  await release(scene, caseId, administrator, ofCase)
}

export async function closeDemoCase({ at, staff, calendar }: Improving, script: DemoCase) {
  const closing = closingOf(script, calendar)
  if (!closing || !script.closing) return
  const scene = at(closing)
  const owner = required(staff, script.owner)
  const caseId = await scene.act(owner, (tx) => findCaseByTitle(tx, script.title))
  if (!caseId) throw new Error(`The demo has not opened: ${script.title}`)
  await close({ scene, calendar }, caseId, script, script.closing, owner)
}

async function open(
  scene: Scene,
  { service, title, goal }: DemoCase,
  opener: Actor,
  voices: readonly DemoVoice[],
) {
  return scene.act(opener, async (tx, ctx) => {
    const serviceId = (await findServiceByKey(tx, service))?.serviceId ?? null
    const feedbackIds = await said(
      tx,
      voices.map(({ words }) => words),
    )
    return succeeded(await openCase(tx, ctx, { title, goal, serviceId, feedbackIds }))
  })
}

async function give(scene: Scene, caseId: Id<'case'>, giver: Actor, owner: Actor) {
  if (owner.kind !== 'staff') return
  const staffId = owner.id
  await scene.act(giver, async (tx, ctx) => void succeeded(await giveCase(tx, ctx, { caseId, staffId })))
}

async function quote(scene: Scene, caseId: Id<'case'>, asker: Actor, voices: readonly DemoVoice[]) {
  for (const voice of voices.filter((one) => one.quote !== undefined)) {
    await scene.act(asker, async (tx, ctx) => {
      const [feedbackId] = await said(tx, [voice.words])
      succeeded(await askForQuote(tx, ctx, { caseId, feedbackId }))
    })
  }
}

async function release(scene: Scene, caseId: Id<'case'>, releaser: Actor, voices: readonly DemoVoice[]) {
  for (const { words } of voices.filter((one) => one.quote === 'released')) {
    await scene.act(releaser, async (tx, ctx) => {
      const [feedbackId] = await said(tx, [words])
      const asked = await findQuote(tx, { caseId, feedbackId })
      if (!asked) throw new Error('A quote of the demo was not asked for')
      succeeded(await releaseWords(tx, ctx, { reviewId: asked.reviewId, words }))
    })
  }
}

async function close(
  { scene, calendar }: { scene: Scene; calendar: Calendar },
  caseId: Id<'case'>,
  script: DemoCase,
  { heard, did, measured }: NonNullable<DemoCase['closing']>,
  owner: Actor,
) {
  const today = (days: number) => calendar.dayOf(scene.now(), days)
  await scene.act(owner, async (tx, ctx) => {
    if ('inDays' in measured) {
      const measuredOn = today(measured.inDays)
      return void succeeded(await closeCase(tx, ctx, { caseId, heard, did, measurementId: null, measuredOn }))
    }
    const service = await findServiceByKey(tx, script.service)
    if (!service) throw new Error(`The demo has no service ${script.service}`)
    // Before: the four weeks until the case was opened. After: the newest weeks, when the change was in use.
    const opened = calendar.dayOf(calendar.atWork(script.openedDaysAgo, 9))
    const before = {
      fromOn: calendar.dayOf(new Date(`${opened}T12:00:00Z`), -measured.beforeDays),
      untilOn: opened,
    }
    const after = { fromOn: today(-measured.afterDays), untilOn: today(-1) }
    const measuring = await measureCase(tx, ctx, { caseId, serviceId: service.serviceId, before, after })
    const measurementId = succeeded(measuring)
    return void succeeded(await closeCase(tx, ctx, { caseId, heard, did, measurementId, measuredOn: null }))
  })
  await scene.runJob(tellSpeakersTask, { caseId })
}

async function said<const Words extends readonly string[]>(tx: Tx, words: Words) {
  const found = await findFeedbackByWords(tx, words)
  return words.map((one) => required(found, one)) as { [Each in keyof Words]: Id<'feedback'> }
}
