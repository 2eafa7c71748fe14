import { type Context, type Organisation, systemContext } from '../src/platform/context.ts'
import { type Services, surroundingsOf } from '../src/platform/surroundings.ts'
import { newScene, type Scene } from './scene.ts'
import { sendUntil } from './sending.ts'

/** Where one organisation's weeks are played through: its own clock, its own people, the real deeds and jobs. */
export type Stage = Scene & {
  /** Time passes, and what was to leave by then leaves at its own moment. Time does not go back. */
  moveTo(moment: Date): Promise<void>
  /** The scene of one deed among those that are done side by side. */
  at(moment: Date): Scene
  /** Something longer, by the program itself. */
  carry<Result>(work: (services: Services, ctx: Context) => Promise<Result>): Promise<Result>
}

export function newStage(real: Services, organisation: Organisation, begins: Date): Stage {
  let now = begins
  const scene = newScene(real, organisation, () => now)
  const { services } = scene
  return {
    ...scene,
    at: (moment) => newScene(real, organisation, () => moment),
    carry: (work) => work(services, systemContext(organisation, 'demo', surroundingsOf(services))),
    async moveTo(moment) {
      await sendUntil(real, organisation, moment)
      now = later(now, moment)
    },
  }
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}
