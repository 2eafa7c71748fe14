import { sql } from 'kysely'
import {
  type Actor,
  type Context,
  mainLanguageOf,
  type Organisation,
  systemContext,
} from '../src/platform/context.ts'
import type { Database, Tx } from '../src/platform/db/database.ts'
import type { JobPayload } from '../src/platform/jobs.ts'
import type { Outcome } from '../src/platform/outcome.ts'
import { type Services, surroundingsOf } from '../src/platform/surroundings.ts'
import type { Language } from '../src/platform/texts.ts'
import { taskListOf } from '../src/platform/worker.ts'
import { features } from '../src/features.ts'
import { listDueMessages } from './demo.queries.ts'

/** Where one organisation's weeks are played through: its own clock, its own people, the real deeds and jobs. */
export type Stage = {
  organisation: Organisation
  now(): Date
  /** Time passes, and what was to leave by then leaves at its own moment. Time does not go back. */
  moveTo(moment: Date): Promise<void>
  /** One deed of one actor, in a transaction of its own. */
  act<Result>(
    actor: Actor,
    deed: (tx: Tx, ctx: Context) => Promise<Result>,
    language?: Language,
  ): Promise<Result>
  /** Something longer, in transactions of its own, by the program itself. */
  carry<Result>(work: (services: Services, ctx: Context) => Promise<Result>): Promise<Result>
  /** What the worker would do now. */
  runJob(task: string, payload?: JobPayload): Promise<void>
}

export const resident: Actor = { kind: 'resident' }
export const program: Actor = { kind: 'system', job: 'demo' }

export function newStage(real: Services, organisation: Organisation, begins: Date): Stage {
  let now = begins
  const services: Services = {
    ...real,
    clock: () => now,
    organisations: {
      findById: async () => organisation,
      findBySlug: async () => organisation,
      list: async () => [organisation],
      forget: () => undefined,
    },
  }
  const tasks = taskListOf({
    services,
    jobs: features.flatMap((feature) => feature.jobs ?? []),
    reactions: features.flatMap((feature) => feature.reactions ?? []),
  })

  async function runJob(task: string, payload: JobPayload = {}) {
    const run = tasks[task]
    if (!run) throw new Error(`The demo knows no job named ${task}`)
    // The jobs of this house ask the queue for nothing but their payload.
    await run({ ...payload, organisationId: organisation.id }, undefined as never)
  }

  async function sendUntil(moment: Date) {
    for (;;) {
      const due = await services.database.read(organisation.id, (db) => listDueMessages(db, moment))
      if (due.length === 0) return
      for (const { messageId, sendAt } of due) {
        now = later(now, sendAt)
        await runJob('messaging: send message', { messageId })
      }
    }
  }

  return {
    organisation,
    now: () => now,
    runJob,
    carry: (work) => work(services, systemContext(organisation, 'demo', surroundingsOf(services))),
    async moveTo(moment) {
      await sendUntil(moment)
      now = later(now, moment)
    },
    async act(actor, deed, language = mainLanguageOf(organisation)) {
      const ctx: Context = { organisation, actor, language, ...surroundingsOf(services) }
      return services.database.write(organisation.id, (tx) => deed(tx, ctx))
    },
  }
}

/** In the demo nothing is refused: where something is, the demo is wrong. */
export function succeeded<Value>(outcome: Outcome<string, Value>): Value {
  if (!outcome.ok) throw new Error(`The demo was refused: ${outcome.reason}`)
  return outcome.value
}

/** Everything inside one transaction, so that a demo cut off midway has never been. */
export function inOneTransaction(tx: Tx): Database {
  let boundTo: string | undefined
  async function bound<Result>(organisationId: string, work: (tx: Tx) => Promise<Result>) {
    if (boundTo !== organisationId)
      await sql`select set_config('app.organisation_id', ${organisationId}, true)`.execute(tx)
    boundTo = organisationId
    return work(tx)
  }
  return {
    read: bound,
    write: bound,
    readRegister: (work) => work(tx),
    isReachable: async () => true,
    close: async () => undefined,
  }
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}
