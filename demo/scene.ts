import { type Actor, type Context, mainLanguageOf, type Organisation } from '../src/platform/context.ts'
import type { Tx } from '../src/platform/db/database.ts'
import type { JobPayload } from '../src/platform/jobs.ts'
import type { Outcome } from '../src/platform/outcome.ts'
import { type Services, surroundingsOf } from '../src/platform/surroundings.ts'
import type { Language } from '../src/platform/texts.ts'
import { taskListOf } from '../src/platform/worker.ts'
import { features } from '../src/features.ts'

/** One moment of an organisation in which real deeds and jobs are done. */
export type Scene = {
  organisation: Organisation
  now(): Date
  /** One deed of one actor. */
  act<Result>(
    actor: Actor,
    deed: (tx: Tx, ctx: Context) => Promise<Result>,
    language?: Language,
  ): Promise<Result>
  /** What the worker would do now. */
  runJob(task: string, payload?: JobPayload): Promise<void>
}

export const resident: Actor = { kind: 'resident' }
export const program: Actor = { kind: 'system', job: 'demo' }

/** The real deeds and jobs with a clock of the demo's. */
export function newScene(
  real: Services,
  organisation: Organisation,
  clock: () => Date,
): Scene & { services: Services } {
  const services: Services = {
    ...real,
    clock,
    organisations: {
      findById: async () => organisation,
      findBySlug: async () => organisation,
      list: async () => [organisation],
      forget: () => undefined,
    },
  }
  return {
    services,
    organisation,
    now: clock,
    async act(actor, deed, language = mainLanguageOf(organisation)) {
      const ctx: Context = { organisation, actor, language, ...surroundingsOf(services) }
      return services.database.write(organisation.id, (tx) => deed(tx, ctx))
    },
    async runJob(task, payload = {}) {
      const tasks = taskListOf({ services, jobs, reactions })
      const run = tasks[task]
      if (!run) throw new Error(`The demo knows no job named ${task}`)
      // The jobs of this house ask the queue for nothing but their payload.
      await run({ ...payload, organisationId: organisation.id }, undefined as never)
    },
  }
}

/** What the nights of the weeks gone by would have done. */
export const nightTasks: readonly string[] = [
  'messaging: forget messages',
  'listening: cut links',
  'voices: forget contacts',
  'identity: forget sign-ins',
]

const jobs = features.flatMap((feature) => feature.jobs ?? [])
const reactions = features.flatMap((feature) => feature.reactions ?? [])

/** In the demo nothing is refused: where something is, the demo is wrong. */
export function succeeded<Value>(outcome: Outcome<string, Value>): Value {
  if (!outcome.ok) throw new Error(`The demo was refused: ${outcome.reason}`)
  return outcome.value
}
