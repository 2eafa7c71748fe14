import { type Context, type Organisation, systemContext } from '../src/platform/context.ts'
import { type Services, surroundingsOf } from '../src/platform/surroundings.ts'
import { newScene, type Scene } from './scene.ts'

/** Where an organisation begins: its own clock, its own people, the real deeds and jobs. */
export type Stage = Scene & {
  /** Time passes, and does not go back. */
  moveTo(moment: Date): void
  /** Something longer, by the program itself. */
  carry<Result>(work: (services: Services, ctx: Context) => Promise<Result>): Promise<Result>
}

export function newStage(real: Services, organisation: Organisation, begins: Date): Stage {
  let now = begins
  const scene = newScene(real, organisation, () => now)
  const { services } = scene
  return {
    ...scene,
    carry: (work) => work(services, systemContext(organisation, 'demo', surroundingsOf(services))),
    moveTo(moment) {
      now = moment > now ? moment : now
    },
  }
}
