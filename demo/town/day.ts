import type { Actor, Organisation } from '../../src/platform/context.ts'
import { record } from '../../src/platform/events.ts'
import type { Services } from '../../src/platform/surroundings.ts'
import { answerQuestion } from '../answering.ts'
import { daysBetween, tellOfVisits, toldAt } from '../asking.ts'
import type { Calendar } from '../calendar.ts'
import type { DemoCase } from '../cases.ts'
import { type Chance, newChance } from '../chance.ts'
import { speakUp } from '../hearing.ts'
import { closeDemoCase, closingOf, openDemoCase, openingOf } from '../improving.ts'
import { findSaid, reply } from '../replying.ts'
import { newScene, program, resident } from '../scene.ts'
import { sendUntil } from '../sending.ts'
import type { DemoVoice } from '../voices.ts'
import type { TownDay } from './plan.ts'
import { replyTo } from './replies.ts'

/** A town on one of its days. */
export type Town = {
  /** In the transaction of the day. */
  services: Services
  organisation: Organisation
  staff: ReadonlyMap<string, Actor>
  administrator: Actor
  staffOf: (service: string) => Actor
  visitSystem: Actor
  voices: readonly DemoVoice[]
  cases: readonly DemoCase[]
  calendar: Calendar
  /** Recorded when a day has been played. */
  dayPlayed: string
}

type Said = { voice: DemoVoice; at: Date }

/** All that a day sets going, played to its end: what was used, asked, answered and replied, and its cases. */
export async function playDay(town: Town, day: TownDay): Promise<void> {
  const { services, organisation, calendar } = town
  const leave = () => sendUntil(services, organisation, calendar.present)

  const asked = await ask(town, day)
  await leave()
  const said = [...(await answer(town, asked)), ...(await hear(town, day))]
  await answerBack(town, day, said)
  await moveCases(town, day)
  await leave()
  await at(town, calendar.present).act(program, (tx, ctx) =>
    record(tx, ctx, town.dayPlayed, organisation.id, { daysAgo: day.daysAgo }),
  )
}

const at = ({ services, organisation }: Town, moment: Date) => newScene(services, organisation, () => moment)

type Asked = Awaited<ReturnType<typeof tellOfVisits>>

async function ask(town: Town, { visits }: TownDay): Promise<Asked> {
  const asked: Asked = []
  const told = Map.groupBy(visits, ({ happenedAt }) => toldAt(happenedAt, town.calendar).getTime())
  for (const [moment, batch] of told)
    asked.push(...(await tellOfVisits(at(town, new Date(moment)), town.visitSystem, batch)))
  return asked
}

// Of those who were asked yesterday some answer tomorrow: nobody plays them, and they have not answered yet.
async function answer(town: Town, asked: Asked): Promise<Said[]> {
  const byNow = asked.filter((one) => one.at <= town.calendar.present)
  await Promise.all(byNow.map((one) => answerQuestion(at(town, one.at), one)))
  const spoken = new Map(town.voices.map((voice) => [voice.words, voice]))
  return byNow.flatMap((one) => {
    const voice = spoken.get(one.answer.words ?? '')
    return voice ? [{ voice, at: one.at }] : []
  })
}

async function hear(town: Town, { unasked }: TownDay): Promise<Said[]> {
  await Promise.all(
    unasked.map(({ voice, at: moment, phone }) => speakUp(at(town, moment), resident, voice, phone)),
  )
  return unasked
}

/** Within four days staff reply to most of what was said, in working hours. */
async function answerBack(town: Town, { daysAgo }: TownDay, said: readonly Said[]) {
  const { calendar, staffOf } = town
  const chance = newChance(daysAgo)
  const found = await findSaid(
    at(town, calendar.present),
    said.map(({ voice }) => voice),
  )
  const written = said.flatMap(({ voice, at: heard }) => {
    const words = replyTo(voice, chance)
    const moment = words === undefined ? undefined : workMomentAfter(heard, calendar, chance)
    // "9 aamulla" by text is a time of the day, so that text is kept whole, with its number.
    const feedbackId = found.get(voice.words)
    if (words === undefined || !moment || moment > calendar.present || !feedbackId) return []
    return [{ voice, words, moment, feedbackId }]
  })
  await Promise.all(written.map((one) => reply(at(town, one.moment), staffOf(one.voice.service), one)))
}

function workMomentAfter(heard: Date, calendar: Calendar, chance: Chance): Date | undefined {
  const heardDaysAgo = daysBetween(calendar.dayOf(heard), calendar.dayOf(calendar.present))
  const [hour, minute] = [chance.between(9, 15), chance.between(0, 59)]
  for (let daysAgo = heardDaysAgo - chance.between(1, 4); daysAgo > 0; daysAgo -= 1) {
    const moment = calendar.atWork(daysAgo, hour, minute)
    if (moment > heard) return moment
  }
  return undefined
}

/** After all else of the day: what a case gathers has been said by then. */
async function moveCases(town: Town, { daysAgo }: TownDay) {
  const { calendar, cases, staff, voices, administrator } = town
  const improving = {
    at: (moment: Date) => at(town, moment),
    staff,
    voices,
    administrator,
    calendar,
  }
  const isToday = (moment: Date | undefined) =>
    moment !== undefined && calendar.dayOf(moment) === calendar.dayOf(calendar.at(daysAgo, 12))
  for (const one of cases) {
    if (isToday(openingOf(one, calendar))) await openDemoCase(improving, one)
    if (isToday(closingOf(one, calendar))) await closeDemoCase(improving, one)
  }
}
