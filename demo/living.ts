import type { Actor, Organisation } from '../src/platform/context.ts'
import { together } from '../src/platform/db/together.ts'
import type { Services } from '../src/platform/surroundings.ts'
import { openPtvFile, type PtvFile } from '../src/adapters/ptv/ptv.file.ts'
import { answerQuestion } from './answering.ts'
import { askAfterVisits, type Asked } from './asking.ts'
import { type Calendar, newCalendar } from './calendar.ts'
import { newChance } from './chance.ts'
import { required } from './founding.ts'
import { planUnasked, speakUp, type Unasked } from './hearing.ts'
import { improve } from './improving.ts'
import { findSaid, planReplies, reply } from './replying.ts'
import type { DemoOrganisation } from './organisations.ts'
import { newScene, resident } from './scene.ts'
import { isOfStories, type Script } from './scripts.ts'
import { sendUntil } from './sending.ts'
import { type DemoVisit, planVisits } from './visits.ts'
import type { DemoVoice } from './voices.ts'

/** Out of the content and seeded chance alone: it can be there before a database is. */
export type StoryPlan = {
  calendar: Calendar
  visits: readonly DemoVisit[]
  unasked: readonly Unasked[]
  repliesTo: ReturnType<typeof planReplies>
  catalogue: PtvFile | undefined
}

export function planStories(script: Script, present: Date): StoryPlan {
  const { organisation, quiet, firstNumber, seed } = script
  const { voices } = organisation
  const [calendar, chance] = [newCalendar(present), newChance(seed)]
  const visits = planVisits({ voices, quiet, firstNumber, calendar, chance })
  const unasked = planUnasked({ voices, firstNumber: firstNumber + 4_000, calendar, chance })
  const repliesTo = planReplies({ voices, calendar, chance })
  return { calendar, visits, unasked, repliesTo, catalogue: catalogueOf(organisation, present) }
}

/** Read as from a file of PTV. */
function catalogueOf({ catalogue }: DemoOrganisation, present: Date): PtvFile | undefined {
  if (!catalogue) return undefined
  const file = openPtvFile(Buffer.from(JSON.stringify(catalogue(present))))
  return file.ok ? { ...file, batches: [...file.batches] } : file
}

export type Living = {
  services: Services
  organisation: Organisation
  staff: ReadonlyMap<string, Actor>
  visitSystem: Actor
}

/**
 * The recent weeks of those whose stories are told, one kind of deed after another: each at its own moment, and side by side
 * where none waits for another, so that we prepare the next while the database stores the last.
 */
export async function live(living: Living, script: Script, plan: StoryPlan): Promise<void> {
  const { services, organisation, staff, visitSystem } = living
  const { calendar, visits, unasked, repliesTo } = plan
  const { voices } = script.organisation
  const [author, administrator] = [required(staff, script.developer), required(staff, script.administrator)]
  const desk = required(staff, script.desk)
  const at = (moment: Date) => newScene(services, organisation, () => moment)
  const leave = () => sendUntil(services, organisation, calendar.present)

  const ofStories = visits.filter((visit) => isOfStories(script, visit))
  const asked = await askAfterVisits(
    { at, visitSystem, calendar },
    { organisation: script.organisation, author },
    ofStories,
  )
  await leave()
  // Of those who were asked yesterday some answer tomorrow: they have not answered yet.
  const answered = asked.filter((one) => one.at <= calendar.present)
  await together([
    ...answered.map((one) => answerQuestion(at(one.at), one)),
    ...unasked.map(({ voice, phone, ...one }) =>
      speakUp(at(one.at), voice.by === 'desk' ? desk : resident, voice, phone),
    ),
  ])

  const found = await findSaid(at(calendar.present), voices)
  const said = new Map([...momentsOf(voices, answered, unasked)].filter(([voice]) => found.has(voice.words)))
  const staffOf = (service: string) => (service === 'kirjasto' ? desk : author)
  await together(
    repliesTo(said).map((one) => {
      const feedbackId = required(found, one.voice.words)
      return reply(at(one.at), staffOf(one.voice.service), { ...one, feedbackId })
    }),
  )
  await improve({ at, staff, voices, administrator, calendar }, script.cases)
  await leave()
}

/** When each voice spoke. */
function momentsOf(voices: readonly DemoVoice[], answered: readonly Asked[], unasked: readonly Unasked[]) {
  const byWords = new Map(voices.map((voice) => [voice.words, voice]))
  const byAnswer = answered.flatMap(({ at, answer }): [DemoVoice, Date][] => {
    const voice = byWords.get(answer.words ?? '')
    return voice ? [[voice, at]] : []
  })
  return new Map([...byAnswer, ...unasked.map(({ voice, at }): [DemoVoice, Date] => [voice, at])])
}
