import { Logger, type Runner, type TaskList, parseCronItems, run } from 'graphile-worker'
import type pg from 'pg'
import { systemContext } from './context.ts'
import { readEventsTask } from './events.ts'
import { addJob, type Job, type JobPayload } from './jobs.ts'
import { type Reaction, readEvents } from './reactions.ts'
import { forgetUsedForms } from './web/forms.ts'
import { type Services, surroundingsOf } from './surroundings.ts'

/** A recurring job: planned for each organisation when the pattern (cron, UTC) matches, and at the start where it says so. */
export type Scheduled = { pattern: string; task: string; atStart?: true }

export const forgetFormsTask = 'platform: forget used forms'
const eachOrganisationTask = 'platform: plan for each organisation'

export type WorkerSettings = {
  ownerPool: pg.Pool
  services: Services
  jobs: readonly Job[]
  reactions: readonly Reaction[]
  schedule: readonly Scheduled[]
  concurrency: number
}

/** Starts taking jobs. `stop` waits for those under way. */
export async function startWorker(settings: WorkerSettings): Promise<{ stop(): Promise<void> }> {
  const { services, schedule } = settings
  const runner: Runner = await run({
    pgPool: settings.ownerPool,
    concurrency: settings.concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (level, message) => services.log.debug({ level }, message)),
    taskList: taskListOf(settings),
    parsedCronItems: parseCronItems(
      schedule.map(({ pattern, task }) => ({
        task: eachOrganisationTask,
        match: pattern,
        payload: { task },
        identifier: `${task} (${pattern})`,
      })),
    ),
  })
  for (const { task, atStart } of schedule) if (atStart) await planForEach(services, task)
  return { stop: () => runner.stop() }
}

/** The jobs by name, each with its organisation loaded and its faults logged by name only. */
export function taskListOf({
  services,
  jobs,
  reactions,
}: Pick<WorkerSettings, 'services' | 'jobs' | 'reactions'>): TaskList {
  const readEventsJob: Job = {
    task: readEventsTask,
    run: (_, ctx) => readEvents(services, ctx.organisation, reactions),
  }
  const forgetFormsJob: Job = {
    task: forgetFormsTask,
    run: (_, ctx) => services.database.write(ctx.organisation.id, (tx) => forgetUsedForms(tx, ctx.now)),
  }
  const tasks: TaskList = {
    [eachOrganisationTask]: (payload) => planForEach(services, String((payload as JobPayload)['task'])),
  }
  for (const job of [readEventsJob, forgetFormsJob, ...jobs]) {
    tasks[job.task] = (payload) => runJob(services, job, payload as JobPayload)
  }
  return tasks
}

async function runJob(services: Services, job: Job, payload: JobPayload) {
  const organisation = await services.organisations.findById(String(payload['organisationId']))
  if (!organisation) return services.log.warn({ task: job.task }, 'job of an organisation that is gone')
  const started = performance.now()
  try {
    await job.run(services, systemContext(organisation, job.task, surroundingsOf(services)), payload)
    services.log.debug({
      task: job.task,
      organisation: organisation.slug,
      ms: Math.round(performance.now() - started),
    })
  } catch (error) {
    services.log.error({ task: job.task, organisation: organisation.slug, err: error }, 'job failed')
    throw error
  }
}

async function planForEach(services: Services, task: string) {
  for (const organisation of await services.organisations.list()) {
    await services.database.write(organisation.id, (tx) => addJob(tx, task, {}, { key: task }))
  }
}
